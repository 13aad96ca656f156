//! The desk: any credential, current or not.

use super::check::next_level;
use super::{Action, Place, Session};
use crate::catalog::Rung;
use crate::model::{Credential, Held, Id, Level};
use crate::resolve::Destination;
use crate::self_check::supported;
use crate::text::{Label, shown};

/// The most answers that are shown.
const ANSWERS_MAX: usize = 12;

impl Session<'_> {
    /// Searches the desk for a name.
    pub fn search(&mut self, text: &str) {
        self.search = shown(text);
    }

    /// What the desk says.
    #[inline(never)]
    pub(super) fn desk(&self) -> Place {
        let mut place = self.place_of(Label::AnyCredential, Label::DeskNote);
        place.search = Some(self.search.clone());
        let mut found = self.search_results();
        if found.len() > ANSWERS_MAX {
            place.notes.push(self.say(Label::DeskMore).to_owned());
            found.truncate(ANSWERS_MAX);
        }
        for row in found {
            let mut card = self.desk_answer(row);
            if row.is_issued() {
                self.held_choice(&mut card, row.id, Label::IHaveThis, Held::Has);
            }
            if let (true, Some(lane)) = (self.state.learner.holds(&row.id), row.sub_domains.first()) {
                card.press(self.say(Label::UseLevel), Action::Want(Some(self.next_by_facts(*lane))));
            }
            card.press(self.say(Label::ThisCredential), Action::Open(Some(row.id)));
            place.cards.push(card);
        }
        if place.cards.is_empty() {
            place.notes.push(self.say(Label::DeskNothing).to_owned());
        }
        place
    }

    /// The level of a sub-domain after the one that the learner's facts support.
    fn next_by_facts(&self, sub_domain: Id) -> Destination {
        let rung = |level| Rung { sub_domain, level };
        let supported = supported(&self.evaluator(), sub_domain);
        supported.map_or(Destination::Level(rung(Level::ALL[0])), |level| next_level(rung(level)))
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
            if named(&self.speaker().credential(&row.id)) { 0 } else { 2 - u8::from(issuer()) }
        };
        let mut found = Vec::new();
        for place in 0..3 {
            found.extend(self.catalog.credentials.iter().filter(|row| rank(row) == place).filter(fits));
        }
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
