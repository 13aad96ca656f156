//! The app as one component: actions go in, the session decides, the page comes out.

use gloo::events::EventListener;
use js_sys::Function;
use web_sys::HtmlElement;
use yew::{Component, Context, Html};

use super::brought::Brought;
use super::element::nothing;
use super::message::Message;
use super::page::{self, Kept};
use super::{browser, foot, history};
use crate::model::Id;
use crate::session::Session;
use crate::text::Language;

/// The app.
pub struct App {
    /// The element that shows it, and how it is told; none while it rests.
    pub(super) host: Option<(HtmlElement, Function)>,
    /// Whether it is shown by a new element, which is told when it has painted.
    pub(super) arrives: bool,
    pub(super) session: Session<'static>,
    /// The state before the first history entry of ours.
    pub(super) first: String,
    pub(super) kept: Kept,
    /// The credential that the dialog was shown for.
    pub(super) open: Option<Id>,
    /// The question of the self-check that was shown.
    pub(super) at: usize,
    /// What the self-check has just found.
    pub(super) found: Option<String>,
    /// Whether the focus was in the widget when something was done.
    pub(super) focused: bool,
    _listeners: Vec<Option<EventListener>>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let link = context.link();
        let back = link.callback(Message::Back);
        let follow = link.callback(Message::Follow);
        Self {
            host: None,
            arrives: false,
            session: Session::new(Brought::default().catalog(), Language::English, browser::today()),
            first: String::new(),
            kept: Kept::default(),
            open: None,
            at: 0,
            found: None,
            focused: false,
            _listeners: vec![
                history::on_back(move |state| back.emit(state)),
                history::on_fragment(move |text| follow.emit(text)),
            ],
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        if self.host.is_none() && !matches!(message, Message::Enter(..)) {
            return false;
        }
        let session = &mut self.session;
        let changes = matches!(
            message,
            Message::Do(_) | Message::Tell(_) | Message::Follow(_) | Message::Load(..) | Message::Back(_)
        );
        match message {
            Message::Do(action) => self.act(action),
            Message::Tell(part) => session.add(&part),
            Message::Set(text) => match text.strip_prefix('&') {
                Some(part) => session.add(part),
                None => session.follow(&text),
            },
            Message::Adding(section) => self.kept.adding.push(section),
            Message::Search(text) => session.search(&text),
            Message::Follow(text) => session.follow(&text),
            Message::Load(name, text) => session.import(&name, &text),
            Message::Enter(host, tell, link, is_own, catalog) => {
                (self.host, self.arrives) = (Some((host, tell)), true);
                self.begin(catalog, link, is_own);
            }
            Message::Look(catalog) => {
                let link = session.link();
                self.begin(catalog, link, true);
            }
            Message::Rest => {
                (self.host, self.kept.adding) = (None, Vec::new());
                self.begin(Brought::default(), String::new(), true);
            }
            Message::Effect(effect) => foot::carry_out(effect, session, context.link()),
            Message::Said(words, text) => self.kept.said = Some((words, text)),
            Message::Back(state) => session.come_back(state.as_ref().unwrap_or(&self.first)),
        }
        if changes {
            self.tell("change", &self.session.link());
        }
        if let Some(found) = self.found.take() {
            self.tell("self-check-complete", &found);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        if self.host.is_none() {
            return nothing();
        }
        let act = context.link().callback(Message::Do);
        let effect = context.link().callback(Message::Effect);
        page::view(&self.session, &self.kept, &act, &effect, &context.link().callback(|message| message))
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(widget) = self.kept.widget.cast() {
            browser::keep_selects(&widget);
            // A control that is gone, or stands for something else now, is no place for the focus.
            let at = self.session.state().check.at;
            if self.focused && (at != self.at || !browser::has_focus(&widget)) {
                browser::focus_main(&widget);
            }
            (self.at, self.focused) = (at, false);
        }
        // Told that it has painted, the element puts it into the page, where alone a dialog can be shown.
        if std::mem::take(&mut self.arrives) {
            self.tell("ready", &self.session.link());
        }
        let open = self.session.state().open;
        if let (true, Some(dialog)) = (open != self.open, self.kept.dialog.cast()) {
            browser::show(&dialog);
        }
        self.open = open;
    }
}
