//! Routes side by side: a table where there is room for it, else a card for each.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::parts::{bare_button, does, heading};
use crate::model::ToList;
use crate::session::{Action, Column, Compare, Session};
use crate::text::Label;

/// The routes. What there is no room for is not displayed, so that nobody reads it twice.
pub fn view(session: &Session<'_>, compare: &Compare, act: &Callback<Action>) -> Html {
    let cards = compare.columns.iter().map(|column| card(session, column, act)).list();
    el("div", "compare")
        .child_el(table(session, &compare.columns, act))
        .child_el(el("div", "compare-cards").children(cards))
        .html()
}

fn table(session: &Session<'_>, columns: &[Column], act: &Callback<Action>) -> Element {
    let label = |words| session.label(words);
    let (mut head, mut foot) = (el("tr", "").child(text_el("td", "", "")), el("tr", ""));
    foot = foot.child(text_el("td", "", ""));
    for column in columns {
        let name = el("th", class(column)).attr_static(Attr::Scope, "col").text(&column.route.name);
        head = head.child_el(name);
        foot = foot.child_el(el("td", class(column)).child_el(choose(session, column, act)));
    }
    let mut body = el("tbody", "");
    for (index, words) in Compare::ROWS.into_iter().enumerate() {
        let mut row = el("tr", "").child_el(el("th", "").attr_static(Attr::Scope, "row").text(label(words)));
        for column in columns {
            row = row.child_el(el("td", class(column)).children(facts(&column.facts[index])));
        }
        body = body.child_el(row);
    }
    el("table", "compare-table")
        .child(text_el("caption", "", label(Label::CompareRoutes)))
        .child_el(el("thead", "").child_el(head))
        .child_el(body.child_el(foot))
}

fn card(session: &Session<'_>, column: &Column, act: &Callback<Action>) -> Html {
    let mut list = el("dl", "");
    for (words, lines) in Compare::ROWS.into_iter().zip(&column.facts).filter(|row| !row.1.is_empty()) {
        let name = text_el("dt", "", session.label(words));
        list = list.child_el(el("div", "").child(name).child_el(el("dd", "").children(facts(lines))));
    }
    el("article", if column.route.chosen { "card chosen" } else { "card" })
        .child_el(heading(session, 2).text(&column.route.name))
        .child_el(list)
        .child_el(choose(session, column, act))
        .html()
}

fn class(column: &Column) -> &'static str {
    if column.route.chosen { "chosen" } else { "" }
}

fn facts(lines: &[String]) -> Vec<Html> {
    lines.iter().map(|line| el("span", "fact").key(line).text(line).html()).list()
}

/// It stays the same button when its route is chosen, and keeps the focus.
fn choose(session: &Session<'_>, column: &Column, act: &Callback<Action>) -> Element {
    let words = if column.route.chosen { Label::YourRoute } else { Label::ChooseRoute };
    let (words, name) = (session.label(words), &column.route.name);
    bare_button(if column.route.chosen { "primary" } else { "" }, words)
        .attr(Attr::AriaLabel, &format!("{words}: {name}"))
        .on_click(does(act, Action::Route(column.route.kind)))
}
