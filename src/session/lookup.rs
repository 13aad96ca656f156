//! The credential lookup: any credential, current or not.

use super::action::Action;
use super::machine::Session;
use super::state::next_level;
use super::view::View;
use crate::catalog::Rung;
use crate::model::{Credential, Held, Id, Level, SubDomain};
use crate::resolve::Destination;
use crate::self_check::supported;
use crate::text::{Label, shown};

/// The most answers that are shown. All credentials of the largest issuer fit.
const ANSWERS_MAX: usize = 12;

impl Session<'_> {
    /// Sets the search text of the credential lookup.
    pub fn search(&mut self, text: &str) {
        self.search = shown(text);
    }

    /// The view of the credential lookup.
    #[inline(never)]
    pub(super) fn lookup(&self) -> View {
        let mut view = self.view_of(Label::AnyCredential, Label::LookupNote);
        view.search = Some(self.search.clone());
        let mut found = self.search_results();
        if found.len() > ANSWERS_MAX {
            view.notes.push(self.label(Label::LookupMore).to_owned());
            found.truncate(ANSWERS_MAX);
        }
        for row in found {
            let mut card = self.lookup_answer(row);
            if row.is_issued() {
                self.held_choice(&mut card, row.id, Label::IHaveThis, Held::Has);
            }
            if let (true, Some(sub_domain)) = (self.state.learner.holds(row.id), row.sub_domains.first()) {
                card.press(
                    self.label(Label::UseLevel),
                    Action::Destination(Some(self.next_by_facts(*sub_domain))),
                );
            }
            card.press(self.label(Label::ThisCredential), Action::Open(Some(row.id)));
            view.cards.push(card);
        }
        if view.cards.is_empty() {
            view.notes.push(self.label(Label::LookupNothing).to_owned());
        }
        view
    }

    /// The level of a sub-domain after the one that the learner's facts support.
    fn next_by_facts(&self, sub_domain: Id<SubDomain>) -> Destination {
        let rung = |level| Rung { sub_domain, level };
        let supported = supported(&self.evaluator(), sub_domain);
        supported.map_or(Destination::Level(rung(Level::ALL[0])), |level| next_level(rung(level)))
    }

    /// The credentials that the search finds. Those with exactly this short name come first, then those
    /// whose issuer has exactly this short name. Without a search text: those that are not issued any
    /// more.
    pub fn search_results(&self) -> Vec<&Credential> {
        let typed = self.search.trim().to_ascii_lowercase();
        let fits = |row: &&Credential| match typed.as_str() {
            "" => row.is_issued() && !row.is_open_in(self.today),
            typed => self.names(row).as_bytes().windows(typed.len()).any(|part| part == typed.as_bytes()),
        };
        let named = |name: &str| name.eq_ignore_ascii_case(&typed);
        let rank = |row: &Credential| {
            let issuer = || row.issuer.is_some_and(|id| named(&self.localizer().organization(id)));
            if named(&self.localizer().credential(row.id)) { 0 } else { 2 - u8::from(issuer()) }
        };
        let mut found = Vec::new();
        for wanted_rank in 0..3 {
            found.extend(self.catalog.credentials.iter().filter(|row| rank(row) == wanted_rank).filter(fits));
        }
        found
    }

    /// All names of a credential, in lower case.
    fn names(&self, row: &Credential) -> String {
        let localizer = self.localizer();
        let issuer = row.issuer.and_then(|id| self.catalog.organizations.get(id));
        let issuer = issuer.map_or_else(String::new, |row| {
            format!("{}\n{}", localizer.words(&row.name), localizer.organization(row.id))
        });
        let also = row.also_named.join("\n");
        format!("{}\n{}\n{also}\n{issuer}", row.id, localizer.full_name(row)).to_ascii_lowercase()
    }
}
