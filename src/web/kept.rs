//! What the shell keeps beside the session.

use std::cell::{Cell, RefCell};
use std::mem::discriminant;

use yew::NodeRef;

use super::built::Built;
use super::message::Effect;
use super::panel::{Folded, Panel};
use credential_pathway::session::{Asked, Card, Looking, Said, Session};
use credential_pathway::text::Label;

/// What the shell keeps beside the session.
#[derive(Default)]
pub struct Kept {
    /// The element of the widget, once it is there.
    pub widget: NodeRef,
    /// What the browser did last: the line to show, and a text to copy by hand.
    pub outcome: Option<(Label, Option<String>)>,
    /// The facts and choices that are saved on the device, where those that are shown come from them.
    pub saved: Option<String>,
    /// Whether what is shown is not what is saved.
    pub is_unsaved: bool,
    /// Whether the button that saves again is shown. It stays where it is pressed, and with it the focus.
    pub saves_again: bool,
    /// What a screen reader was told last of the answer.
    pub said: RefCell<Said>,
    /// What waits for the details of the catalog.
    pub effect: Option<Effect>,
    /// The parts that were opened, and are built since.
    pub unfolded: Vec<Folded>,
    /// The parts of the page that are open.
    pub panels: Vec<Panel>,
    /// What questions are asked of, by [`Session::link_of_questions`].
    pub asked_of: String,
    /// What would make the best route better; `None` while it is looked for.
    pub asked: Option<Vec<Card>>,
    /// The same, while it is looked for.
    pub asking: Option<Asked<'static>>,
    /// Whether it is about to be looked for.
    pub asks: bool,
    /// Since when what was shown stays while routes are looked for, in milliseconds.
    pub stays: Option<f64>,
    /// The routes, while they are looked for.
    pub looking: RefCell<Option<Looking<'static>>>,
    /// What of the page is built that was drawn last. It may never be shown, where something else comes first.
    pub built: Cell<Built>,
    /// What of the page is built that is shown.
    pub shown: Cell<Built>,
}

impl Kept {
    /// The questions of what is shown; `None` while they are looked for.
    pub fn questions(&self, session: &Session<'_>) -> Option<&Vec<Card>> {
        self.asked.as_ref().filter(|_| session.link_of_questions().as_ref() == Some(&self.asked_of))
    }

    /// Looks whether what is shown is what is saved.
    pub fn mark_unsaved(&mut self, session: &Session<'_>) {
        self.is_unsaved = self.saved.as_ref().is_some_and(|saved| *saved != session.link_of_facts());
        self.saves_again = self.is_unsaved;
        let is_old = |row: &(Label, _)| matches!(row.0, Label::Saved | Label::SavedAgain);
        if self.is_unsaved && self.outcome.as_ref().is_some_and(is_old) {
            self.outcome = None;
        }
    }

    /// Shows what the browser did. A screen reader says only what changes, so the same again has other words.
    pub fn take_outcome(&mut self, words: Label, text: Option<String>) {
        let words = match (words, self.outcome.as_ref().map(|row| row.0)) {
            (Label::Copied, Some(Label::Copied)) => Label::CopiedAgain,
            (Label::Saved, Some(Label::Saved)) => Label::SavedAgain,
            _ => words,
        };
        self.outcome = Some((words, text));
    }

    /// Closes the form of a section, where it has added something.
    pub fn close_form(&mut self, has_added: bool) {
        if !has_added {
            return;
        }
        self.panels.retain(|panel| !matches!(panel, Panel::Add | Panel::Section(_)));
    }

    /// Opens a part of the page, or closes it.
    pub fn toggle(&mut self, panel: Panel) {
        let is_open = self.panels.contains(&panel);
        // Of the sections, and of the fields of the map, one is open at a time.
        self.panels.retain(|other| discriminant(other) != discriminant(&panel));
        if !is_open {
            self.panels.push(panel);
        }
    }
}
