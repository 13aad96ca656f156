//! Catalogs that a host brings.

use std::cell::RefCell;

use crate::catalog::{Catalog, bundled};

/// A catalog, or the lines that say why there is none.
type Brought = Result<&'static Catalog, String>;

thread_local! {
    /// Each by its address, read once for all widgets of a page.
    static BROUGHT: RefCell<Vec<(String, Brought)>> = const { RefCell::new(Vec::new()) };
}

/// Takes a catalog by its address: its text, which was found sound, or the lines that say what is
/// wrong with it. The last one of an address holds.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn bring(address: String, text: &str, is_sound: bool) {
    let brought = if is_sound {
        let catalog: &'static Catalog = Box::leak(Box::new(Catalog::of_sound(&[("", text)])));
        Ok(catalog)
    } else {
        Err(text.to_owned())
    };
    BROUGHT.with_borrow_mut(|all| all.insert(0, (address, brought)));
}

/// The catalog of an address and where it is from, or the lines that say why there is none; the bundled one where nothing
/// was brought.
pub fn catalog(address: &str) -> (&'static Catalog, Option<String>, Vec<String>) {
    let found = BROUGHT.with_borrow(|all| Some(all.iter().find(|row| row.0 == address)?.1.clone()));
    match found {
        Some(Ok(catalog)) => (catalog, Some(address.to_owned()), Vec::new()),
        Some(Err(lines)) => (bundled::shared(), None, lines.lines().map(str::to_owned).collect()),
        None => (bundled::shared(), None, Vec::new()),
    }
}
