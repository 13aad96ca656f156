//! What there is to say of an occupation: the way in, pay and outlook.

use super::condition::lower_first;
use super::names::with_article;
use super::{Language, Localizer};
use crate::model::{Figure, Industry, Joined, Occupation};

impl<'c> Localizer<'c> {
    /// Pay and outlook of an occupation, with their years.
    pub fn figure(&self, figure: &Figure) -> String {
        let Language::English = self.language;
        let mut words = Vec::new();
        if let Some(pay) = figure.median_pay_usd {
            words.push(format!("median pay {} ({})", self.usd(pay), figure.pay_year));
        }
        if let Some(growth) = figure.growth_per_mille {
            words.push(format!("jobs {}", self.growth(growth, figure)));
        }
        if let Some(openings) = figure.annual_openings {
            words.push(format!("{} openings a year", self.number(openings)));
        }
        words.joined(", ")
    }

    /// The projected growth of the jobs, with its span: "+24.2%, 2025–35".
    pub(super) fn growth(&self, per_mille: i32, figure: &Figure) -> String {
        let Language::English = self.language;
        let sign = if per_mille < 0 { "−" } else { "+" };
        let (whole, tenth) = (per_mille.abs() / 10, per_mille.abs() % 10);
        format!("{sign}{whole}.{tenth}%, {}", figure.span.replace('-', "–"))
    }

    /// Its newest pay and outlook, as a sentence; the typical way in where there are no figures.
    pub fn newest_figure(&self, occupation: &'c Occupation) -> String {
        match occupation.figures.first() {
            Some(figure) => self.sentence(&self.figure(figure)),
            None => self.typical_entry(occupation),
        }
    }

    /// The official classification of an occupation.
    pub fn soc(&self, occupation: &Occupation) -> String {
        let Language::English = self.language;
        format!("SOC {}", occupation.soc)
    }

    /// What an occupation usually needs.
    pub fn typical_entry(&self, occupation: &'c Occupation) -> String {
        let Language::English = self.language;
        let education = match occupation.education {
            Some(level) => format!("Usually needs {}.", with_article(&lower_first(&self.award_level(level)))),
            None => "No one level of education is usual.".to_owned(),
        };
        let work = match (&occupation.experience_note, occupation.experience_months) {
            (Some(note), _) => lower_first(self.words(note)),
            (None, Some(months)) => self.months(months),
            (None, None) => return education,
        };
        format!("{education} Experience before: {work}.")
    }

    /// How pay is spread and how many jobs there are, one line each; what is not on record has no line.
    pub fn spread(&self, figure: &Figure) -> Vec<String> {
        let Language::English = self.language;
        let mut lines = Vec::new();
        let year = figure.pay_year;
        if let [p10, p25, p75, p90] = figure.percentiles_usd[..] {
            let [p10, p25, p75, p90] = [p10, p25, p75, p90].map(|pay| self.usd(pay));
            lines.push(format!("Half of the people earn between {p25} and {p75} ({year})."));
            lines.push(format!("One in ten earns less than {p10}, one in ten more than {p90} ({year})."));
        }
        if let Some(mean) = figure.mean_pay_usd {
            lines.push(format!("Average pay: {} ({year}).", self.usd(mean)));
        }
        if let Some(jobs) = figure.employment {
            lines.push(format!("Jobs: {} ({year}).", self.number(jobs)));
        }
        lines
    }

    /// Pay and the share of the jobs in one industry.
    pub fn industry(&self, row: &'c Industry) -> String {
        let Language::English = self.language;
        let mut words = self.words(&row.name).to_owned();
        if let Some(pay) = row.median_pay_usd {
            words.push_str(&format!(": median pay {}", self.usd(pay)));
        }
        if let Some(share) = row.share_percent {
            words.push_str(&format!(", {share}% of the jobs"));
        }
        format!("{words} ({})", row.pay_year)
    }

    /// What all occupations together come to, to compare one with.
    pub fn all_jobs(&self) -> String {
        let Language::English = self.language;
        let all = self.catalog.all_jobs.as_ref();
        all.map_or_else(String::new, |figure| format!("All occupations together: {}.", self.figure(figure)))
    }
}
