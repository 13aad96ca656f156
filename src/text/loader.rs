//! The texts of the page's loader.
//!
//! The loader shows them where the widget's module cannot run, so they cannot come from the module.
//! The build writes them into the script, each in the place of its placeholder.

use super::Language;

/// Every text of the loader, by the name of its placeholder.
pub fn loader_texts(language: Language) -> [(&'static str, &'static str); 3] {
    match language {
        Language::English => [
            ("TRY_AGAIN", "Try again"),
            ("CATALOG_PAGE", "Credentials in healthcare technology"),
            ("FRAME_TITLE", "Credential pathway"),
        ],
    }
}
