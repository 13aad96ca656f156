//! The map: a drawing that is hidden from screen readers, and over it the stops as buttons, by field, then by
//! level. Where there is room for one field, it is chosen, and goes down the page.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, text_el};
use super::message::Message;
use super::parts::{bare_button, button, decorative, does, heading, paragraph};
use crate::model::{Id, SubDomain, ToList};
use crate::session::{Action, Line, Rest, Session, Show, Standing, Stop, TransitMap};
use crate::text::Label;

/// The map; `field` is the field that the person chose.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    map: &TransitMap,
    field: Option<Id<SubDomain>>,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    // A choice may be of a catalog that is not there any more.
    let chosen = field.filter(|id| map.lines.iter().any(|line| line.id == *id)).or(map.field);
    let mut lines = el("div", "map-lines").child_el(drawing(map));
    for row in &map.lines {
        lines = lines.child(line(session, row, &map.levels, Some(row.id) == chosen, act));
    }
    let words = map.levels.iter().map(|level| text_el("span", "", level)).list();
    let head = el("div", "map-levels").attr_static(Attr::AriaHidden, "true").children(words);
    let [own, others] = &map.rest;
    el("section", "map")
        .attr(Attr::AriaLabel, label(Label::Map))
        .child(paragraph("muted", label(Label::MapNote)))
        .child_el(choice(session, map, chosen, send))
        .child_el(head)
        .child_el(lines)
        .child(if own.is_empty() {
            empty()
        } else {
            let name = heading(session, 2).text(label(Label::WithoutLevel));
            el("div", "part").child_el(name).child_el(stops(own, act)).html()
        })
        .child(legend(session, map))
        .child_el(el("p", "muted").text(label(Label::TitlesInTable)).child(button(
            act,
            "quiet",
            label(Label::AsTable),
            Action::Show(Show::Table),
        )))
        .child_el(
            el("details", "map-rest")
                .child(text_el("summary", "", label(Label::OthersWithoutLevel)))
                .child_el(stops(others, act)),
        )
        .html()
}

/// The choice of a field, where there is room for one.
fn choice(
    session: &Session<'_>,
    map: &TransitMap,
    chosen: Option<Id<SubDomain>>,
    send: &Callback<Message>,
) -> Element {
    let mut fields = el("div", "map-choices");
    for row in &map.lines {
        let id = row.id;
        let input = el("input", "").attr_static(Attr::Type, "radio").attr_static(Attr::Name, "map-field");
        let input = input.checked(chosen == Some(id)).on_change(send.reform(move |_| Message::MapField(id)));
        let class = if chosen == Some(id) { " chosen" } else { "" };
        let class = format!("map-choice lane-{id}{class}");
        fields = fields.child_el(el("label", "").attr(Attr::Class, &class).child_el(input).text(&row.name));
    }
    el("fieldset", "map-field").child(text_el("legend", "", session.label(Label::MapField))).child_el(fields)
}

fn drawing(map: &TransitMap) -> Element {
    let mut svg = el("svg", "map-drawing")
        .attr_static(Attr::AriaHidden, "true")
        .attr(Attr::ViewBox, &map.drawing.view_box)
        .attr_static(Attr::PreserveAspectRatio, "none");
    for (class, path) in &map.drawing.paths {
        svg = svg.child_el(el("path", "").attr(Attr::Class, class).attr(Attr::D, path));
    }
    svg
}

fn line(
    session: &Session<'_>,
    row: &Line,
    levels: &[String],
    is_chosen: bool,
    act: &Callback<Action>,
) -> Html {
    let mut zones = el("ol", "map-zones").attr_static(Attr::Role, "list");
    for (index, (level, here)) in levels.iter().zip(&row.zones).enumerate() {
        if !here.is_empty() {
            let zone = el("li", "").attr(Attr::Class, &format!("map-zone zone-{}", index + 1));
            zones =
                zones.child_el(zone.child(text_el("span", "zone-name", level)).child_el(stops(here, act)));
        }
    }
    let chosen = if is_chosen { " chosen" } else { "" };
    let has_route = if row.has_route() { " has-route" } else { "" };
    el("section", "")
        .attr(Attr::Class, &format!("map-line lane-{}{chosen}{has_route}", row.id))
        .child_el(heading(session, 2).text(&row.name))
        .child(if row.has_route() { text_el("p", "map-route", &row.route) } else { empty() })
        .child_el(zones)
        .html()
}

fn stops(rows: &[Stop], act: &Callback<Action>) -> Element {
    let row = |row: &Stop| {
        let button = bare_button("map-stop", "")
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
    el("span", "").attr(Attr::Class, &class).child(decorative("", mark)).html()
}

/// What the marks mean; those that the map has.
fn legend(session: &Session<'_>, map: &TransitMap) -> Html {
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
