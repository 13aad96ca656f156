//! Questions whose answers would change the best route: looked for after the page, some at a time.

use yew::Callback;

use super::app::App;
use super::effect;
use super::message::Message;
use crate::session::Rest;

/// How long the page waits for some facts that are tried.
const SLICE_MILLISECONDS: f64 = 6.0;

impl App {
    /// Looks for questions of what is shown now, once the page has been painted.
    pub(super) fn begin_to_ask(&mut self, send: &Callback<Message>) {
        let link = self.session.link();
        if Rest::is_here() && self.session.state().destination.is_some() && self.kept.asked_of != link {
            (self.kept.asked_of, self.kept.asked) = (link, None);
            self.kept.asking = None;
            effect::ask_later(send);
        }
    }

    /// Tries facts for some milliseconds, and the others later; whether all are tried.
    pub(super) fn ask(&mut self, send: &Callback<Message>) -> bool {
        Rest::get().is_some_and(|rest| self.ask_with(rest, send))
    }

    #[inline(never)]
    fn ask_with(&mut self, _: Rest, send: &Callback<Message>) -> bool {
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
}
