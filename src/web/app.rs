//! The app as one component: actions go in, the session decides, the page comes out.

use std::cell::Cell;

use gloo::events::EventListener;
use js_sys::Function;
use web_sys::HtmlElement;
use yew::{Callback, Component, Context, Html};

use super::browser;
use super::element::empty;
use super::focus::Focus;
use super::history::Entries;
use super::host_catalogs::HostCatalog;
use super::kept::Kept;
use super::message::Message;
use super::recall::{self, Recall};
use super::reveal::Reveal;
use super::{address, page};
use credential_pathway::session::{Page, Session};
use credential_pathway::text::Language;

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
    pub(super) reveal: Reveal,
    /// The result of the self-check, until its event is emitted.
    pub(super) found: Option<String>,
    pub(super) entries: Entries,
    /// The view that a press led to, until the history of the page has it.
    pub(super) new_view: Option<String>,
    /// What the entries keep of what was told.
    pub(super) recall: Recall,
    /// What waits for the rest of the module, or until the browser has painted, in its order.
    pub(super) waiting: Vec<Message>,
    /// Whether the page is to be shown anew soon.
    pub(super) shows: bool,
    /// Whether somebody types in a search field, and what that finds is not shown yet.
    pub(super) types: bool,
    /// What it will show, where that is known.
    pub(super) page: Cell<Option<Page>>,
    /// Its elements, where they are made.
    pub(super) html: Cell<Option<Html>>,
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
            reveal: Reveal::default(),
            found: None,
            entries: Entries::new(
                move |view| back.emit(view),
                move || {
                    recall::arrive();
                    arrive.emit(());
                },
            ),
            new_view: None,
            recall: Recall::default(),
            waiting: Vec::new(),
            shows: false,
            types: false,
            page: Cell::default(),
            html: Cell::default(),
            _listener: address::on_fragment(move |text| open.emit(text)),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        if self.host.is_none() && !matches!(message, Message::Mount(..)) {
            return false;
        }
        let send = context.link().callback(|message| message);
        match self.hold(message, &send) {
            Ok(message) => self.carry(message, &send),
            Err(shows) => shows,
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().begin();
        if self.host.is_none() {
            return empty();
        }
        let html = self.html.take();
        let html = html.unwrap_or_else(|| self.draw(&context.link().callback(|message| message)));
        self.kept.shown.set(self.kept.built.get());
        html
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let send = context.link().callback(|message| message);
        self.painted(&send);
        self.begin_to_ask(&send);
    }
}

impl App {
    /// The elements of what the page shows next, or shows now.
    pub(super) fn draw(&self, send: &Callback<Message>) -> Html {
        let (act, effect) = (send.reform(Message::Act), send.reform(Message::Effect));
        let waits = !self.waiting.is_empty() || self.session.needs_rest();
        let page = self.page.take().unwrap_or_else(|| self.page_so_far());
        let built = self.kept.shown.get().with_next(&page, !self.focus.may_move());
        self.kept.built.set(built);
        page::view(&self.session, &page, &self.kept, waits, &act, &effect, send)
    }
}
