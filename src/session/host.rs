//! What the page around the widget says: its language, the level of its headings, whether the widget
//! may store anything, where to report an error, and whose catalog it shows.

use crate::model::HttpsUrl;
use crate::text::{Language, Notice, notice};

/// What the host page says. It holds nothing about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// The level of the first heading of the widget, 1 to 4.
    pub heading: usize,
    /// Whether the state may be stored on the device when the person asks for it.
    pub keeps: bool,
    /// Where to report an error in a fact.
    pub report: Option<HttpsUrl>,
    /// The address of the catalog, if it is not the bundled one.
    pub catalog: Option<String>,
}

impl Default for Host {
    fn default() -> Self {
        Self { heading: 2, keeps: true, report: None, catalog: None }
    }
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl Host {
    /// The name of the heading element so many ranks below the first heading of the widget.
    pub(super) fn heading_element(&self, rank: usize) -> &'static str {
        HEADINGS.get(self.heading + rank - 1).copied().unwrap_or("h6")
    }

    /// Reads the attributes of the host's element, each by its name: what they say, the language, and
    /// one line for each value that cannot be used.
    pub(super) fn read(attribute: &dyn Fn(&str) -> Option<String>) -> (Self, Language, Vec<String>) {
        let mut host = Self::default();
        let language = attribute("lang").and_then(|tag| Language::of(&tag)).unwrap_or(Language::English);
        let mut lines = Vec::new();
        for name in ["heading-level", "persist", "report-url"] {
            let Some(value) = attribute(name) else { continue };
            let is_valid = match (name, value.as_str()) {
                ("heading-level", "1" | "2" | "3" | "4") => {
                    host.heading = usize::from(value.as_bytes()[0] - b'0');
                    true
                }
                ("persist", "ask" | "none") => {
                    host.keeps = value == "ask";
                    true
                }
                ("report-url", _) => {
                    host.report = HttpsUrl::new(&value);
                    host.report.is_some()
                }
                _ => false,
            };
            if !is_valid {
                lines.push(notice(language, &Notice::Attribute(name, &value)));
            }
        }
        (host, language, lines)
    }
}
