//! The pathway as plain text, to copy or print.

use super::{Session, StepState};
use crate::text::{Label, label};

impl Session {
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
                lines.push(format!("{}; {}; {}; {}.", words.steps, words.time, words.cost, words.exams));
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
