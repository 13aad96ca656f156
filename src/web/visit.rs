//! How the app starts at an element, what an action does, and which events the element gets.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::app::App;
use super::host_catalogs::{self, HostCatalog};
use super::{address, browser};
use crate::session::{Action, Rest, Session};
use crate::text::Language;

/// What the element is called with to keep its state.
const SET: &str = "set";

impl App {
    /// The session.
    pub fn session(&self) -> &Session<'static> {
        &self.session
    }

    /// Starts with the state in the address of the page, else with the one stored on this device, else
    /// with the one of `link`. Where `link` `is_own`, kept from before, it comes first.
    pub(super) fn start(&mut self, catalog: HostCatalog, link: String, is_own: bool) {
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
        let kept = || address::fragment().or_else(|| if keeps { browser::saved() } else { None });
        let link = if is_own { link } else { kept().unwrap_or(link) };
        if !link.is_empty() {
            self.session.open_link(&link);
        }
        self.session.note(lines);
        self.first = self.session.view_link();
        // A page that a person comes back to shows what it showed, also where its router makes a new element.
        if let Some(view) = self.entries.view().filter(|_| !is_own) {
            self.session.go_back_to(&view);
        }
        self.kept.outcome = None;
        self.focus.start(self.session.state());
    }

    /// Shows itself at an element.
    pub(super) fn mount(
        &mut self,
        host: (HtmlElement, Function),
        link: String,
        is_own: bool,
        catalog: HostCatalog,
    ) {
        (self.host, self.arrives) = (Some(host), true);
        self.start(catalog, link, is_own);
    }

    /// Forgets the element and what the person has said.
    pub(super) fn suspend(&mut self) {
        (self.host, self.kept.open_forms, self.kept.asked_of, self.waiting) = Default::default();
        self.kept.effect = None;
        self.kept.panels.clear();
        self.start(HostCatalog::default(), String::new(), true);
    }

    /// Takes its catalog as it is now. The focus stays where it is, or goes to what is open.
    pub(super) fn renew(&mut self) {
        self.focus.keep(&self.kept.widget);
        host_catalogs::renew(self.catalog, &mut self.session);
    }

    /// Takes the facts of a learner file.
    pub(super) fn take_learner_file(&mut self, summary: &str) {
        self.session.take_learner_file(summary);
        self.kept.outcome = None;
    }

    /// Takes the host's offers, and line by line why there are none.
    pub(super) fn take_offers(&mut self, text: &str, why: &str) {
        self.focus.keep(&self.kept.widget);
        if let Some(rest) = Rest::get() {
            self.session.take_offers(rest, text);
        }
        self.session.note(why.lines().map(str::to_owned).collect());
    }

    /// Does what a person does. A change of the view adds an entry to the history of the browser, also
    /// where Undo or "Start over" changes the destination, so that "back" leads to what was shown
    /// before.
    #[inline(never)]
    pub(super) fn act(&mut self, _: Rest, action: Action) {
        self.focus.keep(&self.kept.widget);
        self.entries.act();
        self.focus.keep_opener(&self.kept.widget, self.session.state());
        let session = &mut self.session;
        let (before, checked) = (session.view_link(), session.checked());
        let goal = session.state().destination;
        session.apply(action);
        if goal != session.state().destination {
            // What was open to choose it has done its work.
            self.kept.panels.clear();
        }
        self.found = session.checked().filter(|_| checked.is_none());
        self.kept.outcome = None;
        if before != session.view_link() {
            self.entries.add(&session.view_link());
        }
    }

    /// Goes back to the view of an entry of the history.
    pub(super) fn go_back(&mut self, view: Option<&String>) {
        self.focus.keep_opener(&self.kept.widget, self.session.state());
        self.session.go_back_to(view.unwrap_or(&self.first));
    }

    /// What comes after a page was painted: the focus, the event "ready", and the details of the catalog
    /// where they are needed.
    pub(super) fn painted(&mut self) {
        if let Some(widget) = self.kept.widget.cast() {
            browser::keep_selects(&widget);
            self.focus.follow(&widget, self.session.state());
        }
        // After "ready" the element puts the widget into the page.
        if std::mem::take(&mut self.arrives) {
            self.emit("ready", &self.session.link());
        }
        if self.session.needs_details() {
            host_catalogs::ask_for_details();
        }
    }

    /// Gives the element its state, once Yew has handled what the page set: that is no event of the page's.
    pub(super) fn keep_state(&self) {
        self.emit(SET, &self.session.link());
    }

    /// Calls the function of the element with an event and its detail.
    pub(super) fn emit(&self, event: &str, detail: &str) {
        if let Some((_, emit)) = &self.host {
            let _ = emit.call2(&JsValue::NULL, &event.into(), &detail.into());
        }
    }
}
