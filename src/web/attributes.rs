//! The attributes of elements.

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes};

macro_rules! attributes {
    ($($attribute:ident: $name:literal,)*) => {
        /// An attribute that the page uses. An enum, so that an attribute without a row in the list
        /// does not compile.
        #[derive(Clone, Copy)]
        pub enum Attr { $($attribute,)* }

        /// The name of each attribute. As all elements share one list, Yew compares values index by
        /// index: it neither hashes nor searches a name.
        const NAMES: [&str; [$($name),*].len()] = [$($name),*];
    };
}

attributes! {
    Class: "class",
    Part: "part",
    Id: "id",
    Type: "type",
    Value: "value",
    Name: "name",
    For: "for",
    Href: "href",
    Lang: "lang",
    Dir: "dir",
    Rel: "rel",
    Role: "role",
    Scope: "scope",
    Min: "min",
    Max: "max",
    Rows: "rows",
    Accept: "accept",
    TabIndex: "tabindex",
    Selected: "selected",
    Disabled: "disabled",
    ReadOnly: "readonly",
    DataValue: "data-value",
    DataShows: "data-shows",
    DataLate: "data-late",
    AriaLabel: "aria-label",
    AriaHidden: "aria-hidden",
    AriaPressed: "aria-pressed",
    AriaLabelledBy: "aria-labelledby",
    AriaBusy: "aria-busy",
    AriaExpanded: "aria-expanded",
    AriaCurrent: "aria-current",
    AriaInvalid: "aria-invalid",
    AriaDescribedBy: "aria-describedby",
    D: "d",
    ViewBox: "viewBox",
    PreserveAspectRatio: "preserveAspectRatio",
}

impl Attr {
    /// Its name.
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }
}

/// No attribute yet.
pub fn none() -> Attributes {
    Attributes::Dynamic { keys: &NAMES, values: vec![None; NAMES.len()].into() }
}

/// Sets an attribute.
pub fn set(attributes: &mut Attributes, attribute: Attr, value: AttrValue) {
    if let Attributes::Dynamic { values, .. } = attributes {
        values[attribute as usize] = Some(AttributeOrProperty::Attribute(value));
    }
}
