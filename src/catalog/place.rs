//! The way to a value, looked for only where there is a fault to tell.

use super::json::Json;

/// The document that holds a value, and the JSON path to it.
pub fn place(documents: &[(&str, &Json)], at: &Json) -> (String, String) {
    let mut steps = Vec::new();
    let mut found = documents.iter().rev().filter(|row| find(row.1, at, &mut steps));
    let file = found.next().or(documents.last()).map_or("", |row| row.0);
    let mut path = String::new();
    for step in steps.iter().rev() {
        match step {
            Step::Item(number) => path.push_str(&format!("[{number}]")),
            Step::Key(key) => {
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(key);
            }
        }
    }
    (file.to_owned(), path)
}

enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

/// Looks for a value inside of another one; the way to it, the last step first.
fn find<'a>(json: &'a Json, wanted: &Json, steps: &mut Vec<Step<'a>>) -> bool {
    if std::ptr::eq(json, wanted) {
        return true;
    }
    let step = match json {
        Json::List(items) => items.iter().position(|item| find(item, wanted, steps)).map(Step::Item),
        _ => json.rows().iter().find(|row| find(&row.1, wanted, steps)).map(|row| Step::Key(&row.0)),
    };
    let found = step.is_some();
    steps.extend(step);
    found
}
