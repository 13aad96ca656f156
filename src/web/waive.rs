//! The form on a step that says what an issuer or a college has waived of its rule.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty};
use super::form::{answers_of, form, month, or_untold, select};
use super::message::Message;
use super::panel::Folded;
use super::sent::Adds;
use credential_pathway::model::{Credential, Id};
use credential_pathway::session::Session;
use credential_pathway::text::Label;

/// The form on a step of a name, closed until a person opens it: it is built then.
pub fn view(
    session: &Session<'_>,
    (id, step): (Id<Credential>, &str),
    is_open: bool,
    send: &Callback<Message>,
) -> Html {
    let words = session.label(Label::WaiveThis);
    let mut summary = el("summary", "").attr(Attr::AriaLabel, &format!("{words}: {step}")).text(words);
    let mut body = empty();
    if is_open {
        let how = [("waived", Label::Waived), ("equivalent", Label::Equivalent)];
        let by = answers_of(session, &[("issuer", Label::Issuer), ("college", Label::College)]);
        let fields = vec![
            select("waived-what", Label::WaivedWhat, session.waivable(id)),
            select("waived-how", Label::Answer, answers_of(session, &how)),
            select("waived-by", Label::WhoSays, or_untold(session, by)),
            month("waived-when", Label::SinceMonth),
        ];
        let parts = &[("", 1), ("=", 0), (".", 2), (".", 3)];
        body = form(session, &format!("waive-{id}"), fields, parts, send, Adds::Facts);
    } else {
        summary = summary.on_click(send.reform(move |_| Message::Unfold(Folded::Waiver(id))));
    }
    el("details", "add").child_el(summary).child(body).html()
}
