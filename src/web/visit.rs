//! How the app starts at an element, what an action does, and which events the element gets.

use wasm_bindgen::JsValue;
use yew::Callback;

use super::app::App;
use super::host_catalogs::{self, HostCatalog};
use super::message::Message;
use super::{browser, effect, history};
use crate::session::{Action, Session};
use crate::text::Language;

/// How long the page waits for some facts that are tried.
const SLICE_MILLISECONDS: f64 = 6.0;

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
        let kept = || history::fragment().or_else(|| if keeps { browser::saved() } else { None });
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
        (self.kept.outcome, self.open, self.at) =
            (None, self.session.state().open, self.session.state().check.at);
        (self.opener, self.acted) = (None, false);
    }

    /// Takes its catalog as it is now. The focus stays where it is, or goes to what is open.
    pub(super) fn renew(&mut self) {
        self.focused = self.has_focus();
        host_catalogs::renew(self.catalog, &mut self.session);
    }

    /// Does what a person does. A change of the view adds an entry to the history of the browser, also
    /// where Undo or "Start over" changes the destination, so that "back" leads to what was shown
    /// before.
    pub(super) fn act(&mut self, action: Action) {
        self.focused = self.has_focus();
        self.entries.act();
        self.keep_opener();
        let session = &mut self.session;
        let (before, checked) = (session.view_link(), session.checked());
        session.apply(action);
        self.found = session.checked().filter(|_| checked.is_none());
        self.kept.outcome = None;
        if before != session.view_link() {
            self.entries.add(&session.view_link());
        }
    }

    /// What comes after a page was painted: the focus, the event "ready", and the details of the catalog
    /// where they are needed.
    pub(super) fn painted(&mut self) {
        if let Some(widget) = self.kept.widget.cast() {
            browser::keep_selects(&widget);
            self.move_focus(&widget);
            // The focused control may be gone now, or mean something else.
            let at = self.session.state().check.at;
            if self.focused && (at != self.at || !browser::has_focus(&widget)) {
                browser::focus_main(&widget);
            }
            (self.at, self.focused) = (at, false);
        }
        // After "ready" the element puts the widget into the page.
        if std::mem::take(&mut self.arrives) {
            self.emit("ready", &self.session.link());
        }
        if self.session.needs_details() {
            host_catalogs::ask_for_details();
        }
    }

    /// Looks for questions of what is shown now, once the page has been painted.
    pub(super) fn begin_to_ask(&mut self, send: &Callback<Message>) {
        let link = self.session.link();
        if self.session.state().destination.is_some() && self.kept.asked_of != link {
            (self.kept.asked_of, self.kept.asked) = (link, None);
            self.kept.asking = None;
            effect::ask_later(send);
        }
    }

    /// Tries facts for some milliseconds, and the others later; whether all are tried.
    pub(super) fn ask(&mut self, send: &Callback<Message>) -> bool {
        let begin = js_sys::Date::now();
        let asking = self.kept.asking.take().or_else(|| self.session.begin_to_ask());
        let Some(mut asking) = asking else {
            self.kept.asked = Some(Vec::new());
            return true;
        };
        while self.session.ask_on(&mut asking) {
            if js_sys::Date::now() - begin > SLICE_MILLISECONDS {
                self.kept.asking = Some(asking);
                effect::ask_later(send);
                return false;
            }
        }
        self.kept.asked = Some(self.session.asked(asking));
        true
    }

    /// Calls the function of the element with an event and its detail.
    pub(super) fn emit(&self, event: &str, detail: &str) {
        if let Some((_, emit)) = &self.host {
            let _ = emit.call2(&JsValue::NULL, &event.into(), &detail.into());
        }
    }
}
