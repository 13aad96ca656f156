//! The catalog: an immutable, indexed set of nouns.

use std::slice;

use super::closure::{Closure, Counted, closure};
use super::table::Table;
use super::vocabulary::Vocabulary;
use crate::model::{
    Accreditation, Accredited, Activity, Attainment, AttainmentKind, Bridge, CheckItem, Competency,
    Credential, EducationDefaults, Field, Figure, Grade, Id, KindOfWork, LangMap, Level, Month, Named,
    Occupation, Organization, Question, Requirement, Source, StandIn, StartingPoint, SubDomain, Term, ToList,
    sorted,
};

/// The nouns of one edition, each vocabulary sorted by id.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The edition, such as `2026-11`.
    pub edition: String,
    /// The day of the edition, such as `2026-11-22`.
    pub date: String,
    /// The license of the catalog.
    pub license: LangMap,
    /// A note on the trademarks in it.
    pub trademarks: LangMap,
    /// The field that it covers, as it stands inside a sentence: "healthcare technology".
    pub title: Option<LangMap>,
    /// What the catalog covers.
    pub scope: Option<LangMap>,
    /// All occupations together, to compare one with.
    pub all_jobs: Option<Figure>,
    /// Terms of the field, explained.
    pub glossary: Table<Term>,
    /// Questions that people have.
    pub questions: Table<Question>,
    /// Whether the terms or the questions are in a document that comes later.
    pub glossary_follows: bool,
    /// The country whose rules and figures it has.
    pub country: Option<LangMap>,
    /// The sub-domains of the framework.
    pub sub_domains: Table<SubDomain>,
    /// Credentials, trainings and titles.
    pub credentials: Table<Credential>,
    /// Issuers and professional organizations.
    pub organizations: Table<Organization>,
    /// Occupations.
    pub occupations: Table<Occupation>,
    /// Where facts are from.
    pub sources: Table<Source>,
    /// Kinds of work.
    pub kinds_of_work: Table<KindOfWork>,
    /// Fields of study.
    pub fields: Table<Field>,
    /// Accreditations of programs.
    pub accreditations: Table<Accreditation>,
    /// Trainings, exams, licenses, sponsorships and evidence.
    pub attainments: Table<Attainment>,
    /// Competencies.
    pub competencies: Table<Competency>,
    /// What stands in, on the ladder, for titles that nobody issues.
    pub stand_ins: Table<StandIn>,
    /// Everyday activities, for the self-check.
    pub activities: Table<Activity>,
    /// The tasks of the self-check.
    pub check_items: Table<CheckItem>,
    /// Starting points of people.
    pub starting_points: Table<StartingPoint>,
    /// Goals that many people have, in the order to offer them in; the editors' choice.
    pub popular_goals: Vec<Id<Credential>>,
    /// Bridges between sub-domains.
    pub bridges: Table<Bridge>,
    /// What education takes, lowest level first.
    pub education: Vec<EducationDefaults>,
    /// What counts as what; of the rows above, once they are all there.
    pub(super) closures: Closures,
    /// The longest time, in months, that is published of a training, or of an award where none is. A
    /// training whose time is not published is compared as this long: it is never the shortest.
    pub longest_training: u32,
}

/// What counts as what, by vocabulary.
#[derive(Clone, Debug, Default)]
pub(super) struct Closures {
    pub work: Closure,
    pub field: Closure,
    pub attainment: Closure,
    pub credential: Closure,
    pub credentials: Counted<Credential>,
    /// The rungs that credentials stand on, in order, each with the row of the credential.
    pub rungs: Vec<(Id<SubDomain>, Level, usize)>,
}

impl Catalog {
    /// The month of the edition.
    pub fn month(&self) -> Month {
        Month::parse(&self.date).unwrap_or(Month::FIRST)
    }

    /// The grade of the best of some sources; `None` where there is none.
    pub fn best_grade(&self, sources: &[Id<Source>]) -> Option<Grade> {
        sources.iter().filter_map(|id| Some(self.sources.get(*id)?.grade)).max()
    }

    /// The leaf of a credential's rule with this key.
    pub fn leaf(&self, credential: Id<Credential>, key: &str) -> Option<Requirement> {
        let leaves = self.credentials.get(credential)?.requires.condition.leaves();
        leaves.into_iter().find(|leaf| leaf.key().as_deref() == Some(key)).cloned()
    }

    /// Whether a text names a row of a vocabulary. Interns nothing, so the text may come from anywhere.
    pub fn lists(&self, vocabulary: Vocabulary, text: &str) -> bool {
        match vocabulary {
            Vocabulary::Credential => self.credentials.find(text).is_some(),
            Vocabulary::Organization => self.organizations.find(text).is_some(),
            Vocabulary::SubDomain => self.sub_domains.find(text).is_some(),
            Vocabulary::KindOfWork => self.kinds_of_work.find(text).is_some(),
            Vocabulary::Field => self.fields.find(text).is_some(),
            // A learner can also say that a program has none.
            Vocabulary::Accreditation => text == Accredited::NO || self.accreditations.find(text).is_some(),
            Vocabulary::Attainment => self.attainments.find(text).is_some(),
            Vocabulary::Occupation => self.occupations.find(text).is_some(),
            Vocabulary::Activity => self.activities.find(text).is_some(),
            Vocabulary::StartingPoint => self.starting_points.find(text).is_some(),
            Vocabulary::CheckItem => self.check_items.find(text).is_some(),
            _ => false,
        }
    }

    /// Whether it explains terms or answers questions, now or once all its documents are there.
    pub fn has_glossary(&self) -> bool {
        self.glossary_follows || !self.glossary.is_empty() || !self.questions.is_empty()
    }

    /// Computes what follows from the rows that are there: what counts as what, who stands on which rung, and the
    /// longest training.
    pub(super) fn close(&mut self) {
        let takes = self.attainments.iter().filter_map(|row| row.takes.as_ref()?.months_in_all());
        let awards = self.education.iter().filter_map(|row| row.months);
        self.longest_training = takes.max().or(awards.max()).unwrap_or(0);
        let credential = closure(&self.credentials, |row| &row.counts_as);
        let rung = |row: (usize, &Credential)| row.1.rung().map(|(domain, level)| (domain, level, row.0));
        let rungs = self.credentials.iter().enumerate().filter_map(rung).list();
        self.closures = Closures {
            work: closure(&self.kinds_of_work, |row| &row.counts_as),
            field: closure(&self.fields, |row| &row.counts_as),
            attainment: closure(&self.attainments, |row| &row.counts_as),
            credentials: Counted::of(&self.credentials, &credential),
            credential,
            rungs: sorted(rungs, &|one, other| one < other),
        };
    }

    /// Whether a leaf asks for an exam: it is part of the credential's own step.
    pub fn is_exam(&self, leaf: &Requirement) -> bool {
        matches!(leaf, Requirement::Attainment(id)
            if self.attainments.get(*id).is_some_and(|row| row.kind == AttainmentKind::Exam))
    }

    /// Whether work of kind `kind` counts as kind `wanted`. Every kind counts as itself.
    pub fn work_counts_as(&self, kind: Id<KindOfWork>, wanted: Id<KindOfWork>) -> bool {
        counts_as(&self.kinds_of_work, &self.closures.work, kind, wanted)
    }

    /// Whether a degree in `field` fits the field `wanted`. Every field fits itself.
    pub fn field_counts_as(&self, field: Id<Field>, wanted: Id<Field>) -> bool {
        counts_as(&self.fields, &self.closures.field, field, wanted)
    }

    /// Whether having `attainment` is having `wanted` too. Every attainment counts as itself.
    pub fn attainment_counts_as(&self, attainment: Id<Attainment>, wanted: Id<Attainment>) -> bool {
        counts_as(&self.attainments, &self.closures.attainment, attainment, wanted)
    }

    /// Whether holding `credential` counts wherever `wanted` is required. Every credential counts as
    /// itself.
    pub fn credential_counts_as(&self, credential: Id<Credential>, wanted: Id<Credential>) -> bool {
        counts_as(&self.credentials, &self.closures.credential, credential, wanted)
    }

    /// Every credential that counts where `wanted` is required: itself first, the others by id.
    pub fn counting_as(&self, wanted: Id<Credential>) -> &[Id<Credential>] {
        self.counted(&self.closures.credentials.by, wanted)
    }

    /// Every credential that `credential` counts as: itself first, the others by id.
    pub fn counted_as(&self, credential: Id<Credential>) -> &[Id<Credential>] {
        self.counted(&self.closures.credentials.as_, credential)
    }

    /// The list of a credential; without one it is by itself.
    fn counted<'c>(&'c self, lists: &'c [Vec<Id<Credential>>], id: Id<Credential>) -> &'c [Id<Credential>] {
        let Some(index) = self.credentials.index(id) else { return &[] };
        let own =
            || self.credentials.iter().as_slice().get(index).map_or(&[][..], |row| slice::from_ref(&row.id));
        lists.get(index).filter(|list| !list.is_empty()).map_or_else(own, Vec::as_slice)
    }

    /// The sub-domains in the framework's order.
    pub fn sub_domains_in_order(&self) -> Vec<&SubDomain> {
        sorted(self.sub_domains.iter().list(), &|one, other| one.position < other.position)
    }
}

fn counts_as<T: Named<Noun = T>>(rows: &Table<T>, closure: &Closure, one: Id<T>, other: Id<T>) -> bool {
    one == other
        || !closure.is_empty()
            && match (rows.index(one), rows.index(other)) {
                (Some(one), Some(other)) => closure.contains(one, other),
                _ => false,
            }
}
