//! The choice of a goal: one search over credentials, levels and occupations, and popular goals.

use super::action::Action;
use super::card::Press;
use super::draft::Event;
use super::link;
use super::machine::Session;
use super::rest::Rest;
use super::standing::{Standing, Standings};
use super::state::Show;
use crate::model::ToList;
use crate::resolve::Destination;
use crate::text::{Label, shown};

/// The most results of one kind that are shown. All levels of a field fit.
pub(super) const RESULTS_MAX: usize = 6;

/// The kinds of goals, in the order of their results. Those of the host come first.
const KINDS: [Label; 3] = [Label::Credentials, Label::Levels, Label::Occupations];

/// A search for a goal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoalSearch {
    /// The search text.
    pub typed: String,
    /// How many goals it finds, or that names are missing; empty where nothing is typed.
    pub found: String,
    /// What it finds. Where nothing is typed: the goal that is chosen, unless it is among the popular ones.
    pub groups: Vec<GoalGroup>,
    /// Popular goals.
    pub popular: Vec<Press>,
    /// Leads to the self-check.
    pub help: Vec<Press>,
}

/// Results of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalGroup {
    /// The kind: jobs of the host, credentials, levels or occupations.
    pub name: String,
    /// The results.
    pub results: Vec<GoalResult>,
}

/// A result.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalResult {
    /// What tells it from the others.
    pub key: String,
    /// The button that chooses it.
    pub press: Press,
    /// Its state for the person, or other names of it; may be empty.
    pub state: String,
}

impl Session<'_> {
    /// Sets the search text of the goals.
    pub fn search_goals(&mut self, text: &str) {
        (self.draft.typed, self.draft.event) = (shown(text), Event::None);
    }

    /// Says that typing has come to rest at a text. Returns whether that is the text of now.
    pub fn rest_at(&mut self, text: &str) -> bool {
        let is_now = self.draft.typed == shown(text);
        if is_now {
            self.draft.event = Event::Rested;
        }
        is_now
    }

    /// The choice of a goal: on a start page the goal is kept until its routes are asked for, else it
    /// leads to them.
    #[inline(never)]
    pub fn goal_search(&self) -> GoalSearch {
        let typed = self.draft.typed.clone();
        let popular = self.popular_goals();
        let (found, groups) = match Rest::get() {
            Some(rest) => self.goals_shown(rest, &popular),
            None if is_search(&typed) => (self.label(Label::RestLoading).to_owned(), Vec::new()),
            None => (String::new(), Vec::new()),
        };
        let words = self.label(Label::HelpChoose).to_owned();
        let help = Press { words, action: Action::Show(Show::Check), chosen: None, is_open: true };
        let localizer = self.localizer();
        let popular = popular.iter().map(|goal| self.goal_press(goal, localizer.goal_name(goal))).list();
        GoalSearch { typed, found, groups, popular, help: vec![help] }
    }

    /// How many goals the search finds, and those that are shown.
    #[inline(never)]
    fn goals_shown(&self, rest: Rest, popular: &[Destination]) -> (String, Vec<GoalGroup>) {
        let typed = &self.draft.typed;
        let goals = match self.draft.goal.filter(|_| self.state.destination.is_none()) {
            _ if is_search(typed) => self.find(rest, typed, true),
            Some(goal) if !popular.contains(&goal) => vec![goal],
            _ => Vec::new(),
        };
        let found = if is_search(typed) { self.goals_found(&goals) } else { String::new() };
        if goals.is_empty() {
            return (found, Vec::new());
        }
        let standings = self.standings(&[]);
        let mut groups = vec![self.job_group(&goals, &standings)];
        for kind in KINDS {
            let of_kind = goals.iter().filter(|goal| kind_of(goal) == Some(kind)).take(RESULTS_MAX);
            let results = of_kind.map(|goal| self.goal_result(goal, &standings)).list();
            groups.push(GoalGroup { name: self.label(kind).to_owned(), results });
        }
        groups.retain(|group| !group.results.is_empty());
        (found, groups)
    }

    /// What a screen reader says of the last search.
    pub(super) fn searched(&self) -> Option<String> {
        let is_over = self.draft.event == Event::Rested && is_search(&self.draft.typed);
        let rest = Rest::get().filter(|_| is_over)?;
        Some(self.goals_found(&self.find(rest, &self.draft.typed, true)))
    }

    /// How many goals are found. By some of their names alone that is not for sure.
    fn goals_found(&self, goals: &[Destination]) -> String {
        let are_many = |kind| goals.iter().filter(|goal| kind_of(goal) == kind).count() > RESULTS_MAX;
        if let Some(words) = self.names_missing() {
            return words.to_owned();
        }
        let is_more = are_many(None) || KINDS.into_iter().map(Some).any(are_many);
        self.localizer().goals_found(goals.len(), is_more)
    }

    /// The goal that is usual for the starting point, then jobs of the host and those of the editors.
    fn popular_goals(&self) -> Vec<Destination> {
        let start = self.state.from.and_then(|id| self.catalog.starting_points.get(id));
        let mut goals: Vec<Destination> = Vec::new();
        for id in
            start.map(|row| row.destination).into_iter().chain(self.catalog.popular_goals.iter().copied())
        {
            let goal = Destination::Credential(id);
            if goal.is_listed(self.catalog) && !goals.contains(&goal) {
                goals.push(goal);
            }
        }
        if let Some(rest) = Rest::get().filter(|_| self.offers.is_some()) {
            self.put_popular_jobs(rest, goals.len().min(usize::from(start.is_some())), &mut goals);
        }
        goals
    }

    fn goal_press(&self, goal: &Destination, words: String) -> Press {
        let now = self.state.destination;
        let chosen = now.or(self.draft.goal) == Some(*goal);
        let action = match now {
            Some(_) => Action::Destination(Some(*goal)),
            None => Action::Goal((!chosen).then_some(*goal)),
        };
        Press { words, action, chosen: Some(chosen), is_open: true }
    }

    /// A goal that is found, with how it stands.
    pub(super) fn goal_result(&self, goal: &Destination, standings: &Standings<'_>) -> GoalResult {
        let localizer = self.localizer();
        let state = match goal {
            Destination::Credential(id) => self.catalog.credentials.get(*id).map(|row| {
                let standing = standings.of(row);
                let is_known = standing != Standing::Unknown;
                if is_known { self.label(standing.words()).to_owned() } else { String::new() }
            }),
            Destination::Level(_) | Destination::Job(_) => None,
            Destination::Occupation(id) => {
                self.catalog.occupations.get(*id).map(|row| localizer.also_called(&row.also_named))
            }
        };
        let name = match goal {
            Destination::Level(rung) => localizer.stop(rung),
            other => localizer.destination(other),
        };
        let state = state.unwrap_or_default();
        let key = format!("{} {state}", link::destination(goal));
        GoalResult { key, press: self.goal_press(goal, name), state }
    }
}

fn is_search(typed: &str) -> bool {
    !typed.trim_ascii().is_empty()
}

fn kind_of(goal: &Destination) -> Option<Label> {
    match goal {
        Destination::Credential(_) => Some(Label::Credentials),
        Destination::Level(_) => Some(Label::Levels),
        Destination::Occupation(_) => Some(Label::Occupations),
        Destination::Job(_) => None,
    }
}
