//! Level by sub-domain, with how each entry stands.

use yew::{Callback, Html};

use super::element::{el, says};
use super::parts::{button, plain};
use super::pathway::says_hidden;
use crate::session::{Action, Cell, Entry, Page, Session};
use crate::text::{Label, label};

/// The table; it scrolls in its own region.
pub fn view(
    session: &Session<'_>,
    page: &Page,
    rows: &[(String, Vec<Cell>)],
    act: &Callback<Action>,
) -> Html {
    let say = |words| label(session.language(), words);
    let heading = |scope: &'static str, words: &str| el("th", "").is("scope", scope).say(words);
    let mut head = el("tr", "").with(heading("col", say(Label::Level)));
    for lane in &page.lanes {
        head = head.with(heading("col", &lane.name).attribute("class", &format!("lane-{}", lane.value)));
    }
    let mut body = el("tbody", "");
    for (level, cells) in rows {
        let mut row = el("tr", "").with(heading("row", level));
        for cell in cells {
            row = row.hold(self::cell(cell, act));
        }
        body = body.with(row);
    }
    let caption = say(Label::InTable);
    let head = el("thead", "").with(head);
    el("div", "scroll")
        .is("role", "region")
        .attribute("aria-label", caption)
        .is("tabindex", "0")
        .with(el("table", "").hold(says("caption", "", caption)).with(head).with(body))
        .html()
}

fn cell(cell: &Cell, act: &Callback<Action>) -> Html {
    let entry = |entry: &Entry| {
        let mark = says_hidden("", &format!(" {} ", entry.mark));
        el("li", "")
            .hold(button(act, "link", &entry.name, Action::Open(Some(entry.id))))
            .with(el("span", "muted").hold(mark).say(&entry.state))
            .html()
    };
    el("td", "").hold(plain(cell.entries.iter().map(entry).collect())).html()
}
