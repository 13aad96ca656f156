//! What the learner has: each thing removable, each section addable and to be marked complete.

use yew::{Callback, Html};

use super::add;
use super::element::{el, nothing, says};
use super::message::Message;
use super::parts::{check, heading, named_button};
use crate::model::Section;
use crate::session::{Action, Have, Item, SectionView, Session};
use crate::text::{Label, label};

/// The panel.
pub fn view(
    session: &Session<'_>,
    have: &Have,
    adding: &[Section],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let say = |words| label(session.language(), words);
    let mut panel = el("section", "have").with(heading(session, 1).say(say(Label::WhatIHave)));
    for row in &have.sections {
        panel = panel.hold(section(session, row, adding, act, send));
    }
    let apart = session.state().learner.one_after_another;
    panel.hold(check(act, say(Label::Apart), apart, Action::Apart(true), Action::Apart(false))).html()
}

fn section(
    session: &Session<'_>,
    row: &SectionView,
    adding: &[Section],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let say = |words| label(session.language(), words);
    let which = row.section;
    let mut items = el("ul", "plain");
    for row in &row.items {
        items = items.hold(item(session, row, act));
    }
    if row.items.is_empty() {
        items = items.hold(says("li", "muted", say(Label::NoneYet)));
    }
    let mut summary = el("summary", "").say(&format!("{}: {}", say(Label::Add), row.name));
    let mut form = nothing();
    if adding.contains(&which) {
        form = add::view(session, which, send);
    } else {
        summary = summary.on_click(send.reform(move |_| Message::Adding(which)));
    }
    el("section", "have-section")
        .key(&row.name)
        .with(heading(session, 2).say(&row.name))
        .with(items)
        .with(el("details", "add").with(summary).hold(form))
        .hold(check(
            act,
            say(Label::Complete),
            row.is_complete,
            Action::Complete(which, true),
            Action::Complete(which, false),
        ))
        .html()
}

fn item(session: &Session<'_>, item: &Item, act: &Callback<Action>) -> Html {
    let mut name = el("span", "").say(&item.name);
    if !item.answer.is_empty() {
        name = name.hold(says("span", "badge", &item.answer));
    }
    let remove = format!("{}: {}", label(session.language(), Label::Remove), item.name);
    el("li", "item").with(name).hold(named_button(act, "remove", "✕", &remove, item.remove)).html()
}
