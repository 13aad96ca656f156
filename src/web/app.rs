//! The app as one component: actions go in, the session decides, the page comes out.

use gloo::events::EventListener;
use yew::{Component, Context, Html, NodeRef};

use super::message::{Message, Props};
use super::page::{self, Nodes};
use super::{browser, foot, history};
use crate::catalog::bundled;
use crate::model::Id;
use crate::session::{Action, Session};
use crate::text::{Label, Language};

/// The app.
pub struct App {
    session: Session<'static>,
    /// The state before the first history entry of ours.
    first: String,
    said: Option<(Label, Option<String>)>,
    widget: NodeRef,
    dialog: NodeRef,
    /// The credential that the dialog was shown for.
    open: Option<Id>,
    /// The question of the self-check that was shown.
    at: usize,
    /// Whether the focus was in the widget when something was done.
    focused: bool,
    _listeners: Vec<Option<EventListener>>,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let mut session = Session::new(bundled::shared(), Language::English, browser::today());
        let own = Some(context.props().link.clone()).filter(|link| !link.is_empty());
        if let Some(link) = history::fragment().or_else(browser::saved).or(own) {
            session.follow(&link);
        }
        let first = session.place();
        let link = context.link();
        let back = link.callback(Message::Back);
        let follow = link.callback(Message::Follow);
        Self {
            session,
            first,
            said: None,
            widget: NodeRef::default(),
            dialog: NodeRef::default(),
            open: None,
            at: 0,
            focused: false,
            _listeners: vec![
                history::on_back(move |state| back.emit(state)),
                history::on_fragment(move |text| follow.emit(text)),
            ],
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let session = &mut self.session;
        let changes =
            matches!(message, Message::Do(_) | Message::Tell(_) | Message::Follow(_) | Message::Load(..));
        match message {
            Message::Do(action) => {
                self.focused = self.widget.cast().is_some_and(|widget| browser::has_focus(&widget));
                let before = session.place();
                session.apply(action);
                self.said = None;
                let is_place = !matches!(action, Action::Undo | Action::StartOver);
                if is_place && before != session.place() {
                    history::remember(&session.place());
                }
            }
            Message::Tell(part) => session.add(&part),
            Message::Set(text) => match text.strip_prefix('&') {
                Some(part) => session.add(part),
                None => session.follow(&text),
            },
            Message::Search(text) => session.search(&text),
            Message::Follow(text) => session.follow(&text),
            Message::Load(name, text) => session.import(&name, &text),
            Message::Effect(effect) => foot::carry_out(effect, session, context.link()),
            Message::Said(words, text) => self.said = Some((words, text)),
            Message::Back(state) => session.come_back(state.as_ref().unwrap_or(&self.first)),
        }
        if changes {
            self.tell(context, "credential-pathway-change");
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let act = context.link().callback(Message::Do);
        let effect = context.link().callback(Message::Effect);
        page::view(
            &self.session,
            self.said.as_ref(),
            &Nodes { widget: &self.widget, dialog: &self.dialog },
            &act,
            &effect,
            &context.link().callback(|message| message),
        )
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if let Some(widget) = self.widget.cast() {
            browser::keep_selects(&widget);
            // A control that is gone, or stands for something else now, is no place for the focus.
            let at = self.session.state().check.at;
            if self.focused && (at != self.at || !browser::has_focus(&widget)) {
                browser::focus_main(&widget);
            }
            (self.at, self.focused) = (at, false);
        }
        let open = self.session.state().open;
        if let (true, Some(dialog)) = (open != self.open, self.dialog.cast()) {
            browser::show(&dialog);
        }
        self.open = open;
        if first {
            self.tell(context, "credential-pathway-ready");
        }
    }
}

impl App {
    /// The app's state.
    pub fn session(&self) -> &Session<'static> {
        &self.session
    }

    /// Tells the host that something happened.
    fn tell(&self, context: &Context<Self>, event: &str) {
        if let Some(host) = &context.props().host {
            browser::tell(host, event, &self.session.link());
        }
    }
}
