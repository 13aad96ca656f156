//! The page's address and history: states in the fragment, places to come back to.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

use super::browser::{KEY, window};

/// What stands before the state in the fragment of a page's address.
pub const FRAGMENT: &str = "credential-pathway=";

/// The state in the page's address, where there is one.
pub fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let text = hash.strip_prefix('#')?.strip_prefix(FRAGMENT)?;
    // One that is damaged is read as it stands, so that it is told what is wrong with it.
    Some(js_sys::decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from))
}

/// The address of this page with a state in its fragment.
pub fn address(link: &str) -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{FRAGMENT}{link}")
}

/// Adds an entry to the history, so that "back" comes back here; the address stays as it is.
pub fn remember(link: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let state = js_sys::Array::of2(&KEY.into(), &link.into());
        let _ = history.push_state(&state, "");
    }
}

/// Calls back with the state of a history entry of ours; `None` is the page before the first. An
/// entry of the page's own, such as a jump to an anchor, is none of our business.
pub fn on_back(each: impl Fn(Option<String>) + 'static) -> Option<EventListener> {
    let hash = || window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let first = hash();
    let listener = EventListener::new(&window()?.into(), "popstate", move |event| {
        let state = js_sys::Reflect::get(event, &"state".into()).unwrap_or(JsValue::NULL);
        let ours = state.dyn_ref::<js_sys::Array>().filter(|array| array.get(0) == KEY);
        if ours.is_some() || state.is_null() && hash() == first {
            each(ours.and_then(|array| array.get(1).as_string()));
        }
    });
    Some(listener)
}

/// Calls back when a link of this page is followed on this page.
pub fn on_fragment(each: impl Fn(String) + 'static) -> Option<EventListener> {
    let listener = EventListener::new(&window()?.into(), "hashchange", move |_| {
        if let Some(text) = fragment() {
            each(text);
        }
    });
    Some(listener)
}
