//! Questions about what was not told, and what an answer would change.

use super::{Language, Localizer};
use crate::model::{Joined, Learner};
use crate::resolve::{Qualifies, Question, Routes, Untold};

impl Localizer<'_> {
    /// What is asked.
    pub fn asked_of(&self, learner: &Learner, row: &Question) -> String {
        let Language::English = self.language;
        match row.about {
            Untold::Dates(index) => {
                let stretch = learner.work.get(index);
                let what = stretch.map_or_else(String::new, |stretch| {
                    format!("{}, {}", self.kind_of_work(stretch.kind), self.months(stretch.months))
                });
                let asked = format!("When did you do this work: {what}?");
                match row.within_months {
                    Some(months) => {
                        format!("{asked} Only work of the last {} counts.", self.months(months))
                    }
                    None => asked,
                }
            }
            Untold::Membership(id, 0) => format!("Are you a member of {}?", self.organization(id)),
            Untold::Membership(id, months) => {
                let months = self.months(months);
                format!("Have you been a member of {} for {months}?", self.organization(id))
            }
            Untold::Work(kind, months) => match (self.after_work(kind), self.months(months)) {
                (Some(after), months) => format!("Have you worked {after} for {months}?"),
                (None, months) => {
                    format!("Have you done this work for {months}: {}?", self.kind_of_work(kind))
                }
            },
            fact if row.alike.is_empty() => format!("Do you have this: {}?", self.untold(fact)),
            fact => {
                let mut names = self.untold(fact);
                for other in &row.alike {
                    names = format!("{names}; {}", self.untold(*other));
                }
                format!("Do you have one of these: {names}?")
            }
        }
    }

    /// The name of what is asked.
    pub fn untold(&self, fact: Untold) -> String {
        match fact {
            Untold::Dates(_) => String::new(),
            Untold::Membership(id, _) => self.organization(id),
            Untold::Attainment(id) => self.attainment(id),
            Untold::Award(award) => self.award(&award),
            Untold::Work(kind, _) => self.kind_of_work(kind),
            Untold::Credential(id) => self.credential(id),
        }
    }

    /// From when on a person qualifies by going on as they told; empty where that is not all it takes.
    pub fn qualifies(&self, learner: &Learner, qualifies: Option<Qualifies>) -> String {
        let Language::English = self.language;
        match qualifies {
            Some(Qualifies::Now) => "You qualify now.".to_owned(),
            Some(Qualifies::In(month)) => {
                let month = self.date(&month.to_string());
                format!("You qualify in {month} if you go on as you are.")
            }
            Some(Qualifies::NeedsDate(index)) => {
                let work = learner.work.get(index).map(|row| self.kind_of_work(row.kind));
                let work = work.unwrap_or_default();
                format!("Add when you began this work to see when you qualify: {work}.")
            }
            Some(Qualifies::Never) | None => String::new(),
        }
    }

    /// What the answer that helps would change of the best route.
    pub fn gain(&self, found: &Routes, row: &Question) -> String {
        let Language::English = self.language;
        if row.totals.steps == 0 {
            return "If so, you have reached your goal.".to_owned();
        }
        let Some(best) = found.routes.first().map(|route| &route.pathway.totals) else {
            return String::new();
        };
        let mut parts = self.differences(best, &row.totals);
        // What comes before any figure: less to ask, to confirm, or only for some people.
        if row.totals.hurdles() < best.hurdles() {
            parts.insert(0, "a surer route".to_owned());
        }
        if parts.is_empty() {
            parts.push("less to pay by what others report".to_owned());
        }
        let if_so = if matches!(row.about, Untold::Dates(_)) { "At best" } else { "If so" };
        format!("{if_so}: {}.", parts.joined(", "))
    }
}
