//! What is odd about the offers, and which steps they serve.

use credential_pathway::catalog::{Problem, Severity, check_offers};
use credential_pathway::model::Id;
use credential_pathway::studio::{StepCoverage, lint, offers_json};
use credential_pathway::text::{Language, Localizer, StudioLabel, in_routes, prepared_by, problem};
use yew::{Html, html};

use crate::app::{App, Message};
use crate::parts::{Link, button, label, on_value, section};

const EN: Language = Language::English;

/// What is odd, and what the widget would refuse.
pub fn problems(app: &App, text: &Localizer<'static>, day: &str) -> Html {
    let document = offers_json(&app.project);
    let (_, refused) = check_offers(text.catalog, "offers.json", &document, day);
    let is_error =
        |row: &&Problem| row.severity == Severity::Error && app.project.confirmed().next().is_some();
    let errors: Vec<String> = refused.iter().filter(is_error).map(|row| problem(EN, row)).collect();
    let odd = lint(text.catalog, &app.project, day);
    let lines = errors.into_iter().chain(odd.iter().map(|row| text.lint_words(row.row, &row.kind)));
    let lines: Vec<String> = lines.collect();
    let content = if lines.is_empty() {
        html! { <p>{ label(StudioLabel::NoProblems) }</p> }
    } else {
        html! { <ul class="faults">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
    };
    section("problems", StudioLabel::Problems, content)
}

/// Which steps the offers serve.
pub fn coverage(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let add = on_value(link, |value| Some(Message::AddGoal(Id::known(&value)?)));
    let goals = text.catalog.credentials.iter().filter(|row| row.is_issued() && row.is_ever_open());
    let option = |row| html! { <option value={credential_id(row)}>{ text.full_name(row) }</option> };
    let goal = |id: &Id<credential_pathway::model::Credential>| {
        let (id, name) = (*id, text.credential(*id));
        html! { <li>{ &name }{ " " }{ button(link, label(StudioLabel::Remove), &name, move || Message::RemoveGoal(id)) }</li> }
    };
    section(
        "coverage",
        StudioLabel::Coverage,
        html! {
            <>
                <p>{ label(StudioLabel::CoverageLead) }</p>
                <div class="field">
                    <label for="goal">{ label(StudioLabel::AddGoal) }</label>
                    <select id="goal" onchange={add}>
                        <option value="" selected=true>{ label(StudioLabel::Choose) }</option>
                        { for goals.map(option) }
                    </select>
                </div>
                <ul class="goals" role="list">{ for app.goals.iter().map(goal) }</ul>
                <ul class="steps" id="steps">{ for app.coverage.steps.iter().map(|row| step(app, text, row)) }</ul>
            </>
        },
    )
}

fn credential_id(row: &credential_pathway::model::Credential) -> &'static str {
    row.id.as_str()
}

fn step(app: &App, text: &Localizer<'static>, row: &StepCoverage) -> Html {
    let mut names = row.offers.clone();
    if names.is_empty() {
        names.push(label(StudioLabel::Gap).to_owned());
    }
    names.extend(row.prepared.iter().map(|name| prepared_by(EN, name)));
    let class = if row.offers.is_empty() { "gap" } else { "served" };
    html! {
        <li {class}>
            <strong>{ text.step_subject(&row.step) }</strong>
            { format!(" · {} · {}", in_routes(EN, row.routes, app.coverage.routes), names.join("; ")) }
        </li>
    }
}
