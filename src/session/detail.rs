//! One credential: what the desk says of it, and all of it when it is open.

use super::{Action, Card, Part, Session};
use crate::model::{Credential, Held, Id, Occupation, RuleBasis};
use crate::resolve::{Destination, Evaluator, unlock};
use crate::text::Label;

impl Session<'_> {
    /// The credential that is open, with everything that is known of it.
    pub fn detail(&self) -> Option<Card> {
        let row = self.catalog.credentials.get(self.state.open.as_ref()?)?;
        let mut card = self.desk_answer(row);
        card.badge = self.speaker().place(row);
        if row.is_open() || !row.is_issued() {
            let want = Action::Want(Some(Destination::Credential(row.id)));
            card.press(self.say(Label::MakeGoal), want);
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
        card.more = self.all_of(row);
        Some(card)
    }

    /// Whether the learner holds a credential, as a choice.
    pub(super) fn held_choice(&self, card: &mut Card, id: Id, words: Label, held: Held) {
        let chosen = self.state.learner.credentials.get(&id) == Some(&held);
        card.choice(self.say(words), chosen, Action::Credential(id, (!chosen).then_some(held)));
    }

    /// The desk's answer on a credential, current or not.
    pub fn desk_answer(&self, row: &Credential) -> Card {
        let speaker = self.speaker();
        let mut card = Card::named(&speaker.full_name(row));
        card.say(self.say(Label::IsIssued), &speaker.is_issued(row));
        if let Some(conflict) = &row.conflict {
            card.say(self.say(Label::Conflict), speaker.words(conflict));
        }
        card.say(self.say(Label::IsValid), &speaker.is_valid(row));
        card.say(self.say(Label::CountsFor), &speaker.counts_for(row));
        let mut nearest = self.links(Label::Nearest, &row.nearest);
        if row.nearest.is_empty() {
            // What stands in for a title on the ladder is the nearest that there is.
            let stand_ins = self.catalog.stand_ins.get(&row.id);
            nearest = self.links(Label::Nearest, stand_ins.map_or(&[], |other| &other.credentials));
        }
        if nearest.links.is_empty() && !row.is_open() {
            nearest.lines.push(self.say(Label::NearestUnknown).to_owned());
        }
        card.add(nearest);
        let said = if row.status.sources.is_empty() { &row.sources } else { &row.status.sources };
        card.add(self.sources(self.say(Label::WhoSays), said));
        card
    }

    fn all_of(&self, row: &Credential) -> Vec<Part> {
        let (speaker, evaluator) = (self.speaker(), self.evaluator());
        let mut more = Card::default();
        let asks = if row.requires.basis == RuleBasis::Historic { Label::Historic } else { Label::Asks };
        more.add(Part::judged(self.say(asks), speaker.finding(&evaluator.credential(row))));
        if let Some(rule) = &row.recommends {
            let by_editors = rule.basis == RuleBasis::Editorial;
            let words = if by_editors { Label::Suggests } else { Label::Advises };
            let finding = evaluator.condition(&rule.condition);
            more.add(Part::judged(self.say(words), speaker.finding(&finding)));
        }
        if let Some(rung) = self.catalog.rung_below(row) {
            more.say(self.say(Label::LadderAsks), &speaker.rung(&rung));
        }
        let mut leads = Part::under(self.say(Label::LeadsTo));
        // What is held leads to what it led to before it was.
        let mut before = self.state.learner.clone();
        before.credentials.remove(&row.id);
        for opened in unlock(&Evaluator { learner: &before, ..evaluator }, &row.id) {
            let words = self.say(if opened.is_open { Label::OpensNow } else { Label::CountsToward });
            leads
                .links
                .push((opened.credential, format!("{}: {words}", speaker.credential(&opened.credential))));
        }
        more.add(leads);
        more.say(self.say(Label::ExamOf), &speaker.exam(row));
        more.say(self.say(Label::FeeOf), &speaker.fee(row));
        for other in self.catalog.occupations.iter().filter(|other| other.credentials.contains(&row.id)) {
            more.add(self.occupation_part(other));
        }
        let mut shows = Part::under(self.say(Label::Shows));
        for competency in row.competencies.iter().filter_map(|id| self.catalog.competencies.get(id)) {
            shows.lines.push(speaker.words(&competency.name).to_owned());
        }
        more.add(shows);
        let mut unverified = Part::under(self.say(Label::Unverified));
        unverified.lines.extend(row.unverified.iter().map(|words| speaker.words(words).to_owned()));
        more.add(unverified);
        let url = row.issuer.and_then(|id| self.catalog.organisations.get(&id)?.url.as_ref());
        more.add(Self::page_of(self.say(Label::WhereToAsk), url));
        more.add(self.sources(self.say(Label::Sources), &row.sources));
        more.parts
    }

    /// An occupation with its figures, and what those cannot say.
    pub(super) fn occupation_part(&self, row: &Occupation) -> Part {
        let speaker = self.speaker();
        let mut part = self.sources(speaker.words(&row.name), &row.sources);
        part.lines.extend(row.figures.iter().map(|figure| speaker.figure(figure)));
        part.lines.push(format!("{} {}", speaker.way_in(row), speaker.words(&row.note)));
        part
    }
}
