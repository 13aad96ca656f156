//! Choices of a pathway: sort order, sub-domain and level.

use yew::{Callback, Event, Html};

use super::attributes::Attr;
use super::element::{el, empty, text_el};
use super::parts::{button, check, on_value};
use credential_pathway::model::{Id, Level, ToList};
use credential_pathway::resolve::Objective;
use credential_pathway::session::{Action, Choice, Controls, Session};
use credential_pathway::text::Label;

/// What routes are sorted by: the name of the order, and its choice.
pub fn sort<'c>(
    session: &Session<'_>,
    controls: &'c Controls,
    act: &Callback<Action>,
) -> Option<(&'c str, Html)> {
    let chosen = controls.objectives.iter().find(|choice| choice.chosen)?;
    let choose = on_value(act, |value| {
        Objective::ALL.iter().find(|row| row.1 == value).map(|row| Action::Objective(row.0))
    });
    let options = options(&controls.objectives);
    let select =
        select("objective", session.label(Label::BestBy), &all(&controls.objectives), None, options, choose);
    Some((&chosen.name, el("div", "sentence").children(select).html()))
}

/// The field of a person, and their level there.
pub fn own_level(session: &Session<'_>, controls: &Controls, act: &Callback<Action>) -> Html {
    let label = |words| session.label(words);
    let apart = session.state().learner.one_after_another;
    let choose = on_value(act, |value| Some(Action::SubDomain(Id::known(value))));
    let (choices, none) = (all(&controls.sub_domains), Some(label(Label::NotSaid)));
    let options = options(&controls.sub_domains);
    let field = select("lane", label(Label::IAmIn), &choices, none, options, choose);
    el("div", "own-level")
        .child_el(el("div", "sentence").children(field))
        .child(levels(session, controls, act))
        .child(check(act, label(Label::Apart), apart, Action::Apart(true), Action::Apart(false)))
        .html()
}

fn options(choices: &[Choice]) -> Vec<Html> {
    choices.iter().map(option).list()
}

fn all(choices: &[Choice]) -> Vec<&Choice> {
    choices.iter().list()
}

/// A label and its select, with the chosen value in `data-value`.
fn select(
    id: &'static str,
    words: &str,
    choices: &[&Choice],
    none: Option<&str>,
    options: Vec<Html>,
    change: Callback<Event>,
) -> Vec<Html> {
    let chosen = choices.iter().find(|choice| choice.chosen);
    let value = chosen.map_or("", |choice| choice.value.as_str());
    let mut select =
        el("select", "").attr_static(Attr::Id, id).attr(Attr::DataValue, value).on_change(change);
    if let Some(none) = none {
        select = select.child_el(
            el("option", "")
                .attr_static(Attr::Value, "")
                .bool_attr(Attr::Selected, chosen.is_none())
                .text(none),
        );
    }
    vec![el("label", "").attr_static(Attr::For, id).text(words).html(), select.children(options).html()]
}

/// The level selector: five native radio buttons, so that the arrow keys work.
fn levels(session: &Session<'_>, controls: &Controls, act: &Callback<Action>) -> Html {
    let label = |words| session.label(words);
    let choose =
        on_value(act, |value| Some(Action::Level(Level::new(i64::from(value.parse::<u32>().ok()?)))));
    let mut rungs = el("div", "rungs");
    for (choice, count) in &controls.levels {
        let input = el("input", "")
            .attr_static(Attr::Type, "radio")
            .attr_static(Attr::Name, "level")
            .value(&choice.value);
        let label = el("label", if choice.chosen { "rung chosen" } else { "rung" })
            .child_el(input.checked(choice.chosen).on_change(choose.clone()))
            .child(text_el("span", "name", &choice.name))
            .child(text_el("span", "muted", &format!(" · {count}")));
        rungs = rungs.child_el(label);
    }
    // The button has its place while it is not there: one more child would make Yew draw the radios anew, and the
    // chosen one would lose the focus.
    let is_told = controls.levels.iter().any(|row| row.0.chosen);
    let untell = || button(act, "quiet", label(Label::NotSaid), Action::Level(None));
    el("fieldset", "ladder")
        .child(text_el("legend", "", label(Label::AtLevel)))
        .child_el(rungs)
        .child(if is_told { untell() } else { empty() })
        .html()
}

/// An option.
fn option(choice: &Choice) -> Html {
    let option = el("option", "").key(&choice.value).attr(Attr::Value, &choice.value);
    option.bool_attr(Attr::Selected, choice.chosen).text(&choice.name).html()
}
