//! The whole app as one pure state machine: actions in, view models out.
//!
//! The files form a list; each imports only files above it:
//! `state`, `draft`, `link`, `learner_file`, `host`, `details`, `rest`, `answered`, `machine` (the [`Session`]), `action`, `update` (what
//! an action does), `card`, then the view models up to `page`, with `missing` (a page before all of its
//! catalog is there), `plain` (a page as text), `sheet` (the plan on one sheet) and `file` (the files to save:
//! `calendar`, `markdown`, `step_table`).

mod action;
mod after;
pub mod answer;
mod answered;
mod calendar;
mod card;
mod check;
mod compare;
mod constraints;
mod counts;
mod detail;
mod detail_plain;
mod details;
mod draft;
mod eligibility;
mod file;
mod find;
mod glossary;
mod goal_search;
mod have;
mod host;
mod job;
pub mod learner_file;
mod length;
mod link;
mod looking;
mod lookup;
mod machine;
mod map;
mod map_drawing;
mod markdown;
mod missing;
mod month;
mod network;
mod occupation;
mod offer;
mod page;
mod pathway;
mod plain;
mod questions;
mod recall;
mod rest;
mod route;
mod said;
mod search;
mod sheet;
mod standing;
mod start;
mod state;
mod step;
mod step_facts;
mod step_table;
mod stop;
mod table;
mod trip;
mod typed;
mod update;
mod view;
mod waive;

pub use crate::resolve::ROUTES_MAX;
pub use action::Action;
pub use answered::Answered;
pub use card::{Card, Part, Press, SourceLine};
pub use compare::{Column, Compare, Row};
pub use detail::{Detail, FactGroup, GradedSources};
pub use details::Details;
pub use eligibility::{EligibilityView, WayView};
pub use file::FileKind;
pub use goal_search::{GoalGroup, GoalResult, GoalSearch};
pub use have::{Have, Item, SectionView};
pub use host::Host;
pub use length::read_length;
pub use link::{
    LinkError, address, carried, destination as destination_text, parse_constraint, parse_destination, sign,
};
pub use looking::{Looked, Looking};
pub use lookup::Found;
pub use machine::Session;
pub use map::TransitMap;
pub use map_drawing::Drawing;
pub use month::read_month;
pub use network::{FieldLine, LevelStop};
pub use offer::{OfferView, StepOffers};
pub use page::{Choice, Controls, Page};
pub use pathway::PathwayView;
pub use questions::Asked;
pub use recall::{recall_text, recalled};
pub use rest::{BOUNDARIES, Rest};
pub use route::{ROUTES_SHOWN, RouteView};
pub use said::Said;
pub use sheet::{Sheet, SheetStep};
pub use standing::Standing;
pub use start::Start;
pub use state::{Show, State};
pub use step::{StepState, StepView};
pub use stop::{Line, Stop};
pub use table::{Cell, Entry, Table};
pub use trip::Trip;
pub use typed::{FieldKind, Unread, form_text};
pub use view::View;
