//! What a screen reader is told after a change that led to nothing new.

use super::link;
use super::machine::Session;
use super::page::Page;
use super::state::{Show, State};
use crate::model::{Joined, ToList};

/// The answer of a page, and the one before the last change of facts and choices.
///
/// A screen reader says only what changes. Where an answer stays the same, the status says so.
#[derive(Clone, Debug, Default)]
pub struct Said {
    link: String,
    now: String,
    before: String,
}

impl Said {
    /// The status of a page. The same page again has the same one.
    pub fn status(&mut self, session: &Session<'_>, page: &Page) -> String {
        let Some(view) = page.pathway.as_ref().filter(|_| page.detail.is_none()) else {
            return page.status.clone();
        };
        if !view.looks.is_empty() {
            return page.status.clone();
        }
        let link = session.link_of_facts();
        if link != self.link {
            let steps = view.steps.iter().map(|step| step.card.name.clone()).list().joined("\n");
            let fault = view.fault.as_deref().unwrap_or_default();
            let now = [&view.answer, &view.words.line(), &steps, fault].map(str::to_owned).joined("\n");
            (self.link, self.before) = (link, std::mem::replace(&mut self.now, now));
        }
        if self.before == self.now { session.unchanged() } else { page.status.clone() }
    }
}

fn link_of_facts(state: State) -> String {
    link::write(&State { show: Show::default(), open: None, ..state })
}

impl Session<'_> {
    /// The facts and choices as the text of a link, without what is shown and which credential is open.
    pub fn link_of_facts(&self) -> String {
        link_of_facts(self.state.clone())
    }

    /// The same of the state of a link; `None` where that is of another program or version.
    pub fn link_of_facts_in(&self, text: &str) -> Option<String> {
        link::check(text).ok()?;
        Some(link_of_facts(link::read(self.catalog, self.language, text).0))
    }

    /// What the last change was, and that it changed nothing.
    fn unchanged(&self) -> String {
        self.localizer().answer_status(&self.changed, self.localizer().no_change(), None)
    }
}
