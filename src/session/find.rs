//! Finds goals by what somebody typed.

use super::machine::Session;
use super::rest::Rest;
use super::search::{Availability, Fit, Name, Names, Typed, put_fitting};
use crate::catalog::Rung;
use crate::model::{Credential, Level, Month, ToList};
use crate::resolve::Destination;

/// The most names in one search text that are looked for one by one.
const PARTS_MAX: usize = 4;

impl Session<'_> {
    /// The goals whose names fit a text, what fits best first. Levels and the host's jobs are among them where that
    /// is wanted.
    #[inline(never)]
    pub(super) fn find(&self, _: Rest, text: &str, with_levels: bool) -> Vec<Destination> {
        let mut typed = vec![Typed::new(text)];
        let mut found = self.fitting(&typed, with_levels);
        if let Some(plain) = typed[0].plain().filter(|_| !found.first().is_some_and(|row| row.0.is_close())) {
            typed.push(plain);
            found = self.fitting(&typed, with_levels);
        }
        if found.is_empty() {
            found = self.fitting(&typed.into_iter().map(Typed::loosened).list(), with_levels);
        }
        if found.is_empty() {
            // "Principal Trainer / Solution Architect": each of them.
            for part in text.split('/').take(PARTS_MAX) {
                found.extend(self.fitting(&[Typed::new(part)], with_levels));
            }
        }
        found.into_iter().map(|row| row.1).list()
    }

    /// The goals that fit one of some texts, each by the best fit. Of those that fit as well as each other,
    /// occupations come first.
    fn fitting(&self, typed: &[Typed], with_levels: bool) -> Vec<(Fit, Destination)> {
        let localizer = self.localizer();
        let all = |short: Option<&String>, name: &str, others: &[String]| {
            let others = others.iter().map(String::as_str);
            let names = short.map(String::as_str).into_iter().chain([name]).chain(others);
            names.map(Name::new).list()
        };
        let organizations = self.catalog.organizations.iter();
        let issuers: Vec<_> = organizations
            .map(|row| all(row.abbreviation.as_ref(), localizer.words(&row.name), &row.also_named))
            .list();
        let mut found: Vec<(Fit, Destination)> = Vec::new();
        let mut add = |names: &Names<'_>, goal: Destination| put_fitting(&mut found, typed, names, goal);
        let open = |names| Names { names, has_short: false, issuer: &[], availability: Availability::Open };
        for row in &self.catalog.occupations {
            let mut names = all(None, localizer.words(&row.name), &row.also_named);
            names.push(Name::new(&row.soc));
            add(&open(names), Destination::Occupation(row.id));
        }
        for row in &self.catalog.credentials {
            let short = row.abbreviation.as_ref();
            let mut names = all(short, localizer.words(&row.name), &row.also_named);
            names.push(Name::new(row.id.as_str()));
            let issuer = row.issuer.and_then(|id| self.catalog.organizations.index(id));
            let names = Names {
                names,
                has_short: short.is_some(),
                issuer: issuer.map_or(&[], |index| &issuers[index]),
                availability: availability(row, self.today),
            };
            add(&names, Destination::Credential(row.id));
        }
        for row in self.catalog.sub_domains.iter().filter(|_| with_levels) {
            for level in Level::ALL {
                let others =
                    [localizer.words(&row.name).to_owned(), localizer.words(&row.short_name).to_owned()];
                let names = all(None, &localizer.level(level), &others);
                add(&open(names), Destination::Level(Rung { sub_domain: row.id, level }));
            }
        }
        if with_levels {
            self.find_jobs(typed, &mut found);
        }
        found
    }
}

fn availability(row: &Credential, today: Month) -> Availability {
    match (row.is_open_in(today), row.is_issued()) {
        (true, _) => Availability::Open,
        (false, true) => Availability::Issued,
        (false, false) => Availability::NotIssued,
    }
}
