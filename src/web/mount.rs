//! Mounting: what the page's loader calls.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::message::Message;
use super::{App, Props};
use crate::session::Session;

thread_local! {
    /// The widgets that are mounted, each in the place that its number says.
    static MOUNTED: RefCell<Vec<Option<yew::AppHandle<App>>>> = const { RefCell::new(Vec::new()) };
}

/// Mounts the widget into `root`, an element inside the shadow root of `host`, and tells the host
/// with `credential-pathway-ready` when it has painted. It begins with what the page's address or
/// this device keeps, else with the state of `link`. The number is for the functions below.
#[wasm_bindgen]
pub fn mount(root: Element, host: HtmlElement, link: String) -> u32 {
    let props = Props { host: Some(host), link };
    let handle = yew::Renderer::<App>::with_root_and_props(root, props).render();
    MOUNTED.with_borrow_mut(|mounted| {
        let free = mounted.iter().position(Option::is_none);
        let place = free.unwrap_or_else(|| {
            mounted.push(None);
            mounted.len() - 1
        });
        mounted[place] = Some(handle);
        u32::try_from(place).unwrap_or(u32::MAX)
    })
}

/// Takes a mounted widget away; a number that none has is nobody's.
#[wasm_bindgen]
pub fn unmount(mounted: u32) {
    let place = usize::try_from(mounted).unwrap_or(usize::MAX);
    let handle = MOUNTED.with_borrow_mut(|mounted| mounted.get_mut(place)?.take());
    if let Some(handle) = handle {
        handle.destroy();
    }
}

/// What a mounted widget is asked for.
fn ask(mounted: u32, what: fn(&Session<'static>) -> String) -> Option<String> {
    let place = usize::try_from(mounted).ok()?;
    MOUNTED.with_borrow(|all| Some(what(all.get(place)?.as_ref()?.get_component()?.session())))
}

/// The state of a mounted widget as a link's text.
#[wasm_bindgen]
pub fn state(mounted: u32) -> Option<String> {
    ask(mounted, Session::link)
}

/// The learner file of a mounted widget.
#[wasm_bindgen]
pub fn learner(mounted: u32) -> Option<String> {
    ask(mounted, Session::learner_file)
}

/// What a mounted widget shows, as text.
#[wasm_bindgen]
pub fn plain(mounted: u32) -> Option<String> {
    ask(mounted, Session::plain)
}

/// Sets the state of a mounted widget by a link's text, or, where that begins with `&`, a part of it.
#[wasm_bindgen]
pub fn set(mounted: u32, text: String) {
    let place = usize::try_from(mounted).unwrap_or(usize::MAX);
    MOUNTED.with_borrow(|all| {
        if let Some(Some(handle)) = all.get(place) {
            handle.send_message(Message::Set(text));
        }
    });
}
