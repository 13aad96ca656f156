//! Whether the learner qualifies for each credential, kept while they tell more: only the rules that may read
//! what has changed are judged anew.

use super::evaluate::Evaluator;
use super::verdict::Verdict;
use crate::catalog::Catalog;
use crate::model::{
    Attainment, Credential, Held, Id, Learner, Map, Month, Organization, Requirement, ToList, Waiver,
};

/// The verdict on the rule of every credential of a catalog, for one learner at a time.
pub struct Statuses<'a> {
    catalog: &'a Catalog,
    today: Month,
    learner: Learner,
    /// By row of a credential.
    verdicts: Vec<Verdict>,
    /// What rules read, in order, each with the row of the credential.
    readers: Vec<(Read, usize)>,
    /// The attainments among them, each once.
    attainments: Vec<Id<Attainment>>,
}

/// What a rule may read of what was told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Read {
    Credential(Id<Credential>),
    Attainment(Id<Attainment>),
    Membership(Id<Organization>),
    Education,
    Work,
}

impl<'a> Statuses<'a> {
    /// Judges every credential.
    pub fn new(catalog: &'a Catalog, learner: &Learner, today: Month) -> Self {
        let mut readers = Vec::new();
        for (row, credential) in catalog.credentials.iter().enumerate() {
            let leaves = credential.requires.condition.leaves();
            readers.extend(leaves.into_iter().filter_map(read).map(|read| (read, row)));
        }
        readers.sort_unstable();
        readers.dedup();
        let attainment = |row: &(Read, usize)| match row.0 {
            Read::Attainment(id) => Some(id),
            _ => None,
        };
        let mut attainments = readers.iter().filter_map(attainment).list();
        attainments.dedup();
        let learner = learner.clone();
        let mut found = Self { catalog, today, learner, verdicts: Vec::new(), readers, attainments };
        found.verdicts = catalog.credentials.iter().map(|row| found.judged(row)).list();
        found
    }

    /// By row of a credential, the verdict on its rule.
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// Takes what the learner tells now; how many credentials were judged anew.
    pub fn update(&mut self, learner: &Learner) -> usize {
        let rows = self.changed(learner).unwrap_or_else(|| (0..self.verdicts.len()).list());
        self.learner = learner.clone();
        for row in &rows {
            if let Some(credential) = self.catalog.credentials.iter().as_slice().get(*row) {
                self.verdicts[*row] = self.judged(credential);
            }
        }
        rows.len()
    }

    fn judged(&self, credential: &Credential) -> Verdict {
        let Self { catalog, today, .. } = *self;
        Evaluator { catalog, learner: &self.learner, today }.credential(credential).verdict
    }

    /// The rows that may have another verdict, in order; nothing where all may.
    fn changed(&self, learner: &Learner) -> Option<Vec<usize>> {
        let (old, catalog) = (&self.learner, self.catalog);
        if old.complete != learner.complete {
            return None;
        }
        let mut reads = Vec::new();
        for id in differing(&old.credentials, &learner.credentials) {
            reads.extend(catalog.counted_as(id).iter().map(|wanted| Read::Credential(*wanted)));
        }
        let attainments = differing(&old.attainments, &learner.attainments);
        for id in &attainments {
            reads.extend(self.counted_as(*id));
            // Some imply a degree.
            reads.push(Read::Education);
        }
        let memberships = differing(&old.memberships, &learner.memberships);
        reads.extend(memberships.into_iter().map(Read::Membership));
        if old.education != learner.education || old.denied != learner.denied {
            reads.push(Read::Education);
        }
        if old.work != learner.work || old.denied != learner.denied {
            // Some work implies a degree.
            reads.extend([Read::Work, Read::Education]);
        }
        let had = [had(old), had(learner)];
        // What nobody can set out to get decides what a credential implies.
        if had[0] != had[1] || !attainments.is_empty() {
            had.iter().for_each(|had| self.add_implied(had, &mut reads));
        }
        let mut rows = Vec::new();
        for read in reads {
            let from = self.readers.partition_point(|row| row.0 < read);
            rows.extend(self.readers.iter().skip(from).take_while(|row| row.0 == read).map(|row| row.1));
        }
        if old.waivers != learner.waivers {
            let owners = old.waivers.iter().chain(&learner.waivers);
            let row = |waiver: &Waiver| catalog.credentials.index(waiver.credential);
            rows.extend(owners.filter_map(row));
        }
        rows.sort_unstable();
        rows.dedup();
        Some(rows)
    }

    /// Adds what credentials that were had may imply.
    fn add_implied(&self, had: &[Id<Credential>], reads: &mut Vec<Read>) {
        let Self { catalog, today, .. } = *self;
        let evaluator = Evaluator { catalog, learner: &self.learner, today };
        for leaf in evaluator.behind(had).into_iter().flat_map(|row| row.requires.condition.leaves()) {
            match leaf {
                Requirement::Credential(id) => {
                    let wanted = catalog.counting_as(*id).iter().flat_map(|id| catalog.counted_as(*id));
                    reads.extend(wanted.map(|id| Read::Credential(*id)));
                }
                Requirement::Attainment(id) => {
                    reads.extend(self.counted_as(*id));
                    reads.push(Read::Education);
                }
                leaf => reads.extend(read(leaf)),
            }
        }
        reads.sort_unstable();
        reads.dedup();
    }

    /// The attainments in rules that one counts as.
    fn counted_as(&self, id: Id<Attainment>) -> impl Iterator<Item = Read> {
        let counts = move |wanted: &&Id<Attainment>| self.catalog.attainment_counts_as(id, **wanted);
        self.attainments.iter().filter(counts).map(|wanted| Read::Attainment(*wanted))
    }
}

/// What a leaf reads.
fn read(leaf: &Requirement) -> Option<Read> {
    match leaf {
        Requirement::Credential(id) => Some(Read::Credential(*id)),
        Requirement::Attainment(id) => Some(Read::Attainment(*id)),
        Requirement::Membership { organization, .. } => Some(Read::Membership(*organization)),
        Requirement::Education { .. } => Some(Read::Education),
        Requirement::Experience(..) => Some(Read::Work),
        Requirement::Unpublished => None,
    }
}

/// The keys under which two maps have different values.
fn differing<K: Copy + Ord, V: PartialEq>(one: &Map<K, V>, other: &Map<K, V>) -> Vec<K> {
    let mut keys = one.iter().filter(|row| other.get(row.0) != Some(row.1)).map(|row| *row.0).list();
    keys.extend(other.iter().filter(|row| !one.contains_key(row.0)).map(|row| *row.0));
    keys
}

/// The credentials that a learner has or had.
fn had(learner: &Learner) -> Vec<Id<Credential>> {
    let had = |row: &(&Id<Credential>, &Held)| matches!(row.1, Held::Has | Held::Expired);
    learner.credentials.iter().filter(had).map(|row| *row.0).list()
}
