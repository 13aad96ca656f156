//! What a page shows while the details of its catalog are not there.
//!
//! The widget begins with the core of the shipped catalog: what routes, the table and lists need. The rest,
//! such as notes, sources and duties, comes later. Until then a page leaves out what the core does
//! not hold: a sentence such as "Not known" would be false.

use super::card::{Card, Part};
use super::details::Details;
use super::machine::Session;
use super::state::Show;
use super::view::View;
use crate::catalog::Catalog;
use crate::text::Label;

impl<'c> Session<'c> {
    /// Takes another state of its catalog: the core alone, or the whole. What the person entered and what
    /// they see stays.
    pub fn set_details(&mut self, catalog: &'c Catalog, details: Details) {
        (self.catalog, self.details) = (catalog, details);
    }

    /// Whether the details are there.
    pub fn details(&self) -> Details {
        self.details
    }

    /// Whether it is time to load the details: the person has a destination, has opened a credential, or is
    /// in a view that shows them.
    pub fn needs_details(&self) -> bool {
        self.details == Details::Coming && self.is_past_first_page()
    }

    fn is_past_first_page(&self) -> bool {
        self.state.destination.is_some() || self.shows_details()
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
        let is_core = matches!(self.state.show, Show::Steps | Show::Table | Show::Check);
        self.state.open.is_some() || !is_core
    }

    /// The line in the place of a detail; `None` where the details are there.
    fn missing(&self) -> Option<String> {
        match self.details {
            Details::Here => None,
            Details::Failed => Some(self.label(Label::DetailsFailed).to_owned()),
            Details::Coming | Details::Again => Some(self.label(Label::DetailsLoading).to_owned()),
        }
    }

    /// A part as it is, or its heading alone with the line in the place of what it says.
    pub(super) fn detailed(&self, part: Part) -> Part {
        match self.missing() {
            None => part,
            Some(line) => Part { lines: vec![line], ..Part::under(&part.heading) },
        }
    }

    /// A condition with its sources, or with the line in their place.
    pub(super) fn with_sources(&self, part: Part) -> Part {
        let Some(line) = self.missing() else { return part };
        Part { lines: vec![line], sources: Vec::new(), is_folded: true, ..part }
    }

    /// A card as it is, or what the core has of it: its name, its buttons, its conditions and its links.
    pub(super) fn detailed_card(&self, mut card: Card) -> Card {
        if self.details != Details::Here {
            for parts in [&mut card.parts, &mut card.more] {
                parts.retain(|part| part.outline.is_some() || !part.links.is_empty());
            }
        }
        card
    }

    /// A view as it is, or what the core has of it.
    pub(super) fn detailed_view(&self, mut view: View) -> View {
        if self.details == Details::Here || !self.shows_details() {
            return view;
        }
        match self.state.show {
            Show::Occupations | Show::Glossary => view.notes.truncate(1),
            Show::Bridges => view.notes.clear(),
            _ => {}
        }
        for cards in [&mut view.pair, &mut view.cards] {
            let core = std::mem::take(cards).into_iter().map(|card| self.detailed_card(card));
            *cards = core.filter(|card| !card.parts.is_empty() || !card.presses.is_empty()).collect();
        }
        view
    }
}
