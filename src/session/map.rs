//! The framework as a transit map: fields are lines, levels are zones, credentials are stops.

use super::machine::Session;
use super::map_drawing::{Drawing, draw};
use super::pathway::PathwayView;
use super::rest::Rest;
use super::standing::{Standing, Standings};
use super::stop::{Line, Stop};
use crate::catalog::Rung;
use crate::model::{Credential, Id, Joined, Level, SubDomain, ToList};
use crate::text::Label;

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

/// A field, and what is on each of its levels.
struct Field<'c> {
    row: &'c SubDomain,
    levels: Vec<Vec<&'c Credential>>,
}

impl Field<'_> {
    fn has(&self, id: Id<Credential>) -> bool {
        self.levels.iter().flatten().any(|row| row.id == id)
    }

    /// How many of its credentials count in another field too.
    fn shared_with(&self, other: &Self) -> usize {
        self.levels.iter().flatten().filter(|row| other.has(row.id)).count()
    }
}

impl Session<'_> {
    /// The map, with the chosen route of a pathway.
    #[inline(never)]
    pub(super) fn map(&self, _: Rest, pathway: Option<&PathwayView>) -> TransitMap {
        let steps = pathway.map_or(&[][..], |view| &view.steps);
        let fields = self.fields_on_map();
        let standings = self.standings(steps);
        let mut lines = fields.iter().map(|field| self.line(field, &fields, &standings)).list();
        let mut rest = [Vec::new(), Vec::new()];
        for row in self.catalog.credentials.iter().filter(|row| row.is_issued()) {
            if !fields.iter().any(|field| field.has(row.id)) {
                let stop = self.stop(row, &standings, self.label(Label::NoLevel), &[]);
                let is_own = stop.is_goal || stop.standing == Standing::Held || stop.standing.is_on_route();
                rest[usize::from(!is_own)].push(stop);
            }
        }
        let goal = lines.iter().position(|line| line.stops().any(|stop| stop.is_goal));
        let last = self.last_field(steps);
        let field = goal.or_else(|| lines.iter().position(|line| Some(line.id) == last));
        let main = field.and_then(|index| lines.get_mut(index));
        let main = main.filter(|line| line.stops().any(|stop| stop.standing.is_on_route()));
        if let (Some(line), Some(view)) = (main, pathway) {
            let words = &view.words;
            line.route = format!("{}: {}, {}", self.label(Label::YourRoute), words.time, words.exams);
        }
        TransitMap {
            levels: Level::ALL.map(|level| self.localizer().level(level)).into(),
            drawing: draw(&lines),
            field: lines.get(field.unwrap_or_default()).map(|line| line.id),
            lines,
            rest,
        }
    }

    /// The fields, so that those that share most are neighbors: what joins them crosses no third one.
    fn fields_on_map(&self) -> Vec<Field<'_>> {
        let mut left: Vec<Field<'_>> = Vec::new();
        for row in self.catalog.sub_domains_in_order() {
            let at = |level| self.on_map(Rung { sub_domain: row.id, level });
            left.push(Field { row, levels: Level::ALL.map(at).into() });
        }
        let mut ordered: Vec<Field<'_>> = Vec::new();
        while !left.is_empty() {
            let shared = |field: &Field<'_>| ordered.last().map_or(0, |last| last.shared_with(field));
            // Of several, `max_by_key` takes the last one.
            let next = (0..left.len()).rev().max_by_key(|index| shared(&left[*index]));
            ordered.push(left.remove(next.unwrap_or_default()));
        }
        ordered
    }

    fn line(&self, field: &Field<'_>, all: &[Field<'_>], standings: &Standings<'_>) -> Line {
        let name = self.field_name(field.row);
        let mut zones = Vec::new();
        for (level, here) in Level::ALL.into_iter().zip(&field.levels) {
            let at = format!("{}, {name}", self.localizer().level(level));
            let stop = |credential: &&Credential| {
                let also = all.iter().filter(|row| row.row.id != field.row.id && row.has(credential.id));
                let also: Vec<String> = also.map(|row| self.field_name(row.row)).list();
                self.stop(credential, standings, &at, &also)
            };
            let mut stops: Vec<Stop> = here.iter().map(stop).list();
            // What counts in several fields is at the line itself; what nobody can begin hangs below.
            stops.sort_by_key(|stop| (!stop.is_shared, stop.standing == Standing::Gone));
            zones.push(stops);
        }
        Line { id: field.row.id, name, zones, route: String::new() }
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

    fn stop(&self, row: &Credential, standings: &Standings<'_>, at: &str, also: &[String]) -> Stop {
        let (standing, is_goal) = (standings.of(row), self.is_goal(row.id));
        let mut at = at.to_owned();
        if !also.is_empty() {
            at += &format!(", {} {}", self.label(Label::AlsoIn), also.joined(", "));
        }
        Stop {
            id: row.id,
            name: self.localizer().credential(row.id),
            standing,
            is_goal,
            state: self.standing_words(is_goal, standing),
            at,
            is_shared: !also.is_empty(),
        }
    }
}
