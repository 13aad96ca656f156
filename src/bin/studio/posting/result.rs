//! What the posting comes to, and the wordings that let equal routes in.

use credential_pathway::studio::posting::{Checked, ChoiceFound, Equal, GroupFound};
use credential_pathway::text::{Localizer, PostingLabel};
use yew::{Callback, Html, html};

use super::state::{App, Link, Message, label};
use crate::parts::part;

/// What the posting comes to.
pub fn result(app: &App, text: &Localizer<'static>) -> Html {
    let content = match &app.checked {
        None => html! { <p>{ label(PostingLabel::NotChecked) }</p> },
        Some(checked) => found(app, text, checked),
    };
    part("result", label(PostingLabel::Result), html! { <div role="status">{ content }</div> })
}

fn found(app: &App, text: &Localizer<'static>, checked: &Checked) -> Html {
    let line = |line: String| html! { <li>{ line }</li> };
    let lines = |is_wanted: fn(&ChoiceFound) -> bool| -> Vec<String> {
        let groups = app.posting.groups.iter().zip(&checked.groups);
        let choices = groups.flat_map(|(choices, found)| choices.iter().zip(&found.choices));
        let choices = choices.filter(|row| is_wanted(row.1));
        choices.filter_map(|(wanted, found)| text.choice_found(&app.posting, wanted, found)).collect()
    };
    let impossible = lines(|found| found.bar.is_some());
    let doubts = lines(|found| found.bar.is_none() && found.doubt.is_some());
    let dead = checked.groups.iter().any(GroupFound::is_impossible);
    html! {
        <>
            { for text.posting_outcome(&checked.whole).into_iter().map(|line| html! { <p>{ line }</p> }) }
            if dead { <p class="fault">{ label(PostingLabel::Dead) }</p> }
            if !impossible.is_empty() {
                <h3>{ label(PostingLabel::Impossible) }</h3>
                <ul class="faults" id="impossible">{ for impossible.into_iter().map(line) }</ul>
            }
            if !doubts.is_empty() {
                <h3>{ label(PostingLabel::Doubts) }</h3>
                <ul id="doubts">{ for doubts.into_iter().map(line) }</ul>
            }
            <h3>{ label(PostingLabel::Out) }</h3>
            <ol id="out">{ for checked.ranked().into_iter().map(|index| group(app, text, checked, index)) }</ol>
            <h3>{ label(PostingLabel::Starts) }</h3>
            <ul id="starts">{ for starts(text, checked).into_iter().map(line) }</ul>
            if checked.is_cut { <p class="fault">{ label(PostingLabel::Spent) }</p> }
            <p class="hint">{ label(PostingLabel::Basis) }</p>
        </>
    }
}

fn group(app: &App, text: &Localizer<'static>, checked: &Checked, index: usize) -> Html {
    let name = app.posting.groups.get(index).map_or_else(String::new, |group| text.wanted_group(group));
    let found = checked.groups.get(index);
    let change = found.map(|group| text.without_group(&checked.whole, group, checked.starts.len()));
    html! { <li key={index}><strong>{ name }</strong>{ " · " }{ change }</li> }
}

fn starts(text: &Localizer<'static>, checked: &Checked) -> Vec<String> {
    let name = |id| text.catalog.starting_points.get(id).map_or("", |row| text.words(&row.name));
    checked.starts.iter().map(|row| format!("{}: {}", name(row.0), text.start_outcome(&row.1))).collect()
}

/// The wordings.
pub fn wordings(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let Some(checked) = &app.checked else { return Html::default() };
    let used: Vec<&Equal> = app.used.iter().filter_map(|index| checked.equals.get(*index)).collect();
    let row = |(index, equal): (usize, &Equal)| {
        let is_used = app.used.contains(&index);
        let change = link.callback(move |_: yew::Event| Message::Use(index));
        wording(app, text, checked, index, equal, is_used, change)
    };
    part(
        "wordings",
        label(PostingLabel::Wording),
        html! {
            <>
                if checked.equals.is_empty() {
                    <p>{ label(PostingLabel::NoWording) }</p>
                } else {
                    <p>{ label(PostingLabel::WordingLead) }</p>
                    <ul class="rows" role="list">{ for checked.equals.iter().enumerate().map(row) }</ul>
                }
                <div class="field">
                    <label for="copy">{ label(PostingLabel::Copy) }</label>
                    <textarea id="copy" rows="8" readonly=true value={text.posting_text(&app.posting, &used)} />
                </div>
            </>
        },
    )
}

fn wording(
    app: &App,
    text: &Localizer<'static>,
    checked: &Checked,
    index: usize,
    equal: &Equal,
    is_used: bool,
    change: Callback<yew::Event>,
) -> Html {
    let id = format!("use-{index}");
    let why = format!("{} {}", text.equal_reason(equal), text.sooner(equal.sooner, checked.starts.len()));
    html! {
        <li key={index}>
            <label class="box" for={id.clone()}>
                <input {id} type="checkbox" checked={is_used} onchange={change} />
                { text.equal_wording(&app.posting, equal) }
            </label>
            <span class="hint">{ why }</span>
        </li>
    }
}
