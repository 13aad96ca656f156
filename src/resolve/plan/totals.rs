//! What steps weigh, alone and together.

use super::Objective;
use super::cone::Action;
use super::cover::Cover;
use crate::model::{Answer, Award, AwardLevel, Id};
use crate::resolve::Evaluator;

/// On which track a step's months run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Track {
    /// On none: the step takes no time of its own that is known.
    #[default]
    Beside,
    /// Full-time study, one degree after the other.
    Study,
    /// A membership, beside everything else.
    Membership,
}

/// What an action weighs by itself. `None` is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Whether it is an ask.
    pub is_ask: bool,
    /// Exams inside it.
    pub exams: Option<u32>,
    /// What it costs, in USD.
    pub cost_usd: Option<u32>,
    /// Months it takes.
    pub months: Option<u32>,
    /// On which track.
    pub track: Track,
}

/// Sums of a pathway and what is not known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Steps, asks included.
    pub steps: u32,
    /// Things to ask of an issuer.
    pub asks: u32,
    /// Known exams.
    pub exams: u32,
    /// Steps whose exams are not known.
    pub exams_unknown: u32,
    /// Known cost, in USD.
    pub cost_usd: u32,
    /// Steps whose cost is not known.
    pub cost_unknown: u32,
    /// At least so many months, as far as known.
    pub months: u32,
    /// Steps whose time is not known; preparing for exams is in no figure.
    pub months_unknown: u32,
}

impl Weight {
    /// What an action weighs.
    pub fn of(evaluator: &Evaluator<'_>, action: &Action) -> Self {
        match action {
            Action::Credential(id) | Action::StandIn(id) => Self::credential(evaluator, id),
            Action::Award(award) => Self::award(evaluator, award, false),
            Action::SecondHalf(award) => Self::award(evaluator, award, true),
            Action::Membership(organisation, months) => {
                let so_far = evaluator.learner.memberships.get(organisation);
                let so_far = so_far.filter(|row| row.answer == Answer::Has).and_then(|row| row.months);
                let months = Some(months.saturating_sub(so_far.unwrap_or(0)));
                Self { months, exams: Some(0), track: Track::Membership, ..Self::default() }
            }
            Action::Attainment(_) => Self { exams: Some(0), ..Self::default() },
            Action::Ask(_) => {
                let nothing = Some(0);
                Self { is_ask: true, exams: nothing, cost_usd: nothing, months: nothing, ..Self::default() }
            }
        }
    }

    fn credential(evaluator: &Evaluator<'_>, id: &Id) -> Self {
        let Some(credential) = evaluator.catalog.credentials.get(id) else { return Self::default() };
        let fee = &credential.fee;
        let is_member = credential.issuer.as_ref().is_some_and(|id| evaluator.learner.is_member(id));
        let fee = if is_member { fee.member_usd.or(fee.public_usd) } else { fee.public_usd };
        Self { exams: credential.exam.exams, cost_usd: fee, months: Some(0), ..Self::default() }
    }

    fn award(evaluator: &Evaluator<'_>, award: &Award, second_half: bool) -> Self {
        let find = |level| evaluator.catalog.education.iter().find(|row| row.level == level);
        let figures = find(award.level);
        let first_half = find(AwardLevel::Associate).filter(|_| second_half).and_then(|row| row.months);
        let months =
            figures.and_then(|row| row.months).map(|months| months.saturating_sub(first_half.unwrap_or(0)));
        let a_year = figures.and_then(|row| row.tuition_usd_per_year);
        let cost_usd = months.zip(a_year).map(|(months, a_year)| months * a_year / 12);
        Self { is_ask: false, exams: Some(0), cost_usd, months, track: Track::Study }
    }

    /// What the action takes by itself; its months stand on no track.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals { steps: 1, asks: u32::from(self.is_ask), ..Totals::default() };
        add(&mut totals.months, &mut totals.months_unknown, self.months);
        add(&mut totals.cost_usd, &mut totals.cost_unknown, self.cost_usd);
        add(&mut totals.exams, &mut totals.exams_unknown, self.exams);
        totals
    }

    /// Whether this is no more than another in every figure, on the same track.
    pub fn is_no_more_than(&self, other: &Self) -> bool {
        let least = |one: Option<u32>, other: Option<u32>| match (one, other) {
            (Some(one), Some(other)) => one <= other,
            (one, other) => one == other,
        };
        self.is_ask == other.is_ask
            && least(self.exams, other.exams)
            && least(self.cost_usd, other.cost_usd)
            && least(self.months, other.months)
            && self.track == other.track
    }
}

/// Whether an associate degree is the first half of a bachelor's, where credits transfer.
pub fn is_first_half(evaluator: &Evaluator<'_>, below: &Award, above: &Award) -> bool {
    let fits = match (&below.field, &above.field) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(below), Some(above)) => evaluator.catalog.field_counts_as(below, above),
    };
    below.level == AwardLevel::Associate && above.level == AwardLevel::Bachelor && fits
}

impl Totals {
    /// The totals of some weights and the work beside them.
    pub fn sum<'w>(weights: impl Iterator<Item = &'w Weight>, work: &Cover, apart: bool) -> Self {
        let mut totals = Self { steps: work.steps(), ..Self::default() };
        let (mut study, mut beside) = (0, 0);
        for weight in weights {
            totals.steps += 1;
            totals.asks += u32::from(weight.is_ask);
            add(&mut totals.exams, &mut totals.exams_unknown, weight.exams);
            add(&mut totals.cost_usd, &mut totals.cost_unknown, weight.cost_usd);
            let mut months = 0;
            add(&mut months, &mut totals.months_unknown, weight.months);
            match weight.track {
                Track::Study => study += months,
                Track::Membership | Track::Beside => beside = months.max(beside),
            }
        }
        let work = work.months();
        let tracks = if apart { study + work } else { study.max(work) };
        totals.months = tracks.max(beside);
        totals
    }

    /// The known figure that an objective is about.
    pub fn of(&self, objective: Objective) -> u32 {
        match objective {
            Objective::Steps => self.steps,
            Objective::Cost => self.cost_usd,
            Objective::Time => self.months,
            Objective::Exams => self.exams,
        }
    }

    /// Whether the figure that an objective is about leaves something out.
    pub fn has_unknown(&self, objective: Objective) -> bool {
        match objective {
            Objective::Steps => false,
            Objective::Cost => self.cost_unknown > 0,
            Objective::Time => self.months_unknown > 0,
            Objective::Exams => self.exams_unknown > 0,
        }
    }
}

fn add(sum: &mut u32, unknown: &mut u32, figure: Option<u32>) {
    match figure {
        Some(figure) => *sum = sum.saturating_add(figure),
        None => *unknown += 1,
    }
}
