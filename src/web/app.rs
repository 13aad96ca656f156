//! The app as one component: actions go in, the session decides, the page comes out.

use gloo::events::EventListener;
use js_sys::Function;
use web_sys::HtmlElement;
use yew::{Component, Context, Html};

use super::browser;
use super::element::empty;
use super::focus::Focus;
use super::history::Entries;
use super::host_catalogs::HostCatalog;
use super::kept::Kept;
use super::message::{By, Message};
use super::recall::{self, Recall};
use super::{address, effect, page};
use crate::session::{Rest, Session};
use crate::text::Language;

/// The app: one component for the whole page.
pub struct App {
    /// The element that shows the app, and the function that is called with each event; `None` while the
    /// app is suspended.
    pub(super) host: Option<(HtmlElement, Function)>,
    /// Whether a new element shows the app. It gets the event "ready" after the first paint.
    pub(super) arrives: bool,
    pub(super) session: Session<'static>,
    /// The number of its catalog.
    pub(super) catalog: usize,
    /// The view before the first history entry of the widget.
    pub(super) first: String,
    pub(super) kept: Kept,
    pub(super) focus: Focus,
    /// The result of the self-check, until its event is emitted.
    pub(super) found: Option<String>,
    pub(super) entries: Entries,
    /// What the entries keep of what was told.
    pub(super) recall: Recall,
    /// What waits for the rest of the module, in its order.
    pub(super) waiting: Vec<Message>,
    _listener: Option<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = super::guard::Guard;

    fn create(context: &Context<Self>) -> Self {
        let link = context.link();
        let (back, open) = (link.callback(Message::Back), link.callback(Message::OpenLink));
        let arrive = link.callback(|()| Message::Arrive);
        Self {
            host: None,
            arrives: false,
            session: Session::at_clock(HostCatalog::default().catalog(), Language::English, browser::today())
                .0,
            catalog: 0,
            first: String::new(),
            kept: Kept::default(),
            focus: Focus::default(),
            found: None,
            entries: Entries::new(
                move |view| back.emit(view),
                move || {
                    recall::arrive();
                    arrive.emit(());
                },
            ),
            recall: Recall::default(),
            waiting: Vec::new(),
            _listener: address::on_fragment(move |text| open.emit(text)),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        if self.host.is_none() && !matches!(message, Message::Mount(..)) {
            return false;
        }
        let waits = message.needs_rest() || message.keeps_order() && !self.waiting.is_empty();
        if waits && !Rest::is_here() {
            self.waiting.push(message);
            return true;
        }
        let session = &mut self.session;
        let mut by = message.by();
        match message {
            Message::Act(action) => drop(Rest::get().map(|rest| self.act(rest, action))),
            Message::Send(sent) => {
                if !Rest::get().is_some_and(|rest| self.take_form(rest, sent)) {
                    by = By::Nobody;
                }
            }
            Message::SetState(text) => match text.strip_prefix('&') {
                Some(part) => session.add(part),
                None => self.open(&text),
            },
            Message::Toggle(panel) => self.kept.toggle(panel),
            Message::OpenForm(form) => self.kept.open_forms.push(form),
            Message::Search(text) => session.search(&text),
            Message::SearchGoals(text) => {
                session.search_goals(&text);
                effect::rest_later(text, &context.link().callback(|message| message));
            }
            Message::Rested(text) => return session.rest_at(&text),
            Message::OpenLink(text) => self.open(&text),
            Message::TakeLearnerFile(summary) => self.take_learner_file(&summary),
            Message::TakeOffers(text, why) => self.take_offers(&text, &why),
            Message::Offer(id) => self.emit("offer", &id),
            Message::Mount(host, emit, link, is_own, catalog) => {
                self.mount((host, emit), &link, is_own, catalog);
            }
            Message::Refresh(catalog) => self.start(catalog, &self.session.link(), true),
            Message::Renew => self.renew_with(&context.link().callback(|message| message)),
            Message::Rest => {
                self.focus.keep(&self.kept.widget);
                for message in std::mem::take(&mut self.waiting) {
                    self.update(context, message);
                }
            }
            Message::Ask => return self.ask(&context.link().callback(|message| message)),
            Message::Suspend => self.suspend(),
            Message::Effect(effect) => self.carry_out(effect, &context.link().callback(|message| message)),
            Message::Outcome(words, text) => self.take_outcome(words, text),
            Message::Back(state) => self.go_back(state.as_ref()),
            Message::Arrive => {}
        }
        self.settle(by);
        if let Some(found) = self.found.take() {
            self.emit("self-check-complete", &found);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().begin();
        if self.host.is_none() {
            return empty();
        }
        let act = context.link().callback(Message::Act);
        let effect = context.link().callback(Message::Effect);
        let send = context.link().callback(|message| message);
        let waits = !self.waiting.is_empty() || self.session.needs_rest();
        page::view(&self.session, &self.kept, waits, &act, &effect, &send)
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        self.painted();
        self.begin_to_ask(&context.link().callback(|message| message));
    }
}
