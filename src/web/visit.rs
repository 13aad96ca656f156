//! How the app begins at an element, and what it tells it.

use super::app::App;
use super::{browser, history};
use crate::catalog::bundled;
use crate::session::Session;
use crate::text::Language;

impl App {
    /// The app's state.
    pub fn session(&self) -> &Session<'static> {
        &self.session
    }

    /// Begins with what the page's address or this device keeps, else with a link's text.
    pub(super) fn begin(&mut self, link: String, is_own: bool) {
        self.session = Session::new(bundled::shared(), Language::English, browser::today());
        let kept = || history::fragment().or_else(browser::saved);
        let link = if is_own { link } else { kept().unwrap_or(link) };
        if !link.is_empty() {
            self.session.follow(&link);
        }
        self.first = self.session.place();
        (self.said, self.open, self.at) = (None, None, self.session.state().check.at);
        self.arrives = self.host.is_some();
    }

    /// Tells the host that something happened.
    pub(super) fn tell(&self, event: &str) {
        if let Some(host) = &self.host {
            browser::tell(host, event, &self.session.link());
        }
    }
}
