//! The way to a value, looked for only where there is a fault to tell.

use super::json::Json;

/// The document that holds a value, and the JSON path to it.
pub fn place(documents: &[(&str, &Json)], at: &Json) -> (String, String) {
    let mut path = String::new();
    let mut found = documents.iter().rev().filter(|row| find(row.1, at, &mut path));
    let file = found.next().or(documents.last()).map_or("", |row| row.0);
    (file.to_owned(), path)
}

/// Looks for a value inside of another one and writes the way to it.
fn find(json: &Json, wanted: &Json, path: &mut String) -> bool {
    if std::ptr::eq(json, wanted) {
        return true;
    }
    let length = path.len();
    let mut step = |key: &str, number: Option<usize>, next: &Json| {
        match number {
            Some(number) => path.push_str(&format!("[{number}]")),
            None if length > 0 => path.push('.'),
            None => {}
        }
        path.push_str(key);
        let found = find(next, wanted, path);
        if !found {
            path.truncate(length);
        }
        found
    };
    match json {
        Json::List(items) => items.iter().enumerate().any(|(number, item)| step("", Some(number), item)),
        _ => json.rows().iter().any(|(key, value)| step(key, None, value)),
    }
}
