//! Whether an award meets what a rule asks of education.

use super::misfit::Misfit;
use super::verdict::Verdict;
use crate::catalog::Catalog;
use crate::model::{Accreditation, Accredited, Award, AwardLevel, Field, Id, Requirement};

/// What a rule asks of one award.
#[derive(Clone, Copy)]
pub struct Asked<'r> {
    /// The least level.
    pub level: AwardLevel,
    /// Any of these fields; empty is any.
    pub fields: &'r [Id<Field>],
    /// Whether related fields may count.
    pub related: bool,
    /// The program's accreditation.
    pub accreditation: Option<Id<Accreditation>>,
}

impl<'r> Asked<'r> {
    /// What a leaf asks of an award; `None` where it asks for something else.
    pub fn of(leaf: &'r Requirement) -> Option<Self> {
        let Requirement::Education { level, fields, related, accreditation } = leaf else { return None };
        Some(Self { level: *level, fields, related: *related, accreditation: *accreditation })
    }
}

/// Judges one award: level, field and accreditation must hold on it together.
///
/// A higher award stands for a lower one of a fitting field. Where an accreditation is asked, the
/// program's level is part of it, so a higher award is for the issuer to judge.
pub fn award_fits(catalog: &Catalog, award: &Award, asked: &Asked<'_>) -> Verdict {
    // What fails by its level is not looked at any further: a plan judges every award by every rule.
    match level_fits(award.level, asked).min(accreditation_fits(award, asked)) {
        Verdict::Unmet => Verdict::Unmet,
        verdict => verdict.min(field_fits(catalog, award.field, asked)),
    }
}

/// Whether an award meets a rule if its issuer accepts it: its field as a related one, or its higher level
/// for an accredited program. What the learner could still tell is not for the issuer to say.
pub fn issuer_decides(catalog: &Catalog, award: &Award, asked: &Asked<'_>) -> bool {
    award_fits(catalog, award, asked) == Verdict::Unknown
        && accreditation_fits(award, asked) == Verdict::Met
        && (asked.fields.is_empty() || award.field.is_some())
}

fn level_fits(level: AwardLevel, asked: &Asked<'_>) -> Verdict {
    if level == asked.level {
        Verdict::Met
    } else if !level.is_degree() || !asked.level.is_degree() || level < asked.level {
        Verdict::Unmet
    } else if asked.accreditation.is_some() {
        Verdict::Unknown
    } else {
        Verdict::Met
    }
}

fn field_fits(catalog: &Catalog, field: Option<Id<Field>>, asked: &Asked<'_>) -> Verdict {
    match field {
        _ if asked.fields.is_empty() => Verdict::Met,
        None => Verdict::Unknown,
        Some(field) if asked.fields.iter().any(|wanted| catalog.field_counts_as(field, *wanted)) => {
            Verdict::Met
        }
        Some(_) if asked.related => Verdict::Unknown,
        Some(_) => Verdict::Unmet,
    }
}

fn accreditation_fits(award: &Award, asked: &Asked<'_>) -> Verdict {
    match (asked.accreditation, award.accreditation) {
        (None, _) => Verdict::Met,
        (Some(_), Accredited::Untold) => Verdict::Unknown,
        (Some(wanted), Accredited::By(has)) if wanted == has => Verdict::Met,
        (Some(_), Accredited::By(_) | Accredited::No) => Verdict::Unmet,
    }
}

/// Why an award does not meet what is asked; `None` where it does or may.
pub fn misfit(catalog: &Catalog, award: &Award, asked: &Asked<'_>) -> Option<Misfit> {
    if level_fits(award.level, asked) == Verdict::Unmet {
        Some(Misfit::Level)
    } else if field_fits(catalog, award.field, asked) == Verdict::Unmet {
        Some(Misfit::Field)
    } else if accreditation_fits(award, asked) == Verdict::Unmet {
        Some(Misfit::Accreditation)
    } else {
        None
    }
}

/// Whether an associate degree is the first half of a bachelor's, where credits transfer.
pub fn is_first_half(catalog: &Catalog, below: &Award, above: &Award) -> bool {
    let fits = || match (&below.field, &above.field) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(below), Some(above)) => catalog.field_counts_as(*below, *above),
    };
    below.level == AwardLevel::Associate && above.level == AwardLevel::Bachelor && fits()
}
