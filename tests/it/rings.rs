//! Which file names which: read from `use` trees, grouped or not, and from paths in the code.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::files;

/// Names in a path, such as `crate`, `model`, `Id`.
type Path = Vec<String>;

/// Files by name, each with those that it names.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// Every file below a folder of the package, with the files of the package that it names.
pub fn named(folder: &str) -> Graph {
    graph(&files(folder))
}

/// The files that name each other in a circle, where there are some.
pub fn circle(graph: &Graph) -> Option<Vec<String>> {
    fn walk(graph: &Graph, file: &str, way: &mut Vec<String>, done: &mut BTreeSet<String>) -> bool {
        if let Some(place) = way.iter().position(|on_way| on_way == file) {
            way.drain(..place);
            return true;
        }
        if !done.insert(file.to_owned()) {
            return false;
        }
        way.push(file.to_owned());
        let found =
            graph.get(file).is_some_and(|named| named.iter().any(|next| walk(graph, next, way, done)));
        if !found {
            way.pop();
        }
        found
    }
    let mut done = BTreeSet::new();
    graph.keys().find_map(|file| {
        let mut way = Vec::new();
        walk(graph, file, &mut way, &mut done).then_some(way)
    })
}

fn graph(files: &[(String, String)]) -> Graph {
    let modules: BTreeMap<Path, &str> = files.iter().map(|row| (module_of(&row.0), row.0.as_str())).collect();
    let texts: BTreeMap<&str, String> =
        files.iter().map(|(file, text)| (file.as_str(), without_comments(text))).collect();
    let resolve = |from: &str, path: &Path| file_of(&modules, &texts, &absolute(&module_of(from), path), 8);
    texts
        .iter()
        .map(|(file, text)| {
            let ids = only_in_ids(text);
            let named = paths(text).into_iter().filter(|row| !row.is_public && !ids.contains(&row.name));
            let named = named.filter_map(|row| resolve(file, &row.path)).filter(|other| other != file);
            ((*file).to_owned(), named.collect())
        })
        .collect()
}

/// The module that a file is: `catalog/mod.rs` is `catalog`.
fn module_of(file: &str) -> Path {
    let mut names: Path = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if names.last().is_some_and(|last| last == "mod" || names.len() == 1 && last == "lib") {
        names.pop();
    }
    names
}

/// A path from the root of the crate.
fn absolute(from: &Path, path: &Path) -> Path {
    let (mut base, mut rest) = (from.clone(), &path[..]);
    while let Some(first) = rest.first() {
        match first.as_str() {
            "crate" => base.clear(),
            "self" => {}
            "super" => drop(base.pop()),
            _ => break,
        }
        rest = &rest[1..];
    }
    [&base[..], rest].concat()
}

/// The file that defines what a path leads to, through what modules pass on.
fn file_of(
    modules: &BTreeMap<Path, &str>,
    texts: &BTreeMap<&str, String>,
    path: &Path,
    depth: usize,
) -> Option<String> {
    let len = (0..=path.len()).rev().find(|len| modules.contains_key(&path[..*len]))?;
    let file = modules[&path[..len]];
    if let Some(item) = path.get(len) {
        let passed_on = paths(&texts[file]).into_iter().find(|row| row.is_public && row.name == *item);
        if let Some(row) = passed_on.filter(|_| depth > 0) {
            return file_of(modules, texts, &absolute(&module_of(file), &row.path), depth - 1);
        }
    }
    Some(file.to_owned())
}

/// A path that a text names.
struct Named {
    path: Path,
    /// What it is called from there on.
    name: String,
    /// Whether the text passes it on.
    is_public: bool,
}

/// What a text names as the `T` of an `Id<T>` or of `Ids<T>` alone: an id holds no `T` and knows nothing of
/// it, and nouns may refer to each other by their ids.
fn only_in_ids(text: &str) -> BTreeSet<String> {
    let tokens = tokens(text);
    let (mut in_ids, mut used, mut is_import) = (BTreeSet::new(), BTreeSet::new(), false);
    for (index, token) in tokens.iter().enumerate() {
        is_import = token == "use" || is_import && token != ";";
        let is_id = index > 1
            && (tokens[index - 2..index] == ["Id", "<"] || tokens[index - 2..index] == ["Ids", "<"])
            && tokens.get(index + 1).is_some_and(|next| next == ">");
        // A variant of an enum can be called as a noun is.
        let is_variant = index > 0
            && ["{", ","].contains(&tokens[index - 1].as_str())
            && tokens.get(index + 1).is_some_and(|next| next == "(");
        if !is_import && !is_variant {
            if is_id { &mut in_ids } else { &mut used }.insert(token.clone());
        }
    }
    in_ids.difference(&used).cloned().collect()
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// The paths of a text that begin with `crate`, `super` or `self`, and those of `pub use` and `use`.
fn paths(text: &str) -> Vec<Named> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        // `use<'a>` in a type is no import.
        let is_use = tokens[place] == "use" && tokens.get(place + 1).is_some_and(|next| next != "<");
        let is_path = ["crate", "super", "self"].contains(&tokens[place].as_str())
            && tokens.get(place + 1).is_some_and(|next| next == "::")
            && (place == 0 || tokens[place - 1] != "::");
        if is_use {
            let before = &tokens[place.saturating_sub(4)..place];
            let is_public = before
                .last()
                .is_some_and(|last| last == "pub" || last == ")" && before.contains(&"pub".into()));
            place = tree(&tokens, place + 1, &Vec::new(), is_public, &mut found);
        } else if is_path {
            let mut path = vec![tokens[place].clone()];
            while tokens.get(place + 1).is_some_and(|next| next == "::")
                && tokens
                    .get(place + 2)
                    .is_some_and(|next| next.starts_with(|first: char| first.is_alphabetic()))
            {
                path.push(tokens[place + 2].clone());
                place += 2;
            }
            place += 1;
            found.push(Named { name: String::new(), path, is_public: false });
        } else {
            place += 1;
        }
    }
    found
}

/// Reads a `use` tree; where it ends.
fn tree(
    tokens: &[String],
    mut place: usize,
    before: &Path,
    is_public: bool,
    found: &mut Vec<Named>,
) -> usize {
    let mut path = before.clone();
    loop {
        match tokens.get(place).map(String::as_str) {
            Some("{") => {
                place += 1;
                while tokens.get(place).is_some_and(|token| token != "}") {
                    place = tree(tokens, place, &path, is_public, found);
                    place += usize::from(tokens.get(place).is_some_and(|token| token == ","));
                }
                return place + 1;
            }
            Some("::") => place += 1,
            Some("as") => {
                let name = tokens.get(place + 1).cloned().unwrap_or_default();
                found.push(Named { path, name, is_public });
                return place + 2;
            }
            Some(";" | "," | "}") | None => {
                let name = path.last().cloned().unwrap_or_default();
                found.push(Named { path, name, is_public });
                return place;
            }
            Some(name) => {
                path.push(name.to_owned());
                place += 1;
            }
        }
    }
}

/// Names, `::` and single signs.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        let is_name = |char: char| char.is_alphanumeric() || char == '_';
        if is_name(first) {
            let mut name = String::from(first);
            while let Some(next) = chars.next_if(|next| is_name(*next)) {
                name.push(next);
            }
            tokens.push(name);
        } else if first == ':' && chars.next_if_eq(&':').is_some() {
            tokens.push("::".into());
        } else if !first.is_whitespace() {
            tokens.push(first.into());
        }
    }
    tokens
}

/// The circle in files of these names and texts.
fn circle_in(files: &[(&str, &str)]) -> Option<Vec<String>> {
    let files: Vec<(String, String)> = files.iter().map(|row| (row.0.into(), row.1.into())).collect();
    circle(&graph(&files))
}

#[test]
fn a_circle_is_seen_however_it_is_written() {
    let top = "pub use one::A;\nmod one;\nmod two;";
    let ways = [
        "use super::two::B;",
        "use super::{two::B, two::C};",
        "use crate::m::{two::{self, B as Other}};",
        "pub use crate::m::C;\nfn f() { let x: super::two::B = y; }",
        "fn f() -> crate::m::two::B { g() }",
    ];
    for way in ways {
        let files = [("m/mod.rs", top), ("m/one.rs", way), ("m/two.rs", "use crate::m::A;")];
        assert_eq!(circle_in(&files), Some(vec!["m/one.rs".into(), "m/two.rs".into()]), "{way}");
    }
}

#[test]
fn what_a_module_passes_on_is_no_circle() {
    let top = "pub use one::A;\npub use two::B;\nmod one;\nmod two;";
    assert_eq!(circle_in(&[("m/mod.rs", top), ("m/one.rs", ""), ("m/two.rs", "use super::A;")]), None);
    // What the module itself defines is of its own file.
    let own = "use two::b;\nmod two;\npub struct Own;";
    let files = [("m/mod.rs", own), ("m/two.rs", "use super::Own;")];
    assert_eq!(circle_in(&files), Some(vec!["m/mod.rs".into(), "m/two.rs".into()]));
}

#[test]
fn nouns_that_refer_to_each_other_by_their_ids_are_no_circle() {
    let top = "pub use one::A;\npub use two::B;\nmod one;\nmod two;";
    let two = "use super::A;\nstruct B { a: A }";
    let of = |one: &str| circle_in(&[("m/mod.rs", top), ("m/one.rs", one), ("m/two.rs", two)]);
    assert_eq!(of("use super::{B};\nstruct A { b: Vec<Id<B>> }"), None);
    assert_eq!(of("use super::B;\nenum A { B(Id<B>), C }"), None);
    assert_eq!(of("use super::B;\nstruct A { b: Ids<B> }"), None);
    let circle = Some(vec!["m/one.rs".into(), "m/two.rs".into()]);
    assert_eq!(of("use super::B;\nstruct A { b: Id<B>, c: B }"), circle);
    assert_eq!(of("use super::B;\nstruct A { b: Other<B> }"), circle);
}

#[test]
fn comments_name_nothing() {
    let top = "mod one;\nmod two;";
    let files =
        [("m/mod.rs", top), ("m/one.rs", "// use super::two::B;"), ("m/two.rs", "use super::one::A;")];
    assert_eq!(circle_in(&files), None);
}
