//! The rows: looking for them, and adding one.

use credential_pathway::studio::editor::{Editor, FoundRow, Kind, Mark, Wanted, find_rows, kind_of, kinds};
use credential_pathway::text::{EditorLabel, kind_label, rows_found};
use web_sys::{Event, HtmlInputElement};
use yew::{Html, TargetCast, html};

use super::state::{App, EN, Link, Message, Shown, label};
use crate::parts::{button, on_value, part};

/// The rows that are found.
pub fn rows(app: &App, editor: &Editor, link: &Link) -> Html {
    let (found, count) = find_rows(editor, &app.wanted, app.shown);
    let row = |row: &FoundRow| found_row(app, link, row);
    part(
        "find",
        label(EditorLabel::Find),
        html! {
            <>
                <p>{ label(EditorLabel::FindLead) }</p>
                { wanted(app, link) }
                <p id="count" role="status">{ rows_found(EN, found.len(), count) }</p>
                if count == 0 {
                    <p>{ label(EditorLabel::NoRows) }</p>
                } else {
                    <ul class="rows" role="list" id="rows">{ for found.iter().map(row) }</ul>
                }
                <p class="buttons">
                    if found.len() < count { { button(link, label(EditorLabel::More), "", || Message::More) } }
                    { button(link, label(EditorLabel::Facts), "", || Message::Edit(Shown::Facts)) }
                </p>
                { add(app, link) }
            </>
        },
    )
}

fn found_row(app: &App, link: &Link, row: &FoundRow) -> Html {
    let at = row.at;
    let mark = match row.mark {
        Mark::Same => None,
        Mark::Changed => Some(label(EditorLabel::Changed)),
        Mark::Own => Some(label(EditorLabel::Own)),
    };
    let kind = kind_label(EN, at.kind).unwrap_or(at.kind);
    let current = (app.view == Some(Shown::Row(at))).then_some("true");
    html! {
        <li key={format!("{}-{}", at.kind, at.index)} aria-current={current}>
            <strong>{ &row.title }</strong>
            if let Some(mark) = mark { { " " }<span class="mark">{ mark }</span> }
            <span class="hint">{ format!("{kind} · {}", row.id) }</span>
            { button(link, label(EditorLabel::Edit), &row.title, move || Message::Edit(Shown::Row(at))) }
        </li>
    }
}

/// The form that looks for rows.
fn wanted(app: &App, link: &Link) -> Html {
    let (of_kind, of_words, of_mark) = (app.wanted.clone(), app.wanted.clone(), app.wanted.clone());
    let kind = on_value(link, move |value| {
        let kind = kind_of(&value).map(|kind| kind.key);
        Some(Message::Find(Wanted { kind, ..of_kind.clone() }))
    });
    let words = on_value(link, move |words| Some(Message::Find(Wanted { words, ..of_words.clone() })));
    let marked = link.callback(move |event: Event| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        let is_marked = input.is_some_and(|input| input.checked());
        Message::Find(Wanted { is_marked, ..of_mark.clone() })
    });
    html! {
        <>
            <div class="grid">
                <div class="field">
                    <label for="kind">{ label(EditorLabel::Kind) }</label>
                    <select id="kind" onchange={kind}>
                        <option value="" selected={app.wanted.kind.is_none()}>{ label(EditorLabel::AnyKind) }</option>
                        { for kinds().iter().map(|kind| option(kind, app.wanted.kind == Some(kind.key))) }
                    </select>
                </div>
                <div class="field">
                    <label for="words">{ label(EditorLabel::Words) }</label>
                    <input id="words" type="search" maxlength="200" value={app.wanted.words.clone()} onchange={words} />
                </div>
            </div>
            <label class="box">
                <input id="marked" type="checkbox" checked={app.wanted.is_marked} onchange={marked} />
                { label(EditorLabel::OnlyMarked) }
            </label>
        </>
    }
}

fn option(kind: &Kind, is_chosen: bool) -> Html {
    html! {
        <option value={kind.key} selected={is_chosen}>{ kind_label(EN, kind.key).unwrap_or(kind.key) }</option>
    }
}

/// The form that adds a row.
fn add(app: &App, link: &Link) -> Html {
    let kind = on_value(link, |value| kind_of(&value).map(|kind| Message::NewKind(kind.key)));
    let id = on_value(link, |value| Some(Message::NewId(value)));
    html! {
        <details>
            <summary>{ label(EditorLabel::Add) }</summary>
            <div class="grid">
                <div class="field">
                    <label for="new-kind">{ label(EditorLabel::NewKind) }</label>
                    <select id="new-kind" onchange={kind}>
                        { for kinds().iter().map(|kind| option(kind, app.new_kind == kind.key)) }
                    </select>
                </div>
                <div class="field">
                    <label for="new-id">{ label(EditorLabel::NewId) }</label>
                    <input id="new-id" maxlength="100" spellcheck="false" value={app.new_id.clone()} onchange={id} />
                </div>
            </div>
            <p>{ button(link, label(EditorLabel::AddRow), "", || Message::AddRow) }</p>
        </details>
    }
}
