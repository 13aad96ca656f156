//! The self-check: one question at a time, then what was found.

use super::{Action, Card, Place, Press, Session};
use crate::catalog::Rung;
use crate::model::{CheckItem, Id, Learner, Level};
use crate::resolve::{Destination, pathway};
use crate::self_check::{Autonomy, Feel, Found, Grade, Question, SelfCheck, found};
use crate::text::Label;

impl Session {
    pub(super) fn check(&self) -> Place {
        let check = &self.state.check;
        let evaluator = self.evaluator();
        let question = check.question(&evaluator);
        let mut place = Place::default();
        let card = match question {
            Question::Facts => self.ask(Label::AskFacts, Label::AskFactsWhy, self.jobs()),
            Question::Direction => self.ask(Label::AskDirection, Label::AskDirectionWhy, self.directions()),
            Question::Autonomy => {
                let choice = |(autonomy, _): &(Autonomy, &str)| {
                    let chosen = check.autonomy == Some(*autonomy);
                    choice(self.speaker().autonomy(*autonomy), chosen, Action::Lead(*autonomy))
                };
                let choices = Autonomy::ALL.iter().map(choice).collect();
                self.ask(Label::AskAutonomy, Label::AskAutonomyWhy, choices)
            }
            Question::Item(item) => self.ask_item(item),
            Question::Result => {
                let found = found(&evaluator, check);
                if found.is_empty() {
                    place.notes.push(self.say(Label::CheckNowhere).to_owned());
                }
                place.cards = found.iter().map(|row| self.found(row)).collect();
                Card::new(self.say(Label::CheckDone).to_owned())
            }
        };
        let is_item = matches!(question, Question::Item(_));
        place.name.clone_from(&card.name);
        place.notes.insert(0, self.say(Label::CheckNote).to_owned());
        let mut turns = Card { name: String::new(), ..card };
        if check.at > 0 {
            turns = turns.press(self.say(Label::Back), Action::Turn(check.at - 1));
        }
        if matches!(question, Question::Result) {
            turns = turns.press(self.say(Label::AskAgain), Action::AskAgain);
        } else if !is_item {
            let words = if check.at == 0 { Label::Continue } else { Label::Skip };
            turns = turns.press(self.say(words), Action::Turn(check.at + 1));
        }
        place.cards.push(turns);
        place
    }

    fn ask(&self, question: Label, why: Label, presses: Vec<Press>) -> Card {
        let card = Card { presses, ..Card::new(self.say(question).to_owned()) };
        card.line("", self.say(why).to_owned())
    }

    /// The jobs that people come from; chosen is what the learner has told just so.
    pub(super) fn jobs(&self) -> Vec<Press> {
        let job = |row: &crate::model::WayIn| {
            let chosen = self.state.learner.work == row.learner.work
                && self.state.learner.education == row.learner.education
                && self.state.learner != Learner::default();
            choice(self.speaker().words(&row.name), chosen, Action::ComeFrom(row.id))
        };
        self.catalog.ways_in.iter().map(job).collect()
    }

    fn directions(&self) -> Vec<Press> {
        let picked = &self.state.check.activities;
        let direction = |row: &crate::model::Activity| {
            let chosen = picked.contains(&row.id);
            let is_open = chosen || picked.len() < SelfCheck::ACTIVITIES_MAX;
            Press {
                is_open,
                ..choice(self.speaker().words(&row.name), chosen, Action::Like(row.id, !chosen))
            }
        };
        self.catalog.activities.iter().map(direction).collect()
    }

    fn ask_item(&self, item: &CheckItem) -> Card {
        let (check, speaker) = (&self.state.check, self.speaker());
        let told = check.answer(&item.id);
        let grade = |(grade, _): &(Grade, &str)| {
            choice(speaker.grade(*grade), told == Some(*grade), Action::Can(item.id, *grade))
        };
        Card {
            presses: Grade::ALL.iter().map(grade).collect(),
            ..Card::new(format!("{} {}", self.say(Label::AskItem), speaker.words(&item.text)))
        }
        .line("", format!("{} {}", speaker.item_why(item), self.say(Label::AskItemHint)))
    }

    /// What was found in a sub-domain, and the next step from there.
    fn found(&self, found: &Found) -> Card {
        let speaker = self.speaker();
        let rung = Rung { sub_domain: found.lane, level: found.level };
        let mut card = Card::new(speaker.rung(&rung));
        for line in speaker.found(found) {
            card = card.line("", line);
        }
        let mut learner = self.state.learner.clone();
        learner.levels.insert(found.lane, found.level);
        let query = self.query(&next_level(rung), self.state.basis);
        let plan = pathway(&self.catalog, &learner, &query);
        if let Some(step) = plan.ok().as_ref().and_then(|plan| plan.steps.first()) {
            card = card.line(self.say(Label::NextStep), speaker.step_title(step));
        }
        let feels = [(Feel::TooHigh, Label::TooHigh), (Feel::TooLow, Label::TooLow)];
        for (feel, words) in feels {
            let chosen = found.feel == Some(feel);
            card = card.choice(self.say(words), chosen, Action::Feel(found.lane, (!chosen).then_some(feel)));
        }
        card.press(self.say(Label::UseLevel), Action::StandOn(rung))
    }
}

/// The level after one; a person on the highest stays there.
pub(super) fn next_level(rung: Rung) -> Destination {
    let level = Level::new(i64::from(rung.level.number()) + 1).unwrap_or(rung.level);
    Destination::Level(Rung { level, ..rung })
}

fn choice(words: &str, chosen: bool, action: Action) -> Press {
    Press { words: words.to_owned(), action, chosen: Some(chosen), is_open: true }
}

impl Session {
    /// Puts what is assumed of those who come a way in the place of what another way assumed.
    pub(super) fn come_from(&mut self, id: Id) {
        let catalog = std::rc::Rc::clone(&self.catalog);
        let Some(way) = catalog.ways_in.get(&id) else { return };
        let learner = &mut self.state.learner;
        for other in &catalog.ways_in {
            learner.work.retain(|row| !other.learner.work.contains(row));
            learner.education.retain(|row| !other.learner.education.contains(row));
            for (id, _) in other.learner.credentials.iter() {
                learner.credentials.remove(id);
            }
            for (id, _) in other.learner.attainments.iter() {
                learner.attainments.remove(id);
            }
        }
        learner.work.extend(&way.learner.work);
        learner.education.extend(&way.learner.education);
        for (id, held) in way.learner.credentials.iter() {
            learner.credentials.insert(*id, *held);
        }
        for (id, answer) in way.learner.attainments.iter() {
            learner.attainments.insert(*id, *answer);
        }
        self.notices = vec![self.speaker().assumed(way)];
        // In the self-check it is an answer, elsewhere the beginning of a pathway.
        if self.state.show != super::Show::Check {
            self.state.want = Some(Destination::Credential(way.want));
        }
    }
}

impl Session {
    /// Answers a question of the self-check; the next one follows.
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
                check.tell(id, grade);
                check.at += 1;
            }
            Action::Feel(lane, Some(feel)) => drop(check.feels.insert(lane, feel)),
            Action::Feel(lane, None) => drop(check.feels.remove(&lane)),
            _ => {}
        }
    }
}
