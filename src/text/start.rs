//! The start page and the search for a goal.

use super::condition::{lower_first, series, without_colon};
use super::{Label, Language, Localizer, label};
use crate::catalog::Rung;
use crate::model::{Joined, ToList};
use crate::resolve::Destination;

/// The most other names of an occupation that a search shows.
const NAMES_MAX: usize = 3;

impl Localizer<'_> {
    /// A level of a field: "Level 3 (Professional) in Devices & imaging".
    pub fn stop(&self, rung: &Rung) -> String {
        let Language::English = self.language;
        let row = self.catalog.sub_domains.get(rung.sub_domain);
        let field = row.map_or("", |row| self.words(&row.short_name));
        format!("{} in {field}", self.level(rung.level))
    }

    /// A level of a field with a credential of it, where there is one: "Level 3 (…) in …, such as CBET".
    pub fn stop_with(&self, rung: &Rung, example: &str) -> String {
        let Language::English = self.language;
        let stop = self.stop(rung);
        if example.is_empty() { stop } else { format!("{stop}, such as {example}") }
    }

    /// A goal in few words.
    pub fn goal_name(&self, goal: &Destination) -> String {
        match goal {
            Destination::Credential(id) => self.credential(*id),
            Destination::Level(rung) => self.stop(rung),
            Destination::Occupation(_) | Destination::Job(_) => self.destination(goal),
        }
    }

    /// Which goal was chosen.
    pub fn goal_chosen(&self, goal: &Destination) -> String {
        let Language::English = self.language;
        format!("Your goal: {}.", self.goal_name(goal))
    }

    /// How many goals a search finds; not all of them may be shown.
    pub fn goals_found(&self, count: usize, are_many: bool) -> String {
        let Language::English = self.language;
        match count {
            0 => "Nothing found. Try a short name, one word of the full name, or a job.".to_owned(),
            1 => "1 goal found.".to_owned(),
            _ if are_many => format!("{count} goals found. Keep typing to see fewer."),
            _ => format!("{count} goals found."),
        }
    }

    /// Other names of an occupation; empty where there are none.
    pub fn also_called(&self, names: &[String]) -> String {
        let Language::English = self.language;
        if names.is_empty() {
            return String::new();
        }
        let names: Vec<String> = names.iter().take(NAMES_MAX).cloned().list();
        format!("also called {}", series(&names, "or"))
    }

    /// What a person has, in one line.
    pub fn facts_line(&self, facts: &str) -> String {
        format!("{}: {facts}", label(self.language, Label::WhatIHave))
    }

    /// What was filled in for those who start at a starting point.
    pub fn assumed(&self, facts: &[String]) -> String {
        let Language::English = self.language;
        // A fact such as "IT support: 3 years" has a colon of its own, and a sentence has one at most.
        let in_sentence = |fact: &String| {
            let first = fact.split(' ').next().unwrap_or_default();
            // "DoD BMET" keeps its capitals.
            let is_acronym = first.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
            let fact = if is_acronym { fact.clone() } else { lower_first(fact) };
            without_colon(&fact)
        };
        let facts: Vec<String> = facts.iter().map(in_sentence).list();
        format!("We assumed: {}.", facts.joined("; "))
    }
}
