//! How the app begins at an element, what a person does in it, and what it tells the element.

use super::app::App;
use wasm_bindgen::JsValue;

use super::brought::Brought;
use super::{browser, history};
use crate::session::{Action, Session};
use crate::text::Language;

impl App {
    /// The app's state.
    pub fn session(&self) -> &Session<'static> {
        &self.session
    }

    /// Begins with what the page's address or this device keeps, else with a link's text; with that
    /// in any case where it `is_own`.
    pub(super) fn begin(&mut self, brought: Brought, link: String, is_own: bool) {
        self.session = Session::new(brought.catalog(), Language::English, browser::today());
        let host = &self.host;
        let mut lines = self.session.hosted(&|name| host.as_ref()?.0.get_attribute(name));
        if brought.number > 0 {
            self.session.catalog_from(brought.said);
        } else {
            lines.extend(brought.said.lines().map(str::to_owned));
        }
        let keeps = self.session.host().keeps;
        let kept = || history::fragment().or_else(|| if keeps { browser::saved() } else { None });
        let link = if is_own { link } else { kept().unwrap_or(link) };
        if !link.is_empty() {
            self.session.follow(&link);
        }
        self.session.note(lines);
        self.first = self.session.place();
        (self.kept.said, self.open, self.at) = (None, None, self.session.state().check.at);
    }

    /// Does what a person does.
    pub(super) fn act(&mut self, action: Action) {
        let session = &mut self.session;
        self.focused = self.kept.widget.cast().is_some_and(|widget| browser::has_focus(&widget));
        let (before, checked) = (session.place(), session.checked());
        session.apply(action);
        self.found = session.checked().filter(|_| checked.is_none());
        self.kept.said = None;
        let is_place = !matches!(action, Action::Undo | Action::StartOver);
        if is_place && before != session.place() {
            history::remember(&session.place());
        }
    }

    /// Tells the host that something happened.
    pub(super) fn tell(&self, event: &str, detail: &str) {
        if let Some((_, tell)) = &self.host {
            let _ = tell.call2(&JsValue::NULL, &event.into(), &detail.into());
        }
    }
}
