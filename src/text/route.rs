//! Routes in words: what each is called, whose rule it is, whom it is for, and what it gives up.

use std::cmp::Ordering;

use super::condition::lower_first;
use super::names::{listed, with_article};
use super::{Language, Localizer};
use crate::model::{Access, Award, Joined, Learner};
use crate::resolve::{
    Destination, Objective, OnlyFor, Pathway, Route, RouteKind, StepKind, Totals, alternatives,
};

impl Localizer<'_> {
    /// What a route to a destination is called.
    /// Where its rule does not name it, it is called after what sets it apart from the first one.
    pub fn route_name(&self, destination: &Destination, route: &Route, first: &Route) -> String {
        let Language::English = self.language;
        match route.kind {
            RouteKind::Alternative(number) => {
                let row = self
                    .wanted(destination)
                    .and_then(|row| alternatives(&row.requires.condition).get(number));
                row.map_or_else(String::new, |part| match &part.label {
                    Some(label) => self.words(label).to_owned(),
                    None => self.in_short(part),
                })
            }
            RouteKind::Direct(id) if self.wanted(destination).is_some() => {
                format!("What {} requires", self.issuer(id))
            }
            RouteKind::Direct(id) => {
                // What stands in for a title is what a person earns.
                let stand_in = route.pathway.waypoints.iter().find(|row| row.title == id);
                let earned = stand_in.and_then(|row| row.stands_in).unwrap_or(id);
                format!("Through {}", self.credential(earned))
            }
            RouteKind::Renewal => "Renew first".to_owned(),
            RouteKind::Sure => "Without asking".to_owned(),
            RouteKind::Whole if matches!(destination, Destination::Job(_)) => self.job_requires().to_owned(),
            RouteKind::Whole => self.whole().to_owned(),
            RouteKind::EveryLevel => "Every level".to_owned(),
            RouteKind::LessSure => "Less sure".to_owned(),
            RouteKind::Next(_) => self.set_apart(&route.pathway, &first.pathway),
        }
    }

    /// The name of a route whose name another one before it has: "Through ACHIP (2)".
    pub fn nth_of_name(&self, name: &str, nth: usize) -> String {
        let Language::English = self.language;
        format!("{name} ({nth})")
    }

    /// All routes in one line, where there is no room for more: the chosen one, and of how many.
    pub fn routes_line(&self, count: usize, chosen: &str, is_first: bool) -> String {
        let Language::English = self.language;
        let which = if is_first { "Best of" } else { "Your choice of" };
        format!("{which} {count} routes: {chosen}")
    }

    pub(super) fn whole(&self) -> &'static str {
        let Language::English = self.language;
        "What issuers require"
    }

    /// Whose rule a route goes by.
    pub fn route_rule(&self, destination: &Destination, kind: RouteKind) -> String {
        let Language::English = self.language;
        match (kind, self.wanted(destination)) {
            (RouteKind::Alternative(number), Some(row)) => {
                let count = alternatives(&row.requires.condition).len();
                format!("{}, route {} of {count}", self.issuer(row.id), number + 1)
            }
            (RouteKind::Direct(id), Some(row)) if row.issuer.is_some() => {
                format!("{}, the only route", self.issuer(id))
            }
            (RouteKind::EveryLevel, _) => "The framework, a credential of each level first".to_owned(),
            (RouteKind::Renewal, Some(row)) => format!("If {} agrees", self.issuer(row.id)),
            (RouteKind::Sure, _) => "What issuers require, word for word".to_owned(),
            (RouteKind::LessSure, _) => "If an issuer says yes".to_owned(),
            _ => String::new(),
        }
    }

    /// Whom a route is for, where that is not everybody.
    pub fn only_for(&self, only_for: OnlyFor) -> String {
        let Language::English = self.language;
        let (access, name) = match only_for {
            OnlyFor::Attainment(id) => {
                let row = self.catalog.attainments.get(id);
                (row.map_or(Access::Anyone, |row| row.access), self.attainment(id))
            }
            OnlyFor::Work(id) => {
                let row = self.catalog.kinds_of_work.get(id);
                (row.map_or(Access::Anyone, |row| row.access), self.kind_of_work(id))
            }
        };
        match self.access(access) {
            "" => format!("Only with this: {name}."),
            words => words.to_owned(),
        }
    }

    /// What a route gives up against the one that was chosen, in one sentence; empty where that is nothing.
    pub fn gives_up(&self, chosen: &Route, other: &Route) -> String {
        let Language::English = self.language;
        let mut parts = self.differences(&chosen.pathway.totals, &other.pathway.totals);
        let award = |award: &Award| with_article(&lower_first(&self.award(award)));
        let [there, mut added] = [chosen, other].map(|route| ends_with(self, &route.pathway, award));
        added.retain(|name| !there.contains(name));
        if !added.is_empty() {
            parts.push(format!("adds {}", listed(&added)));
        }
        if parts.is_empty() { String::new() } else { format!("{}.", parts.joined(", ")) }
    }

    /// Time and cost of a route, as short as a card has room for. What is not known only adds to them.
    pub(super) fn in_brief(&self, totals: &Totals) -> [String; 2] {
        let Language::English = self.language;
        let time = match (totals.months, totals.months_unknown) {
            (0, 0) => "no required waiting time".to_owned(),
            (0, _) => "time not published".to_owned(),
            (months, _) => format!("at least {}", self.months(months)),
        };
        let least = totals.reported_usd[0].saturating_add(totals.cost_usd);
        let is_open = totals.cost_unknown > 0 || totals.reported_usd[1] > totals.reported_usd[0];
        let cost = match (least, is_open) {
            (0, true) => "cost not published".to_owned(),
            (least, true) => format!("{} or more", self.usd(least)),
            (least, false) => self.usd(least),
        };
        [time, cost]
    }

    /// How much more or less some sums are than ours: time, cost, exams and steps, as far as they differ.
    pub(super) fn differences(&self, ours: &Totals, theirs: &Totals) -> Vec<String> {
        let Language::English = self.language;
        let counted = |count: u32, name: &str| format!("{count} {name}{}", if count == 1 { "" } else { "s" });
        let [mut time, mut cost, mut exams] = [Sum { ours: [0; 2], theirs: [0; 2] }; 3];
        time.ours = [ours.months, ours.months_unknown];
        time.theirs = [theirs.months, theirs.months_unknown];
        cost.ours = [ours.cost_usd, ours.cost_unknown];
        cost.theirs = [theirs.cost_usd, theirs.cost_unknown];
        exams.ours = [ours.exams, ours.exams_unknown];
        exams.theirs = [theirs.exams, theirs.exams_unknown];
        let steps = Sum { ours: [ours.steps, 0], theirs: [theirs.steps, 0] };
        [
            time.against(&|months| self.months(months), ["longer", "shorter", "time"]),
            cost.against(&|usd| self.usd(usd), ["more", "less", "cost"]),
            exams.against(&|count| counted(count, "exam"), ["more", "fewer", "exams"]),
            steps.against(&|count| counted(count, "step"), ["more", "fewer", "steps"]),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What a person holds at the end of a pathway that they do not hold yet.
    pub fn holds_then(&self, pathway: &Pathway) -> String {
        let Language::English = self.language;
        ends_with(self, pathway, |award| self.award(award)).joined(", ")
    }

    /// What to watch for on a route.
    pub fn watch(&self, learner: &Learner, pathway: &Pathway) -> Vec<String> {
        let Language::English = self.language;
        let (mut lines, mut no_fee) = (self.not_sure_within(learner, &pathway.totals), Vec::new());
        let mut windows: Vec<(String, Vec<String>)> = Vec::new();
        for step in &pathway.steps {
            let StepKind::Credential(id) = step.kind else { continue };
            let Some(row) = self.catalog.credentials.get(id) else { continue };
            let name = self.credential(id);
            if step.confirm {
                lines.push(format!("Confirm with {} that {name} is still offered.", self.issuer(id)));
            }
            if step.cost_usd.is_none() {
                no_fee.push(name.clone());
            }
            let Some(window) = self.last_window(row) else { continue };
            match windows.iter_mut().find(|other| other.0 == window) {
                Some(same) => same.1.push(name),
                None => windows.push((window, vec![name])),
            }
        }
        if !no_fee.is_empty() {
            lines.push(format!("No published fee: {}.", no_fee.joined(", ")));
        }
        for (window, names) in windows {
            lines.push(format!("The last announced window for {}: {window}.", names.joined(", ")));
        }
        lines
    }

    /// Whether a route has the least of what routes are sorted by.
    pub fn best_of(&self, routes: &[Route], chosen: usize, objective: Objective) -> String {
        let Language::English = self.language;
        let Some(route) = routes.get(chosen) else { return String::new() };
        let own = route.pathway.totals.of(objective);
        if routes.iter().all(|other| other.pathway.totals.of(objective) >= own) {
            return self.best(&route.pathway, objective);
        }
        let less = match objective {
            Objective::Steps => "has fewer steps",
            Objective::Cost => "costs less",
            Objective::Time => "is shorter",
            Objective::Exams => "has fewer exams",
        };
        if chosen > 0 || route.kind == RouteKind::EveryLevel || route.is_served() {
            return format!("Another route {less}.");
        }
        format!("Another route {less}, but it is less sure or not open to everybody.")
    }

    fn wanted(&self, destination: &Destination) -> Option<&crate::model::Credential> {
        match destination {
            Destination::Credential(id) => self.catalog.credentials.get(*id),
            _ => None,
        }
    }
}

/// A figure of two pathways, each known and with how many steps are not.
#[derive(Clone, Copy)]
struct Sum {
    ours: [u32; 2],
    theirs: [u32; 2],
}

impl Sum {
    /// How much more or less theirs is. What is not published is never less.
    fn against(self, words: &dyn Fn(u32) -> String, [more, less, figure]: [&str; 3]) -> Option<String> {
        let Self { ours: [ours, ours_unknown], theirs: [theirs, theirs_unknown] } = self;
        let is_less_known = theirs_unknown > ours_unknown;
        match theirs.cmp(&ours) {
            Ordering::Greater if is_less_known => Some(format!("at least {} {more}", words(theirs - ours))),
            Ordering::Greater if ours_unknown == theirs_unknown => {
                Some(format!("{} {more}", words(theirs - ours)))
            }
            Ordering::Less if ours_unknown >= theirs_unknown => {
                Some(format!("{} {less}", words(ours - theirs)))
            }
            _ if is_less_known => Some(format!("{figure} not all published")),
            _ => None,
        }
    }
}

/// The credentials and degrees of a pathway, by name; `award` says how a degree is called.
fn ends_with(localizer: &Localizer<'_>, pathway: &Pathway, award: impl Fn(&Award) -> String) -> Vec<String> {
    let name = |kind: &StepKind| match kind {
        StepKind::Credential(id) => Some(localizer.credential(*id)),
        StepKind::Award(row) => Some(award(row)),
        _ => None,
    };
    pathway.steps.iter().filter_map(|step| name(&step.kind)).collect()
}
