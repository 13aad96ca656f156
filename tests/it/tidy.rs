//! The house rules: how long files are, who names whom.

use std::path::{Path, PathBuf};

/// The modules in the order to read them in; each names itself and those before it.
const MODULES: [&str; 9] =
    ["model", "catalog", "solver", "resolve", "self_check", "studio", "text", "session", "web"];

/// What only the shell in the browser names.
const BROWSER: [&str; 5] = ["yew", "gloo", "wasm_bindgen", "web_sys", "js_sys"];

/// Every Rust file below a folder of the package: its path from there and its text.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (mut folders, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/");
                found.push((name, std::fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    assert!(found.len() > 5, "{folder} has files");
    found.sort();
    found
}

/// The lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).filter(|line| !line.trim().is_empty())
}

/// The words of a line of code, `_` inside them.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_')
}

fn module(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

/// Whether a file is of the shell, or of the programs that a browser runs.
fn is_shell(file: &str) -> bool {
    file == "main.rs" || ["web", "bin"].contains(&module(file))
}

#[test]
fn files_are_short() {
    let long = |most: fn(&str) -> usize, folder: &str| {
        let rows = files(folder).into_iter().map(|(file, text)| (most(&file), file, text.lines().count()));
        rows.filter(|row| row.2 > row.0)
            .map(|row| format!("{folder}/{} has {} lines", row.1, row.2))
            .collect()
    };
    let long: [Vec<String>; 2] =
        [long(|file| if module(file) == "web" { 150 } else { 300 }, "src"), long(|_| 300, "tests/it")];
    assert!(long.iter().all(Vec::is_empty), "{long:#?}");
}

#[test]
fn only_the_shell_names_the_browser() {
    for (file, text) in files("src") {
        if is_shell(&file) {
            continue;
        }
        for line in code(&text) {
            assert!(!words(line).any(|word| BROWSER.contains(&word)), "{file}: {line}");
        }
    }
}

#[test]
fn only_the_reader_of_json_names_serde() {
    for (file, text) in files("src") {
        let names = code(&text).any(|line| words(line).any(|word| word == "serde" || word == "serde_json"));
        assert!(!names || file == "catalog/json.rs", "{file}");
    }
}

#[test]
fn a_module_names_only_those_before_it() {
    for (file, names) in crate::rings::named("src") {
        let Some(own) = MODULES.iter().position(|name| *name == module(&file)) else {
            assert!(file == "lib.rs" || is_shell(&file), "{file} is in the order of modules");
            continue;
        };
        for named in names {
            let place = MODULES.iter().position(|name| *name == module(&named));
            assert!(place.is_none_or(|place| place <= own), "{file} names {named}");
        }
    }
}

#[test]
fn the_solver_names_no_other_module() {
    for (file, names) in crate::rings::named("src") {
        if module(&file) == "solver" {
            let other = names.iter().find(|named| module(named) != "solver");
            assert_eq!(other, None, "{file} names another module");
        }
    }
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    assert_eq!(crate::rings::circle(&crate::rings::named("src")), None);
}

#[test]
fn the_library_reads_no_clock_and_no_file() {
    let outside = ["SystemTime", "Instant", "fs", "net", "process", "thread"];
    for (file, text) in files("src") {
        if is_shell(&file) {
            continue;
        }
        for line in code(&text) {
            assert!(!words(line).any(|word| outside.contains(&word)), "{file}: {line}");
        }
    }
}

/// Names that the vocabulary replaced, each with the new one. Only names of code count: texts that
/// people read, keys of documents and links, and comments are English.
const REPLACED: &[(&str, &str)] = &[
    ("says", "text_el"),
    ("several", "fragment"),
    ("says_hidden", "decorative"),
    ("Is", "Type"),
    ("Sourced", "SourceRule"),
    ("Least", "CostBound"),
    ("NEVER", "INFEASIBLE"),
    ("lay", "topo_visit"),
    ("Flat", "Arena"),
    ("Place", "NodeId"),
    ("twins", "same_credential"),
    ("Agenda", "Frontier"),
    ("want", "destination"),
    ("lane", "sub_domain"),
    ("lanes", "sub_domains_in_order"),
    ("cell", "rung"),
    ("place", "index, path or view"),
    ("Speaker", "Localizer"),
    ("say", "label"),
    ("of_sound", "from_trusted"),
    ("bring", "add_catalog"),
    ("brought", "host_catalogs"),
    ("Brought", "HostCatalog"),
    ("look", "refresh"),
    ("enter", "mount"),
    ("tell", "emit"),
    ("told", "facts"),
    ("come_by", "open_link"),
    ("take_in", "import_learner_file"),
    ("come_back", "go_back_to"),
    ("is_hidden", "is_invisible"),
    ("signs", "characters"),
    ("WayIn", "StartingPoint"),
    ("way_in", "starting_point"),
    ("ways_in", "starting_points"),
    ("Plank", "BridgeStep"),
    ("plank", "step"),
    ("planks", "steps"),
    ("desk", "lookup"),
];

/// Where a replaced name stays, and why.
fn keeps(file: &str, name: &str, line: &str) -> bool {
    match name {
        // The standard library's cells, and those of the table and of the solver's matrix.
        "cell" => line.contains("std::cell::") || ["web/table.rs", "solver/packing.rs"].contains(&file),
        // The solver still calls an index of a row so.
        "place" => module(file) == "solver",
        _ => false,
    }
}

/// A line of code without the texts in it.
fn without_texts(line: &str) -> String {
    line.replace("\\\"", "").split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_name_that_the_vocabulary_replaced_is_left() {
    let mut left = Vec::new();
    for (file, text) in files("src") {
        for line in code(&text) {
            let names = without_texts(line);
            let replaced = REPLACED.iter().filter(|row| words(&names).any(|word| word == row.0));
            let replaced = replaced.filter(|row| !keeps(&file, row.0, line));
            left.extend(replaced.map(|(old, new)| format!("{file}: `{old}` is `{new}` now: {line}")));
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}

/// British words, in lower case, which are American in all that is shipped.
const BRITISH: [&str; 5] = ["organisation", "licence", "programme", "neighbour", "colour"];

/// Where a British word stays: what was written in the edition before is still read.
const FORMER_NAMES: [&str; 3] = ["src/catalog/row.rs", "src/catalog/words.rs", "src/session/state.rs"];

#[test]
fn all_that_is_shipped_is_spelled_in_american_english() {
    let mut texts: Vec<(String, String)> =
        files("src").into_iter().map(|(file, text)| (format!("src/{file}"), text)).collect();
    for (folder, ending) in [("static", "js"), ("static/catalog", "json")] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in std::fs::read_dir(root).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|end| end == ending) {
                texts.push((path.display().to_string(), std::fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    assert!(texts.len() > 100, "the scripts and documents are there");
    for (file, text) in texts.iter().filter(|row| !FORMER_NAMES.contains(&row.0.as_str())) {
        for line in text.to_lowercase().lines() {
            // A programmer and what is programmed are spelled the same on both sides.
            let is_british = |word: &str| BRITISH.contains(&word.trim_end_matches('s'));
            let found = line.split(|char: char| !char.is_alphabetic()).find(|word| is_british(word));
            assert_eq!(found, None, "{file}: {line}");
        }
    }
}
