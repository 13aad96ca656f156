//! The text of the posting, and what it seems to require.

use credential_pathway::studio::posting::FoundGroup;
use credential_pathway::text::{Language, Localizer, PostingLabel, posting_beginners};
use web_sys::HtmlTextAreaElement;
use yew::{Html, MouseEvent, NodeRef, html};

use super::state::{App, Link, Message, label};
use crate::parts::{button, part};

/// The text.
pub fn paste(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let pasted = NodeRef::default();
    let node = pasted.clone();
    let read = link.batch_callback(move |_: MouseEvent| {
        node.cast::<HtmlTextAreaElement>().map(|area| Message::Read(area.value()))
    });
    part(
        "paste",
        label(PostingLabel::Paste),
        html! {
            <>
                <p>{ label(PostingLabel::PasteLead) }</p>
                <div class="field">
                    <label for="text">{ label(PostingLabel::Text) }</label>
                    <textarea id="text" rows="8" ref={pasted} />
                </div>
                <p><button id="read" type="button" onclick={read}>{ label(PostingLabel::Read) }</button></p>
                <div id="found">{ found(app, text, link) }</div>
            </>
        },
    )
}

/// What was found.
fn found(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let Some(reading) = &app.reading else { return Html::default() };
    let row = |(index, row): (usize, &FoundGroup)| group(app, text, link, index, row);
    let is_open = |row: &FoundGroup| !row.is_preferred && !app.has(&row.choices);
    html! {
        <>
            if reading.is_cut { <p class="fault">{ label(PostingLabel::Cut) }</p> }
            if reading.found.is_empty() {
                <p>{ label(PostingLabel::NothingFound) }</p>
            } else {
                <h3>{ label(PostingLabel::Found) }</h3>
                <p>{ label(PostingLabel::FoundLead) }</p>
                <ul class="rows" role="list">{ for reading.found.iter().enumerate().map(row) }</ul>
                if reading.found.iter().any(is_open) {
                    <p>{ button(link, label(PostingLabel::TakeAll), "", || Message::TakeAll) }</p>
                }
            }
            if let Some(line) = &reading.beginners { <p>{ posting_beginners(Language::English, line) }</p> }
        </>
    }
}

fn group(app: &App, text: &Localizer<'static>, link: &Link, index: usize, row: &FoundGroup) -> Html {
    let name = text.wanted_group(&row.choices);
    html! {
        <li key={index}>
            <p>
                <strong>{ &name }</strong>
                if row.is_preferred { { format!(" · {}", label(PostingLabel::Preferred)) } }
                if app.has(&row.choices) { { format!(" · {}", label(PostingLabel::Taken)) } }
                <span class="hint">{ &row.line }</span>
            </p>
            if !app.has(&row.choices) {
                <p class="buttons">
                    { button(link, label(PostingLabel::Take), &name, move || Message::Take(index)) }
                </p>
            }
        </li>
    }
}
