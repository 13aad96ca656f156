//! What is odd about confirmed drafts, and what of them has no room.

use super::accredit::{WantsAccredited, want_accredited};
use super::draft::{Choice, Draft};
use super::project::Project;
use super::target::Target;
use super::write::OFFERS_MAX;
use crate::catalog::Catalog;
use crate::model::{Accredited, Gain, Month, OfferKind, ToList};

/// Something odd.
#[derive(Clone, Debug, PartialEq)]
pub struct Lint {
    /// The row, as a spreadsheet counts.
    pub row: usize,
    /// What is odd.
    pub kind: LintKind,
}

/// What is odd about a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum LintKind {
    /// It is no longer valid since this date.
    Ended(String),
    /// All its starts are past.
    NoStart,
    /// The rules of these credentials want such a program accredited, and nothing says that it is.
    NotAccredited(Vec<WantsAccredited>),
    /// No cost is given.
    NoCost,
    /// It is called and leads as this row.
    SameAs(usize),
    /// It comes after as many offers as a document may have, and is left out of it.
    LeftOut,
}

/// All that is odd, in the order of the rows, on a day such as `2026-11-29`.
pub fn lint(catalog: &Catalog, project: &Project, today: &str) -> Vec<Lint> {
    let drafts = project.confirmed().list();
    let mut found = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        let row = draft.rows.first().copied().unwrap_or_default();
        let same =
            drafts[..index].iter().find(|other| other.name == draft.name && other.choice == draft.choice);
        let kinds = [
            draft.figures.until.clone().filter(|until| is_past(until, today)).map(LintKind::Ended),
            (!draft.figures.starts.is_empty()
                && draft.figures.starts.iter().all(|start| is_past(start, today)))
            .then_some(LintKind::NoStart),
            not_accredited(catalog, draft),
            (draft.kind != OfferKind::Job && draft.figures.costs.is_empty()).then_some(LintKind::NoCost),
            same.and_then(|other| other.rows.first()).map(|row| LintKind::SameAs(*row)),
            (index >= OFFERS_MAX).then_some(LintKind::LeftOut),
        ];
        found.extend(kinds.into_iter().flatten().map(|kind| Lint { row, kind }));
    }
    found
}

/// Whether a date is past on a day: a month is past after its last day.
fn is_past(date: &str, today: &str) -> bool {
    Month::last_of(date).is_some() && today.get(..date.len()).is_some_and(|today| today > date)
}

fn not_accredited(catalog: &Catalog, draft: &Draft) -> Option<LintKind> {
    let Choice::Confirmed(targets) = &draft.choice else { return None };
    let wants = targets.iter().map(|target| match target {
        Target::Leads(Gain::Award(award)) if award.accreditation == Accredited::Untold => {
            want_accredited(catalog, award)
        }
        _ => Vec::new(),
    });
    wants.into_iter().find(|wants| !wants.is_empty()).map(LintKind::NotAccredited)
}
