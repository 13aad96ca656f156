//! One credential, opened.

use super::Session;
use crate::model::{Credential, Held, Id, RuleBasis};
use crate::resolve::unlock;
use crate::text::Outline;

/// A source as a page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine {
    /// What it is called.
    pub name: String,
    /// Its `https` address.
    pub url: Option<String>,
    /// Its date and when it was read.
    pub dates: String,
}

/// An occupation as a page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct OccupationLine {
    /// Its official title.
    pub name: String,
    /// Pay and outlook, a line for each release.
    pub figures: Vec<String>,
    /// The typical way in, and what the figures cannot say.
    pub note: String,
    /// Who says so.
    pub sources: Vec<SourceLine>,
}

/// A credential, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// Its id.
    pub id: Id,
    /// Short name and name.
    pub name: String,
    /// What it is, who issues it, its level.
    pub place: String,
    /// What it is worth today.
    pub status: String,
    /// In a sentence or two.
    pub note: String,
    /// What the learner said of it.
    pub held: Option<Held>,
    /// Whether it can be a destination with a pathway.
    pub can_be_wanted: bool,
    /// What its issuer asks, with verdicts.
    pub asks: Outline,
    /// Whether the rule is of the time when it was open.
    pub is_historic: bool,
    /// What is advised, with verdicts, and whether by the issuer.
    pub advises: Option<(Outline, bool)>,
    /// The rung below, on the ladder.
    pub ladder: Option<String>,
    /// What opens or comes nearer with it: id, name, whether it opens.
    pub leads_to: Vec<(Id, String, bool)>,
    /// Occupations.
    pub occupations: Vec<OccupationLine>,
    /// Exam, fee and renewal.
    pub exam: String,
    /// What it costs.
    pub fee: String,
    /// How it is kept.
    pub renewal: String,
    /// What it shows a person can do.
    pub competencies: Vec<String>,
    /// What could not be verified.
    pub unverified: Vec<String>,
    /// On what the sources disagree.
    pub conflict: Option<String>,
    /// Real and nearest.
    pub nearest: Vec<(Id, String)>,
    /// Where to ask.
    pub ask: Option<String>,
    /// Everything that was read.
    pub sources: Vec<SourceLine>,
}

impl Session {
    /// The credential that is open.
    pub fn detail(&self) -> Option<Detail> {
        let id = self.state.open.as_ref()?;
        self.catalog.credentials.get(id).map(|row| self.detail_of(row))
    }

    fn detail_of(&self, row: &Credential) -> Detail {
        let (speaker, evaluator) = (self.speaker(), self.evaluator());
        let words = |words| speaker.words(words).to_owned();
        let issuer = row.issuer.as_ref().and_then(|id| self.catalog.organisations.get(id));
        let advises = row.recommends.as_ref().map(|rule| {
            let outline = speaker.finding(&evaluator.condition(&rule.condition));
            (outline, rule.basis != RuleBasis::Editorial)
        });
        let competencies = row.competencies.iter().filter_map(|id| self.catalog.competencies.get(id));
        let opened = unlock(&evaluator, &row.id).into_iter();
        Detail {
            id: row.id,
            name: speaker.full_name(row),
            place: speaker.place(row),
            status: speaker.status(row),
            note: words(&row.note),
            held: self.state.learner.credentials.get(&row.id).copied(),
            can_be_wanted: row.is_open() || !row.is_issued(),
            asks: speaker.finding(&evaluator.credential(row)),
            is_historic: row.requires.basis == RuleBasis::Historic,
            advises,
            ladder: self.catalog.rung_below(row).map(|rung| speaker.rung(&rung)),
            leads_to: opened
                .map(|row| (row.credential, speaker.credential(&row.credential), row.is_open))
                .collect(),
            occupations: self.occupation_lines(&row.id),
            exam: speaker.exam(row),
            fee: speaker.fee(row),
            renewal: speaker.renewal(row),
            competencies: competencies.map(|row| words(&row.name)).collect(),
            unverified: row.unverified.iter().map(words).collect(),
            conflict: row.conflict.as_ref().map(words),
            nearest: row.nearest.iter().map(|id| (*id, speaker.credential(id))).collect(),
            ask: issuer.and_then(|row| row.url.as_ref()).map(|url| url.as_str().to_owned()),
            sources: self.source_lines(&row.sources),
        }
    }

    fn occupation_lines(&self, credential: &Id) -> Vec<OccupationLine> {
        let related = self.catalog.occupations.iter().filter(|row| row.credentials.contains(credential));
        related.map(|row| self.occupation_line(row)).collect()
    }

    pub(super) fn occupation_line(&self, row: &crate::model::Occupation) -> OccupationLine {
        let speaker = self.speaker();
        OccupationLine {
            name: speaker.words(&row.name).to_owned(),
            figures: row.figures.iter().map(|figure| speaker.figure(figure)).collect(),
            note: format!("{} {}", speaker.way_in(row), speaker.words(&row.note)),
            sources: self.source_lines(&row.sources),
        }
    }

    pub(super) fn source_lines(&self, ids: &[Id]) -> Vec<SourceLine> {
        let speaker = self.speaker();
        let mut lines = Vec::new();
        for row in ids.iter().filter_map(|id| self.catalog.sources.get(id)) {
            lines.push(SourceLine {
                name: speaker.source_name(row),
                url: row.url.as_ref().map(|url| url.as_str().to_owned()),
                dates: speaker.source_dates(row, self.today),
            });
        }
        lines
    }
}
