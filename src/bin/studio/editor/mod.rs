//! The page that edits a catalog.

mod app;
mod field;
mod group;
mod ids;
mod open;
mod row;
mod rows;
mod save;
mod state;

pub use state::{App, Props};
