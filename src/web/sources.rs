//! Sources, each with its grade and its date.

use yew::Html;

use super::attributes::Attr;
use super::element::{el, empty, text_el};
use super::parts::outside;
use credential_pathway::model::ToList;
use credential_pathway::session::SourceLine;

/// Sources with their dates under a name; only `https` addresses are links.
pub fn list(name: &str, lines: &[SourceLine]) -> Html {
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
    let list = el("ul", "plain sources").attr_static(Attr::Role, "list").attr(Attr::AriaLabel, name);
    list.children(lines.iter().map(row).list()).html()
}
