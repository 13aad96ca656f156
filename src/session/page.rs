//! The view model of the whole page.

use super::{Action, Card, Cell, Have, Part, Place, Press, Session, Show, StepView, link};
use crate::model::{Level, sorted};
use crate::resolve::{Basis, Destination, DestinationFault, Objective, Pathway, Plan, counts, plan};
use crate::text::{Label, PathwayWords};

/// One of several to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its value.
    pub value: String,
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Choices under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading.
    pub name: String,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// The pathway, or why there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathwayView {
    /// Where to.
    pub to: String,
    /// Why there is none.
    pub fault: Option<String>,
    /// Whether the learner is there.
    pub arrived: bool,
    /// Why there is none and what can be earned instead, or what it is worth to be there.
    pub end: Card,
    /// Pay and outlook, where an occupation is wanted.
    pub occupation: Option<Part>,
    /// What it comes to.
    pub words: PathwayWords,
    /// What counts already.
    pub done: Option<Part>,
    /// The steps, in order.
    pub steps: Vec<StepView>,
    /// Titles on the way, a better pathway that asks an issuer more, what the other rules come to.
    pub beside: Vec<Card>,
}

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Sub-domains.
    pub lanes: Vec<Choice>,
    /// Levels, each with what the framework names there.
    pub levels: Vec<(Choice, usize)>,
    /// What can be wanted.
    pub wants: Vec<Group>,
    /// Whose rules are asked.
    pub bases: Vec<Choice>,
    /// What best is of.
    pub objectives: Vec<Choice>,
    /// What was assumed of the learner.
    pub assumed: Option<String>,
    /// The places of the page.
    pub places: Vec<Press>,
    /// The place that is shown beside or instead of a pathway.
    pub place: Option<Place>,
    /// The pathway, where something is wanted.
    pub pathway: Option<PathwayView>,
    /// What the learner has.
    pub have: Have,
    /// The table, where it is shown.
    pub table: Option<Vec<(String, Vec<Cell>)>>,
    /// The credential that is open.
    pub detail: Option<Card>,
    /// One line for a screen reader: what the last change came to.
    pub status: String,
}

impl Session<'_> {
    /// The whole page.
    pub fn page(&self) -> Page {
        let on_pathway = self.state.show.is_pathway();
        let pathway = self.state.want.as_ref().filter(|_| on_pathway).map(|want| self.pathway(want));
        let place = self.place_shown();
        let steps = pathway.as_ref().map_or(&[][..], |row| &row.steps);
        let table = (self.state.show == Show::Table || on_pathway && self.state.want.is_none())
            .then(|| self.table(steps));
        Page {
            lanes: self.lanes(),
            levels: self.levels(),
            wants: self.wants(),
            bases: Basis::ALL.iter().map(|row| self.basis(*row)).collect(),
            objectives: Objective::ALL.iter().map(|row| self.objective(*row)).collect(),
            status: match (&pathway, &place) {
                (Some(view), _) => status(view),
                (None, Some(place)) => place.name.clone(),
                (None, None) => String::new(),
            },
            assumed: self.assumed(),
            places: self.places(),
            place,
            pathway,
            have: self.have(),
            table,
            detail: self.detail(),
        }
    }

    fn basis(&self, (basis, value): (Basis, &str)) -> Choice {
        let name = self.speaker().basis(basis).to_owned();
        Choice { value: value.to_owned(), name, chosen: self.state.basis == basis }
    }

    fn objective(&self, (objective, value): (Objective, &str)) -> Choice {
        let name = self.speaker().objective(objective).to_owned();
        Choice { value: value.to_owned(), name, chosen: self.state.objective == objective }
    }

    fn lanes(&self) -> Vec<Choice> {
        let lane = |row: &crate::model::SubDomain| Choice {
            value: row.id.to_string(),
            name: self.speaker().words(&row.name).to_owned(),
            chosen: self.state.lane.as_ref() == Some(&row.id),
        };
        self.catalog.lanes().into_iter().map(lane).collect()
    }

    fn levels(&self) -> Vec<(Choice, usize)> {
        let told = self.state.lane.as_ref().and_then(|lane| self.state.learner.levels.get(lane));
        let level = |level: Level| {
            let choice = Choice {
                value: level.number().to_string(),
                name: self.speaker().level(level),
                chosen: told == Some(&level),
            };
            let named = self.catalog.credentials.iter().filter_map(|row| row.cell());
            let here = named
                .filter(|cell| cell.1 == level && self.state.lane.as_ref().is_none_or(|lane| lane == cell.0));
            (choice, here.count())
        };
        Level::ALL.into_iter().map(level).collect()
    }

    fn wants(&self) -> Vec<Group> {
        let group = |name: Label| Group { name: self.say(name).to_owned(), choices: Vec::new() };
        let mut groups = vec![group(Label::Credentials), group(Label::Levels), group(Label::Occupations)];
        for want in Destination::all(self.catalog) {
            let place = match want {
                Destination::Credential(_) => 0,
                Destination::Level(_) => 1,
                Destination::Occupation(_) => 2,
            };
            let (value, name) = (link::destination(&want), self.speaker().destination(&want));
            groups[place].choices.push(Choice { value, name, chosen: self.state.want == Some(want) });
        }
        let credentials = std::mem::take(&mut groups[0].choices);
        groups[0].choices = sorted(credentials, &|one, other| one.name < other.name);
        groups
    }

    // What one place of the page shows is a function of its own, here and wherever `session` says
    // `inline(never)`: a browser compiles a function when it is first called, so that the first page
    // does not wait for the places that are not on it.
    #[inline(never)]
    fn pathway(&self, want: &Destination) -> PathwayView {
        let (speaker, evaluator) = (self.speaker(), self.evaluator());
        let query = self.query(want, self.state.basis);
        let to = speaker.destination(want);
        let mut view =
            PathwayView { to: to.clone(), occupation: self.wanted(want), ..PathwayView::default() };
        view.end.name = to;
        match plan(self.catalog, &self.state.learner, &query) {
            Err(fault) => {
                let words = speaker.destination_fault(want, &fault);
                view.end.say("", &words);
                view.fault = Some(words);
                if let DestinationFault::Closed { nearest, .. } = fault {
                    view.end.add(self.links(Label::Instead, &nearest));
                }
            }
            Ok(found) if found.pathway.steps.is_empty() => {
                view.arrived = true;
                view.end.say("", self.say(Label::Arrived));
                view.end.say("", &speaker.reached(want).unwrap_or_default());
            }
            Ok(found) => {
                view.words = speaker.pathway(&found.pathway, self.state.objective);
                let done = counts(&evaluator, &found.pathway).into_iter();
                let lines = done.map(|leaf| speaker.requirement(leaf)).collect();
                let done = Part { lines, ..Part::under(self.say(Label::YouHave)) };
                view.done = Some(done).filter(|done| !done.is_empty());
                view.steps = self.steps(&found.pathway, self.state.basis);
                view.beside = self.beside(want, &found);
            }
        }
        view
    }

    /// What stands beside a pathway.
    fn beside(&self, want: &Destination, found: &Plan) -> Vec<Card> {
        let speaker = self.speaker();
        let mut on_the_way = Part::under(self.say(Label::OnTheWay));
        for row in &found.pathway.waypoints {
            if let Some(title) = self.catalog.credentials.get(&row.title) {
                on_the_way.links.push((row.title, speaker.waypoint(title, row)));
            }
        }
        let mut titles = Card::default();
        titles.add(on_the_way);
        let mut more_asks = Card::default();
        if let Some(more) = &found.with_more_asks {
            more_asks.say(self.say(Label::MoreAsks), &self.comes_to(more));
        }
        let other = match self.state.basis {
            Basis::Ladder => Basis::Issuer,
            Basis::Issuer => Basis::Ladder,
        };
        let mut rules = Card::default();
        rules.say(
            self.say(Label::OtherBasis),
            &format!("{}: {}", speaker.basis(other), self.way_there(want, other)),
        );
        rules.press(self.say(Label::ShowIt), Action::Basis(other));
        let mut cards = vec![titles, more_asks, rules];
        cards.retain(|card| !card.parts.is_empty());
        cards
    }

    fn wanted(&self, want: &Destination) -> Option<Part> {
        let Destination::Occupation(id) = want else { return None };
        self.catalog.occupations.get(id).map(|row| self.occupation_part(row))
    }

    pub(super) fn comes_to(&self, pathway: &Pathway) -> String {
        self.speaker().pathway(pathway, self.state.objective).line()
    }
}

fn status(view: &PathwayView) -> String {
    match &view.fault {
        Some(fault) => fault.clone(),
        None if view.arrived => view.to.clone(),
        None => format!("{}: {}, {}", view.to, view.words.steps, view.words.time),
    }
}
