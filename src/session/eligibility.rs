//! Whether the person qualifies for a credential: each way as a card, what is met best first.

use super::card::Part;
use super::machine::Session;
use crate::model::{Credential, Id, LangMap, RuleBasis, ToList};
use crate::resolve::{Verdict, Way, choice};
use crate::text::{Label, Outline};

/// Whether the person qualifies for a credential.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EligibilityView {
    /// The heading; empty where nobody issues it.
    pub heading: String,
    /// The answer, what the issuer adds in words, and a word where no issuer and no official says the rule.
    pub lines: Vec<String>,
    /// The ways to meet the rule, what is met best first.
    pub ways: Vec<WayView>,
    /// What is recommended.
    pub recommended: Option<Part>,
}

/// One way to meet the rule of a credential.
#[derive(Clone, Debug, PartialEq)]
pub struct WayView {
    /// Which of the issuer's routes it is; empty where there is only one way.
    pub number: String,
    /// What it is called.
    pub name: String,
    /// How far the person is, in a few words; may be empty, as of what is closed to new applicants.
    pub state: String,
    /// What the issuer adds in words; may be empty.
    pub note: String,
    /// Whether the person qualifies by it.
    pub is_met: bool,
    /// Its parts, each with what the person has of it.
    pub parts: Vec<Outline>,
}

impl Session<'_> {
    pub(super) fn eligibility(&self, row: &Credential, ways: &[Way<'_>], qualifies: &str) -> EligibilityView {
        let localizer = self.localizer();
        let is_historic = row.requires.basis == RuleBasis::Historic;
        let heading = if is_historic { Label::Historic } else { Label::DoIQualify };
        let recommended = self.recommended(row);
        if !row.is_issued() {
            // Nobody qualifies for what nobody issues.
            return EligibilityView { recommended, ..EligibilityView::default() };
        }
        let mut lines = vec![localizer.sentence(qualifies)];
        if ways.len() > 1 {
            lines.extend(self.names_of_choice(row));
        }
        if !ways.is_empty() {
            lines.extend(localizer.rule_caution(&row.requires).map(str::to_owned));
        }
        EligibilityView {
            heading: self.label(heading).to_owned(),
            lines,
            ways: ways.iter().map(|way| self.way(row, way, ways.len())).list(),
            recommended,
        }
    }

    /// What the issuer adds to its rule and to the choice in it: the cards show its alternatives alone.
    fn names_of_choice(&self, row: &Credential) -> Vec<String> {
        let rule = &row.requires.condition;
        let choice = choice(rule).filter(|choice| !std::ptr::eq(*choice, rule));
        let of_choice =
            choice.map_or([None, None], |choice| [choice.label.as_deref(), choice.note.as_deref()]);
        let texts = rule.note.as_deref().into_iter().chain(of_choice.into_iter().flatten());
        texts.map(|text: &LangMap| self.localizer().words(text).to_owned()).list()
    }

    fn way(&self, row: &Credential, way: &Way<'_>, count: usize) -> WayView {
        let localizer = self.localizer();
        let mut note = way.condition.note.as_ref();
        let part = |part: &crate::resolve::Finding<'_>| {
            let is_way = std::ptr::eq(part.condition, way.condition);
            localizer.way_part(part, is_way && way.number.is_some())
        };
        // Its only part says the note itself.
        if way.number.is_none() && way.parts.iter().any(|part| std::ptr::eq(part.condition, way.condition)) {
            note = None;
        }
        let parts = way.parts.iter().map(part).list();
        // Nobody qualifies any more for what is closed to new applicants, whatever they have of its rule.
        let is_open = row.is_open_in(self.today);
        WayView {
            number: way.number.map_or_else(String::new, |at| localizer.way_number(row, at, count)),
            name: localizer.way_name(row, way),
            state: if is_open { localizer.way_state(way) } else { String::new() },
            note: note.map_or("", |note| localizer.words(note)).to_owned(),
            is_met: is_open && way.verdict() == Verdict::Met,
            parts: if way.parts.is_empty() { vec![localizer.nothing_first()] } else { parts },
        }
    }

    fn recommended(&self, row: &Credential) -> Option<Part> {
        let rule = row.recommends.as_ref()?;
        let words = if rule.basis == RuleBasis::Editorial { Label::Suggests } else { Label::Advises };
        // What is only recommended has no owner: nothing of it is waived.
        Some(self.rule(self.label(words), Id::default(), rule))
    }
}
