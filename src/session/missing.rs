//! What a page shows while the details of its catalog are not there.
//!
//! The widget begins with the core of the shipped catalog: what routes, the table and lists need. The rest,
//! such as notes, sources and duties, comes later. Until then a page leaves out what the core does
//! not hold: a sentence such as "Not known" would be false.

use std::cell::RefCell;

use super::answered::Answered;
use super::card::{Card, Part};
use super::detail::Detail;
use super::details::Details;
use super::machine::Session;
use super::rest::Rest;
use super::state::Show;
use super::view::View;
use crate::catalog::Catalog;
use crate::self_check::Question;
use crate::text::Label;

impl<'c> Session<'c> {
    /// Takes another state of its catalog: the core alone, or the whole. What the person entered and what
    /// they see stays.
    pub fn set_details(&mut self, catalog: &'c Catalog, details: Details) {
        (self.catalog, self.details) = (catalog, details);
        self.answered = Answered::default();
        self.verdicts = RefCell::default();
    }

    /// Whether the details are there.
    pub fn details(&self) -> Details {
        self.details
    }

    /// Whether it is time to load the details: the person has a destination, searches for one, has opened a
    /// credential, or is in a view that shows them, at once or a few steps later.
    pub fn needs_details(&self) -> bool {
        self.details == Details::Coming && self.is_past_first_page()
    }

    /// Whether a part of what is asked for cannot be shown before the rest of the module is there.
    pub fn needs_rest(&self) -> bool {
        !Rest::is_here() && (matches!(self.state.show, Show::Table | Show::Map) || self.is_past_first_page())
    }

    fn is_past_first_page(&self) -> bool {
        let is_first = self.state.show.is_pathway();
        let is_typed = !self.draft.typed.is_empty();
        self.state.destination.is_some() || self.state.open.is_some() || is_typed || !is_first
    }

    /// The line that says why something is left out; empty where nothing is. Once the details have failed,
    /// any page says so, as what is folded on it may lack them too.
    pub fn details_line(&self) -> &'static str {
        match self.details {
            Details::Failed if self.is_past_first_page() => self.label(Label::DetailsFailed),
            Details::Again if self.is_past_first_page() => self.label(Label::DetailsLoading),
            Details::Coming if self.shows_details() => self.label(Label::DetailsLoading),
            _ => "",
        }
    }

    fn shows_details(&self) -> bool {
        let in_view = match self.state.show {
            Show::Steps | Show::Routes | Show::Map | Show::Table => false,
            // The self-check itself comes with the rest.
            Show::Check => Rest::get().is_some_and(|rest| self.check_shows_details(rest)),
            _ => true,
        };
        self.state.open.is_some() || in_view
    }

    #[inline(never)]
    fn check_shows_details(&self, _: Rest) -> bool {
        let question = self.state.check.question(&self.evaluator());
        matches!(question, Question::Item(_) | Question::Result)
    }

    /// The line that says that a search knows some of the names only; `None` where it knows all.
    pub(super) fn names_missing(&self) -> Option<&'static str> {
        match self.details {
            Details::Here => None,
            Details::Failed => Some(self.label(Label::NamesFailed)),
            Details::Coming | Details::Again => Some(self.label(Label::NamesLoading)),
        }
    }

    /// Whether something has to be left out.
    pub(super) fn lacks_details(&self) -> bool {
        self.details != Details::Here
    }

    /// The line in the place of a detail; `None` where the details are there.
    fn missing(&self) -> Option<String> {
        match self.details {
            Details::Here => None,
            Details::Failed => Some(self.label(Label::DetailsFailed).to_owned()),
            Details::Coming | Details::Again => Some(self.label(Label::DetailsLoading).to_owned()),
        }
    }

    /// Puts the line in the place of what a part says, but for its heading and its condition.
    #[inline(never)]
    pub(super) fn core_of_part(&self, part: &mut Part) {
        if let Some(line) = self.missing() {
            part.lines = vec![line];
            part.sources.clear();
            part.is_folded = part.outline.is_some();
        }
    }

    /// Leaves on a card what the core has of it: its name, its buttons, its conditions and its links.
    #[inline(never)]
    pub(super) fn core_of_card(&self, card: &mut Card) {
        if self.lacks_details() {
            for parts in [&mut card.parts, &mut card.more] {
                parts.retain(|part| part.outline.is_some() || !part.links.is_empty());
                parts.iter_mut().for_each(|part| {
                    part.lines.clear();
                    part.sources.clear();
                });
            }
        }
    }

    /// Leaves on the page of a credential what the core has of it: its name, the answers, what it requires and
    /// where it leads.
    #[inline(never)]
    pub(super) fn core_of_detail(&self, _: Rest, detail: &mut Detail) {
        if self.lacks_details() {
            detail.facts.clear();
            detail.jobs.clear();
            detail.sources.clear();
            (detail.shows, detail.unverified) = Default::default();
            for part in detail.leads.iter_mut().chain(&mut detail.instead) {
                part.lines.clear();
            }
            detail.leads.retain(|part| !part.is_empty());
            detail.instead = detail.instead.take().filter(|part| !part.is_empty());
        }
    }

    /// Leaves in a view what the core has of it.
    #[inline(never)]
    pub(super) fn core_of_view(&self, _: Rest, view: &mut View) {
        if !self.lacks_details() || !self.shows_details() {
            return;
        }
        // What a view is for is said by `text`; the note of a bridge is a detail, and what a search by
        // some of the names has found is not for sure.
        view.notes.truncate(usize::from(self.state.show != Show::Bridges));
        for cards in [&mut view.pair, &mut view.cards] {
            cards.iter_mut().for_each(|card| self.core_of_card(card));
            cards.retain(|card| !card.parts.is_empty() || !card.presses.is_empty());
        }
    }
}
