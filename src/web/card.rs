//! Cards: parts with their headings, buttons and sources.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, fragment, text_el};
use super::message::Message;
use super::panel::Folded;
use super::parts::open_list;
use super::parts::{bare_button, does, heading, lines, outside, paragraph};
use super::{outline, sources};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Card, Part, Press, Session};
use credential_pathway::text::Label;

/// A card.
pub fn view(session: &Session<'_>, card: &Card, act: &Callback<Action>) -> Html {
    framed(session, card, inside(session, 3, card, act)).html()
}

/// A card on which the parts below the buttons are folded, and are built once a person opens them.
pub fn folding(
    session: &Session<'_>,
    card: &Card,
    unfolded: &[Folded],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let Some(of) = card.folded else {
        return view(session, card, act);
    };
    let fold = Folded::Occupation(of);
    let words = session.label(Label::MoreOnOccupation);
    let name = format!("{words}: {}", card.name);
    let mut summary = el("summary", "").attr(Attr::AriaLabel, &name).text(words);
    let mut rest = empty();
    if unfolded.contains(&fold) {
        rest = parts(session, (3, &card.name), &card.more, act);
    } else {
        summary = summary.on_click(send.reform(move |_| Message::Unfold(fold)));
    }
    let mut nodes = above(session, 3, card, act);
    nodes.push(el("details", "").child_el(summary).child(rest).html());
    // A card goes to another place as it is compared, and the others keep what is open on them.
    framed(session, card, nodes).key(of.as_str()).html()
}

fn framed(session: &Session<'_>, card: &Card, inside: Vec<Html>) -> Element {
    let mut view = el("article", "card");
    if !card.name.is_empty() {
        view = view.child_el(heading(session, 2).text(&card.name));
    }
    view.children(inside)
}

/// What is on a card below its name; its parts are so many ranks below the first heading of the widget.
/// There are always as many nodes, so that the buttons keep their elements, and with them the focus, as parts come.
pub fn inside(session: &Session<'_>, rank: usize, card: &Card, act: &Callback<Action>) -> Vec<Html> {
    let mut nodes = above(session, rank, card, act);
    nodes.push(parts(session, (rank, &card.name), &card.more, act));
    nodes
}

/// The same, down to the buttons.
fn above(session: &Session<'_>, rank: usize, card: &Card, act: &Callback<Action>) -> Vec<Html> {
    let (mut badge, mut buttons) = (empty(), empty());
    if !card.badge.is_empty() {
        badge = el("p", "").child(text_el("span", "badge", &card.badge)).html();
    }
    if !card.presses.is_empty() {
        buttons = el("div", "buttons").children(presses(&card.presses, "", &card.name, act)).html();
    }
    vec![badge, parts(session, (rank, &card.name), &card.parts, act), buttons]
}

/// Parts of a card: the rank of their headings, and the name of the card.
pub fn parts(
    session: &Session<'_>,
    (rank, of): (usize, &str),
    rows: &[Part],
    act: &Callback<Action>,
) -> Html {
    fragment(rows.iter().map(|row| named(session, (rank, of), row, act)).list())
}

/// A part of a card.
pub fn part(session: &Session<'_>, part: &Part, act: &Callback<Action>) -> Html {
    ranked(session, 3, part, act)
}

/// A part whose heading is so many ranks below the first one of the widget.
pub fn ranked(session: &Session<'_>, rank: usize, part: &Part, act: &Callback<Action>) -> Html {
    named(session, (rank, ""), part, act)
}

/// A part of what has a name, which tells its fold from those of others.
fn named(session: &Session<'_>, (rank, of): (usize, &str), part: &Part, act: &Callback<Action>) -> Html {
    // A condition with its sources is long, so it is collapsed.
    let folded = part.is_folded || part.outline.is_some() && !part.sources.is_empty();
    let (tag, mut name) =
        if folded { ("details", el("summary", "")) } else { ("section", heading(session, rank)) };
    if folded && !of.is_empty() {
        name = name.attr(Attr::AriaLabel, &format!("{}: {of}", part.heading));
    }
    let mut view = el(tag, "part");
    if !part.heading.is_empty() {
        view = view.child_el(name.text(&part.heading));
    }
    view = view.child(match part.lines.as_slice() {
        [] => empty(),
        [line] => paragraph("", line),
        all => lines(all),
    });
    if let Some(rows) = &part.outline {
        view = view.child(outline::view(rows));
    }
    if !part.links.is_empty() {
        view = view.child(open_list(&part.links, act));
    }
    if let Some(url) = &part.url {
        view = view.child(outside(url, url));
    }
    view.child(sources::list(session.label(Label::Sources), &part.sources)).html()
}

/// Buttons of which one is shown, each a way to show the same.
pub fn current(presses: &[Press], class: &'static str, act: &Callback<Action>) -> Vec<Html> {
    let press = |press: &Press| {
        let button = bare_button(class, &press.words).on_click(does(act, press.action));
        let is_shown = press.chosen == Some(true);
        button.attr_static(Attr::AriaCurrent, if is_shown { "page" } else { "false" }).html()
    };
    presses.iter().map(press).list()
}

/// Buttons. `of` is added to their accessible names, where their text alone would be ambiguous.
pub fn presses(presses: &[Press], class: &'static str, of: &str, act: &Callback<Action>) -> Vec<Html> {
    let press = |press: &Press| {
        let mut button: Element = bare_button(class, &press.words).on_click(does(act, press.action));
        if let Some(chosen) = press.chosen {
            button = button.attr_static(Attr::AriaPressed, if chosen { "true" } else { "false" });
        }
        if !of.is_empty() {
            button = button.attr(Attr::AriaLabel, &format!("{}: {of}", press.words));
        }
        button.bool_attr(Attr::Disabled, !press.is_open).html()
    };
    presses.iter().map(press).list()
}
