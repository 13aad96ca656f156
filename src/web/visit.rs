//! How the app starts at an element, what an action does, and which events the element gets.

use wasm_bindgen::JsValue;

use super::app::App;
use super::host_catalogs::HostCatalog;
use super::{browser, history};
use crate::session::{Action, Session};
use crate::text::Language;

impl App {
    /// The session.
    pub fn session(&self) -> &Session<'static> {
        &self.session
    }

    /// Starts with the state in the address of the page, else with the one stored on this device, else
    /// with the one of `link`. Where `link` `is_own`, kept from before, it comes first.
    pub(super) fn start(&mut self, catalog: HostCatalog, link: String, is_own: bool) {
        let (session, clock) = Session::at_clock(catalog.catalog(), Language::English, browser::today());
        self.session = session;
        let host = &self.host;
        let mut lines = self.session.set_host(&|name| host.as_ref()?.0.get_attribute(name));
        lines.extend(clock);
        if catalog.number > 0 {
            self.session.set_catalog_address(catalog.said);
        } else {
            lines.extend(catalog.said.lines().map(str::to_owned));
        }
        let keeps = self.session.host().keeps;
        let kept = || history::fragment().or_else(|| if keeps { browser::saved() } else { None });
        let link = if is_own { link } else { kept().unwrap_or(link) };
        if !link.is_empty() {
            self.session.open_link(&link);
        }
        self.session.note(lines);
        self.first = self.session.view_link();
        (self.kept.outcome, self.open, self.at) = (None, None, self.session.state().check.at);
    }

    /// Does what a person does. A change of the view adds an entry to the history of the browser, also
    /// where Undo or "Start over" changes the destination, so that "back" leads to what was shown
    /// before.
    pub(super) fn act(&mut self, action: Action) {
        let session = &mut self.session;
        self.focused = self.kept.widget.cast().is_some_and(|widget| browser::has_focus(&widget));
        let (before, checked) = (session.view_link(), session.checked());
        session.apply(action);
        self.found = session.checked().filter(|_| checked.is_none());
        self.kept.outcome = None;
        if before != session.view_link() {
            history::remember(&session.view_link());
        }
    }

    /// Calls the function of the element with an event and its detail.
    pub(super) fn emit(&self, event: &str, detail: &str) {
        if let Some((_, emit)) = &self.host {
            let _ = emit.call2(&JsValue::NULL, &event.into(), &detail.into());
        }
    }
}
