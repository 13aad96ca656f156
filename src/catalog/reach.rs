//! Which credentials can be earned from nothing: a graph of thresholds, walked once.
//!
//! A node is met once so many of the nodes below it are met. Each edge is followed once, so the
//! walk takes time in proportion to the graph, however long its chains are and however its circles
//! lie; nodes of a circle that nothing else meets stay unmet.

use super::index::Catalog;
use super::ladder::{Rung, RungOption};
use crate::model::{Condition, ConditionKind, Credential, Id, Level, Requirement, SubDomain, ToList};

/// What is never met.
const INFEASIBLE: usize = usize::MAX;

#[derive(Default)]
struct Graph {
    /// By node how many nodes below it are still missing.
    missing: Vec<usize>,
    /// By node the nodes above it.
    above: Vec<Vec<usize>>,
}

impl Graph {
    fn node(&mut self, missing: usize) -> usize {
        self.missing.push(missing);
        self.above.push(Vec::new());
        self.missing.len() - 1
    }

    fn edge(&mut self, below: usize, above: usize) {
        self.above[below].push(above);
    }

    /// Meets all nodes that miss nothing, and those above them in their turn; how many edges that took.
    fn walk(&mut self) -> usize {
        let mut met: Vec<usize> = (0..self.missing.len()).filter(|node| self.missing[*node] == 0).list();
        let mut steps = 0;
        while let Some(node) = met.pop() {
            for above in std::mem::take(&mut self.above[node]) {
                steps += 1;
                if self.missing[above] != INFEASIBLE && self.missing[above] > 0 {
                    self.missing[above] -= 1;
                    if self.missing[above] == 0 {
                        met.push(above);
                    }
                }
            }
        }
        steps
    }
}

/// What somebody who has nothing can come to.
pub struct Reach {
    /// By index of a credential whether it can be earned.
    pub earned: Vec<bool>,
    /// How many steps it took to find out.
    pub steps: usize,
}

/// The credentials that somebody with nothing can come to in the end, on the ladder or without it.
///
/// A catalog is sound whatever the month is, so what is open at any time on record counts as open: an
/// announced end must not make a catalog unsound. What is open in a month is for a plan to say.
pub fn reach(catalog: &Catalog, ladder: bool) -> Reach {
    let count = catalog.credentials.len();
    let any = vec![None; count];
    let mut builder = Builder { catalog, graph: Graph::default(), first_rung: 2 * count, any };
    for credential in &catalog.credentials {
        let own = if credential.is_ever_open() { 1 + usize::from(ladder) } else { INFEASIBLE };
        builder.graph.node(own);
    }
    for credential in &catalog.credentials {
        builder.graph.node(if credential.is_ever_open() { 1 } else { INFEASIBLE });
    }
    if ladder {
        builder.rungs();
    }
    for (index, credential) in catalog.credentials.iter().enumerate() {
        builder.follow_condition(&credential.requires.condition, count + index);
        builder.graph.edge(count + index, index);
        if ladder {
            builder.climb(index, credential);
        }
    }
    let steps = builder.graph.walk();
    Reach { earned: builder.graph.missing[..count].iter().map(|missing| *missing == 0).list(), steps }
}

/// Nodes are numbered: first whether each credential is earned, then whether its own rule is met,
/// then the rungs, then parts of conditions.
struct Builder<'c> {
    catalog: &'c Catalog,
    graph: Graph,
    first_rung: usize,
    /// By index of a credential the node that any credential meets that counts as it.
    any: Vec<Option<usize>>,
}

impl Builder<'_> {
    /// The nodes of the rungs. One option puts a person on a rung; of a stand-in the rung below its own
    /// level is not required, but the rung below the title is.
    fn rungs(&mut self) {
        let sub_domains: Vec<Id<SubDomain>> = self.catalog.sub_domains.iter().map(|row| row.id).list();
        for _ in 0..sub_domains.len() * Level::ALL.len() {
            self.graph.node(1);
        }
        for (rung, node) in sub_domains.iter().copied().flat_map(rungs_of).zip(self.first_rung..) {
            for option in self.catalog.rung_options(&rung) {
                match option {
                    RungOption::Real(credential) => self.follow_row(credential.id, 0, node),
                    RungOption::StandIn { title, credential } => {
                        let both = self.graph.node(2);
                        self.follow_row(credential.id, self.catalog.credentials.len(), both);
                        self.follow_rung_below(title, both);
                        self.graph.edge(both, node);
                    }
                    RungOption::Work { title, .. } => self.follow_rung_below(title, node),
                }
            }
        }
    }

    /// Lets a node follow from a credential that is earned, or from one that counts as it.
    fn follow_credential(&mut self, id: Id<Credential>, node: usize) {
        let Some(row) = self.catalog.credentials.index(id) else { return };
        let counting = self.catalog.counting_as(id);
        if counting.len() == 1 {
            return self.graph.edge(row, node);
        }
        let any = self.any[row].unwrap_or_else(|| {
            let any = self.graph.node(1);
            counting.iter().for_each(|id| self.follow_row(*id, 0, any));
            any
        });
        self.any[row] = Some(any);
        self.graph.edge(any, node);
    }

    /// Lets a node follow from a credential itself; `offset` tells earned from its rule being met.
    fn follow_row(&mut self, id: Id<Credential>, offset: usize, node: usize) {
        if let Some(index) = self.catalog.credentials.index(id) {
            self.graph.edge(offset + index, node);
        }
    }

    /// Lets a node follow from the rung below a title, or at once where there is none.
    fn follow_rung_below(&mut self, title: Id<Credential>, node: usize) {
        let title = self.catalog.credentials.get(title);
        match title.and_then(|title| self.catalog.rung_below(title)).and_then(|rung| self.rung(&rung)) {
            Some(below) => self.graph.edge(below, node),
            None => self.follow_nothing(node),
        }
    }

    fn rung(&self, rung: &Rung) -> Option<usize> {
        let sub_domain = self.catalog.sub_domains.index(rung.sub_domain)?;
        let level = usize::from(rung.level.number()) - 1;
        Some(self.first_rung + sub_domain * Level::ALL.len() + level)
    }

    /// Lets a node follow from nothing.
    fn follow_nothing(&mut self, node: usize) {
        let nothing = self.graph.node(0);
        self.graph.edge(nothing, node);
    }

    fn climb(&mut self, index: usize, credential: &Credential) {
        let named = &credential.ladder_first;
        if named.is_empty() {
            match self.catalog.rung_below(credential).and_then(|rung| self.rung(&rung)) {
                Some(rung) => self.graph.edge(rung, index),
                None => self.follow_nothing(index),
            }
            return;
        }
        let any = self.graph.node(1);
        for id in named {
            self.follow_credential(*id, any);
        }
        self.graph.edge(any, index);
    }

    /// Lets a node follow from a condition.
    fn follow_condition(&mut self, condition: &Condition, above: usize) {
        let required_number = match &condition.kind {
            ConditionKind::Leaf(Requirement::Credential(id)) => return self.follow_credential(*id, above),
            ConditionKind::Leaf(Requirement::Attainment(id)) => {
                if self.catalog.attainments.get(*id).is_none_or(|row| !row.held_only) {
                    self.follow_nothing(above);
                }
                return;
            }
            ConditionKind::Leaf(_) => return self.follow_nothing(above),
            ConditionKind::All(parts) => parts.len(),
            ConditionKind::AtLeast { required_number, .. } => *required_number,
        };
        let node = self.graph.node(required_number);
        self.graph.edge(node, above);
        for part in condition.parts() {
            self.follow_condition(part, node);
        }
    }
}

fn rungs_of(sub_domain: Id<SubDomain>) -> impl Iterator<Item = Rung> + use<> {
    Level::ALL.into_iter().map(move |level| Rung { sub_domain, level })
}
