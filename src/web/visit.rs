//! How the app starts at an element, what an action does, and which events the element gets.

use wasm_bindgen::JsValue;
use yew::Callback;

use super::app::App;
use super::host_catalogs::{self, HostCatalog};
use super::message::{Effect, Message, Panel};
use super::{browser, effect, history};
use crate::session::{Action, Details, Rest, Session, Show};
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
        (self.kept.outcome, self.open, self.at) = (None, None, self.shown());
    }

    /// Takes its catalog as it is now. The focus stays where it is, or goes to what is open.
    pub(super) fn renew(&mut self) {
        self.focused = self.has_focus();
        host_catalogs::renew(self.catalog, &mut self.session);
    }

    /// Carries out an effect, or keeps it until the details of the catalog are there.
    pub(super) fn carry_out(&mut self, effect: Effect, send: &Callback<Message>) {
        if effect.needs_details() && matches!(self.session.details(), Details::Coming | Details::Again) {
            self.kept.effect = Some(effect);
            return host_catalogs::ask_for_details();
        }
        let host = self.host.as_ref().map(|host| &host.0);
        effect::carry_out(effect, &self.session, self.catalog, host, send);
        self.renew();
    }

    /// Takes its catalog as it is now, and carries out what has waited for the details.
    pub(super) fn renew_with(&mut self, send: &Callback<Message>) {
        self.renew();
        if let Some(effect) = self.kept.effect.take() {
            self.carry_out(effect, send);
        }
    }

    pub(super) fn has_focus(&self) -> bool {
        self.kept.widget.cast().is_some_and(|widget| browser::has_focus(&widget))
    }

    /// Does what a person does. A change of the view adds an entry to the history of the browser, also
    /// where Undo or "Start over" changes the destination, so that "back" leads to what was shown
    /// before.
    #[inline(never)]
    pub(super) fn act(&mut self, _: Rest, action: Action) {
        self.focused = self.has_focus();
        self.entries.act();
        let session = &mut self.session;
        let (before, checked) = (session.view_link(), session.checked());
        let had_goal = session.state().destination.is_some();
        session.apply(action);
        // A person may go on typing in the choice of a goal, which stays open then.
        let types = || self.kept.widget.cast().is_some_and(|widget| browser::has_focus_on(&widget, "want"));
        if !had_goal && session.state().destination.is_some() && types() {
            self.kept.panels.push(Panel::Goal);
        }
        self.found = session.checked().filter(|_| checked.is_none());
        self.kept.outcome = None;
        if before != session.view_link() {
            self.entries.add(&session.view_link());
        }
    }

    /// The question of the self-check, and the view beside the pathway.
    fn shown(&self) -> (usize, Option<Show>) {
        let state = self.session.state();
        (state.check.at, Some(state.show).filter(|show| !show.is_pathway()))
    }

    /// What comes after a page was painted: the focus, the event "ready", the dialog, and the details of
    /// the catalog where they are needed.
    pub(super) fn painted(&mut self) {
        if let Some(widget) = self.kept.widget.cast() {
            browser::keep_selects(&widget);
            // The focused control may be gone now, or mean something else.
            let at = self.shown();
            if self.focused && (at != self.at || !browser::has_focus(&widget)) {
                browser::focus_main(&widget);
            }
            (self.at, self.focused) = (at, false);
        }
        // After "ready" the element puts the widget into the page. A dialog can be shown only there.
        if std::mem::take(&mut self.arrives) {
            self.emit("ready", &self.session.link());
        }
        let open = self.session.state().open;
        if let (true, Some(dialog)) = (open != self.open, self.kept.dialog.cast()) {
            browser::show(&dialog);
        }
        self.open = open.filter(|_| Rest::is_here());
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
