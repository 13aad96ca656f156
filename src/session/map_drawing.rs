//! Where the lines of the map run. All of them are level or upright.
//!
//! A unit is a tenth of an em down, and a thousandth of the width across.

use super::standing::Standing;
use super::stop::{Line, Stop};

/// A drawing: the data of paths, each with its class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// The view box.
    pub view_box: String,
    /// The paths, those below first.
    pub paths: Vec<(String, String)>,
}

const WIDTH: usize = 1000;
const ZONE: usize = 200;
/// From the edge of a zone to its stops.
const INSET: usize = 24;
/// Above a line: room for the names of its first stops.
const HEAD: usize = 14;
/// Above that: room for the chosen route.
const ROUTE: usize = 22;
const ROW: usize = 28;
const GAP: usize = 6;

fn across(zone: usize) -> usize {
    zone * ZONE + INSET
}

/// Draws the lines.
pub(super) fn draw(lines: &[Line]) -> Drawing {
    let mut drawing = Drawing::default();
    let mut tops = Vec::new();
    let mut end = 0;
    for line in lines {
        tops.push(end + HEAD + if line.has_route() { ROUTE } else { 0 } + ROW / 2);
        let rows = line.zones.iter().map(Vec::len).max().unwrap_or_default();
        end = tops[tops.len() - 1] - ROW / 2 + rows * ROW + GAP;
    }
    drawing.view_box = format!("0 0 {WIDTH} {end}");
    for (line, top) in lines.iter().zip(&tops) {
        drawing.paths.push((format!("rail lane-{}", line.id), rails(line, *top)));
    }
    for join in joins(lines, &tops) {
        drawing.paths.push(("join".to_owned(), join.clone()));
        drawing.paths.push(("join-inside".to_owned(), join));
    }
    for (line, top) in lines.iter().zip(&tops).filter(|row| row.0.has_route()) {
        drawing.paths.push(("express".to_owned(), express(line, *top)));
    }
    drawing
}

/// A line through its zones, and in each zone down to its last stop.
fn rails(line: &Line, top: usize) -> String {
    let used = |zone: &Vec<Stop>| !zone.is_empty();
    let (Some(first), Some(last)) = (line.zones.iter().position(used), line.zones.iter().rposition(used))
    else {
        return String::new();
    };
    let mut path = format!("M{} {top}H{}", across(first), across(last));
    for (zone, stops) in line.zones.iter().enumerate().filter(|row| row.1.len() > 1) {
        path += &format!("M{} {top}V{}", across(zone), top + (stops.len() - 1) * ROW);
    }
    path
}

/// A bracket for each credential of a level that counts there in the next line that has it too.
fn joins(lines: &[Line], tops: &[usize]) -> Vec<String> {
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        for (zone, stops) in line.zones.iter().enumerate() {
            for (row, stop) in stops.iter().enumerate() {
                let same = |other: &Line| other.zones[zone].iter().position(|own| own.id == stop.id);
                let mut next = lines.iter().enumerate().skip(index + 1);
                let Some((below, at)) = next.find_map(|(below, other)| Some((below, same(other)?))) else {
                    continue;
                };
                let x = across(zone);
                let beside = x - 12 - 8 * (row % 2);
                let down = tops[below] + at * ROW;
                found.push(format!("M{x} {}H{beside}V{down}H{x}", tops[index] + row * ROW));
            }
        }
    }
    found
}

/// The chosen route above its line: from the last stop that is held before it, or from the edge, to its last
/// stop, and down to each of its stops.
fn express(line: &Line, top: usize) -> String {
    let has = |zone: &[Stop], is: &dyn Fn(Standing) -> bool| zone.iter().rposition(|stop| is(stop.standing));
    let Some(last) = line.zones.iter().rposition(|zone| has(zone, &Standing::is_on_route).is_some()) else {
        return String::new();
    };
    let is_held = |standing| standing == Standing::Held;
    let above = top - ROW / 2 - HEAD - ROUTE / 2;
    let held = line.zones[..=last].iter().rposition(|zone| has(zone, &is_held).is_some());
    let mut path = match held {
        Some(zone) => {
            let row = has(&line.zones[zone], &is_held).unwrap_or_default();
            format!("M{x} {}V{above}H{}", top + row * ROW, across(last), x = across(zone))
        }
        None => format!("M0 {above}H{}", across(last)),
    };
    for (zone, stops) in line.zones.iter().enumerate() {
        if let Some(row) = has(stops, &Standing::is_on_route) {
            path += &format!("M{} {above}V{}", across(zone), top + row * ROW);
        }
    }
    path
}
