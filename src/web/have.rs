//! The facts of the learner: a button removes each one, and one button opens the form that adds more.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty, text_el};
use super::message::Message;
use super::panel::Panel;
use super::parts::{check, decorative, heading, named_button, paragraph, plain};
use super::{add, trip};
use credential_pathway::model::{Joined, ToList};
use credential_pathway::session::{Action, Have, Item, Rest, SectionView, Session};
use credential_pathway::text::{Label, capital};

/// The panel.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    have: &Have,
    used: Option<&Vec<Action>>,
    panels: &[Panel],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let items = have.sections.iter().flat_map(|row| &row.items);
    let mut list = Vec::new();
    for row in items.clone() {
        // Only what a person has can count.
        let counts = used.filter(|_| row.answer.is_empty()).map(|used| used.contains(&row.remove));
        let sign = match counts {
            Some(true) => {
                let sign = decorative("", "✓ ");
                el("span", "counts").child(sign).text(label(Label::Counts)).html()
            }
            Some(false) => text_el("span", "muted", label(Label::NotNeeded)),
            None => empty(),
        };
        list.push(item(session, row, sign, act));
    }
    let complete: Vec<&str> =
        have.sections.iter().filter(|row| row.is_complete).map(|row| row.name.as_str()).list();
    if !complete.is_empty() {
        let words = format!("{}: {}", label(Label::Complete), complete.joined(", "));
        list.push(text_el("li", "muted", &words));
    }
    // The trip bar says it too, where there is one.
    if items.count() == 0 && used.is_none() {
        list.push(text_el("li", "muted", label(Label::NothingAdded)));
    }
    let is_open = panels.contains(&Panel::Add);
    let button = trip::toggle(send, "add-button", label(Label::AddSomething), Panel::Add, is_open);
    let mut panel = el("div", "have")
        .child_el(heading(session, 1).text(label(Label::WhatIHave)))
        .child(plain(list))
        .child_el(button);
    if is_open {
        panel = panel.child(choice(session, have, panels, act, send));
    }
    // What the last form did, beside it: the pathway may be far away on a phone.
    let words = session.form_line();
    panel.child(if words.is_empty() { empty() } else { paragraph("muted", words) }).html()
}

/// What can be added, and the form of what was chosen.
fn choice(
    session: &Session<'_>,
    have: &Have,
    panels: &[Panel],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let mut buttons = el("div", "buttons")
        .attr_static(Attr::Role, "group")
        .attr(Attr::AriaLabel, session.label(Label::AddWhat));
    let mut form = empty();
    for row in &have.sections {
        let panel = Panel::Section(row.section);
        let is_open = panels.contains(&panel);
        buttons = buttons.child_el(trip::toggle(send, "chip", &row.name, panel, is_open));
        if is_open {
            form = form_of(session, row, act, send);
        }
    }
    let words = text_el("p", "", session.label(Label::AddWhat));
    el("div", "adding").child(words).child_el(buttons).child(form).html()
}

fn form_of(
    session: &Session<'_>,
    row: &SectionView,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let complete = |on| Action::Complete(row.section, on);
    let words = session.label(Label::Complete);
    el("div", "")
        .key(&row.name)
        .child(add::view(session, row.section, send))
        .child(check(act, words, row.is_complete, complete(true), complete(false)))
        .html()
}

/// One fact with a sign of what it is worth, and the button that removes it.
pub fn item(session: &Session<'_>, item: &Item, sign: Html, act: &Callback<Action>) -> Html {
    let fact = capital(&item.name);
    let mut name = el("span", "").child(text_el("span", "fact", &fact));
    if !item.answer.is_empty() {
        name = name.text(" ").child(text_el("span", "badge", &item.answer));
    }
    let remove = format!("{}: {}", session.label(Label::Remove), fact);
    let name = name.text(" ").child(sign);
    el("li", "item").child_el(name).child(named_button(act, "remove", "✕", &remove, item.remove)).html()
}
