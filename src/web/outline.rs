//! Nested lists of lines with their verdicts.

use yew::Html;

use super::element::{el, says};
use super::pathway::says_hidden;
use crate::resolve::Verdict;
use crate::text::Outline;

/// An outline as a nested list.
pub fn view(outline: &Outline) -> Html {
    el("ul", "outline").hold(node(outline)).html()
}

fn node(outline: &Outline) -> Html {
    let (mark, class) = match outline.verdict {
        Some(Verdict::Met) => ("✓", "met"),
        Some(Verdict::Unknown) => ("?", "unknown"),
        Some(Verdict::Unmet) => ("○", "unmet"),
        None => ("", ""),
    };
    let mut row = el("li", class).hold(says_hidden("mark", mark)).hold(says("span", "line", &outline.line));
    if !outline.state.is_empty() {
        row = row.hold(says("span", "badge", &outline.state));
    }
    if !outline.note.is_empty() {
        row = row.hold(says("span", "muted", &format!(" {}", outline.note)));
    }
    if !outline.parts.is_empty() {
        row = row.with(el("ul", "").all(outline.parts.iter().map(node).collect()));
    }
    row.html()
}
