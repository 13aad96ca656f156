//! Questions whose answers would change the best route: looked for after the page, some at a time.

use yew::Callback;

use super::app::App;
use super::effect;
use super::message::Message;
use crate::session::Rest;

/// How long the page waits for some facts that are tried.
const SLICE_MILLISECONDS: f64 = 6.0;

/// Some frames, in which the browser paints and answers.
const PAINT_MILLISECONDS: i32 = 50;

impl App {
    /// Looks for questions of what is shown now, once the page has been painted.
    pub(super) fn begin_to_ask(&mut self, send: &Callback<Message>) {
        let Some(link) = self.session.link_of_questions().filter(|_| Rest::is_here()) else { return };
        if self.kept.asked_of != link {
            (self.kept.asked_of, self.kept.asked) = (link, None);
            self.kept.asking = None;
            effect::send_later(send, PAINT_MILLISECONDS, Message::Ask);
        }
    }

    /// Tries facts for some milliseconds, and the others later; whether there is something new to show.
    pub(super) fn ask(&mut self, send: &Callback<Message>) -> bool {
        Rest::get().is_some_and(|rest| self.ask_with(rest, send))
    }

    #[inline(never)]
    fn ask_with(&mut self, _: Rest, send: &Callback<Message>) -> bool {
        if self.session.link_of_questions().as_ref() != Some(&self.kept.asked_of) {
            (self.kept.asked_of, self.kept.asking) = Default::default();
            return false;
        }
        if self.kept.asked.is_some() {
            return false;
        }
        let begin = js_sys::Date::now();
        let asking = self.kept.asking.take().or_else(|| self.session.begin_to_ask());
        let Some(mut asking) = asking else {
            self.kept.asked = Some(Vec::new());
            return true;
        };
        loop {
            if js_sys::Date::now() - begin > SLICE_MILLISECONDS {
                self.kept.asking = Some(asking);
                effect::send_later(send, PAINT_MILLISECONDS, Message::Ask);
                return false;
            }
            if !self.session.ask_on(&mut asking) {
                break;
            }
        }
        self.kept.asked = Some(self.session.asked(asking));
        self.session.state().destination.is_some()
    }
}
