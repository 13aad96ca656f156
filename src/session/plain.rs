//! The pathway as plain text, to copy or print.

use super::answer::Answerer;
use super::{Card, Part, Place, Press, Session, StepState};
use crate::resolve::{Evaluator, Plan, explain};
use crate::text::{Label, label};

impl Answerer<'_> {
    /// A plan as the command line prints it.
    pub fn plan_text(&self, plan: &Plan) -> String {
        let Answerer { speaker, learner, query } = *self;
        let evaluator = Evaluator { catalog: speaker.catalog, learner, today: query.today };
        let pathway = &plan.pathway;
        let words = speaker.pathway(pathway, query.objective);
        let mut out = format!("{}\n", speaker.destination(&query.destination));
        out += &format!("{} {}\n", words.line(), words.best);
        if let Some(worth) = speaker.reached(&query.destination).filter(|_| pathway.steps.is_empty()) {
            out += &format!("{worth}\n");
        }
        let reasons = explain(&evaluator, pathway, query.basis);
        for (place, step) in pathway.steps.iter().enumerate() {
            out += &format!("\n{}. {}\n", place + 1, speaker.step_title(step));
            let figures = Some(speaker.step_figures(step)).filter(|figures| !figures.is_empty());
            let because = reasons[place].iter().map(|because| speaker.because(because));
            for line in figures.into_iter().chain(because).chain(speaker.step_notes(step)) {
                out += &format!("   {line}\n");
            }
        }
        for row in &pathway.waypoints {
            if let Some(title) = speaker.catalog.credentials.get(&row.title) {
                out += &format!("\nOn the way: {}\n", speaker.waypoint(title, row));
            }
        }
        if let Some(more) = &plan.with_more_asks {
            let words = speaker.pathway(more, query.objective);
            let title = label(speaker.language, Label::MoreAsks);
            out += &format!("\n{title}: {}\n", words.line());
        }
        out
    }
}

impl Place {
    /// The place as text, with what can be pressed numbered from 1 or left out.
    pub fn plain(&self, numbered: bool) -> String {
        let mut lines = vec![self.name.clone()];
        // What to type is of no use in a text.
        let notes = self.notes.iter().filter(|_| numbered || self.search.is_none());
        lines.extend(notes.cloned());
        let mut number = 0;
        for card in self.pair.iter().chain(&self.cards) {
            card.plain(&mut lines, numbered.then_some(&mut number));
        }
        lines.join("\n")
    }

    /// Everything that can be pressed, in the order of its numbers.
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
    /// What is shown, as text.
    pub fn plain(&self) -> String {
        let page = self.page();
        let mut lines = vec![self.say(Label::Title).to_owned()];
        lines.extend(page.assumed);
        if let Some(place) = &page.place {
            lines.push(place.plain(false));
        }
        if let Some(view) = &page.pathway {
            if view.steps.is_empty() {
                view.end.plain(&mut lines, None);
            } else {
                lines.push(view.to.clone());
                lines.push(view.words.line());
                lines.push(format!("{} {}", view.words.best, self.say(Label::ExamTime)));
                view.occupation.iter().for_each(|part| part.plain(&mut lines));
                view.done.iter().for_each(|part| part.plain(&mut lines));
            }
            for (place, step) in view.steps.iter().enumerate() {
                lines.push(format!("\n{}. {}", place + 1, step.card.name));
                if let StepState::Locked(waits) = &step.state {
                    lines.push(format!("   {} {}", self.say(Label::NeedsFirst), waits.join("; ")));
                }
                step.card.parts.iter().for_each(|part| part.plain(&mut lines));
            }
            view.beside.iter().for_each(|card| card.plain(&mut lines, None));
        }
        let about = [self.say(Label::Catalog), " ", &self.catalog.edition, ". ", self.say(Label::Privacy)];
        lines.push(format!("\n{}", about.concat()));
        lines.join("\n")
    }
}
