//! The shipped catalog, for native code: tests, examples and the command line.
//!
//! A browser loads it as a file beside the module, so this is no part of the module.

use super::{Catalog, Problem};

/// Its documents, by name: name and JSON text.
pub const DOCUMENTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/documents.rs"));

/// Reads and checks the shipped catalog; a test holds that it has no problem.
pub fn read() -> Result<Catalog, Vec<Problem>> {
    Catalog::from_documents(DOCUMENTS)
}

thread_local! {
    static SHARED: &'static Catalog = Box::leak(Box::new(Catalog::from_trusted(DOCUMENTS)));
}

/// The shipped catalog, read once and for good, and not checked: as the widget takes it.
pub fn shared() -> &'static Catalog {
    SHARED.with(|shared| *shared)
}
