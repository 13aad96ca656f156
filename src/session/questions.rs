//! What would make the best route better: each question as a card with its answers.

use std::rc::Rc;

use super::action::Action;
use super::answer::{Answerer, totals};
use super::answered::Answer;
use super::card::Card;
use super::link;
use super::looking::SLICE_VISITS;
use super::machine::Session;
use super::state::State;
use crate::catalog::json::Json;
use crate::model::ToList;
use crate::resolve::{Destination, QUESTIONS_SHOWN, Question, Routes, Untold, questions_in_slices};
use crate::solver::{Slices, Work, next_slice};
use crate::text::Label;

/// Questions on their way, for the state that a page showed when they were begun.
pub struct Asked<'c> {
    answer: Rc<Answer>,
    work: Work<'c, Vec<Question>>,
}

impl<'c> Session<'c> {
    /// The questions whose answer would make the best route better, those that gain most first.
    pub fn questions(&self) -> Vec<Card> {
        let Some(mut asked) = self.begin_to_ask() else { return Vec::new() };
        loop {
            if let Some(cards) = self.ask_on(&mut asked) {
                return cards;
            }
        }
    }

    /// What the questions of the page depend on, as the text of a link: the same text has the same questions.
    /// `None` where the page asks nothing.
    pub fn link_of_questions(&self) -> Option<String> {
        let State { basis, objective, prefers, .. } = self.state;
        let destination = Some(self.goal_in_sight().filter(|_| self.state.show.is_pathway())?);
        let (learner, job) = (self.state.learner.clone(), self.state.job.clone());
        let asked = State { learner, destination, job, basis, objective, prefers, ..State::default() };
        Some(link::write(&asked))
    }

    /// The goal, or the one that is about to be: on the start page its routes are found while the person reads.
    /// What a job of the host requires is known once it is the goal.
    pub(super) fn goal_in_sight(&self) -> Option<Destination> {
        let is_known = |goal: &Destination| self.is_at_start() && !matches!(goal, Destination::Job(_));
        self.state.destination.or_else(|| self.draft.goal.filter(is_known))
    }

    /// Begins to look for questions; nothing where there is nothing to ask. Each of them takes as long as a
    /// page, so a page asks when it has been painted, and in slices. Before all routes are found it asks
    /// nothing.
    pub fn begin_to_ask(&self) -> Option<Asked<'c>> {
        let query = self.query(&self.goal_in_sight()?, self.state.basis);
        let learner = self.planned();
        let answer = self.answered.answer(self.catalog, &learner, &query);
        if answer.found.is_err() || !answer.is_whole {
            return None;
        }
        let (catalog, asked) = (self.catalog, Rc::clone(&answer));
        let work = async move {
            let Ok(found) = &asked.found else { return Vec::new() };
            questions_in_slices(catalog, &asked.learner, &asked.query, found, &Slices::of(SLICE_VISITS)).await
        };
        Some(Asked { answer, work: Box::pin(work) })
    }

    /// Looks for questions for one slice, in the same state; as cards, where all are found.
    pub fn ask_on(&self, asked: &mut Asked<'c>) -> Option<Vec<Card>> {
        let found = next_slice(&mut asked.work)?;
        let routes = asked.answer.found.as_ref().ok()?;
        Some(found.iter().take(QUESTIONS_SHOWN).map(|row| self.question(routes, row)).list())
    }

    fn question(&self, found: &Routes, row: &Question) -> Card {
        let localizer = self.localizer();
        // The buttons name what is asked where that is more than one thing.
        let asked = localizer.asked_of(&self.state.learner, row);
        let mut card = Card::named(if row.alike.is_empty() { &asked } else { self.label(Label::OneOfThese) });
        card.add_line("", &localizer.gain(found, row));
        if let Untold::Dates(_) = row.about {
            card.add_line("", self.label(Label::OtherDates));
        }
        if row.alike.is_empty() {
            let words = if let Untold::Dates(_) = row.about { Label::UntilNow } else { Label::Yes };
            card.press(self.label(words), Action::Answer(row.about, true));
        } else {
            for fact in [row.about].iter().chain(&row.alike) {
                card.press(&localizer.untold(*fact), Action::Answer(*fact, true));
            }
        }
        let no = match row.about {
            Untold::Dates(_) => return card,
            // Whoever is a member and has not told for how long is one all the same.
            Untold::Membership(id, _) if self.state.learner.is_member(id) => return card,
            Untold::Award(_) => Label::AllEducation,
            Untold::Work(..) => Label::AllWork,
            _ => Label::No,
        };
        card.press(self.label(no), Action::Answer(row.about, false));
        card
    }
}

impl Answerer<'_> {
    /// What would make the first route better.
    pub(super) fn question(&self, row: &Question, found: &Routes) -> Json<'static> {
        let localizer = &self.localizer;
        Json::object(vec![
            ("asks", Json::text(localizer.asked_of(self.learner, row))),
            ("gain", Json::text(localizer.gain(found, row))),
            ("within_months", row.within_months.into()),
            ("totals", totals(&row.totals)),
        ])
    }
}
