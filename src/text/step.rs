//! What to do at a step, in words.

use super::condition::lower_first;
use super::names::with_article;
use super::{Language, Localizer};
use crate::model::{Credential, CredentialKind, Learner};
use crate::resolve::plan::Lapsed;
use crate::resolve::{Step, StepKind, has_worked};

impl<'c> Localizer<'c> {
    /// What to do, for a learner: work of a kind that they do already is more of it.
    pub fn step_title(&self, learner: &Learner, step: &Step) -> String {
        let Language::English = self.language;
        let subject = || self.step_subject(&step.kind);
        match &step.kind {
            StepKind::Credential(_) if step.lapsed != Lapsed::No => format!("Renew {}", subject()),
            StepKind::Credential(id) => {
                let row = self.catalog.credentials.get(*id);
                row.and_then(|row| self.by_exam_or_program(row, step))
                    .unwrap_or_else(|| format!("Earn {}", subject()))
            }
            StepKind::Award(_) => format!("Earn {}", with_article(&lower_first(&subject()))),
            StepKind::Work { kind, months } => {
                let is_more = has_worked(self.catalog, learner, *kind);
                let time = self.span_of(*months, is_more, |number| number.to_string());
                format!("Work {time}{}", self.of_kinds(&[*kind]))
            }
            _ => subject(),
        }
    }

    /// "Pass the CHTM exam (AAMI)" or "Complete RSTI diagnostic imaging service training", where the catalog
    /// says that this is what it takes.
    fn by_exam_or_program(&self, row: &'c Credential, step: &Step) -> Option<String> {
        let Language::English = self.language;
        if row.kind == CredentialKind::Training {
            let name = self.words(&row.name);
            let the = if is_program(name) { "the " } else { "" };
            return Some(format!("Complete {the}{name}"));
        }
        let exams = self.exams_of_its_own(row, step)?;
        let name = self.credential(row.id);
        let issuer = row.issuer.map(|id| self.organization(id));
        // No brackets in brackets: "Telehealth.org (Telebehavioral Health Institute)".
        let issuer = issuer.as_deref().and_then(|issuer| issuer.split(" (").next());
        let by = issuer.filter(|issuer| !name.contains(issuer));
        let by = by.map_or_else(String::new, |issuer| format!(" ({issuer})"));
        Some(match exams {
            1 => format!("Pass the {name} exam{by}"),
            2 => format!("Pass both {name} exams{by}"),
            exams => format!("Pass the {exams} {name} exams{by}"),
        })
    }

    /// How many exams of its own name a step to a certification takes; `None` where it takes none, where that
    /// is not published, or where its exam is that of another: whoever passes the CPC exam gets CPC-A.
    fn exams_of_its_own(&self, row: &Credential, step: &Step) -> Option<u32> {
        let is_certification = row.kind == CredentialKind::Certification;
        let exams = step.exams.filter(|exams| is_certification && *exams > 0)?;
        let gives = |other: &Credential| {
            other.candidate.as_ref().is_some_and(|candidate| candidate.shown_by.contains(&row.id))
        };
        (!self.catalog.credentials.iter().any(gives)).then_some(exams)
    }

    /// The name that is not in the title of a step to pass an exam.
    pub(super) fn name_in_full(&self, row: &'c Credential, step: &Step) -> Option<String> {
        let Language::English = self.language;
        row.abbreviation.as_ref()?;
        let is_short = step.lapsed == Lapsed::No && self.exams_of_its_own(row, step).is_some();
        is_short.then(|| format!("Full name: {}.", self.words(&row.name)))
    }

    /// What a step is about, as a name of what a person has once it is done.
    pub fn step_subject(&self, kind: &StepKind) -> String {
        let Language::English = self.language;
        match kind {
            StepKind::Credential(id) => match self.catalog.credentials.get(*id) {
                Some(row) => self.full_name(row),
                None => id.to_string(),
            },
            StepKind::Award(award) => self.award(award),
            StepKind::Work { kind, months } => {
                format!("{} of work{}", self.months(*months), self.of_kinds(&[*kind]))
            }
            StepKind::Attainment(id) => self.attainment(*id),
            StepKind::Membership { organization, months: 0 } => {
                format!("Join {}", self.organization(*organization))
            }
            StepKind::Membership { organization, months } => {
                format!("Be a member of {} for {}", self.organization(*organization), self.months(*months))
            }
            StepKind::Ask(id) => {
                format!("Ask {} what {} requires", self.issuer(*id), self.credential(*id))
            }
            StepKind::AskWhether { credential, fact } => self.question(*credential, fact),
        }
    }
}

/// Whether a name says that it is a program: its last word does, without what stands in brackets.
fn is_program(name: &str) -> bool {
    let name = name.split(" (").next().unwrap_or_default();
    name.rsplit(' ').next().is_some_and(|word| word.eq_ignore_ascii_case("program"))
}
