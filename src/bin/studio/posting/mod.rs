//! The page for job postings.

mod app;
mod form;
mod paste;
mod result;
mod state;

pub use state::{App, Props};
