//! The desk: any credential, current or not.

use super::{Action, Card, Place, Session};
use crate::model::{Credential, Held};
use crate::text::Label;

/// The most answers that are shown.
const ANSWERS_MAX: usize = 8;

impl Session {
    /// Searches the desk for a name.
    pub fn search(&mut self, text: &str) {
        self.search = text.chars().filter(|sign| !sign.is_control()).take(80).collect();
    }

    /// What the desk says.
    pub(super) fn desk(&self) -> Place {
        let mut cards = Vec::new();
        for row in self.search_results() {
            cards.push(self.desk_answer(row));
        }
        let nothing = cards.is_empty().then(|| self.say(Label::DeskNothing).to_owned());
        Place {
            name: self.say(Label::AnyCredential).to_owned(),
            notes: std::iter::once(self.say(Label::DeskNote).to_owned()).chain(nothing).collect(),
            search: Some(self.search.clone()),
            cards,
            ..Place::default()
        }
    }

    /// The credentials that a search finds; before there is one, those that are issued no longer.
    pub fn search_results(&self) -> Vec<&Credential> {
        let wanted = self.search.trim().to_ascii_lowercase();
        let gone = |row: &&Credential| wanted.is_empty() && row.is_issued() && !row.is_open();
        let named = |row: &&Credential| {
            let issuer = row.issuer.and_then(|id| self.catalog.organisations.get(&id));
            let issuer = issuer.map(|row| self.speaker().words(&row.name));
            let names = [self.speaker().words(&row.name), row.abbreviation.as_deref().unwrap_or_default()];
            let names = names.into_iter().chain(issuer).chain(row.also_named.iter().map(String::as_str));
            !wanted.is_empty()
                && (row.id.as_str() == wanted || names.into_iter().any(|name| holds(name, &wanted)))
        };
        let found = self.catalog.credentials.iter().filter(|row| gone(row) || named(row));
        let exact = |row: &&Credential| {
            row.abbreviation.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(&wanted))
        };
        let found = crate::model::sorted(found.collect(), &|one, other| exact(one) && !exact(other));
        found.into_iter().take(ANSWERS_MAX).collect()
    }

    /// The desk's answer on a credential.
    pub fn desk_answer(&self, row: &Credential) -> Card {
        let speaker = self.speaker();
        let said = if row.status.sources.is_empty() { &row.sources } else { &row.status.sources };
        let nearest = row.nearest.iter().map(|id| (*id, speaker.credential(id))).collect();
        let holds = self.state.learner.holds(&row.id);
        let mut card = Card {
            badge: speaker.status(row),
            links: (self.say(Label::Nearest).to_owned(), nearest),
            sources: self.source_lines(said),
            ..Card::new(speaker.full_name(row))
        }
        .line(self.say(Label::IsIssued), speaker.is_issued(row))
        .line(self.say(Label::IsValid), speaker.is_valid(row))
        .line(self.say(Label::CountsFor), speaker.counts_for(row));
        if row.is_issued() {
            let tell = (!holds).then_some(Held::Has);
            card = card.choice(self.say(Label::IHaveThis), holds, Action::Credential(row.id, tell));
        }
        card.press(self.say(Label::OpenIt), Action::Open(Some(row.id)))
    }
}

/// Whether a name holds a text, upper case or lower.
fn holds(name: &str, wanted: &str) -> bool {
    let (name, wanted) = (name.as_bytes(), wanted.as_bytes());
    name.windows(wanted.len()).any(|part| part.eq_ignore_ascii_case(wanted))
}
