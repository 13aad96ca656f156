//! The catalogs of a page: the shipped one, and those of its host.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use super::browser;
use credential_pathway::catalog::{Catalog, Reading};
use credential_pathway::session::{Details, Session};

/// A catalog, and how its details come.
struct Entry {
    catalog: &'static Catalog,
    details: Details,
    /// Its document; of the shipped catalog that of the core.
    text: String,
    /// Loads the details; takes whether that has failed before. `None` once it is under way.
    load: Option<Function>,
    /// Reads a learner file; of the shipped catalog alone.
    read: Option<Function>,
}

thread_local! {
    static CATALOGS: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

fn kept(catalog: Catalog) -> &'static Catalog {
    Box::leak(Box::new(catalog))
}

/// Adds a catalog that was checked before, for all widgets of a page, and gives back its number.
/// The loader adds the shipped one first, before there is a widget: its number is 0. Its text is the core
/// alone; `load` is called when the details are needed, and ends with a call of `add_details`. `read` takes
/// the text of a catalog and a learner file, and promises its summary.
#[wasm_bindgen]
pub fn add_catalog(text: String, load: Option<Function>, read: Option<Function>) -> usize {
    let details = if load.is_some() { Details::Coming } else { Details::Here };
    let entry = Entry { catalog: kept(Catalog::from_trusted(&[("", &text)])), details, text, load, read };
    CATALOGS.with_borrow_mut(|all| {
        all.push(entry);
        all.len() - 1
    })
}

/// The text of the catalog of a number; of the shipped one that of the core. What is brought to a widget is
/// checked with it.
#[wasm_bindgen]
pub fn catalog_text(number: usize) -> String {
    CATALOGS.with_borrow(|all| all.get(number).map_or_else(String::new, |entry| entry.text.clone()))
}

/// Loads the details of the shipped catalog, unless they are there or on their way.
pub fn ask_for_details() {
    CATALOGS.with_borrow_mut(|all| {
        let Some(load) = all[0].load.take() else { return };
        let again = all[0].details == Details::Failed;
        if again {
            all[0].details = Details::Again;
        }
        let _ = load.call1(&JsValue::NULL, &again.into());
    });
}

/// Takes the details of the shipped catalog, a part of them in each task.
pub async fn take_details(text: String) {
    let core = CATALOGS.with_borrow(|all| all[0].text.clone());
    let mut reading = Reading::default();
    loop {
        if let Some(catalog) = reading.next_part(&[("", &core), ("", &text)]) {
            return CATALOGS.with_borrow_mut(|all| {
                (all[0].catalog, all[0].details) = (kept(catalog), Details::Here);
            });
        }
        browser::pause(0).await;
    }
}

/// The details of the shipped catalog could not be loaded; `load` loads them again.
pub fn miss_details(load: Function) {
    CATALOGS.with_borrow_mut(|all| (all[0].details, all[0].load) = (Details::Failed, Some(load)));
}

/// Begins to read a learner file for the catalog of a number.
pub fn read(number: usize, file: &File) -> Option<Promise> {
    CATALOGS.with_borrow(|all| {
        let text = JsValue::from_str(&all.get(number)?.text);
        let promise = all[0].read.as_ref()?.call2(&JsValue::NULL, &text, file).ok()?;
        Some(promise.unchecked_into())
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
        entry(self.number).0
    }
}

/// Gives a session the catalog of a number as it is now.
pub fn renew(number: usize, session: &mut Session<'static>) {
    let (catalog, details) = entry(number);
    session.set_details(catalog, details);
}

fn entry(number: usize) -> (&'static Catalog, Details) {
    CATALOGS.with_borrow(|all| {
        let entry = all.get(number).unwrap_or(&all[0]);
        (entry.catalog, entry.details)
    })
}
