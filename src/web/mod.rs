//! The shell: mounts the app in a host page, and does what only a browser can.
//!
//! Events become actions, view models become elements. The shell decides nothing about credentials.
//! The files form a list: none imports a file that imports it.

mod add;
mod address;
mod app;
mod arrive;
mod asking;
mod attributes;
mod browser;
mod built;
mod by;
mod callback;
mod card;
mod carry;
mod columns;
mod compare;
mod constraints;
mod controls;
mod credential;
mod details;
mod effect;
mod element;
mod eligibility;
mod field_choice;
mod fields;
mod focus;
mod foot;
mod form;
mod goal_search;
mod guard;
mod have;
mod history;
mod host_catalogs;
mod kept;
mod map;
mod message;
mod mount;
mod network;
mod notices;
mod offers;
mod order;
mod outline;
mod page;
mod panel;
mod part;
mod parts;
mod pathway;
mod pen;
mod pressed;
mod print;
mod questions;
mod recall;
mod regions;
mod rest;
mod reveal;
mod routes;
mod sent;
mod sheet;
mod sources;
mod start;
mod steps;
mod stops;
mod table;
mod take_form;
mod trip;
mod view;
mod visit;
mod waiting;
mod waive;

use app::App;

/// Begins without the rest of the module. The widget starts when a page mounts it.
pub fn start() {
    credential_pathway::session::Rest::set_here(false);
}
