//! Why a step is on a pathway: whose rule asks for it, or which rung it stands on.

use super::basis::Basis;
use super::education::{Asked, award_fits, issuer_decides};
use super::evaluate::Evaluator;
use super::finding::Evidence;
use super::near::{accepted, near_kinds, taken_as};
use super::plan::{Fact, Pathway, Step, StepKind, Waypoint};
use super::verdict::Verdict;
use crate::catalog::{Catalog, Rung};
use crate::model::{
    Answer, Award, Condition, ConditionKind, Constraint, Credential, Held, Id, Learner, Level, Membership,
    Requirement, Stretch, SubDomain, ToList,
};

/// Why a step is there.
#[derive(Clone, Debug)]
pub enum Because<'c> {
    /// It is where the learner wants to go.
    Destination,
    /// The learner wants to pass through it.
    Chosen,
    /// The route asks for it: no leaf that is met at its end takes it alone.
    Route,
    /// The rule of a credential asks for it.
    Asked {
        /// The credential.
        by: &'c Credential,
        /// The leaf of its rule.
        requirement: &'c Requirement,
    },
    /// Its issuer must say whether a credential that has lapsed can be reinstated.
    Lapsed(&'c Credential),
    /// It stands on a rung of the ladder below a credential.
    Rung(Rung),
}

/// Tells why each step is there, in the order of the steps.
pub fn explain<'c>(evaluator: &Evaluator<'c>, pathway: &Pathway, basis: Basis) -> Vec<Vec<Because<'c>>> {
    let mut reasons: Vec<Vec<Because<'c>>> = vec![Vec::new(); pathway.steps.len()];
    walk(evaluator, pathway, false, &mut |index, by, used| {
        for (earlier, step) in pathway.steps[..index].iter().enumerate() {
            if is_ask_for(&step.kind, by.id, &Fact::Lapsed) {
                reasons[earlier].push(Because::Lapsed(by));
            }
            let mut served = used.iter().filter(|leaf| serves(evaluator, &step.kind, by.id, leaf));
            if let Some(requirement) = served.next() {
                reasons[earlier].push(Because::Asked { by, requirement });
            }
        }
    });
    for (index, reasons) in reasons.iter_mut().enumerate() {
        let rung = rung(evaluator, &pathway.steps[index].kind, pathway, index);
        reasons.extend(rung.filter(|_| basis == Basis::Ladder).map(Because::Rung));
        if reasons.is_empty() {
            let chosen = |id| evaluator.learner.constraints.contains(&Constraint::Through(id));
            reasons.push(match pathway.steps[index].kind {
                StepKind::Credential(id) if chosen(id) => Because::Chosen,
                StepKind::Credential(_) => Because::Destination,
                _ => Because::Route,
            });
        }
    }
    reasons
}

/// What the learner has already of all that the pathway's credentials ask for on the way taken, and by
/// what evidence: what was waived is not had.
pub fn counts<'c>(evaluator: &Evaluator<'c>, pathway: &Pathway) -> Vec<(&'c Requirement, Evidence)> {
    evidence_of(evaluator, pathway, &|verdict, _| verdict == Verdict::Met)
}

/// What the learner has already of all that is asked on the way taken, as [`counts`] says, and also the months of
/// work that count toward what is not met yet.
pub fn counts_in_part<'c>(evaluator: &Evaluator<'c>, pathway: &Pathway) -> Vec<(&'c Requirement, Evidence)> {
    evidence_of(evaluator, pathway, &|verdict, evidence| {
        verdict == Verdict::Met || matches!(evidence, Evidence::Months { sure, .. } if *sure > 0)
    })
}

fn evidence_of<'c>(
    evaluator: &Evaluator<'c>,
    pathway: &Pathway,
    is_of: &dyn Fn(Verdict, &Evidence) -> bool,
) -> Vec<(&'c Requirement, Evidence)> {
    let mut found: Vec<(&'c Requirement, Evidence)> = Vec::new();
    walk(evaluator, pathway, true, &mut |_, by, used| {
        for leaf in used {
            let (verdict, evidence) = evaluator.leaf(by.id, leaf);
            let row = (*leaf, evidence);
            if is_of(verdict, &row.1) && !found.contains(&row) {
                found.push(row);
            }
        }
    });
    found
}

/// Walks a pathway and tells, for each credential of it, by which leaves its condition is met there;
/// what is to be asked counts as met where it is a step before, or always.
fn walk<'c>(
    evaluator: &Evaluator<'c>,
    pathway: &Pathway,
    always_asked: bool,
    each: &mut dyn FnMut(usize, &'c Credential, &[&'c Requirement]),
) {
    let mut after = evaluator.learner.clone();
    for (index, step) in pathway.steps.iter().enumerate() {
        let id = if let StepKind::Credential(id) = &step.kind { Some(id) } else { None };
        if let Some(row) = id.and_then(|id| evaluator.catalog.credentials.get(*id)) {
            let asks = Asks { owner: row.id, steps: &pathway.steps[..index], always: always_asked };
            let then = Then { now: evaluator, after: Evaluator { learner: &after, ..*evaluator }, asks };
            let mut used = Vec::new();
            if !asks.of(&Fact::Lapsed) {
                then.used_leaves(&row.requires.condition, &mut used);
            }
            each(index, row, &used);
        }
        take(&mut after, &step.kind);
    }
}

/// What was asked of the issuer of a credential by the steps before it.
#[derive(Clone, Copy)]
struct Asks<'p> {
    owner: Id<Credential>,
    steps: &'p [Step],
    /// Whether what is not published counts as asked.
    always: bool,
}

impl Asks<'_> {
    fn of(&self, fact: &Fact) -> bool {
        self.steps.iter().any(|step| is_ask_for(&step.kind, self.owner, fact))
    }

    fn published(&self) -> bool {
        self.always || self.steps.iter().any(|step| step.kind == StepKind::Ask(self.owner))
    }
}

fn is_ask_for(kind: &StepKind, owner: Id<Credential>, wanted: &Fact) -> bool {
    matches!(kind, StepKind::AskWhether { credential, fact } if *credential == owner && fact == wanted)
}

/// What is met after some steps.
struct Then<'t, 'c> {
    now: &'t Evaluator<'c>,
    after: Evaluator<'t>,
    asks: Asks<'t>,
}

impl Then<'_, '_> {
    /// Adds the leaves by which a condition is met, of alternatives those of the first that are; false,
    /// and nothing added, where it is not met.
    fn used_leaves<'c>(&self, condition: &'c Condition, found: &mut Vec<&'c Requirement>) -> bool {
        let (parts, needed) = match &condition.kind {
            ConditionKind::Leaf(leaf) => {
                let met = self.is_met(leaf);
                found.extend(met.then_some(leaf));
                return met;
            }
            ConditionKind::All(parts) => (parts, parts.len()),
            ConditionKind::AtLeast { required_number, parts } => (parts, *required_number),
        };
        let (before, mut met) = (found.len(), 0);
        for part in parts {
            if met < needed && self.used_leaves(part, found) {
                met += 1;
            }
        }
        if met < needed {
            found.truncate(before);
        }
        met == needed
    }

    /// Whether a leaf is met by the steps so far; an exam that a rule names is part of the credential's
    /// own step. What a planned credential implies is planned too, so only what is told implies facts.
    fn is_met(&self, leaf: &Requirement) -> bool {
        let Evaluator { catalog, learner, .. } = self.after;
        if catalog.is_exam(leaf)
            || self.now.leaf(self.asks.owner, leaf).0 == Verdict::Met
            || is_done(&self.after, leaf, self.asks.published())
        {
            return true;
        }
        match leaf {
            Requirement::Education { .. } => {
                let is_asked = |award: &&Award| self.asks.of(&Fact::Award(**award));
                let accepted = |award: &Award| is_in_question(catalog, &Fact::Award(*award), leaf);
                learner.education.iter().filter(is_asked).any(accepted)
            }
            Requirement::Experience(part, included) => {
                let mut kinds = near_kinds(catalog, learner, part, included.as_ref());
                kinds.retain(|kind| self.asks.of(&Fact::Work(*kind)));
                let learner = &accepted(catalog, learner, part, included.as_ref(), &kinds);
                !kinds.is_empty() && is_done(&Evaluator { learner, ..self.after }, leaf, false)
            }
            _ => false,
        }
    }
}

/// Whether a leaf is met by what is told; planned work is as new as it needs to be.
fn is_done(after: &Evaluator<'_>, leaf: &Requirement, asked: bool) -> bool {
    match after.by_facts(leaf) {
        (Verdict::Met, _) => true,
        (_, Evidence::Months { possible, asked, .. }) => possible >= asked,
        (_, Evidence::Unpublished) => asked,
        _ => false,
    }
}

/// Whether a leaf asks for something that an issuer may accept a fact for.
fn is_in_question(catalog: &Catalog, fact: &Fact, leaf: &Requirement) -> bool {
    match (fact, leaf) {
        (Fact::Award(award), leaf) => {
            Asked::of(leaf).is_some_and(|asked| issuer_decides(catalog, award, &asked))
        }
        (Fact::Work(kind), Requirement::Experience(part, included)) => {
            taken_as(catalog, *kind, part, included.as_ref()).is_some()
        }
        _ => false,
    }
}

/// The learner after a step.
fn take(learner: &mut Learner, step: &StepKind) {
    match *step {
        StepKind::Credential(id) => drop(learner.credentials.insert(id, Held::Has)),
        StepKind::Award(award) => learner.education.push(award),
        StepKind::Work { kind, months } => learner.work.push(Stretch::new(kind, months)),
        StepKind::Attainment(id) => drop(learner.attainments.insert(id, Answer::Has)),
        StepKind::Membership { organization, months } => {
            let membership = Membership { answer: Answer::Has, months: Some(months) };
            learner.memberships.insert(organization, membership);
        }
        StepKind::Ask(_) | StepKind::AskWhether { .. } => {}
    }
}

/// The rung that a credential stands on for a later step, or as the stand-in of a title.
fn rung(evaluator: &Evaluator<'_>, kind: &StepKind, pathway: &Pathway, index: usize) -> Option<Rung> {
    let here = rungs(evaluator, kind, pathway);
    // A title that the step stands in for comes before what it is itself.
    let (sub_domain, level) = *here.first()?;
    let above = |step: &Step| {
        let rungs = rungs(evaluator, &step.kind, pathway);
        rungs.iter().any(|rung| rung.0 == sub_domain && rung.1 > level)
    };
    pathway.steps[index + 1..].iter().any(above).then_some(Rung { sub_domain, level })
}

/// Where on the ladder a step stands: as the stand-in of titles, and as a credential of its own.
fn rungs(evaluator: &Evaluator<'_>, kind: &StepKind, pathway: &Pathway) -> Vec<(Id<SubDomain>, Level)> {
    let credentials = &evaluator.catalog.credentials;
    let stands = |row: &&Waypoint| match kind {
        StepKind::Credential(id) => row.stands_in.as_ref() == Some(id),
        StepKind::Work { kind, .. } => row.work.as_ref() == Some(kind),
        _ => false,
    };
    let titles = pathway.waypoints.iter().filter(stands).filter_map(|row| credentials.get(row.title));
    let own = if let StepKind::Credential(id) = kind { evaluator.catalog.counted_as(*id) } else { &[] };
    let own = own.iter().filter_map(|id| credentials.get(*id));
    titles.chain(own).filter_map(Credential::rung).list()
}

fn serves(evaluator: &Evaluator<'_>, kind: &StepKind, owner: Id<Credential>, leaf: &Requirement) -> bool {
    match (kind, leaf) {
        _ if evaluator.learner.waiver(owner, leaf).is_some() => false,
        (StepKind::Credential(id), Requirement::Credential(asked)) => {
            evaluator.catalog.credential_counts_as(*id, *asked)
        }
        (StepKind::Attainment(id), Requirement::Attainment(asked)) => {
            evaluator.catalog.attainment_counts_as(*id, *asked)
        }
        (
            StepKind::Membership { organization, months },
            Requirement::Membership { organization: asked, months: required },
        ) => organization == asked && months >= required,
        (StepKind::Work { kind, .. }, Requirement::Experience(part, _)) => {
            part.kinds.iter().any(|wanted| evaluator.catalog.work_counts_as(*kind, *wanted))
                && evaluator.requirement(leaf).0 != Verdict::Met
        }
        (StepKind::Ask(id), Requirement::Unpublished) => *id == owner,
        (StepKind::AskWhether { credential, fact }, leaf) => {
            *credential == owner
                && is_in_question(evaluator.catalog, fact, leaf)
                && evaluator.requirement(leaf).0 != Verdict::Met
        }
        (StepKind::Award(award), leaf) => {
            Asked::of(leaf).is_some_and(|asked| award_fits(evaluator.catalog, award, &asked) == Verdict::Met)
        }
        _ => false,
    }
}
