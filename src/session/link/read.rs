//! Reads the text of a link: what can be used of it, and a line on each part that cannot.

use super::super::state::{Show, State};
use super::error::{LinkError, list_max};
use super::keys::{ANSWERS, ROUTES, VERSION};
use super::sign::unsigned;
use super::value::{
    NO_JOB, is_job, level, listed, listed_destination, listed_or_none, month, number, parse_constraint, word,
};
use crate::catalog::Catalog;
use crate::model::{
    Accredited, Answer, Award, AwardLevel, Denial, Grant, GrantKind, Grantor, Held, Learner, Membership,
    Section, Stretch, Waiver,
};
use crate::resolve::{Basis, Objective, RouteKind};
use crate::self_check::{Autonomy, Feel, Grade, SelfCheck};
use crate::text::{Language, ListKind, Notice, notice};

/// The longest link, in bytes.
pub(in crate::session) const BYTES_MAX: usize = 16_000;
/// The highest number of an alternative that is read.
const ALTERNATIVES_MAX: u32 = 1_000;
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

/// Reads a state: what can be used of a link, and a line on each part that cannot, or that a list has no room for.
pub fn read(catalog: &Catalog, language: Language, text: &str) -> (State, Vec<String>) {
    let mut reader = LinkReader { catalog, state: State::default() };
    let mut notices = Vec::new();
    let mut unread = 0;
    let mut left_out: Vec<(ListKind, usize, usize)> = Vec::new();
    let mut refuse = |error: LinkError<'_>, key: &str, value: Option<&str>| match error {
        LinkError::Full(list) => match left_out.iter_mut().find(|row| row.0 == list) {
            Some(row) => row.2 += 1,
            None => left_out.push((list, list_max(list), 1)),
        },
        error if notices.len() < NOTICES_MAX => notices.push(error.line(language, key, value)),
        _ => unread += 1,
    };
    let (text, is_whole) = unsigned(text);
    for part in text.split('&').skip(1).filter(|part| !part.is_empty()) {
        let Some((key, values)) = part.split_once('=') else {
            refuse(LinkError::Unreadable, part, None);
            continue;
        };
        for value in values.split(',') {
            if let Err(error) = reader.part(key, value) {
                refuse(error, key, Some(value));
            }
        }
    }
    if !is_whole {
        notices.insert(0, notice(language, &Notice::ChangedLink));
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
    fn part<'t>(&mut self, key: &str, value: &'t str) -> Result<(), LinkError<'t>> {
        if let Some((held, _)) = Held::ALL.iter().find(|row| row.1 == key) {
            return self.held(value, *held);
        }
        if let Some((answer, got, _)) = ANSWERS.iter().find(|row| row.1 == key || row.2 == key) {
            return if *got == key { self.attainment(value, *answer) } else { self.member(value, *answer) };
        }
        if let Some((how, _)) = GrantKind::ALL.iter().find(|row| row.1 == key) {
            return self.waiver(value, *how);
        }
        match key {
            "level" => self.level(value)?,
            "study" => self.award(value)?,
            "work" => self.stretch(value)?,
            "all" => drop(self.state.learner.complete.insert(word(&Section::ALL, value)?)),
            "like" | "lead" | "can" | "feel" | "at" => self.check(key, value)?,
            "not-so" => self.denial(value)?,
            "apart" => {
                let words = [(true, "1"), (false, "0")];
                self.state.learner.one_after_another = word(&words, value)?;
            }
            _ => self.choice(key, value)?,
        }
        Ok(())
    }

    /// What the person chose: destination, rules, view.
    fn choice<'t>(&mut self, key: &str, value: &'t str) -> Result<(), LinkError<'t>> {
        match key {
            "want" => {
                let is_job = is_job(value);
                if is_job {
                    self.state.job = Some(value.to_owned());
                }
                let wanted = if is_job { NO_JOB } else { listed_destination(self.catalog, value)? };
                self.state.destination = Some(wanted);
            }
            "only" => {
                let constraint = parse_constraint(self.catalog, value)?;
                if constraint.is_some_and(|row| !self.state.learner.constrain(row)) {
                    return Err(LinkError::Full(ListKind::Constraints));
                }
            }
            "route" => self.state.route = Some(self.route(value)?),
            "basis" => self.state.basis = word(&Basis::ALL, value)?,
            "by" => self.state.objective = word(&Objective::ALL, value)?,
            "prefer" => self.state.prefers = word(&[(true, "1"), (false, "0")], value)?,
            "in" => self.state.sub_domain = Some(listed(&self.catalog.sub_domains, value)?),
            "show" => {
                let show = word(&Show::ALL, value)?;
                if !show.is_in(self.catalog) {
                    return Err(LinkError::Unlisted(value));
                }
                self.state.show = show;
            }
            "from" => self.state.from = Some(listed(&self.catalog.starting_points, value)?),
            "jobs" => {
                let id = listed(&self.catalog.occupations, value)?;
                if self.state.compare.len() >= State::COMPARE_MAX {
                    return Err(LinkError::Full(ListKind::Occupations));
                }
                self.state.compare.push(id);
            }
            "open" => self.state.open = Some(listed(&self.catalog.credentials, value)?),
            _ => return Err(LinkError::Unreadable),
        }
        Ok(())
    }

    fn route<'t>(&self, value: &'t str) -> Result<RouteKind, LinkError<'t>> {
        if let Some((kind, _)) = ROUTES.iter().find(|row| row.1 == value) {
            return Ok(*kind);
        }
        let next = value.strip_prefix("next-");
        match (number(next.unwrap_or(value), 1, ALTERNATIVES_MAX), next) {
            (Ok(Some(number)), None) => Ok(RouteKind::Alternative(number as usize - 1)),
            (Ok(Some(number)), Some(_)) => Ok(RouteKind::Next(number as usize - 1)),
            _ => Ok(RouteKind::Direct(listed(&self.catalog.credentials, value)?)),
        }
    }

    fn check<'t>(&mut self, key: &str, value: &'t str) -> Result<(), LinkError<'t>> {
        let (id, answer) = value.split_once('.').unwrap_or((value, ""));
        match key {
            "like" => {
                let id = listed(&self.catalog.activities, value)?;
                let picked = &mut self.state.check.activities;
                if picked.len() >= SelfCheck::ACTIVITIES_MAX && !picked.contains(&id) {
                    return Err(LinkError::Full(ListKind::Activities));
                }
                picked.insert(id);
            }
            "lead" => self.state.check.autonomy = Some(word(&Autonomy::ALL, value)?),
            "can" => {
                let grade = word(&Grade::ALL, answer)?;
                let id = listed(&self.catalog.check_items, id)?;
                if !self.state.check.set_answer(id, grade) {
                    return Err(LinkError::Full(ListKind::Answers));
                }
            }
            "feel" => {
                let feel = word(&Feel::ALL, answer)?;
                let id = listed(&self.catalog.sub_domains, id)?;
                self.state.check.feels.insert(id, feel);
            }
            _ => {
                let max = SelfCheck::BEFORE_ITEMS + self.state.check.answers.len();
                let at = number(value, 0, u32::MAX)?.ok_or(LinkError::Unreadable)?;
                let at = usize::try_from(at).ok().filter(|at| *at <= max);
                self.state.check.at = at.ok_or(LinkError::Unreadable)?;
            }
        }
        Ok(())
    }

    /// `CREDENTIAL`, or `CREDENTIAL.SINCE`. An answer with a month that cannot be read is left out, as in a
    /// learner file: without it an exam that was passed long ago would count for good.
    fn held<'t>(&mut self, value: &'t str, held: Held) -> Result<(), LinkError<'t>> {
        let (id, since) = value.split_once('.').unwrap_or((value, ""));
        let id = listed(&self.catalog.credentials, id)?;
        let since = month(since)?;
        self.state.learner.credentials.insert(id, held);
        self.state.learner.since.set(id, since);
        Ok(())
    }

    /// `CREDENTIAL.LEAF.BY.MONTH`; the last two may be empty.
    fn waiver<'t>(&mut self, value: &'t str, how: GrantKind) -> Result<(), LinkError<'t>> {
        let mut fields = value.splitn(4, '.');
        let mut field = || fields.next().unwrap_or_default();
        let (credential, key, by, when) = (field(), field(), field(), field());
        let credential = listed(&self.catalog.credentials, credential)?;
        if key.is_empty() {
            return Err(LinkError::Unreadable);
        }
        let by = if by.is_empty() { None } else { Some(word(&Grantor::ALL, by)?) };
        let grant = Grant { how, by, month: month(when)? };
        let requirement = self.catalog.leaf(credential, key).ok_or(LinkError::Unlisted(key))?;
        let fits = self.state.learner.waive(Waiver { credential, requirement, grant });
        if fits { Ok(()) } else { Err(LinkError::Full(ListKind::Waivers)) }
    }

    fn attainment<'t>(&mut self, value: &'t str, answer: Answer) -> Result<(), LinkError<'t>> {
        let id = listed(&self.catalog.attainments, value)?;
        self.state.learner.attainments.insert(id, answer);
        Ok(())
    }

    fn member<'t>(&mut self, value: &'t str, answer: Answer) -> Result<(), LinkError<'t>> {
        let (id, months) = value.split_once('.').unwrap_or((value, ""));
        let months = number(months, 0, Stretch::LONGEST)?;
        let id = listed(&self.catalog.organizations, id)?;
        self.state.learner.memberships.insert(id, Membership { answer, months });
        Ok(())
    }

    /// `study.LEVEL` or `work.KIND`.
    fn denial<'t>(&mut self, value: &'t str) -> Result<(), LinkError<'t>> {
        let (of, id) = value.split_once('.').ok_or(LinkError::Unreadable)?;
        let denial = match of {
            "study" => Denial::Education(AwardLevel::parse(id).ok_or(LinkError::Unreadable)?),
            "work" => Denial::Work(listed(&self.catalog.kinds_of_work, id)?),
            _ => return Err(LinkError::Unreadable),
        };
        self.state.learner.denied.insert(denial);
        Ok(())
    }

    fn level<'t>(&mut self, value: &'t str) -> Result<(), LinkError<'t>> {
        let (id, number) = value.split_once('.').ok_or(LinkError::Unreadable)?;
        let level = level(number)?;
        let id = listed(&self.catalog.sub_domains, id)?;
        self.state.learner.levels.insert(id, level);
        Ok(())
    }

    /// `LEVEL.FIELD.ACCREDITATION`; the last two may be empty, and the last one `none`. An award whose
    /// field or accreditation is not listed any more is kept without it.
    fn award<'t>(&mut self, value: &'t str) -> Result<(), LinkError<'t>> {
        let mut fields = value.splitn(3, '.');
        let level = fields.next().and_then(AwardLevel::parse).ok_or(LinkError::Unreadable)?;
        let (field, accreditation) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        let mut unlisted = None;
        let field = listed_or_none(&self.catalog.fields, field, &mut unlisted)?;
        let accreditation = match accreditation {
            Accredited::NO => Accredited::No,
            id => listed_or_none(&self.catalog.accreditations, id, &mut unlisted)?.into(),
        };
        if self.state.learner.education.len() >= Learner::EDUCATION_MAX {
            return Err(LinkError::Full(ListKind::Education));
        }
        self.state.learner.education.push(Award { level, field, accreditation });
        unlisted.map_or(Ok(()), Err)
    }

    /// `KIND.MONTHS.SHARE.FROM`, or `KIND.YEARSy.SHARE.FROM`; the last two may be empty. A stretch
    /// with a part that cannot be read is left out, as in a learner file: without its share it would
    /// count as full time.
    fn stretch<'t>(&mut self, value: &'t str) -> Result<(), LinkError<'t>> {
        let mut fields = value.splitn(4, '.');
        let mut field = || fields.next().unwrap_or_default();
        let (kind, long, share, from) = (field(), field(), field(), field());
        let months = match long.strip_suffix('y') {
            Some(years) => number(years, 1, Stretch::LONGEST / 12)?.map(|years| years * 12),
            None => number(long, 1, Stretch::LONGEST)?,
        };
        let months = months.ok_or(LinkError::Unreadable)?;
        let share = number(share, 1, 100)?;
        let share_percent = share.and_then(|share| u8::try_from(share).ok());
        let from = month(from)?;
        let kind = listed(&self.catalog.kinds_of_work, kind)?;
        if self.state.learner.work.len() >= Learner::WORK_MAX {
            return Err(LinkError::Full(ListKind::Work));
        }
        self.state.learner.work.push(Stretch { kind, months, share_percent, from });
        Ok(())
    }
}
