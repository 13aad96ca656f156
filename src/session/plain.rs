//! The pathway as plain text, to copy or print.

use super::answer::Answerer;
use super::{Part, Place, Press, Session, StepState};
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
    /// The place as text, what can be pressed numbered from 1.
    pub fn plain(&self) -> String {
        let mut lines = vec![self.name.clone()];
        lines.extend(self.notes.iter().cloned());
        let mut number = 0;
        for card in self.pair.iter().chain(&self.cards) {
            lines.push(String::new());
            lines.push(format!("{} {}", card.name, card.badge).trim().to_owned());
            card.parts.iter().for_each(|part| part.plain(&mut lines));
            for press in card.presses.iter().filter(|press| press.is_open) {
                number += 1;
                let mark = if press.chosen == Some(true) { " ✓" } else { "" };
                lines.push(format!("  [{number}] {}{mark}", press.words));
            }
            card.more.iter().for_each(|part| part.plain(&mut lines));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n") + "\n"
    }

    /// Everything that can be pressed, in the order of its numbers.
    pub fn presses(&self) -> Vec<&Press> {
        let cards = self.pair.iter().chain(&self.cards);
        cards.flat_map(|card| &card.presses).filter(|press| press.is_open).collect()
    }
}

impl Part {
    fn plain(&self, lines: &mut Vec<String>) {
        let lead = if self.heading.is_empty() { String::new() } else { format!("{} ", self.heading) };
        lines.push(format!("  {lead}{}", self.lines.join(" ")).trim_end().to_owned());
        lines.extend(self.outline.as_ref().map(crate::text::Outline::plain));
        lines.extend(self.links.iter().map(|row| format!("  - {}", row.1)));
        lines.extend(self.url.iter().map(|url| format!("  {url}")));
        lines.extend(self.sources.iter().map(|row| format!("  - {} ({})", row.name, row.dates)));
    }
}

impl Session<'_> {
    /// The pathway as text, a line each.
    pub fn plain(&self) -> String {
        let say = |words| label(self.language, words);
        let page = self.page();
        let mut lines = vec![say(Label::Title).to_owned()];
        if let Some(view) = &page.pathway {
            lines.push(view.to.clone());
            lines.extend(view.fault.clone());
            if view.fault.is_none() {
                let words = &view.words;
                lines.push(words.line());
                lines.push(format!("{} {}", words.best, say(Label::ExamTime)));
            }
            for (place, step) in view.steps.iter().enumerate() {
                lines.push(format!("{}. {}", place + 1, step.title));
                if let StepState::Locked(waits) = &step.state {
                    lines.push(format!("   {} {}", say(Label::NeedsFirst), waits.join("; ")));
                }
                let rest = [step.figures.clone(), step.because.join(" "), step.notes.join(" ")];
                lines.extend(
                    rest.into_iter().filter(|line| !line.is_empty()).map(|line| format!("   {line}")),
                );
            }
            lines.extend(view.waypoints.iter().map(|row| row.1.clone()));
        }
        lines.push(format!("{} {}. {}", say(Label::Catalog), self.catalog.edition, say(Label::Privacy)));
        lines.join("\n")
    }
}
