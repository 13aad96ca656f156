//! Mounting: what the page's loader calls.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::App;
use super::guard::Guard;
use super::host_catalogs::{self, HostCatalog};
use super::message::Message;
use super::rest;
use credential_pathway::session::Session;

thread_local! {
    /// The widgets that were made. Yew keeps what a root listens to for good, so none is thrown
    /// away: one that is suspended is shown by the next element.
    static MADE: RefCell<Vec<yew::AppHandle<App>>> = const { RefCell::new(Vec::new()) };
}

/// Makes a widget in `root`, once the shipped catalog was added; it is suspended, and shows nothing. `guard` is
/// called before each rendering. The number is for the functions below.
#[wasm_bindgen]
pub fn make(root: Element, guard: Function) -> u32 {
    let handle = yew::Renderer::<App>::with_root_and_props(root, Guard { guard }).render();
    MADE.with_borrow_mut(|made| {
        made.push(handle);
        u32::try_from(made.len() - 1).unwrap_or(u32::MAX)
    })
}

/// Mounts a widget, whose root stands in the shadow root of `host`. `emit` is called with the name of
/// an event and its detail: "ready" when it has painted. It begins with what the page's address or this
/// device keeps, else with the state of `link`; with that in any case where it `is_own`, kept from
/// before. The catalog is the one of that number, and what is said of it is where it is from; of
/// the shipped one, 0, it is line by line why it is shown.
#[wasm_bindgen]
pub fn mount(
    widget: u32,
    host: HtmlElement,
    emit: Function,
    link: String,
    is_own: bool,
    number: usize,
    said: String,
) {
    send(widget, Message::Mount(host, emit, link, is_own, HostCatalog { number, said }));
}

/// Takes up what the host's attributes say of the page, and a catalog; what the person told stays.
#[wasm_bindgen]
pub fn refresh(widget: u32, number: usize, said: String) {
    send(widget, Message::Refresh(HostCatalog { number, said }));
}

/// Gives a widget the offers of its element: the document that the checker has given, and line by line why there
/// is none.
#[wasm_bindgen]
pub fn offers(widget: u32, text: String, why: String) {
    send(widget, Message::TakeOffers(text, why));
}

/// Suspends a widget: it forgets everything and shows nothing.
#[wasm_bindgen]
pub fn suspend(widget: u32) {
    send(widget, Message::Suspend);
}

fn send(widget: u32, message: Message) {
    let index = usize::try_from(widget).unwrap_or(usize::MAX);
    MADE.with_borrow(|made| {
        if let Some(handle) = made.get(index) {
            handle.send_message(message);
        }
    });
}

/// Gives all widgets the details of the shipped catalog; or `None` where they could not be loaded, and
/// what loads them again.
#[wasm_bindgen]
pub fn add_details(text: Option<String>, load: Function) {
    let Some(text) = text else {
        host_catalogs::miss_details(load);
        return send_all(|| Message::Renew);
    };
    wasm_bindgen_futures::spawn_local(async move {
        host_catalogs::take_details(text).await;
        send_all(|| Message::Renew);
    });
}

/// Gives all widgets the rest of the module, once it is linked in; or what loads it again, where that failed.
#[wasm_bindgen]
pub fn add_rest(is_here: bool, load: Function) {
    rest::take(is_here, load);
    send_all(|| Message::Rest);
}

fn send_all(message: fn() -> Message) {
    MADE.with_borrow(|made| made.iter().for_each(|handle| handle.send_message(message())));
}

/// What a widget is asked for.
fn ask(widget: u32, what: fn(&Session<'static>) -> String) -> Option<String> {
    let index = usize::try_from(widget).ok()?;
    MADE.with_borrow(|made| Some(what(made.get(index)?.get_component()?.session())))
}

/// The state of a widget as a link's text.
#[wasm_bindgen]
pub fn state(widget: u32) -> Option<String> {
    ask(widget, Session::link)
}

/// The address that opens the state of a widget; nothing where there is none.
#[wasm_bindgen]
pub fn address(widget: u32) -> Option<String> {
    super::address::address(&ask(widget, Session::link_to_send)?)
}

/// Keeps the address of the page that stands alone beside the widget's files, for pages without an address.
#[wasm_bindgen]
pub fn stand_alone(address: String) {
    super::address::stand_alone(address);
}

/// The learner file of a widget.
#[wasm_bindgen]
pub fn learner(widget: u32) -> Option<String> {
    ask(widget, Session::learner_file)
}

/// What a widget shows, as text.
#[wasm_bindgen]
pub fn plain(widget: u32) -> Option<String> {
    ask(widget, Session::plain)
}

/// Sets the state of a widget by a link's text, or, where that begins with `&`, a part of it.
#[wasm_bindgen]
pub fn set(widget: u32, text: String) {
    send(widget, Message::SetState(text));
}
