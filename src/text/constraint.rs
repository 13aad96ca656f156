//! What a person asks of every route, in words.

use super::names::capital;
use super::{Language, Localizer};
use crate::model::{Constraint, Learner, ToList};
use crate::resolve::{Route, Totals};

impl Localizer<'_> {
    /// A constraint, as it stands inside a sentence.
    pub fn constraint(&self, constraint: Constraint) -> String {
        let Language::English = self.language;
        match constraint {
            Constraint::NoDegree => "without a new degree".to_owned(),
            Constraint::NoExam => "without an exam".to_owned(),
            Constraint::CostMax(usd) => format!("at most {}", self.usd(usd)),
            Constraint::MonthsMax(months) => format!("at most {}", self.months(months)),
            Constraint::StudyHours(1) => "1 hour a week for study".to_owned(),
            Constraint::StudyHours(hours) => format!("{hours} hours a week for study"),
            Constraint::Through(id) => format!("through {}", self.credential(id)),
            Constraint::Without(id) => format!("without {}", self.organization(id)),
        }
    }

    /// A constraint, as it stands by itself.
    pub fn constraint_alone(&self, constraint: Constraint) -> String {
        capital(&self.constraint(constraint))
    }

    /// What a constraint costs: the best route with it against the best one without.
    pub fn constraint_costs(&self, with: &Route, without: &Route) -> String {
        let Language::English = self.language;
        let line = self.gives_up(without, with);
        if line.is_empty() { self.no_change().to_owned() } else { line }
    }

    /// That nothing changes.
    pub fn no_change(&self) -> &'static str {
        let Language::English = self.language;
        "No change."
    }

    /// What to know of a pathway beside whether it is best, where there are constraints.
    pub fn under_constraints(&self, learner: &Learner, totals: &Totals) -> String {
        let Language::English = self.language;
        if learner.constraints.is_empty() {
            return String::new();
        }
        let compared = "Only routes that meet your conditions are compared.".to_owned();
        let lines: Vec<String> = [compared].into_iter().chain(self.not_sure_within(learner, totals)).list();
        format!(" {}", lines.join(" "))
    }

    /// What is not published of the figures that a learner has set a limit to: by what is published, a
    /// route is within it.
    pub fn not_sure_within(&self, learner: &Learner, totals: &Totals) -> Vec<String> {
        let Language::English = self.language;
        let unpublished = |constraint: &Constraint| match constraint {
            Constraint::CostMax(_) if totals.cost_unknown > 0 => Some("cost"),
            Constraint::MonthsMax(_) if totals.months_unknown > 0 => Some("time"),
            Constraint::NoExam if totals.exams_unknown > 0 => Some("exams"),
            _ => None,
        };
        let line = |constraint: &Constraint| {
            let figure = unpublished(constraint)?;
            Some(format!("Not sure to be {}: {figure} not all published.", self.constraint(*constraint)))
        };
        learner.constraints.iter().filter_map(line).list()
    }
}
