//! The choice of a goal: a search field, what it finds as lists of buttons, and popular goals.

use std::rc::Rc;

use yew::{Callback, Html, InputEvent};

use super::attributes::Attr;
use super::callback::when;
use super::element::{Element, el, fragment, text_el};
use super::message::Message;
use super::parts::{bare_button, does, heading, value_of};
use credential_pathway::session::{Action, GoalGroup, GoalSearch, Press, Session};
use credential_pathway::text::Label;

/// The choice of a goal. The headings of the results are of a rank.
pub fn view(
    session: &Session<'_>,
    search: &GoalSearch,
    rank: usize,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let typed = when(send, |event: InputEvent| value_of(event.target()?.as_ref()).map(Message::SearchGoals));
    let input = el("input", "").attr_static(Attr::Type, "search").value(&search.typed);
    let input = input.listener(Rc::new(yew::html::oninput::Wrapper::new(typed)));
    let mut found = el("div", "goals-found");
    if !search.found.is_empty() {
        // A text that changes is a new element: a page translator may have taken the old text away.
        found = found.child_el(el("p", "muted").key(&search.found).text(&search.found));
    }
    for group in &search.groups {
        found = found.child_el(results(session, group, rank, act));
    }
    let popular = chips(&search.popular, act).attr(Attr::AriaLabel, session.label(Label::PopularGoals));
    let help = search.help.iter().map(|press| chip(press, act).key(&press.words).html());
    fragment(vec![
        el("label", "field").text(session.label(Label::GoalFind)).child_el(input).html(),
        found.html(),
        popular.children(help.collect()).html(),
    ])
}

fn results(session: &Session<'_>, group: &GoalGroup, rank: usize, act: &Callback<Action>) -> Element {
    let mut list = el("ul", "plain").attr_static(Attr::Role, "list");
    for row in &group.results {
        let mut button = pressed(&row.press, "goal", act);
        if !row.state.is_empty() {
            button = button.text(" ").child(text_el("span", "muted", &row.state));
        }
        list = list.child_el(el("li", "").key(&row.key).child_el(button));
    }
    el("div", "").key(&group.name).child_el(heading(session, rank).text(&group.name)).child_el(list)
}

/// Choices as a group of chips.
pub fn chips(presses: &[Press], act: &Callback<Action>) -> Element {
    let mut chips = el("div", "chips").attr_static(Attr::Role, "group");
    for press in presses {
        chips = chips.child_el(chip(press, act).key(&press.words));
    }
    chips
}

fn chip(press: &Press, act: &Callback<Action>) -> Element {
    pressed(press, if press.chosen.is_some() { "chip" } else { "chip is-other" }, act)
}

/// A button that says whether it is chosen, where it is a choice.
fn pressed(press: &Press, class: &'static str, act: &Callback<Action>) -> Element {
    let button = bare_button(class, &press.words).on_click(does(act, press.action));
    match press.chosen {
        Some(chosen) => button.attr_static(Attr::AriaPressed, if chosen { "true" } else { "false" }),
        None => button,
    }
}
