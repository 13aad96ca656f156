//! Which rules name a leaf: from what a learner told anew to the credentials that it can matter to.

use super::judge::Judge;
use super::verdict::Verdict;
use crate::catalog::Catalog;
use crate::model::{Attainment, Id, Map, Requirement, ToList, sorted};

/// By rule the leaves that it names, and by leaf the rules. Leaves have numbers: first each credential, then each
/// attainment, then all others.
#[derive(Debug, Default)]
pub struct Named {
    /// The leaves that are no row of the catalog, such as degrees and work, each once, in their order.
    others: Vec<Requirement>,
    /// By number of a leaf the last of its places.
    lasts: Vec<usize>,
    /// By row of a credential the first place of its rule.
    starts: Vec<usize>,
    /// All leaves of all rules, in their order: the number of each, and the place before of the same leaf.
    places: Vec<(usize, usize)>,
}

/// No place.
const NONE: usize = usize::MAX;

impl Named {
    /// The rules of a catalog.
    pub fn of(catalog: &Catalog) -> Self {
        let rows = catalog.credentials.len() + catalog.attainments.len();
        let mut named = Self { lasts: vec![NONE; rows], ..Self::default() };
        let mut others = Vec::new();
        for credential in &catalog.credentials {
            named.starts.push(named.places.len());
            for leaf in credential.requires.condition.leaves() {
                let number = listed(catalog, leaf);
                if number.is_none() {
                    others.push((leaf, named.places.len()));
                }
                named.places.push((number.unwrap_or(NONE), NONE));
            }
        }
        for (leaf, index) in sorted(others, &|one, other| one.0 < other.0) {
            if named.others.last() != Some(leaf) {
                named.others.push(leaf.clone());
                named.lasts.push(NONE);
            }
            named.places[index].0 = named.lasts.len() - 1;
        }
        named.places.shrink_to_fit();
        for (index, (number, before)) in named.places.iter_mut().enumerate() {
            *before = std::mem::replace(&mut named.lasts[*number], index);
        }
        named
    }

    /// The numbers of the leaves of a credential's rule, in their order, and then of those of the next rules.
    pub fn leaves_of(&self, row: usize) -> impl Iterator<Item = usize> {
        let start = self.starts.get(row).copied().unwrap_or(NONE);
        self.places.iter().skip(start).map(|row| row.0)
    }

    /// How many leaves are no row of the catalog.
    pub fn others(&self) -> usize {
        self.others.len()
    }

    /// How many leaves there are.
    pub fn len(&self) -> usize {
        self.lasts.len()
    }

    /// The leaf with a number, where a rule names it.
    fn leaf(&self, catalog: &Catalog, number: usize) -> Option<Requirement> {
        self.places.get(*self.lasts.get(number)?)?;
        let (credentials, attainments) = (&catalog.credentials, &catalog.attainments);
        let credential = || credentials.iter().nth(number).map(|row| Requirement::Credential(row.id));
        let behind = number.wrapping_sub(credentials.len());
        let attainment = || attainments.iter().nth(behind).map(|row| Requirement::Attainment(row.id));
        let other = || self.others.get(behind.wrapping_sub(attainments.len())).cloned();
        credential().or_else(attainment).or_else(other)
    }

    /// The rows of the credentials whose rules may be judged in another way now than before, where the same
    /// sections are complete and it is the same month. `leaves` says how leaves were judged before, and then how
    /// they are judged now.
    ///
    /// A rule is judged by its leaves and by what was waived in it. A leaf is judged by what was told of it or of
    /// what counts as it, and by what is implied: by an attainment, or by what stands behind a credential. Of
    /// degrees, work and memberships all leaves are judged, as there are few different ones.
    pub fn touched(&self, before: &Judge<'_>, now: &Judge<'_>, leaves: &mut [Option<Verdict>]) -> Vec<usize> {
        let catalog = now.evaluator.catalog;
        let (old, new) = (before.evaluator.learner, now.evaluator.learner);
        let mut credentials = changed(&old.credentials, &new.credentials);
        let mut attainments = changed(&old.attainments, &new.attainments);
        if !(credentials.is_empty() && attainments.is_empty()) {
            before.behind().name(&mut credentials, &mut attainments);
            now.behind().name(&mut credentials, &mut attainments);
        }
        let mut numbers = (self.len() - self.others.len()..self.len()).list();
        let credentials = credentials.iter().flat_map(|id| catalog.counted_as(*id));
        numbers.extend(credentials.filter_map(|id| listed(catalog, &Requirement::Credential(*id))));
        let attainments = with_counted(catalog, attainments).into_iter().map(Requirement::Attainment);
        numbers.extend(attainments.filter_map(|leaf| listed(catalog, &leaf)));
        let mut is_judged = vec![false; self.len()];
        let mut rows = Vec::new();
        for number in numbers {
            if std::mem::replace(&mut is_judged[number], true) {
                continue;
            }
            let Some(leaf) = self.leaf(catalog, number) else { continue };
            let verdict = now.leaf(&leaf);
            if leaves[number].replace(verdict).unwrap_or_else(|| before.leaf(&leaf)) != verdict {
                let mut index = self.lasts[number];
                while let Some((_, before)) = self.places.get(index) {
                    rows.push(self.starts.partition_point(|start| *start <= index) - 1);
                    index = *before;
                }
            }
        }
        if old.waivers != new.waivers {
            let waivers = old.waivers.iter().chain(&new.waivers);
            rows.extend(waivers.filter_map(|row| catalog.credentials.index(row.credential)));
        }
        rows
    }
}

/// The number of a leaf that is a row of the catalog.
pub fn listed(catalog: &Catalog, leaf: &Requirement) -> Option<usize> {
    match leaf {
        Requirement::Credential(id) => catalog.credentials.index(*id),
        Requirement::Attainment(id) => Some(catalog.credentials.len() + catalog.attainments.index(*id)?),
        _ => None,
    }
}

/// The keys under which two maps differ.
fn changed<K: Copy + Ord, V: PartialEq>(one: &Map<K, V>, other: &Map<K, V>) -> Vec<K> {
    let keys = one.iter().chain(other.iter()).map(|row| *row.0);
    keys.filter(|key| one.get(key) != other.get(key)).list()
}

/// Attainments and all that they count as.
fn with_counted(catalog: &Catalog, mut all: Vec<Id<Attainment>>) -> Vec<Id<Attainment>> {
    let mut next = 0;
    while let Some(row) = all.get(next).map(|id| catalog.attainments.get(*id)) {
        next += 1;
        for above in row.iter().flat_map(|row| &row.counts_as) {
            if !all.contains(above) {
                all.push(*above);
            }
        }
    }
    all
}
