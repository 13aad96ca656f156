//! The framework as a transit map: fields are lines, levels are zones, credentials are stops.

use super::machine::Session;
use super::map_drawing::{Drawing, draw};
use super::standing::Standing;
use super::step::StepView;
use crate::catalog::Rung;
use crate::model::{Credential, Id, Joined, Level, SubDomain, ToList};
use crate::text::Label;

/// A stop: a credential that somebody issues.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The credential.
    pub id: Id<Credential>,
    /// Its short name.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// Whether it is the goal.
    pub is_goal: bool,
    /// The same in words.
    pub state: String,
    /// Its whole name: what it is, where it is, and how it stands.
    pub full: String,
    /// Whether it counts in several fields.
    pub is_shared: bool,
}

/// A line: a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The field.
    pub id: Id<SubDomain>,
    /// Its name.
    pub name: String,
    /// The stops of each level, lowest first.
    pub zones: Vec<Vec<Stop>>,
    /// Whether the route is drawn over it.
    pub has_route: bool,
}

/// The map.
#[derive(Clone, Debug, PartialEq)]
pub struct TransitMap {
    /// The names of the levels.
    pub levels: Vec<String>,
    /// The lines.
    pub lines: Vec<Line>,
    /// What the framework gives no level: on the chosen route, held or wanted, then all others.
    pub rest: [Vec<Stop>; 2],
    /// The field that is shown first where there is room for one.
    pub field: Option<Id<SubDomain>>,
    /// How the lines are drawn.
    pub drawing: Drawing,
}

impl Session<'_> {
    /// The map; `steps` are those of the chosen route.
    #[inline(never)]
    pub(super) fn map(&self, steps: &[StepView]) -> TransitMap {
        let sub_domains = self.catalog.sub_domains_in_order();
        let mut placed: Vec<Vec<Vec<&Credential>>> = Vec::new();
        for row in &sub_domains {
            placed.push(Level::ALL.map(|level| self.on_map(Rung { sub_domain: row.id, level })).into());
        }
        let fields_of = |id: Id<Credential>| -> Vec<usize> {
            let has = |index: &usize| placed[*index].iter().flatten().any(|row| row.id == id);
            (0..placed.len()).filter(has).list()
        };
        let mut lines = Vec::new();
        for (index, row) in sub_domains.iter().enumerate() {
            let mut zones = Vec::new();
            for (level, here) in Level::ALL.into_iter().zip(&placed[index]) {
                let stop = |credential: &&Credential| {
                    let also = fields_of(credential.id).into_iter().filter(|other| *other != index);
                    let also: Vec<String> = also.map(|other| self.field_name(sub_domains[other])).list();
                    let at = format!("{}, {}", self.localizer().level(level), self.field_name(row));
                    self.stop(credential, steps, &at, &also)
                };
                let mut stops: Vec<Stop> = here.iter().map(stop).list();
                // What counts in several fields is at the line itself.
                stops.sort_by_key(|stop| !stop.is_shared);
                zones.push(stops);
            }
            lines.push(Line { id: row.id, name: self.field_name(row), zones, has_route: false });
        }
        let mut rest = [Vec::new(), Vec::new()];
        for row in self.catalog.credentials.iter().filter(|row| row.is_issued()) {
            if fields_of(row.id).is_empty() {
                let stop = self.stop(row, steps, self.label(Label::NoLevel), &[]);
                rest[usize::from(!(stop.is_goal || is_own(stop.standing)))].push(stop);
            }
        }
        let goal = lines.iter().position(|line| line.zones.iter().flatten().any(|stop| stop.is_goal));
        let last = steps.iter().rev().find_map(|step| step.sub_domain);
        let last = lines.iter().position(|line| Some(line.id) == last.or(self.state.sub_domain));
        let field = goal.or(last);
        if let Some(line) = field.and_then(|index| lines.get_mut(index)) {
            line.has_route = line.zones.iter().flatten().any(|stop| is_on_route(stop.standing));
        }
        TransitMap {
            levels: Level::ALL.map(|level| self.localizer().level(level)).into(),
            drawing: draw(&lines),
            field: field.or((!lines.is_empty()).then_some(0)).map(|index| lines[index].id),
            lines,
            rest,
        }
    }

    /// What is on a rung: the credentials that the framework names there, and what stands in for its titles.
    fn on_map(&self, rung: Rung) -> Vec<&Credential> {
        let own = self.catalog.on_rung(&rung).into_iter().map(|row| row.id);
        let at = (rung.sub_domain, rung.level);
        let titles = self.catalog.stand_ins.iter().filter(|row| row.rung == at);
        let mut ids: Vec<Id<Credential>> = Vec::new();
        for id in own.chain(titles.flat_map(|row| self.catalog.stand_ins_for(row))) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let rows = ids.into_iter().filter_map(|id| self.catalog.credentials.get(id));
        rows.filter(|row| row.is_issued()).list()
    }

    fn field_name(&self, row: &SubDomain) -> String {
        self.localizer().words(&row.short_name).to_owned()
    }

    fn stop(&self, row: &Credential, steps: &[StepView], at: &str, also: &[String]) -> Stop {
        let (standing, is_goal) = (self.standing(row, steps), self.is_goal(row.id));
        let state = self.standing_words(is_goal, standing);
        let name = self.localizer().credential(row.id);
        let mut full = format!("{name}, {at}");
        if !also.is_empty() {
            full += &format!(", {} {}", self.label(Label::AlsoIn), also.joined(", "));
        }
        let full = format!("{full}: {state}");
        Stop { id: row.id, name, standing, is_goal, state, full, is_shared: !also.is_empty() }
    }
}

/// Whether a credential is a step of the chosen route.
pub(super) fn is_on_route(standing: Standing) -> bool {
    matches!(standing, Standing::Next | Standing::CanStart | Standing::Later)
}

fn is_own(standing: Standing) -> bool {
    standing == Standing::Held || is_on_route(standing)
}
