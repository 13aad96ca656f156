//! What to ask an issuer of what a person has, and what implies what.

use super::condition::lower_first;
use super::{Language, Localizer};
use crate::model::{Credential, Id, KindOfWork, Requirement};
use crate::resolve::{Fact, ImpliedBy};

impl<'c> Localizer<'c> {
    /// The question to the issuer of a credential.
    pub(super) fn question(&self, id: Id<Credential>, fact: &Fact) -> String {
        let Language::English = self.language;
        let (issuer, name) = (self.issuer(id), self.credential(id));
        match fact {
            Fact::Lapsed => format!("Ask {issuer} whether your {name} can be reinstated"),
            Fact::Award(award) => {
                let award = lower_first(&self.award(award));
                format!("Ask {issuer} whether your {award} counts toward {name}")
            }
            Fact::Work(kind) => {
                let named = || format!("this work counts toward {name}: {}", self.kind_of_work(*kind));
                let after =
                    self.after_work(*kind).map(|after| format!("your work {after} counts toward {name}"));
                format!("Ask {issuer} whether {}", after.unwrap_or_else(named))
            }
        }
    }

    /// What to know before one asks.
    pub(super) fn question_notes(&self, id: Id<Credential>, fact: &Fact) -> Option<String> {
        let Language::English = self.language;
        let row = self.catalog.credentials.get(id)?;
        match fact {
            Fact::Lapsed => self.if_lapsed(row),
            Fact::Award(_) => None,
            Fact::Work(kind) => {
                let narrower = self.narrower(row, *kind);
                let narrower = Some(self.either(&narrower)).filter(|words| !words.is_empty())?;
                Some(format!(
                    "If a part of it was work of this kind, add that part under its own name: {narrower}."
                ))
            }
        }
    }

    /// What the issuer says of a credential that lapsed.
    pub(super) fn if_lapsed(&self, row: &'c Credential) -> Option<String> {
        row.renewal.reinstatement.as_ref().map(|lapsed| self.reinstatement(lapsed))
    }

    /// The kinds that work told under a wider name may have been, of those that a rule asks for.
    fn narrower(&self, row: &Credential, kind: Id<KindOfWork>) -> Vec<String> {
        let catalog = self.catalog;
        let leaves = row.requires.condition.leaves();
        let is_asked = |near: &&Id<KindOfWork>| {
            leaves.iter().any(|leaf| {
                matches!(leaf, Requirement::Experience(part, _)
                    if part.kinds.iter().any(|wanted| catalog.work_counts_as(**near, *wanted)))
            })
        };
        let near = catalog.kinds_of_work.get(kind).map_or(&[][..], |row| &row.may_count_as);
        let near = near.iter().filter(|near| catalog.work_counts_as(**near, kind)).filter(is_asked);
        near.map(|id| self.kind_of_work(*id)).collect()
    }

    /// Where to ask the issuer of a credential.
    pub(super) fn where_to_ask(&self, id: Id<Credential>) -> Option<String> {
        let Language::English = self.language;
        let issuer = self.catalog.credentials.get(id)?.issuer?;
        let url = self.catalog.organizations.get(issuer)?.url.as_ref()?;
        Some(format!("Where to ask: {}", url.as_str()))
    }

    /// What implies a fact: "implied by your RHIT".
    pub fn implied_by(&self, by: ImpliedBy) -> String {
        let Language::English = self.language;
        match by {
            ImpliedBy::Credential(id) => format!("implied by your {}", self.credential(id)),
            ImpliedBy::Attainment(id) => format!("implied by {}", lower_first(&self.attainment(id))),
            ImpliedBy::Work(id) => format!("implied by your work ({})", self.kind_of_work(id)),
        }
    }
}
