//! How long it takes from the JSON text of a large catalog to the catalog. Built for WASM with the widget's
//! allocator and run by `scripts/bench-load.mjs`; built natively it says the same of native code.

#![allow(dead_code, reason = "shared with the tests")]

use credential_pathway::catalog::Catalog;

#[path = "../../tests/it/dice.rs"]
mod dice;
mod document;
#[path = "../solver/generate.rs"]
mod generate;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let credentials = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(5_000);
    let text = document::document(credentials);
    let begin = std::time::Instant::now();
    let catalog = std::hint::black_box(Catalog::from_trusted(&[("", &text)]));
    let took = begin.elapsed().as_secs_f64() * 1_000.0;
    println!("{} credentials of {} KB: {took:.1} ms", catalog.credentials.len(), text.len() / 1_000);
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// The document of a catalog of so many credentials.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn document(credentials: usize) -> String {
    document::document(credentials)
}

/// Loads a catalog for good, as the widget does; gives how many credentials it has.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn load(text: String) -> usize {
    let catalog: &'static Catalog = Box::leak(Box::new(Catalog::from_trusted(&[("", &text)])));
    // The widget keeps the text as well.
    std::mem::forget(text);
    catalog.credentials.len()
}

/// How many bytes of memory the module has.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn memory_bytes() -> usize {
    core::arch::wasm32::memory_size(0) * 65_536
}
