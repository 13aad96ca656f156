//! The facts of the learner: a button removes each one, and each section has a form and a checkbox
//! to mark it as complete.

use yew::{Callback, Html};

use super::add;
use super::element::{el, empty, text_el};
use super::message::{FormOf, Message};
use super::parts::{check, heading, named_button};
use crate::session::{Action, Have, Item, SectionView, Session};
use crate::text::Label;

/// The panel.
pub fn view(
    session: &Session<'_>,
    have: &Have,
    adding: &[FormOf],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let mut panel = el("section", "have").child_el(heading(session, 1).text(label(Label::WhatIHave)));
    for row in &have.sections {
        panel = panel.child(section(session, row, adding, act, send));
    }
    let apart = session.state().learner.one_after_another;
    panel.child(check(act, label(Label::Apart), apart, Action::Apart(true), Action::Apart(false))).html()
}

fn section(
    session: &Session<'_>,
    row: &SectionView,
    adding: &[FormOf],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let which = row.section;
    let mut items = el("ul", "plain");
    for row in &row.items {
        items = items.child(item(session, row, act));
    }
    if row.items.is_empty() {
        items = items.child(text_el("li", "muted", label(Label::NoneYet)));
    }
    let mut summary = el("summary", "").text(&format!("{}: {}", label(Label::Add), row.name));
    let mut form = empty();
    if adding.contains(&FormOf::Section(which)) {
        form = add::view(session, which, send);
    } else {
        summary = summary.on_click(send.reform(move |_| Message::OpenForm(FormOf::Section(which))));
    }
    el("section", "have-section")
        .key(&row.name)
        .child_el(heading(session, 2).text(&row.name))
        .child_el(items)
        .child_el(el("details", "add").child_el(summary).child(form))
        .child(check(
            act,
            label(Label::Complete),
            row.is_complete,
            Action::Complete(which, true),
            Action::Complete(which, false),
        ))
        .html()
}

/// One fact, and the button that removes it.
pub fn item(session: &Session<'_>, item: &Item, act: &Callback<Action>) -> Html {
    let mut name = el("span", "").text(&item.name);
    if !item.answer.is_empty() {
        name = name.child(text_el("span", "badge", &item.answer));
    }
    let remove = format!("{}: {}", session.label(Label::Remove), item.name);
    el("li", "item").child_el(name).child(named_button(act, "remove", "✕", &remove, item.remove)).html()
}
