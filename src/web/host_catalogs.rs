//! The catalogs of a page: the shipped one, and those of its host.

use std::cell::RefCell;

use crate::catalog::Catalog;

thread_local! {
    static CATALOGS: RefCell<Vec<&'static Catalog>> = const { RefCell::new(Vec::new()) };
}

/// Adds a catalog that was checked before, for all widgets of a page, and gives back its number.
/// The loader adds the shipped one first, before there is a widget: its number is 0.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn add_catalog(text: &str) -> usize {
    let catalog = Box::leak(Box::new(Catalog::from_trusted(&[("", text)])));
    CATALOGS.with_borrow_mut(|all| {
        all.push(catalog);
        all.len() - 1
    })
}

/// The catalog that an element shows.
#[derive(Clone, Default)]
pub struct HostCatalog {
    /// Its number; 0 is the shipped one.
    pub number: usize,
    /// Where it is from, or line by line why the shipped one is shown.
    pub said: String,
}

impl HostCatalog {
    /// The catalog; for a number that nobody was given, the shipped one.
    pub fn catalog(&self) -> &'static Catalog {
        CATALOGS.with_borrow(|all| *all.get(self.number).unwrap_or(&all[0]))
    }
}
