//! The program that makes what the build and `make catalog` need of a catalog, and that checks offers for
//! `make offers`.
//!
//! It is a WebAssembly module that Node runs (`scripts/catalog.mjs`), so that whoever corrects a
//! fact needs no compiler. No visitor loads it.

mod linked_data;
mod page;

use credential_pathway::catalog::{Catalog, Fault, Severity, check_offers};
use credential_pathway::text::{self, Document, Language, Refusal};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The problems of a catalog's documents, one line each; none where the catalog is sound. Where a
/// document is not JSON, that alone is said: what the others refer to may be in it.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over lists of texts by value")]
pub fn problems(names: Vec<String>, texts: Vec<String>) -> Vec<String> {
    let texts = texts.iter().map(String::as_str);
    let documents: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(texts).collect();
    let (_, mut problems) = Catalog::read(&documents);
    if problems.iter().any(|row| matches!(row.fault, Fault::Unreadable(_))) {
        problems.retain(|row| matches!(row.fault, Fault::Unreadable(_)));
    }
    problems.iter().map(|row| text::problem(Language::English, row)).collect()
}

/// What the pages hold of the catalog of a document without problems: the HTML of the page, the HTML of
/// the page for an iframe, and the page's linked data as JSON.
#[wasm_bindgen]
pub fn readable(document: &str) -> Vec<String> {
    let catalog = Catalog::from_trusted(&[("", document)]);
    vec![page::page(&catalog), page::brief(&catalog), linked_data::linked_data(&catalog)]
}

/// What is wrong with the text of a document of offers, for the catalog of a document without problems, on a day such
/// as `2026-11-29`: the lines of the widget, and the warnings. Nothing is there where nothing is wrong.
#[wasm_bindgen(js_name = offerLines)]
pub fn offer_lines(catalog: &str, name: &str, text: &str, today: &str) -> Vec<String> {
    let catalog = Catalog::from_trusted(&[("", catalog)]);
    let (_, problems) = check_offers(&catalog, name, text, today);
    if problems.iter().any(|row| row.severity == Severity::Error) {
        return text::refusal(Language::English, Document::Offers, name, &Refusal::Problems(&problems));
    }
    problems.iter().map(|row| text::problem(Language::English, row)).collect()
}

/// The texts of the loader: the name of a placeholder, and what takes its place, in turns.
#[wasm_bindgen(js_name = loaderTexts)]
pub fn loader_texts() -> Vec<String> {
    let rows = text::loader_texts(Language::English).into_iter();
    rows.flat_map(|(name, text)| [name.to_owned(), text.to_owned()]).collect()
}

fn main() {}
