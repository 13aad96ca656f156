//! Lines about input that could not be used.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty};
use super::parts::{button, lines};
use credential_pathway::session::{Action, Session};
use credential_pathway::text::Label;

/// The notices, until they are dismissed. They stand below the title of the widget, or where `is_first` says so
/// above every other heading.
pub fn view(session: &Session<'_>, is_first: bool, act: &Callback<Action>) -> Html {
    if session.notices().is_empty() {
        return empty();
    }
    let label = |words| session.label(words);
    el("section", "notices")
        .attr_static(Attr::Role, "alert")
        .child_el(el(session.heading(usize::from(!is_first)), "heading").text(label(Label::Notices)))
        .child(lines(session.notices()))
        .child(button(act, "", label(Label::Dismiss), Action::Dismiss))
        .html()
}
