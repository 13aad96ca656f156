//! What the job requires, and the form that adds to it.

use credential_pathway::model::{AttainmentKind, AwardLevel};
use credential_pathway::studio::posting::Wanted;
use credential_pathway::text::{Localizer, PostingLabel};
use yew::{Html, html};

use super::state::{App, Field, Kind, Link, Message, label};
use crate::parts::{button, on_value, part};

/// The months of work that a posting can be limited to.
const WORK_MAX: [u32; 5] = [0, 12, 24, 36, 60];

/// The requirements.
pub fn requirements(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let groups = app.posting.groups.iter().enumerate();
    part(
        "requirements",
        label(PostingLabel::Requirements),
        html! {
            <>
                <p>{ label(PostingLabel::RequirementsLead) }</p>
                if app.posting.groups.is_empty() {
                    <p>{ label(PostingLabel::NoRequirements) }</p>
                } else {
                    <ol class="groups" id="groups">{ for groups.map(|row| group(text, link, row.0, row.1)) }</ol>
                }
                { target(app, text, link) }
                { add_credential(text, link) }
                { add_degree(text, link) }
                { add_work(text, link) }
                { add_training(text, link) }
                { work_max(app, text, link) }
                <p>{ button(link, label(PostingLabel::Check), "", || Message::Check) }</p>
                <p id="note" role="status">{ &app.note }</p>
            </>
        },
    )
}

fn group(text: &Localizer<'static>, link: &Link, index: usize, choices: &[Wanted]) -> Html {
    let choice = |(number, wanted): (usize, &Wanted)| {
        let name = text.wanted_choice(wanted);
        let remove = button(link, label(PostingLabel::Remove), &name, move || Message::Remove(index, number));
        html! { <li key={number}>{ &name }{ " " }{ remove }</li> }
    };
    html! {
        <li key={index}>
            if choices.len() > 1 { { label(PostingLabel::OneOf) } }
            <ul class="rows" role="list">{ for choices.iter().enumerate().map(choice) }</ul>
        </li>
    }
}

/// Where a new choice goes.
fn target(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let change = on_value(link, |value| Some(Message::Where(value.parse().ok())));
    let option = |(index, choices): (usize, &Vec<Wanted>)| {
        let is_chosen = app.target == Some(index);
        html! { <option value={index.to_string()} selected={is_chosen}>{ text.wanted_group(choices) }</option> }
    };
    html! {
        <div class="field">
            <label for="where">{ label(PostingLabel::Where) }</label>
            <select id="where" onchange={change}>
                <option value="" selected={app.target.is_none()}>{ label(PostingLabel::NewGroup) }</option>
                { for app.posting.groups.iter().enumerate().map(option) }
            </select>
        </div>
    }
}

/// A choice of the form; the first option is none.
fn choice(
    link: &Link,
    id: &'static str,
    field: Field,
    name: PostingLabel,
    none: PostingLabel,
    options: Vec<(&'static str, String)>,
) -> Html {
    let change = on_value(link, move |value| Some(Message::Fill(field, value)));
    let option = |(value, name): (&'static str, String)| html! { <option {value}>{ name }</option> };
    html! {
        <div class="field">
            <label for={id}>{ label(name) }</label>
            <select {id} onchange={change}>
                <option value="" selected=true>{ label(none) }</option>
                { for options.into_iter().map(option) }
            </select>
        </div>
    }
}

/// A number of years.
fn years(link: &Link, id: &'static str, field: Field, name: PostingLabel) -> Html {
    let change = on_value(link, move |value| Some(Message::Fill(field, value)));
    html! {
        <div class="field">
            <label for={id}>{ label(name) }</label>
            <input {id} type="number" min="1" max="60" inputmode="numeric" onchange={change} />
        </div>
    }
}

/// A line of the form with its button.
fn line(link: &Link, of: PostingLabel, kind: Kind, fields: Html) -> Html {
    html! {
        <div class="line">
            <div class="grid">{ fields }</div>
            <p>{ button(link, label(PostingLabel::Add), label(of), move || Message::Add(kind)) }</p>
        </div>
    }
}

fn add_credential(text: &Localizer<'static>, link: &Link) -> Html {
    let mut options: Vec<_> =
        text.catalog.credentials.iter().map(|row| (row.id.as_str(), text.full_name(row))).collect();
    options.sort_by(|one, other| one.1.cmp(&other.1));
    let name = PostingLabel::Credential;
    line(link, name, Kind::Credential, {
        choice(link, "credential", Field::Credential, name, PostingLabel::Choose, options)
    })
}

fn add_degree(text: &Localizer<'static>, link: &Link) -> Html {
    let levels = AwardLevel::ALL.iter().map(|row| (row.1, text.award_level(row.0))).collect();
    let fields = text.catalog.fields.iter().map(|row| (row.id.as_str(), text.field(row.id))).collect();
    let name = PostingLabel::Degree;
    line(
        link,
        name,
        Kind::Education,
        html! {
            <>
                { choice(link, "level", Field::Level, name, PostingLabel::Choose, levels) }
                { choice(link, "study", Field::Study, PostingLabel::Field, PostingLabel::AnyField, fields) }
            </>
        },
    )
}

fn add_work(text: &Localizer<'static>, link: &Link) -> Html {
    let kinds = text.catalog.kinds_of_work.iter();
    let kinds = kinds.map(|row| (row.id.as_str(), text.kind_of_work(row.id))).collect();
    let name = PostingLabel::Work;
    line(
        link,
        name,
        Kind::Work,
        html! {
            <>
                { choice(link, "work", Field::Work, name, PostingLabel::Choose, kinds) }
                { years(link, "years", Field::Years, PostingLabel::Years) }
                { years(link, "within", Field::Within, PostingLabel::Within) }
            </>
        },
    )
}

fn add_training(text: &Localizer<'static>, link: &Link) -> Html {
    let rows = text.catalog.attainments.iter().filter(|row| row.kind != AttainmentKind::Exam);
    let rows = rows.map(|row| (row.id.as_str(), text.attainment(row.id))).collect();
    let name = PostingLabel::Training;
    line(link, name, Kind::Training, {
        choice(link, "training", Field::Training, name, PostingLabel::Choose, rows)
    })
}

/// For whom the posting is.
fn work_max(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let change = on_value(link, |value| Some(Message::WorkMax(value.parse().ok())));
    let option = |months: &u32| {
        let is_chosen = app.posting.work_max == Some(*months);
        html! { <option value={months.to_string()} selected={is_chosen}>{ text.work_max(*months) }</option> }
    };
    html! {
        <div class="field">
            <label for="most">{ label(PostingLabel::WorkMax) }</label>
            <select id="most" onchange={change}>
                <option value="" selected={app.posting.work_max.is_none()}>{ label(PostingLabel::AnyWork) }</option>
                { for WORK_MAX.iter().map(option) }
            </select>
        </div>
    }
}
