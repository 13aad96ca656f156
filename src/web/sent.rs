//! A form that a person has sent.

use web_sys::Element;

use credential_pathway::session::FieldKind;

/// A form that a person has sent.
pub struct Sent {
    /// The element, with what is typed in it.
    pub form: Element,
    /// The name that no other form has.
    pub name: String,
    /// How each of its fields is read.
    pub kinds: Vec<FieldKind>,
    /// What it sends: for each row its text, then the value of the field at its index.
    pub parts: &'static [(&'static str, usize)],
    /// Which kind of form it is.
    pub adds: Adds,
}

/// What a form adds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Adds {
    /// Facts or conditions; the form stays open.
    Facts,
    /// Facts of a section; the form closes, where it has added something.
    ToSection,
}
