//! The catalogs of a page: the bundled one, and those that a host brings.

use std::cell::RefCell;

use crate::catalog::{Catalog, bundled};

thread_local! {
    static BROUGHT: RefCell<Vec<&'static Catalog>> = const { RefCell::new(Vec::new()) };
}

/// Takes a catalog that was found sound, for all widgets of a page; its number, from 1.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn bring(text: &str) -> usize {
    let catalog = Box::leak(Box::new(Catalog::from_trusted(&[("", text)])));
    BROUGHT.with_borrow_mut(|all| {
        all.push(catalog);
        all.len()
    })
}

/// The catalog that an element shows.
#[derive(Clone, Default)]
pub struct Brought {
    /// Its number; 0 is the bundled one.
    pub number: usize,
    /// Where it is from, or line by line why the bundled one is shown.
    pub said: String,
}

impl Brought {
    /// The catalog.
    pub fn catalog(&self) -> &'static Catalog {
        let place = self.number.wrapping_sub(1);
        BROUGHT.with_borrow(|all| all.get(place).copied()).unwrap_or_else(bundled::shared)
    }
}
