//! The routes side by side: a table, and where there is no room for it a card for each.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::parts::{heading, lines, named_button};
use credential_pathway::session::{Action, Column, Compare, Session};
use credential_pathway::text::Label;

/// Both, of which one is shown.
pub fn view(session: &Session<'_>, compare: &Compare, act: &Callback<Action>) -> Html {
    let class = |column: &Column| if column.chosen { "chosen" } else { "" };
    let mut cards = el("div", "compare-cards");
    let mut head = el("tr", "").child_el(el("td", ""));
    for (index, column) in compare.columns.iter().enumerate() {
        head = head.child_el(el("th", class(column)).attr_static(Attr::Scope, "col").text(&column.name));
        let mut list = el("dl", "");
        for row in compare.rows.iter().filter(|row| !row.cells[index].is_empty()) {
            list = list.child(text_el("dt", "", row.name));
            list = list.child_el(el("dd", "").child(lines(&row.cells[index])));
        }
        let card = el("div", if column.chosen { "card chosen" } else { "card" });
        let card = card.child_el(heading(session, 2).text(&column.name)).child_el(list);
        cards = cards.child_el(choose(session, card, column, act));
    }
    let mut body = el("tbody", "");
    for row in &compare.rows {
        let mut cells = el("tr", "").child_el(el("th", "").attr_static(Attr::Scope, "row").text(row.name));
        for (column, text) in compare.columns.iter().zip(&row.cells) {
            cells = cells.child_el(el("td", class(column)).child(lines(text)));
        }
        body = body.child_el(cells);
    }
    let mut foot = el("tr", "").child_el(el("td", ""));
    for column in &compare.columns {
        foot = foot.child_el(choose(session, el("td", class(column)), column, act));
    }
    let caption = session.label(Label::CompareRoutes);
    let table = el("table", "")
        .child(text_el("caption", "", caption))
        .child_el(el("thead", "").child_el(head))
        .child_el(body.child_el(foot));
    let scroll = el("div", "scroll")
        .attr_static(Attr::Role, "group")
        .attr(Attr::AriaLabel, caption)
        .attr_static(Attr::TabIndex, "0");
    el("div", "compare").child_el(scroll.child_el(table)).child_el(cards).html()
}

/// The button that chooses a route; none on the one that is chosen.
fn choose(session: &Session<'_>, inside: Element, column: &Column, act: &Callback<Action>) -> Element {
    if column.chosen {
        return inside;
    }
    let words = session.label(Label::ChooseRoute);
    let name = format!("{words}: {}", column.name);
    inside.child(named_button(act, "", words, &name, Action::Route(column.kind)))
}
