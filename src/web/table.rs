//! The framework as a table: level by sub-domain, with the state of each entry.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, text_el};
use super::parts::{button, decorative, plain};
use crate::model::ToList;
use crate::session::{Action, Cell, Entry, Session, Table};
use crate::text::Label;

/// The table; it scrolls in its own region.
pub fn view(session: &Session<'_>, table: &Table, act: &Callback<Action>) -> Html {
    let label = |words| session.label(words);
    let heading = |scope: &'static str, words: &str| el("th", "").attr_static(Attr::Scope, scope).text(words);
    let mut head = el("tr", "").child_el(heading("col", label(Label::Level)));
    for (id, name) in &table.columns {
        head = head.child_el(heading("col", name).attr(Attr::Class, &format!("lane-{id}")));
    }
    let mut body = el("tbody", "");
    for (level, cells) in &table.rows {
        let mut row = el("tr", "").child_el(heading("row", level));
        for cell in cells {
            row = row.child(self::cell(cell, act));
        }
        body = body.child_el(row);
    }
    let caption = label(Label::InTable);
    let head = el("thead", "").child_el(head);
    el("div", "scroll")
        .attr_static(Attr::Role, "region")
        .attr(Attr::AriaLabel, caption)
        .attr_static(Attr::TabIndex, "0")
        .child_el(el("table", "").child(text_el("caption", "", caption)).child_el(head).child_el(body))
        .html()
}

fn cell(cell: &Cell, act: &Callback<Action>) -> Html {
    let entry = |entry: &Entry| {
        let mark = decorative("", &format!(" {} ", entry.mark));
        el("li", "")
            .child(button(act, "link", &entry.name, Action::Open(Some(entry.id))))
            .child_el(el("span", "muted").child(mark).text(&entry.state))
            .html()
    };
    el("td", "").child(plain(cell.entries.iter().map(entry).list())).html()
}
