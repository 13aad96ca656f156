//! The native tests, one topic a file; the names of the tests are what holds.

mod evaluate;
mod evaluate_work;
mod gather;
mod oracle;
mod oracle_rules;
mod phrase;
mod plan_matches_the_oracle;
mod random;
mod scenarios;
mod schemas;
mod told;
mod world;
mod write_out;
