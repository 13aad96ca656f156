//! The plain notes of the shipped credentials hold without a date; what has a date stands with it.

use credential_pathway::catalog::bundled;
use credential_pathway::catalog::json::Json;

/// Words that make a sentence true for a time only, where nothing says for which.
const PASSING: [&str; 10] =
    ["today", "today's", "now", "still", "will", "currently", "current", "until", "yet", "presently"];

/// Every English sentence under a value that has no dates of its own, with its place.
fn plain(place: &str, json: &Json, found: &mut Vec<(String, String)>) {
    match json {
        Json::Object(rows) => {
            for (key, value) in rows {
                match (key.as_ref(), value) {
                    ("statements" | "stages" | "versions" | "windows" | "name", _) => {}
                    ("en", Json::Text(text)) => found.push((place.to_owned(), text.to_string())),
                    (key, value) => plain(&format!("{place}.{key}"), value, found),
                }
            }
        }
        Json::List(list) => {
            for (number, item) in list.iter().enumerate() {
                plain(&format!("{place}[{number}]"), item, found);
            }
        }
        _ => {}
    }
}

/// The sentences of all credentials, trainings and kinds of work.
fn sentences() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, document) in bundled::DOCUMENTS {
        let document = Json::parse(document).expect("JSON");
        for list in ["credentials", "attainments", "kinds_of_work"] {
            let Some(Json::List(rows)) = document.get(list) else { continue };
            for row in rows {
                let Some(Json::Text(id)) = row.get("id") else { panic!("{list}: a row without id") };
                plain(id, row, &mut found);
            }
        }
    }
    found
}

fn is_passing(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '\'');
    words.any(|word| PASSING.contains(&word)) || text.contains("no longer")
}

#[test]
fn no_plain_note_speaks_of_a_time_that_passes() {
    let sentences = sentences();
    assert!(sentences.len() > 500, "{} sentences", sentences.len());
    let passing: Vec<_> = sentences.iter().filter(|(_, text)| is_passing(text)).collect();
    assert!(passing.is_empty(), "{passing:#?}");
    assert!(is_passing("It will end.") && is_passing("Open until June") && !is_passing("Willing, known"));
}

/// A plain note may say what happened, with its date; what is to come stands with its dates, and what
/// was not found may name the time it was not found for.
#[test]
fn no_plain_note_names_a_year_to_come() {
    let to_come = |text: &str| (2027..2040).any(|year: i32| text.contains(&year.to_string()));
    let named: Vec<_> = sentences()
        .into_iter()
        .filter(|(place, text)| to_come(text) && !place.contains(".unverified["))
        .collect();
    assert!(named.is_empty(), "{named:#?}");
}
