//! Small modules that are cut.

use std::collections::HashSet;

use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, Module};

use crate::linked::OfRest;
use crate::{Result, split};

/// The path of a module in which `entry` calls `shared` and `cut`, and `cut` calls `shared` and `deep`. Its table
/// holds `shared`, `handler` and `shared`, and its memory "first", "rest" and "last" from 100 on.
fn sample(test: &str) -> Result<String> {
    let mut module = Module::default();
    let table = module.tables.add_local(false, 3, Some(3), walrus::RefType::FUNCREF);
    let mut add = |name: &str, calls: &[FunctionId]| {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        builder.name(format!("credential_pathway[0123abc]::{name}"));
        calls.iter().for_each(|id| {
            builder.func_body().call(*id);
        });
        builder.finish(Vec::new(), &mut module.funcs)
    };
    let (shared, deep) = (add("shared", &[]), add("deep", &[]));
    let handler = add("handler", &[]);
    let cut = add("cut", &[shared, deep]);
    let entry = add("entry", &[shared, cut]);
    add("unused", &[cut]);
    module.exports.add("entry", entry);
    let offset = ConstExpr::Value(Value::I32(0));
    let element = module
        .elements
        .add(ElementKind::Active { table, offset }, ElementItems::Functions(vec![shared, handler, shared]));
    module.tables.get_mut(table).elem_segments.insert(element);
    let memory = module.memories.add_local(false, false, 1, None, None);
    let at = ConstExpr::Value(Value::I32(100));
    let data = module.data.add(DataKind::Active { memory, offset: at }, b"first__rest____last".to_vec());
    module.memories.get_mut(memory).data_segments.insert(data);
    let path = std::env::temp_dir().join(format!("split-{test}-{}.wasm", std::process::id()));
    module.emit_wasm_file(&path)?;
    Ok(path.to_string_lossy().into_owned())
}

fn parts(test: &str, of_rest: &OfRest, names: &[&str]) -> Result<(Module, Module)> {
    let path = sample(test)?;
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let made = split(&path, of_rest, &names);
    std::fs::remove_file(path)?;
    made
}

#[test]
fn what_only_a_boundary_reaches_moves() {
    let (first, second) = parts("moves", &OfRest::default(), &["cut"]).expect("two modules");
    let local = |module: &Module| module.funcs.iter_local().count();
    assert_eq!((local(&first), local(&second)), (4, 2), "entry, shared, handler and a call; cut and deep");
    let table = first.tables.iter().next().expect("a table");
    assert_eq!((table.initial, table.maximum), (4, Some(4)), "one slot more");
    let imported: Vec<_> = second.imports.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(imported.len(), 2, "the table and `shared`");
    let exported = |name: &&str| first.exports.iter().any(|row| row.name == **name);
    assert!(imported.iter().all(exported));
}

#[test]
fn a_boundary_that_is_not_there_or_is_never_called_is_refused() {
    let refused = |test, name| parts(test, &OfRest::default(), &[name]).expect_err("no modules").to_string();
    assert_eq!(refused("missing", "gone"), "no function is the boundary gone");
    assert_eq!(refused("unused", "unused"), "the first part never calls the boundary unused");
}

/// The lists of a table by their first slot, each with the number of its functions.
fn lists(module: &Module) -> Vec<(i32, usize)> {
    let list = |row: &walrus::Element| match (&row.kind, &row.items) {
        (
            ElementKind::Active { offset: ConstExpr::Value(Value::I32(slot)), .. },
            ElementItems::Functions(functions),
        ) => Some((*slot, functions.len())),
        _ => None,
    };
    module.elements.iter().filter_map(list).collect()
}

/// The pieces of data by their addresses.
fn data(module: &Module) -> Vec<(i32, String)> {
    let piece = |row: &walrus::Data| match &row.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } => {
            Some((*at, String::from_utf8_lossy(&row.value).into_owned()))
        }
        _ => None,
    };
    module.data.iter().filter_map(piece).collect()
}

#[test]
fn slots_and_data_of_the_rest_move() {
    // "rest" and, after the end of the data, nothing; `shared` is needed by the first part as well.
    let of_rest = OfRest { slots: HashSet::from([1, 2]), data: vec![107..111, 200..210] };
    let (first, second) = parts("slots", &of_rest, &["cut"]).expect("two modules");
    let names = |module: &Module| -> Vec<String> {
        let names = module.funcs.iter_local().filter_map(|(id, _)| module.funcs.get(id).name.clone());
        let mut names: Vec<_> = names.map(|name| name.replace("credential_pathway[0123abc]::", "")).collect();
        names.sort();
        names
    };
    assert_eq!(names(&first), ["cut", "entry", "shared"], "and one without a name, which stops");
    assert_eq!(names(&second), ["cut", "deep", "handler"]);
    assert_eq!(first.funcs.iter_local().count(), 4);
    assert_eq!(lists(&first), [(0, 3)]);
    assert_eq!(lists(&second), [(1, 1), (3, 1)], "the handler, and the boundary");
    assert_eq!(data(&first), [(100, "first__\0\0\0\0____last".to_owned())], "a short gap is filled");
    assert_eq!(data(&second), [(107, "rest".to_owned())]);
}

#[test]
fn a_long_gap_in_data_makes_two_pieces_of_it() {
    let of_rest = OfRest { data: vec![90..95, 105..113], ..OfRest::default() };
    let (first, second) = parts("gap", &of_rest, &["cut"]).expect("two modules");
    assert_eq!(data(&first), [(100, "first".to_owned()), (113, "__last".to_owned())]);
    assert_eq!(data(&second), [(105, "__rest__".to_owned())]);
}

/// What a function does in the sample of the linker: calls a symbol, or takes its address.
enum Does {
    Calls(u8),
    Points(u8),
    Reads(u8),
}

fn section(id: u8, content: &[u8]) -> Vec<u8> {
    [&[id, u8::try_from(content.len()).expect("a short section")], content].concat()
}

fn custom(name: &str, content: &[u8]) -> Vec<u8> {
    section(0, &[&[u8::try_from(name.len()).expect("a short name")], name.as_bytes(), content].concat())
}

/// A linked module in bytes. Its functions are an imported one, `entry`, `cut`, `handler` and `seen`; symbols 0 to
/// 3 are the last four. Symbols 4 to 8 are data from 64 on: "AA", "BBB" and a zero, "CC", a slot, and "E"; 9 is
/// "AB" in the middle of the first two. `wrong` is what is added to the functions that are called.
fn linked(wrong: u8) -> Vec<u8> {
    use Does::{Calls, Points, Reads};
    let bodies: [&[Does]; 4] = [
        &[Calls(1), Reads(4), Reads(7)],            // entry
        &[Points(2), Reads(4), Reads(5), Calls(3)], // cut
        &[Reads(6), Reads(9)],                      // handler
        &[Reads(8)],                                // seen
    ];
    let (mut code, mut places, mut count) = (vec![4], Vec::new(), 0);
    for body in bodies {
        let mut bytes = vec![0];
        for does in body {
            let (kind, symbol, words): (u8, u8, &[u8]) = match does {
                Calls(symbol) => (0, *symbol, &[0x10, 0x81 + symbol + wrong, 0x80, 0x80, 0x80, 0]),
                Points(symbol) => (1, *symbol, &[0x41, 0x80, 0x80, 0x80, 0x80, 0, 0x1a]),
                Reads(symbol) => (4, *symbol, &[0x41, 0x80, 0x80, 0x80, 0x80, 0, 0x1a]),
            };
            let place = u8::try_from(code.len() + 1 + bytes.len() + 1).expect("a short section");
            // Numbers above 127 take two bytes, the lower half first.
            places.extend([kind, place | 0x80, place >> 7, symbol]);
            places.extend((kind == 4).then_some(0));
            bytes.extend(words);
            count += 1;
        }
        bytes.push(0x0b);
        code.push(u8::try_from(bytes.len()).expect("a short body"));
        code.extend(bytes);
    }
    let symbols = [
        &[0, 0, 1, 5][..],
        b"entry",
        &[0, 0, 2, 3],
        b"cut",
        &[0, 0, 3, 1],
        b"h",
        &[0, 0, 4, 1],
        b"s",
        &[1, 0, 1],
        b"a",
        &[0, 0, 2],
        &[1, 0, 1],
        b"b",
        &[0, 2, 3],
        &[1, 0, 1],
        b"c",
        &[0, 6, 2],
        &[1, 0, 1],
        b"d",
        &[0, 8, 4],
        &[1, 0, 1],
        b"e",
        &[0, 12, 1],
        &[1, 0, 1],
        b"f",
        &[0, 1, 2],
    ]
    .concat();
    let table = section(8, &[&[10], &symbols[..]].concat());
    [
        b"\0asm\x01\0\0\0".to_vec(),
        section(1, &[1, 0x60, 0, 0]),
        section(2, b"\x01\x01m\x01x\0\0"),
        section(3, &[4, 0, 0, 0, 0]),
        section(4, &[1, 0x70, 0, 3]),
        section(5, &[1, 0, 1]),
        section(7, b"\x01\x05entry\0\x01"),
        section(9, &[1, 0, 0x41, 1, 0x0b, 2, 3, 4]),
        section(10, &code),
        section(11, b"\x01\0\x41\xc0\0\x0b\x0dAABBB\0CC\x02\0\0\0E"),
        custom("linking", &[&[2], &table[..]].concat()),
        custom("reloc.CODE", &[&[7, count], &places[..]].concat()),
        custom("reloc.DATA", &[8, 1, 2, 15, 3]), // the slot of `seen`, in the fourth piece of data
    ]
    .concat()
}

#[test]
fn what_only_a_boundary_uses_is_of_the_rest() {
    let found = OfRest::read(&linked(0), &["cut".to_owned()]).expect("a linked module");
    // "BBB", the zero behind it and "CC"; not what both read, and not what a slot in data leads to.
    assert_eq!(found, OfRest { slots: HashSet::from([1]), data: std::iter::once(66..72).collect() });
    let all = OfRest::read(&linked(0), &[]).expect("a linked module");
    assert_eq!(all, OfRest::default(), "without a boundary all is reached");
}

#[test]
fn a_module_that_was_not_linked_so_is_refused() {
    let refused = |module: &[u8], name: &str| {
        OfRest::read(module, &[name.to_owned()]).expect_err("no relocations that are right").to_string()
    };
    assert_eq!(refused(b"\0asm\x01\0\0\0", "cut"), "the linker has left no relocations in the module");
    assert_eq!(refused(&linked(0), "gone"), "the linker knows no boundary gone");
    assert!(refused(&linked(1), "cut").starts_with("another function than that of symbol 1 at "));
}
