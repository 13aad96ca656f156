//! The view model of the whole page.

use super::card::Press;
use super::detail::Detail;
use super::have::{Have, Item};
use super::machine::Session;
use super::map::TransitMap;
use super::pathway::PathwayView;
use super::rest::Rest;
use super::start::Start;
use super::state::Show;
use super::table::Table;
use super::trip::Trip;
use super::view::View;
use crate::model::{Credential, Level, ToList};
use crate::resolve::Objective;

/// One option of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its value, as in the link.
    pub value: String,
    /// Its name.
    pub name: String,
    /// Whether it is the one that is chosen.
    pub chosen: bool,
}

/// The choices above a pathway, and on the start page.
#[derive(Clone, Debug, PartialEq)]
pub struct Controls {
    /// Sub-domains.
    pub sub_domains: Vec<Choice>,
    /// Levels, each with the number of entries that the framework has there.
    pub levels: Vec<(Choice, usize)>,
    /// What routes are sorted by.
    pub objectives: Vec<Choice>,
    /// What is asked of every route, with what it costs.
    pub constraints: Vec<Item>,
}

/// The whole page: only what the view that is shown needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The start page, where it is shown.
    pub start: Option<Start>,
    /// The choices, where the pathway or the start page is shown.
    pub controls: Option<Controls>,
    /// The facts that were filled in from a starting point. On the start page, else what the person has.
    pub assumed: Option<String>,
    /// What the person has and wants, where the pathway is shown and there is a goal.
    pub trip: Option<Trip>,
    /// The other views.
    pub views: Vec<Press>,
    /// The view that is shown in place of a pathway.
    pub view: Option<View>,
    /// The pathway, where there is a destination and it is shown.
    pub pathway: Option<PathwayView>,
    /// The facts of the learner.
    pub have: Have,
    /// The map, where it is shown.
    pub map: Option<TransitMap>,
    /// The table, where it is shown.
    pub table: Option<Table>,
    /// The credential that is open.
    pub detail: Option<Detail>,
    /// One line for a screen reader: the result of the last change.
    pub status: String,
}

impl Session<'_> {
    /// Builds the page. It reads the state and changes nothing.
    pub fn page(&self) -> Page {
        let on_pathway = self.state.show.is_pathway();
        let pathway = self
            .state
            .destination
            .as_ref()
            .filter(|_| on_pathway)
            .zip(Rest::get())
            .map(|(destination, rest)| self.pathway(rest, destination));
        let mut view = self.view_shown();
        view.iter_mut().zip(Rest::get()).for_each(|(view, rest)| self.core_of_view(rest, view));
        let mut detail = self.detail();
        detail.iter_mut().zip(Rest::get()).for_each(|(open, rest)| self.core_of_detail(rest, open));
        let steps = pathway.as_ref().map_or(&[][..], |row| &row.steps);
        let shown = |show| Rest::get().filter(|_| self.state.show == show);
        let map = shown(Show::Map).map(|rest| self.map(rest, pathway.as_ref()));
        let table = shown(Show::Table).map(|rest| self.table(rest, steps));
        let has_controls = on_pathway && (self.is_at_start() || pathway.is_some());
        let have = self.have();
        Page {
            start: self.is_at_start().then(|| self.start()),
            controls: has_controls.then(|| self.controls(pathway.as_ref())),
            status: match (&detail, &pathway, &view) {
                (Some(open), ..) => open.status.clone(),
                (None, _, None) if let Some(searched) = self.searched() => searched,
                (None, Some(view), _) => self.pathway_status(view),
                (None, None, Some(view)) => view.status().to_owned(),
                (None, None, None) => self.start_status(),
            },
            assumed: self.assumed().or_else(|| self.facts_at_start(&have)),
            views: self.views(),
            view,
            pathway,
            trip: self.trip(&have).filter(|_| on_pathway),
            have,
            map,
            table,
            detail,
        }
    }

    fn controls(&self, pathway: Option<&PathwayView>) -> Controls {
        Controls {
            sub_domains: self.sub_domains(),
            levels: self.levels(),
            objectives: Objective::ALL.iter().map(|row| self.objective(*row)).collect(),
            constraints: self.constraints(pathway.map_or(&[], |view| &view.costs)),
        }
    }

    fn objective(&self, (objective, value): (Objective, &str)) -> Choice {
        let name = self.localizer().objective(objective).to_owned();
        Choice { value: value.to_owned(), name, chosen: self.state.objective == objective }
    }

    fn sub_domains(&self) -> Vec<Choice> {
        let choice = |row: &crate::model::SubDomain| Choice {
            value: row.id.to_string(),
            name: self.localizer().words(&row.name).to_owned(),
            chosen: self.state.sub_domain.as_ref() == Some(&row.id),
        };
        self.catalog.sub_domains_in_order().into_iter().map(choice).list()
    }

    fn levels(&self) -> Vec<(Choice, usize)> {
        let own = self.state.sub_domain.as_ref().and_then(|id| self.state.learner.levels.get(id));
        let level = |level: Level| {
            let choice = Choice {
                value: level.number().to_string(),
                name: self.localizer().level(level),
                chosen: own == Some(&level),
            };
            let named = self.catalog.credentials.iter().filter_map(Credential::rung);
            let here = named.filter(|rung| {
                rung.1 == level && self.state.sub_domain.as_ref().is_none_or(|id| *id == rung.0)
            });
            (choice, here.count())
        };
        Level::ALL.into_iter().map(level).list()
    }
}
