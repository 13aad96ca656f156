//! The pathway as plain text, to copy or print.

use super::answer::Answerer;
use super::{Session, StepState};
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
