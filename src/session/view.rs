//! The places of the page beside the pathway: ways in, occupations, organisations and bridges.

use super::{Action, Card, Part, Press, Session, Show};
use crate::model::{Held, Id, Occupation, Plank};
use crate::resolve::{Basis, Destination, pathway};
use crate::text::Label;

/// A place of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Its heading.
    pub name: String,
    /// What it is for, a line each.
    pub notes: Vec<String>,
    /// What was searched for, where there is something to search.
    pub search: Option<String>,
    /// Cards side by side.
    pub pair: Vec<Card>,
    /// Cards one after the other.
    pub cards: Vec<Card>,
}

impl Session<'_> {
    /// The places of the page: what each is called, and whether it is shown.
    pub fn places(&self) -> Vec<Press> {
        let places = [
            (Label::MyPathway, Show::Steps),
            (Label::SelfCheck, Show::Check),
            (Label::AnyCredential, Show::Desk),
            (Label::Occupations, Show::Occupations),
            (Label::Organisations, Show::Organisations),
            (Label::Bridges, Show::Bridges),
        ];
        let on_pathway = self.state.show.is_pathway();
        self.shows(&places, if on_pathway { Show::Steps } else { self.state.show })
    }

    /// The ways in which a pathway is shown, and which of them it is.
    pub fn views(&self) -> Vec<Press> {
        self.shows(&[(Label::Steps, Show::Steps), (Label::Table, Show::Table)], self.state.show)
    }

    fn shows(&self, rows: &[(Label, Show)], shown: Show) -> Vec<Press> {
        let mut card = Card::default();
        for (words, show) in rows {
            card.choice(self.say(*words), *show == shown, Action::Show(*show));
        }
        card.presses
    }

    /// The place that is shown; none for the pathway.
    pub(super) fn place_shown(&self) -> Option<Place> {
        match self.state.show {
            Show::Steps if self.state.want.is_none() => Some(self.ways_in()),
            Show::Steps | Show::Table => None,
            Show::Check => Some(self.check()),
            Show::Desk => Some(self.desk()),
            Show::Occupations => Some(self.occupations()),
            Show::Organisations => Some(self.organisations()),
            Show::Bridges => Some(self.bridges()),
        }
    }

    pub(super) fn place_of(&self, name: Label, note: Label) -> Place {
        let (name, notes) = (self.say(name).to_owned(), vec![self.say(note).to_owned()]);
        Place { name, notes, ..Place::default() }
    }

    /// Where people come from, before they want anything.
    fn ways_in(&self) -> Place {
        let mut place = self.place_of(Label::WhereFrom, Label::WhereFromWhy);
        let mut other = Card::named(self.say(Label::FromElse));
        let ways = [
            (Label::FromLevel, Show::Check),
            (Label::FromHeld, Show::Desk),
            (Label::FromOccupation, Show::Occupations),
        ];
        for (words, show) in ways {
            other.press(self.say(words), Action::Show(show));
        }
        other.more.push(Part::line("", self.say(Label::FromLevelSaid)));
        place.cards = vec![self.jobs(Label::FromJob), other];
        place
    }

    #[inline(never)]
    fn occupations(&self) -> Place {
        let mut place = self.place_of(Label::Occupations, Label::OccupationsNote);
        for row in &self.catalog.occupations {
            let compared = self.state.compare.contains(&row.id);
            let cards = if compared { &mut place.pair } else { &mut place.cards };
            cards.push(self.occupation(row, compared));
        }
        place
    }

    fn occupation(&self, row: &Occupation, compared: bool) -> Card {
        let mut facts = self.occupation_part(row);
        let mut card = Card::named(&std::mem::take(&mut facts.heading));
        card.badge = self.speaker().soc(row);
        card.say("", row.also_named.as_deref().unwrap_or_default());
        card.add(facts);
        let want = Destination::Occupation(row.id);
        if compared {
            card.say(self.say(Label::WayThere), &self.way_there(&want, self.state.basis));
        }
        card.add(self.links(Label::LeadsThere, &row.credentials));
        card.choice(self.say(Label::Compare), compared, Action::Compare(row.id, !compared));
        card.press(self.say(Label::PathwayThere), Action::Want(Some(want)));
        card
    }

    /// What the best pathway to a destination comes to, or why there is none.
    pub(super) fn way_there(&self, want: &Destination, basis: Basis) -> String {
        match pathway(self.catalog, &self.state.learner, &self.query(want, basis)) {
            Ok(best) => self.comes_to(&best),
            Err(fault) => self.speaker().destination_fault(want, &fault),
        }
    }

    #[inline(never)]
    fn organisations(&self) -> Place {
        let speaker = self.speaker();
        let mut place = self.place_of(Label::Organisations, Label::OrganisationsNote);
        for row in &self.catalog.organisations {
            let mut card = Card::named(speaker.words(&row.name));
            card.badge = row.abbreviation.clone().unwrap_or_default();
            for (heading, words) in [("", &row.note), (self.say(Label::WhoJoins), &row.join)] {
                card.say(heading, words.as_ref().map_or("", |words| speaker.words(words)));
            }
            let issued = self.catalog.credentials.iter().filter(|other| other.issuer == Some(row.id));
            let issued: Vec<Id> = issued.map(|other| other.id).collect();
            card.add(self.links(Label::ItIssues, &issued));
            card.add(Self::page_of("", row.url.as_ref()));
            place.cards.push(card);
        }
        place
    }

    #[inline(never)]
    fn bridges(&self) -> Place {
        let speaker = self.speaker();
        let mut place = Place::default();
        for bridge in &self.catalog.bridges {
            speaker.words(&bridge.name).clone_into(&mut place.name);
            place.notes.push(speaker.words(&bridge.note).to_owned());
            for plank in &bridge.planks {
                place.cards.push(self.plank(bridge.from, bridge.to, plank));
            }
        }
        place
    }

    fn plank(&self, from: Id, to: Id, plank: &Plank) -> Card {
        let speaker = self.speaker();
        let want = Destination::Credential(plank.credential);
        let mut card = Card::named(&speaker.destination(&want));
        for (lane, words) in [(from, &plank.counts_from), (to, &plank.counts_to)] {
            card.say(&speaker.sub_domain(&lane), speaker.words(words));
        }
        card.say(self.say(Label::WayThere), &self.way_there(&want, self.state.basis));
        card.add(self.sources("", &plank.sources));
        self.held_choice(&mut card, plank.credential, Label::IHaveThis, Held::Has);
        card.press(self.say(Label::PathwayThere), Action::Want(Some(want)));
        card.press(self.say(Label::ThisCredential), Action::Open(Some(plank.credential)));
        card
    }
}
