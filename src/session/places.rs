//! Ways in, occupations, organisations and bridges.

use super::{Action, Card, Place, Session, Show};
use crate::model::{Id, Occupation, sorted};
use crate::resolve::{Destination, pathway};
use crate::text::Label;

impl Session {
    /// Where people come from, before they want anything.
    pub(super) fn ways_in(&self) -> Place {
        let job = Card { presses: self.jobs(), ..Card::new(self.say(Label::FromJob).to_owned()) };
        let other = Card::new(self.say(Label::FromElse).to_owned())
            .press(self.say(Label::FromLevel), Action::Show(Show::Check))
            .press(self.say(Label::FromHeld), Action::Show(Show::Desk))
            .press(self.say(Label::FromOccupation), Action::Show(Show::Occupations))
            .line("", self.say(Label::FromLevelSaid).to_owned());
        Place {
            name: self.say(Label::WhereFrom).to_owned(),
            notes: vec![self.say(Label::WhereFromWhy).to_owned()],
            cards: vec![job, other],
            ..Place::default()
        }
    }

    pub(super) fn occupations(&self) -> Place {
        let compared: Vec<&Occupation> =
            self.state.compare.iter().filter_map(|id| self.catalog.occupations.get(id)).collect();
        let others = self.catalog.occupations.iter().filter(|row| !self.state.compare.contains(&row.id));
        let before = |one: &&Occupation, other: &&Occupation| {
            self.speaker().words(&one.name) < self.speaker().words(&other.name)
        };
        let others = sorted(others.collect(), &before);
        Place {
            name: self.say(Label::Occupations).to_owned(),
            notes: vec![self.say(Label::OccupationsNote).to_owned()],
            pair: compared.iter().map(|row| self.occupation(row, true)).collect(),
            cards: others.iter().map(|row| self.occupation(row, false)).collect(),
            ..Place::default()
        }
    }

    fn occupation(&self, row: &Occupation, compared: bool) -> Card {
        let speaker = self.speaker();
        let line = self.occupation_line(row);
        let links = row.credentials.iter().map(|id| (*id, speaker.credential(id))).collect();
        let mut card = Card {
            badge: format!("SOC {}", row.soc),
            links: (self.say(Label::LeadsThere).to_owned(), links),
            sources: line.sources,
            ..Card::new(line.name)
        }
        .line("", row.also_named.clone().unwrap_or_default());
        for figure in line.figures {
            card = card.line("", figure);
        }
        card = card.line("", line.note);
        let want = Destination::Occupation(row.id);
        if compared {
            let best = pathway(&self.catalog, &self.state.learner, &self.query(&want, self.state.basis));
            let words = match best {
                Ok(best) => self.comes_to(&best),
                Err(fault) => speaker.destination_fault(&want, &fault),
            };
            card = card.line(self.say(Label::WayThere), words);
        }
        card.choice(self.say(Label::Compare), compared, Action::Compare(row.id, !compared))
            .press(self.say(Label::PathwayThere), Action::Want(Some(want)))
    }

    pub(super) fn organisations(&self) -> Place {
        let mut cards = Vec::new();
        for row in &self.catalog.organisations {
            let words = |words: &Option<crate::model::LangMap>| {
                words.as_ref().map_or_else(String::new, |words| self.speaker().words(words).to_owned())
            };
            let issued = self.catalog.credentials.iter().filter(|other| other.issuer == Some(row.id));
            let issued = issued.map(|other| (other.id, self.speaker().credential(&other.id))).collect();
            let card = Card {
                badge: row.abbreviation.clone().unwrap_or_default(),
                links: (self.say(Label::ItIssues).to_owned(), issued),
                url: row.url.as_ref().map(|url| url.as_str().to_owned()),
                ..Card::new(self.speaker().words(&row.name).to_owned())
            };
            cards.push(card.line("", words(&row.note)).line(self.say(Label::WhoJoins), words(&row.join)));
        }
        Place {
            name: self.say(Label::Organisations).to_owned(),
            notes: vec![self.say(Label::OrganisationsNote).to_owned()],
            cards: sorted(cards, &|one, other| one.name < other.name),
            ..Place::default()
        }
    }

    pub(super) fn bridges(&self) -> Place {
        let speaker = self.speaker();
        let mut place = Place::default();
        for bridge in &self.catalog.bridges {
            speaker.words(&bridge.name).clone_into(&mut place.name);
            place.notes.push(speaker.words(&bridge.note).to_owned());
            for plank in &bridge.planks {
                place.cards.extend(self.plank(bridge.from, bridge.to, plank));
            }
        }
        place
    }

    fn plank(&self, from: Id, to: Id, plank: &crate::model::Plank) -> Option<Card> {
        let speaker = self.speaker();
        let row = self.catalog.credentials.get(&plank.credential)?;
        let holds = self.state.learner.holds(&row.id);
        let want = Destination::Credential(row.id);
        let best = pathway(&self.catalog, &self.state.learner, &self.query(&want, self.state.basis));
        let card = Card {
            badge: speaker.status(row),
            sources: self.source_lines(&plank.sources),
            ..Card::new(speaker.full_name(row))
        }
        .line(&speaker.sub_domain(&from), speaker.words(&plank.counts_from).to_owned())
        .line(&speaker.sub_domain(&to), speaker.words(&plank.counts_to).to_owned())
        .line(self.say(Label::WayThere), best.map_or_else(|_| String::new(), |best| self.comes_to(&best)))
        .choice(
            self.say(Label::IHaveThis),
            holds,
            Action::Credential(row.id, (!holds).then_some(crate::model::Held::Has)),
        )
        .press(self.say(Label::PathwayThere), Action::Want(Some(want)))
        .press(self.say(Label::OpenIt), Action::Open(Some(row.id)));
        Some(card)
    }
}
