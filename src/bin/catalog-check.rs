//! The program that checks what is brought to the widget: a host's catalog, and a person's learner file. A
//! browser loads it only where there is one.

use credential_pathway::catalog::{Catalog, Severity};
use credential_pathway::session::learner_file;
use credential_pathway::text::{Language, Refusal, problem, refusal, shown};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What is wrong with the catalog of an address, line by line: why it is refused, an empty line, and
/// its warnings. Nothing stands before the empty line where it is not refused.
#[wasm_bindgen]
pub fn faults(address: &str, text: &str) -> String {
    let problems = Catalog::read(&[(address, text)]).1;
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return said(address, &Refusal::Problems(&problems)) + "\n\n";
    }
    let lines: Vec<String> = problems.iter().map(|row| problem(Language::English, row)).collect();
    format!("\n\n{}", lines.join("\n"))
}

/// Why the catalog of an address did not come, line by line: `address`, `slow`, `large`, the status
/// of an answer, or anything else where nothing more is known.
#[wasm_bindgen]
pub fn missing(address: &str, why: &str) -> String {
    let refusal = match why {
        "address" => Refusal::Address,
        "slow" => Refusal::Slow,
        "large" => Refusal::Large,
        _ => why.parse().map_or(Refusal::Unreachable, Refusal::Status),
    };
    said(address, &refusal)
}

/// The summary of a learner file by its name and text, for a catalog that was checked before.
#[wasm_bindgen]
pub fn summary(catalog: &str, name: &str, text: &str) -> String {
    let catalog = Catalog::from_trusted(&[("", catalog)]);
    learner_file::summary(&catalog, Language::English, &shown(name), text)
}

fn said(address: &str, why: &Refusal<'_>) -> String {
    refusal(Language::English, address, why).join("\n")
}

fn main() {}
