//! What the page for job postings says.

use super::condition::series;
use super::{Language, Localizer};
use crate::model::{Joined, StatusKind, ToList};
use crate::solver::Totals;
use crate::studio::posting::{
    Bar, CHOICES_MAX, ChoiceFound, Doubt, Equal, EqualBy, GROUPS_MAX, GroupFound, Outcome, Posting, Wanted,
    Ways,
};

impl Localizer<'_> {
    /// A thing that a posting names.
    pub fn wanted_choice(&self, wanted: &Wanted) -> String {
        match wanted {
            Wanted::Credential(id) => {
                self.catalog.credentials.get(*id).map_or_else(|| id.to_string(), |row| self.full_name(row))
            }
            _ => self.requirement(&wanted.requirement()),
        }
    }

    /// A group in one line: "CBET or CRES".
    pub fn wanted_group(&self, choices: &[Wanted]) -> String {
        let Language::English = self.language;
        series(&choices.iter().map(|wanted| self.wanted_in_short(wanted)).list(), "or")
    }

    fn wanted_in_short(&self, wanted: &Wanted) -> String {
        match wanted {
            Wanted::Credential(id) => self.credential(*id),
            _ => self.requirement(&wanted.requirement()).replacen(": ", ", ", 1),
        }
    }

    /// For whom the posting is: "for people with at most 1 year of work".
    pub fn work_max(&self, months: u32) -> String {
        let Language::English = self.language;
        match months {
            0 => "no work at all".to_owned(),
            months => format!("at most {} of work", self.months(months)),
        }
    }

    /// The time and the cost of a way: "2 years and $7,950".
    fn time_and_cost(&self, totals: &Totals) -> String {
        let Language::English = self.language;
        self.in_brief(totals).joined(" and ")
    }

    /// What somebody needs who starts with nothing.
    pub fn posting_outcome(&self, outcome: &Outcome<Ways>) -> Vec<String> {
        let Language::English = self.language;
        match outcome {
            Outcome::Reached => vec!["Nothing is required. Anyone can apply.".to_owned()],
            Outcome::NoWay => vec!["No way that a person can start today is on record.".to_owned()],
            Outcome::Undecided => vec!["There are too many ways to look at all of them.".to_owned()],
            Outcome::Found(ways) => {
                let more = if ways.is_more { "at least " } else { "" };
                let count = match ways.count {
                    1 => "1 way leads".to_owned(),
                    count => format!("{more}{count} ways lead"),
                };
                let mut lines = vec![
                    format!("From nothing, {count} there."),
                    format!("The shortest way takes {}.", self.time_and_cost(&ways.shortest)),
                ];
                if ways.cheapest.cost_usd < ways.shortest.cost_usd {
                    lines.push(format!("The cheapest way takes {}.", self.time_and_cost(&ways.cheapest)));
                }
                if ways.shortest.restricted > 0 {
                    lines.push("A step of every way is open to some people only.".to_owned());
                }
                lines
            }
        }
    }

    /// What a starting point needs.
    pub fn start_outcome(&self, outcome: &Outcome<Totals>) -> String {
        let Language::English = self.language;
        match outcome {
            Outcome::Reached => "can apply today".to_owned(),
            Outcome::NoWay => "no way on record today".to_owned(),
            Outcome::Undecided => "too many ways to look at".to_owned(),
            Outcome::Found(totals) => self.time_and_cost(totals),
        }
    }

    /// What leaving a group out changes.
    pub fn without_group(&self, whole: &Outcome<Ways>, group: &GroupFound, starts: usize) -> String {
        let Language::English = self.language;
        let time = match (whole, &group.without) {
            (Outcome::Found(with), Outcome::Found(without))
                if with.shortest.months > without.shortest.months =>
            {
                format!(
                    "Without it, the shortest way takes {} and not {}.",
                    self.months(without.shortest.months),
                    self.months(with.shortest.months)
                )
            }
            (Outcome::NoWay, Outcome::Found(without)) => {
                format!("Without it, there is a way. It takes {}.", self.time_and_cost(&without.shortest))
            }
            (_, Outcome::Reached) => "Without it, nothing is required.".to_owned(),
            (_, Outcome::NoWay) => "Without it, there is still no way on record.".to_owned(),
            (_, Outcome::Undecided) => return "There are too many ways to try it without this.".to_owned(),
            (Outcome::Found(with), Outcome::Found(without))
                if with.cheapest.cost_usd > without.cheapest.cost_usd =>
            {
                format!(
                    "Without it, the shortest way is as long. The cheapest one takes {}.",
                    self.time_and_cost(&without.cheapest)
                )
            }
            _ => "Without it, the shortest way is as long.".to_owned(),
        };
        let ways = match (whole, &group.without) {
            (Outcome::Found(with), Outcome::Found(without)) if with.count < without.count => {
                format!(" {} ways lead there then, in place of {}.", without.count, with.count)
            }
            _ => String::new(),
        };
        format!("{time}{ways} {}", self.sooner(group.sooner, starts))
    }

    /// How many starting points get there sooner.
    pub fn sooner(&self, count: usize, all: usize) -> String {
        let Language::English = self.language;
        match count {
            0 => "No starting point gets there sooner.".to_owned(),
            1 => format!("1 of {all} starting points gets there sooner."),
            count => format!("{count} of {all} starting points get there sooner."),
        }
    }

    /// Why a choice cannot be met, or what is in doubt; nothing where neither is so.
    pub fn choice_found(&self, posting: &Posting, wanted: &Wanted, found: &ChoiceFound) -> Option<String> {
        let Language::English = self.language;
        let name = self.wanted_in_short(wanted);
        let short = posting.work_max.map(|months| self.work_max(months)).unwrap_or_default();
        Some(match (found.bar, found.doubt) {
            (Some(Bar::Closed(status)), _) => self.closed_choice(&name, status),
            (Some(Bar::Rule), _) => {
                format!(
                    "{name}: nobody can start it today, as its rule leads through something that is closed."
                )
            }
            (Some(Bar::Window), _) => format!("{name}: this is more time than its own window has."),
            (Some(Bar::OwnWork), _) => format!("{name}: but the posting is for people with {short}."),
            (Some(Bar::RuleWork), _) => {
                let issuer = self.wanted_issuer(wanted);
                format!(
                    "{name}: every way that {issuer} publishes takes more work, but the posting is for people with {short}."
                )
            }
            (None, Some(Doubt::Status(status))) => self.doubtful_choice(&name, status),
            (None, Some(Doubt::Unpublished)) => {
                format!(
                    "{name}: not all that the issuer requires is published, so the figures are a minimum."
                )
            }
            (None, Some(Doubt::NoRecord)) => {
                format!("{name}: no way to it is on record. That does not mean that there is none.")
            }
            (None, None) => return None,
        })
    }

    fn closed_choice(&self, name: &str, status: StatusKind) -> String {
        let Language::English = self.language;
        let why = match status {
            StatusKind::Title => "this is a title that no organization awards",
            StatusKind::Renamed => "it goes by another name now, and nothing is awarded under this one",
            StatusKind::Retired => "it is retired",
            _ => "it is closed to new applicants",
        };
        let holders =
            if status == StatusKind::Title { "" } else { " Only people who hold it already meet this." };
        format!("{name}: {why}.{holders}")
    }

    fn doubtful_choice(&self, name: &str, status: StatusKind) -> String {
        let Language::English = self.language;
        let why = match status {
            StatusKind::LikelyRetired => "it is most likely retired",
            StatusKind::NotFound => "no issuer was found",
            _ => "whether it is still offered is not confirmed",
        };
        format!("{name}: {why}. Check with the issuer before you require it.")
    }

    fn wanted_issuer(&self, wanted: &Wanted) -> String {
        let Language::English = self.language;
        match wanted {
            Wanted::Credential(id) => self.issuer(*id),
            _ => "the issuer".to_owned(),
        }
    }

    /// A wording that lets an equal route in: "Associate degree in nursing, or 4 years of work, BMET".
    pub fn equal_wording(&self, posting: &Posting, equal: &Equal) -> String {
        let Language::English = self.language;
        let own = posting.groups.get(equal.group).map_or_else(String::new, |group| self.wanted_group(group));
        format!("{own}, or {}", self.in_short(&equal.also))
    }

    /// Why a wording is as good.
    pub fn equal_reason(&self, equal: &Equal) -> String {
        let Language::English = self.language;
        match equal.by {
            EqualBy::Counts(id) => format!("It counts as {} by its issuer's rules.", self.credential(id)),
            EqualBy::Nearest(id) => {
                format!("It is near to {} and people can earn it today.", self.credential(id))
            }
            EqualBy::Rule(id) => format!(
                "{} takes this in the same way for {}, which you require.",
                self.issuer(id),
                self.credential(id)
            ),
        }
    }

    /// The requirements as text for the posting, each group on a line of its own.
    pub fn posting_text(&self, posting: &Posting, equals: &[&Equal]) -> String {
        let Language::English = self.language;
        let mut lines = vec!["Requirements:".to_owned()];
        for (index, group) in posting.groups.iter().enumerate() {
            let mut line = format!("- {}", self.wanted_group(group));
            for equal in equals.iter().filter(|equal| equal.group == index) {
                line.push_str(", or ");
                line.push_str(&self.in_short(&equal.also));
            }
            lines.push(line);
        }
        lines.joined("\n")
    }
}

/// How much of a posting there is room for.
pub fn posting_full(language: Language) -> String {
    let Language::English = language;
    format!(
        "This was not added. It is there already, or there are {GROUPS_MAX} requirements or {CHOICES_MAX} choices of one."
    )
}

/// A line of the text that speaks of beginners.
pub fn posting_beginners(language: Language, line: &str) -> String {
    let Language::English = language;
    format!("Your text says \u{201c}{line}\u{201d}. If it is for people without work, choose that below.")
}
