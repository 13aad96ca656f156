//! The map: a drawing that is hidden from screen readers, and over it the stops as buttons, by field, then by
//! level. Where there is room for one field, it is chosen, and goes down the page.

use yew::{Callback, Event, Html};

use super::attributes::Attr;
use super::callback::when;
use super::element::{Element, el, empty, text_el};
use super::message::Message;
use super::parts::{bare_button, button, decorative, does, heading, paragraph, value_of};
use crate::model::ToList;
use crate::session::{Action, Line, Session, Show, Standing, Stop, TransitMap};
use crate::text::Label;

/// The map; `field` is the field that the person chose, empty where they chose none.
pub fn view(
    session: &Session<'_>,
    map: &TransitMap,
    field: &str,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let is_chosen = |line: &Line| match field {
        "" => Some(line.id) == map.field,
        id => line.id.as_str() == id,
    };
    let change = when(send, |event: Event| value_of(event.target()?.as_ref()).map(Message::MapField));
    let mut select = el("select", "").on_change(change);
    let mut lines = el("div", "map-lines").child_el(drawing(map));
    for row in &map.lines {
        let option = el("option", "").attr(Attr::Value, row.id.as_str());
        select = select.child_el(option.bool_attr(Attr::Selected, is_chosen(row)).text(&row.name));
        lines = lines.child(line(session, row, &map.levels, is_chosen(row), act));
    }
    let words = map.levels.iter().map(|level| text_el("span", "", level)).list();
    let head = el("div", "map-levels").attr_static(Attr::AriaHidden, "true").children(words);
    let [own, others] = &map.rest;
    el("section", "map")
        .attr(Attr::AriaLabel, label(Label::Map))
        .child(paragraph("muted", label(Label::MapNote)))
        .child_el(el("label", "field map-field").text(label(Label::MapField)).child_el(select))
        .child_el(head)
        .child_el(lines)
        .child(if own.is_empty() {
            empty()
        } else {
            let name = heading(session, 2).text(label(Label::WithoutLevel));
            el("div", "part").child_el(name).child_el(stops(own, act)).html()
        })
        .child(legend(session))
        .child(button(act, "", label(Label::AsTable), Action::Show(Show::Table)))
        .child_el(
            el("details", "map-rest")
                .child(text_el("summary", "", label(Label::OthersWithoutLevel)))
                .child_el(stops(others, act)),
        )
        .html()
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
    for (level, here) in levels.iter().zip(&row.zones).filter(|zone| !zone.1.is_empty()) {
        let number = level.split(' ').nth(1).unwrap_or_default();
        let zone = el("li", "").attr(Attr::Class, &format!("map-zone zone-{number}"));
        zones = zones.child_el(zone.child(text_el("span", "zone-name", level)).child_el(stops(here, act)));
    }
    let class = format!(
        "map-line lane-{}{}{}",
        row.id,
        if is_chosen { " chosen" } else { "" },
        if row.has_route { " has-route" } else { "" }
    );
    el("section", "")
        .attr(Attr::Class, &class)
        .child_el(heading(session, 2).text(&row.name))
        .child_el(zones)
        .html()
}

fn stops(rows: &[Stop], act: &Callback<Action>) -> Element {
    let stop = |stop: &Stop| {
        let class = format!("dot {}{}", stop.standing.class(), if stop.is_goal { " is-goal" } else { "" });
        let dot = decorative("", stop.standing.mark());
        let words = el("span", "stop-words")
            .child(text_el("span", "stop-name", &stop.name))
            .child_el(el("span", "stop-state").key(&stop.state).text(&stop.state));
        bare_button("map-stop", "")
            .attr(Attr::AriaLabel, &stop.full)
            .child_el(el("span", "").attr(Attr::Class, &class).child(dot))
            .child_el(words)
            .on_click(does(act, Action::Open(Some(stop.id))))
    };
    let row = |row: &Stop| el("li", "").child_el(stop(row)).html();
    el("ul", "plain map-stops").attr_static(Attr::Role, "list").children(rows.iter().map(row).list())
}

/// What the marks mean.
fn legend(session: &Session<'_>) -> Html {
    let entry = |class: &str, mark: &str, words: Label| {
        let dot = el("span", "").attr(Attr::Class, &format!("dot {class}")).child(decorative("", mark));
        el("li", "").child_el(dot).text(session.label(words)).html()
    };
    let rows = Standing::LEGEND.map(|row| entry(row.class(), row.mark(), row.words()));
    el("ul", "plain legend")
        .attr_static(Attr::Role, "list")
        .child(entry("is-goal", "", Label::Goal))
        .children(rows.into())
        .html()
}
