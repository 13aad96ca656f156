//! Facts that were not told: which can matter for a destination, and what an answer adds.

use super::super::cone::Cone;
use super::super::goal::{Focus, Goal};
use super::super::task::Task;
use super::super::{Query, Routes, StepKind};
use crate::catalog::Catalog;
use crate::model::{
    Accredited, Answer, Attainment, Award, Credential, Denial, Held, Id, Included, KindOfWork, Learner,
    Membership, Month, Organization, Requirement, Section, Stretch, WorkSpec,
};
use crate::resolve::implied::{any_field, is_denied};
use crate::resolve::{Evaluator, Judge};

/// A fact that was not told, in the order in which facts are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Untold {
    /// When the stretch of work at this index was.
    Dates(usize),
    /// Membership for so many months; 0 is any membership today.
    Membership(Id<Organization>, u32),
    /// A training, exam, license, sponsorship or evidence.
    Attainment(Id<Attainment>),
    /// A degree or certificate of study, or what was left out of one.
    Award(Award),
    /// So many months of work of a kind.
    Work(Id<KindOfWork>, u32),
    /// A credential held.
    Credential(Id<Credential>),
}

impl Untold {
    /// The fact that a step is about; none where the step is a question to an issuer.
    pub fn of(step: &StepKind) -> Option<Self> {
        Some(match *step {
            StepKind::Credential(id) => Self::Credential(id),
            StepKind::Award(award) => Self::Award(award),
            StepKind::Work { kind, months } => Self::Work(kind, months),
            StepKind::Attainment(id) => Self::Attainment(id),
            StepKind::Membership { organization, months } => Self::Membership(organization, months),
            StepKind::Ask(_) | StepKind::AskWhether { .. } => return None,
        })
    }

    /// Adds the answer that helps. Work is as new as it can be, because rules may count recent work only;
    /// work that was told without a date is taken to end today.
    pub fn add_to(self, learner: &mut Learner, today: Month) {
        match self {
            Self::Dates(index) => {
                if let Some(row) = learner.work.get_mut(index) {
                    row.from = ending(row.months, today.index());
                }
            }
            Self::Membership(organization, months) => {
                let membership = Membership { answer: Answer::Has, months: Some(months) };
                learner.memberships.insert(organization, membership);
            }
            Self::Attainment(id) => drop(learner.attainments.insert(id, Answer::Has)),
            Self::Award(award) => match learner.education.iter_mut().find(|row| leaves_out(row, &award)) {
                Some(row) => *row = award,
                None => learner.education.push(award),
            },
            Self::Work(kind, months) => {
                let from = free_months(learner, months, today);
                learner.work.push(Stretch { from, ..Stretch::new(kind, months) });
            }
            Self::Credential(id) => {
                learner.credentials.insert(id, Held::Has);
                learner.since.remove(&id);
            }
        }
    }

    /// Adds the answer that it is not so. Of education and of work that is to say that all of it is told.
    pub fn deny_in(self, learner: &mut Learner) {
        match self {
            Self::Dates(_) => {}
            Self::Membership(organization, _) => {
                let membership = Membership { answer: Answer::HasNot, months: None };
                learner.memberships.insert(organization, membership);
            }
            Self::Attainment(id) => drop(learner.attainments.insert(id, Answer::HasNot)),
            Self::Award(_) => drop(learner.complete.insert(Section::Education)),
            Self::Work(..) => drop(learner.complete.insert(Section::Work)),
            Self::Credential(id) => {
                learner.credentials.insert(id, Held::HasNot);
                learner.since.remove(&id);
            }
        }
    }

    /// The section that it is told in.
    pub fn section(self) -> Section {
        match self {
            Self::Dates(_) | Self::Work(..) => Section::Work,
            Self::Membership(..) | Self::Attainment(_) => Section::Training,
            Self::Award(_) => Section::Education,
            Self::Credential(_) => Section::Credentials,
        }
    }

    /// Whether it is still open: not told, not denied, and not in a section that is complete.
    fn is_open(self, evaluator: &Evaluator<'_>) -> bool {
        let Evaluator { catalog, learner, .. } = *evaluator;
        if let Self::Dates(_) = self {
            return true;
        }
        let is_open = match self {
            Self::Dates(_) => true,
            Self::Membership(organization, months) => {
                // Whoever is a member may not have told for how long.
                learner
                    .memberships
                    .get(&organization)
                    .is_none_or(|row| row.answer == Answer::Has && row.months.is_none() && months > 0)
            }
            Self::Attainment(id) => learner.attainments.get(&id).is_none(),
            Self::Award(award) => {
                let of_level = learner.education.iter().filter(|row| row.level == award.level);
                let (mut is_there, mut left_out) = (false, false);
                for row in of_level {
                    (is_there, left_out) = (true, left_out || leaves_out(row, &award));
                }
                let is_denied = is_denied(learner, &any_field(award.level));
                (left_out || !is_there && !is_denied) && learner.education.len() < Learner::EDUCATION_MAX
            }
            Self::Work(kind, _) => {
                let is_told = |row: &Stretch| catalog.work_counts_as(row.kind, kind);
                !learner.work.iter().any(is_told)
                    && !learner.denied.contains(&Denial::Work(kind))
                    && learner.work.len() < Learner::WORK_MAX
            }
            Self::Credential(id) => {
                let is_issued = catalog.credentials.get(id).is_some_and(Credential::is_issued);
                is_issued && learner.credentials.get(&id).is_none()
            }
        };
        is_open && !learner.is_complete(self.section())
    }
}

/// The most facts that are tried.
const TRIED_MAX: usize = 40;

/// The facts that may change the best route, at most [`TRIED_MAX`]: whatever the rules of its cone name and
/// what its steps are about. The goal itself is none of them.
pub fn untold(evaluator: &Evaluator<'_>, query: &Query, found: &Routes) -> Vec<(Untold, Option<u32>)> {
    let Evaluator { catalog, learner, .. } = *evaluator;
    let Some(best) = found.routes.first() else { return Vec::new() };
    let judge = Judge::new(*evaluator);
    let cone = Cone::of(&judge, &Query { basis: best.basis(), ..query.clone() }, Focus::Whole);
    if cone.is_too_large(catalog) {
        return Vec::new();
    }
    let leaves = cone.leaves(catalog);
    let mut all = Vec::new();
    for (index, row) in learner.work.iter().enumerate() {
        if row.from.is_none() {
            all.push(Untold::Dates(index));
        }
    }
    for leaf in &leaves {
        if !judge.is_met(leaf) && !is_denied(learner, leaf) {
            asked_by(catalog, leaf, &mut all);
        }
    }
    for task in &cone.tasks {
        done_by(catalog, task, &mut all);
    }
    let routes = found.routes.iter().chain(found.dropped.iter().map(|row| &row.route));
    for step in routes.flat_map(|route| &route.pathway.steps) {
        if let StepKind::Work { .. } = step.kind {
            all.extend(Untold::of(&step.kind));
        }
    }
    let is_goal = |fact: &Untold| {
        cone.goals.iter().any(|goal| {
            let (Goal::Credential(row) | Goal::Title(row)) = goal;
            *fact == Untold::Credential(row.id)
        })
    };
    all.retain(|fact| fact.is_open(evaluator) && !is_goal(fact));
    all.sort_unstable();
    all.dedup();
    all.truncate(TRIED_MAX);
    let mut rows = Vec::new();
    for fact in all {
        let window = match fact {
            Untold::Dates(index) => {
                leaves.iter().find_map(|leaf| window(catalog, leaf, learner.work[index].kind))
            }
            _ => None,
        };
        rows.push((fact, window));
    }
    rows
}

/// What meets a leaf, also where nobody can begin it any more.
fn asked_by(catalog: &Catalog, leaf: &Requirement, all: &mut Vec<Untold>) {
    match leaf {
        Requirement::Credential(id) => {
            all.extend(catalog.counting_as(*id).iter().map(|id| Untold::Credential(*id)));
        }
        Requirement::Attainment(id) => all.push(Untold::Attainment(*id)),
        // Degrees and memberships are tasks; which kind of work, and how much, the steps of the routes say.
        _ => {}
    }
}

/// What makes a task needless or cheaper.
fn done_by(catalog: &Catalog, task: &Task, all: &mut Vec<Untold>) {
    match *task {
        Task::Award(award) => all.push(Untold::Award(award)),
        Task::Attainment(id) => all.push(Untold::Attainment(id)),
        Task::Membership(organization, months) => all.push(Untold::Membership(organization, months)),
        Task::Credential(id) | Task::StandIn(id) => {
            all.push(Untold::Credential(id));
            let row = catalog.credentials.get(id);
            // Members may pay less.
            let row =
                row.filter(|row| row.fee.member_usd.is_some() && row.fee.member_usd < row.fee.public_usd);
            all.extend(row.and_then(|row| row.issuer).map(|id| Untold::Membership(id, 0)));
        }
        Task::SecondHalf(_) | Task::Ask(_) | Task::AskWhether(..) => {}
    }
}

/// The months in which a leaf counts work of a kind, where it counts recent work only.
fn window(catalog: &Catalog, leaf: &Requirement, kind: Id<KindOfWork>) -> Option<u32> {
    let Requirement::Experience(part, included) = leaf else { return None };
    let of = |part: &WorkSpec| {
        let counts = part.kinds.iter().any(|wanted| catalog.work_counts_as(kind, *wanted));
        part.within_months.filter(|_| counts)
    };
    of(part).or_else(|| included.as_ref().and_then(|Included(inner)| of(inner)))
}

/// Whether what was told of an award may be this one: it leaves something out, and nothing differs.
fn leaves_out(row: &Award, award: &Award) -> bool {
    let field = row.field.is_none() || row.field == award.field;
    let accreditation = row.accreditation == Accredited::Untold || row.accreditation == award.accreditation;
    row.level == award.level && field && accreditation && row != award && is_fuller(row, award)
}

/// Whether an award says no less than another one.
fn is_fuller(row: &Award, award: &Award) -> bool {
    (award.field.is_some() || row.field.is_none())
        && (award.accreditation != Accredited::Untold || row.accreditation == Accredited::Untold)
}

/// The first month of so many that end with the month of an index.
fn ending(months: u32, index: i32) -> Option<Month> {
    Month::from_index(index + 1 - months.cast_signed())
}

/// The first of the newest months that no dated stretch overlaps, so that the work of a step is not at the
/// same time as other work.
fn free_months(learner: &Learner, months: u32, today: Month) -> Option<Month> {
    let mut end = today.index();
    loop {
        let overlaps = |row: &&Stretch| {
            row.from.is_some_and(|from| {
                from.index() <= end
                    && from.index() + row.months.cast_signed() > end - months.cast_signed() + 1
            })
        };
        match learner.work.iter().find(overlaps).and_then(|row| row.from) {
            Some(from) => end = from.index() - 1,
            None => return ending(months, end),
        }
    }
}

/// The learner with each date of an undated stretch that can be the best: it ends today, or before another
/// stretch begins. Between these, a later month only takes the place of an earlier one.
pub fn dated(learner: &Learner, index: usize, today: Month) -> Vec<Learner> {
    let mut ends = vec![today.index()];
    for row in &learner.work {
        ends.extend(row.from.map(|from| from.index() - 1).filter(|end| *end < today.index()));
    }
    ends.sort_unstable();
    ends.dedup();
    let mut all = Vec::new();
    for end in ends.into_iter().rev().take(DATES_MAX) {
        let mut dated = learner.clone();
        if let Some(row) = dated.work.get_mut(index) {
            row.from = ending(row.months, end);
        }
        all.push(dated);
    }
    all
}

/// The most dates of one stretch that are tried, the newest first.
const DATES_MAX: usize = 8;
