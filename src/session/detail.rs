//! One credential: the answer of the lookup, and everything about it when it is open.

use super::action::Action;
use super::card::{Card, Part};
use super::machine::Session;
use super::rest::Rest;
use crate::model::{Credential, Held, Id, RuleBasis};
use crate::resolve::{Destination, Evaluator, unlock};
use crate::text::Label;

impl Session<'_> {
    /// The credential that is open, with everything that the catalog has about it.
    pub fn detail(&self) -> Option<Card> {
        self.open_card(Rest::get()?)
    }

    #[inline(never)]
    fn open_card(&self, _: Rest) -> Option<Card> {
        let row = self.catalog.credentials.get(*self.state.open.as_ref()?)?;
        let mut card = self.lookup_answer(row);
        card.badge = self.localizer().standing(row);
        if row.is_open_in(self.today) || !row.is_issued() {
            let destination = Action::Destination(Some(Destination::Credential(row.id)));
            card.press(self.label(Label::MakeGoal), destination);
        }
        let answers = [
            (Label::IHaveThis, Held::Has),
            (Label::Expired, Held::Expired),
            (Label::IHaveNot, Held::HasNot),
            (Label::NotSure, Held::NotSure),
        ];
        for (words, held) in answers {
            self.held_choice(&mut card, row.id, words, held);
        }
        if row.candidate.is_some() {
            self.held_choice(&mut card, row.id, Label::Candidate, Held::Candidate);
        }
        card.more = self.all_of(row);
        Some(card)
    }

    /// Whether the learner holds a credential, as a choice.
    pub(super) fn held_choice(&self, card: &mut Card, id: Id<Credential>, words: Label, held: Held) {
        let chosen = self.state.learner.credentials.get(&id) == Some(&held);
        card.choice(self.label(words), chosen, Action::Credential(id, (!chosen).then_some(held)));
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
        let mut nearest = self.links(Label::Nearest, &row.nearest);
        if row.nearest.is_empty() {
            // The stand-in of a title is the nearest real credential.
            let stand_ins = self.catalog.stand_ins.get(row.id);
            nearest = self.links(Label::Nearest, stand_ins.map_or(&[], |other| &other.credentials));
        }
        if nearest.links.is_empty() && !row.is_open_in(self.today) {
            nearest.lines.push(self.label(Label::NearestUnknown).to_owned());
        }
        card.add(nearest);
        let said = if row.status.sources.is_empty() { &row.sources } else { &row.status.sources };
        card.add(self.sources(self.label(Label::WhoSays), said));
        card
    }

    fn all_of(&self, row: &Credential) -> Vec<Part> {
        let (localizer, evaluator) = (self.localizer(), self.evaluator());
        let mut more = Card::default();
        let asks = if row.requires.basis == RuleBasis::Historic { Label::Historic } else { Label::Asks };
        more.add(self.rule(self.label(asks), row.id, &row.requires));
        if let Some(rule) = &row.recommends {
            let by_editors = rule.basis == RuleBasis::Editorial;
            let words = if by_editors { Label::Suggests } else { Label::Advises };
            more.add(self.rule(self.label(words), Id::default(), rule));
        }
        if let Some(rung) = self.catalog.rung_below(row) {
            more.add_line(self.label(Label::LadderAsks), &localizer.rung(&rung));
        }
        let mut leads = Part::under(self.label(Label::LeadsTo));
        // A credential that is held still shows what it opened.
        let mut before = self.state.learner.clone();
        before.credentials.remove(&row.id);
        for opened in unlock(&Evaluator { learner: &before, ..evaluator }, row.id) {
            let words = self.label(if opened.is_open { Label::OpensNow } else { Label::CountsToward });
            leads
                .links
                .push((opened.credential, format!("{}: {words}", localizer.credential(opened.credential))));
        }
        more.add(leads);
        let mut exam = Part::line(self.label(Label::ExamOf), &localizer.exam(row));
        exam.lines.extend(row.candidate.as_ref().map(|candidate| localizer.candidate(candidate)));
        more.add(exam);
        more.add_line(self.label(Label::FeeOf), &localizer.fee(row));
        for other in self.catalog.occupations.iter().filter(|other| other.names(row.id)) {
            more.add(self.occupation_part(other));
        }
        let mut shows = Part::under(self.label(Label::Shows));
        for competency in row.competencies.iter().filter_map(|id| self.catalog.competencies.get(*id)) {
            shows.lines.push(localizer.words(&competency.name).to_owned());
        }
        more.add(shows);
        let mut unverified = Part::under(self.label(Label::Unverified));
        unverified.lines.extend(row.unverified.iter().map(|words| localizer.words(words).to_owned()));
        more.add(unverified);
        let url = row.issuer.and_then(|id| self.catalog.organizations.get(id)?.url.as_ref());
        more.add(Self::page_of(self.label(Label::WhereToAsk), url));
        more.add(self.sources(self.label(Label::Sources), &row.sources));
        more.parts
    }
}
