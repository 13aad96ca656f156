//! What is new on the page is shown part by part from the top, each in a frame of its own: laid out all at once, much
//! of it would keep a slow browser from answering a press.

use js_sys::WeakSet;
use web_sys::{Element, HtmlElement};

use super::attributes::Attr;
use super::browser;

/// The parts of a page that may come one after the other.
const PARTS: &str = ".field-line, .stop-row, .cards > *, .pair > *, .way, .panel, .aside";

/// About how many new elements a slow browser lays out and paints in a frame.
const ELEMENTS_MAX: u32 = 60;

/// Which parts of the page were shown.
pub struct Reveal {
    shown: WeakSet,
    /// Whether some are left.
    pub is_on: bool,
}

impl Default for Reveal {
    fn default() -> Self {
        Self { shown: WeakSet::new(), is_on: false }
    }
}

impl Reveal {
    /// Shows the first of the parts that are new, one at the least, and keeps back the others for the next frames.
    pub fn go_on(&mut self, widget: &Element) {
        self.show(widget, ELEMENTS_MAX);
    }

    /// Shows all parts.
    pub fn end(&mut self, widget: &Element) {
        self.show(widget, u32::MAX);
    }

    fn show(&mut self, widget: &Element, elements_max: u32) {
        let mut elements = 0;
        self.is_on = false;
        for part in browser::all(widget, PARTS).iter().filter(|part| !self.shown.has(part)) {
            let is_first = elements == 0;
            elements += count(part);
            self.is_on = !is_first && elements > elements_max;
            // The style sheet keeps room for what is not shown yet.
            let late = Attr::DataLate.name();
            let _ = if self.is_on {
                part.set_attribute(late, "")
            } else {
                self.shown.add(part);
                part.remove_attribute(late)
            };
        }
    }
}

fn count(part: &HtmlElement) -> u32 {
    part.get_elements_by_tag_name("*").length() + 1
}
