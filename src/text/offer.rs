//! What a provider offers, in words.

use super::{Language, Localizer};
use crate::model::{Delivery, Joined, LangMap, Length, Offer, Offers, Preferred, ToList};

impl Localizer<'_> {
    /// A text of the host in the language of the page, else in its first one.
    pub fn own<'w>(&self, words: &'w LangMap) -> &'w str {
        words.get(self.language.tag())
    }

    /// A job of the host, with the host: "BMET I at General Hospital".
    pub fn job_name(&self, job: &Offer) -> String {
        let Language::English = self.language;
        match self.offers {
            Some(offers) => format!("{} at {}", self.own(&job.name), self.own(&offers.provider)),
            None => self.own(&job.name).to_owned(),
        }
    }

    /// The heading of the host's jobs.
    pub fn jobs_of_provider(&self) -> String {
        let Language::English = self.language;
        self.offers.map_or_else(String::new, |offers| format!("Jobs at {}", self.own(&offers.provider)))
    }

    /// The heading of what a job requires.
    pub fn job_requires(&self) -> &'static str {
        let Language::English = self.language;
        "What the job requires"
    }

    /// The name of a job that the host does not offer.
    pub fn no_job(&self) -> &'static str {
        let Language::English = self.language;
        "A job that is not here"
    }

    /// Why there is no route to a job that the host does not offer: its offers may be on their way, too.
    pub fn job_missing(&self) -> &'static str {
        let Language::English = self.language;
        "This page does not list that job. It may be filled, or the list of jobs did not load."
    }

    /// The heading of the offers of a step.
    pub fn at_provider(&self, provider: &LangMap) -> String {
        let Language::English = self.language;
        format!("At {}", self.own(provider))
    }

    /// The switch that prefers a provider.
    pub fn prefer(&self, provider: &LangMap) -> String {
        let Language::English = self.language;
        format!("Prefer {}: its time and cost, and routes with its offers first", self.own(provider))
    }

    /// What was changed when somebody prefers a provider, or no longer does.
    pub fn preferred(&self, is_preferred: bool) -> String {
        let Language::English = self.language;
        let what = if is_preferred { "with the offers first" } else { "with typical time and cost" };
        format!("Routes are shown {what}.")
    }

    /// How many steps have figures of the provider.
    pub fn provider_figures(&self, provider: &LangMap, steps: usize) -> String {
        let Language::English = self.language;
        let steps = if steps == 1 { "1 step has".to_owned() } else { format!("{steps} steps have") };
        format!("{steps} figures of {}, not typical ones.", self.own(provider))
    }

    /// Which figures of a step are those of an offer; nothing where none is.
    pub fn figures_used(&self, provider: &LangMap, offer: &Offer, used: &Preferred) -> Option<String> {
        let Language::English = self.language;
        let which = match (used.months, used.cost_usd) {
            (Some(_), Some(_)) => "Time and cost are",
            (Some(_), None) => "The time is",
            (None, Some(_)) => "The cost is",
            (None, None) => return None,
        };
        // A price is of whom it is for.
        let payer =
            offer.costs.first().filter(|_| used.cost_usd.is_some()).and_then(|cost| cost.payer.as_ref());
        let payer = payer.map_or_else(String::new, |payer| format!(" ({})", self.own(payer)));
        Some(format!("{which} of {}: {}{payer}.", self.own(provider), self.own(&offer.name)))
    }

    /// What an offer is called.
    pub fn offer_name(&self, offer: &Offer) -> String {
        self.own(&offer.name).to_owned()
    }

    /// What an offer takes; empty where that is not known.
    pub fn offer_time(&self, offer: &Offer) -> String {
        let Language::English = self.language;
        let length = offer.takes.map(|takes| match takes {
            Length::Months(months) => self.months(months),
            Length::Weeks(1) => "1 week".to_owned(),
            Length::Weeks(weeks) => format!("{weeks} weeks"),
        });
        let hours = offer.hours_per_week.map(|hours| match hours {
            1 => "1 hour a week".to_owned(),
            hours => format!("{hours} hours a week"),
        });
        length.into_iter().chain(hours).list().joined(", ")
    }

    /// What an offer costs, for whom; empty where that is not known.
    pub fn offer_cost(&self, offer: &Offer) -> String {
        let Language::English = self.language;
        let mut costs = Vec::new();
        for cost in &offer.costs {
            let usd = if cost.usd == 0 { "free".to_owned() } else { self.usd(cost.usd) };
            costs.push(match &cost.payer {
                Some(payer) => format!("{usd} ({})", self.own(payer)),
                None => usd,
            });
        }
        costs.joined(", ")
    }

    /// What else is known of an offer.
    pub fn offer_notes(&self, offer: &Offer) -> String {
        let Language::English = self.language;
        let mut notes = Vec::new();
        notes.extend(offer.credits.as_ref().map(|credits| format!("{credits} credits")));
        for way in &offer.delivery {
            let words = match way {
                Delivery::InPerson => "in person",
                Delivery::Online => "online",
                Delivery::Hybrid => "partly online",
            };
            notes.push(words.to_owned());
        }
        notes.extend(offer.location.as_ref().map(|location| self.own(location).to_owned()));
        if !offer.languages.is_empty() {
            notes.push(format!("languages: {}", offer.languages.joined(", ")));
        }
        notes.joined(" · ")
    }

    /// What stands below the offers of a step: how many more there are, and whom to ask.
    pub fn more_offers(&self, offers: &Offers, left: usize) -> Vec<String> {
        let Language::English = self.language;
        let mut lines = Vec::new();
        if left > 0 {
            lines.push(format!("{left} more: ask {}.", self.own(&offers.provider)));
        }
        let of = [&offers.contact, &offers.address];
        let contact = of.into_iter().flatten().map(|words| self.own(words)).list();
        if !contact.is_empty() {
            lines.push(contact.joined(" · "));
        }
        lines
    }
}
