//! What tasks weigh, alone and together.

/// What "best" is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objective {
    /// Fewest steps.
    Steps,
    /// Lowest known cost.
    Cost,
    /// Shortest known time.
    Time,
    /// Fewest known exams.
    Exams,
}

impl Objective {
    /// All four, with their ids.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Time, "time"), (Self::Cost, "cost"), (Self::Steps, "steps"), (Self::Exams, "exams")];
}

/// On which track a task's months run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Track {
    /// On none: the task takes no time of its own that is known.
    #[default]
    Beside,
    /// Full-time study, one degree after the other.
    Study,
    /// A membership, beside everything else.
    Membership,
}

/// What is assumed, for comparing only, of figures that are not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// Cost, in USD.
    pub cost_usd: u32,
    /// Months.
    pub months: u32,
}

/// What may keep a person from a task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hurdle {
    /// Nothing that is known.
    #[default]
    None,
    /// It is not sure that it is still offered, or what it requires.
    Unconfirmed,
    /// Somebody must be asked first what is required.
    Ask,
    /// Only some people can do it, and nothing says that this person can.
    Restricted,
}

/// What a task weighs by itself. `None` is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// What may keep a person from it.
    pub hurdle: Hurdle,
    /// Exams inside it.
    pub exams: Option<u32>,
    /// What it costs, in USD.
    pub cost_usd: Option<u32>,
    /// The least that others report where the cost is not known; the most is what is assumed.
    pub reported_usd: Option<u32>,
    /// Months it takes.
    pub months: Option<u32>,
    /// On which track.
    pub track: Track,
    /// What is assumed of its figures where they are not known.
    pub assumed: Assumed,
}

/// Sums of a set of steps and what is not known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Steps that only some people can take.
    pub restricted: u32,
    /// Steps of which it is not sure that they are still offered, or what they require.
    pub unconfirmed: u32,
    /// Steps, asks included.
    pub steps: u32,
    /// Things to ask of an issuer.
    pub asks: u32,
    /// Known exams.
    pub exams: u32,
    /// Steps whose exams are not known.
    pub exams_unknown: u32,
    /// Known cost, in USD; a sum above `u32::MAX` stays there.
    pub cost_usd: u32,
    /// What comes on top of it as others report it, from and to.
    pub reported_usd: [u32; 2],
    /// Steps whose cost is neither known nor reported.
    pub cost_unknown: u32,
    /// At least so many months, as far as known.
    pub months: u32,
    /// Steps whose time is not known; preparing for exams is in no figure.
    pub months_unknown: u32,
    /// What is assumed of the figures that are not known, and comes on top where sums are compared.
    pub assumed: Assumed,
}

impl Weight {
    /// What is assumed of its figures: nothing of those that are known.
    fn assumed(&self) -> Assumed {
        Assumed {
            cost_usd: if self.cost_usd.is_none() { self.assumed.cost_usd } else { 0 },
            months: if self.months.is_none() { self.assumed.months } else { 0 },
        }
    }

    /// What the task takes by itself; its months stand on no track.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals { steps: 1, ..Totals::default() };
        totals.add_hurdle(self.hurdle);
        add(&mut totals.months, &mut totals.months_unknown, self.months);
        totals.add_cost(self);
        add(&mut totals.exams, &mut totals.exams_unknown, self.exams);
        totals.assumed = self.assumed();
        totals
    }

    /// Whether this is no more than another in every figure, on the same track.
    pub fn is_no_more_than(&self, other: &Self) -> bool {
        let no_more = |one: Option<u32>, other: Option<u32>| match (one, other) {
            (Some(one), Some(other)) => one <= other,
            (None, None) => true,
            (_, _) => false,
        };
        let (assumed, than) = (self.assumed(), other.assumed());
        let is_ask = |weight: &Self| weight.hurdle == Hurdle::Ask;
        is_ask(self) == is_ask(other)
            && self.hurdle <= other.hurdle
            && no_more(self.exams, other.exams)
            && no_more(self.cost_usd, other.cost_usd)
            && no_more(self.months, other.months)
            && assumed.cost_usd <= than.cost_usd
            && assumed.months <= than.months
            && self.track == other.track
    }
}

impl Totals {
    /// The totals of some weights and of `stretches` of work of `work_months` in all beside them;
    /// `one_after_another` is whether study and work never run at the same time.
    pub fn sum<'w>(
        weights: impl Iterator<Item = &'w Weight>,
        stretches: u32,
        work_months: u32,
        one_after_another: bool,
    ) -> Self {
        let mut totals = Self { steps: stretches, ..Self::default() };
        let (mut study, mut beside): (u32, u32) = (0, 0);
        for weight in weights {
            totals.steps += 1;
            totals.add_hurdle(weight.hurdle);
            add(&mut totals.exams, &mut totals.exams_unknown, weight.exams);
            totals.add_cost(weight);
            let Assumed { cost_usd, months } = weight.assumed();
            totals.assumed.cost_usd = totals.assumed.cost_usd.saturating_add(cost_usd);
            totals.assumed.months = totals.assumed.months.saturating_add(months);
            let mut months = 0;
            add(&mut months, &mut totals.months_unknown, weight.months);
            match weight.track {
                Track::Study => study = study.saturating_add(months),
                Track::Membership | Track::Beside => beside = months.max(beside),
            }
        }
        let tracks =
            if one_after_another { study.saturating_add(work_months) } else { study.max(work_months) };
        totals.months = tracks.max(beside);
        totals
    }

    fn add_cost(&mut self, weight: &Weight) {
        match (weight.cost_usd, weight.reported_usd) {
            (Some(cost), _) => self.cost_usd = self.cost_usd.saturating_add(cost),
            (None, Some(from)) => {
                let [least, most] = &mut self.reported_usd;
                *least = least.saturating_add(from);
                *most = most.saturating_add(weight.assumed.cost_usd);
            }
            (None, None) => self.cost_unknown += 1,
        }
    }

    fn add_hurdle(&mut self, hurdle: Hurdle) {
        match hurdle {
            Hurdle::None => {}
            Hurdle::Unconfirmed => self.unconfirmed += 1,
            Hurdle::Ask => self.asks += 1,
            Hurdle::Restricted => self.restricted += 1,
        }
    }

    /// How many hurdles there are, in the order in which they are compared: before any figure.
    pub fn hurdles(&self) -> [u32; 3] {
        [self.restricted, self.asks, self.unconfirmed]
    }

    /// Whether these are no worse than others in any figure, in what is not published and in hurdles.
    pub fn is_no_worse_than(&self, other: &Self) -> bool {
        let no_more = |objective: &(Objective, &str)| self.of(objective.0) <= other.of(objective.0);
        Objective::ALL.iter().all(no_more)
            && self.unpublished() <= other.unpublished()
            && self.hurdles() <= other.hurdles()
    }

    /// How many figures of steps are not published.
    pub fn unpublished(&self) -> u32 {
        self.months_unknown + self.cost_unknown + self.exams_unknown
    }

    /// The figure that an objective compares by.
    pub fn of(&self, objective: Objective) -> u32 {
        match objective {
            Objective::Steps => self.steps,
            Objective::Cost => self.cost_usd.saturating_add(self.assumed.cost_usd),
            Objective::Time => self.months.saturating_add(self.assumed.months),
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
