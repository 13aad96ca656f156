//! What would make the best route better: questions to answer.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::el;
use super::message::Message;
use super::panel::Panel;
use super::parts::heading;
use super::{card, trip};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Card, Rest, Session};
use credential_pathway::text::Label;

/// What would make the best route better, with a button that shows all of it; closed it shows the first
/// `closed` questions. It is a region that is busy while that is looked for, and is empty where nothing would.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    asked: Option<&Vec<Card>>,
    (is_open, closed): (bool, usize),
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let is_busy = if asked.is_none() { "true" } else { "false" };
    let view = el("section", "surer").attr_static(Attr::AriaBusy, is_busy);
    let Some(rows) = asked.filter(|rows| !rows.is_empty()) else { return view.html() };
    let (head, words) = (heading(session, 1), session.label(Label::Surer));
    let head = if rows.len() > closed {
        head.child_el(trip::toggle(send, "opener", words, Panel::Surer, is_open))
    } else {
        head.text(words)
    };
    let shown = rows.iter().take(if is_open { rows.len() } else { closed });
    view.child_el(head).children(shown.map(|row| card::view(session, row, act)).list()).html()
}
