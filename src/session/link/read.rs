//! A link's text to a state: what can be kept of it, and a line on each part that cannot.

use super::super::{Show, State};
use super::{ANSWERS, LONGEST, VERSION};
use crate::catalog::{Catalog, Rung, Vocabulary};
use crate::model::{Answer, Award, AwardLevel, Held, Id, Level, Membership, Month, Section, Stretch};
use crate::resolve::{Basis, Destination, Objective};
use crate::self_check::{Autonomy, Feel, Grade, SelfCheck};
use crate::text::{Language, Notice, notice};

/// Reads a destination.
pub fn parse_destination(text: &str) -> Option<Destination> {
    let (kind, rest) = text.split_once('.')?;
    match kind {
        "credential" => Some(Destination::Credential(Id::new(rest).ok()?)),
        "occupation" => Some(Destination::Occupation(Id::new(rest).ok()?)),
        "level" => {
            let (lane, number) = rest.split_once('.')?;
            let level = level(number)?;
            Some(Destination::Level(Rung { sub_domain: Id::new(lane).ok()?, level }))
        }
        _ => None,
    }
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
        self.notices.push(notice(self.language, &Notice::LinkPart(part)));
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
            "show" => self.state.show = Show::ALL.iter().find(|row| row.1 == value)?.0,
            "like" | "lead" | "can" | "feel" | "at" => self.check(key, value)?,
            "from" => self.state.from = self.listed(Vocabulary::WayIn, value)?.or(self.state.from),
            "jobs" => {
                let id = self.listed(Vocabulary::Occupation, value)?;
                self.state.compare.extend(id);
                self.state.compare.truncate(2);
            }
            "open" => self.state.open = self.listed(Vocabulary::Credential, value)?.or(self.state.open),
            _ => return None,
        }
        Some(())
    }

    fn check(&mut self, key: &str, value: &str) -> Option<()> {
        let (id, word) = value.split_once('.').unwrap_or((value, ""));
        match key {
            "like" if self.state.check.activities.len() < SelfCheck::ACTIVITIES_MAX => {
                let id = self.listed(Vocabulary::Activity, id)?;
                self.state.check.activities.extend(id);
            }
            "lead" => self.state.check.autonomy = Some(Autonomy::ALL.iter().find(|row| row.1 == value)?.0),
            "can" if self.state.check.answers.len() < SelfCheck::ANSWERS_MAX => {
                let grade = Grade::ALL.iter().find(|row| row.1 == word)?.0;
                if let Some(id) = self.listed(Vocabulary::CheckItem, id)? {
                    self.state.check.tell(id, grade);
                }
            }
            "feel" => {
                let feel = Feel::ALL.iter().find(|row| row.1 == word)?.0;
                if let Some(id) = self.listed(Vocabulary::SubDomain, id)? {
                    self.state.check.feels.insert(id, feel);
                }
            }
            "at" => {
                let most = SelfCheck::BEFORE_ITEMS + self.state.check.answers.len();
                self.state.check.at =
                    usize::try_from(value.parse::<u32>().ok()?).ok().filter(|at| *at <= most)?;
            }
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
        let level = self::level(level)?;
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
        let long = parts.next()?;
        let months = match long.strip_suffix('y') {
            Some(years) => number(years, 1, Stretch::LONGEST / 12)?? * 12,
            None => number(long, 1, Stretch::LONGEST)??,
        };
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

/// A level by its number.
fn level(text: &str) -> Option<Level> {
    Level::new(i64::from(text.parse::<u32>().ok()?))
}

/// A number within bounds; an empty text is none, and no fault.
#[expect(clippy::option_option, reason = "no such number, or none told")]
fn number(text: &str, least: u32, most: u32) -> Option<Option<u32>> {
    if text.is_empty() {
        return Some(None);
    }
    text.parse().ok().filter(|number| (least..=most).contains(number)).map(Some)
}
