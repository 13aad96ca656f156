//! Lines about what was given and not right.

use yew::{Callback, Html, html};

use super::parts::{button, lines};
use crate::session::{Action, Session};
use crate::text::{Label, label};

/// The notices, until they are dismissed.
pub fn view(session: &Session, act: &Callback<Action>) -> Html {
    if session.notices().is_empty() {
        return html! {};
    }
    let say = |words| label(session.language(), words);
    html! {
        <section class="notices" role="alert">
            <h3>{ say(Label::Notices) }</h3>
            { lines(session.notices()) }
            { button(act, "", say(Label::Dismiss), Action::Dismiss) }
        </section>
    }
}
