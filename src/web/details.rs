//! What is said while the details of the catalog are not there.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty, fragment};
use super::message::Effect;
use super::parts::{bare_button, paragraph};
use credential_pathway::session::{Details, Session};
use credential_pathway::text::Label;

/// The line in a region whose changes are read out, and a button to try again. The region is there from
/// the start, as one that comes with its text is often not read out. While it is tried again, the button
/// stays, so that it keeps the focus.
pub fn view(session: &Session<'_>, effect: &Callback<Effect>) -> Html {
    let line = session.details_line();
    let region = el("div", "said").attr_static(Attr::Role, "status");
    if line.is_empty() {
        return fragment(vec![region.html(), empty()]);
    }
    let again = match session.details() {
        Details::Failed | Details::Again => {
            let click = effect.reform(|_| Effect::Details);
            bare_button("", session.label(Label::TryAgain)).on_click(click).html()
        }
        _ => empty(),
    };
    fragment(vec![region.child(paragraph("", line)).html(), again])
}
