//! The attributes of elements.

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes};

/// Every attribute of the page. With one list for all elements Yew compares place by place, and
/// neither hashes a name nor looks for one.
const NAMES: [&str; 27] = [
    "class",
    "part",
    "id",
    "type",
    "value",
    "name",
    "for",
    "href",
    "lang",
    "dir",
    "rel",
    "role",
    "scope",
    "label",
    "min",
    "max",
    "rows",
    "accept",
    "tabindex",
    "selected",
    "disabled",
    "readonly",
    "data-value",
    "aria-label",
    "aria-hidden",
    "aria-pressed",
    "aria-labelledby",
];

/// No attribute yet.
pub fn none() -> Attributes {
    Attributes::Dynamic { keys: &NAMES, values: vec![None; NAMES.len()].into() }
}

/// Sets an attribute.
pub fn set(attributes: &mut Attributes, name: &'static str, value: AttrValue) {
    let place = NAMES.iter().position(|row| *row == name);
    debug_assert!(place.is_some(), "{name} is in the list");
    if let (Attributes::Dynamic { values, .. }, Some(place)) = (attributes, place) {
        values[place] = Some(AttributeOrProperty::Attribute(value));
    }
}
