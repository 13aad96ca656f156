//! What the self-check asks next.

use super::answers::{Grade, SelfCheck};
use super::weigh::{WeighedEvidence, heaviest, percent, split};
use crate::model::{Activity, CheckItem, Id, Level, RuleBasis, SubDomain, ToList};
use crate::resolve::{Evaluator, Verdict};

/// A question, or the result.
#[derive(Clone, Copy, Debug)]
pub enum Question<'c> {
    /// The facts of the learner.
    Facts,
    /// Which activities they like or do.
    Direction,
    /// How much they do on their own.
    Autonomy,
    /// Whether they can do a task.
    Item(&'c CheckItem),
    /// No question is left: the result.
    Result,
}

impl SelfCheck {
    /// The question that is shown.
    pub fn question<'c>(&self, evaluator: &Evaluator<'c>) -> Question<'c> {
        let asked = |row: &(Id<CheckItem>, Grade)| evaluator.catalog.check_items.get(row.0);
        match self.at {
            0 => Question::Facts,
            1 => Question::Direction,
            2 => Question::Autonomy,
            at => {
                let asked = self.answers.get(at - Self::BEFORE_ITEMS).and_then(asked);
                let item = asked.or_else(|| next_item(evaluator, self));
                item.map_or(Question::Result, Question::Item)
            }
        }
    }
}

/// The sub-domains of a check: those of the picked activities. Without any, the two in which the facts
/// support the highest levels.
pub fn sub_domains(evaluator: &Evaluator<'_>, check: &SelfCheck) -> Vec<Id<SubDomain>> {
    let activity = |id: &Id<Activity>| evaluator.catalog.activities.get(*id).map(|row| row.sub_domain);
    let picked: Vec<Id<SubDomain>> = check.activities.iter().filter_map(activity).list();
    let all = evaluator.catalog.sub_domains_in_order();
    let mut sub_domains: Vec<Id<SubDomain>> =
        all.iter().map(|row| row.id).filter(|sub_domain| picked.contains(sub_domain)).list();
    if sub_domains.is_empty() {
        let supported: Vec<_> = all.iter().map(|row| (row.id, supported(evaluator, row.id))).list();
        for level in Level::ALL.into_iter().rev() {
            sub_domains.extend(supported.iter().filter(|row| row.1 == Some(level)).map(|row| row.0));
        }
        sub_domains.truncate(SelfCheck::ACTIVITIES_MAX);
    }
    sub_domains
}

/// The level that the facts of the learner support in a sub-domain: the highest one that they hold, or
/// the one below an entry whose issuer requires nothing that they lack. `None` where there is none.
pub fn supported(evaluator: &Evaluator<'_>, sub_domain: Id<SubDomain>) -> Option<Level> {
    Level::ALL.into_iter().rev().find(|level| {
        let rung = |level| crate::catalog::Rung { sub_domain, level };
        let ready = || {
            let next = level.above().map_or_else(Vec::new, |level| evaluator.catalog.on_rung(&rung(level)));
            next.into_iter().any(|row| {
                let condition = &row.requires.condition;
                row.requires.basis == RuleBasis::Issuer
                    && !condition.leaves().is_empty()
                    && evaluator.condition(condition).verdict == Verdict::Met
            })
        };
        evaluator.stands_by_fact(&rung(*level)) || ready()
    })
}

/// What is weighed for the levels of a sub-domain.
pub fn evidence(evaluator: &Evaluator<'_>, check: &SelfCheck, sub_domain: Id<SubDomain>) -> WeighedEvidence {
    let answers = answers_in(evaluator, check, sub_domain);
    let answers = answers.into_iter().map(|(above, answer)| (above, answer.1)).list();
    WeighedEvidence { facts: supported(evaluator, sub_domain), autonomy: check.autonomy, answers }
}

/// The answers that count in a sub-domain, each with the lower one of the two levels that its task
/// tells apart.
pub(super) fn answers_in(
    evaluator: &Evaluator<'_>,
    check: &SelfCheck,
    sub_domain: Id<SubDomain>,
) -> Vec<(Level, (Id<CheckItem>, Grade))> {
    let here = |answer: &(Id<CheckItem>, Grade)| {
        let item = evaluator.catalog.check_items.get(answer.0)?;
        (item.sub_domain == sub_domain).then_some((item.above, *answer))
    };
    check.answers.iter().filter_map(here).take(SelfCheck::ITEMS_MAX).list()
}

/// The next task: the one whose boundary splits the weights most evenly, over all sub-domains of the
/// check. `None` where no task can tell more.
pub fn next_item<'c>(evaluator: &Evaluator<'c>, check: &SelfCheck) -> Option<&'c CheckItem> {
    let mut best: Option<(u32, &'c CheckItem)> = None;
    let sub_domains = sub_domains(evaluator, check);
    let asked: usize =
        sub_domains.iter().map(|sub_domain| answers_in(evaluator, check, *sub_domain).len()).sum();
    if check.answers.len() >= SelfCheck::ANSWERS_MAX || asked >= SelfCheck::ITEMS_MAX {
        return None;
    }
    for sub_domain in sub_domains {
        let evidence = evidence(evaluator, check, sub_domain);
        let weights = evidence.weights();
        let asked = evidence.answers.len();
        let sure = percent(&weights, heaviest(&weights)) >= SelfCheck::SURE_PERCENT;
        if asked >= SelfCheck::ITEMS_MAX_EACH || sure && asked >= SelfCheck::ITEMS_MIN_EACH {
            continue;
        }
        for boundary in Level::ALL {
            let split = split(&weights, boundary);
            let tells = split >= SelfCheck::OPEN_PERCENT
                && best.is_none_or(|best| split > best.0)
                && !implied(&evidence, boundary);
            if let Some(item) = item(evaluator, check, sub_domain, boundary).filter(|_| tells) {
                best = Some((split, item));
            }
        }
    }
    best.map(|best| best.1)
}

/// Whether an answer settles the tasks of a boundary. Who does a harder task alone can do them; who
/// does not know how to do an easier one cannot.
fn implied(evidence: &WeighedEvidence, boundary: Level) -> bool {
    evidence.answers.iter().any(|(above, grade)| match grade {
        Grade::Own | Grade::Guides => *above > boundary,
        Grade::No => *above < boundary,
        _ => false,
    })
}

/// A task at a boundary that was not asked yet; of a new competency, if there is one.
fn item<'c>(
    evaluator: &Evaluator<'c>,
    check: &SelfCheck,
    sub_domain: Id<SubDomain>,
    boundary: Level,
) -> Option<&'c CheckItem> {
    let items = &evaluator.catalog.check_items;
    let asked: Vec<_> = check.answers.iter().filter_map(|row| items.get(row.0)).list();
    let here = |row: &&CheckItem| {
        row.sub_domain == sub_domain && row.above == boundary && check.answer(row.id).is_none()
    };
    let fresh = |row: &&CheckItem| asked.iter().all(|item| item.competency != row.competency);
    let mut left = items.iter().filter(here);
    left.clone().find(fresh).or_else(|| left.next())
}
