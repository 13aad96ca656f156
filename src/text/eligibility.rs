//! Whether a person qualifies for a credential, by which ways, and what they have of each.

use super::condition::lower_first;
use super::names::capital;
use super::{Language, Localizer, Outline};
use crate::model::{Condition, ConditionKind, Credential, Held, Requirement, ToList};
use crate::resolve::{Evaluator, Evidence, Finding, Misfit, Verdict, Way};

impl<'c> Localizer<'c> {
    /// Whether a person has a credential or qualifies for it, in a few words: "you qualify on 1 of 3 routes".
    pub fn qualifies_for(&self, evaluator: &Evaluator<'_>, row: &Credential, ways: &[Way<'_>]) -> String {
        let Language::English = self.language;
        match evaluator.learner.credentials.get(&row.id) {
            Some(Held::Has) => return "you have it".to_owned(),
            Some(Held::Expired) => return format!("yours has lapsed, ask {}", self.issuer(row.id)),
            _ => {}
        }
        if !row.is_open_in(self.today) {
            return lower_first(&self.status(row));
        }
        self.qualifies_by_ways(row, ways)
    }

    fn qualifies_by_ways(&self, row: &Credential, ways: &[Way<'_>]) -> String {
        let Language::English = self.language;
        let count = |verdict: Verdict| ways.iter().filter(|way| way.verdict() == verdict).count();
        let (met, unknown, all) = (count(Verdict::Met), count(Verdict::Unknown), ways.len());
        let is_published =
            row.requires.condition.leaves().into_iter().any(|leaf| *leaf != Requirement::Unpublished);
        match (met, unknown, all) {
            (_, _, 0) => "nothing is required first".to_owned(),
            (_, 1.., _) if !is_published => {
                format!("its requirements are not published, ask {}", self.issuer(row.id))
            }
            (1.., _, 1) => "you qualify".to_owned(),
            (_, 1.., 1) => "add what you have to see if you qualify".to_owned(),
            (1.., _, _) => format!("you qualify on {met} of {all} routes"),
            (_, _, 1) => "you don't qualify yet".to_owned(),
            _ => self.closest_way(ways),
        }
    }

    /// The way that is met best where none is met: "closest is route 3 of 5, 1 year to go".
    fn closest_way(&self, ways: &[Way<'_>]) -> String {
        let Language::English = self.language;
        let (all, first) = (ways.len(), ways.first());
        let state = first.map(|way| self.way_state(way)).unwrap_or_default();
        match first.and_then(|way| way.number) {
            Some(number) if !state.is_empty() => {
                format!("closest is route {} of {all}, {state}", number + 1)
            }
            _ if ways.iter().any(|way| way.verdict() == Verdict::Unknown) => {
                format!("there are {all} routes, add what you have to see if you qualify")
            }
            _ => format!("you don't qualify yet on any of {all} routes"),
        }
    }

    /// What a way is called: the name of the alternative, else what it requires.
    pub fn way_name(&self, row: &Credential, way: &Way<'c>) -> String {
        let Language::English = self.language;
        match (way.number, &way.condition.label) {
            (None, _) => format!("What {} requires", self.issuer(row.id)),
            (_, Some(label)) => self.words(label).to_owned(),
            (_, None) => capital(&self.in_short(way.condition)),
        }
    }

    /// Which of the issuer's routes a way is: "AAMI, route 3 of 5".
    pub fn way_number(&self, row: &Credential, number: usize, count: usize) -> String {
        let Language::English = self.language;
        format!("{}, route {} of {count}", self.issuer(row.id), number + 1)
    }

    /// How far a person is on a way, in a few words; empty where they have nothing of it.
    pub fn way_state(&self, way: &Way<'_>) -> String {
        let Language::English = self.language;
        let mut open = way.parts.iter().filter(|part| part.verdict != Verdict::Met);
        let (first, others) = (open.next(), open.count());
        let all = way.parts.len();
        match first.map(|part| &part.evidence) {
            None => "you qualify".to_owned(),
            Some(Some(Evidence::Months { sure, possible, asked })) if others == 0 && possible > sure => {
                if possible < asked {
                    self.of_months(*sure, *asked)
                } else {
                    "dates needed".to_owned()
                }
            }
            Some(Some(Evidence::Months { sure, asked, .. })) if others == 0 && *sure > 0 => {
                format!("{} to go", self.months(asked.saturating_sub(*sure)))
            }
            _ if all > others + 1 => format!("you have {} of {all}", all - others - 1),
            _ => String::new(),
        }
    }

    /// The part of a way that requires nothing.
    pub fn nothing_first(&self) -> Outline {
        let Language::English = self.language;
        let line = "Nothing is required first".to_owned();
        Outline { line, verdict: Some(Verdict::Met), ..Outline::default() }
    }

    /// A part of a way, with what the person has of it. Its own name is left out where it is that of the way.
    pub fn way_part(&self, finding: &Finding<'c>, is_named: bool) -> Outline {
        let Language::English = self.language;
        let condition = finding.condition;
        let mut line = if is_named { self.lead(condition) } else { self.line(condition) };
        let mut parts = Vec::new();
        match self.either_credential(condition) {
            Some(names) if is_named || condition.label.is_none() => line = names,
            _ => parts = finding.parts.iter().map(|part| self.way_part(part, false)).list(),
        }
        let note = if is_named { String::new() } else { self.note(condition) };
        Outline {
            line,
            state: self.has_of(finding, !parts.is_empty()),
            verdict: Some(finding.verdict),
            note,
            parts,
        }
    }

    /// A choice among credentials in one line: "CBET, CRES or CLES".
    fn either_credential(&self, condition: &Condition) -> Option<String> {
        let ConditionKind::AtLeast { required_number: 1, parts } = &condition.kind else { return None };
        let mut names = Vec::new();
        for part in parts {
            match part.requirement() {
                Some(Requirement::Credential(id)) if part.label.is_none() && part.note.is_none() => {
                    names.push(self.credential(*id));
                }
                _ => return None,
            }
        }
        Some(self.either(&names))
    }

    /// What a person has of a node: "you have it", "24 of 36 months", "not told yet", "more than one way".
    fn has_of(&self, finding: &Finding<'_>, shows_parts: bool) -> String {
        let Language::English = self.language;
        let is_choice = matches!(finding.condition.kind, ConditionKind::AtLeast { .. });
        match (&finding.evidence, finding.verdict) {
            (Some(Evidence::Months { sure, possible, asked }), Verdict::Unknown) if possible > sure => {
                format!("{} are sure, add dates to know", self.of_months(*sure, *asked))
            }
            (Some(Evidence::Months { sure, asked, .. }), Verdict::Unknown | Verdict::Unmet) if *sure > 0 => {
                format!("you have {}", self.of_months(*sure, *asked))
            }
            (Some(Evidence::Has | Evidence::Award(_) | Evidence::Months { .. }) | None, Verdict::Met) => {
                match finding.parts.iter().find(|part| part.verdict == Verdict::Met) {
                    Some(part) if !shows_parts => {
                        let named = part.condition.requirement().map(|leaf| self.requirement(leaf));
                        format!("you have {}", named.unwrap_or_default())
                    }
                    _ => "you have it".to_owned(),
                }
            }
            (Some(Evidence::Misfit(misfit)), _) => self.yours(*misfit),
            (None, _) if shows_parts && is_choice => "more than one way".to_owned(),
            // Its parts say it.
            (None, _) if shows_parts => String::new(),
            _ => self.state(finding),
        }
    }

    /// Why what the person has does not fit.
    pub(super) fn yours(&self, misfit: Misfit) -> String {
        let Language::English = self.language;
        let words = match misfit {
            Misfit::Older(within) => return format!("yours is older than {}", self.months(within)),
            Misfit::Level => "yours is of another level",
            Misfit::Field => "yours is in another field",
            Misfit::Accreditation => "yours is without this accreditation",
            Misfit::Share => "yours is too small a part of full time",
            Misfit::Untimed => "add for how long",
        };
        words.to_owned()
    }

    /// "24 of 36 months".
    fn of_months(&self, sure: u32, asked: u32) -> String {
        let Language::English = self.language;
        format!("{sure} of {asked} months")
    }
}
