//! The address and the history of the page: states in the fragment, views to go back to.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

use super::browser::{KEY, window};

/// The key of the state in the fragment of the address.
pub const FRAGMENT: &str = "credential-pathway=";

/// The state in the address of the page, where there is one.
pub fn fragment() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let text = hash.strip_prefix('#')?.strip_prefix(FRAGMENT)?;
    // A damaged one is read as it is, so that the page can say what is wrong with it.
    Some(js_sys::decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from))
}

/// The address of this page with a state in its fragment.
pub fn address(link: &str) -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{FRAGMENT}{link}")
}

/// Adds an entry to the history, so that "back" returns to the view before it. The address stays as it
/// is.
pub fn remember(link: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let state = js_sys::Array::of2(&KEY.into(), &link.into());
        let _ = history.push_state(&state, "");
    }
}

/// Calls back with the state of an entry that the widget added; `None` is the entry before the first of
/// them. Entries of the page itself, such as a jump to an anchor, are ignored.
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

/// Calls back when a link to this page is opened on it.
pub fn on_fragment(each: impl Fn(String) + 'static) -> Option<EventListener> {
    let listener = EventListener::new(&window()?.into(), "hashchange", move |_| {
        if let Some(text) = fragment() {
            each(text);
        }
    });
    Some(listener)
}
