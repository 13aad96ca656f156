//! Nested lists of lines with their verdicts.

use yew::{Html, classes, html};

use crate::resolve::Verdict;
use crate::text::Outline;

/// An outline as a nested list.
pub fn view(outline: &Outline) -> Html {
    html! { <ul class="outline">{ node(outline) }</ul> }
}

fn node(outline: &Outline) -> Html {
    let (mark, class) = match outline.verdict {
        Some(Verdict::Met) => ("✓", "met"),
        Some(Verdict::Unknown) => ("?", "unknown"),
        Some(Verdict::Unmet) => ("○", "unmet"),
        None => ("", ""),
    };
    html! {
        <li class={ classes!(class) }>
            <span class="mark" aria-hidden="true">{ mark }</span>
            <span class="line">{ &outline.line }</span>
            if !outline.state.is_empty() {
                <span class="badge">{ &outline.state }</span>
            }
            if !outline.note.is_empty() {
                <span class="muted">{ format!(" {}", outline.note) }</span>
            }
            if !outline.parts.is_empty() {
                <ul>{ for outline.parts.iter().map(node) }</ul>
            }
        </li>
    }
}
