//! What a host offers: on which step each offer stands, and the figures that routes are planned with where the
//! person prefers it.

use std::borrow::Cow;

use super::machine::Session;
use super::rest::Rest;
use crate::catalog;
use crate::model::{Gain, Learner, Length, Month, Offer, Preferred, ToList, sorted};
use crate::resolve::{
    Destination, Objective, Pathway, Route, RouteKind, Routes, Step, StepKind, months_offered, serves,
};

/// The most offers that one step shows.
const SHOWN_MAX: usize = 10;

/// The offers toward a step, or toward a credential that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct StepOffers {
    /// At whom.
    pub heading: String,
    /// The offers, by their start, their time and their cost.
    pub rows: Vec<OfferView>,
    /// How many more there are, and whom to ask; empty where there is nothing to say.
    pub more: Vec<String>,
}

/// An offer as a step shows it. A text is empty where nothing is known.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it starts next.
    pub starts: String,
    /// What it takes.
    pub time: String,
    /// What it costs.
    pub cost: String,
    /// What else is known.
    pub notes: String,
    /// Where to apply.
    pub url: Option<String>,
}

impl StepOffers {
    /// Adds the offers as lines of a text, each after an indent.
    pub(super) fn plain(&self, indent: &str, lines: &mut Vec<String>) {
        for row in &self.rows {
            let mut line = format!("{indent}{}: {}", self.heading, row.name);
            for figure in [&row.starts, &row.time, &row.cost].into_iter().chain(&row.url) {
                if !figure.is_empty() {
                    line += &format!(" · {figure}");
                }
            }
            lines.push(line);
        }
    }
}

impl Session<'_> {
    /// Takes the document of the host's offers that the checker has given; any other text takes them away.
    pub fn take_offers(&mut self, rest: Rest, text: &str) {
        self.read_offers(rest, text);
    }

    #[inline(never)]
    fn read_offers(&mut self, _: Rest, text: &str) {
        self.offers = catalog::offers(self.catalog, text);
        // A goal that is not chosen for good goes with the offers that it was of.
        self.draft.goal = self.draft.goal.filter(|goal| !matches!(goal, Destination::Job(_)));
        self.find_job();
    }

    /// What the switch says that prefers the host's offers; nothing where none leads to anything.
    pub fn prefers_words(&self) -> Option<String> {
        let offers = self.offers.as_ref()?;
        let leads = offers.rows.iter().any(|row| !row.leads_to.is_empty());
        leads.then(|| self.localizer().prefer(&offers.provider))
    }

    /// The learner whom routes are planned for: with the figures of the offers that the person prefers, and with
    /// what the job that they want requires.
    pub(super) fn planned(&self) -> Cow<'_, Learner> {
        let learner = &self.state.learner;
        let prefers = self.state.prefers && self.offers.is_some();
        let job = self.job();
        if !prefers && job.is_none() {
            return Cow::Borrowed(learner);
        }
        let preferred = if prefers { self.preferred() } else { Vec::new() };
        let job = job.and_then(|row| row.requires.clone());
        Cow::Owned(Learner { preferred, job, ..learner.clone() })
    }

    /// What each offer leads to, with its figures: the best by what routes are sorted by comes first, and of
    /// those that lead to the same the first one is kept.
    fn preferred(&self) -> Vec<Preferred> {
        let rows = self.offers.iter().flat_map(|offers| offers.rows.iter().enumerate());
        let all =
            rows.flat_map(|(index, row)| row.leads_to.iter().map(move |gain| figures(index, row, *gain)));
        let key = |row: &Preferred| {
            let months = months_offered(&self.state.learner, row);
            let [months, cost] = [months, row.cost_usd].map(|figure| figure.unwrap_or(u32::MAX));
            if self.state.objective == Objective::Cost { [cost, months] } else { [months, cost] }
        };
        let mut kept: Vec<Preferred> = Vec::new();
        for row in sorted(all.list(), &|one, other| key(one) < key(other)) {
            if !kept.iter().any(|other| other.gain == row.gain) {
                kept.push(row);
            }
        }
        kept
    }

    /// Routes with those first that an offer serves, where the person prefers it: behind what only some people
    /// can take, what must be asked and what is not confirmed. The framework's route keeps its rank.
    pub(super) fn served_first(&self, found: Routes) -> Routes {
        if !self.state.prefers {
            return found;
        }
        let last = found.routes.len();
        let rank = |(index, route): &(usize, Route)| match route.kind {
            RouteKind::EveryLevel if *index == 0 => (0, [0; 3], false),
            RouteKind::EveryLevel => (last, [0; 3], false),
            _ => (1, route.pathway.totals.hurdles(), !route.is_served()),
        };
        let routes =
            sorted(found.routes.into_iter().enumerate().list(), &|one, other| rank(one) < rank(other));
        Routes { routes: routes.into_iter().map(|row| row.1).list(), dropped: Vec::new(), ..found }
    }

    /// Which figures of a pathway are the provider's; empty where none is.
    pub(super) fn provider_figures(&self, pathway: &Pathway) -> String {
        let has = |step: &&Step| step.offered.is_some_and(|row| row.months.or(row.cost_usd).is_some());
        match (&self.offers, pathway.steps.iter().filter(has).count()) {
            (None, _) | (_, 0) => String::new(),
            (Some(offers), count) => self.localizer().provider_figures(&offers.provider, count),
        }
    }

    /// What a step says of the figures that are the provider's.
    pub(super) fn figures_used(&self, step: &Step) -> Option<String> {
        let (offers, used) = (self.offers.as_ref()?, step.offered?);
        self.localizer().figures_used(&offers.provider, offers.rows.get(used.offer)?, &used)
    }

    /// The offers that lead to what a step is about, and those that prepare for it.
    pub(super) fn step_offers(&self, kind: &StepKind) -> Option<StepOffers> {
        let offers = self.offers.as_ref()?;
        let prepares =
            |row: &Offer| matches!(kind, StepKind::Credential(id) if row.prepares_for.contains(id));
        let is_here =
            |row: &&Offer| prepares(row) || row.leads_to.iter().any(|gain| serves(self.catalog, gain, kind));
        let known = |figure: Option<u32>| figure.unwrap_or(u32::MAX);
        let key = |row: &Offer| {
            let start = self.next_start(row).and_then(Month::first_of).map(Month::index);
            let cost = row.costs.first().map(|cost| cost.usd);
            (start.unwrap_or(i32::MAX), known(row.takes.map(Length::months)), known(cost))
        };
        self.shown_offers(&sorted(offers.rows.iter().filter(is_here).list(), &|one, other| {
            key(one) < key(other)
        }))
    }

    /// Offers as a page shows them, the first ones of them; nothing where there is none.
    pub(super) fn shown_offers(&self, rows: &[&Offer]) -> Option<StepOffers> {
        let offers = self.offers.as_ref().filter(|_| !rows.is_empty())?;
        let localizer = self.localizer();
        let view = |row: &&Offer| OfferView {
            id: row.id.clone(),
            name: localizer.offer_name(row),
            starts: self.next_start(row).map(|date| localizer.date(date)).unwrap_or_default(),
            time: localizer.offer_time(row),
            cost: localizer.offer_cost(row),
            notes: localizer.offer_notes(row),
            url: row.url.as_ref().map(|url| url.as_str().to_owned()),
        };
        Some(StepOffers {
            heading: localizer.at_provider(&offers.provider),
            rows: rows.iter().take(SHOWN_MAX).map(view).list(),
            more: localizer.more_offers(offers, rows.len().saturating_sub(SHOWN_MAX)),
        })
    }

    /// The first start of an offer that is not past.
    fn next_start<'o>(&self, row: &'o Offer) -> Option<&'o str> {
        let to_come = row.starts.iter().filter(|date| Month::last_of(date) >= Some(self.today)).list();
        sorted(to_come, &|one, other| one < other).first().map(|date| date.as_str())
    }
}

/// What an offer leads to, with the figures that are those of the step itself.
fn figures(offer: usize, row: &Offer, gain: Gain) -> Preferred {
    let is_step = row.kind.is_whole_step() && matches!(gain, Gain::Award(_) | Gain::Training(_));
    Preferred {
        offer,
        gain,
        months: row.takes.filter(|_| is_step).map(Length::months),
        hours_per_week: row.hours_per_week,
        cost_usd: row.costs.first().filter(|_| is_step).map(|cost| cost.usd),
    }
}
