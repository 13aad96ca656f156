//! What happens to the app.

use js_sys::Function;
use web_sys::HtmlElement;

use super::brought::Brought;
use super::foot::Effect;
use crate::model::Section;
use crate::session::Action;
use crate::text::Label;

/// What happens.
pub enum Message {
    /// An element shows the app: how it is told what happens, a state to begin with as a link's text, whether that comes
    /// before any other, and its catalog.
    Enter(HtmlElement, Function, String, bool, Brought),
    /// The element's attributes say something else of the page; its catalog.
    Look(Brought),
    /// No element shows it any more.
    Rest,
    /// A person does something.
    Do(Action),
    /// The browser shall do something.
    Effect(Effect),
    /// The browser has done something: the line to show, and a text to copy by hand.
    Said(Label, Option<String>),
    /// The form of a section is opened for the first time.
    Adding(Section),
    /// The learner tells what a form says: a part of a link's text.
    Tell(String),
    /// The host sets the state by a link's text, or a part of it that begins with `&`.
    Set(String),
    /// Something was typed at the desk.
    Search(String),
    /// A link of this page was followed on it.
    Follow(String),
    /// A learner file was chosen: its name and text.
    Load(String, String),
    /// "Back" was pressed: the state there.
    Back(Option<String>),
}
