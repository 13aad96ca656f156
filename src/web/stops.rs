//! The stops of the map as buttons, and what their marks mean.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::parts::{does, empty_button};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Session, Standing, Stop, TransitMap};
use credential_pathway::text::Label;

/// A list of stops, each a button that opens its credential.
pub fn stops(rows: &[Stop], act: &Callback<Action>) -> Element {
    let row = |row: &Stop| {
        let button = empty_button("map-stop")
            .child(dot(Some(row.standing), row.is_goal))
            .child(text_el("span", "stop-name", &row.name))
            .child(text_el("span", "stop-at", &format!(", {}: ", row.at)))
            .child_el(el("span", stop_state(row)).key(&row.state).text(&row.state))
            .on_click(does(act, Action::Open(Some(row.id))));
        el("li", "").child_el(button).html()
    };
    el("ul", "plain map-stops").attr_static(Attr::Role, "list").children(rows.iter().map(row).list())
}

/// What is the person's own is said beside the stop, even where the legend is enough for all others.
fn stop_state(row: &Stop) -> &'static str {
    let is_own = row.is_goal || row.standing == Standing::Held || row.standing.is_on_route();
    if is_own { "stop-state is-own" } else { "stop-state" }
}

fn dot(standing: Option<Standing>, is_goal: bool) -> Html {
    let class = standing.map_or("", Standing::class);
    let class = format!("dot {class}{}", if is_goal { " is-goal" } else { "" });
    let mark = standing.map_or("", Standing::mark);
    el("span", "").attr(Attr::Class, &class).attr_static(Attr::AriaHidden, "true").text(mark).html()
}

/// What the marks mean; those that the map has.
pub fn legend(session: &Session<'_>, map: &TransitMap) -> Html {
    let has = |is: &dyn Fn(&Stop) -> bool| map.lines.iter().any(|line| line.stops().any(is));
    let entry = |standing: Option<Standing>, words: Label| {
        let dot = dot(standing, standing.is_none());
        el("li", "").child(dot).text(session.label(words)).html()
    };
    let mut list = el("ul", "plain legend").attr_static(Attr::Role, "list");
    if has(&|stop| stop.is_goal) {
        list = list.child(entry(None, Label::Goal));
    }
    for row in Standing::LEGEND {
        if has(&|stop| stop.standing == row) {
            list = list.child(entry(Some(row), row.words()));
        }
    }
    list.html()
}
