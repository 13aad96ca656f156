//! The catalog as it would be: with jobs that it does not list, and with less in the way than it knows of.
//!
//! What has no pathway even in the kindest of these catalogs is proven to have none. What has one there, and
//! none in the catalog itself, is in doubt, and never a "no".

use super::index::Catalog;
use super::table::Table;
use crate::model::{
    Condition, ConditionKind, Credential, Grade, Id, Month, Occupation, Requirement, RuleBasis, Source,
    StatusKind, sorted,
};

impl Catalog {
    /// The same, with these occupations in the place of its own; each id once.
    #[must_use]
    pub fn with_occupations(&self, rows: Vec<Occupation>) -> Self {
        let occupations = Table::new(sorted(rows, &|one, other| one.id < other.id));
        Self { occupations, ..self.clone() }
    }

    /// The same, with nothing in the way but what an issuer or an official says: what may still be issued, or
    /// may be so again, is issued, what can only be held can be gained, and a rule that is not the issuer's own
    /// of today requires nothing.
    #[must_use]
    pub fn at_its_kindest(&self, today: Month) -> Self {
        let mut kind = self.clone();
        let is_known = |sources: &[Id<Source>]| self.best_grade(sources) >= Some(Grade::Official);
        kind.credentials.rows_mut().for_each(|row| be_kind(row, today, &is_known));
        kind.attainments.rows_mut().for_each(|row| row.held_only = false);
        kind
    }

    /// The same for people who work no longer than so many months: no rule is met by more.
    #[must_use]
    pub fn without_work_over(&self, months: u32) -> Self {
        let mut short = self.clone();
        let rules = short.credentials.rows_mut().map(|row| &mut row.requires.condition);
        let jobs = short.occupations.rows_mut().flat_map(|row| &mut row.requires);
        rules.chain(jobs).for_each(|condition| refuse_work_over(condition, months));
        short
    }
}

/// Opens a credential of which nothing shows that it is closed, and drops a rule that may not be one.
fn be_kind(row: &mut Credential, today: Month, is_known: &dyn Fn(&[Id<Source>]) -> bool) {
    let is_open = |kind: StatusKind| matches!(kind, StatusKind::Active | StatusKind::Unconfirmed);
    let is_in_doubt = match row.status.kind_in(today) {
        StatusKind::LikelyRetired | StatusKind::NotFound | StatusKind::Unconfirmed => true,
        // That it is no credential but a title is the framework's own word.
        StatusKind::Active | StatusKind::Title => false,
        _ => {
            let stage = row.status.stage_in(today);
            !is_known(stage.map_or(&row.status.sources, |stage| &stage.sources))
        }
    };
    if is_in_doubt || row.status.stages.iter().any(|stage| !stage.has_begun(today) && is_open(stage.kind)) {
        row.status.kind = StatusKind::Active;
        row.status.stages = Box::default();
    }
    if row.requires.basis != RuleBasis::Issuer || !is_known(&row.requires.sources) {
        row.requires.condition = Condition::nothing();
    }
}

fn refuse_work_over(condition: &mut Condition, months: u32) {
    match &mut condition.kind {
        ConditionKind::All(parts) | ConditionKind::AtLeast { parts, .. } => {
            parts.iter_mut().for_each(|part| refuse_work_over(part, months));
        }
        ConditionKind::Leaf(Requirement::Experience(work, _)) if work.months > months => {
            condition.kind = ConditionKind::AtLeast { required_number: 1, parts: Box::default() };
        }
        ConditionKind::Leaf(_) => {}
    }
}
