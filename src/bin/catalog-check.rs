//! The program that checks what is brought to the widget: a host's catalog and offers, and a person's learner
//! file. A browser loads it only where there is one.

use credential_pathway::catalog::{Catalog, Problem, Severity, check_offers};
use credential_pathway::session::learner_file;
use credential_pathway::text::{Document, Language, Refusal, problem, refusal, shown};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What is wrong with the catalog of an address, line by line: why it is refused, an empty line, and
/// its warnings. Nothing stands before the empty line where it is not refused.
#[wasm_bindgen]
pub fn faults(address: &str, text: &str) -> String {
    said(address, Document::Catalog, &Catalog::read(&[(address, text)]).1)
}

/// The same of the offers of an address, for a catalog that was checked before, on a day such as `2026-11-29`. A
/// third part is the document that the widget takes.
#[wasm_bindgen]
pub fn offers(catalog: &str, address: &str, text: &str, today: &str) -> String {
    let catalog = Catalog::from_trusted(&[("", catalog)]);
    let (document, problems) = check_offers(&catalog, address, text, today);
    format!("{}\n\n{}", said(address, Document::Offers, &problems), document.unwrap_or_default())
}

/// Why the catalog of an address did not come, or where they `are_offers` why those did not, line by line:
/// `address`, `slow`, `large`, the status of an answer, or anything else where nothing more is known.
#[wasm_bindgen]
pub fn missing(address: &str, why: &str, are_offers: bool) -> String {
    let refusal = match why {
        "address" => Refusal::Address,
        "slow" => Refusal::Slow,
        "large" => Refusal::Large,
        _ => why.parse().map_or(Refusal::Unreachable, Refusal::Status),
    };
    let of = if are_offers { Document::Offers } else { Document::Catalog };
    refused(address, of, &refusal)
}

/// The summary of a learner file by its name and text, for a catalog that was checked before.
#[wasm_bindgen]
pub fn summary(catalog: &str, name: &str, text: &str) -> String {
    let catalog = Catalog::from_trusted(&[("", catalog)]);
    learner_file::summary(&catalog, Language::English, &shown(name), text)
}

/// Why a document is refused, an empty line, and its warnings where it is not.
fn said(address: &str, of: Document, problems: &[Problem]) -> String {
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return refused(address, of, &Refusal::Problems(problems)) + "\n\n";
    }
    let lines: Vec<String> = problems.iter().map(|row| problem(Language::English, row)).collect();
    format!("\n\n{}", lines.join("\n"))
}

fn refused(address: &str, of: Document, why: &Refusal<'_>) -> String {
    refusal(Language::English, of, address, why).join("\n")
}

fn main() {}
