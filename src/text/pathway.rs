//! Pathways, steps and reasons in words.

use super::condition::series;
use super::names::capital;
use super::{Language, Localizer};
use crate::model::{
    AttainmentKind, AwardLevel, Constraint, Credential, Joined, Learner, Requirement, RuleBasis,
};
use crate::resolve::plan::{Lapsed, Waypoint};
use crate::resolve::{Because, Objective, Pathway, Step, StepKind, Totals};

/// Sums in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathwayWords {
    /// Steps.
    pub steps: String,
    /// Time.
    pub time: String,
    /// Cost.
    pub cost: String,
    /// Exams.
    pub exams: String,
    /// Whether it is best, and of what.
    pub best: String,
    /// Time and cost where there is little room: what is not known makes it "or more".
    pub in_brief: [String; 2],
}

/// What a sum is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sum {
    Time,
    Cost,
    Exams,
}

impl PathwayWords {
    /// All sums in one line.
    pub fn line(&self) -> String {
        format!("{}; {}; {}; {}.", self.steps, self.time, self.cost, self.exams)
    }
}

impl Localizer<'_> {
    /// The button that shows more steps.
    pub fn more_steps(&self, left: usize) -> String {
        let Language::English = self.language;
        format!("Show more steps, {left} left")
    }

    /// Time, cost and exams of a step; what is not known is said to be so.
    pub fn step_figures(&self, learner: &Learner, step: &Step) -> String {
        let Language::English = self.language;
        let (mut figures, mut missing) = (Vec::new(), Vec::new());
        match step.months {
            Some(0) => {}
            Some(months) => {
                let is_study = matches!(step.kind, StepKind::Award(_) | StepKind::Attainment(_));
                let is_offered = step.offered.is_some_and(|row| row.months.is_some());
                let pace = match learner.study_hours().filter(|_| is_study) {
                    _ if is_offered => String::new(),
                    Some(hours) => format!(" with {}", self.constraint(Constraint::StudyHours(hours))),
                    None => " full-time".to_owned(),
                };
                figures.push(format!("about {}{pace}", self.months(months)));
            }
            None => missing.push("time".to_owned()),
        }
        match (step.cost_usd, step.reported_usd) {
            (Some(0), _) => {}
            (Some(cost), _) => figures.push(self.usd(cost)),
            (None, Some(range)) => figures.push(format!("{} reported", self.usd_range(range))),
            (None, None) => missing.push("cost".to_owned()),
        }
        match step.exams {
            Some(0) => {}
            Some(exams) => figures.push(self.exams(exams)),
            None => missing.push("exams".to_owned()),
        }
        if !missing.is_empty() {
            figures.push(format!("{} not published", series(&missing, "and")));
        }
        figures.joined(" · ")
    }

    fn exams(&self, exams: u32) -> String {
        let Language::English = self.language;
        if exams == 1 { "1 exam".to_owned() } else { format!("{exams} exams") }
    }

    /// What to know of a step.
    pub fn step_notes(&self, step: &Step) -> Vec<String> {
        let Language::English = self.language;
        let mut notes = Vec::new();
        match &step.kind {
            StepKind::Credential(id) => {
                if step.confirm {
                    notes.push(format!("Confirm with {} that it is still offered.", self.issuer(*id)));
                }
                let row = self.catalog.credentials.get(*id);
                notes.extend(row.and_then(|row| self.name_in_full(row, step)));
                notes.extend(row.filter(|_| step.lapsed == Lapsed::Yes).and_then(|row| self.if_lapsed(row)));
                notes.extend(row.into_iter().flat_map(|row| self.on_the_way(row, step.candidacy)));
                let rule = row.and_then(|row| row.recommends.as_ref());
                if let Some(rule) = rule.filter(|rule| rule.basis == RuleBasis::Issuer) {
                    let advised = self.in_short(&rule.condition);
                    notes.push(format!("{} recommends, but does not require: {advised}.", self.issuer(*id)));
                }
            }
            StepKind::Award(award) if step.builds_on => {
                let figures = self.published("Figures are typical", award.level);
                let half =
                    step.implied_by.map(|by| format!(" ({})", self.implied_by(by))).unwrap_or_default();
                notes.push(format!(
                    "It builds on your associate degree{half}, where credits transfer. {figures}."
                ));
            }
            StepKind::Award(_) if step.offered.is_some_and(|row| row.months.and(row.cost_usd).is_some()) => {}
            StepKind::Award(award) if step.months.is_some() => {
                let figures = self.published("Figures are typical, full-time", award.level);
                notes.push(format!("{figures}; grants may lower the cost."));
            }
            StepKind::Attainment(id) => {
                let kind = self.catalog.attainments.get(*id).map(|row| row.kind);
                if kind == Some(AttainmentKind::Sponsorship) {
                    notes.push("This comes with a job, not with a fee.".to_owned());
                }
            }
            StepKind::Ask(id) => notes.extend(self.where_to_ask(*id)),
            StepKind::AskWhether { credential, fact } => {
                notes.extend(self.question_notes(*credential, fact));
                notes.extend(self.where_to_ask(*credential));
            }
            _ => {}
        }
        notes.extend(self.access_notes(&step.kind));
        notes
    }

    /// A sentence about the figures of a level of education, with when they were published.
    fn published(&self, words: &str, level: AwardLevel) -> String {
        let Language::English = self.language;
        let row = self.catalog.education.iter().find(|row| row.level == level);
        match row.and_then(|row| row.published.as_ref()) {
            Some(published) => format!("{words}, published {published}"),
            None => words.to_owned(),
        }
    }

    /// Why a step is there.
    pub fn because(&self, because: &Because<'_>) -> String {
        let Language::English = self.language;
        match because {
            Because::Destination => "This is your goal.".to_owned(),
            Because::Route => "This route requires it.".to_owned(),
            Because::Chosen => "You chose to pass through it.".to_owned(),
            Because::Asked { by, requirement } => {
                let (issuer, name) = (self.issuer(by.id), self.credential(by.id));
                match requirement {
                    Requirement::Unpublished => {
                        format!("{} does not publish what it requires for {name}.", capital(&issuer))
                    }
                    _ => format!("For {name}, {issuer} requires {}.", self.required(requirement)),
                }
            }
            Because::Lapsed(by) => format!("Your {} has lapsed.", self.credential(by.id)),
            Because::Rung(rung) => format!("In the framework, it is at {}.", self.rung(rung)),
        }
    }

    /// A title on the way and what stands in for it.
    pub fn waypoint(&self, title: &Credential, waypoint: &Waypoint) -> String {
        let Language::English = self.language;
        let name = title.name.get(self.language.tag());
        let stands_in = match (&waypoint.stands_in, &waypoint.work) {
            (Some(id), _) => {
                format!("{} is the closest real credential, so we use it here.", self.credential(*id))
            }
            (None, Some(kind)) => format!("We use this work instead: {}.", self.kind_of_work(*kind)),
            (None, None) => "We use what you have instead.".to_owned(),
        };
        format!("No organization issues {name}. {stands_in}")
    }

    /// The sums of a pathway.
    pub fn pathway(&self, pathway: &Pathway, objective: Objective) -> PathwayWords {
        let Language::English = self.language;
        let totals = &pathway.totals;
        let steps = if totals.steps == 1 { "1 step".to_owned() } else { format!("{} steps", totals.steps) };
        PathwayWords {
            steps,
            time: self.total_time(totals),
            cost: self.total_cost(totals),
            exams: self.total(&self.exams(totals.exams), totals.exams, totals.exams_unknown, Sum::Exams),
            best: self.best(pathway, objective),
            in_brief: self.in_brief(totals),
        }
    }

    fn total_time(&self, totals: &Totals) -> String {
        let known = format!("at least {}", self.months(totals.months));
        self.total(&known, totals.months, totals.months_unknown, Sum::Time)
    }

    /// The cost; what is only reported makes it a range.
    fn total_cost(&self, totals: &Totals) -> String {
        let Language::English = self.language;
        let [least, most] = totals.reported_usd.map(|part| part.saturating_add(totals.cost_usd));
        let known = if totals.reported_usd[1] == 0 {
            self.usd(totals.cost_usd)
        } else {
            format!("{}, partly as reported", self.usd_range([least, most]))
        };
        self.total(&known, most, totals.cost_unknown, Sum::Cost)
    }

    /// An amount between two.
    fn usd_range(&self, [least, most]: [u32; 2]) -> String {
        if least == most { self.usd(least) } else { format!("{}–{}", self.usd(least), self.number(most)) }
    }

    fn total(&self, known: &str, figure: u32, unknown: u32, sum: Sum) -> String {
        let Language::English = self.language;
        let steps =
            |unknown: u32| if unknown == 1 { "1 step".to_owned() } else { format!("{unknown} steps") };
        let of = match sum {
            Sum::Time => "time",
            Sum::Cost => "cost",
            Sum::Exams => "exams",
        };
        match (figure, unknown) {
            (0, 0) if sum == Sum::Time => "no required waiting time".to_owned(),
            (_, 0) => known.to_owned(),
            (0, unknown) => format!("{of} of {} not published", steps(unknown)),
            (_, unknown) => format!("{known}, plus {} with no published {of}", steps(unknown)),
        }
    }

    pub(super) fn best(&self, pathway: &Pathway, objective: Objective) -> String {
        let Language::English = self.language;
        let [best, published, better] = match objective {
            Objective::Steps => ["the route with the fewest steps", "steps", "a route with fewer steps"],
            Objective::Cost => ["the cheapest route", "costs", "a cheaper route"],
            Objective::Time => ["the shortest route", "times", "a shorter route"],
            Objective::Exams => ["the route with the fewest exams", "exams", "a route with fewer exams"],
        };
        match (pathway.proven, pathway.totals.has_unknown(objective)) {
            (true, false) => format!("This is {best} in our data."),
            (true, true) => format!("This is {best}, counting only published {published}."),
            (false, _) => {
                let bound = self.bound(pathway.lower_bound, objective);
                format!("There may be {better}, but not under {bound}.")
            }
        }
    }

    /// That better routes than the first one are still looked for, and what none gets below.
    pub fn looks(&self, first: Option<&Pathway>, objective: Objective) -> String {
        let Language::English = self.language;
        match first {
            None => "Still looking for a route.".to_owned(),
            Some(first) if first.proven => "Still looking for more routes.".to_owned(),
            Some(first) => format!("Still looking for a better route. {}", self.best(first, objective)),
        }
    }

    fn bound(&self, bound: u32, objective: Objective) -> String {
        match objective {
            Objective::Steps => format!("{bound} steps"),
            Objective::Cost => self.usd(bound),
            Objective::Time => self.months(bound),
            Objective::Exams => self.exams(bound),
        }
    }
}
