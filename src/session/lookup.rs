//! The credential lookup: any credential, current or not, and any occupation.

use super::action::Action;
use super::card::{Card, Part};
use super::machine::Session;
use super::search::{Fit, Name, Names, Standing, Typed};
use super::state::next_level;
use super::view::View;
use crate::catalog::Rung;
use crate::model::{Credential, Held, Id, Level, Month, Occupation, SubDomain, ToList};
use crate::resolve::Destination;
use crate::self_check::supported;
use crate::text::{Label, shown};

/// The most answers that are shown. All credentials of the largest issuer fit.
const ANSWERS_MAX: usize = 12;

/// The most names in one search text that are looked for one by one.
const PARTS_MAX: usize = 4;

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
        card.add_line(self.label(Label::IsIssued), &localizer.is_issued(row));
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
        card.add(self.sources(self.label(Label::WhoSays), said));
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
        card.press(self.label(Label::ThisCredential), Action::Open(Some(row.id)));
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
        let mut typed = vec![Typed::new(&self.search)];
        let mut found = self.fitting(&typed);
        if let Some(plain) = typed[0].plain().filter(|_| !found.first().is_some_and(|row| row.0.is_close())) {
            typed.push(plain);
            found = self.fitting(&typed);
        }
        if found.is_empty() {
            found = self.fitting(&typed.into_iter().map(Typed::loosened).list());
        }
        if found.is_empty() {
            // "Principal Trainer / Solution Architect": each of them.
            for part in self.search.split('/').take(PARTS_MAX) {
                found.extend(self.fitting(&[Typed::new(part)]));
            }
        }
        found.into_iter().map(|row| row.1).list()
    }

    /// The rows that fit one of some texts, each by the best fit. Of those that fit as well as each other,
    /// occupations come first.
    fn fitting(&self, typed: &[Typed]) -> Vec<(Fit, Found<'c>)> {
        let localizer = self.localizer();
        let all = |short: Option<&String>, name: &str, others: &[String]| {
            let others = others.iter().map(String::as_str);
            let names = short.map(String::as_str).into_iter().chain([name]).chain(others);
            names.map(Name::new).list()
        };
        let organizations = self.catalog.organizations.iter();
        let issuers: Vec<_> = organizations
            .map(|row| all(row.abbreviation.as_ref(), localizer.words(&row.name), &row.also_named))
            .list();
        // Inserted in order, so that no further kind of sort is compiled into the module.
        let mut found: Vec<(Fit, Found<'c>)> = Vec::new();
        let mut add = |names: &Names<'_>, row: Found<'c>| {
            if let Some(fit) = typed.iter().filter_map(|typed| names.fit(typed)).min() {
                found.insert(found.partition_point(|row| row.0 <= fit), (fit, row));
            }
        };
        for row in &self.catalog.occupations {
            let mut names = all(None, localizer.words(&row.name), &row.also_named);
            names.push(Name::new(&row.soc));
            let names = Names { names, has_short: false, issuer: &[], standing: Standing::Open };
            add(&names, Found::Occupation(row));
        }
        for row in &self.catalog.credentials {
            let short = row.abbreviation.as_ref();
            let mut names = all(short, localizer.words(&row.name), &row.also_named);
            names.push(Name::new(row.id.as_str()));
            let issuer = row.issuer.and_then(|id| self.catalog.organizations.index(id));
            let names = Names {
                names,
                has_short: short.is_some(),
                issuer: issuer.map_or(&[], |index| &issuers[index]),
                standing: standing(row, self.today),
            };
            add(&names, Found::Credential(row));
        }
        found
    }
}

fn standing(row: &Credential, today: Month) -> Standing {
    match (row.is_open_in(today), row.is_issued()) {
        (true, _) => Standing::Open,
        (false, true) => Standing::Issued,
        (false, false) => Standing::NotIssued,
    }
}
