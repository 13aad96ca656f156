//! A card: what a page shows about one thing, with its buttons and sources.

use super::action::Action;
use super::machine::Session;
use crate::model::{Credential, HttpsUrl, Id, Occupation, Rule, Source, ToList};
use crate::text::{Label, Outline};

/// A source as a page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine {
    /// What it is called.
    pub name: String,
    /// Its `https` address.
    pub url: Option<String>,
    /// Its grade, its date and when it was read.
    pub dates: String,
}

/// A button.
#[derive(Clone, Debug, PartialEq)]
pub struct Press {
    /// Its text.
    pub words: String,
    /// What it does.
    pub action: Action,
    /// Whether it is chosen; `None` where it is no choice.
    pub chosen: Option<bool>,
    /// Whether it is enabled.
    pub is_open: bool,
}

/// A part of a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Its heading; may be empty.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// A condition with its verdicts.
    pub outline: Option<Outline>,
    /// Credentials to open.
    pub links: Vec<(Id<Credential>, String)>,
    /// An address outside of the widget.
    pub url: Option<String>,
    /// The sources.
    pub sources: Vec<SourceLine>,
    /// Whether it is closed until a person opens it.
    pub is_folded: bool,
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Its heading.
    pub name: String,
    /// A few words on its state.
    pub badge: String,
    /// The parts above the buttons.
    pub parts: Vec<Part>,
    /// The buttons.
    pub presses: Vec<Press>,
    /// The parts below the buttons.
    pub more: Vec<Part>,
    /// Whose these parts are, where all of them are closed until a person opens them.
    pub folded: Option<Id<Occupation>>,
}

impl Part {
    /// A part with one line.
    pub(super) fn line(heading: &str, line: &str) -> Self {
        Self { lines: vec![line.to_owned()], ..Self::under(heading) }
    }

    /// A part without a line.
    pub(super) fn under(heading: &str) -> Self {
        Self { heading: heading.to_owned(), ..Self::default() }
    }

    /// A part with a line for each text.
    pub(super) fn all(heading: &str, lines: Vec<&str>) -> Self {
        Self { lines: lines.into_iter().map(str::to_owned).list(), ..Self::under(heading) }
    }

    /// Whether it has no content.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(String::is_empty)
            && self.outline.is_none()
            && self.links.is_empty()
            && self.url.is_none()
            && self.sources.is_empty()
    }
}

impl Card {
    /// A card with a heading alone.
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Adds a line under a heading.
    pub(super) fn add_line(&mut self, heading: &str, line: &str) {
        self.add(Part::line(heading, line));
    }

    /// Adds a part, unless it is empty.
    pub(super) fn add(&mut self, part: Part) {
        if !part.is_empty() {
            self.parts.push(part);
        }
    }

    /// Adds a button.
    pub(super) fn press(&mut self, words: &str, action: Action) {
        self.push(words, None, action);
    }

    /// Adds a button that is a choice.
    pub(super) fn choice(&mut self, words: &str, chosen: bool, action: Action) {
        self.push(words, Some(chosen), action);
    }

    fn push(&mut self, words: &str, chosen: Option<bool>, action: Action) {
        self.presses.push(Press { words: words.to_owned(), action, chosen, is_open: true });
    }
}

impl Session<'_> {
    /// Credentials to open, under a heading.
    pub(super) fn links(&self, heading: Label, ids: &[Id<Credential>]) -> Part {
        let localizer = self.localizer();
        let mut part = Part::under(self.label(heading));
        // A host's catalog may name a credential that it does not have.
        for id in ids.iter().filter(|id| self.catalog.credentials.get(**id).is_some()) {
            part.links.push((*id, localizer.credential(*id)));
        }
        part
    }

    /// A rule with its verdicts, and a word where no issuer and no official says it. What was waived of
    /// what `owner` requires is met there; what is only recommended has no owner.
    pub(super) fn rule(&self, heading: &str, owner: Id<Credential>, rule: &Rule) -> Part {
        let localizer = self.localizer();
        let caution = localizer.rule_caution(rule);
        let outline = Some(localizer.finding(&self.evaluator().condition_of(owner, &rule.condition)));
        let lines = caution.map(str::to_owned).into_iter().list();
        Part { lines, outline, ..Part::under(heading) }
    }

    /// Sources under a heading.
    pub(super) fn sources(&self, heading: &str, ids: &[Id<Source>]) -> Part {
        Part { sources: self.source_lines(ids), ..Part::under(heading) }
    }

    /// An address outside of the widget, under a heading.
    pub(super) fn page_of(heading: &str, url: Option<&HttpsUrl>) -> Part {
        Part { url: url.map(|url| url.as_str().to_owned()), ..Part::under(heading) }
    }

    pub(super) fn source_lines(&self, ids: &[Id<Source>]) -> Vec<SourceLine> {
        self.source_lines_with(ids, true)
    }

    /// Sources whose grade is said elsewhere.
    pub(super) fn dated_sources(&self, ids: &[Id<Source>]) -> Vec<SourceLine> {
        self.source_lines_with(ids, false)
    }

    fn source_lines_with(&self, ids: &[Id<Source>], with_grade: bool) -> Vec<SourceLine> {
        let localizer = self.localizer();
        let mut lines = Vec::new();
        for row in ids.iter().filter_map(|id| self.catalog.sources.get(*id)) {
            lines.push(SourceLine {
                name: localizer.source_name(row),
                url: row.url.as_ref().map(|url| url.as_str().to_owned()),
                dates: if with_grade { localizer.source_facts(row) } else { localizer.source_dates(row) },
            });
        }
        lines
    }
}
