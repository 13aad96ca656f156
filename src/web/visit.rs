//! How the app begins at an element, and what it tells it.

use super::app::App;
use super::{brought, browser, history};
use crate::session::Session;
use crate::text::Language;

impl App {
    /// The app's state.
    pub fn session(&self) -> &Session<'static> {
        &self.session
    }

    /// Begins with what the page's address or this device keeps, else with a link's text; with that
    /// in any case where it `is_own`.
    pub(super) fn begin(&mut self, link: String, is_own: bool) {
        let (catalog, from, mut lines) = brought::catalog(&self.catalog);
        let mut session = Session::new(catalog, Language::English, browser::today());
        lines.extend(session.hosted(&|name| self.host.as_ref()?.get_attribute(name)));
        session.catalog_from(from);
        self.session = session;
        let keeps = self.session.host().keeps;
        let kept = || history::fragment().or_else(|| browser::saved().filter(|_| keeps));
        let link = if is_own { link } else { kept().unwrap_or(link) };
        if !link.is_empty() {
            self.session.follow(&link);
        }
        self.session.note(lines);
        self.first = self.session.place();
        (self.said, self.open, self.at) = (None, None, self.session.state().check.at);
    }

    /// Tells the host that something happened.
    pub(super) fn tell(&self, event: &str, detail: &str) {
        if let Some(host) = &self.host {
            browser::tell(host, event, detail);
        }
    }
}
