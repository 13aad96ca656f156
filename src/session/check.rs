//! The view of the self-check: one question at a time, then the result.

use super::action::Action;
use super::card::{Card, Part};
use super::draft::Event;
use super::have::Item;
use super::link;
use super::machine::Session;
use super::rest::Rest;
use super::state::{Show, State, set};
use super::view::View;
use crate::catalog::Rung;
use crate::model::{CheckItem, Id, Joined, Section, StartingPoint, ToList};
use crate::resolve::{Destination, pathway};
use crate::self_check::{Autonomy, Feel, Found, Grade, Question, SelfCheck, found};
use crate::text::Label;

impl Session<'_> {
    #[inline(never)]
    pub(super) fn check(&self) -> View {
        let check = &self.state.check;
        let evaluator = self.evaluator();
        let mut view = View { notes: vec![self.label(Label::CheckNote).to_owned()], ..View::default() };
        let (mut card, onward) = match check.question(&evaluator) {
            Question::Facts => {
                let mut card = self.jobs(Label::AskFacts);
                card.add_line("", self.label(Label::AskFactsWhy));
                (card, Some(Label::Continue))
            }
            Question::Direction => {
                let onward = if check.activities.is_empty() { Label::Skip } else { Label::Continue };
                (self.ask_direction(), Some(onward))
            }
            Question::Autonomy => {
                let onward = if check.autonomy.is_none() { Label::Skip } else { Label::Continue };
                (self.ask_autonomy(), Some(onward))
            }
            // The texts of the tasks, which the result names too, come with the details.
            Question::Item(_) | Question::Result if self.lacks_details() => {
                (Card::named(self.label(Label::SelfCheck)), None)
            }
            Question::Item(item) => (self.ask_item(item), None),
            Question::Result => {
                for row in found(&evaluator, check) {
                    view.cards.push(self.found(&row));
                }
                let mut card = Card::named(self.label(Label::CheckDone));
                if view.cards.is_empty() {
                    card.add_line("", self.label(Label::CheckNowhere));
                }
                card.press(self.label(Label::AskAgain), Action::AskAgain);
                (card, None)
            }
        };
        if let Some(words) = onward {
            card.press(self.label(words), Action::Turn(check.at + 1));
        }
        if check.at > 0 {
            card.press(self.label(Label::Back), Action::Turn(check.at - 1));
        }
        view.name = std::mem::take(&mut card.name);
        view.cards.push(card);
        view
    }

    /// The result of the self-check as `SUB-DOMAIN.LEVEL`, separated by commas; `None` before its end.
    pub fn checked(&self) -> Option<String> {
        let (check, evaluator) = (&self.state.check, self.evaluator());
        let is_over =
            self.state.show == Show::Check && matches!(check.question(&evaluator), Question::Result);
        let row = |row: Found| format!("{}.{}", row.sub_domain, row.level.number());
        is_over.then(|| found(&evaluator, check).into_iter().map(row).list().joined(","))
    }

    /// The jobs that people start from.
    pub(super) fn jobs(&self, name: Label) -> Card {
        let mut card = asking(self.label(name), "");
        for row in &self.catalog.starting_points {
            let chosen = self.state.from == Some(row.id);
            card.choice(self.localizer().words(&row.name), chosen, Action::ComeFrom(row.id));
        }
        if let Some(rest) = Rest::get().filter(|_| self.offers.is_some()) {
            self.put_jobs(rest, &mut card.presses);
        }
        card
    }

    fn ask_direction(&self) -> Card {
        let mut card = asking(self.label(Label::AskDirection), self.label(Label::AskDirectionWhy));
        let picked = &self.state.check.activities;
        for row in &self.catalog.activities {
            let chosen = picked.contains(&row.id);
            card.choice(self.localizer().words(&row.name), chosen, Action::Like(row.id, !chosen));
            if let Some(press) = card.presses.last_mut() {
                press.is_open = chosen || picked.len() < SelfCheck::ACTIVITIES_MAX;
            }
        }
        card
    }

    fn ask_autonomy(&self) -> Card {
        let mut card = asking(self.label(Label::AskAutonomy), self.label(Label::AskAutonomyWhy));
        for (autonomy, _) in Autonomy::ALL {
            let chosen = self.state.check.autonomy == Some(autonomy);
            card.choice(self.localizer().autonomy(autonomy), chosen, Action::Lead(autonomy));
        }
        card
    }

    fn ask_item(&self, item: &CheckItem) -> Card {
        let localizer = self.localizer();
        let mut card = asking(localizer.words(&item.text), self.label(Label::AskItemHint));
        let answer = self.state.check.answer(item.id);
        for (grade, _) in Grade::ALL {
            card.choice(localizer.grade(grade), answer == Some(grade), Action::Can(item.id, grade));
        }
        card
    }

    /// The level found in a sub-domain, and the next step from there.
    fn found(&self, found: &Found) -> Card {
        let localizer = self.localizer();
        let rung = Rung { sub_domain: found.sub_domain, level: found.level };
        let mut card = Card::named(&localizer.rung(&rung));
        card.add(Part { lines: localizer.found(found), ..Part::default() });
        let next = Rung { level: found.next_to_show(), ..rung };
        let mut learner = self.state.learner.clone();
        set(&mut learner.levels, found.sub_domain, next.level.below());
        let query = self.query(&Destination::Level(next), self.state.basis);
        let plan = pathway(self.catalog, &learner, &query);
        if let Some(step) = plan.ok().as_ref().and_then(|plan| plan.steps.first()) {
            card.add_line(self.label(Label::NextStep), &localizer.step_title(&learner, step));
        }
        for (feel, words) in [(Feel::TooHigh, Label::TooHigh), (Feel::TooLow, Label::TooLow)] {
            let chosen = found.feel == Some(feel);
            card.choice(self.label(words), chosen, Action::Feel(found.sub_domain, (!chosen).then_some(feel)));
        }
        card.press(&localizer.next_to_show(found), Action::Reach(next));
        card
    }

    /// Answers a question of the self-check, and turns to the next one.
    pub(super) fn answer_check(&mut self, action: &Action) {
        let check = &mut self.state.check;
        match *action {
            Action::Turn(at) => check.at = at.min(SelfCheck::BEFORE_ITEMS + check.answers.len()),
            Action::Like(id, true) if check.activities.len() < SelfCheck::ACTIVITIES_MAX => {
                check.activities.insert(id);
                if check.activities.len() == SelfCheck::ACTIVITIES_MAX {
                    check.at = 2;
                }
            }
            Action::Like(id, false) => drop(check.activities.remove(&id)),
            Action::Lead(autonomy) => {
                check.autonomy = Some(autonomy);
                check.at = SelfCheck::BEFORE_ITEMS;
            }
            Action::Can(id, grade) => {
                check.set_answer(id, grade);
                check.at += 1;
            }
            Action::Feel(sub_domain, Some(feel)) => drop(check.feels.insert(sub_domain, feel)),
            Action::Feel(sub_domain, None) => drop(check.feels.remove(&sub_domain)),
            _ => {}
        }
    }

    /// Replaces the facts that an earlier starting point filled in by those of this one. The one that is
    /// chosen is taken back, with its facts.
    pub(super) fn come_from(&mut self, id: Id<StartingPoint>) {
        let Some(start) = self.catalog.starting_points.get(id) else { return };
        let assumed = |start: &StartingPoint| {
            link::write(&State { learner: start.learner.clone(), ..State::default() })
        };
        let mut own = self.link();
        if let Some(before) = self.state.from.and_then(|id| self.catalog.starting_points.get(id)) {
            own = link::without(&own, &assumed(before));
        }
        let is_taken_back = self.state.from == Some(id);
        if !is_taken_back {
            // The own words of the person come last, so they win.
            own = link::joined(&assumed(start), &own);
        }
        self.state = link::read(self.catalog, self.language, &own).0;
        self.state.from = (!is_taken_back).then_some(id);
        self.draft.event = Event::From;
    }

    /// The facts that the starting point filled in, as far as the learner kept them.
    pub(super) fn assumed(&self) -> Option<String> {
        let start = self.catalog.starting_points.get(*self.state.from.as_ref()?)?;
        let mut facts = Vec::new();
        for (section, _) in Section::ALL {
            let facts_now = self.items(&self.state.learner, section);
            let left = |fact: &Item| facts_now.iter().any(|row| row.is_same(fact));
            facts.extend(self.items(&start.learner, section).into_iter().filter(left).map(|fact| fact.name));
        }
        (!facts.is_empty()).then(|| self.localizer().assumed(&facts))
    }
}

fn asking(question: &str, why: &str) -> Card {
    let mut card = Card::named(question);
    card.add_line("", why);
    card
}
