//! Writes a state as the text of a link.

use super::super::state::{Show, State};
use super::keys::{ANSWERS, JOB, ROUTES, VERSION};
use crate::model::{
    Award, Constraint, Denial, GrantKind, Grantor, Held, Id, Joined, Section, Stretch, Waiver, word_of,
};
use crate::resolve::{Basis, Destination, Objective, RouteKind};
use crate::self_check::{Autonomy, Feel, Grade, SelfCheck};

/// A link under construction. The values of a key are separated by commas.
struct Writer {
    text: String,
    key: &'static str,
}

impl Writer {
    fn add(&mut self, key: &'static str, value: &str) {
        if self.key == key {
            self.text.push(',');
        } else {
            self.key = key;
            for part in ["&", key, "="] {
                self.text.push_str(part);
            }
        }
        self.text.push_str(value);
    }

    fn word<T: PartialEq>(&mut self, key: &'static str, table: &[(T, &'static str)], value: &T) {
        self.add(key, word_of(table, value));
    }
}

/// A route: a word, the number of an alternative, or the id of a credential.
pub fn route(kind: RouteKind) -> String {
    match kind {
        RouteKind::Alternative(number) => (number + 1).to_string(),
        RouteKind::Next(number) => format!("next-{}", number + 1),
        RouteKind::Direct(id) => id.to_string(),
        other => word_of(&ROUTES, &other).to_owned(),
    }
}

/// Writes a state. What has its default is left out.
pub fn write(state: &State) -> String {
    let mut out = Writer { text: VERSION.to_owned(), key: "" };
    let learner = &state.learner;
    if let Some(wanted) = &state.destination {
        let job = state.job.as_ref().filter(|_| matches!(wanted, Destination::Job(_)));
        out.add("want", &job.cloned().unwrap_or_else(|| destination(wanted)));
    }
    if state.basis != Basis::Issuer {
        out.word("basis", &Basis::ALL, &state.basis);
    }
    if let Some(kind) = state.route {
        out.add("route", &route(kind));
    }
    if state.objective != Objective::Time {
        out.word("by", &Objective::ALL, &state.objective);
    }
    if state.prefers {
        out.add("prefer", "1");
    }
    for row in &learner.constraints {
        out.add("only", &constraint(*row));
    }
    if let Some(id) = &state.sub_domain {
        out.add("in", id.as_str());
    }
    for (id, level) in learner.levels.iter() {
        out.add("level", &format!("{id}.{}", level.number()));
    }
    for (held, key) in Held::ALL {
        for (id, _) in learner.credentials.iter().filter(|row| *row.1 == held) {
            let since = learner.since.get(id).map(|month| format!("{id}.{month}"));
            out.add(key, since.as_deref().unwrap_or(id.as_str()));
        }
    }
    for row in &learner.education {
        out.add("study", &award(row));
    }
    for row in &learner.work {
        out.add("work", &stretch(row));
    }
    for (answer, got, member) in ANSWERS {
        for (id, _) in learner.attainments.iter().filter(|row| *row.1 == answer) {
            out.add(got, id.as_str());
        }
        for (id, row) in learner.memberships.iter().filter(|row| row.1.answer == answer) {
            out.add(member, &row.months.map_or_else(|| id.to_string(), |months| format!("{id}.{months}")));
        }
    }
    for row in &learner.waivers {
        out.add(word_of(&GrantKind::ALL, &row.grant.how), &waiver(row));
    }
    for (_, word) in Section::ALL.iter().filter(|row| learner.complete.contains(&row.0)) {
        out.add("all", word);
    }
    for denial in learner.denied.iter() {
        let value = match denial {
            Denial::Education(level) => format!("study.{}", level.id()),
            Denial::Work(kind) => format!("work.{kind}"),
        };
        out.add("not-so", &value);
    }
    if learner.one_after_another {
        out.add("apart", "1");
    }
    check(&mut out, &state.check);
    if let Some(id) = &state.from {
        out.add("from", id.as_str());
    }
    for id in &state.compare {
        out.add("jobs", id.as_str());
    }
    if state.show != Show::Steps {
        out.word("show", &Show::ALL, &state.show);
    }
    if let Some(open) = &state.open {
        out.add("open", open.as_str());
    }
    out.text
}

fn check(out: &mut Writer, check: &SelfCheck) {
    for id in check.activities.iter() {
        out.add("like", id.as_str());
    }
    if let Some(autonomy) = &check.autonomy {
        out.word("lead", &Autonomy::ALL, autonomy);
    }
    for (id, grade) in &check.answers {
        out.add("can", &format!("{id}.{}", word_of(&Grade::ALL, grade)));
    }
    for (id, feel) in check.feels.iter() {
        out.add("feel", &format!("{id}.{}", word_of(&Feel::ALL, feel)));
    }
    if check.at > 0 {
        out.add("at", &check.at.to_string());
    }
}

/// A link with the values of two links, those of the first before those of the second.
pub fn joined(one: &str, other: &str) -> String {
    format!("{one}{}", other.strip_prefix(VERSION).unwrap_or_default())
}

/// A link without the values of another one, each as often as it is there.
pub fn without(text: &str, other: &str) -> String {
    let values = |text: &str| {
        let mut all = Vec::new();
        for (key, values) in text.split('&').filter_map(|part| part.split_once('=')) {
            all.extend(values.split(',').map(|value| format!("&{key}={value}")));
        }
        all
    };
    let mut all = values(text);
    for value in values(other) {
        if let Some(index) = all.iter().position(|row| *row == value) {
            all.remove(index);
        }
    }
    format!("{VERSION}{}", all.joined(""))
}

/// A destination as text: `credential.aami-cbet`, `level.SUB-DOMAIN.3`, `occupation.ID`. A job of a host has only
/// its index here.
pub fn destination(destination: &Destination) -> String {
    match destination {
        Destination::Credential(id) => format!("credential.{id}"),
        Destination::Level(rung) => format!("level.{}.{}", rung.sub_domain, rung.level.number()),
        Destination::Occupation(id) => format!("occupation.{id}"),
        Destination::Job(index) => format!("{JOB}{index}"),
    }
}

/// A constraint as text, as [`super::parse_constraint`] reads it.
pub fn constraint(constraint: Constraint) -> String {
    match constraint {
        Constraint::NoDegree => "no-degree".to_owned(),
        Constraint::NoExam => "no-exam".to_owned(),
        Constraint::CostMax(usd) => format!("usd.{usd}"),
        Constraint::MonthsMax(months) => format!("months.{months}"),
        Constraint::StudyHours(hours) => format!("hours.{hours}"),
        Constraint::Through(id) => format!("through.{id}"),
        Constraint::Without(id) => format!("without.{id}"),
    }
}

fn award(award: &Award) -> String {
    let field = award.field.map_or("", Id::as_str);
    format!("{}.{field}.{}", award.level.id(), award.accreditation.word().unwrap_or_default())
}

fn waiver(waiver: &Waiver) -> String {
    let key = waiver.requirement.key().unwrap_or_default();
    let by = waiver.grant.by.map_or("", |by| word_of(&Grantor::ALL, &by));
    let month = waiver.grant.month.map_or_else(String::new, |month| month.to_string());
    format!("{}.{key}.{by}.{month}", waiver.credential)
}

fn stretch(stretch: &Stretch) -> String {
    let share = stretch.share_percent.map_or_else(String::new, |share| share.to_string());
    let from = stretch.from.map_or_else(String::new, |from| from.to_string());
    format!("{}.{}.{share}.{from}", stretch.kind, stretch.months)
}
