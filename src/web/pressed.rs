//! The button that was pressed, and what has the focus in its stead once it is gone.

use web_sys::Element;

use super::browser;

/// The buttons that take something away.
const REMOVES: &str = "button.remove";

/// The buttons whose name is more than their text.
const NAMED: &str = "button[aria-label]";

/// A field that finds what is listed below it.
const SEARCH: &str = "input[type=search]";

/// What is known of a button that was pressed.
#[derive(Default)]
pub struct Pressed {
    /// Its place among those that take something away.
    removes: Option<usize>,
    /// Its name, where that is more than its text.
    name: Option<String>,
    /// Whether it may be a result of a search that finds others now.
    pub is_result: bool,
}

impl Pressed {
    /// The button with the focus in a widget.
    pub fn of(widget: &Element) -> Self {
        let Some(focused) = browser::focused(widget) else { return Self::default() };
        let removes = browser::all(widget, REMOVES).iter().position(|button| *button == focused);
        Self { removes, name: name(&focused), is_result: false }
    }

    /// Moves the focus to the next of those that take something away, or to the last, or to what adds something;
    /// or to the button of the same name, where it has moved; from a result that is no longer found to the search
    /// field. False where none is there.
    pub fn is_followed(&self, widget: &Element) -> bool {
        let next = self.removes.and_then(|at| {
            let mut buttons = browser::all(widget, REMOVES);
            buttons.truncate(at + 1);
            buttons.pop().or_else(|| browser::all(widget, ".add-button").pop())
        });
        let same = || {
            let wanted = self.name.as_ref().filter(|_| self.removes.is_none())?;
            browser::all(widget, NAMED).into_iter().find(|button| name(button).as_ref() == Some(wanted))
        };
        let field = || browser::all(widget, SEARCH).into_iter().find(|_| self.is_result);
        next.or_else(same).or_else(field).is_some_and(|button| browser::focus(widget, &button))
    }
}

fn name(control: &Element) -> Option<String> {
    control.get_attribute("aria-label")
}
