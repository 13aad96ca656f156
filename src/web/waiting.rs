//! Effects that wait for the details of the catalog.

use yew::Callback;

use super::app::App;
use super::message::{Effect, Message};
use super::{effect, host_catalogs};
use credential_pathway::session::Details;

impl App {
    /// Carries out an effect, or keeps it until the details of the catalog are there.
    pub(super) fn carry_out(&mut self, effect: Effect, send: &Callback<Message>) {
        if effect.needs_details() && matches!(self.session.details(), Details::Coming | Details::Again) {
            self.kept.effect = Some(effect);
            return host_catalogs::ask_for_details();
        }
        let host = self.host.as_ref().map(|host| &host.0);
        effect::carry_out(effect, &self.session, self.catalog, host, send);
        self.renew();
    }

    /// Takes its catalog as it is now, and carries out what has waited for the details.
    pub(super) fn renew_with(&mut self, send: &Callback<Message>) {
        self.renew();
        if let Some(effect) = self.kept.effect.take() {
            self.carry_out(effect, send);
        }
    }
}
