//! Problems of a document: one line that names the thing and the place.

use super::Language;
use super::notice::visible;
use crate::catalog::{Fault, Problem};
use crate::model::Id;

/// One line, without a full stop: what is wrong, and (file: path).
pub fn problem(language: Language, problem: &Problem) -> String {
    let Language::English = language;
    let what = fault(&problem.fault);
    let colon = if problem.path.is_empty() { "" } else { ": " };
    visible(&format!("{what} ({}{colon}{})", problem.file, problem.path)).collect()
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Unreadable(why) => format!("the document {why}"),
        Fault::DuplicateKey(key) => format!("the key `{key}` stands twice in one object"),
        Fault::UnknownKey(key) => format!("the key `{key}` means nothing here"),
        Fault::MissingKey(key) => format!("the key `{key}` is missing"),
        Fault::Expected { expected, found } => format!("expected {expected}, found {found}"),
        Fault::HiddenCharacter => "the text holds a hidden character".to_owned(),
        Fault::DuplicateId(id) => format!("the id `{id}` stands twice"),
        Fault::UnknownId { kind, id, owner } => format!("{owner} refers to unknown {kind} `{id}`"),
        Fault::MissingSource(of) => format!("{of} names no source"),
        Fault::ImpossibleCount { required_number, parts } => {
            format!("{required_number} of {parts} parts can never be met")
        }
        Fault::NoWayIn { credential, basis, waits_for } => {
            let waits: Vec<String> = waits_for.iter().map(Id::to_string).collect();
            let waits = if waits.is_empty() {
                String::new()
            } else {
                format!(": it waits for `{}`", waits.join("`, `"))
            };
            format!("credential `{credential}` has no way in on the {basis} basis{waits}")
        }
        Fault::NoStandIn(id) => format!("nothing stands in for `{id}`, which nobody issues"),
        Fault::TooWide(id) => format!("the condition of credential `{id}` has too many alternatives"),
    }
}
