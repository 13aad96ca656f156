//! What the host offers toward a step or a credential, and the switch that prefers it.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, text_el};
use super::message::Message;
use super::parts::{check, heading, lines};
use credential_pathway::session::{Action, OfferView, Session, StepOffers};
use credential_pathway::text::Label;

/// The offers under a heading of a rank; nothing where there is none.
pub fn view(
    session: &Session<'_>,
    rank: usize,
    offers: Option<&StepOffers>,
    send: &Callback<Message>,
) -> Html {
    offers.map_or_else(empty, |offers| table(session, rank, offers, send))
}

/// The switch that prefers what the host offers; nothing where that leads to nothing.
pub fn switch(session: &Session<'_>, act: &Callback<Action>) -> Html {
    let check = |words: String| {
        check(act, &words, session.state().prefers, Action::Prefer(true), Action::Prefer(false))
    };
    session.prefers_words().map_or_else(empty, check)
}

/// The offers one below the other, each with the same three figures, so that they compare.
fn table(session: &Session<'_>, rank: usize, offers: &StepOffers, send: &Callback<Message>) -> Html {
    let rows = offers.rows.iter().map(|row| one(session, row, send));
    el("section", "offers")
        .child_el(heading(session, rank).text(&offers.heading))
        .child_el(rows.fold(el("ul", "plain").attr_static(Attr::Role, "list"), Element::child_el))
        .child(if offers.more.is_empty() { empty() } else { lines(&offers.more) })
        .html()
}

fn one(session: &Session<'_>, row: &OfferView, send: &Callback<Message>) -> Element {
    let label = |words| session.label(words);
    let mut figures = el("dl", "");
    for (name, figure) in
        [(Label::Starts, &row.starts), (Label::RouteTime, &row.time), (Label::RouteCost, &row.cost)]
    {
        let known = if figure.is_empty() { label(Label::NotGiven) } else { figure };
        let pair = el("div", "").child(text_el("dt", "", label(name))).child(text_el("dd", "", known));
        figures = figures.child_el(pair);
    }
    let mut view = el("li", "offer").key(&row.id).child(text_el("strong", "", &row.name)).child_el(figures);
    if !row.notes.is_empty() {
        view = view.child(text_el("p", "muted", &row.notes));
    }
    if let Some(url) = &row.url {
        let (id, words) = (row.id.clone(), label(Label::Apply));
        let link = el("a", "")
            .attr(Attr::Href, url)
            .attr_static(Attr::Rel, "noopener noreferrer")
            .attr(Attr::AriaLabel, &format!("{words}: {}", row.name))
            .on_click(send.reform(move |_| Message::Offer(id.clone())))
            .text(words);
        view = view.child_el(link);
    }
    view
}
