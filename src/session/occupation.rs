//! Occupations: what people in them do, what leads there, pay and outlook.

use super::action::Action;
use super::card::{Card, Part};
use super::machine::Session;
use super::view::View;
use crate::model::{Joined, LangMap, Occupation, Statement, ToList};
use crate::resolve::Destination;
use crate::text::{Label, capital};

impl Session<'_> {
    /// The view of all occupations.
    #[inline(never)]
    pub(super) fn occupations(&self) -> View {
        let mut view = self.view_of(Label::Occupations, Label::OccupationsNote);
        view.notes.extend(Some(self.localizer().all_jobs()).filter(|line| !line.is_empty()));
        for row in &self.catalog.occupations {
            let compared = self.state.compare.contains(&row.id);
            let cards = if compared { &mut view.pair } else { &mut view.cards };
            cards.push(self.occupation(row, compared));
        }
        view
    }

    fn occupation(&self, row: &Occupation, compared: bool) -> Card {
        let mut facts = self.occupation_part(row);
        let sources = std::mem::take(&mut facts.sources);
        let mut card = Card::named(&std::mem::take(&mut facts.heading));
        card.badge = self.localizer().soc(row);
        card.add_line("", &capital(&row.also_named.joined(", ")));
        card.add(facts);
        let destination = Destination::Occupation(row.id);
        if compared {
            card.add_line(self.label(Label::WayThere), &self.way_there(&destination, self.state.basis));
        }
        card.add(self.links(Label::LeadsThere, &row.goals));
        let mut more = Card::default();
        more.add(self.links(Label::Related, &row.related));
        self.add_more(&mut more, row);
        more.add(Part { sources, ..Part::under(self.label(Label::Sources)) });
        card.folded = Some(row.id).filter(|_| !more.parts.is_empty());
        card.more = more.parts;
        card.choice(self.label(Label::Compare), compared, Action::Compare(row.id, !compared));
        card.press(self.label(Label::PathwayThere), Action::Destination(Some(destination)));
        card
    }

    /// An occupation with its figures, the newest first, and their limits.
    pub(super) fn occupation_part(&self, row: &Occupation) -> Part {
        let localizer = self.localizer();
        let mut part = self.sources(localizer.words(&row.name), &row.sources);
        let figures = row.figures.iter().map(|figure| localizer.figure(figure));
        part.lines.extend(figures.filter(|line| !line.is_empty()).map(|line| localizer.sentence(&line)));
        part.lines.push(format!("{} {}", localizer.typical_entry(row), localizer.words(&row.note)));
        part
    }

    /// What is folded below an occupation.
    fn add_more(&self, card: &mut Card, row: &Occupation) {
        let localizer = self.localizer();
        let texts = |rows: &[LangMap]| rows.iter().map(|text| localizer.words(text).to_owned()).list();
        let mut add = |heading: Label, lines: Vec<String>| {
            card.add(Part { lines, ..Part::under(self.label(heading)) });
        };
        let mut day = texts(&row.duties);
        day.extend(row.day.iter().map(|text| localizer.words(text).to_owned()));
        add(Label::Duties, day);
        add(Label::SoftSkills, texts(&row.soft_skills));
        add(Label::HardSkills, texts(&row.hard_skills));
        let mut pay: Vec<String> = row.figures.iter().flat_map(|figure| localizer.spread(figure)).list();
        pay.extend(row.industries.iter().map(|industry| localizer.industry(industry)));
        add(Label::MoreOnPay, pay);
        let ids: Vec<_> = row.industries.iter().flat_map(|industry| &industry.sources).copied().list();
        if let Some(part) = card.parts.last_mut().filter(|_| !ids.is_empty()) {
            part.sources = self.source_lines(&each_once(ids));
        }
        card.add(self.statements(self.label(Label::AlsoSaid), &row.statements));
    }

    /// What is true this month, with who says so.
    pub(super) fn statements(&self, heading: &str, rows: &[Statement]) -> Part {
        let mut part = Part::under(heading);
        let mut ids = Vec::new();
        for row in rows.iter().filter(|row| row.is_true_in(self.today)) {
            part.lines.push(self.localizer().words(&row.text).to_owned());
            ids.extend(row.sources.iter().copied());
        }
        part.sources = self.source_lines(&each_once(ids));
        part
    }
}

/// Rows in their order, each once.
pub(super) fn each_once<T: PartialEq>(rows: Vec<T>) -> Vec<T> {
    let mut once = Vec::new();
    for row in rows {
        if !once.contains(&row) {
            once.push(row);
        }
    }
    once
}
