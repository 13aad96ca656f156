//! The routes to the destination: native radio buttons, the chosen one first among what is read.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, text_el};
use super::parts::paragraph;
use crate::session::{Action, RouteView, Session};
use crate::text::Label;

/// The list of routes; nothing where there is only one.
pub fn list(session: &Session<'_>, routes: &[RouteView], act: &Callback<Action>) -> Option<Html> {
    if routes.is_empty() {
        return None;
    }
    let label = |words| session.label(words);
    let mut field = el("fieldset", "routes").child(text_el("legend", "", label(Label::Routes)));
    for (index, route) in routes.iter().enumerate() {
        let before = index.checked_sub(1).map_or("", |before| &routes[before].only_for);
        if route.only_for != before {
            let everybody = label(Label::ForEverybody);
            let words = if route.only_for.is_empty() { everybody } else { &route.only_for };
            field = field.child(paragraph("muted", words));
        }
        field = field.child(one(session, route, act));
    }
    Some(field.html())
}

fn one(session: &Session<'_>, route: &RouteView, act: &Callback<Action>) -> Html {
    let kind = route.kind;
    let choose = act.reform(move |_| Action::Route(kind));
    let input = el("input", "").attr_static(Attr::Type, "radio").attr_static(Attr::Name, "route");
    let mut label = el("label", if route.chosen { "route chosen" } else { "route" })
        .child_el(input.checked(route.chosen).on_change(choose))
        .child(text_el("span", "name", &route.name))
        .child(text_el("span", "muted", &route.rule))
        .child(text_el("span", "figures", &route.figures));
    let against = if route.gives_up.is_empty() || route.chosen {
        String::new()
    } else {
        format!("{} {}", session.label(Label::Against), route.gives_up)
    };
    for line in
        [&route.qualifies].into_iter().chain(&route.watch).chain([&against]).filter(|line| !line.is_empty())
    {
        label = label.child(text_el("span", "muted", line));
    }
    label.html()
}
