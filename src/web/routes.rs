//! The routes to the destination: native radio buttons, each in a card with a drawn line.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty, text_el};
use super::message::Message;
use super::panel::Panel;
use super::trip;
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, RouteView, Session};
use credential_pathway::text::Label;

/// The choice of an order and the list of routes; the choice alone where there is only one route. Where there
/// is no room, a button with the chosen one opens both. The choice keeps its place among them, and with it the
/// focus.
pub fn list(
    session: &Session<'_>,
    routes: &[RouteView],
    choice: Html,
    panels: &[Panel],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Vec<Html> {
    let Some(chosen) = routes.iter().position(|route| route.chosen) else {
        return vec![empty(), choice, empty()];
    };
    let label = |words| session.label(words);
    let is_open = panels.contains(&Panel::Routes);
    let line = session.localizer().routes_line(
        routes.len(),
        &routes[chosen].name,
        chosen == 0 && !session.state().prefers,
    );
    let mut cards = el("div", "route-cards");
    for route in routes {
        cards = cards.child(one(route, act));
    }
    let field = el("fieldset", if is_open { "routes is-open" } else { "routes" })
        .child(text_el("legend", "heading", label(Label::Routes)))
        .child_el(cards);
    vec![trip::toggle(send, "routes-line", &line, Panel::Routes, is_open).html(), choice, field.html()]
}

fn one(route: &RouteView, act: &Callback<Action>) -> Html {
    let (kind, [time, cost]) = (route.kind, &route.words.in_brief);
    let choose = act.reform(move |_| Action::Route(kind));
    let input = el("input", "").attr_static(Attr::Type, "radio").attr_static(Attr::Name, "route");
    let mut label = el("label", if route.chosen { "route chosen" } else { "route" })
        .key(&route.name)
        .child_el(input.checked(route.chosen).on_change(choose))
        .child(text_el("span", "route-time", time))
        .child(drawn(route.stops))
        // The inner one is cut after some lines: WebKit runs the name of what is cut into the words before it.
        .child_el(el("span", "name").child(text_el("span", "", &route.name)));
    // Whom it is for stands where it cannot be missed, on the card itself.
    if !route.only_for.is_empty() {
        label = label.child(text_el("span", "badge", &route.only_for));
    }
    // Whose rule it is, what it gives up and how its sums are made up is in the comparison.
    label = label.child(text_el("span", "route-figures", &format!("{} · {cost}", route.words.exams)));
    for line in [&route.figures, &route.qualifies].into_iter().filter(|line| !line.is_empty()) {
        label = label.child(text_el("span", "muted", line));
    }
    label.html()
}

/// A line with a stop for each step, the goal at its end.
fn drawn(stops: usize) -> Html {
    let stops = (0..stops).map(|_| el("span", "stop").html()).list();
    el("span", "drawn").attr_static(Attr::AriaHidden, "true").children(stops).html()
}
