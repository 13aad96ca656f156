//! Lines about input that could not be used.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty};
use super::parts::{button, heading, lines};
use crate::session::{Action, Session};
use crate::text::Label;

/// The notices, until they are dismissed.
pub fn view(session: &Session<'_>, act: &Callback<Action>) -> Html {
    if session.notices().is_empty() {
        return empty();
    }
    let label = |words| session.label(words);
    el("section", "notices")
        .attr_static(Attr::Role, "alert")
        .child_el(heading(session, 1).text(label(Label::Notices)))
        .child(lines(session.notices()))
        .child(button(act, "", label(Label::Dismiss), Action::Dismiss))
        .html()
}
