//! The studio: a page on which a college or an employer makes its document of offers, one on which an employer checks
//! a job posting, and one that edits a whole catalog. They are one module of their own; no visitor of the widget loads
//! it.

mod app;
mod check;
mod editor;
mod open;
mod parts;
mod posting;
mod report;
mod rows;
mod save;

use app::{App, Props, Shell};
use credential_pathway::catalog::Catalog;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Shows the studio in an element, for the text of the shipped catalog and a day such as `2026-11-29`. `save` is
/// called with the name and the text of a file, `preview` with a goal and the text of a document of offers, `print`
/// with nothing.
#[wasm_bindgen]
pub fn start(root: Element, catalog: &str, day: String, save: Function, preview: Function, print: Function) {
    let props = Props { catalog: read(catalog), day, shell: Shell { save, preview, print } };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// Shows the page for job postings in an element, for the text of the shipped catalog and a day.
#[wasm_bindgen]
pub fn start_posting(root: Element, catalog: &str, day: String) {
    let props = posting::Props { catalog: read(catalog), day };
    yew::Renderer::<posting::App>::with_root_and_props(root, props).render();
}

/// Shows the page that edits a catalog in an element, for the text of the shipped catalog. `save` is called with the
/// name and the text of a file, `preview` with a goal and the text of a catalog.
#[wasm_bindgen]
pub fn start_editor(root: Element, catalog: String, save: Function, preview: Function) {
    let props = editor::Props { shipped: catalog, save, preview };
    yew::Renderer::<editor::App>::with_root_and_props(root, props).render();
}

/// The catalog, which lives as long as the page.
fn read(catalog: &str) -> Shared {
    Shared(Box::leak(Box::new(Catalog::from_trusted(&[("", catalog)]))))
}

/// The one catalog; equal to itself.
#[derive(Clone, Copy)]
pub struct Shared(pub &'static Catalog);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

fn main() {}
