//! The framework as a table: level by sub-domain, with the state of each entry.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::field_choice;
use super::message::Message;
use super::panel::Panel;
use super::parts::{button, decorative, named_button, plain};
use super::trip;
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Cell, Entry, Rest, Session, Show, Table};
use credential_pathway::text::Label;

/// The table; it scrolls in a group of its own, as one more region would be one more landmark of the page.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    table: &Table,
    panels: &[Panel],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let has_titles = panels.contains(&Panel::Titles);
    let titles = trip::toggle(send, "quiet", label(Label::ShowTitles), Panel::Titles, has_titles);
    let fields = table.columns.iter().map(|(id, name)| (*id, name.as_str())).list();
    let chosen = field_choice::chosen(panels, &fields, table.field);
    let shown = |id| if chosen == Some(id) { "chosen" } else { "" };
    let heading = |scope: &'static str, words: &str| el("th", "").attr_static(Attr::Scope, scope).text(words);
    let mut head = el("tr", "").child_el(heading("col", label(Label::Level)));
    for (id, name) in &table.columns {
        head = head.child_el(heading("col", name).attr(Attr::Class, &format!("lane-{id} {}", shown(*id))));
    }
    let mut body = el("tbody", "");
    for (level, cells) in &table.rows {
        let mut row = el("tr", "").child_el(heading("row", level));
        for (cell, (id, _)) in cells.iter().zip(&table.columns) {
            row = row.child_el(self::cell(cell, shown(*id), has_titles, act));
        }
        body = body.child_el(row);
    }
    let caption = label(Label::InTable);
    let head = el("thead", "").child_el(head);
    let table = el("div", "scroll")
        .attr_static(Attr::Role, "group")
        .attr(Attr::AriaLabel, caption)
        .attr_static(Attr::TabIndex, "0")
        .child_el(el("table", "").child(text_el("caption", "", caption)).child_el(head).child_el(body));
    let map = button(act, "quiet", label(Label::AsMap), Action::Show(Show::Map));
    let choice = field_choice::view(session, "table-field", &fields, chosen, send);
    el("div", "levels-table")
        .child_el(choice)
        .child_el(el("div", "buttons").child_el(titles).child(map))
        .child_el(table)
        .html()
}

fn cell(cell: &Cell, class: &'static str, has_titles: bool, act: &Callback<Action>) -> Element {
    let entry = |entry: &Entry| {
        // The state is in the name of the button: who goes from button to button hears nothing beside them.
        let name = format!("{}, {}", entry.name, entry.state);
        let state = format!(" {} {}", entry.mark, entry.state);
        el("li", "")
            .child(named_button(act, "link", &entry.name, &name, Action::Open(Some(entry.id))))
            .child(decorative("muted", &state))
            .html()
    };
    let shown = cell.entries.iter().filter(|row| has_titles || !row.is_title);
    el("td", class).child(plain(shown.map(entry).list()))
}
