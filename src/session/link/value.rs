//! The values of a link: words, numbers, levels and destinations. Nothing here interns a text.

use super::super::month::digits;
use super::error::LinkError;
use super::keys::JOB;
use crate::catalog::{Catalog, Rung, Table};
use crate::model::{Constraint, Id, Level, Month, Named, is_id};
use crate::resolve::Destination;

/// A job, before it is known which of the host's offers it is: they come later than a link.
pub(super) const NO_JOB: Destination = Destination::Job(usize::MAX);

/// Whether a text is that of a job.
pub(super) fn is_job(text: &str) -> bool {
    job_id(text).is_some_and(is_id)
}

/// The id in the text of a job, where it is one.
pub(in crate::session) fn job_id(text: &str) -> Option<&str> {
    text.strip_prefix(JOB)
}

/// The text of the job with an id.
pub(in crate::session) fn job_text(id: &str) -> String {
    format!("{JOB}{id}")
}

/// What a word of a table means.
pub(super) fn word<'t, T: Copy>(table: &[(T, &str)], word: &str) -> Result<T, LinkError<'t>> {
    table.iter().find(|row| row.1 == word).map(|row| row.0).ok_or(LinkError::Unreadable)
}

/// A whole number from `min` to `max`; `None` where the text is empty.
pub(super) fn number<'t>(text: &str, min: u32, max: u32) -> Result<Option<u32>, LinkError<'t>> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = digits(text).filter(|number| (min..=max).contains(number));
    number.map(Some).ok_or(LinkError::Unreadable)
}

/// A month; `None` where the text is empty.
pub(super) fn month(text: &str) -> Result<Option<Month>, LinkError<'_>> {
    if text.is_empty() {
        return Ok(None);
    }
    Month::parse(text).map(Some).ok_or(LinkError::Month(text))
}

/// A level by its number.
pub(super) fn level<'t>(number: &str) -> Result<Level, LinkError<'t>> {
    digits(number).and_then(|number| Level::new(i64::from(number))).ok_or(LinkError::Unreadable)
}

/// An id that is known, as one of a catalog is.
pub(super) fn known<T>(text: &str) -> Result<Id<T>, LinkError<'_>> {
    match Id::known(text) {
        Some(id) => Ok(id),
        None if is_id(text) => Err(LinkError::Unlisted(text)),
        None => Err(LinkError::Unreadable),
    }
}

/// Reads a destination: `credential.aami-cbet`, `level.medical-devices-imaging.3` or
/// `occupation.medical-equipment-repairer`.
///
/// # Errors
///
/// [`LinkError::Unlisted`] where no catalog that was loaded has the id, [`LinkError::Unreadable`] for
/// a text of another form. Whether *this* catalog lists it is for [`Destination::is_listed`] to say.
pub fn parse_destination(text: &str) -> Result<Destination, LinkError<'_>> {
    let (kind, rest) = text.split_once('.').ok_or(LinkError::Unreadable)?;
    match kind {
        "credential" => Ok(Destination::Credential(known(rest)?)),
        "occupation" => Ok(Destination::Occupation(known(rest)?)),
        "level" => {
            let (sub_domain, number) = rest.split_once('.').ok_or(LinkError::Unreadable)?;
            let level = level(number)?;
            Ok(Destination::Level(Rung { sub_domain: known(sub_domain)?, level }))
        }
        _ => Err(LinkError::Unreadable),
    }
}

/// A destination that a catalog lists.
pub(super) fn listed_destination<'t>(catalog: &Catalog, text: &'t str) -> Result<Destination, LinkError<'t>> {
    let destination = parse_destination(text)?;
    let id = match &destination {
        Destination::Credential(id) => id.as_str(),
        Destination::Occupation(id) => id.as_str(),
        Destination::Level(rung) => rung.sub_domain.as_str(),
        Destination::Job(_) => return Err(LinkError::Unreadable),
    };
    if destination.is_listed(catalog) { Ok(destination) } else { Err(LinkError::Unlisted(id)) }
}

/// Reads a constraint: `no-degree`, `no-exam`, `usd.500`, `months.24`, `hours.10`, `through.aami-cbet` or
/// `without.aami`; `None` where nothing is behind the dot.
///
/// # Errors
///
/// [`LinkError::Unlisted`] where the catalog has no such id, [`LinkError::Unreadable`] for other texts.
pub fn parse_constraint<'t>(catalog: &Catalog, text: &'t str) -> Result<Option<Constraint>, LinkError<'t>> {
    let (word, rest) = text.split_once('.').unwrap_or((text, ""));
    let most = |make: fn(u32) -> Constraint, min, max| Ok(number(rest, min, max)?.map(make));
    match word {
        "no-degree" if word == text => Ok(Some(Constraint::NoDegree)),
        "no-exam" if word == text => Ok(Some(Constraint::NoExam)),
        "usd" => most(Constraint::CostMax, 0, Constraint::COST_MAX),
        "months" => most(Constraint::MonthsMax, 0, Constraint::MONTHS_MAX),
        "hours" => most(Constraint::StudyHours, 1, Constraint::HOURS_MAX),
        "through" | "without" if rest.is_empty() => Ok(None),
        "through" => Ok(Some(Constraint::Through(listed(&catalog.credentials, rest)?))),
        "without" => Ok(Some(Constraint::Without(listed(&catalog.organizations, rest)?))),
        _ => Err(LinkError::Unreadable),
    }
}

/// The id of a row of a vocabulary. An unknown text is looked up and never interned.
pub(super) fn listed<'t, T: Named>(table: &Table<T>, text: &'t str) -> Result<Id<T::Noun>, LinkError<'t>> {
    let id = known(text)?;
    table.get(id).map(|_| id).ok_or(LinkError::Unlisted(text))
}

/// The same of a text that may be empty or not listed any more; the first error of the latter is kept.
pub(super) fn listed_or_none<'t, T: Named>(
    table: &Table<T>,
    text: &'t str,
    unlisted: &mut Option<LinkError<'t>>,
) -> Result<Option<Id<T::Noun>>, LinkError<'t>> {
    match listed(table, text) {
        _ if text.is_empty() => Ok(None),
        Err(error @ LinkError::Unlisted(_)) => {
            *unlisted = unlisted.or(Some(error));
            Ok(None)
        }
        listed => listed.map(Some),
    }
}
