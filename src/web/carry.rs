//! What the app does with each message.

use yew::Callback;

use super::app::App;
use super::by::By;
use super::effect;
use super::message::Message;
use super::order::build_later;
use credential_pathway::session::Rest;

/// How long nobody types where typing has come to rest.
const REST_MILLISECONDS: i32 = 500;

impl App {
    /// Does what a message says; whether the page is shown anew.
    pub(super) fn carry(&mut self, message: Message, send: &Callback<Message>) -> bool {
        if !matches!(message, Message::Draw | Message::Show | Message::Follow | Message::Ask) {
            self.drop_drawn();
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
            Message::Unfold(form) => self.kept.unfolded.push(form),
            Message::Search(text) => {
                session.search(&text);
                self.types = true;
                return self.show_later(send);
            }
            Message::SearchGoals(text) => {
                session.search_goals(&text);
                self.types = true;
                effect::send_later(send, REST_MILLISECONDS, Message::Rested(text));
                return self.show_later(send);
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
            Message::Renew => {
                self.renew_with(send);
                return self.show_later(send);
            }
            Message::Rest => {
                self.focus.keep_unless_moving(&self.kept.widget);
                self.release(send);
            }
            Message::Painted => {
                self.kept.stays = None;
                self.release(send);
                return self.show_later(send);
            }
            Message::Build => {
                let Some(page) = self.next_page() else { return build_later(send) };
                self.page.set(Some(page));
                effect::send_later(send, 0, Message::Draw);
                return false;
            }
            // What was found or drawn is no longer what is to be shown.
            Message::Draw if self.page.get_mut().is_none() => return build_later(send),
            Message::Show if self.html.get_mut().is_none() => return build_later(send),
            Message::Draw => {
                if let Some(widget) = self.kept.widget.cast() {
                    self.focus.leave(&widget, self.session.state());
                }
                self.html.set(Some(self.draw(send)));
                effect::send_later(send, 0, Message::Show);
                return false;
            }
            Message::Show => {
                if std::mem::take(&mut self.types) {
                    self.focus.keep_result(&self.kept.widget);
                }
                self.shows = false;
                return true;
            }
            Message::Follow => {
                self.reveal(send);
                return false;
            }
            Message::Ask => {
                if self.ask(send) {
                    self.drop_drawn();
                    self.show_later(send);
                }
                return false;
            }
            Message::Suspend => self.suspend(),
            Message::Effect(effect) => self.carry_out(effect, send),
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
}
