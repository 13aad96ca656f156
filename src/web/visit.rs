//! What an action does, and which events the element gets.

use wasm_bindgen::JsValue;
use yew::Callback;

use super::app::App;
use super::message::Message;
use super::{effect, fields, host_catalogs};
use credential_pathway::session::{Action, Rest, Session};

/// What the element is called with to keep its state.
const SET: &str = "set";

/// A little more than a frame, in which the browser lays out and paints what is new.
const FRAME_MILLISECONDS: i32 = 20;

impl App {
    /// The session.
    pub fn session(&self) -> &Session<'static> {
        &self.session
    }

    /// Takes its catalog as it is now. The focus stays where it is, or goes to what is open.
    pub(super) fn renew(&mut self) {
        self.focus.keep_unless_moving(&self.kept.widget);
        host_catalogs::renew(self.catalog, &mut self.session);
    }

    /// Takes the facts of a learner file.
    pub(super) fn take_learner_file(&mut self, summary: &str) {
        self.session.take_learner_file(summary);
        self.kept.outcome = None;
    }

    /// Takes the host's offers, and line by line why there are none.
    pub(super) fn take_offers(&mut self, text: &str, why: &str) {
        self.focus.keep_unless_moving(&self.kept.widget);
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
        self.focus.keep_step(&self.kept.widget, action);
        let session = &mut self.session;
        let (before, checked) = (session.view_link(), session.checked());
        let (goal, show) = (session.state().destination, session.state().show);
        session.apply(action);
        if goal != session.state().destination {
            // What was open to choose it has done its work.
            self.kept.panels.clear();
        }
        let shows = [show, session.state().show];
        if show != shows[1] && !shows.iter().all(|show| show.is_pathway()) {
            // What was opened goes with its view, and is closed where that is shown again.
            self.kept.unfolded.clear();
        }
        if action == Action::StartOver {
            // What is saved is another plan from now on.
            self.kept.saved = None;
        }
        self.found = session.checked().filter(|_| checked.is_none());
        self.kept.outcome = None;
        self.new_view = Some(session.view_link()).filter(|view| *view != before);
    }

    /// Goes back to the view of an entry of the history.
    pub(super) fn go_back(&mut self, view: Option<&String>) {
        self.focus.keep_opener(&self.kept.widget, self.session.state());
        self.session.go_back_to(view.unwrap_or(&self.first));
    }

    /// What comes after a page was painted: the focus, the event "ready", and the details of the catalog
    /// where they are needed.
    pub(super) fn painted(&mut self, send: &Callback<Message>) {
        let may_move = self.focus.may_move();
        if let Some(widget) = self.kept.widget.cast() {
            fields::keep_selects(&widget);
            fields::hide_searches(&widget, false);
            if may_move { self.reveal.go_on(&widget) } else { self.reveal.end(&widget) }
        }
        if may_move {
            self.mark_busy(true);
            effect::send_later(send, FRAME_MILLISECONDS, Message::Follow);
        } else {
            self.follow();
        }
        // After "ready" the element puts the widget into the page.
        if std::mem::take(&mut self.arrives) {
            self.emit("ready", &self.session.link());
        }
        if self.session.needs_details() {
            host_catalogs::ask_for_details();
        }
    }

    /// Shows the next parts of what is new; once all are painted, moves the focus.
    pub(super) fn reveal(&mut self, send: &Callback<Message>) {
        match self.kept.widget.cast().filter(|_| self.reveal.is_on) {
            Some(widget) => {
                self.reveal.go_on(&widget);
                effect::send_later(send, FRAME_MILLISECONDS, Message::Follow);
            }
            None if !self.kept.shown.get().is_whole() => {
                self.show_later(send);
            }
            None => self.follow(),
        }
    }

    /// Moves the focus to where it belongs now, unless something newer is about to be shown: then that moves it. A
    /// press is shown then, unless it waits for the next frame.
    pub(super) fn follow(&mut self) {
        if self.shows {
            return;
        }
        if let Some(widget) = self.kept.widget.cast() {
            self.focus.follow(&widget, self.session.state());
        }
        if self.waiting.is_empty() || !Rest::is_here() {
            self.mark_busy(false);
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
