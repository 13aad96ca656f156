//! The view model of the whole page.

use super::{Card, Cell, Have, Part, Place, Press, Session, Show, StepView, link};
use crate::catalog::Rung;
use crate::model::{Id, Level, sorted};
use crate::resolve::{
    Basis, Destination, DestinationFault, Objective, Pathway, counts, pathway as best_pathway, plan,
};
use crate::text::{Label, PathwayWords, label};

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
    /// What can be earned instead.
    pub instead: Vec<(Id, String)>,
    /// Whether the learner is there.
    pub arrived: bool,
    /// Pay and outlook, where an occupation is wanted.
    pub occupation: Option<Part>,
    /// What it is worth to be there.
    pub worth: Option<String>,
    /// What it comes to.
    pub words: PathwayWords,
    /// What counts already.
    pub done: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<StepView>,
    /// Titles on the way.
    pub waypoints: Vec<(Id, String)>,
    /// What the other rules come to.
    pub other: String,
    /// A better pathway that asks an issuer more.
    pub more_asks: Option<String>,
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
        let choice = |want: Destination, name: String| Choice {
            value: link::destination(&want),
            name,
            chosen: self.state.want.as_ref() == Some(&want),
        };
        let speaker = self.speaker();
        let mut levels = Vec::new();
        for lane in self.catalog.lanes() {
            for level in Level::ALL {
                let name = format!("{}: {}", speaker.words(&lane.short_name), speaker.level(level));
                levels.push(choice(Destination::Level(Rung { sub_domain: lane.id, level }), name));
            }
        }
        let mut credentials = Vec::new();
        for row in &self.catalog.credentials {
            credentials.push(choice(Destination::Credential(row.id), speaker.full_name(row)));
        }
        let mut occupations = Vec::new();
        for row in &self.catalog.occupations {
            let name = speaker.words(&row.name).to_owned();
            occupations.push(choice(Destination::Occupation(row.id), name));
        }
        let credentials = sorted(credentials, &|one, other| one.name < other.name);
        let groups =
            [(Label::Credentials, credentials), (Label::Levels, levels), (Label::Occupations, occupations)];
        groups.map(|(name, choices)| Group { name: label(self.language, name).to_owned(), choices }).into()
    }

    fn pathway(&self, want: &Destination) -> PathwayView {
        let (speaker, evaluator) = (self.speaker(), self.evaluator());
        let query = self.query(want, self.state.basis);
        let mut view = PathwayView {
            to: speaker.destination(want),
            occupation: self.wanted(want),
            ..PathwayView::default()
        };
        match plan(self.catalog, &self.state.learner, &query) {
            Err(fault) => {
                view.fault = Some(speaker.destination_fault(want, &fault));
                if let DestinationFault::Closed { nearest, .. } = fault {
                    view.instead = nearest.into_iter().map(|id| (id, speaker.credential(&id))).collect();
                }
            }
            Ok(found) => {
                let pathway = &found.pathway;
                view.arrived = pathway.steps.is_empty();
                view.worth = speaker.reached(want).filter(|_| view.arrived);
                view.words = speaker.pathway(pathway, self.state.objective);
                view.done =
                    counts(&evaluator, pathway).into_iter().map(|leaf| speaker.requirement(leaf)).collect();
                view.steps = self.steps(pathway, self.state.basis);
                for row in &pathway.waypoints {
                    if let Some(title) = self.catalog.credentials.get(&row.title) {
                        view.waypoints.push((row.title, speaker.waypoint(title, row)));
                    }
                }
                view.other = self.other(want);
                view.more_asks = found.with_more_asks.as_ref().map(|more| self.comes_to(more));
            }
        }
        view
    }

    fn wanted(&self, want: &Destination) -> Option<Part> {
        let Destination::Occupation(id) = want else { return None };
        self.catalog.occupations.get(id).map(|row| self.occupation_part(row))
    }

    /// What the pathway by the other rules comes to.
    fn other(&self, want: &Destination) -> String {
        let other = match self.state.basis {
            Basis::Ladder => Basis::Issuer,
            Basis::Issuer => Basis::Ladder,
        };
        match best_pathway(self.catalog, &self.state.learner, &self.query(want, other)) {
            Ok(found) => format!("{}: {}", self.speaker().basis(other), self.comes_to(&found)),
            Err(fault) => self.speaker().destination_fault(want, &fault),
        }
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
