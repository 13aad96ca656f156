//! The part of the widget's module that comes after its first page.
//!
//! The build cuts the module into two (`tools/bindgen/src/bin/split`). The first one paints the start page.
//! The rest is fetched right after it: routes, the views beside them, open credentials and more. A native
//! build, and every other program, is one piece, and has the rest from the start.
//!
//! A **boundary** is a function through which alone the first part calls the rest. To make one:
//!
//! 1. Take a function that the start page never calls, and that calls much that nothing else calls.
//! 2. Give it a [`Rest`], so that it compiles only where somebody has asked whether the rest is there,
//!    and `#[inline(never)]`, so that the compiler leaves it a function.
//! 3. Add it to [`BOUNDARIES`]. The build puts all that is reached only through boundaries into the rest:
//!    functions, closures, and the texts that they use.
//!
//! `tests/it/rest.rs` holds each of them to the second step.

use std::cell::Cell;

/// The boundaries, as the compiler names them. The build reads this list.
pub const BOUNDARIES: [&str; 31] = [
    "<session::machine::Session>::pathway",
    "<session::machine::Session>::look_on",
    "<session::machine::Session>::look_first",
    "<session::machine::Session>::view_beside",
    "<session::machine::Session>::map",
    "<session::machine::Session>::table",
    "<session::machine::Session>::open_detail",
    "<session::machine::Session>::learner_text",
    "<session::machine::Session>::page_text",
    "<session::machine::Session>::read_offers",
    "<session::machine::Session>::find",
    "<session::machine::Session>::goals_shown",
    "web::foot::tools",
    "web::have::view",
    "<session::machine::Session>::put_jobs",
    "<session::machine::Session>::settle_job",
    "<session::machine::Session>::put_popular_jobs",
    "web::map::view",
    "<web::app::App>::act",
    "<web::app::App>::take_form",
    "<web::app::App>::ask_with",
    "web::pathway::top",
    "web::pathway::view",
    "web::view::view",
    "web::table::view",
    "web::credential::view",
    "web::questions::view",
    "web::effect::carry_out_with",
    "<session::machine::Session>::check_shows_details",
    "<session::machine::Session>::core_of_detail",
    "<session::machine::Session>::core_of_view",
];

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(true) };
}

/// Stands for the rest being there. It takes no bytes.
#[derive(Clone, Copy, Debug)]
pub struct Rest(());

impl Rest {
    /// The rest, where it is there.
    pub fn get() -> Option<Self> {
        IS_HERE.get().then_some(Self(()))
    }

    /// Whether it is there.
    pub fn is_here() -> bool {
        IS_HERE.get()
    }

    /// Says whether the rest is there: of a program that was cut into two, not until it was linked in.
    pub fn set_here(is_here: bool) {
        IS_HERE.set(is_here);
    }
}
