//! The report for the dean, as parts of a page and as Markdown.

use super::studio::{in_routes, prepared_by};
use super::{Language, Localizer};
use crate::model::{Joined, ToList};
use crate::studio::{Dates, Report, StepCoverage};

/// A part of the report: its heading, what stands below it, and its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPart {
    /// The heading.
    pub heading: &'static str,
    /// A sentence; empty where there is none.
    pub lead: String,
    /// The lines.
    pub lines: Vec<String>,
}

impl Localizer<'_> {
    /// The title of the report.
    pub fn report_title(&self, report: &Report) -> String {
        let Language::English = self.language;
        let name = if report.provider.is_empty() { "Your offers" } else { &report.provider };
        format!("{name}: what it offers on the way to credentials")
    }

    /// The parts of the report.
    pub fn report_parts(&self, report: &Report) -> Vec<ReportPart> {
        let Language::English = self.language;
        let part = |heading, lead: String, lines: Vec<String>| ReportPart { heading, lead, lines };
        let goals = report.goals.iter().filter_map(|id| self.catalog.credentials.get(*id));
        let step = |row: &StepCoverage| self.report_step(report, row);
        let counts = format!(
            "{} routes lead to these goals. Your offers serve {} of their {} steps.",
            report.routes,
            report.served.len(),
            report.steps
        );
        let gaps = "No offer of yours serves these. The step in most routes comes first.".to_owned();
        let odd = report.lint.iter().map(|row| self.lint_words(row.row, &row.kind)).list();
        vec![
            part("Goals", counts, goals.map(|row| self.full_name(row)).list()),
            part("Steps that you serve", String::new(), report.served.iter().map(step).list()),
            part("Gaps", gaps, report.gaps.iter().map(step).list()),
            part("Dates", String::new(), report.dates.iter().map(|row| self.report_dates(row)).list()),
            part("What is missing or odd", "Rows are those of your table.".to_owned(), odd),
        ]
    }

    fn report_step(&self, report: &Report, row: &StepCoverage) -> String {
        let mut names = row.offers.clone();
        names.extend(row.prepared.iter().map(|name| prepared_by(self.language, name)));
        let names = if names.is_empty() { String::new() } else { format!(" · {}", names.joined("; ")) };
        let routes = in_routes(self.language, row.routes, report.routes);
        format!("{} · {routes}{names}", self.step_subject(&row.step))
    }

    fn report_dates(&self, row: &Dates) -> String {
        let Language::English = self.language;
        let starts = row.starts.iter().map(|date| self.date(date)).list();
        let starts = if starts.is_empty() {
            "no start date".to_owned()
        } else {
            format!("starts {}", starts.joined(", "))
        };
        let until =
            row.until.as_ref().map_or_else(String::new, |date| format!(", until {}", self.date(date)));
        format!("{} · {starts}{until}", row.name)
    }

    /// When the report is from, and where its facts are from.
    pub fn report_foot(&self, report: &Report) -> String {
        let Language::English = self.language;
        format!(
            "From {}. Routes are those of the catalog of {}.",
            self.date(&report.day),
            self.date(&self.catalog.date)
        )
    }

    /// The report as Markdown.
    pub fn report_markdown(&self, report: &Report) -> String {
        let Language::English = self.language;
        let mut text = format!("# {}\n", marked(&self.report_title(report)));
        for part in self.report_parts(report) {
            text.push_str(&format!("\n## {}\n", part.heading));
            if !part.lead.is_empty() {
                text.push_str(&format!("\n{}\n", part.lead));
            }
            let lines = if part.lines.is_empty() { vec!["None.".to_owned()] } else { part.lines };
            text.push('\n');
            lines.iter().for_each(|line| text.push_str(&format!("- {}\n", marked(line))));
        }
        text + &format!("\n{}\n", self.report_foot(report))
    }
}

/// A text of a person, of which nothing is markup.
fn marked(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        if "\\`*_[]<>#|".contains(char) {
            out.push('\\');
        }
        out.push(char);
    }
    out
}
