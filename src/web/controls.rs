//! The sentence that is the control: where I am, what I want, by whose rules.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, html};

use super::parts::button;
use crate::model::{Id, Level};
use crate::resolve::{Basis, Objective};
use crate::session::{Action, Choice, Group, Page, Session, parse_destination};
use crate::text::{Label, label};

/// The controls.
pub fn view(session: &Session, page: &Page, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let lane = on_select(act, |value| Action::Lane(Id::new(value).ok()));
    let want = on_select(act, |value| Action::Want(parse_destination(value)));
    let basis = on_select(act, |value| {
        Action::Basis(Basis::ALL.iter().find(|row| row.1 == value).map_or(Basis::Ladder, |row| row.0))
    });
    let objective = on_select(act, |value| {
        Action::Objective(
            Objective::ALL.iter().find(|row| row.1 == value).map_or(Objective::Time, |row| row.0),
        )
    });
    let nothing = |choices: &[Choice]| !choices.iter().any(|choice| choice.chosen);
    let wanted = chosen(page.wants.iter().flat_map(|group| &group.choices));
    let (lane_value, basis_value) = (chosen(&page.lanes), chosen(&page.bases));
    let objective_value = chosen(&page.objectives);
    let no_want = page.wants.iter().all(|group| nothing(&group.choices));
    html! {
        <section class="controls">
            <div class="sentence">
                <label for="want">{ say(Label::IWant) }</label>
                <select id="want" data-value={ wanted } onchange={ want }>
                    <option value="" selected={ no_want }>{ say(Label::ChooseWant) }</option>
                    { for page.wants.iter().map(group) }
                </select>
                <label for="basis">{ say(Label::RulesBy) }</label>
                <select id="basis" data-value={ basis_value } onchange={ basis }>{ for page.bases.iter().map(option) }</select>
                <label for="objective">{ say(Label::BestBy) }</label>
                <select id="objective" data-value={ objective_value } onchange={ objective }>{ for page.objectives.iter().map(option) }</select>
            </div>
            <div class="sentence">
                <label for="lane">{ say(Label::IAmIn) }</label>
                <select id="lane" data-value={ lane_value } onchange={ lane }>
                    <option value="" selected={ nothing(&page.lanes) }>{ say(Label::NotSaid) }</option>
                    { for page.lanes.iter().map(option) }
                </select>
            </div>
            { levels(session, page, act) }
        </section>
    }
}

/// The value of the choice that is chosen.
fn chosen<'c>(choices: impl IntoIterator<Item = &'c Choice>) -> String {
    let chosen = choices.into_iter().find(|choice| choice.chosen);
    chosen.map(|choice| choice.value.clone()).unwrap_or_default()
}

/// The level selector: five native radios, the arrow keys move and choose.
fn levels(session: &Session, page: &Page, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let choose = super::when(act, |event: Event| {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        Some(Action::Level(Level::new(input.value().parse().ok()?)))
    });
    let chosen = page.levels.iter().any(|row| row.0.chosen);
    html! {
        <fieldset class="ladder">
            <legend>{ say(Label::AtLevel) }</legend>
            <div class="rungs">
                { for page.levels.iter().map(|(choice, count)| html! {
                    <label class={ if choice.chosen { "rung chosen" } else { "rung" } }>
                        <input type="radio" name="level" value={ choice.value.clone() } checked={ choice.chosen } onchange={ choose.clone() } />
                        <span class="name">{ &choice.name }</span>
                        <span class="muted">{ format!(" · {count}") }</span>
                    </label>
                }) }
            </div>
            if chosen {
                { button(act, "quiet", say(Label::NotSaid), Action::Level(None)) }
            }
        </fieldset>
    }
}

fn group(group: &Group) -> Html {
    html! { <optgroup label={ group.name.clone() }>{ for group.choices.iter().map(option) }</optgroup> }
}

/// One of several.
pub fn option(choice: &Choice) -> Html {
    html! { <option key={ choice.value.clone() } value={ choice.value.clone() } selected={ choice.chosen }>{ &choice.name }</option> }
}

fn on_select(act: &Callback<Action>, action: impl Fn(&str) -> Action + 'static) -> Callback<Event> {
    super::when(act, move |event: Event| {
        let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
        Some(action(&select.value()))
    })
}
