//! Which rules of credentials want a program accredited.

use crate::catalog::Catalog;
use crate::model::{Accreditation, Award, AwardLevel, Credential, Field, Id, Requirement, ToList};

/// A credential whose rule takes an award only with an accreditation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WantsAccredited {
    /// The credential.
    pub credential: Id<Credential>,
    /// The accreditation.
    pub accreditation: Id<Accreditation>,
}

/// The credentials that people can come to whose rules name the field of an award with an accreditation, and take it
/// at no place without one. Each is named once, with the accreditation at the highest level that the award reaches.
/// A part of a rule that any field meets counts for nothing here: it says nothing of this program. A degree reaches
/// the lower degrees, and no certificate.
pub fn want_accredited(catalog: &Catalog, award: &Award) -> Vec<WantsAccredited> {
    let Some(field) = award.field else { return Vec::new() };
    let rows = catalog.credentials.iter().filter(|row| row.is_issued() && row.is_ever_open());
    rows.filter_map(|row| wants(catalog, row, award.level, field)).list()
}

fn wants(
    catalog: &Catalog,
    credential: &Credential,
    reached: AwardLevel,
    field: Id<Field>,
) -> Option<WantsAccredited> {
    let mut best: Option<(AwardLevel, Id<Accreditation>)> = None;
    for leaf in credential.requires.condition.leaves() {
        let Requirement::Education { level, fields, accreditation, .. } = leaf else { continue };
        let is_reached = *level == reached || *level >= AwardLevel::Associate && *level < reached;
        if !is_reached || !fields.iter().any(|wanted| catalog.field_counts_as(field, *wanted)) {
            continue;
        }
        let accreditation = (*accreditation)?;
        if best.is_none_or(|row| *level > row.0) {
            best = Some((*level, accreditation));
        }
    }
    best.map(|row| WantsAccredited { credential: credential.id, accreditation: row.1 })
}
