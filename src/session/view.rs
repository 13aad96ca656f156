//! The views beside the pathway: occupations, organizations and bridges.

use super::action::Action;
use super::card::{Card, Press};
use super::machine::Session;
use super::rest::Rest;
use super::state::Show;
use crate::model::{BridgeStep, Credential, Held, Id, Joined, SubDomain, ToList};
use crate::resolve::{Basis, Destination, pathway};
use crate::text::Label;

/// A view of the page beside the pathway.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// Its heading.
    pub name: String,
    /// What it is for, one line each.
    pub notes: Vec<String>,
    /// The search text, where the view has a search.
    pub search: Option<String>,
    /// Cards side by side.
    pub pair: Vec<Card>,
    /// Cards one below the other.
    pub cards: Vec<Card>,
}

impl View {
    /// What a screen reader says of it: its name, or what a search has found.
    pub(super) fn status(&self) -> &str {
        let is_search = self.search.as_ref().is_some_and(|typed| !typed.trim_ascii().is_empty());
        self.notes.last().filter(|_| is_search).unwrap_or(&self.name)
    }
}

impl Session<'_> {
    /// The tabs of the page: what each is called, and whether it is shown.
    pub fn views(&self) -> Vec<Press> {
        let mut tabs = Card::default();
        let on_pathway = self.state.show.is_pathway();
        let shown = if on_pathway { Show::Steps } else { self.state.show };
        for (words, show) in [
            (Label::MyPathway, Show::Steps),
            (Label::SelfCheck, Show::Check),
            (Label::AnyCredential, Show::Lookup),
            (Label::Occupations, Show::Occupations),
            (Label::Organizations, Show::Organizations),
        ] {
            tabs.choice(self.label(words), shown == show, Action::Show(show));
        }
        if let Some(name) = self.bridges_name() {
            tabs.choice(name, shown == Show::Bridges, Action::Show(Show::Bridges));
        }
        if Show::Glossary.is_in(self.catalog) {
            tabs.choice(self.label(Label::Glossary), shown == Show::Glossary, Action::Show(Show::Glossary));
        }
        tabs.presses
    }

    /// The name of the bridges on their tab: that of the bridge where there is one, a common one where
    /// there are several. `None` where the catalog has no bridge.
    fn bridges_name(&self) -> Option<&str> {
        let mut bridges = self.catalog.bridges.iter();
        let bridge = bridges.next()?;
        let name = bridge.short_name.as_ref().unwrap_or(&bridge.name);
        Some(if bridges.next().is_none() { self.localizer().words(name) } else { self.label(Label::Bridges) })
    }

    /// The ways to show a pathway, and which of them is shown. Where there are no routes to compare, that is none.
    pub fn pathway_views(&self, has_routes: bool) -> Vec<Press> {
        let mut tabs = Card::default();
        let shown = self.state.show.with_routes(has_routes);
        let ways = [
            (Label::Steps, Show::Steps),
            (Label::CompareRoutes, Show::Routes),
            (Label::Map, Show::Map),
            (Label::Table, Show::Table),
        ];
        for (words, show) in ways {
            if show.with_routes(has_routes) == show {
                tabs.choice(self.label(words), shown == show, Action::Show(show));
            }
        }
        tabs.presses
    }

    /// The view that is shown; `None` for the pathway.
    pub(super) fn view_shown(&self) -> Option<View> {
        match self.state.show {
            Show::Steps | Show::Routes if self.state.destination.is_none() => None,
            _ => self.view_beside(Rest::get()?),
        }
    }

    #[inline(never)]
    fn view_beside(&self, _: Rest) -> Option<View> {
        match self.state.show {
            Show::Steps | Show::Routes | Show::Map | Show::Table => None,
            Show::Check => Some(self.check()),
            Show::Lookup => Some(self.lookup()),
            Show::Occupations => Some(self.occupations()),
            Show::Organizations => Some(self.organizations()),
            Show::Bridges => Some(self.bridges()),
            Show::Glossary => Some(self.glossary()),
        }
    }

    pub(super) fn view_of(&self, name: Label, note: Label) -> View {
        let (name, notes) = (self.label(name).to_owned(), vec![self.label(note).to_owned()]);
        View { name, notes, ..View::default() }
    }

    /// The totals of the best pathway to a destination, or why there is none.
    pub(super) fn way_there(&self, destination: &Destination, basis: Basis) -> String {
        match pathway(self.catalog, &self.state.learner, &self.query(destination, basis)) {
            Ok(best) => self.comes_to(&best),
            Err(fault) => self.localizer().destination_fault(destination, &fault),
        }
    }

    #[inline(never)]
    fn organizations(&self) -> View {
        let localizer = self.localizer();
        let mut view = self.view_of(Label::Organizations, Label::OrganizationsNote);
        for row in &self.catalog.organizations {
            let mut card = Card::named(localizer.words(&row.name));
            card.badge = row.abbreviation.clone().unwrap_or_default();
            let also = row.also_named.joined(", ");
            card.add_line("", &also);
            for (heading, words) in [("", &row.note), (self.label(Label::WhoJoins), &row.join)] {
                card.add_line(heading, words.as_ref().map_or("", |words| localizer.words(words)));
            }
            card.add(self.statements("", &row.statements));
            let issued = self.catalog.credentials.iter().filter(|other| other.issuer == Some(row.id));
            let issued: Vec<Id<Credential>> = issued.map(|other| other.id).list();
            card.add(self.links(Label::ItIssues, &issued));
            card.add(Self::page_of("", row.url.as_ref()));
            card.add_line("", row.no_page.as_ref().map_or("", |words| localizer.words(words)));
            view.cards.push(card);
        }
        view
    }

    #[inline(never)]
    fn bridges(&self) -> View {
        let localizer = self.localizer();
        let mut view = View::default();
        let is_alone = self.catalog.bridges.iter().nth(1).is_none();
        if !is_alone {
            self.label(Label::Bridges).clone_into(&mut view.name);
        }
        for bridge in &self.catalog.bridges {
            let (name, note) = (localizer.words(&bridge.name), localizer.words(&bridge.note));
            if is_alone {
                name.clone_into(&mut view.name);
                view.notes.push(note.to_owned());
            } else {
                let mut card = Card::named(name);
                card.add_line("", note);
                view.cards.push(card);
            }
            for step in &bridge.steps {
                view.cards.push(self.bridge_step(bridge.from, bridge.to, step));
            }
        }
        view
    }

    fn bridge_step(&self, from: Id<SubDomain>, to: Id<SubDomain>, step: &BridgeStep) -> Card {
        let localizer = self.localizer();
        let destination = Destination::Credential(step.credential);
        let mut card = Card::named(&localizer.destination(&destination));
        for (sub_domain, words) in [(from, &step.counts_from), (to, &step.counts_to)] {
            card.add_line(&localizer.sub_domain(sub_domain), localizer.words(words));
        }
        card.add_line(self.label(Label::WayThere), &self.way_there(&destination, self.state.basis));
        card.add(self.sources("", &step.sources));
        self.held_choice(&mut card, step.credential, Label::IHaveThis, Held::Has);
        card.press(self.label(Label::PathwayThere), Action::Destination(Some(destination)));
        card.press(&localizer.about(step.credential), Action::Open(Some(step.credential)));
        card
    }
}
