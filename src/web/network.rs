//! The network: a drawn line for each field, with a button for each level.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::parts::{decorative, does, empty_button, heading};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, FieldLine, LevelStop, Session};

/// The network. The headings of the fields are of a rank.
pub fn view(session: &Session<'_>, lines: &[FieldLine], rank: usize, act: &Callback<Action>) -> Html {
    el("div", "network").children(lines.iter().map(|row| line(session, row, rank, act)).list()).html()
}

fn line(session: &Session<'_>, line: &FieldLine, rank: usize, act: &Callback<Action>) -> Html {
    let initial = line.name.chars().next().map(String::from).unwrap_or_default();
    let name = heading(session, rank).child(decorative("initial", &initial)).text(&line.name);
    let mut stops = el("ul", "levels").attr_static(Attr::Role, "list");
    for row in &line.stops {
        stops = stops.child_el(el("li", "").child_el(stop(row, act)));
    }
    let class = format!("field-line lane-{}", line.id);
    el("div", "").attr(Attr::Class, &class).child_el(name).child_el(stops).html()
}

/// A stop. Its name says field and level, as the drawn line does, and is a text that a translator finds.
fn stop(stop: &LevelStop, act: &Callback<Action>) -> Element {
    empty_button("level")
        .on_click(does(act, stop.action))
        .child(decorative("ring", &stop.number))
        .child(text_el("span", "unseen", &stop.name))
        .child(decorative("example", &stop.example))
}
