//! The map: a drawing that is hidden from screen readers, and over it the stops as buttons, by field, then by
//! level. Where there is room for one field, it is chosen, and goes down the page.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, text_el};
use super::field_choice;
use super::kept::Kept;
use super::message::Message;
use super::panel::Folded;
use super::parts::{button, heading, paragraph};
use super::stops::{legend, stops};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Line, Rest, Session, Show, TransitMap};
use credential_pathway::text::Label;

/// The map, with as many of its lines as are built, the chosen one first.
#[inline(never)]
pub fn view(
    _: Rest,
    session: &Session<'_>,
    map: &TransitMap,
    kept: &Kept,
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let fields = map.lines.iter().map(|line| (line.id, line.name.as_str())).list();
    let chosen = field_choice::chosen(&kept.panels, &fields, map.field);
    let mut lines = el("div", "map-lines");
    let first = map.lines.iter().position(|row| Some(row.id) == chosen);
    for (index, row) in map.lines.iter().enumerate() {
        let before = match first {
            Some(first) if index == first => 0,
            Some(first) if index < first => index + 1,
            _ => index,
        };
        let is_built = before < kept.built.get().lines();
        let line = line(row, Some(index) == first, is_built);
        let line = if is_built { line.children(on_line(session, row, &map.levels, act)) } else { line };
        lines = lines.child_el(line);
    }
    let words = map.levels.iter().map(|level| text_el("span", "", level)).list();
    let head = el("div", "map-levels").attr_static(Attr::AriaHidden, "true").children(words);
    let [own, others] = &map.rest;
    let summary = el("summary", "").text(label(Label::OthersWithoutLevel));
    let rest = el("details", "map-rest");
    let rest = if kept.unfolded.contains(&Folded::MapRest) {
        rest.child_el(summary).child_el(stops(others, act))
    } else {
        rest.child_el(summary.on_click(send.reform(|_| Message::Unfold(Folded::MapRest))))
    };
    el("div", "map")
        .child(paragraph("muted", label(Label::MapNote)))
        .child_el(field_choice::view(session, "map-field", &fields, chosen, send))
        .child_el(head)
        .child_el(lines.child_el(drawing(map)))
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
        .child_el(rest)
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

/// The line of a field, without what is on it.
fn line(row: &Line, is_chosen: bool, is_built: bool) -> Element {
    let chosen = if is_chosen { " chosen" } else { "" };
    let has_route = if row.has_route() { " has-route" } else { "" };
    let line = el("section", "").attr(Attr::Class, &format!("map-line lane-{}{chosen}{has_route}", row.id));
    if is_built { line } else { line.attr_static(Attr::DataLate, "") }
}

/// What is on a line.
fn on_line(session: &Session<'_>, row: &Line, levels: &[String], act: &Callback<Action>) -> Vec<Html> {
    let mut zones = el("ol", "map-zones").attr_static(Attr::Role, "list");
    for (index, (level, here)) in levels.iter().zip(&row.zones).enumerate() {
        if !here.is_empty() {
            let zone = el("li", "").attr(Attr::Class, &format!("map-zone zone-{}", index + 1));
            zones =
                zones.child_el(zone.child(text_el("span", "zone-name", level)).child_el(stops(here, act)));
        }
    }
    let route = if row.has_route() { text_el("p", "map-route", &row.route) } else { empty() };
    vec![heading(session, 2).text(&row.name).html(), route, zones.html()]
}
