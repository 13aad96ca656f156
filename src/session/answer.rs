//! The answer to a question as JSON, for the command line and for pages that ask.

use super::learner_file;
use crate::catalog::json::Json;
use crate::catalog::{Catalog, GRADES};
use crate::model::{Constraint, Credential, Id, Learner, Source, word_of};
use crate::resolve::{
    Basis, Because, DestinationFault, Evaluator, Evidence, Fact, Finding, Objective, Opened, Pathway,
    QUESTIONS_SHOWN, Query, Route, RouteKind, Routes, Step, StepKind, Totals, Verdict, after_goal, counts,
    explain, qualifies_by, questions,
};
use crate::text::Localizer;

/// Writes answers about one learner and one question.
#[derive(Clone, Copy)]
pub struct Answerer<'a> {
    /// The catalog and its language.
    pub localizer: Localizer<'a>,
    /// The learner.
    pub learner: &'a Learner,
    /// The question.
    pub query: &'a Query,
}

impl Answerer<'_> {
    pub(super) fn catalog(&self) -> &Catalog {
        self.localizer.catalog
    }

    /// The first of some routes, and so many of all; or why there is none.
    pub fn plan(&self, answer: &Result<Routes, DestinationFault>, shown: usize) -> Json<'static> {
        let query = self.query;
        let basis = word_of(&Basis::ALL, &query.basis);
        let by = word_of(&Objective::ALL, &query.objective);
        let mut rows = vec![
            ("version", Json::Number(1)),
            ("edition", Json::text(self.catalog().edition.clone())),
            ("to", Json::text(super::link::destination(&query.destination))),
            ("basis", Json::text(basis)),
            ("by", Json::text(by)),
            ("today", Json::text(query.today.to_string())),
        ];
        if !self.learner.constraints.is_empty() {
            let row = |constraint: &Constraint| Json::text(super::link::constraint(*constraint));
            rows.push(("only", Json::list(&self.learner.constraints, row)));
        }
        match answer {
            Err(fault) => {
                rows.push(("fault", Json::text(self.localizer.destination_fault(&query.destination, fault))));
                if let DestinationFault::Excluded(constraints) = fault {
                    let row = |constraint: &Constraint| Json::text(super::link::constraint(*constraint));
                    rows.push(("excluded_by", Json::list(constraints, row)));
                }
                if let DestinationFault::Closed { nearest, .. } = fault {
                    rows.push(("nearest", ids(nearest)));
                }
            }
            Ok(found) => {
                let nothing = (Pathway::nothing_to_do(), query.basis);
                let first =
                    found.routes.first().map_or((&nothing.0, nothing.1), |row| (&row.pathway, row.basis()));
                rows.push(("pathway", self.pathway(first.0, first.1)));
                if found.routes.is_empty() {
                    rows.push(("after", self.after(&after_goal(&self.evaluator(), &query.destination))));
                }
                let less_sure = found.routes.iter().find(|row| row.kind == RouteKind::LessSure);
                let less_sure = less_sure.map(|row| self.pathway(&row.pathway, row.basis()));
                rows.push(("with_more_asks", less_sure.unwrap_or(Json::Null)));
                let routes = found.routes.iter().take(shown);
                rows.push(("routes", Json::list(routes, |row| self.route(row, &found.routes[0]))));
                let costs = self.constraints(found);
                if !costs.is_empty() {
                    rows.push(("costs", Json::list(&costs, |row| Json::text(row.1.clone()))));
                }
                let asked = questions(self.catalog(), self.learner, query, found);
                let asked = asked.iter().take(QUESTIONS_SHOWN);
                rows.push(("questions", Json::list(asked, |row| self.question(row, found))));
            }
        }
        Json::object(rows)
    }

    /// A route, and what it gives up against the first one.
    fn route(&self, route: &Route, first: &Route) -> Json<'static> {
        let localizer = &self.localizer;
        let to = &self.query.destination;
        let text = |words: String| if words.is_empty() { Json::Null } else { Json::text(words) };
        let counted = counts(&self.evaluator(), &route.pathway);
        let watch = localizer.watch(self.learner, &route.pathway);
        Json::object(vec![
            ("kind", Json::text(super::link::route(route.kind))),
            ("name", Json::text(localizer.route_name(to, route, first))),
            ("rule", text(localizer.route_rule(to, route.kind))),
            ("only_for", text(route.only_for.map_or_else(String::new, |row| localizer.only_for(row)))),
            ("gives_up", text(localizer.gives_up(first, route))),
            ("qualifies", self.qualifies(route).map_or(Json::Null, Json::text)),
            ("counts", Json::list(&counted, |row| Json::text(localizer.counted(row.0, &row.1)))),
            ("holds_then", text(localizer.holds_then(&route.pathway))),
            ("watch", Json::list(&watch, |line| Json::text(line.clone()))),
            ("pathway", self.pathway(&route.pathway, route.basis())),
        ])
    }

    /// From when on the learner qualifies on a route, where going on as told is all that it takes.
    pub(super) fn qualifies(&self, route: &Route) -> Option<String> {
        let qualifies = qualifies_by(&self.evaluator(), &self.query.destination, route);
        let words = self.localizer.qualifies(self.learner, qualifies);
        Some(words).filter(|words| !words.is_empty())
    }

    fn pathway(&self, pathway: &Pathway, basis: Basis) -> Json<'static> {
        let evaluator = self.evaluator();
        let reasons = explain(&evaluator, pathway, basis);
        let steps = pathway.steps.iter().zip(&reasons);
        let waypoint = |row: &crate::resolve::plan::Waypoint| {
            let stands_in = row.stands_in.as_ref().map_or(Json::Null, |id| Json::text(id.as_str()));
            let level = Json::Number(i64::from(row.level.number()));
            Json::object(vec![
                ("title", Json::text(row.title.as_str())),
                ("level", level),
                ("stands_in", stands_in),
                ("work", row.work.as_ref().map_or(Json::Null, |id| Json::text(id.as_str()))),
            ])
        };
        Json::object(vec![
            ("steps", Json::list(steps, |(step, reasons)| self.step(step, reasons))),
            ("waypoints", Json::list(&pathway.waypoints, waypoint)),
            ("totals", totals(&pathway.totals)),
            ("proven", Json::Bool(pathway.proven)),
            ("lower_bound", pathway.lower_bound.into()),
        ])
    }

    pub(super) fn evaluator(&self) -> Evaluator<'_> {
        Evaluator { catalog: self.catalog(), learner: self.learner, today: self.query.today }
    }

    fn step(&self, step: &Step, reasons: &[Because<'_>]) -> Json<'static> {
        let evaluator = self.evaluator();
        let because = |row: &Because<'_>| Json::text(self.localizer.because(row));
        let (kind, id, level) = match &step.kind {
            StepKind::Credential(id) => ("credential", Some(id.as_str()), None),
            StepKind::Award(award) => ("award", award.field.map(Id::as_str), Some(award.level.id())),
            StepKind::Work { kind, .. } => ("work", Some(kind.as_str()), None),
            StepKind::Attainment(id) => ("attainment", Some(id.as_str()), None),
            StepKind::Membership { organization, .. } => ("membership", Some(organization.as_str()), None),
            StepKind::Ask(id) => ("ask", Some(id.as_str()), None),
            StepKind::AskWhether { credential, .. } => ("ask-whether", Some(credential.as_str()), None),
        };
        let accreditation = match &step.kind {
            StepKind::Award(award) => award.accreditation.id(),
            _ => None,
        };
        let credential = match step.kind {
            StepKind::Credential(id) => self.catalog().credentials.get(id),
            _ => None,
        };
        let notes = self.localizer.step_notes(step);
        let asks = credential.map_or(Json::Null, |row| self.finding(&evaluator.credential(row)));
        let sources = credential.map_or(Json::Null, |row| self.sources(&row.requires.sources));
        Json::object(vec![
            ("kind", Json::text(kind)),
            ("id", id.map_or(Json::Null, Json::text)),
            ("level", level.map_or(Json::Null, Json::text)),
            ("accreditation", accreditation.map_or(Json::Null, |id| Json::text(id.as_str()))),
            ("about", about(&step.kind)),
            ("builds_on", if step.builds_on { Json::Bool(true) } else { Json::Null }),
            ("title", Json::text(self.localizer.step_title(self.learner, step))),
            ("months", step.months.into()),
            ("cost_usd", step.cost_usd.into()),
            ("reported_usd", step.reported_usd.map_or(Json::Null, range)),
            ("exams", step.exams.into()),
            ("skip_if_held", Json::Bool(step.skip_if_held)),
            ("confirm", Json::Bool(step.confirm)),
            ("because", Json::list(reasons, because)),
            ("notes", Json::list(&notes, |note| Json::text(note.clone()))),
            ("asks", asks),
            ("sources", sources),
        ])
    }

    /// A finding with the verdict of every node.
    pub fn finding(&self, finding: &Finding<'_>) -> Json<'static> {
        let verdict = match finding.verdict {
            Verdict::Met => "met",
            Verdict::Unknown => "unknown",
            Verdict::Unmet => "unmet",
        };
        let implied_by = match finding.evidence {
            Some(Evidence::Implied(by)) => Json::text(self.localizer.implied_by(by)),
            _ => Json::Null,
        };
        let requirement = finding.condition.requirement().map(|leaf| self.localizer.requirement(leaf));
        let label = finding
            .condition
            .label
            .as_ref()
            .map_or(Json::Null, |words| Json::text(words.get("en").to_owned()));
        let parts = if finding.parts.is_empty() {
            Json::Null
        } else {
            Json::list(&finding.parts, |part| self.finding(part))
        };
        let required = match finding.condition.kind {
            crate::model::ConditionKind::AtLeast { required_number, .. } => {
                Json::Number(i64::try_from(required_number).unwrap_or(i64::MAX))
            }
            _ => Json::Null,
        };
        Json::object(vec![
            ("verdict", Json::text(verdict)),
            ("label", label),
            ("asks", requirement.map_or(Json::Null, Json::text)),
            ("implied_by", implied_by),
            ("at_least", required),
            ("parts", parts),
        ])
    }

    /// The credentials that open with one.
    pub fn unlock(&self, opened: &[Opened]) -> Json<'static> {
        let row = |row: &Opened| {
            let id = Json::text(row.credential.as_str());
            Json::object(vec![("credential", id), ("opens", Json::Bool(row.is_open))])
        };
        Json::list(opened, row)
    }

    /// Sources with their grades and dates.
    pub fn sources(&self, sources: &[Id<Source>]) -> Json<'static> {
        let rows = sources.iter().filter_map(|id| self.catalog().sources.get(*id));
        Json::list(rows, |row| {
            Json::object(vec![
                ("id", Json::text(row.id.as_str())),
                ("url", row.url.as_ref().map_or(Json::Null, |url| Json::text(url.as_str().to_owned()))),
                ("grade", Json::text(word_of(&GRADES, &row.grade))),
                ("copy", if row.copy { Json::Bool(true) } else { Json::Null }),
                ("dated", row.dated.clone().map_or(Json::Null, Json::text)),
                ("read", Json::text(row.read.clone())),
            ])
        })
    }
}

/// What an issuer is asked to accept.
fn about(step: &StepKind) -> Json<'static> {
    let StepKind::AskWhether { credential, fact } = step else { return Json::Null };
    let (key, value) = match fact {
        Fact::Lapsed => ("lapsed", Json::text(credential.as_str())),
        Fact::Award(award) => ("award", learner_file::award(award)),
        Fact::Work(kind) => ("work", Json::text(kind.as_str())),
    };
    Json::object(vec![(key, value)])
}

pub(super) fn ids(ids: &[Id<Credential>]) -> Json<'static> {
    Json::list(ids, |id| Json::text(id.as_str()))
}

/// An amount from and to.
fn range(amounts: [u32; 2]) -> Json<'static> {
    Json::list(&amounts, |amount| (*amount).into())
}

pub(super) fn totals(totals: &Totals) -> Json<'static> {
    Json::object(vec![
        ("steps", totals.steps.into()),
        ("restricted", totals.restricted.into()),
        ("asks", totals.asks.into()),
        ("unconfirmed", totals.unconfirmed.into()),
        ("months", totals.months.into()),
        ("months_unknown", totals.months_unknown.into()),
        ("cost_usd", totals.cost_usd.into()),
        ("reported_usd", if totals.reported_usd == [0; 2] { Json::Null } else { range(totals.reported_usd) }),
        ("cost_unknown", totals.cost_unknown.into()),
        ("exams", totals.exams.into()),
        ("exams_unknown", totals.exams_unknown.into()),
    ])
}
