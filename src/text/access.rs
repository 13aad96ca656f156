//! Who can do something, and what it takes.

use super::{Language, Localizer};
use crate::model::{Access, Joined, KindOfWork, Requirement, Takes, ToList};
use crate::resolve::StepKind;

impl<'c> Localizer<'c> {
    /// Who can do something, as a sentence; empty where that is anybody.
    pub fn access(&self, access: Access) -> &'static str {
        let Language::English = self.language;
        match access {
            Access::Anyone => "",
            Access::Employed => "Needs a job in which it is done.",
            Access::Sponsored => "An employer must sponsor it.",
            Access::Clinician => "Only for licensed clinicians.",
            Access::Military => "Only in the US military.",
            Access::Member => "Only for members.",
            Access::Abroad => "Only for people who studied or worked abroad.",
        }
    }

    /// Who can meet a leaf; nothing is said where anybody can, in one way or another.
    pub(super) fn access_of(&self, requirement: &Requirement) -> String {
        let access: Vec<Access> = match requirement {
            Requirement::Attainment(id) => {
                self.catalog.attainments.get(*id).iter().map(|row| row.access).list()
            }
            Requirement::Experience(work, _) => {
                let kinds = work.kinds.iter().filter_map(|id| self.catalog.kinds_of_work.get(*id));
                kinds.map(|row: &KindOfWork| row.access).list()
            }
            _ => Vec::new(),
        };
        let mut words: Vec<&str> = access.into_iter().map(|access| self.access(access)).list();
        words.dedup();
        if words.contains(&"") { String::new() } else { words.joined(" ") }
    }

    /// Who can do a step; empty where that is anybody.
    pub fn step_access(&self, kind: &StepKind) -> &'static str {
        let access = match kind {
            StepKind::Attainment(id) => self.catalog.attainments.get(*id).map(|row| row.access),
            StepKind::Work { kind, .. } => self.catalog.kinds_of_work.get(*kind).map(|row| row.access),
            _ => None,
        };
        access.map_or("", |access| self.access(access))
    }

    /// Who can do a step, and how long a training takes.
    pub(super) fn access_notes(&self, kind: &StepKind) -> Vec<String> {
        let mut notes = vec![self.step_access(kind).to_owned()];
        if let StepKind::Attainment(id) = kind {
            let takes = self.catalog.attainments.get(*id).and_then(|row| row.takes.as_ref());
            notes.extend(takes.map(|takes| self.takes(takes)));
        }
        notes.retain(|note| !note.is_empty());
        notes
    }

    /// How long something takes and what it costs, where that is published.
    fn takes(&self, takes: &'c Takes) -> String {
        let Language::English = self.language;
        let mut words = Vec::new();
        let hours = takes.hours.map(|hours| format!("{} hours", self.number(hours)));
        let months = takes.months.map(|months| self.months(months));
        match (months, hours) {
            (Some(months), Some(hours)) => words.push(format!("Takes {months} ({hours}).")),
            (None, Some(time)) | (Some(time), None) => words.push(format!("Takes {time}.")),
            (None, None) => {}
        }
        match takes.fee_usd {
            Some(0) => words.push("Costs nothing.".to_owned()),
            Some(fee) => words.push(format!("Costs {}.", self.usd(fee))),
            None => {}
        }
        words.extend(takes.note.as_ref().map(|note| self.words(note).to_owned()));
        words.joined(" ")
    }
}
