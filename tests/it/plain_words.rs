//! Plain words: no phrase that was replaced comes back, and no sentence has two colons.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;

/// Phrases that plainer ones have replaced. A phrase is searched for as it is written here.
const REPLACED: &[&str] = &[
    "The framework's ladder",
    "The issuers' own rules",
    "I am in",
    "My level there",
    "Not said",
    "You need not tell",
    "From something else",
    "I do not know my level",
    "Assumed of you",
    "a title, not a credential",
    "nobody issues",
    "stands in for it here",
    "cannot tell yet",
    "not told yet",
    "no longer begun",
    "not open yet",
    "opens to you",
    "counts toward it",
    "It stands on",
    "On the ladder",
    "asks for",
    "what is asked",
    "needs first",
    "could not be found: ask",
    "Skip this if",
    "advises",
    "This is where you want",
    "nothing is left to do",
    "What you have that counts",
    "What the other rules change",
    "Proven",
    "Not proven",
    "by known figures",
    "is in no figure",
    "no waiting time",
    "not known",
    "Not known",
    "I do not have it",
    "Mine has expired",
    "I am a candidate",
    "This is all I have here",
    "one after the other",
    "Share of full time",
    "if you like",
    "This credential",
    "Make this what I want",
    "Is it issued",
    "Is mine still valid",
    "What does it count for",
    "Who says so",
    "Real and nearest",
    "What you can earn instead",
    "Nothing near to it",
    "More fit",
    "Mark two",
    "Typical way in",
    "Best way there",
    "For orientation",
    "Which two do you",
    "lifts you",
    "Why: ",
    "I decide for",
    "means that you are responsible",
    "No single answer",
    "What moved it",
    "Nothing you have told",
    "could as well be",
    "\"Too high",
    "\"Too low",
    "Copy as text",
    "Download what",
    "Load what",
    "Nothing is kept",
    "The link is not one of",
    "No official advice",
    "Runs in your browser only",
    "Facts are free",
    "more of work",
    "requires this for",
    "About this credential",
    "To keep it: Every",
    "new people",
    "as you told",
    "You told",
    "have told",
    "where it shall stand",
    "Where the files stand",
    "Best is what has least",
    "page of HTML",
    "address is of this computer",
    " %",
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder with an ending, each with its text.
fn texts(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root(folder)).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.to_string_lossy().ends_with(ending) {
            found.push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
        }
    }
    found.sort();
    found
}

/// The lines of a golden file that the product writes: its first one is the case in words.
fn goldens() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["tests/scenarios", "tests/letters"] {
        for (file, text) in texts(folder, ".txt") {
            found.extend(text.lines().skip(1).map(|line| (file.clone(), line.to_owned())));
        }
    }
    found
}

/// The texts in quotes of the code that holds every sentence, and of the page that writes lines for hosts.
fn quoted() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (file, text) in texts("src/text", ".rs").into_iter().chain(texts("static/embed", "text.mjs")) {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let line = line.replace("\\\"", "'");
            let parts = line.split('"').skip(1).step_by(2);
            found.extend(parts.map(|part| (file.clone(), format!("\"{part}"))));
        }
    }
    found
}

/// Whether what a line says is of the catalog, such as a note, and not of the product.
fn is_of_the_catalog(line: &str, phrase: &str) -> bool {
    !without_names(line).contains(phrase)
}

#[test]
fn no_phrase_that_was_replaced_is_left() {
    let (goldens, quoted) = (goldens(), quoted());
    assert!(goldens.len() > 1_000 && quoted.len() > 800, "{} {}", goldens.len(), quoted.len());
    let mut left = Vec::new();
    for (file, line) in goldens.iter().chain(&quoted) {
        let phrases = REPLACED.iter().filter(|phrase| line.contains(**phrase));
        let phrases = phrases.filter(|phrase| !is_of_the_catalog(line, phrase));
        left.extend(phrases.map(|phrase| format!("{file}: {phrase:?} in {line}")));
    }
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn no_sentence_has_two_colons() {
    let mut left = Vec::new();
    for sentence in sentences() {
        let colons = sentence.matches(": ").count();
        if colons > 1 {
            left.push(sentence);
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}

/// Every text of the catalog by its first word, the longest first: they are names and the words of issuers,
/// not ours.
static NAMES: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut names = Vec::new();
    for (_, text) in texts("static/catalog", ".json") {
        collect(&serde_json::from_str(&text).expect("a catalog"), "", &mut names);
    }
    names.sort_by_key(|name: &String| std::cmp::Reverse(name.len()));
    let mut by_word: HashMap<String, Vec<String>> = HashMap::new();
    for name in names.into_iter().filter(|name| name.len() > 2) {
        by_word.entry(first_word(&name).to_owned()).or_default().push(name);
    }
    by_word
});

fn first_word(text: &str) -> &str {
    text.split(|char: char| !char.is_alphanumeric()).next().unwrap_or_default()
}

fn collect(value: &Value, key: &str, names: &mut Vec<String>) {
    match value {
        Value::Object(rows) => rows.iter().for_each(|(key, value)| collect(value, key, names)),
        Value::Array(rows) => rows.iter().for_each(|value| collect(value, key, names)),
        Value::String(text) if ["en", "abbreviation"].contains(&key) => {
            let mut chars = text.chars();
            let first = chars.next().map_or(String::new(), |first| first.to_lowercase().to_string());
            names.push(text.clone());
            // A word such as "other" is a word of ours too; a name of several words is a name.
            if text.contains(' ') {
                names.extend([first + chars.as_str(), text.to_lowercase()]);
            }
        }
        _ => {}
    }
}

/// A line with "X" in place of each text of the catalog: a name is as hard as its issuer made it.
pub fn without_names(line: &str) -> String {
    let (mut out, mut left, mut is_in_word) = (String::new(), line, false);
    while let Some(first) = left.chars().next() {
        let is_word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        let ends_here = |name: &&String| !is_word(left[name.len()..].chars().next());
        let names = if is_in_word { None } else { NAMES.get(first_word(left)) };
        let mut fitting = names.into_iter().flatten().filter(|name| left.starts_with(name.as_str()));
        let (said, taken) = match fitting.find(ends_here) {
            Some(name) => ("X", name.len()),
            None => (&left[..first.len_utf8()], first.len_utf8()),
        };
        out.push_str(said);
        is_in_word = first.is_alphanumeric() && taken == first.len_utf8();
        left = &left[taken..];
    }
    out
}

/// The sentences of the goldens and of the fixed texts, each once, without names.
pub fn sentences() -> Vec<String> {
    // The problems of a document name keys of code, and the page for hosts is for their developers.
    let is_text =
        |row: &(String, String)| !["problem.rs", "refusal.rs", ".mjs"].iter().any(|end| row.0.ends_with(end));
    let fixed = quoted().into_iter().filter(is_text).map(|row| without_values(row.1.trim_start_matches('"')));
    let lines = goldens().into_iter().map(|row| row.1).filter(|line| !line.starts_with("== "));
    let mut found = Vec::new();
    for line in lines.chain(fixed) {
        let line = without_names(line.trim().trim_start_matches("- "));
        for sentence in line.split(['.', '?', ';', '·', '[', ']']) {
            found.push(sentence.trim().to_owned());
        }
    }
    found.sort();
    found.dedup();
    found
}

/// A format with "X" in place of each value.
fn without_values(format: &str) -> String {
    let parts = format.split('{').map(|part| part.split_once('}').map_or(part, |row| row.1));
    parts.collect::<Vec<_>>().join("X")
}
