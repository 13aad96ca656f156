//! The native tests, one topic a file; the names of the tests are what holds.

mod evaluate;
mod evaluate_work;
mod phrase;
mod told;
mod world;
