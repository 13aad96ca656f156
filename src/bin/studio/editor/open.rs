//! The catalog to open.

use credential_pathway::text::EditorLabel;
use web_sys::{Event, HtmlInputElement};
use yew::{Html, TargetCast, html};

use super::state::{App, Link, Message, label};
use crate::parts::{button, part};

/// The file.
pub fn open(app: &App, link: &Link) -> Html {
    let file = link.batch_callback(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        input.files()?.get(0).map(Message::File)
    });
    part(
        "open",
        label(EditorLabel::Open),
        html! {
            <>
                <p>{ label(EditorLabel::OpenLead) }</p>
                <p>{ button(link, label(EditorLabel::OpenShipped), "", || Message::OpenShipped) }</p>
                <div class="field">
                    <label for="file">{ label(EditorLabel::File) }</label>
                    <input id="file" type="file" accept=".json,application/json" onchange={file} />
                </div>
                <p id="opened" role="status">{ &app.opened }</p>
            </>
        },
    )
}
