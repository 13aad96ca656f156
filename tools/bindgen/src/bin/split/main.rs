//! `split <module.wasm> <linked.wasm> <first.wasm> <second.wasm> <boundary>...` cuts a module with names into
//! two. `linked.wasm` is the same module as the linker left it, with relocations.
//!
//! A boundary is the path of a function without its crate, such as `session::rest::pathway`. What can be
//! reached only through boundaries goes into the second module. The first one calls a boundary through a slot
//! of its table, which is empty until the second one is there. The second one takes all else that it needs
//! from the exports of the first.
//!
//! What stands in the table of the module, and its data, go with the code that uses them (`linked`).

mod linked;
mod moved;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::process::ExitCode;

use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportKind, ImportedFunction, Module, ModuleConfig, TableId, passes,
};

use linked::OfRest;
use moved::{Pieces, Slots, put_data, put_slots, take_data, take_slots};

/// The name of the first module in the imports of the second.
const FIRST: &str = "a";

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [module, linked, first, second, boundaries @ ..] = words.as_slice() else {
        eprintln!("usage: split <module.wasm> <linked.wasm> <first.wasm> <second.wasm> <boundary>...");
        return ExitCode::FAILURE;
    };
    let made = of_rest(linked, boundaries).and_then(|of_rest| split(module, &of_rest, boundaries));
    let made = made.and_then(|(mut one, mut two)| {
        one.emit_wasm_file(first)?;
        Ok(two.emit_wasm_file(second)?)
    });
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("split: {error}");
            ExitCode::FAILURE
        }
    }
}

fn of_rest(path: &str, names: &[String]) -> Result<OfRest> {
    OfRest::read(&std::fs::read(path)?, names)
}

/// The first and the second part of a module.
fn split(path: &str, of_rest: &OfRest, names: &[String]) -> Result<(Module, Module)> {
    // Each is read anew; what is the same has the same index in all.
    let (mut first, mut second) = (parsed(path)?, parsed(path)?);
    let slot = call_through_table(&mut first, names)?;
    let (kept, slots) = kept(path, of_rest, names)?;
    take_slots(&mut first, &slots)?;
    let slots = take_slots(&mut second, &slots)?;
    let data = take_data(&mut first, &of_rest.data)?;
    keep_rest(&mut second, &kept, slots, data)?;
    fill_boundaries(&mut second, slot, names)?;
    passes::gc::run(&mut second);
    // Before the first part loses what it does not use itself: what the glue gives to the second alone.
    share(&mut first, &mut second);
    passes::gc::run(&mut first);
    Ok((first, second))
}

/// The functions of the first part, without the boundaries, and the slots in which stands none of them.
fn kept(path: &str, of_rest: &OfRest, names: &[String]) -> Result<(HashSet<usize>, HashSet<u32>)> {
    let mut module = parsed(path)?;
    call_through_table(&mut module, names)?;
    let boundaries = named(&module, names)?;
    let slots = take_slots(&mut module, &of_rest.slots)?;
    passes::gc::run(&mut module);
    let mut kept: HashSet<usize> = module.funcs.iter().map(|row| row.id().index()).collect();
    for (id, name) in boundaries.iter().zip(names) {
        if !kept.remove(&id.index()) {
            return Err(format!("the first part never calls the boundary {name}").into());
        }
    }
    // What the first part has anyway stays in its slot.
    let moved = slots.into_iter().filter(|(_, id)| !kept.contains(&id.index()));
    let slots = moved.map(|(slot, _)| slot).collect();
    Ok((kept, slots))
}

fn parsed(path: &str) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    Ok(config.parse_file(path)?)
}

fn main_table(module: &Module) -> Result<TableId> {
    Ok(module.tables.main_function_table()?.ok_or("the module has no table of functions")?)
}

/// The boundaries of some names.
fn named(module: &Module, names: &[String]) -> Result<Vec<FunctionId>> {
    let by_path: HashMap<_, _> =
        module.funcs.iter().filter_map(|row| Some((path_of(row.name.as_deref()?), row.id()))).collect();
    let find = |name: &String| by_path.get(name).copied();
    let found =
        names.iter().map(|name| find(name).ok_or_else(|| format!("no function is the boundary {name}")));
    Ok(found.collect::<std::result::Result<_, _>>()?)
}

/// The path of a function without its crate, and without the hashes of crates.
fn path_of(name: &str) -> String {
    let (mut path, mut is_hash) = (String::new(), false);
    for letter in name.chars() {
        is_hash = letter == '[' || is_hash && letter != ']';
        if !is_hash && letter != ']' {
            path.push(letter);
        }
    }
    path.replace("credential_pathway::", "")
}

/// Gives each boundary a slot at the end of the table, and a body that calls what stands there. Returns the
/// first of the slots.
fn call_through_table(module: &mut Module, names: &[String]) -> Result<i32> {
    let table = main_table(module)?;
    let boundaries = named(module, names)?;
    let count = u64::try_from(boundaries.len())?;
    let slots = module.tables.get_mut(table);
    let slot = i32::try_from(slots.initial)?;
    slots.initial += count;
    slots.maximum = slots.maximum.map(|most| most + count);
    for (slot, id) in (slot..).zip(boundaries) {
        let ty = module.funcs.get(id).ty();
        let (params, results) = module.types.params_results(ty);
        let (params, results) = (params.to_vec(), results.to_vec());
        let args: Vec<_> = params.iter().map(|param| module.locals.add(*param)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        let mut body = builder.func_body();
        for arg in &args {
            body.local_get(*arg);
        }
        body.i32_const(slot).call_indirect(ty, table);
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
    }
    Ok(slot)
}

/// Leaves in the second part what the first one does not keep, and gives it its slots and its data. All else
/// becomes an import, without a name for now.
fn keep_rest(module: &mut Module, kept: &HashSet<usize>, slots: Slots, pieces: Pieces) -> Result<()> {
    let table = main_table(module)?;
    module.start = None;
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    exports.into_iter().for_each(|id| module.exports.delete(id));
    let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    elements.into_iter().for_each(|id| module.elements.delete(id));
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    data.into_iter().for_each(|id| module.data.delete(id));
    for row in module.tables.iter_mut() {
        row.elem_segments.clear();
        row.maximum = None; // that of the first part is larger, which an import with a limit would refuse
        row.import = Some(module.imports.add(FIRST, "", row.id()));
    }
    for row in module.memories.iter_mut() {
        row.data_segments.clear();
        row.import = Some(module.imports.add(FIRST, "", row.id()));
    }
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for id in globals {
        module.globals.get_mut(id).kind = GlobalKind::Import(module.imports.add(FIRST, "", id));
    }
    for row in module.funcs.iter_mut().filter(|row| kept.contains(&row.id().index())) {
        if matches!(row.kind, FunctionKind::Local(_)) {
            let import = module.imports.add(FIRST, "", row.id());
            row.kind = FunctionKind::Import(ImportedFunction { import, ty: row.ty() });
        }
    }
    put_slots(module, table, slots)?;
    let memory = module.memories.iter().next().map(walrus::Memory::id);
    memory.map_or(Ok(()), |memory| put_data(module, memory, pieces))
}

/// Puts the boundaries into their slots, from the first of them on.
fn fill_boundaries(module: &mut Module, slot: i32, names: &[String]) -> Result<()> {
    let (table, boundaries) = (main_table(module)?, named(module, names)?);
    let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(slot)) };
    let element = module.elements.add(kind, ElementItems::Functions(boundaries));
    module.tables.get_mut(table).elem_segments.insert(element);
    Ok(())
}

/// Gives what the second part imports a name, and exports it under that name from the first.
fn share(first: &mut Module, second: &mut Module) {
    let mut names = short_names(first);
    let known: HashMap<_, _> = first.exports.iter().map(|row| (key(&row.item), row.name.clone())).collect();
    let mut items: HashMap<_, _> = HashMap::new();
    items.extend(first.funcs.iter().map(|row| ExportItem::Function(row.id())).map(|item| (key(&item), item)));
    items.extend(first.tables.iter().map(|row| ExportItem::Table(row.id())).map(|item| (key(&item), item)));
    items
        .extend(first.memories.iter().map(|row| ExportItem::Memory(row.id())).map(|item| (key(&item), item)));
    items.extend(first.globals.iter().map(|row| ExportItem::Global(row.id())).map(|item| (key(&item), item)));
    for import in second.imports.iter_mut() {
        let key = match import.kind {
            ImportKind::Function(id) => key(&id.into()),
            ImportKind::Table(id) => key(&id.into()),
            ImportKind::Memory(id) => key(&id.into()),
            ImportKind::Global(id) => key(&id.into()),
            ImportKind::Tag(id) => key(&id.into()),
        };
        FIRST.clone_into(&mut import.module);
        import.name = known.get(&key).cloned().unwrap_or_else(|| {
            let name = names.next().unwrap_or_default();
            first.exports.add(&name, items[&key]);
            name
        });
    }
}

/// What something is, and its index: that is the same in both parts.
fn key(item: &ExportItem) -> (char, usize) {
    match item {
        ExportItem::Function(id) => ('f', id.index()),
        ExportItem::Table(id) => ('t', id.index()),
        ExportItem::Memory(id) => ('m', id.index()),
        ExportItem::Global(id) => ('g', id.index()),
        ExportItem::Tag(id) => ('e', id.index()),
    }
}

/// Names that no export of a module has: `a`, `b`, ... `aa`, `ba`, ...
fn short_names(module: &Module) -> impl Iterator<Item = String> + use<> {
    let taken: HashSet<String> = module.exports.iter().map(|row| row.name.clone()).collect();
    let name = |mut number: usize| {
        let mut name = String::new();
        loop {
            name.push(char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 52]));
            number /= 52;
            if number == 0 {
                return name;
            }
            number -= 1;
        }
    };
    (0..).map(name).filter(move |name| !taken.contains(name))
}
