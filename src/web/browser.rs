//! What only a browser can do. Each function has a result for the case that the browser refuses.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Element, HtmlAnchorElement, HtmlElement, ShadowRoot, Storage, Url, Window};

use credential_pathway::model::Month;

/// The key of the widget in the storage and in the history.
pub(super) const KEY: &str = "credential-pathway";

/// The window, where there is one.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The month of the device's clock, in its own time zone; `None` outside the years 1900 to 2199.
pub fn today() -> Option<Month> {
    let date = js_sys::Date::new_0();
    Month::new(date.get_full_year().cast_signed(), (date.get_month() + 1).cast_signed())
}

/// The day of the device's clock, in its own time zone: "2026-11-29".
pub fn day() -> String {
    let date = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// The local storage, where the page may use it. Access to it can throw.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// The state that is stored on this device.
pub fn saved() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

/// Stores a state on this device.
pub fn save(link: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, link).is_ok())
}

/// Deletes what is stored on this device.
pub fn forget() -> bool {
    storage().is_some_and(|storage| storage.remove_item(KEY).is_ok())
}

/// All elements of a widget that a selector finds, in their order.
pub fn all(widget: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = widget.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Whether the focus is in a widget.
pub fn has_focus(widget: &Element) -> bool {
    focused(widget).is_some()
}

/// What has the focus in a widget.
pub fn focused(widget: &Element) -> Option<HtmlElement> {
    let root: ShadowRoot = widget.get_root_node().unchecked_into();
    root.active_element().map(JsCast::unchecked_into)
}

/// Takes the focus from what has it in a widget.
pub fn blur(widget: &Element) {
    if let Some(focused) = focused(widget) {
        let _ = focused.blur();
    }
}

/// Moves the focus to an element; false where it cannot have it, as one that is gone.
pub fn focus(widget: &Element, target: &HtmlElement) -> bool {
    let _ = target.focus();
    focused(widget).is_some_and(|focused| focused == *target)
}

/// Moves the focus to the heading of the credential that a widget shows, else to what the last press has done or
/// led to.
pub fn focus_main(widget: &Element) {
    let find = |selector| widget.query_selector(selector).ok().flatten();
    if let Some(target) =
        ["#credential", ".just", "#answer", "#place", "#start", ".main"].into_iter().find_map(find)
    {
        let _ = target.unchecked_into::<HtmlElement>().focus();
    }
}

/// Lets a person choose a file, by the control beside the button that was pressed.
pub fn choose_file(event: &yew::MouseEvent) {
    let target = event.target().map(JsCast::unchecked_into::<Element>);
    let beside = target.and_then(|target| target.closest("div").ok()?);
    if let Some(control) = beside.and_then(|row| row.query_selector("input[type=file]").ok()?) {
        control.unchecked_into::<HtmlElement>().click();
    }
}

/// Copies a text; `false` where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    let navigator = window.navigator();
    // A page without a secure address has no clipboard.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Waits for so many milliseconds, and at the least for a task of its own.
pub async fn pause(milliseconds: i32) {
    let paused = js_sys::Promise::new(&mut |done, _| {
        let wait = |window: Window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).ok()
        };
        if window().and_then(wait).is_none() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(paused).await;
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Downloads a text as a file.
pub fn download(name: &str, text: &str) -> Option<()> {
    let blob = Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into())).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = window()?.document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url).ok()
}
