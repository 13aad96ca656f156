//! Reads the text of a link: what can be used of it, and a line on each part that cannot.

use super::super::state::{Show, State};
use super::error::{LinkError, list_max};
use super::keys::{ANSWERS, VERSION};
use super::value::Part;
use crate::catalog::Catalog;
use crate::catalog::shape::Vocabulary;
use crate::model::{Answer, Award, AwardLevel, Held, Id, Learner, Membership, Month, Section, Stretch};
use crate::resolve::{Basis, Destination, Objective};
use crate::self_check::{Autonomy, Feel, Grade, SelfCheck};
use crate::text::{Language, ListKind, Notice, notice};

/// The longest link, in bytes.
const BYTES_MAX: usize = 16_000;
/// The most lines about one link or file.
pub(in crate::session) const NOTICES_MAX: usize = 20;

/// Whether a text is a link of this version.
///
/// # Errors
///
/// [`LinkError::TooLong`] or [`LinkError::Foreign`].
pub fn check(text: &str) -> Result<(), LinkError<'_>> {
    if text.len() > BYTES_MAX {
        return Err(LinkError::TooLong);
    }
    if text.split('&').next() == Some(VERSION) { Ok(()) } else { Err(LinkError::Foreign) }
}

/// Reads a state: what can be used of a link, and a line on each part that cannot. Lists hold a
/// bounded number of entries; one line says what was left out.
pub fn read(catalog: &Catalog, language: Language, text: &str) -> (State, Vec<String>) {
    let mut reader = LinkReader { catalog, state: State::default() };
    let mut notices = Vec::new();
    let mut unread = 0;
    let mut left_out: Vec<(ListKind, usize, usize)> = Vec::new();
    let mut refuse = |error: LinkError<'_>| match error {
        LinkError::Full(list) => match left_out.iter_mut().find(|row| row.0 == list) {
            Some(row) => row.2 += 1,
            None => left_out.push((list, list_max(list), 1)),
        },
        error if notices.len() < NOTICES_MAX => notices.push(error.line(language)),
        _ => unread += 1,
    };
    for part in text.split('&').skip(1) {
        let Some((key, values)) = part.split_once('=') else {
            refuse(LinkError::Unreadable { key: part, value: None });
            continue;
        };
        for value in values.split(',') {
            if let Err(error) = reader.part(Part { key, value }) {
                refuse(error);
            }
        }
    }
    if unread > 0 {
        notices.push(notice(language, &Notice::MoreParts(unread)));
    }
    if !left_out.is_empty() {
        notices.push(notice(language, &Notice::LeftOut(&left_out)));
    }
    (reader.state, notices)
}

struct LinkReader<'c> {
    catalog: &'c Catalog,
    state: State,
}

impl LinkReader<'_> {
    /// The id of a vocabulary. An unknown text is looked up and never interned.
    fn listed<'t>(&self, part: Part<'t>, vocabulary: Vocabulary, text: &'t str) -> Result<Id, LinkError<'t>> {
        match Id::known(text).and_then(|_| self.catalog.listed(vocabulary, text)) {
            Some(id) => Ok(id),
            None if Id::is_valid(text) => Err(LinkError::Unlisted(text)),
            None => Err(part.unreadable()),
        }
    }

    fn part<'t>(&mut self, part: Part<'t>) -> Result<(), LinkError<'t>> {
        let Part { key, value } = part;
        if let Some((held, _)) = Held::ALL.iter().find(|row| row.1 == key) {
            let id = self.listed(part, Vocabulary::Credential, value)?;
            self.state.learner.credentials.insert(id, *held);
            return Ok(());
        }
        if let Some((answer, got, _)) = ANSWERS.iter().find(|row| row.1 == key || row.2 == key) {
            return if *got == key { self.attainment(part, *answer) } else { self.member(part, *answer) };
        }
        match key {
            "level" => self.level(part)?,
            "study" => self.award(part)?,
            "work" => self.stretch(part)?,
            "all" => drop(self.state.learner.complete.insert(part.word(&Section::ALL, value)?)),
            "like" | "lead" | "can" | "feel" | "at" => self.check(part)?,
            "apart" => {
                let words = [(true, "1"), (false, "0")];
                self.state.learner.one_after_another = part.word(&words, value)?;
            }
            _ => self.choice(part)?,
        }
        Ok(())
    }

    /// What the person chose: destination, rules, view.
    fn choice<'t>(&mut self, part: Part<'t>) -> Result<(), LinkError<'t>> {
        let Part { key, value } = part;
        match key {
            "want" => self.state.destination = Some(self.destination(part)?),
            "basis" => self.state.basis = part.word(&Basis::ALL, value)?,
            "by" => self.state.objective = part.word(&Objective::ALL, value)?,
            "in" => self.state.sub_domain = Some(self.listed(part, Vocabulary::SubDomain, value)?),
            "show" => {
                let show = part.word(&Show::ALL, value)?;
                if show == Show::Bridges && self.catalog.bridges.iter().next().is_none() {
                    return Err(LinkError::Unlisted(value));
                }
                self.state.show = show;
            }
            "from" => self.state.from = Some(self.listed(part, Vocabulary::WayIn, value)?),
            "jobs" => {
                let id = self.listed(part, Vocabulary::Occupation, value)?;
                if self.state.compare.len() >= State::COMPARE_MAX {
                    return Err(LinkError::Full(ListKind::Occupations));
                }
                self.state.compare.push(id);
            }
            "open" => self.state.open = Some(self.listed(part, Vocabulary::Credential, value)?),
            _ => return Err(part.unreadable()),
        }
        Ok(())
    }

    fn destination<'t>(&self, part: Part<'t>) -> Result<Destination, LinkError<'t>> {
        let destination = part.destination()?;
        let id = match &destination {
            Destination::Credential(id) | Destination::Occupation(id) => id,
            Destination::Level(rung) => &rung.sub_domain,
        };
        if destination.is_listed(self.catalog) {
            Ok(destination)
        } else {
            Err(LinkError::Unlisted(id.as_str()))
        }
    }

    fn check<'t>(&mut self, part: Part<'t>) -> Result<(), LinkError<'t>> {
        let Part { key, value } = part;
        let (id, word) = value.split_once('.').unwrap_or((value, ""));
        match key {
            "like" => {
                let id = self.listed(part, Vocabulary::Activity, value)?;
                let picked = &mut self.state.check.activities;
                if picked.len() >= SelfCheck::ACTIVITIES_MAX && !picked.contains(&id) {
                    return Err(LinkError::Full(ListKind::Activities));
                }
                picked.insert(id);
            }
            "lead" => self.state.check.autonomy = Some(part.word(&Autonomy::ALL, value)?),
            "can" => {
                let grade = part.word(&Grade::ALL, word)?;
                let id = self.listed(part, Vocabulary::CheckItem, id)?;
                if !self.state.check.set_answer(id, grade) {
                    return Err(LinkError::Full(ListKind::Answers));
                }
            }
            "feel" => {
                let feel = part.word(&Feel::ALL, word)?;
                let id = self.listed(part, Vocabulary::SubDomain, id)?;
                self.state.check.feels.insert(id, feel);
            }
            _ => {
                let max = SelfCheck::BEFORE_ITEMS + self.state.check.answers.len();
                let at = part.number(value, 0, u32::MAX)?.ok_or(part.unreadable())?;
                let at = usize::try_from(at).ok().filter(|at| *at <= max);
                self.state.check.at = at.ok_or(part.unreadable())?;
            }
        }
        Ok(())
    }

    fn attainment<'t>(&mut self, part: Part<'t>, answer: Answer) -> Result<(), LinkError<'t>> {
        let id = self.listed(part, Vocabulary::Attainment, part.value)?;
        self.state.learner.attainments.insert(id, answer);
        Ok(())
    }

    fn member<'t>(&mut self, part: Part<'t>, answer: Answer) -> Result<(), LinkError<'t>> {
        let (id, months) = part.value.split_once('.').unwrap_or((part.value, ""));
        let months = part.number(months, 0, Stretch::LONGEST)?;
        let id = self.listed(part, Vocabulary::Organisation, id)?;
        self.state.learner.memberships.insert(id, Membership { answer, months });
        Ok(())
    }

    fn level<'t>(&mut self, part: Part<'t>) -> Result<(), LinkError<'t>> {
        let (id, level) = part.value.split_once('.').ok_or(part.unreadable())?;
        let level = part.level(level)?;
        let id = self.listed(part, Vocabulary::SubDomain, id)?;
        self.state.learner.levels.insert(id, level);
        Ok(())
    }

    /// `LEVEL.FIELD.ACCREDITATION`; the last two may be empty. An award whose field or accreditation
    /// is not listed any more is kept without it.
    fn award<'t>(&mut self, part: Part<'t>) -> Result<(), LinkError<'t>> {
        let mut fields = part.value.splitn(3, '.');
        let level = fields.next().and_then(AwardLevel::parse).ok_or(part.unreadable())?;
        let mut unlisted = None;
        let mut id = |vocabulary| match fields.next() {
            None | Some("") => Ok(None),
            Some(id) => match self.listed(part, vocabulary, id) {
                Err(error @ LinkError::Unlisted(_)) => {
                    unlisted = unlisted.or(Some(error));
                    Ok(None)
                }
                listed => listed.map(Some),
            },
        };
        let (field, accreditation) = (id(Vocabulary::Field)?, id(Vocabulary::Accreditation)?);
        if self.state.learner.education.len() >= Learner::EDUCATION_MAX {
            return Err(LinkError::Full(ListKind::Education));
        }
        self.state.learner.education.push(Award { level, field, accreditation });
        unlisted.map_or(Ok(()), Err)
    }

    /// `KIND.MONTHS.SHARE.FROM`, or `KIND.YEARSy.SHARE.FROM`; the last two may be empty. A stretch
    /// with a part that cannot be read is left out, as in a learner file: without its share it would
    /// count as full time.
    fn stretch<'t>(&mut self, part: Part<'t>) -> Result<(), LinkError<'t>> {
        let mut fields = part.value.splitn(4, '.');
        let mut field = || fields.next().unwrap_or_default();
        let (kind, long, share, from) = (field(), field(), field(), field());
        let months = match long.strip_suffix('y') {
            Some(years) => part.number(years, 1, Stretch::LONGEST / 12)?.map(|years| years * 12),
            None => part.number(long, 1, Stretch::LONGEST)?,
        };
        let months = months.ok_or(part.unreadable())?;
        let share = part.number(share, 1, 100)?;
        let share_percent = share.and_then(|share| u8::try_from(share).ok());
        let from = match from {
            "" => None,
            from => Some(Month::parse(from).ok_or(LinkError::Month(from))?),
        };
        let kind = self.listed(part, Vocabulary::KindOfWork, kind)?;
        if self.state.learner.work.len() >= Learner::WORK_MAX {
            return Err(LinkError::Full(ListKind::Work));
        }
        self.state.learner.work.push(Stretch { kind, months, share_percent, from });
        Ok(())
    }
}
