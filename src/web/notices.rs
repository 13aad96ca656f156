//! Lines about what was given and not right.

use yew::{Callback, Html, html};

use crate::session::{Action, Session};
use crate::text::{Label, label};

/// The notices, until they are dismissed.
pub fn view(session: &Session, act: &Callback<Action>) -> Html {
    if session.notices().is_empty() {
        return html! {};
    }
    let say = |words| label(session.language(), words);
    let dismiss = act.reform(|_| Action::Dismiss);
    html! {
        <section class="notices" role="alert">
            <h3>{ say(Label::Notices) }</h3>
            <ul>{ for session.notices().iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <button type="button" onclick={ dismiss }>{ say(Label::Dismiss) }</button>
        </section>
    }
}
