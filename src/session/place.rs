//! What a place of the page shows: cards, each with its facts, choices and sources.

use super::{Action, Session, Show, SourceLine};
use crate::model::Id;
use crate::text::{Label, label};

/// Something to press.
#[derive(Clone, Debug, PartialEq)]
pub struct Press {
    /// What it says.
    pub words: String,
    /// What it does.
    pub action: Action,
    /// Whether it is chosen, where it is a choice.
    pub chosen: Option<bool>,
    /// Whether it can be pressed.
    pub is_open: bool,
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// What it is about.
    pub name: String,
    /// How that stands, in a few words.
    pub badge: String,
    /// What there is to say: a question or heading, where there is one, and the words.
    pub lines: Vec<(String, String)>,
    /// Credentials to open, under a heading.
    pub links: (String, Vec<(Id, String)>),
    /// What can be pressed.
    pub presses: Vec<Press>,
    /// A page of somebody else.
    pub url: Option<String>,
    /// Who says so.
    pub sources: Vec<SourceLine>,
}

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

impl Card {
    /// A card with nothing on it.
    pub fn new(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    /// Adds what there is to say under a heading.
    pub fn line(mut self, heading: &str, words: String) -> Self {
        if !words.is_empty() {
            self.lines.push((heading.to_owned(), words));
        }
        self
    }

    /// Adds something to press.
    pub fn press(mut self, words: &str, action: Action) -> Self {
        self.presses.push(Press { words: words.to_owned(), action, chosen: None, is_open: true });
        self
    }

    /// Adds a choice.
    pub fn choice(mut self, words: &str, chosen: bool, action: Action) -> Self {
        self.presses.push(Press { words: words.to_owned(), action, chosen: Some(chosen), is_open: true });
        self
    }
}

impl Session {
    /// The places of the page: what each is called, and whether it is shown.
    pub fn places(&self) -> Vec<Press> {
        let place = |(words, show): (Label, Show)| {
            let shown = show == self.state.show || show == Show::Steps && self.state.show == Show::Table;
            Press {
                words: self.say(words).to_owned(),
                action: Action::Show(show),
                chosen: Some(shown),
                is_open: true,
            }
        };
        let places = [
            (Label::MyPathway, Show::Steps),
            (Label::SelfCheck, Show::Check),
            (Label::AnyCredential, Show::Desk),
            (Label::Occupations, Show::Occupations),
            (Label::Organisations, Show::Organisations),
            (Label::Bridges, Show::Bridges),
        ];
        places.map(place).into()
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

    pub(super) fn say(&self, words: Label) -> &'static str {
        label(self.language, words)
    }
}
