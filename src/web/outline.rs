//! Nested lists of lines with their verdicts.

use yew::Html;

use super::attributes::Attr;
use super::element::{el, text_el};
use super::parts::decorative;
use credential_pathway::model::ToList;
use credential_pathway::resolve::Verdict;
use credential_pathway::text::Outline;

/// An outline as a nested list.
pub fn view(outline: &Outline) -> Html {
    list(std::slice::from_ref(outline))
}

/// Outlines as one list.
pub fn list(outlines: &[Outline]) -> Html {
    listed("outline", outlines)
}

fn listed(class: &'static str, outlines: &[Outline]) -> Html {
    let rows = outlines.iter().map(node).list();
    el("ul", class).attr_static(Attr::Role, "list").children(rows).html()
}

/// A line and what the learner has of it, apart from each other also where styles are not read.
fn node(outline: &Outline) -> Html {
    let (mark, class) = match outline.verdict {
        Some(Verdict::Met) => ("✓", "met"),
        Some(Verdict::Unknown) => ("?", "unknown"),
        Some(Verdict::Unmet) => ("○", "unmet"),
        None => ("", ""),
    };
    let mut row =
        el("li", class).child(decorative("mark", mark)).child(text_el("span", "line", &outline.line));
    if !outline.state.is_empty() {
        row = row.text(", ").child(text_el("span", "state", &outline.state));
    }
    if !outline.note.is_empty() {
        row = row.child(text_el("span", "muted", &format!(" {}", outline.note)));
    }
    if !outline.parts.is_empty() {
        row = row.child(listed("", &outline.parts));
    }
    row.html()
}
