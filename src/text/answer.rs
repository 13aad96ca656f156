//! The answer as a sentence: how far it is to where a person wants to go.

use super::names::{capital, listed};
use super::{Language, Localizer};
use crate::model::{Learner, ToList};
use crate::resolve::{Destination, Objective, Pathway, Totals};

/// The numbers that are written as words.
const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

impl Localizer<'_> {
    /// What a person wants, in few words: "CHTM", "Level 3 Professional in Electronic Health Records".
    pub fn goal(&self, destination: &Destination) -> String {
        match destination {
            Destination::Credential(id) => self.credential(*id),
            other => self.destination(other),
        }
    }

    /// The sentence over the routes: what is left of the chosen one, and what it leads to.
    ///
    /// What has no published figure is never left out of it: the sentence says "at least", or that times are
    /// not published.
    pub fn answer(&self, destination: &Destination, learner: &Learner, pathway: &Pathway) -> String {
        let Language::English = self.language;
        let totals = &pathway.totals;
        let goal = self.goal(destination);
        let steps = counted(totals.steps, "step");
        if totals.months == 0 && totals.months_unknown == 0 {
            // What only some people can do, or an issuer has to say first, nobody is told to start today.
            let is_open = totals.hurdles() == [0; 3];
            let is_exam = matches!(pathway.steps.as_slice(), [step] if step.exams == Some(1));
            return match (is_open, is_exam) {
                (true, true) => format!("You qualify today: one exam to {goal}"),
                (true, false) => format!("You can start today: {steps} to {goal}"),
                (false, _) => format!("{} to {goal}", capital(&steps)),
            };
        }
        if totals.months == 0 {
            let of = if totals.months_unknown == totals.steps {
                "times are not published".to_owned()
            } else {
                format!("the time of {} is not published", counted(totals.months_unknown, "step"))
            };
            return format!("{} to {goal}; {of}", capital(&steps));
        }
        let mut parts = self.more_time(totals, learner.is_untold());
        if totals.exams > 0 {
            let and = if parts.contains(" and ") { ", and" } else { " and" };
            parts = format!("{parts}{and} {}", counted(totals.exams, "exam"));
        }
        format!("{} to {goal}", capital(&parts))
    }

    /// "one more year", "at least two more years and 6 months", "18 more months"; from nothing it is not more.
    fn more_time(&self, totals: &Totals, from_nothing: bool) -> String {
        let least = if totals.months_unknown > 0 { "at least " } else { "" };
        format!("{least}{}", self.span_of(totals.months, !from_nothing, in_words))
    }

    /// After which steps a step can begin, by their numbers: "After steps 1 and 3".
    pub fn after_steps(&self, numbers: &[usize]) -> String {
        let Language::English = self.language;
        let names: Vec<String> = numbers.iter().map(usize::to_string).list();
        match names.len() {
            0 => String::new(),
            1 => format!("After step {}", listed(&names)),
            _ => format!("After steps {}", listed(&names)),
        }
    }

    /// The status line after a change: what has changed, the answer, and what comes next.
    pub fn answer_status(&self, changed: &str, answer: &str, next: Option<&str>) -> String {
        let Language::English = self.language;
        let next = next.map_or_else(String::new, |next| format!(" Next: {next}."));
        let stop = if answer.ends_with('.') { "" } else { "." };
        format!("{changed} {answer}{stop}{next}").trim_start().to_owned()
    }

    /// That a fact was added.
    pub fn added(&self, name: &str) -> String {
        let Language::English = self.language;
        format!("Added: {name}.")
    }

    /// That a fact is there already, so that adding it again may be a mistake.
    pub fn has_already(&self, name: &str) -> String {
        let Language::English = self.language;
        format!("You have added this already: {name}. If this is another one, press Add again.")
    }

    /// That a form has added nothing.
    pub fn nothing_added(&self) -> String {
        let Language::English = self.language;
        "You have added this already.".to_owned()
    }

    /// That routes are sorted in another way.
    pub fn sorted_by(&self, objective: Objective) -> String {
        let Language::English = self.language;
        format!("Sorted by {}.", self.objective(objective).to_lowercase())
    }
}

fn in_words(number: u32) -> String {
    let word = usize::try_from(number).ok().and_then(|index| WORDS.get(index));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// "one exam", "12 steps".
fn counted(number: u32, name: &str) -> String {
    format!("{} {name}{}", in_words(number), if number == 1 { "" } else { "s" })
}
