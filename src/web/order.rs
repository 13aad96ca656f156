//! The order in which messages are carried out.

use web_sys::Element;
use yew::Callback;

use super::app::App;
use super::attributes::Attr;
use super::effect;
use super::message::Message;
use credential_pathway::session::Rest;

impl App {
    /// Gives back a message that can be carried out now, or keeps it: for the rest of the module, or, as what
    /// follows takes longer than a frame, until the browser has painted that something was pressed. Else
    /// whether the page is shown anew.
    pub(super) fn hold(&mut self, message: Message, send: &Callback<Message>) -> Result<Message, bool> {
        let is_behind = message.keeps_order() && !self.waiting.is_empty();
        let is_here = Rest::is_here();
        if !is_behind && !(if is_here { message.is_press() } else { message.needs_rest() }) {
            return Ok(message);
        }
        if is_here && self.waiting.is_empty() {
            self.mark_busy(true);
            effect::send_later(send, 0, Message::Painted);
        }
        self.waiting.push(message);
        Err(!is_here)
    }

    /// Says whether something was pressed that is not shown yet.
    pub(super) fn mark_busy(&self, is_busy: bool) {
        let widget = self.kept.widget.cast::<Element>();
        let Some(main) = widget.and_then(|widget| widget.query_selector(".main").ok()?) else { return };
        let name = Attr::AriaBusy.name();
        let _ = if is_busy { main.set_attribute(name, "true") } else { main.remove_attribute(name) };
    }

    /// Shows the page anew, in tasks of their own: first what it says is found, then that is shown.
    pub(super) fn show_later(&mut self, send: &Callback<Message>) -> bool {
        if !std::mem::replace(&mut self.shows, true) {
            build_later(send);
        }
        false
    }

    /// Drops what the page was about to show.
    pub(super) fn drop_drawn(&mut self) {
        self.page.take();
        self.html.take();
    }

    /// Carries out what has waited, unless the rest of the module could not be loaded.
    pub(super) fn release(&mut self, send: &Callback<Message>) {
        if !Rest::is_here() {
            return;
        }
        for message in std::mem::take(&mut self.waiting) {
            self.carry(message, send);
        }
    }
}

/// Finds what the page says in the next task; it is not shown anew before.
pub fn build_later(send: &Callback<Message>) -> bool {
    effect::send_later(send, 0, Message::Build);
    false
}
