//! What is looked for in slices: the routes, where that takes long, and then the questions whose answers would
//! change the best one.

use yew::Callback;

use super::app::App;
use super::effect;
use super::message::Message;
use credential_pathway::session::{Looked, Page, Rest};

/// How long the page waits for one slice.
const SLICE_MILLISECONDS: f64 = 6.0;

/// How long what is shown stays while all routes are looked for, before a first one takes its place: a page that
/// changes once is easier to follow.
const STAY_MILLISECONDS: f64 = 250.0;

/// Some frames, in which the browser paints and answers.
const PAINT_MILLISECONDS: i32 = 50;

impl App {
    /// What the page shows next; `None` while it goes on to show what it does, as all routes may be found soon.
    pub(super) fn next_page(&mut self) -> Option<Page> {
        let begin = js_sys::Date::now();
        let since = *self.kept.stays.get_or_insert(begin);
        let looked = self.look_now(begin);
        if looked == Looked::More && begin - since < STAY_MILLISECONDS {
            return None;
        }
        self.kept.stays = None;
        Some(self.page_with(looked))
    }

    /// What the page shows now: with all routes where they are found within a slice, else with the first one.
    pub(super) fn page_so_far(&self) -> Page {
        self.page_with(self.look_now(js_sys::Date::now()))
    }

    /// The page, with a first route where nothing of the routes was shown yet.
    fn page_with(&self, looked: Looked) -> Page {
        let looking = self.kept.looking.borrow();
        if let (Some(looking), Looked::More, Some(rest)) = (&*looking, looked, Rest::get()) {
            self.session.look_first(rest, looking);
        }
        self.session.page()
    }

    /// Looks for the routes for one slice, once that can be done.
    fn look_now(&self, begin: f64) -> Looked {
        Rest::get().map_or(Looked::Nothing, |rest| self.look_on(rest, begin))
    }

    /// Looks for the routes for one slice.
    fn look_on(&self, rest: Rest, begin: f64) -> Looked {
        let has_time = || js_sys::Date::now() - begin < SLICE_MILLISECONDS;
        self.session.look_on(rest, &mut self.kept.looking.borrow_mut(), &has_time)
    }

    /// Looks for routes and questions of what is shown now, once the page has been painted.
    pub(super) fn begin_to_ask(&mut self, send: &Callback<Message>) {
        let Some(link) = self.session.link_of_questions().filter(|_| Rest::is_here()) else { return };
        if self.kept.asked_of != link {
            (self.kept.asked_of, self.kept.asked) = (link, None);
            self.kept.asking = None;
            self.ask_later(PAINT_MILLISECONDS, send);
        } else if self.kept.looking.borrow().is_some() {
            self.ask_later(0, send);
        }
    }

    /// Asks after so many milliseconds, unless it is about to.
    fn ask_later(&mut self, milliseconds: i32, send: &Callback<Message>) {
        if !std::mem::replace(&mut self.kept.asks, true) {
            effect::send_later(send, milliseconds, Message::Ask);
        }
    }

    /// Works for some milliseconds, and goes on later; whether there is something new to show.
    pub(super) fn ask(&mut self, send: &Callback<Message>) -> bool {
        self.kept.asks = false;
        Rest::get().is_some_and(|rest| self.ask_with(rest, send))
    }

    #[inline(never)]
    fn ask_with(&mut self, rest: Rest, send: &Callback<Message>) -> bool {
        if self.session.link_of_questions().as_ref() != Some(&self.kept.asked_of) {
            (self.kept.asked_of, self.kept.asking) = Default::default();
            return false;
        }
        let begin = js_sys::Date::now();
        if self.look_on(rest, begin) == Looked::Found {
            // What has the focus may be about to go.
            self.focus.keep_unless_moving(&self.kept.widget);
            self.ask_later(PAINT_MILLISECONDS, send);
            return self.session.state().destination.is_some();
        }
        if self.kept.looking.borrow().is_some() {
            self.ask_later(0, send);
            return false;
        }
        if self.kept.asked.is_some() {
            return false;
        }
        let asking = self.kept.asking.take().or_else(|| self.session.begin_to_ask());
        let Some(mut asking) = asking else {
            self.kept.asked = Some(Vec::new());
            return true;
        };
        while self.kept.asked.is_none() {
            if js_sys::Date::now() - begin > SLICE_MILLISECONDS {
                self.kept.asking = Some(asking);
                self.ask_later(PAINT_MILLISECONDS, send);
                return false;
            }
            self.kept.asked = self.session.ask_on(&mut asking);
        }
        self.session.state().destination.is_some()
    }
}
