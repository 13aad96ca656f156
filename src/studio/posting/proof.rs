//! What of a posting nobody can meet, and what is only in doubt.
//!
//! A bar is a proof: nothing leads there even where all is open that nothing shows to be closed
//! ([`Catalog::at_its_kindest`]). Whatever is less sure than that is a doubt, and no "no".

use super::jobs::{Jobs, Outcome};
use super::wanted::{Posting, Wanted};
use crate::catalog::Catalog;
use crate::model::{Learner, Month, StatusKind, ToList};
use crate::resolve::Objective;

/// Why nobody who does not meet it already can meet a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// Its credential cannot be begun: what became of it.
    Closed(StatusKind),
    /// The issuer's rule leads through something that cannot be begun.
    Rule,
    /// It is more work than its own window has room for.
    Window,
    /// It is more work than the people have whom the posting is for.
    OwnWork,
    /// Every way that the issuer's rule leaves takes more work than those people have.
    RuleWork,
}

/// What is not sure about a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Whether its credential is issued.
    Status(StatusKind),
    /// What the issuer requires is not published, at least in part.
    Unpublished,
    /// No way is on record by which anybody gains it anew.
    NoRecord,
}

/// How it is with one choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChoiceFound {
    /// Why it cannot be met.
    pub bar: Option<Bar>,
    /// What is not sure.
    pub doubt: Option<Doubt>,
}

/// How it is with each choice of each group.
pub fn prove(catalog: &Catalog, posting: &Posting, today: Month) -> Vec<Vec<ChoiceFound>> {
    let single = |wanted: &Wanted| vec![wanted.condition()];
    let jobs = posting.groups.iter().flatten().map(single).list();
    let kind = Jobs::new(&catalog.at_its_kindest(today), jobs.clone(), today);
    let mut prover = Prover {
        catalog,
        today,
        posting,
        as_it_is: Jobs::new(catalog, jobs, today),
        short: posting.work_max.map(|months| kind.without_work_over(months)),
        kind,
    };
    let mut job = 0;
    let mut found = Vec::new();
    for choices in &posting.groups {
        let mut row = Vec::new();
        for wanted in choices {
            row.push(prover.choice(job, wanted));
            job += 1;
        }
        found.push(row);
    }
    found
}

struct Prover<'p> {
    catalog: &'p Catalog,
    today: Month,
    posting: &'p Posting,
    /// The choices, each as a job, by the catalog as it is.
    as_it_is: Jobs,
    /// The same by the catalog at its kindest.
    kind: Jobs,
    /// The same for people who have worked as long as the posting allows.
    short: Option<Jobs>,
}

impl Prover<'_> {
    fn choice(&mut self, job: usize, wanted: &Wanted) -> ChoiceFound {
        let bar = self.bar(job, wanted);
        let doubt = if bar.is_none() { self.doubt(job, wanted) } else { None };
        ChoiceFound { bar, doubt }
    }

    fn bar(&mut self, job: usize, wanted: &Wanted) -> Option<Bar> {
        if wanted.is_over_window() {
            return Some(Bar::Window);
        }
        if let Wanted::Work(_, months, _) = wanted {
            return self.posting.work_max.is_some_and(|most| *months > most).then_some(Bar::OwnWork);
        }
        if is_impossible(&mut self.kind, job) {
            return Some(self.status(wanted).map_or(Bar::Rule, Bar::Closed));
        }
        let short = self.short.as_mut()?;
        is_impossible(short, job).then_some(Bar::RuleWork)
    }

    fn doubt(&mut self, job: usize, wanted: &Wanted) -> Option<Doubt> {
        if let Some(status) = self.status(wanted) {
            // Others may count as it that are open.
            if is_impossible(&mut self.as_it_is, job) {
                return Some(Doubt::Status(status));
            }
        }
        if let Wanted::Credential(id) = wanted {
            let row = self.catalog.credentials.get(*id)?;
            if row.status.kind_in(self.today) == StatusKind::Unconfirmed {
                return Some(Doubt::Status(StatusKind::Unconfirmed));
            }
        }
        match self.as_it_is.best(job, &Learner::default(), Objective::Time) {
            Outcome::NoWay => Some(Doubt::NoRecord),
            Outcome::Found(totals) if totals.asks > 0 => Some(Doubt::Unpublished),
            _ => None,
        }
    }

    /// What became of the credential of a choice, where it cannot be begun.
    fn status(&self, wanted: &Wanted) -> Option<StatusKind> {
        let Wanted::Credential(id) = wanted else { return None };
        let row = self.catalog.credentials.get(*id)?;
        (!row.is_open_in(self.today)).then(|| row.status.kind_in(self.today))
    }
}

/// Whether nothing leads to a job, for somebody who starts with nothing.
fn is_impossible(jobs: &mut Jobs, job: usize) -> bool {
    jobs.best(job, &Learner::default(), Objective::Time) == Outcome::NoWay
}
