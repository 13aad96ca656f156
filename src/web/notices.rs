//! Lines about what was given and not right.

use yew::{Callback, Html};

use super::element::{el, nothing};
use super::parts::{button, heading, lines};
use crate::session::{Action, Session};
use crate::text::{Label, label};

/// The notices, until they are dismissed.
pub fn view(session: &Session<'_>, act: &Callback<Action>) -> Html {
    if session.notices().is_empty() {
        return nothing();
    }
    let say = |words| label(session.language(), words);
    el("section", "notices")
        .is("role", "alert")
        .with(heading(session, 1).say(say(Label::Notices)))
        .hold(lines(session.notices()))
        .hold(button(act, "", say(Label::Dismiss), Action::Dismiss))
        .html()
}
