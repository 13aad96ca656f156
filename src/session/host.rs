//! What the page around the widget says of it: its language, where its headings begin, whether it
//! may keep anything, where an error is reported, whose catalog it shows.

use super::Session;
use crate::model::HttpsUrl;
use crate::text::{Language, Notice, notice};

/// What the host says, and nothing of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// The level of the widget's first heading, from 1 to 4.
    pub heading: usize,
    /// Whether the state may be kept on the device, where the person asks for it.
    pub keeps: bool,
    /// Where a person reports an error in a fact.
    pub report: Option<HttpsUrl>,
    /// Where the catalog is from, if it is not the bundled one.
    pub catalog: Option<String>,
}

impl Default for Host {
    fn default() -> Self {
        Self { heading: 2, keeps: true, report: None, catalog: None }
    }
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl Session<'_> {
    /// What the host says.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// The element of a heading so many ranks below the widget's first one.
    pub fn heading(&self, rank: usize) -> &'static str {
        HEADINGS.get(self.host.heading + rank - 1).copied().unwrap_or("h6")
    }

    /// Takes up what the host's attributes say, each by its name. Gives back a line on each that
    /// says nothing sound; it counts as not said.
    pub fn hosted(&mut self, said: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
        let mut lines = Vec::new();
        self.host = Host::default();
        self.language = said("lang").and_then(|tag| Language::of(&tag)).unwrap_or(Language::English);
        for name in ["heading-level", "persist", "report-url"] {
            let Some(value) = said(name) else { continue };
            let host = &mut self.host;
            let is_sound = match (name, value.as_str()) {
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
            if !is_sound {
                lines.push(notice(self.language, &Notice::Attribute(name, &value)));
            }
        }
        lines
    }

    /// Says where the catalog is from.
    pub fn catalog_from(&mut self, address: String) {
        self.host.catalog = Some(address);
    }

    /// Says lines about what was given and not right.
    pub fn note(&mut self, lines: Vec<String>) {
        self.notices.extend(lines);
    }
}
