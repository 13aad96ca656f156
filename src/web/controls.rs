//! The sentence that is the control: where I am, what I want, by whose rules.

use yew::{Callback, Event, Html};

use super::element::{el, says};
use super::parts::{button, on_value};
use crate::model::{Id, Level};
use crate::resolve::{Basis, Objective};
use crate::session::{Action, Choice, Page, Session, parse_destination};
use crate::text::{Label, label};

/// The controls.
pub fn view(session: &Session<'_>, page: &Page, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let lane = on_value(act, |value| Some(Action::Lane(Id::new(value).ok())));
    let want = on_value(act, |value| Some(Action::Want(parse_destination(value))));
    let basis =
        on_value(act, |value| Basis::ALL.iter().find(|row| row.1 == value).map(|row| Action::Basis(row.0)));
    let objective = on_value(act, |value| {
        Objective::ALL.iter().find(|row| row.1 == value).map(|row| Action::Objective(row.0))
    });
    let mut wants = Vec::new();
    for group in &page.wants {
        let options = group.choices.iter().map(option).collect();
        wants.push(el("optgroup", "").attribute("label", &group.name).all(options).html());
    }
    let options = |choices: &[Choice]| choices.iter().map(option).collect();
    let wanted: Vec<&Choice> = page.wants.iter().flat_map(|group| &group.choices).collect();
    let first = el("div", "sentence")
        .all(select("want", say(Label::IWant), &wanted, Some(say(Label::ChooseWant)), wants, want))
        .all(select("basis", say(Label::RulesBy), &all(&page.bases), None, options(&page.bases), basis))
        .all(select(
            "objective",
            say(Label::BestBy),
            &all(&page.objectives),
            None,
            options(&page.objectives),
            objective,
        ));
    let lanes = options(&page.lanes);
    let second = el("div", "sentence").all(select(
        "lane",
        say(Label::IAmIn),
        &all(&page.lanes),
        Some(say(Label::NotSaid)),
        lanes,
        lane,
    ));
    el("section", "controls").with(first).with(second).hold(levels(session, page, act)).html()
}

fn all(choices: &[Choice]) -> Vec<&Choice> {
    choices.iter().collect()
}

/// A label and its select, which says in `data-value` what is chosen.
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
    let mut select = el("select", "").is("id", id).attribute("data-value", value).on_change(change);
    if let Some(none) = none {
        select = select.with(el("option", "").is("value", "").flag("selected", chosen.is_none()).say(none));
    }
    vec![el("label", "").is("for", id).say(words).html(), select.all(options).html()]
}

/// The level selector: five native radios, the arrow keys move and choose.
fn levels(session: &Session<'_>, page: &Page, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let choose =
        on_value(act, |value| Some(Action::Level(Level::new(i64::from(value.parse::<u32>().ok()?)))));
    let mut rungs = el("div", "rungs");
    for (choice, count) in &page.levels {
        let input = el("input", "").is("type", "radio").is("name", "level").value(&choice.value);
        let label = el("label", if choice.chosen { "rung chosen" } else { "rung" })
            .with(input.checked(choice.chosen).on_change(choose.clone()))
            .hold(says("span", "name", &choice.name))
            .hold(says("span", "muted", &format!(" · {count}")));
        rungs = rungs.with(label);
    }
    let mut ladder = el("fieldset", "ladder").hold(says("legend", "", say(Label::AtLevel))).with(rungs);
    if page.levels.iter().any(|row| row.0.chosen) {
        ladder = ladder.hold(button(act, "quiet", say(Label::NotSaid), Action::Level(None)));
    }
    ladder.html()
}

/// One of several.
fn option(choice: &Choice) -> Html {
    let option = el("option", "").key(&choice.value).attribute("value", &choice.value);
    option.flag("selected", choice.chosen).say(&choice.name).html()
}
