//! Sources, each with its grade and its date.

use yew::Html;

use super::attributes::Attr;
use super::element::{el, empty, text_el};
use super::parts::outside;
use crate::model::ToList;
use crate::session::SourceLine;
use crate::text::{Label, Language, label};

/// Sources with their grades and dates; only `https` addresses are links.
pub fn list(language: Language, lines: &[SourceLine]) -> Html {
    if lines.is_empty() {
        return empty();
    }
    let row = |line: &SourceLine| {
        let name = match &line.url {
            Some(url) => outside(url, &line.name),
            None => text_el("span", "", &line.name),
        };
        el("li", "").child(name).child(text_el("span", "muted", &format!(" ({})", line.dates))).html()
    };
    let words = label(language, Label::Sources);
    el("ul", "plain sources").attr(Attr::AriaLabel, words).children(lines.iter().map(row).list()).html()
}
