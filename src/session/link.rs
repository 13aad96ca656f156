//! The state as text for a link's fragment: versioned, readable, checked when it comes back.

use super::{Show, State};
use crate::catalog::shape::Vocabulary;
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

/// A link being written: values of one key stand together, with commas between them.
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
        if let Some(row) = table.iter().find(|row| row.0 == *value) {
            self.add(key, row.1);
        }
    }
}

/// Writes a state.
pub fn write(state: &State) -> String {
    let mut out = Writer { text: VERSION.to_owned(), key: "" };
    let learner = &state.learner;
    if let Some(want) = &state.want {
        out.add("want", &destination(want));
    }
    if state.basis != Basis::Ladder {
        out.word("basis", &Basis::ALL, &state.basis);
    }
    if state.objective != Objective::Time {
        out.word("by", &Objective::ALL, &state.objective);
    }
    if let Some(lane) = &state.lane {
        out.add("in", lane.as_str());
    }
    for (lane, level) in learner.levels.iter() {
        out.add("level", &format!("{lane}.{}", level.number()));
    }
    for (held, key) in Held::ALL {
        for (id, _) in learner.credentials.iter().filter(|row| *row.1 == held) {
            out.add(key, id.as_str());
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
    for (_, word) in Section::ALL.iter().filter(|row| learner.complete.contains(&row.0)) {
        out.add("all", word);
    }
    if learner.one_after_another {
        out.add("apart", "1");
    }
    if state.show == Show::Table {
        out.add("show", "table");
    }
    if let Some(open) = &state.open {
        out.add("open", open.as_str());
    }
    out.text
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

/// Why a text is no link of this version; one line.
pub fn fault(language: Language, text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return Some(notice(language, &Notice::LongLink));
    }
    (text.split('&').next() != Some(VERSION)).then(|| notice(language, &Notice::ForeignLink))
}

/// Reads a state: what can be kept of it, and a line on each part that cannot.
pub fn read(catalog: &Catalog, language: Language, text: &str) -> (State, Vec<String>) {
    let mut reader = Reader { catalog, language, state: State::default(), notices: Vec::new() };
    for part in text.split('&').skip(1) {
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
    (reader.state, reader.notices)
}

impl Reader<'_> {
    fn unreadable(&mut self, part: &str) {
        let part: String = part.chars().filter(|sign| !sign.is_control()).take(60).collect();
        self.notices.push(notice(self.language, &Notice::LinkPart(&part)));
    }

    /// The id that a text names: none where it is not listed, which is said.
    #[expect(clippy::option_option, reason = "no id at all, or one that is not listed")]
    fn listed(&mut self, vocabulary: Vocabulary, text: &str) -> Option<Option<Id>> {
        let id = Id::new(text).ok()?;
        let listed = self.catalog.listed(vocabulary, text);
        if listed.is_none() {
            self.notices.push(notice(self.language, &Notice::Unlisted(id.as_str())));
        }
        Some(listed)
    }

    fn value(&mut self, key: &str, value: &str) -> Option<()> {
        if let Some((held, _)) = Held::ALL.iter().find(|row| row.1 == key) {
            if let Some(id) = self.listed(Vocabulary::Credential, value)? {
                self.state.learner.credentials.insert(id, *held);
            }
            return Some(());
        }
        if let Some((answer, got, _)) = ANSWERS.iter().find(|row| row.1 == key || row.2 == key) {
            return if *got == key { self.attainment(value, *answer) } else { self.member(value, *answer) };
        }
        match key {
            "want" => {
                let want = parse_destination(value)?;
                let name = value.rsplit_once('.').map_or(value, |row| row.1);
                if want.is_listed(self.catalog) {
                    self.state.want = Some(want);
                } else {
                    self.notices.push(notice(self.language, &Notice::Unlisted(name)));
                }
            }
            "basis" => self.state.basis = Basis::ALL.iter().find(|row| row.1 == value)?.0,
            "by" => self.state.objective = Objective::ALL.iter().find(|row| row.1 == value)?.0,
            "in" => self.state.lane = self.listed(Vocabulary::SubDomain, value)?.or(self.state.lane),
            "level" => self.level(value)?,
            "study" => self.award(value)?,
            "work" => self.stretch(value)?,
            "all" => {
                let section = Section::ALL.iter().find(|row| row.1 == value)?.0;
                self.state.learner.complete.insert(section);
            }
            "apart" => self.state.learner.one_after_another = value == "1",
            "show" => self.state.show = if value == "table" { Show::Table } else { return None },
            "open" => self.state.open = self.listed(Vocabulary::Credential, value)?.or(self.state.open),
            _ => return None,
        }
        Some(())
    }

    fn attainment(&mut self, value: &str, answer: Answer) -> Option<()> {
        if let Some(id) = self.listed(Vocabulary::Attainment, value)? {
            self.state.learner.attainments.insert(id, answer);
        }
        Some(())
    }

    fn member(&mut self, value: &str, answer: Answer) -> Option<()> {
        let (id, months) = value.split_once('.').unwrap_or((value, ""));
        let months = number(months, 0, Stretch::LONGEST)?;
        if let Some(id) = self.listed(Vocabulary::Organisation, id)? {
            self.state.learner.memberships.insert(id, Membership { answer, months });
        }
        Some(())
    }

    fn level(&mut self, value: &str) -> Option<()> {
        let (lane, level) = value.split_once('.')?;
        let level = Level::new(level.parse().ok()?)?;
        if let Some(lane) = self.listed(Vocabulary::SubDomain, lane)? {
            self.state.learner.levels.insert(lane, level);
        }
        Some(())
    }

    fn award(&mut self, value: &str) -> Option<()> {
        let mut parts = value.split('.');
        let level = AwardLevel::parse(parts.next()?)?;
        let mut part = |vocabulary| match parts.next() {
            None | Some("") => Some(None),
            Some(id) => self.listed(vocabulary, id),
        };
        let (field, accreditation) = (part(Vocabulary::Field)?, part(Vocabulary::Accreditation)?);
        self.state.learner.education.push(Award { level, field, accreditation });
        Some(())
    }

    fn stretch(&mut self, value: &str) -> Option<()> {
        let mut parts = value.split('.');
        let kind = parts.next()?;
        let months = number(parts.next()?, 1, Stretch::LONGEST)??;
        let share = number(parts.next().unwrap_or_default(), 1, 100)?;
        let share_percent = share.and_then(|share| u8::try_from(share).ok());
        let from = match parts.next() {
            None | Some("") => None,
            Some(from) => Some(Month::parse(from)?),
        };
        if let Some(kind) = self.listed(Vocabulary::KindOfWork, kind)? {
            self.state.learner.work.push(Stretch { kind, months, share_percent, from });
        }
        Some(())
    }
}

/// A number within bounds; an empty text is none, and no fault.
#[expect(clippy::option_option, reason = "no such number, or none told")]
fn number(text: &str, least: u32, most: u32) -> Option<Option<u32>> {
    if text.is_empty() {
        return Some(None);
    }
    text.parse().ok().filter(|number| (least..=most).contains(number)).map(Some)
}
