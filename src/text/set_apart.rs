//! What sets one pathway apart from another, in a few words.

use super::{Language, Localizer};
use crate::resolve::{Pathway, Step, StepKind};

/// The most steps that are all named on each side.
const ALL_NAMED_MAX: usize = 3;

/// How many are named where there are more.
const NAMED: usize = 2;

impl Localizer<'_> {
    /// The steps of a pathway that another one does not have, in place of what: "Master's degree in place
    /// of CBET". Where they are many, they are name enough.
    pub(super) fn set_apart(&self, pathway: &Pathway, other: &Pathway) -> String {
        let Language::English = self.language;
        let ((with, count), (without, _)) = (self.only_in(pathway, other), self.only_in(other, pathway));
        match (with.is_empty(), without.is_empty()) {
            (false, _) if count > NAMED => with,
            (true, true) => self.whole().to_owned(),
            (true, false) => format!("Without {without}"),
            (false, true) => format!("With {with}"),
            (false, false) => format!("{with} in place of {without}"),
        }
    }

    fn only_in(&self, pathway: &Pathway, other: &Pathway) -> (String, usize) {
        let Language::English = self.language;
        let is_shared = |step: &Step| other.steps.iter().any(|row| row.kind == step.kind);
        let own = pathway.steps.iter().filter(|step| !is_shared(step));
        let mut names: Vec<String> = own.map(|step| self.step_name(&step.kind)).collect();
        let count = names.len();
        if count > ALL_NAMED_MAX {
            let more = count - NAMED;
            names.truncate(NAMED);
            return (format!("{} and {more} more", names.join(", ")), count);
        }
        (names.join(", "), count)
    }

    fn step_name(&self, kind: &StepKind) -> String {
        let Language::English = self.language;
        match kind {
            StepKind::Credential(id) => self.credential(*id),
            StepKind::Award(award) => self.award(award),
            StepKind::Work { kind, months } => {
                let kind = match self.after_work(*kind) {
                    Some(after) => after.to_owned(),
                    None => format!("({})", self.kind_of_work(*kind)),
                };
                format!("{} of work {kind}", self.months(*months))
            }
            StepKind::Attainment(id) => self.attainment(*id),
            StepKind::Membership { organization, .. } => self.organization(*organization),
            StepKind::Ask(id) | StepKind::AskWhether { credential: id, .. } => {
                format!("asking {}", self.issuer(*id))
            }
        }
    }
}
