//! A client-side pathway widget for the credentials of healthcare technology.
//!
//! The modules are written to be read in this order: [`model`] holds the nouns,
//! [`catalog`] an immutable indexed set of them, [`resolve`] the verbs,
//! [`self_check`] the quick self-assessment, [`studio`] the offers of a college or an employer, [`text`] every sentence a person can read,
//! [`session`] the whole app as one state machine. The shell in the browser, `src/web`, is the program's own.
//! A module may name those before it, never those after.

pub mod catalog;
pub mod model;
pub mod resolve;
pub mod self_check;
pub mod session;
pub mod studio;
pub mod text;
pub use solver;
