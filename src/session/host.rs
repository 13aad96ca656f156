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
        let level = (self.host.heading + rank).min(HEADINGS.len());
        HEADINGS.get(level.saturating_sub(1)).copied().unwrap_or("h6")
    }

    /// Takes up what the host's attributes say, each by its name. Gives back a line on each that
    /// says nothing sound; it counts as not said.
    pub fn hosted(&mut self, said: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
        let mut lines = Vec::new();
        self.host = Host::default();
        self.language = said("lang").and_then(|tag| Language::of(&tag)).unwrap_or(Language::English);
        let mut take = |name: &'static str, means: &dyn Fn(&mut Host, &str) -> Option<()>| {
            if let Some(value) = said(name)
                && means(&mut self.host, &value).is_none()
            {
                let value: String = value.chars().filter(|sign| !sign.is_control()).take(60).collect();
                lines.push(notice(self.language, &Notice::Attribute(name, &value)));
            }
        };
        take("heading-level", &|host, value| {
            host.heading = value.parse::<u8>().ok().filter(|level| (1..=4).contains(level))?.into();
            Some(())
        });
        take("persist", &|host, value| {
            host.keeps = match value {
                "ask" => true,
                "none" => false,
                _ => return None,
            };
            Some(())
        });
        take("report-url", &|host, value| {
            host.report = Some(HttpsUrl::new(value)?);
            Some(())
        });
        lines
    }

    /// Says where the catalog is from.
    pub fn catalog_from(&mut self, address: Option<String>) {
        self.host.catalog = address;
    }

    /// Says lines about what was given and not right.
    pub fn note(&mut self, lines: Vec<String>) {
        self.notices.extend(lines);
    }
}
