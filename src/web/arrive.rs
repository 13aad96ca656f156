//! How the app starts at an element, and with which state.

use js_sys::Function;
use web_sys::HtmlElement;

use super::app::App;
use super::by::By;
use super::host_catalogs::{self, HostCatalog};
use super::recall::Recall;
use super::{address, browser};
use credential_pathway::session::Session;
use credential_pathway::text::{Label, Language};

impl App {
    /// Starts with what was told at this entry of the history, else with the state in the address of the page,
    /// else with the one stored on this device, else with the one of `link`. Where `link` `is_own`, kept from
    /// before, it comes first.
    pub(super) fn start(&mut self, catalog: HostCatalog, link: &str, is_own: bool) {
        let (session, clock) = Session::at_clock(catalog.catalog(), Language::English, browser::today());
        (self.session, self.catalog) = (session, catalog.number);
        host_catalogs::renew(catalog.number, &mut self.session);
        let host = &self.host;
        let mut lines = self.session.set_host(&|name| host.as_ref()?.0.get_attribute(name));
        lines.extend(clock);
        if catalog.number > 0 {
            self.session.set_catalog_address(catalog.said);
        } else {
            lines.extend(catalog.said.lines().map(str::to_owned));
        }
        let keeps = self.session.host().keeps;
        let (fragment, saved) = (address::fragment(), if keeps { browser::saved() } else { None });
        let recalled = host.as_ref().and_then(|host| self.recall.begin(&host.0)).filter(|_| keeps && !is_own);
        let begin = match &fragment {
            _ if is_own => None,
            Some(fragment) => Some(fragment),
            None => saved.as_ref(),
        };
        let begin = begin.map_or(link, String::as_str);
        if !begin.is_empty() {
            self.session.open_link(begin);
        }
        self.first = self.session.view_link();
        if !is_own {
            self.recall.start(Some(self.session.link_of_facts()).filter(|_| recalled.is_none()));
            let is_of_saved = recalled.as_ref().map_or(fragment.is_none(), |row| row.0);
            let saved = saved.filter(|_| is_of_saved);
            self.kept.saved = saved.and_then(|saved| self.session.link_of_facts_in(&saved));
        }
        if let Some((_, before)) = &recalled {
            self.session.come_back_to(before);
        }
        self.session.note(lines);
        // A page that a person comes back to shows what it showed, also where its router makes a new element.
        if let Some(view) = self.entries.view().filter(|_| !is_own && recalled.is_none()) {
            self.session.go_back_to(&view);
        }
        self.kept.outcome = None;
        self.kept.mark_unsaved(&self.session);
        self.focus.start(self.session.state());
    }

    /// Shows itself at an element.
    pub(super) fn mount(
        &mut self,
        host: (HtmlElement, Function),
        link: &str,
        is_own: bool,
        catalog: HostCatalog,
    ) {
        (self.host, self.arrives) = (Some(host), true);
        self.start(catalog, link, is_own);
    }

    /// Forgets the element and what the person has said.
    pub(super) fn suspend(&mut self) {
        (self.host, self.kept.unfolded, self.kept.asked_of, self.waiting) = Default::default();
        // What was about to be shown is not: the next element begins anew.
        (self.shows, self.types, self.new_view) = Default::default();
        (self.kept.effect, self.kept.saved) = (None, None);
        (self.kept.asks, self.kept.stays, self.kept.looking) = Default::default();
        self.recall = Recall::default();
        self.kept.panels.clear();
        self.start(HostCatalog::default(), "", true);
    }

    /// Settles what follows a change: what is kept in the history, and who is told of it.
    pub(super) fn settle(&mut self, by: By) {
        match by {
            By::Person => self.keep_told(),
            By::Page if self.recall.is_told() => self.keep_told(),
            By::Page => self.recall.start(Some(self.session.link_of_facts())),
            By::Way if self.recall.is_here() => self.keep_told(),
            By::Back | By::Way => {}
            By::Nobody => return,
        }
        self.kept.mark_unsaved(&self.session);
        match by {
            By::Person | By::Back => self.emit("change", &self.session.link()),
            By::Page => self.keep_state(),
            By::Way | By::Nobody => {}
        }
    }

    /// Keeps what is new in the history of the page: the view, and what was told, where the page may keep that.
    fn keep_told(&mut self) {
        let session = &self.session;
        let facts = session
            .host()
            .keeps
            .then(|| self.recall.text(&session.link_of_facts(), self.kept.saved.is_some(), &session.link()));
        self.entries.keep(self.new_view.take().as_deref(), facts.flatten());
    }

    /// Opens a link, or a state of the host's: where the facts are others, what is saved is another plan.
    pub(super) fn open(&mut self, text: &str) {
        let before = self.session.link_of_facts();
        self.session.open_link(text);
        if before != self.session.link_of_facts() {
            (self.kept.saved, self.kept.outcome) = (None, None);
        }
    }

    /// Takes what the browser did: the line to show, and a text to copy by hand.
    pub(super) fn take_outcome(&mut self, words: Label, text: Option<String>) {
        match words {
            Label::Saved => self.kept.saved = Some(self.session.link_of_facts()),
            Label::Forgotten => self.kept.saved = None,
            _ => {}
        }
        self.kept.take_outcome(words, text);
        self.kept.is_unsaved &= words != Label::Saved && words != Label::Forgotten;
    }
}
