//! What is done to fields beside what Yew does.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// Sets each select to its `data-value`. Without this a select keeps the choice of the person when Undo
/// or a link changes the state.
pub fn keep_selects(widget: &Element) {
    let Ok(selects) = widget.query_selector_all("select[data-value]") else { return };
    for index in 0..selects.length() {
        let Some(select) = selects.get(index) else { continue };
        let select: HtmlSelectElement = select.unchecked_into();
        let value = select.get_attribute("data-value").unwrap_or_default();
        if select.value() != value {
            select.set_value(&value);
        }
    }
}

/// Hides the search fields of a widget, as they are about to go, or shows again those that stay.
pub fn hide_searches(widget: &Element, are_hidden: bool) {
    let Ok(fields) = widget.query_selector_all("input[type=search]") else { return };
    for field in (0..fields.length()).filter_map(|at| fields.get(at)) {
        let field: Element = field.unchecked_into();
        let _ =
            if are_hidden { field.set_attribute("class", "goes") } else { field.remove_attribute("class") };
    }
}
