//! The trip bar: what a person has and what they want, each with a button that opens the choice of it below.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::message::Message;
use super::panel::Panel;
use super::parts::{bare_button, decorative};
use credential_pathway::session::{Session, Trip};
use credential_pathway::text::Label;

/// The trip bar.
pub fn view(session: &Session<'_>, trip: &Trip, open: &[Panel], send: &Callback<Message>) -> Html {
    let label = |words| session.label(words);
    let end = |class, words: Label, value: Element, [change, name]: [Label; 2], panel| {
        let words = el("div", "trip-words").child(text_el("p", "trip-label", label(words))).child_el(value);
        let button = toggle(send, "quiet", label(change), panel, open.contains(&panel));
        el("div", class)
            .child(decorative("pin", ""))
            .child_el(words)
            .child_el(button.attr(Attr::AriaLabel, label(name)))
            .html()
    };
    let from = el("p", "trip-value").key(&trip.from).text(&trip.from);
    let to = el("p", "trip-value").key(&trip.to).child(text_el("strong", "", &trip.to));
    let to = to.text(" ").text(&trip.to_name);
    el("div", "trip")
        .child(end("trip-from", Label::IHave, from, [Label::Edit, Label::EditHave], Panel::Have))
        .child(end("trip-to", Label::IWant, to, [Label::Change, Label::ChangeGoal], Panel::Goal))
        .html()
}

/// A button that opens and closes a part of the page.
pub fn toggle(
    send: &Callback<Message>,
    class: &'static str,
    words: &str,
    panel: Panel,
    is_open: bool,
) -> Element {
    bare_button(class, words)
        .attr_static(Attr::AriaExpanded, if is_open { "true" } else { "false" })
        .on_click(send.reform(move |_| Message::Toggle(panel)))
}
