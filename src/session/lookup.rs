//! The credential lookup: any credential, current or not, and any occupation.

use super::action::Action;
use super::card::{Card, Part};
use super::machine::Session;
use super::rest::Rest;
use super::state::next_level;
use super::view::View;
use crate::catalog::Rung;
use crate::model::{Credential, Held, Id, Level, Occupation, SubDomain, ToList};
use crate::resolve::Destination;
use crate::self_check::supported;
use crate::text::{Label, shown};

/// The most answers that are shown. All credentials of the largest issuer fit.
const ANSWERS_MAX: usize = 12;

/// What a search finds.
#[derive(Clone, Copy, Debug)]
pub enum Found<'c> {
    /// A credential, current or not.
    Credential(&'c Credential),
    /// An occupation.
    Occupation(&'c Occupation),
}

impl<'c> Session<'c> {
    /// Sets the search text of the credential lookup.
    pub fn search(&mut self, text: &str) {
        self.search = shown(text);
    }

    /// The view of the credential lookup. Of a search its last note says how many are found.
    #[inline(never)]
    pub(super) fn lookup(&self) -> View {
        let mut view = self.view_of(Label::AnyCredential, Label::LookupNote);
        view.search = Some(self.search.clone());
        let found = self.search_results();
        if found.is_empty() {
            view.notes.push(self.label(Label::LookupNothing).to_owned());
        } else if !self.search.trim_ascii().is_empty() {
            view.notes.push(self.localizer().how_many_found(found.len(), ANSWERS_MAX));
        }
        for row in found.iter().take(ANSWERS_MAX) {
            view.cards.push(match row {
                Found::Credential(row) => self.credential_found(row),
                Found::Occupation(row) => self.occupation_found(row),
            });
        }
        view
    }

    /// The answer of the lookup about a credential, current or not.
    pub fn lookup_answer(&self, row: &Credential) -> Card {
        let localizer = self.localizer();
        let mut card = Card::named(&localizer.full_name(row));
        card.add_line(self.label(Label::StatusOf), &localizer.is_issued(row));
        let mut dated = Part::all("", localizer.statements(&row.statements));
        dated.lines.extend(localizer.exam_dates(row));
        card.add(dated);
        if let Some(conflict) = &row.conflict {
            card.add_line(self.label(Label::Conflict), localizer.words(conflict));
        }
        let mut valid = Part::line(self.label(Label::IsValid), &localizer.is_valid(row));
        let lapsed = row.renewal.reinstatement.as_ref();
        valid.lines.extend(lapsed.map(|lapsed| localizer.reinstatement(lapsed)));
        card.add(valid);
        card.add_line(self.label(Label::CountsFor), &localizer.counts_for(row));
        card.add(self.nearest(row, Label::Nearest));
        let said = if row.status.sources.is_empty() { &row.sources } else { &row.status.sources };
        card.add(self.sources(self.label(Label::Sources), said));
        card
    }

    fn credential_found(&self, row: &Credential) -> Card {
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
        card.press(&self.localizer().about(row.id), Action::Open(Some(row.id)));
        card
    }

    fn occupation_found(&self, row: &Occupation) -> Card {
        let mut card = Card::named(self.localizer().words(&row.name));
        card.badge = self.localizer().soc(row);
        row.also_named.iter().for_each(|name| card.add_line("", name));
        card.press(self.label(Label::MakeGoal), Action::Destination(Some(Destination::Occupation(row.id))));
        card
    }

    /// The level of a sub-domain after the one that the learner's facts support.
    fn next_by_facts(&self, sub_domain: Id<SubDomain>) -> Destination {
        let rung = |level| Rung { sub_domain, level };
        let supported = supported(&self.evaluator(), sub_domain);
        supported.map_or(Destination::Level(rung(Level::ALL[0])), |level| next_level(rung(level)))
    }

    /// What the search finds, what fits best first. Without a search text: the credentials that are not
    /// issued any more.
    pub fn search_results(&self) -> Vec<Found<'c>> {
        if self.search.trim_ascii().is_empty() {
            let gone =
                self.catalog.credentials.iter().filter(|row| row.is_issued() && !row.is_open_in(self.today));
            return gone.map(Found::Credential).list();
        }
        let found = |goal: Destination| match goal {
            Destination::Credential(id) => self.catalog.credentials.get(id).map(Found::Credential),
            Destination::Occupation(id) => self.catalog.occupations.get(id).map(Found::Occupation),
            Destination::Level(_) | Destination::Job(_) => None,
        };
        let goals = Rest::get().map_or_else(Vec::new, |rest| self.find(rest, &self.search, false));
        goals.into_iter().filter_map(found).list()
    }
}
