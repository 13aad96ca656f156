//! The controls above the pathway: destination, sort order, sub-domain and level.

use yew::{Callback, Event, Html};

use super::attributes::Attr;
use super::constraints;
use super::element::{el, text_el};
use super::message::{FormOf, Message};
use super::parts::{button, on_value};
use crate::model::{Id, Level, ToList};
use crate::resolve::Objective;
use crate::session::{Action, Choice, Controls, Session, parse_destination};
use crate::text::Label;

/// The controls.
pub fn view(
    session: &Session<'_>,
    controls: &Controls,
    open_forms: &[FormOf],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let destination = on_value(act, |value| Some(Action::Destination(parse_destination(value).ok())));
    let objective = on_value(act, |value| {
        Objective::ALL.iter().find(|row| row.1 == value).map(|row| Action::Objective(row.0))
    });
    let mut groups = Vec::new();
    for group in &controls.destinations {
        let options = group.choices.iter().map(option).list();
        groups.push(el("optgroup", "").attr(Attr::Label, &group.name).children(options).html());
    }
    let options = |choices: &[Choice]| choices.iter().map(option).list();
    let wanted: Vec<&Choice> = controls.destinations.iter().flat_map(|group| &group.choices).list();
    let first = el("div", "sentence")
        .children(select(
            "want",
            label(Label::IWant),
            &wanted,
            Some(label(Label::ChooseWant)),
            groups,
            destination,
        ))
        .children(select(
            "objective",
            label(Label::BestBy),
            &all(&controls.objectives),
            None,
            options(&controls.objectives),
            objective,
        ));
    el("section", "controls")
        .child_el(first)
        .child(constraints::view(session, &controls.constraints, open_forms, act, send))
        .child(own_level(session, controls, act))
        .html()
}

/// The field of a person, and their level there.
pub fn own_level(session: &Session<'_>, controls: &Controls, act: &Callback<Action>) -> Html {
    let label = |words| session.label(words);
    let sub_domain = on_value(act, |value| Some(Action::SubDomain(Id::known(value))));
    let (choices, none) = (all(&controls.sub_domains), Some(label(Label::NotSaid)));
    let options = controls.sub_domains.iter().map(option).list();
    let field = select("lane", label(Label::IAmIn), &choices, none, options, sub_domain);
    el("div", "own-level")
        .child_el(el("div", "sentence").children(field))
        .child(levels(session, controls, act))
        .html()
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
    let mut ladder =
        el("fieldset", "ladder").child(text_el("legend", "", label(Label::AtLevel))).child_el(rungs);
    if controls.levels.iter().any(|row| row.0.chosen) {
        ladder = ladder.child(button(act, "quiet", label(Label::NotSaid), Action::Level(None)));
    }
    ladder.html()
}

/// An option.
fn option(choice: &Choice) -> Html {
    let option = el("option", "").key(&choice.value).attr(Attr::Value, &choice.value);
    option.bool_attr(Attr::Selected, choice.chosen).text(&choice.name).html()
}
