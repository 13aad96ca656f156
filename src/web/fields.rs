//! What is done to fields beside what Yew does.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::browser;

/// Sets each select to its `data-value`. Without this a select keeps the choice of the person when Undo
/// or a link changes the state.
pub fn keep_selects(widget: &Element) {
    for select in browser::all(widget, "select[data-value]") {
        let select: HtmlSelectElement = select.unchecked_into();
        let value = select.get_attribute("data-value").unwrap_or_default();
        if select.value() != value {
            select.set_value(&value);
        }
    }
}

/// Hides the search fields of a widget, as they are about to go, or shows again those that stay.
pub fn hide_searches(widget: &Element, are_hidden: bool) {
    for field in browser::all(widget, "input[type=search]") {
        let _ =
            if are_hidden { field.set_attribute("class", "goes") } else { field.remove_attribute("class") };
    }
}
