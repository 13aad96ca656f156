//! Moves slots of the table and data from the first part to the rest.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, MemoryId, Module, TableId,
};

use crate::Result;

/// A gap in data that is shorter is filled with zeros, as a segment of its own takes more.
const GAP: u32 = 8;

/// What stands in slots of a table, or at addresses.
pub type Slots = BTreeMap<u32, FunctionId>;
pub type Pieces = Vec<(u32, Vec<u8>)>;

/// Puts a function that stops the module into some slots. Gives back what stood in them.
pub fn take_slots(module: &mut Module, slots: &HashSet<u32>) -> Result<Slots> {
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.func_body().unreachable();
    let stop = builder.finish(Vec::new(), &mut module.funcs);
    let mut taken = Slots::new();
    for row in module.elements.iter_mut() {
        if let (ElementKind::Active { offset, .. }, ElementItems::Functions(functions)) =
            (&row.kind, &mut row.items)
        {
            for (slot, function) in (number(offset)?..).zip(functions) {
                if slots.contains(&slot) {
                    taken.insert(slot, std::mem::replace(function, stop));
                }
            }
        }
    }
    Ok(taken)
}

/// Puts functions into slots, those of neighbors with one list.
pub fn put_slots(module: &mut Module, table: TableId, slots: Slots) -> Result<()> {
    let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    for (slot, function) in slots {
        match runs.last_mut() {
            Some((start, run)) if usize::try_from(slot - *start)? == run.len() => run.push(function),
            _ => runs.push((slot, vec![function])),
        }
    }
    for (start, run) in runs {
        let kind = ElementKind::Active { table, offset: constant(start)? };
        let element = module.elements.add(kind, ElementItems::Functions(run));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}

/// Takes the data at some addresses, which stand in order, out of a module.
pub fn take_data(module: &mut Module, addresses: &[Range<u32>]) -> Result<Pieces> {
    let (mut taken, mut kept) = (Pieces::new(), Vec::new());
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in segments {
        let segment = module.data.get_mut(id);
        let DataKind::Active { memory, offset } = &segment.kind else {
            return Err("data that is put nowhere".into());
        };
        let (memory, start) = (*memory, number(offset)?);
        let bytes = std::mem::take(&mut segment.value);
        let end = start + u32::try_from(bytes.len())?;
        let piece = |of: &Range<u32>| -> Result<(u32, Vec<u8>)> {
            let places = usize::try_from(of.start - start)?..usize::try_from(of.end - start)?;
            Ok((of.start, bytes[places].to_vec()))
        };
        let mut at = start;
        let mut own = Pieces::new();
        for of in addresses.iter().map(|of| of.start.max(start)..of.end.min(end)).filter(|of| !of.is_empty())
        {
            taken.push(piece(&of)?);
            own.push(piece(&(at..of.start))?);
            at = of.end;
        }
        own.push(piece(&(at..end))?);
        kept.push((memory, joined(own)?));
        module.memories.get_mut(memory).data_segments.remove(&id);
        module.data.delete(id);
    }
    kept.into_iter().try_for_each(|(memory, pieces)| put_data(module, memory, pieces))?;
    Ok(taken)
}

/// Puts data at addresses.
pub fn put_data(module: &mut Module, memory: MemoryId, pieces: Pieces) -> Result<()> {
    for (address, bytes) in pieces {
        let id = module.data.add(DataKind::Active { memory, offset: constant(address)? }, bytes);
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
}

/// Pieces in order, with zeros in gaps that are short.
fn joined(pieces: Pieces) -> Result<Pieces> {
    let mut joined = Pieces::new();
    for (address, bytes) in pieces.into_iter().filter(|(_, bytes)| !bytes.is_empty()) {
        match joined.last_mut() {
            Some((start, last)) if address - (*start + u32::try_from(last.len())?) < GAP => {
                last.resize(usize::try_from(address - *start)?, 0);
                last.extend(bytes);
            }
            _ => joined.push((address, bytes)),
        }
    }
    Ok(joined)
}

fn number(expression: &ConstExpr) -> Result<u32> {
    match expression {
        ConstExpr::Value(Value::I32(value)) => Ok(u32::try_from(*value)?),
        other => Err(format!("an offset that is no number: {other:?}").into()),
    }
}

fn constant(value: u32) -> Result<ConstExpr> {
    Ok(ConstExpr::Value(Value::I32(i32::try_from(value)?)))
}
