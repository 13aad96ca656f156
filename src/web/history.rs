//! The history of the page: views to go back to, and what its entries keep.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::History;

use super::browser::{KEY, window};

thread_local! {
    /// How many widgets have entries.
    static WIDGETS: Cell<usize> = const { Cell::new(0) };
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// What tells one page of a site from another: the path and the fragment of the address.
fn address_of_page() -> Option<String> {
    let location = window()?.location();
    Some(location.pathname().ok()? + &location.hash().ok()?)
}

/// The entries of one widget in the history of the page. The page's own router keeps a state of its own in
/// an entry, so an entry of the widget has that state too, and the widget's view under a key beside it.
pub struct Entries {
    key: JsValue,
    at: Rc<At>,
    _listener: Option<EventListener>,
}

/// Where the page is in its history.
struct At {
    /// At an entry of this widget.
    inside: Cell<bool>,
    /// The person came to that entry, and has done nothing since.
    came: Cell<bool>,
}

impl Entries {
    /// Calls back with the view of an entry of this widget when the person goes to it; `None` is the entry
    /// before the first of them. Each widget of a page has a number of its own. Entries of the page itself,
    /// such as a jump to an anchor, are ignored, as are events that a script made. `arrive` is called at each
    /// entry.
    pub fn new(each: impl Fn(Option<String>) + 'static, arrive: impl Fn() + 'static) -> Self {
        let number = WIDGETS.get();
        WIDGETS.set(number + 1);
        let key = JsValue::from(if number == 0 { KEY.to_owned() } else { format!("{KEY}-{number}") });
        let is_ours = Cell::new(text_of(&key).is_some());
        let at = Rc::new(At { inside: is_ours.clone(), came: is_ours });
        let (ours, now, first) = (key.clone(), at.clone(), address_of_page());
        let listener = window().map(|window| {
            EventListener::new(&window.into(), "popstate", move |event| {
                if event.is_trusted() {
                    let view = text_of(&ours);
                    now.came.set(view.is_some());
                    if now.inside.replace(view.is_some()) && address_of_page() == first || view.is_some() {
                        each(view);
                    }
                    arrive();
                }
            })
        });
        Self { key, at, _listener: listener }
    }

    /// The view of the present entry, where the person came to it and has done nothing since.
    pub fn view(&self) -> Option<String> {
        text_of(&self.key).filter(|_| self.at.came.get())
    }

    /// The person does something in the widget.
    pub fn act(&self) {
        self.at.came.set(false);
    }

    /// Adds an entry for a view, so that "back" returns to the view before it, and keeps `facts`, a text
    /// under its key, there; where there is no view, it keeps that in the present entry. The address stays as it is.
    /// Where the state of the page is none that can hold a key more, nothing is done. What was told moves on to
    /// the new entry.
    pub fn keep(&self, view: Option<&str>, facts: Option<(JsValue, String)>) {
        let facts = facts.filter(|(key, text)| view.is_some() || text_of(key).as_ref() != Some(text));
        if view.is_none() && facts.is_none() {
            return;
        }
        let Some((history, entry)) = present() else { return };
        if let Some((key, text)) = &facts {
            let _ = Reflect::set(&entry, key, &text.into());
        }
        let Some(view) = view else {
            let _ = history.replace_state(&entry, "");
            return;
        };
        let _ = Reflect::set(&entry, &self.key, &view.into());
        forget_told();
        if history.push_state(&entry, "").is_ok() {
            self.at.inside.set(true);
        }
    }
}

/// The history, and a copy of what the page keeps in its present entry, to which a key can be added; `None` where
/// the page keeps what can hold no key more.
fn present() -> Option<(History, Object)> {
    let history = history()?;
    let (state, entry) = (history.state().ok()?, Object::new());
    if !state.is_null() {
        let prototype = Object::get_prototype_of(&state);
        // Only that of a plain object has none above it.
        if !Object::get_prototype_of(&prototype).is_null() {
            return None;
        }
        Object::assign(&entry, state.unchecked_ref());
    }
    Some((history, entry))
}

/// What the keys of what was told begin with.
pub const TOLD: &str = "credential-pathway-told";

/// Takes what was told out of the present entry, that of each widget.
fn forget_told() {
    let Some((history, entry)) = present() else { return };
    let mut keys = Object::keys(&entry).to_vec();
    keys.retain(|key| key.as_string().is_some_and(|key| key.starts_with(TOLD)));
    for key in &keys {
        let _ = Reflect::delete_property(&entry, key);
    }
    if !keys.is_empty() {
        let _ = history.replace_state(&entry, "");
    }
}

/// The text under a key of the present entry.
pub fn text_of(key: &JsValue) -> Option<String> {
    let state = history()?.state().ok()?;
    // A state that is no object has no keys.
    Reflect::get(&state, key).ok()?.as_string()
}
