//! The desk: any credential, current or not.

use super::{Action, Place, Session};
use crate::model::{Credential, Held};
use crate::text::Label;

/// The most answers that are shown.
const ANSWERS_MAX: usize = 8;

impl Session<'_> {
    /// Searches the desk for a name.
    pub fn search(&mut self, text: &str) {
        self.search = text.chars().filter(|sign| !sign.is_control()).take(80).collect();
    }

    /// What the desk says.
    pub(super) fn desk(&self) -> Place {
        let mut place = self.place_of(Label::AnyCredential, Label::DeskNote);
        place.search = Some(self.search.clone());
        for row in self.search_results() {
            let mut card = self.desk_answer(row);
            if row.is_issued() {
                self.held_choice(&mut card, row.id, Label::IHaveThis, Held::Has);
            }
            card.press(self.say(Label::OpenIt), Action::Open(Some(row.id)));
            place.cards.push(card);
        }
        if place.cards.is_empty() {
            place.notes.push(self.say(Label::DeskNothing).to_owned());
        }
        place
    }

    /// The credentials that a search finds, those of just this short name first, then those of the
    /// issuer of just this short name; before there is a search, those that are issued no longer.
    pub fn search_results(&self) -> Vec<&Credential> {
        let wanted = self.search.trim().to_ascii_lowercase();
        let fits = |row: &&Credential| match wanted.as_str() {
            "" => row.is_issued() && !row.is_open(),
            wanted => self.names(row).as_bytes().windows(wanted.len()).any(|part| part == wanted.as_bytes()),
        };
        let named = |name: &str| name.eq_ignore_ascii_case(&wanted);
        let rank = |row: &Credential| {
            let issuer = || row.issuer.is_some_and(|id| named(&self.speaker().organisation(&id)));
            if named(row.short_name("en")) { 0 } else { 2 - u8::from(issuer()) }
        };
        let mut found = Vec::new();
        for place in 0..3 {
            found.extend(self.catalog.credentials.iter().filter(|row| rank(row) == place).filter(fits));
        }
        found.truncate(ANSWERS_MAX);
        found
    }

    /// Everything that a credential goes by, in small letters.
    fn names(&self, row: &Credential) -> String {
        let speaker = self.speaker();
        let issuer = row.issuer.and_then(|id| self.catalog.organisations.get(&id));
        let issuer = issuer.map_or_else(String::new, |row| {
            format!("{}\n{}", speaker.words(&row.name), speaker.organisation(&row.id))
        });
        let also = row.also_named.join("\n");
        format!("{}\n{}\n{also}\n{issuer}", row.id, speaker.full_name(row)).to_ascii_lowercase()
    }
}
