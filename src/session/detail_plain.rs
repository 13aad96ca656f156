//! The page of a credential as text.

use super::detail::Detail;
use super::eligibility::WayView;
use crate::model::Joined;

impl Detail {
    /// The page as text, a line each.
    pub fn plain(&self) -> String {
        let mut lines = vec![self.name.clone(), self.standing.clone(), self.note.clone()];
        let chosen = self.answers.iter().find(|press| press.chosen == Some(true));
        lines.extend(chosen.map(|press| format!("✓ {}", press.words)));
        self.instead.iter().for_each(|part| part.plain(&mut lines));
        let eligibility = &self.eligibility;
        if !eligibility.heading.is_empty() {
            lines.push(format!("\n{}", eligibility.heading));
        }
        lines.extend(eligibility.lines.iter().cloned());
        eligibility.ways.iter().for_each(|way| way.plain(&mut lines));
        eligibility.recommended.iter().for_each(|part| part.plain(&mut lines));
        self.offers.iter().for_each(|offers| offers.plain("", &mut lines));
        for group in &self.facts {
            lines.push(format!("\n{}", group.heading));
            lines.extend(group.rows.iter().map(|(name, facts)| format!("- {name}: {}", facts.joined(" "))));
        }
        self.leads.iter().for_each(|part| part.plain(&mut lines));
        lines.extend(self.jobs.iter().map(|(name, figure)| format!("- {name}: {figure}")));
        for part in [&self.shows, &self.unverified].into_iter().filter(|part| !part.is_empty()) {
            part.plain(&mut lines);
        }
        for group in &self.sources {
            lines.push(format!("\n{}", group.words));
            lines.extend(group.lines.iter().map(|row| format!("- {} ({})", row.name, row.dates)));
        }
        lines.retain(|line| !line.is_empty());
        lines.joined("\n")
    }
}

impl WayView {
    /// What it is called, after which route it is: "AAMI, route 3 of 5: Associate degree".
    pub fn full_name(&self) -> String {
        let colon = if self.number.is_empty() { "" } else { ": " };
        format!("{}{colon}{}", self.number, self.name)
    }

    fn plain(&self, lines: &mut Vec<String>) {
        let state = if self.state.is_empty() { String::new() } else { format!(" [{}]", self.state) };
        lines.push(format!("\n{}{state}", self.full_name()));
        lines.push(self.note.clone());
        lines.extend(self.parts.iter().map(|part| part.plain().trim_end().to_owned()));
    }
}
