//! Small pieces that the parts of the page share.

use credential_pathway::text::{Language, StudioLabel, studio_label};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::html::Scope;
use yew::{Callback, Component, Html, MouseEvent, html};

use crate::app::App;

/// Sends messages to the app.
pub type Link = Scope<App>;

/// A text.
pub fn label(label: StudioLabel) -> &'static str {
    studio_label(Language::English, label)
}

/// A part of the page with its heading.
pub fn section(id: &'static str, heading: StudioLabel, content: Html) -> Html {
    part(id, label(heading), content)
}

/// A part of a page with its heading.
pub fn part(id: &'static str, heading: &str, content: Html) -> Html {
    let heading_id = format!("{id}-heading");
    html! {
        <section id={id} aria-labelledby={heading_id.clone()}>
            <h2 id={heading_id}>{ heading }</h2>
            { content }
        </section>
    }
}

/// A button that sends a message. Its text is its name, with `of` behind it for those who do not see the page.
pub fn button<C: Component>(
    link: &Scope<C>,
    text: &str,
    of: &str,
    message: impl Fn() -> C::Message + 'static,
) -> Html {
    let click = link.callback(move |_: MouseEvent| message());
    html! {
        <button type="button" onclick={click}>
            { text }
            if !of.is_empty() { <span class="hidden">{ format!(": {of}") }</span> }
        </button>
    }
}

/// The value of the input, the select or the box of several lines that an event is of.
pub fn on_value<C: Component>(
    link: &Scope<C>,
    message: impl Fn(String) -> Option<C::Message> + 'static,
) -> Callback<Event> {
    link.batch_callback(move |event: Event| {
        let target = event.target()?;
        if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
            return message(area.value());
        }
        if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
            return message(select.value());
        }
        message(target.dyn_into::<HtmlInputElement>().ok()?.value())
    })
}
