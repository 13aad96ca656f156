//! The address of the page: links in its fragment, and the address that opens one.

use std::cell::RefCell;

use gloo::events::EventListener;

use super::browser::window;
use credential_pathway::session::{address as address_of, carried};

thread_local! {
    /// The address of the page that stands alone beside the widget's files.
    static ALONE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The link in the address of the page, where there is one.
pub fn fragment() -> Option<String> {
    carried(window()?.location().hash().ok()?.strip_prefix('#')?)
}

/// Keeps the address of the page that stands alone.
pub fn stand_alone(address: String) {
    ALONE.set(address);
}

/// The address that opens a link: of this page, or of the one that stands alone; `None` where both have none.
pub fn address(link: &str) -> Option<String> {
    let page = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    ALONE.with_borrow(|alone| address_of(&page, alone, link))
}

/// Calls back when a link to this page is opened on it.
pub fn on_fragment(each: impl Fn(String) + 'static) -> Option<EventListener> {
    let listener = EventListener::new(&window()?.into(), "hashchange", move |_| {
        if let Some(text) = fragment() {
            each(text);
        }
    });
    Some(listener)
}
