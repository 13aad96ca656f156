//! The whole page, from top to foot.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty};
use super::kept::Kept;
use super::message::{Effect, Message};
use super::parts::heading;
use super::regions::Regions;
use super::{credential, foot, notices, view};
use credential_pathway::session::{Action, Page, Rest, Session};

/// The page of a session.
pub fn view(
    session: &Session<'_>,
    page: &Page,
    kept: &Kept,
    waits: bool,
    act: &Callback<Action>,
    effect: &Callback<Effect>,
    send: &Callback<Message>,
) -> Html {
    let status = kept.said.borrow_mut().status(session, page);
    let regions = Regions { session, page, kept, waits, act, effect, send };
    // While a credential is shown, what is shown at other times is there and hidden, so that it is as it was
    // when the person comes back. An attribute says so: after another class Chromium may lay out all at once.
    let (shows, open) = match page.detail.as_ref().zip(Rest::get()) {
        Some((open, rest)) => ("credential", credential::view(rest, session, open, act, effect, send)),
        None => ("", empty()),
    };
    // Below a pathway the other views are folded, as its own are the navigation.
    let (own, other) = match page.pathway {
        Some(_) => (empty(), view::list(session, &page.views, act)),
        None => (view::tabs(session, &page.views, act), empty()),
    };
    el("div", "widget")
        .node_ref(&kept.widget)
        .attr_static(Attr::DataShows, shows)
        .attr_static(Attr::Lang, session.language().tag())
        .attr_static(Attr::Dir, "ltr")
        .child_el(regions.top(heading(session, 0).text(&session.title())))
        .child(notices::view(session, page.detail.is_some(), act))
        .child_el(el("p", "status").attr_static(Attr::Role, "status").text(&status))
        .child_el(regions.main())
        .child(open)
        .child(foot::view(session, kept, other, effect, act))
        .child(own)
        .html()
}
