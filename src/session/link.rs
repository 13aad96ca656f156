//! The state as text for a link's fragment: versioned, readable, checked when it comes back.

use std::fmt::Write as _;

use super::{Show, State};
use crate::catalog::{Catalog, Rung};
use crate::model::{Answer, Award, AwardLevel, Held, Id, Level, Membership, Month, Section, Stretch};
use crate::resolve::{Basis, Destination, Objective};
use crate::text::{Language, Notice, notice};

const VERSION: &str = "v1";
/// The longest link, in bytes.
const LONGEST: usize = 16_000;

const ANSWERS: [(Answer, &str, &str); 3] = [
    (Answer::Has, "got", "member"),
    (Answer::HasNot, "not", "nonmember"),
    (Answer::NotSure, "maybe", "maybemember"),
];

/// Writes a state.
pub fn write(state: &State) -> String {
    let mut out = VERSION.to_owned();
    let mut row = |key: &str, values: Vec<String>| {
        if !values.is_empty() {
            let _ = write!(out, "&{key}={}", values.join(","));
        }
    };
    let learner = &state.learner;
    row("want", state.want.iter().map(destination).collect());
    row("basis", word(&Basis::ALL, state.basis, Basis::Ladder));
    row("by", word(&Objective::ALL, state.objective, Objective::Time));
    row("in", state.lane.iter().map(Id::to_string).collect());
    let level = |(lane, level): (&Id, &Level)| format!("{lane}.{}", level.number());
    row("level", learner.levels.iter().map(level).collect());
    for (held, key) in Held::ALL {
        let ids = learner.credentials.iter().filter(|row| *row.1 == held);
        row(key, ids.map(|row| row.0.to_string()).collect());
    }
    row("study", learner.education.iter().map(award).collect());
    row("work", learner.work.iter().map(stretch).collect());
    for (answer, got, member) in ANSWERS {
        let ids = learner.attainments.iter().filter(|row| *row.1 == answer);
        row(got, ids.map(|row| row.0.to_string()).collect());
        let members = learner.memberships.iter().filter(|row| row.1.answer == answer);
        let months = |months: Option<u32>| months.map_or_else(String::new, |months| format!(".{months}"));
        row(member, members.map(|(id, row)| format!("{id}{}", months(row.months))).collect());
    }
    let complete = Section::ALL.iter().filter(|row| learner.complete.contains(&row.0));
    row("all", complete.map(|row| row.1.to_owned()).collect());
    row("apart", learner.one_after_another.then(|| "1".to_owned()).into_iter().collect());
    row("show", (state.show == Show::Table).then(|| "table".to_owned()).into_iter().collect());
    row("open", state.open.iter().map(Id::to_string).collect());
    out
}

fn word<T: PartialEq + Copy>(table: &[(T, &'static str)], value: T, usual: T) -> Vec<String> {
    let rows = table.iter().filter(|row| row.0 == value && value != usual);
    rows.map(|row| row.1.to_owned()).collect()
}

/// A destination as text: `credential.aami-cbet`, `level.LANE.3`, `occupation.ID`.
pub fn destination(destination: &Destination) -> String {
    match destination {
        Destination::Credential(id) => format!("credential.{id}"),
        Destination::Level(rung) => format!("level.{}.{}", rung.sub_domain, rung.level.number()),
        Destination::Occupation(id) => format!("occupation.{id}"),
    }
}

/// Reads a destination.
pub fn parse_destination(text: &str) -> Option<Destination> {
    let (kind, rest) = text.split_once('.')?;
    match kind {
        "credential" => Some(Destination::Credential(Id::new(rest).ok()?)),
        "occupation" => Some(Destination::Occupation(Id::new(rest).ok()?)),
        "level" => {
            let (lane, number) = rest.split_once('.')?;
            let level = Level::new(number.parse().ok()?)?;
            Some(Destination::Level(Rung { sub_domain: Id::new(lane).ok()?, level }))
        }
        _ => None,
    }
}

fn award(award: &Award) -> String {
    let part = |id: &Option<Id>| id.as_ref().map_or_else(String::new, Id::to_string);
    format!("{}.{}.{}", award.level.id(), part(&award.field), part(&award.accreditation))
}

fn stretch(stretch: &Stretch) -> String {
    let share = stretch.share_percent.map_or_else(String::new, |share| share.to_string());
    let from = stretch.from.map_or_else(String::new, |from| from.to_string());
    format!("{}.{}.{share}.{from}", stretch.kind, stretch.months)
}

struct Reader<'r> {
    catalog: &'r Catalog,
    language: Language,
    state: State,
    notices: Vec<String>,
}

/// Reads a state: what can be kept of it, and a line on each part that cannot.
pub fn read(catalog: &Catalog, language: Language, text: &str) -> (Option<State>, Vec<String>) {
    if text.len() > LONGEST {
        return (None, vec![notice(language, &Notice::LongLink)]);
    }
    let mut parts = text.split('&');
    if parts.next() != Some(VERSION) {
        return (None, vec![notice(language, &Notice::ForeignLink)]);
    }
    let mut reader = Reader { catalog, language, state: State::default(), notices: Vec::new() };
    for part in parts {
        let Some((key, values)) = part.split_once('=') else {
            reader.unreadable(part);
            continue;
        };
        for value in values.split(',') {
            if reader.value(key, value).is_none() {
                reader.unreadable(&format!("{key}={value}"));
            }
        }
    }
    reader.notices.truncate(20);
    (Some(reader.state), reader.notices)
}

impl Reader<'_> {
    fn unreadable(&mut self, part: &str) {
        let part: String = part.chars().filter(|sign| !sign.is_control()).take(60).collect();
        self.notices.push(notice(self.language, &Notice::LinkPart(&part)));
    }

    /// Keeps an id that is listed; says so of one that is not.
    fn listed(&mut self, id: &Id, is_listed: bool) -> bool {
        if !is_listed {
            self.notices.push(notice(self.language, &Notice::Unlisted(id.as_str())));
        }
        is_listed
    }

    fn value(&mut self, key: &str, value: &str) -> Option<()> {
        let id = || Id::new(value).ok();
        let catalog = self.catalog;
        if let Some((held, _)) = Held::ALL.iter().find(|row| row.1 == key) {
            let id = id()?;
            if self.listed(&id, catalog.credentials.get(&id).is_some()) {
                self.state.learner.credentials.insert(id, *held);
            }
            return Some(());
        }
        if let Some((answer, got, _)) = ANSWERS.iter().find(|row| row.1 == key || row.2 == key) {
            if *got == key {
                self.attainment(id()?, *answer);
                return Some(());
            }
            return self.member(value, *answer);
        }
        match key {
            "want" => {
                let want = parse_destination(value)?;
                let name = value.rsplit_once('.').map_or(value, |row| row.1);
                if want.is_listed(catalog) {
                    self.state.want = Some(want);
                } else {
                    self.notices.push(notice(self.language, &Notice::Unlisted(name)));
                }
            }
            "basis" => self.state.basis = Basis::ALL.iter().find(|row| row.1 == value)?.0,
            "by" => self.state.objective = Objective::ALL.iter().find(|row| row.1 == value)?.0,
            "in" => {
                let id = id()?;
                if self.listed(&id, catalog.sub_domains.get(&id).is_some()) {
                    self.state.lane = Some(id);
                }
            }
            "level" => self.level(value)?,
            "study" => self.award(value)?,
            "work" => self.stretch(value)?,
            "all" => {
                let section = Section::ALL.iter().find(|row| row.1 == value)?.0;
                self.state.learner.complete.insert(section);
            }
            "apart" => self.state.learner.one_after_another = value == "1",
            "show" => self.state.show = if value == "table" { Show::Table } else { return None },
            "open" => {
                let id = id()?;
                if self.listed(&id, catalog.credentials.get(&id).is_some()) {
                    self.state.open = Some(id);
                }
            }
            _ => return None,
        }
        Some(())
    }

    fn attainment(&mut self, id: Id, answer: Answer) {
        if self.listed(&id, self.catalog.attainments.get(&id).is_some()) {
            self.state.learner.attainments.insert(id, answer);
        }
    }

    fn member(&mut self, value: &str, answer: Answer) -> Option<()> {
        let (id, months) = match value.split_once('.') {
            Some((id, months)) => {
                (id, Some(months.parse().ok().filter(|months| *months <= Stretch::LONGEST)?))
            }
            None => (value, None),
        };
        let id = Id::new(id).ok()?;
        if self.listed(&id, self.catalog.organisations.get(&id).is_some()) {
            self.state.learner.memberships.insert(id, Membership { answer, months });
        }
        Some(())
    }

    fn level(&mut self, value: &str) -> Option<()> {
        let (lane, number) = value.split_once('.')?;
        let (lane, level) = (Id::new(lane).ok()?, Level::new(number.parse().ok()?)?);
        if self.listed(&lane, self.catalog.sub_domains.get(&lane).is_some()) {
            self.state.learner.levels.insert(lane, level);
        }
        Some(())
    }

    fn award(&mut self, value: &str) -> Option<()> {
        let mut parts = value.split('.');
        let level = AwardLevel::parse(parts.next()?)?;
        let mut part = || match parts.next() {
            None | Some("") => Some(None),
            Some(id) => Id::new(id).ok().map(Some),
        };
        let (field, accreditation) = (part()?, part()?);
        let field = field.filter(|id| self.listed(id, self.catalog.fields.get(id).is_some()));
        let accreditation =
            accreditation.filter(|id| self.listed(id, self.catalog.accreditations.get(id).is_some()));
        self.state.learner.education.push(Award { level, field, accreditation });
        Some(())
    }

    fn stretch(&mut self, value: &str) -> Option<()> {
        let mut parts = value.split('.');
        let kind = Id::new(parts.next()?).ok()?;
        let months = parts.next()?.parse().ok().filter(|months| (1..=Stretch::LONGEST).contains(months))?;
        let share_percent = match parts.next() {
            None | Some("") => None,
            Some(share) => Some(share.parse().ok().filter(|share| (1..=100).contains(share))?),
        };
        let from = match parts.next() {
            None | Some("") => None,
            Some(from) => Some(Month::parse(from)?),
        };
        if self.listed(&kind, self.catalog.kinds_of_work.get(&kind).is_some()) {
            self.state.learner.work.push(Stretch { kind, months, share_percent, from });
        }
        Some(())
    }
}
