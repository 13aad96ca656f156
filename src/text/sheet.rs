//! The sheet that a person takes to an adviser, and the dates for a calendar, in words.

use super::label::{Label, label};
use super::names::capital;
use super::{Language, Localizer};
use crate::model::{Credential, Id, Joined, Month};
use crate::resolve::{Destination, Pathway, Step, StepKind};

impl<'c> Localizer<'c> {
    /// What the sheet is called: "My plan: CHTM, Certified Healthcare Technology Manager".
    pub fn plan_title(&self, destination: &Destination) -> String {
        let Language::English = self.language;
        format!("My plan: {}", self.destination(destination))
    }

    /// When the sheet was made, and from which facts.
    pub fn printed(&self, day: &str) -> String {
        let Language::English = self.language;
        let catalog = label(self.language, Label::Catalog);
        format!("Made on {} · {catalog} {}", self.date(day), self.catalog.edition)
    }

    /// What to write down at a step: each word has a box to tick and a line to write on.
    pub fn to_tick(&self, step: &Step) -> [&'static str; 2] {
        let Language::English = self.language;
        match step.kind {
            StepKind::Credential(_) if step.exams != Some(0) => ["Applied on", "Test date"],
            StepKind::Credential(_) => ["Applied on", "Done on"],
            StepKind::Ask(_) | StepKind::AskWhether { .. } => ["Asked on", "Answer"],
            StepKind::Membership { .. } => ["Joined on", "Member number"],
            StepKind::Award(_) | StepKind::Attainment(_) | StepKind::Work { .. } => ["Started on", "Done on"],
        }
    }

    /// What to ask issuers before paying, one line for each credential of a pathway: whether the fee is still
    /// so, whether it is still offered, and when its exam can be taken.
    pub fn to_ask(&self, pathway: &Pathway) -> Vec<String> {
        let Language::English = self.language;
        let mut lines = Vec::new();
        for step in &pathway.steps {
            let StepKind::Credential(id) = step.kind else { continue };
            let Some(row) = self.catalog.credentials.get(id) else { continue };
            let name = self.credential(id);
            let mut asked = Vec::new();
            if step.confirm {
                asked.push(format!("Is {name} still offered?"));
            }
            asked.push(self.fee_to_ask(row, &name));
            if step.exams.is_none() {
                asked.push("Which exams does it take?".to_owned());
            }
            if !row.exam.windows.is_empty() {
                asked.push("When can I take the exam next?".to_owned());
            }
            lines.push(format!("{}: {}", capital(&self.issuer(id)), asked.joined(" ")));
        }
        lines
    }

    fn fee_to_ask(&self, row: &Credential, name: &str) -> String {
        let Language::English = self.language;
        match (row.fee.public_usd, row.fee.member_usd) {
            (Some(0), _) => format!("Is {name} still free of charge?"),
            (Some(public), Some(member)) => {
                format!("Is the fee for {name} {}, and {} for members?", self.usd(public), self.usd(member))
            }
            (Some(public), None) => format!("Is the fee for {name} {}?", self.usd(public)),
            (None, Some(member)) => {
                format!("Members pay {} for {name}: what do others pay?", self.usd(member))
            }
            (None, None) => format!("What is the fee for {name}?"),
        }
    }

    /// That nothing of it is official, and for which country it is.
    pub fn confirm_first(&self) -> String {
        let Language::English = self.language;
        let words = "Not official advice. Confirm with the issuer before you pay for anything.";
        match &self.catalog.country {
            Some(country) => format!("{}. {words}", self.words(country)),
            None => words.to_owned(),
        }
    }

    /// That some routes are not on the sheet.
    pub fn more_routes(&self, left: usize) -> String {
        let Language::English = self.language;
        if left == 1 {
            return "One more route is on the page.".to_owned();
        }
        format!("{left} more routes are on the page.")
    }

    /// What a person has to do by the last day of a month: "Renew CBET".
    pub fn to_renew(&self, id: Id<Credential>) -> String {
        let Language::English = self.language;
        format!("Renew {}", self.credential(id))
    }

    /// What there is to know of a renewal in a calendar: how it is kept, and whose dates count.
    pub fn renewal_note(&self, row: &'c Credential) -> String {
        let Language::English = self.language;
        let issuer = self.issuer(row.id);
        format!(
            "{} Worked out from what you added; the dates that {issuer} gives you count.",
            self.renewal(row)
        )
    }

    /// The day from which a person qualifies, in a calendar.
    pub fn you_qualify_for(&self, destination: &Destination) -> String {
        let Language::English = self.language;
        format!("You qualify for {}", self.goal(destination))
    }

    /// How that day was found.
    pub fn qualifies_note(&self, month: Month) -> String {
        let Language::English = self.language;
        let month = self.date(&month.to_string());
        format!("By the end of {month}, if you go on as you are. Ask the issuer before you pay.")
    }

    /// The heads of the columns of a table of steps.
    pub fn step_columns(&self) -> [&'static str; 8] {
        let Language::English = self.language;
        ["Step", "What to do", "Months", "Cost in US dollars", "Exams", "Figures", "Why and notes", "Sources"]
    }
}
