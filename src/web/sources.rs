//! Sources and occupations: facts of others, each with its date.

use yew::{Html, html};

use crate::session::{OccupationLine, SourceLine};
use crate::text::{Label, Language, label};

/// Occupations with their figures, and what those cannot say.
pub fn occupations(language: Language, rows: &[OccupationLine]) -> Html {
    let row = |row: &OccupationLine| {
        html! {
            <li><strong>{ &row.name }</strong>
                <ul class="plain">{ for row.figures.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <span class="muted">{ &row.note }</span>
                { list(language, &row.sources) }
            </li>
        }
    };
    html! { <ul class="plain">{ for rows.iter().map(row) }</ul> }
}

/// Sources with their dates; only `https` addresses are links.
pub fn list(language: Language, lines: &[SourceLine]) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    let row = |line: &SourceLine| {
        html! {
            <li>
                { match &line.url {
                    Some(url) => html! { <a href={ url.clone() } rel="noopener noreferrer">{ &line.name }</a> },
                    None => html! { <span>{ &line.name }</span> },
                } }
                <span class="muted">{ format!(" ({})", line.dates) }</span>
            </li>
        }
    };
    html! { <ul class="plain sources" aria-label={ label(language, Label::Sources) }>{ for lines.iter().map(row) }</ul> }
}
