//! What of a module only the rest needs, as the linker tells it.
//!
//! With `--emit-relocs` (build.rs) the linker leaves in the module where each function and each piece of data
//! stands, and each place where the address of one stands. So it can be followed who reads what, and who
//! takes the address of a function, which the finished module does not say. Later steps move neither data nor
//! slots of the table, and add no reader.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rustc_demangle::demangle;
use wasmparser::{
    BinaryReaderError, CustomSectionReader, DataKind, DataSectionReader, ElementItems, ElementKind,
    ElementSectionReader, KnownCustom, Linking, Operator, Parser, Payload, RelocSectionReader,
    RelocationType, SymbolInfo, TypeRef,
};

use crate::{Result, path_of};

/// What the first part does without until the rest is there.
#[derive(Debug, Default, PartialEq)]
pub struct OfRest {
    /// Slots of the table.
    pub slots: HashSet<u32>,
    /// Addresses of data, in order.
    pub data: Vec<Range<u32>>,
}

/// Bytes of the file: the body of a function, or a piece of data.
type Part = Range<usize>;

/// A segment of data: its address, and its bytes in the file.
type Segment = (u32, Part);

/// A linked module.
#[derive(Debug, Default)]
struct Linked {
    /// How many functions are imported. The first ones are.
    imported: usize,
    bodies: Vec<Part>,
    segments: Vec<Segment>,
    /// Slots of the table, and the functions in them.
    slots: Vec<(u32, u32)>,
    /// What a browser calls: exported functions, and those that set up the module.
    roots: Vec<u32>,
    /// The part of each symbol, of the list that relocations count in.
    symbols: Vec<Option<Part>>,
    paths: HashMap<String, Part>,
    data: Vec<Part>,
    /// Each place in the file where an address stands, and the symbol whose it is; in order.
    places: Vec<(usize, usize)>,
}

impl OfRest {
    /// What can be reached only through some boundaries, in the text of a linked module.
    pub fn read(module: &[u8], boundaries: &[String]) -> Result<Self> {
        let linked = Linked::read(module)?;
        let find = |name: &String| linked.paths.get(name).cloned();
        let found = boundaries
            .iter()
            .map(|name| find(name).ok_or_else(|| format!("the linker knows no boundary {name}")));
        let reached = linked.reached(&found.collect::<std::result::Result<_, _>>()?);
        let is_of_rest = |function: u32| linked.body(function).is_some_and(|body| !reached.contains(body));
        let slots = linked.slots.iter().filter(|(_, function)| is_of_rest(*function));
        let slots = slots.map(|(slot, _)| *slot).collect();
        let data = linked.segments.iter().flat_map(|segment| linked.unread(module, segment, &reached));
        Ok(Self { slots, data: data.collect() })
    }
}

impl Linked {
    fn read(module: &[u8]) -> Result<Self> {
        let mut read = Self::default();
        let (mut code, mut data) = (0, 0);
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    for row in section.into_imports() {
                        read.imported += usize::from(matches!(row?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(section) => {
                    for row in section {
                        let row = row?;
                        read.roots.extend((row.kind == wasmparser::ExternalKind::Func).then_some(row.index));
                    }
                }
                Payload::StartSection { func, .. } => read.roots.push(func),
                Payload::ElementSection(section) => read.read_slots(section)?,
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CodeSectionEntry(body) => read.bodies.push(body.range()),
                Payload::DataSection(section) => {
                    data = section.range().start;
                    read.read_segments(section)?;
                }
                Payload::CustomSection(section) => read.read_custom(&section, module, code, data)?,
                _ => {}
            }
        }
        if read.places.is_empty() {
            return Err("the linker has left no relocations in the module".into());
        }
        read.places.sort_unstable();
        Ok(read)
    }

    fn read_slots(&mut self, section: ElementSectionReader) -> Result<()> {
        for row in section {
            let row = row?;
            let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
                (row.kind, row.items)
            else {
                return Err("a list of functions that is put nowhere".into());
            };
            for (slot, function) in (constant(&offset_expr)?..).zip(functions) {
                self.slots.push((slot, function?));
            }
        }
        Ok(())
    }

    fn read_segments(&mut self, section: DataSectionReader) -> Result<()> {
        for row in section {
            let row = row?;
            let DataKind::Active { offset_expr, .. } = &row.kind else {
                return Err("data that is put nowhere".into());
            };
            let bytes = row.range.end - row.data.len()..row.range.end;
            self.segments.push((constant(offset_expr)?, bytes));
        }
        Ok(())
    }

    /// Reads symbols and relocations, where a custom section holds some; `code` and `data` are where the
    /// sections start that relocations count from.
    fn read_custom(
        &mut self,
        section: &CustomSectionReader,
        module: &[u8],
        code: usize,
        data: usize,
    ) -> Result<()> {
        match (section.as_known(), section.name()) {
            (KnownCustom::Linking(linking), _) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        symbols.into_iter().try_for_each(|symbol| self.read_symbol(symbol))?;
                    }
                }
                Ok(())
            }
            (KnownCustom::Reloc(reader), "reloc.CODE") => self.read_places(&reader, module, code),
            (KnownCustom::Reloc(reader), "reloc.DATA") => self.read_places(&reader, module, data),
            _ => Ok(()),
        }
    }

    fn read_symbol(&mut self, symbol: std::result::Result<SymbolInfo, BinaryReaderError>) -> Result<()> {
        let part = match symbol? {
            SymbolInfo::Func { index, name, .. } => {
                let body = self.body(index).cloned();
                if let (Some(name), Some(body)) = (name, &body) {
                    self.paths.insert(path_of(&demangle(name).to_string()), body.clone());
                    self.roots.extend((name == "__wasm_call_ctors").then_some(index));
                }
                body
            }
            SymbolInfo::Data { symbol: Some(symbol), .. } => {
                // What starts as zeros has no segment.
                let segment = self.segments.get(usize::try_from(symbol.index)?);
                let start = usize::try_from(symbol.offset)?;
                let end = start + usize::try_from(symbol.size)?;
                let part = segment.map(|(_, bytes)| bytes.start + start..bytes.start + end);
                self.data.extend(part.clone());
                part
            }
            _ => None,
        };
        self.symbols.push(part);
        Ok(())
    }

    fn read_places(&mut self, reader: &RelocSectionReader, module: &[u8], section: usize) -> Result<()> {
        use RelocationType::{
            FunctionIndexLeb, MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb, TableIndexI32, TableIndexSleb,
        };
        for row in reader.entries() {
            let row = row?;
            let (place, symbol) = (section + usize::try_from(row.offset)?, usize::try_from(row.index)?);
            match row.ty {
                FunctionIndexLeb => {
                    // The one kind that says by itself whether it was read aright.
                    let target = number(module, place).and_then(|index| self.body(index));
                    if target != self.symbols.get(symbol).and_then(Option::as_ref) {
                        return Err(
                            format!("another function than that of symbol {symbol} at {place}").into()
                        );
                    }
                }
                TableIndexSleb | TableIndexI32 | MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32 => {}
                RelocationType::TypeIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb => continue,
                other => return Err(format!("an unknown kind of relocation: {other:?}").into()),
            }
            self.places.push((place, symbol));
        }
        Ok(())
    }

    /// The body of a function that is not imported.
    fn body(&self, function: u32) -> Option<&Part> {
        self.bodies.get(usize::try_from(function).ok()?.checked_sub(self.imported)?)
    }

    /// All that is called or read without going through one of some boundaries.
    fn reached(&self, boundaries: &HashSet<Part>) -> HashSet<Part> {
        let mut left: Vec<&Part> = self.roots.iter().filter_map(|root| self.body(*root)).collect();
        let mut reached = HashSet::new();
        while let Some(part) = left.pop() {
            if !boundaries.contains(part) && reached.insert(part.clone()) {
                let from = self.places.partition_point(|(place, _)| *place < part.start);
                let within = self.places[from..].iter().take_while(|(place, _)| *place < part.end);
                left.extend(within.filter_map(|(_, symbol)| self.symbols.get(*symbol)?.as_ref()));
            }
        }
        reached
    }

    /// The addresses in a segment that no part reads of those that were reached. Zeros between two pieces of
    /// data count with both.
    fn unread(&self, module: &[u8], (address, bytes): &Segment, reached: &HashSet<Part>) -> Vec<Range<u32>> {
        #[derive(Clone, Copy, PartialEq)]
        enum Of {
            Nobody,
            Rest,
            First,
        }
        let mut marks = vec![Of::Nobody; bytes.len()];
        for is_first in [false, true] {
            let own = self.data.iter().filter(|part| reached.contains(*part) == is_first);
            for part in own.filter(|part| bytes.start <= part.start && part.end <= bytes.end) {
                marks[part.start - bytes.start..part.end - bytes.start].fill(if is_first {
                    Of::First
                } else {
                    Of::Rest
                });
            }
        }
        let mut found: Vec<Range<u32>> = Vec::new();
        let mut is_open = false;
        for ((place, mark), at) in bytes.clone().zip(marks).zip(*address..) {
            match (mark, found.last_mut()) {
                (Of::Rest, Some(last)) if is_open => last.end = at + 1,
                (Of::Rest, _) => found.push(at..at + 1),
                _ => {}
            }
            is_open = mark == Of::Rest || is_open && mark == Of::Nobody && module.get(place) == Some(&0);
        }
        found
    }
}

/// The value of an expression that is one number.
fn constant(expression: &wasmparser::ConstExpr) -> Result<u32> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(u32::try_from(value)?),
        other => Err(format!("an offset that is no number: {other:?}").into()),
    }
}

/// The number at a place, as the linker writes one: in LEB128, of five bytes.
fn number(module: &[u8], place: usize) -> Option<u32> {
    let bytes = module.get(place..place.checked_add(5)?)?;
    let value = bytes.iter().rev().fold(0_u64, |sum, byte| sum << 7 | u64::from(byte & 0x7f));
    u32::try_from(value).ok()
}
