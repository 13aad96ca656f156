//! The catalogs of a page: the shipped one, and those of its host.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

use crate::catalog::Catalog;
use crate::session::{Details, Session};

/// A catalog with what its details need, where they come later.
struct Entry {
    catalog: &'static Catalog,
    details: Details,
    later: Option<Later>,
}

/// How the details come.
struct Later {
    /// The document of the core.
    core: String,
    /// Fetches the details; takes whether it has failed before, gives back a promise of their text.
    fetch: Function,
    /// Whether the answer to a call is awaited.
    is_asked: bool,
}

thread_local! {
    static CATALOGS: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
    /// The widgets of the page, to be told when a catalog has changed.
    static WIDGETS: RefCell<Vec<Callback<()>>> = const { RefCell::new(Vec::new()) };
}

fn kept(documents: &[(&str, &str)]) -> &'static Catalog {
    Box::leak(Box::new(Catalog::from_trusted(documents)))
}

/// Adds a catalog that was checked before, for all widgets of a page, and gives back its number.
/// The loader adds the shipped one first, before there is a widget: its number is 0. Where the text is
/// the core of a catalog, `fetch` gives a promise of the details; it is called when they are needed.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn add_catalog(text: String, fetch: Option<Function>) -> usize {
    let catalog = kept(&[("", &text)]);
    let details = if fetch.is_some() { Details::Coming } else { Details::Here };
    let later = fetch.map(|fetch| Later { core: text, fetch, is_asked: false });
    CATALOGS.with_borrow_mut(|all| {
        all.push(Entry { catalog, details, later });
        all.len() - 1
    })
}

/// Tells a widget from now on when the shipped catalog has changed.
pub fn on_change(widget: Callback<()>) {
    WIDGETS.with_borrow_mut(|all| all.push(widget));
}

fn emit_change() {
    let widgets = WIDGETS.with_borrow(Clone::clone);
    widgets.iter().for_each(|widget| widget.emit(()));
}

/// Asks for the details of the shipped catalog, also where they have failed. Nothing where they are there
/// or on their way.
pub fn ask_for_details() -> Option<Promise> {
    let (asked, again) = CATALOGS.with_borrow_mut(|all| {
        let entry = all.first_mut()?;
        let later = entry.later.as_mut().filter(|later| !later.is_asked)?;
        later.is_asked = true;
        let again = entry.details == Details::Failed;
        if again {
            entry.details = Details::Again;
        }
        let asked = later.fetch.call1(&JsValue::NULL, &again.into());
        Some((asked.unwrap_or_else(|error| Promise::reject(&error).into()), again))
    })?;
    if again {
        emit_change();
    }
    Some(asked.unchecked_into())
}

/// Takes the details of the shipped catalog, or `None` where they could not be loaded, and tells every
/// widget.
pub fn take_details(text: Option<String>) {
    CATALOGS.with_borrow_mut(|all| {
        let Some(entry) = all.first_mut() else { return };
        let Some(later) = &mut entry.later else { return };
        later.is_asked = false;
        if let Some(text) = text {
            entry.catalog = kept(&[("", &later.core), ("", &text)]);
            (entry.details, entry.later) = (Details::Here, None);
        } else {
            entry.details = Details::Failed;
        }
    });
    emit_change();
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
    /// The catalog, and whether its details are there; for a number that nobody was given, the shipped one.
    pub fn catalog(&self) -> (&'static Catalog, Details) {
        CATALOGS.with_borrow(|all| {
            let entry = all.get(self.number).unwrap_or(&all[0]);
            (entry.catalog, entry.details)
        })
    }

    /// Gives a session the catalog as it is now.
    pub fn renew(&self, session: &mut Session<'static>) {
        let (catalog, details) = self.catalog();
        session.set_details(catalog, details);
    }
}
