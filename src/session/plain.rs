//! The page as plain text, to copy or print.

use super::answer::Answerer;
use super::card::{Card, Part, Press};
use super::machine::Session;
use super::step::StepState;
use super::view::View;
use crate::resolve::{Evaluator, Plan, after_goal, explain};
use crate::text::{Label, label};

impl Answerer<'_> {
    /// A plan as the command line prints it.
    pub fn plan_text(&self, plan: &Plan) -> String {
        let Answerer { localizer, learner, query } = *self;
        let evaluator = Evaluator { catalog: localizer.catalog, learner, today: query.today };
        let pathway = &plan.pathway;
        let words = localizer.pathway(pathway, query.objective);
        let mut out = format!("{}\n", localizer.destination(&query.destination));
        out += &format!("{} {}\n", words.line(), words.best);
        if let Some(worth) = localizer.reached(&query.destination).filter(|_| pathway.steps.is_empty()) {
            out += &format!("{worth}\n");
        }
        if pathway.steps.is_empty() {
            let after = after_goal(&evaluator, &query.destination);
            for (heading, rows) in [localizer.keep(&after)].into_iter().chain(localizer.onward(&after)) {
                if rows.is_empty() {
                    continue;
                }
                out += &format!("\n{heading}\n");
                rows.iter().for_each(|row| out += &format!("   {}\n", row.1));
            }
            if let Some(rung) = &after.next_level {
                let next = label(localizer.language, Label::Next);
                out += &format!("\n{next}: {}\n", localizer.rung(rung));
            }
        }
        let reasons = explain(&evaluator, pathway, query.basis);
        for (index, step) in pathway.steps.iter().enumerate() {
            out += &format!("\n{}. {}\n", index + 1, localizer.step_title(step));
            let figures = Some(localizer.step_figures(step)).filter(|figures| !figures.is_empty());
            let because = reasons[index].iter().map(|because| localizer.because(because));
            for line in figures.into_iter().chain(because).chain(localizer.step_notes(step)) {
                out += &format!("   {line}\n");
            }
        }
        for row in &pathway.waypoints {
            if let Some(title) = localizer.catalog.credentials.get(row.title) {
                let words = label(localizer.language, Label::Waypoint);
                out += &format!("\n{words}: {}\n", localizer.waypoint(title, row));
            }
        }
        if let Some(more) = &plan.with_more_asks {
            let words = localizer.pathway(more, query.objective);
            let title = label(localizer.language, Label::MoreAsks);
            out += &format!("\n{title}: {}\n", words.line());
        }
        out
    }
}

impl View {
    /// The view as text, with its buttons numbered from 1 or left out.
    pub fn plain(&self, numbered: bool) -> String {
        let mut lines = vec![self.name.clone()];
        // A text has no search field, so it need not say what can be typed there.
        let skipped = usize::from(!numbered && self.search.is_some());
        lines.extend(self.notes.iter().skip(skipped).cloned());
        let mut number = 0;
        for card in self.pair.iter().chain(&self.cards) {
            card.plain(&mut lines, numbered.then_some(&mut number));
        }
        lines.join("\n")
    }

    /// The enabled buttons, in the order of their numbers.
    pub fn presses(&self) -> Vec<&Press> {
        let cards = self.pair.iter().chain(&self.cards);
        cards.flat_map(|card| &card.presses).filter(|press| press.is_open).collect()
    }
}

impl Card {
    fn plain(&self, lines: &mut Vec<String>, number: Option<&mut u32>) {
        lines.push(String::new());
        if !self.name.is_empty() {
            lines.push(self.name.clone());
        }
        if !self.badge.is_empty() {
            lines.push(format!("   {}", self.badge));
        }
        self.parts.iter().for_each(|part| part.plain(lines));
        if let Some(number) = number {
            for press in self.presses.iter().filter(|press| press.is_open) {
                *number += 1;
                let mark = if press.chosen == Some(true) { " ✓" } else { "" };
                lines.push(format!("   [{number}] {}{mark}", press.words));
            }
        }
        self.more.iter().for_each(|part| part.plain(lines));
    }
}

impl Part {
    fn plain(&self, lines: &mut Vec<String>) {
        if !self.heading.is_empty() {
            lines.push(format!("   {}", self.heading));
        }
        lines.extend(self.lines.iter().map(|line| format!("   {line}")));
        if let Some(outline) = &self.outline {
            lines.push(outline.plain().trim_end().to_owned());
        }
        lines.extend(self.links.iter().map(|row| format!("   - {}", row.1)));
        lines.extend(self.url.iter().map(|url| format!("   {url}")));
        lines.extend(self.sources.iter().map(|row| format!("   - {} ({})", row.name, row.dates)));
    }
}

impl Session<'_> {
    /// The page as text.
    pub fn plain(&self) -> String {
        let page = self.page();
        let mut lines = vec![self.localizer().title()];
        lines.extend(page.assumed);
        lines.extend(Some(self.details_line().to_owned()).filter(|line| !line.is_empty()));
        if let Some(shown) = &page.view {
            lines.push(shown.plain(false));
        }
        if let Some(view) = &page.pathway {
            if view.steps.is_empty() {
                view.end.plain(&mut lines, None);
            } else {
                lines.push(view.destination.clone());
                lines.push(view.words.line());
                lines.push(format!("{} {}", view.words.best, self.label(Label::ExamTime)));
                view.occupation.iter().for_each(|part| part.plain(&mut lines));
                view.done.iter().for_each(|part| part.plain(&mut lines));
            }
            for (index, step) in view.steps.iter().enumerate() {
                lines.push(format!("\n{}. {}", index + 1, step.card.name));
                if let StepState::Locked(waits) = &step.state {
                    lines.push(format!("   {} {}", self.label(Label::NeedsFirst), waits.join("; ")));
                }
                step.card.parts.iter().for_each(|part| part.plain(&mut lines));
            }
            view.beside.iter().for_each(|card| card.plain(&mut lines, None));
        }
        let about =
            [self.label(Label::Catalog), " ", &self.catalog.edition, ". ", &self.localizer().privacy()];
        lines.push(format!("\n{}", about.concat()));
        lines.join("\n")
    }
}
