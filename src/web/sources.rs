//! Sources, each with its date.

use yew::Html;

use super::element::{el, nothing, says};
use super::parts::outside;
use crate::session::SourceLine;
use crate::text::{Label, Language, label};

/// Sources with their dates; only `https` addresses are links.
pub fn list(language: Language, lines: &[SourceLine]) -> Html {
    if lines.is_empty() {
        return nothing();
    }
    let row = |line: &SourceLine| {
        let name = match &line.url {
            Some(url) => outside(url, &line.name),
            None => says("span", "", &line.name),
        };
        el("li", "").hold(name).hold(says("span", "muted", &format!(" ({})", line.dates))).html()
    };
    let words = label(language, Label::Sources);
    el("ul", "plain sources").attribute("aria-label", words).all(lines.iter().map(row).collect()).html()
}
