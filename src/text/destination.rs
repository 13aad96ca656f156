//! Destinations, and why there is no pathway to one.

use super::{Language, Localizer};
use crate::catalog::Rung;
use crate::model::ToList;
use crate::resolve::{Basis, Destination, DestinationFault, Objective};

impl Localizer<'_> {
    /// What a learner wants, by name.
    pub fn destination(&self, destination: &Destination) -> String {
        match destination {
            Destination::Credential(id) => match self.catalog.credentials.get(*id) {
                Some(row) => self.full_name(row),
                None => id.to_string(),
            },
            Destination::Level(rung) => self.rung(rung),
            Destination::Occupation(id) => match self.catalog.occupations.get(*id) {
                Some(row) => self.words(&row.name).to_owned(),
                None => id.to_string(),
            },
            Destination::Job(index) => match self.offers.and_then(|offers| offers.rows.get(*index)) {
                Some(row) => self.job_name(row),
                None => self.no_job().to_owned(),
            },
        }
    }

    /// What a destination that is reached is worth today: of a credential, its status and note.
    pub fn reached(&self, destination: &Destination) -> Option<String> {
        let Destination::Credential(id) = destination else { return None };
        let row = self.catalog.credentials.get(*id)?;
        Some(self.is_issued(row))
    }

    /// A level of a sub-domain.
    pub fn rung(&self, rung: &Rung) -> String {
        let Language::English = self.language;
        format!("{} in {}", self.level(rung.level), self.sub_domain(rung.sub_domain))
    }

    /// Why there is no pathway.
    pub fn destination_fault(&self, destination: &Destination, fault: &DestinationFault) -> String {
        let Language::English = self.language;
        let name = self.destination(destination);
        match fault {
            DestinationFault::Unlisted if matches!(destination, Destination::Job(_)) => {
                self.job_missing().to_owned()
            }
            DestinationFault::Unlisted => format!("{name} is not in this catalog."),
            DestinationFault::NoWay => format!("We found no route to {name}."),
            DestinationFault::Excluded(constraints) => {
                let names: Vec<String> = constraints.iter().map(|row| self.constraint(*row)).list();
                let meets = if names.len() == 1 { "this condition" } else { "these conditions together" };
                format!("No route to {name} meets {meets}: {}.", names.join("; "))
            }
            DestinationFault::Undecided => {
                format!("There are too many combinations to find a route to {name} here.")
            }
            DestinationFault::Closed { nearest, .. } => {
                let worth = self.reached(destination).unwrap_or_default();
                let why = format!("You can't earn {name} today. {worth}");
                if nearest.is_empty() {
                    return why;
                }
                let names: Vec<String> = nearest.iter().map(|id| self.credential(*id)).list();
                format!("{why} Consider {} instead.", self.either(&names))
            }
        }
    }

    /// Whose rules are asked.
    pub fn basis(&self, basis: Basis) -> &'static str {
        let Language::English = self.language;
        match basis {
            Basis::Ladder => "Every level (framework)",
            Basis::Issuer => "Direct (what issuers require)",
        }
    }

    /// What best is of.
    pub fn objective(&self, objective: Objective) -> &'static str {
        let Language::English = self.language;
        match objective {
            Objective::Time => "Soonest",
            Objective::Cost => "Cheapest",
            Objective::Steps => "Fewest steps",
            Objective::Exams => "Fewest exams",
        }
    }
}
