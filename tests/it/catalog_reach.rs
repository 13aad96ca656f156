//! Who can ever begin what is found in few steps, whatever a catalog looks like.

use credential_pathway::catalog::{Catalog, reach};

use crate::world::open_world;

/// Which credentials somebody with nothing can come to, by id, and in how many steps.
fn reached(catalog: &Catalog, ladder: bool) -> (Vec<&str>, usize) {
    let reach = reach(catalog, ladder);
    let rows = catalog.credentials.iter().zip(&reach.earned).filter(|row| *row.1);
    (rows.map(|row| row.0.id.as_str()).collect(), reach.steps)
}

#[test]
fn a_chain_is_followed_once_however_its_ids_are_ordered() {
    for (count, ladder, steps) in [
        // For each credential an edge from its rule, and from what the rule requires to the rule.
        (10, false, 2 * 10),
        (2_000, false, 2 * 2_000),
        // On the ladder one more: none of them has a rung.
        (2_000, true, 3 * 2_000),
    ] {
        let up = |row: usize| {
            format!("c{row:04}: {}", if row == 0 { "ask".to_owned() } else { format!("c{:04}", row - 1) })
        };
        let down = |row: usize| {
            format!(
                "c{row:04}: {}",
                if row + 1 == count { "ask".to_owned() } else { format!("c{:04}", row + 1) }
            )
        };
        let worlds: [Vec<String>; 2] = [(0..count).map(up).collect(), (0..count).map(down).collect()];
        for world in worlds {
            let catalog = open_world(&world.join("\n"));
            let (ids, taken) = reached(&catalog, ladder);
            assert_eq!((ids.len(), taken), (count, steps));
        }
    }
}

#[test]
fn parts_are_counted_once_each() {
    // The rule of each of the 401 is met and then itself: two edges each but for the last condition,
    // which has one from each of its 400 parts.
    let names: Vec<String> = (0..400).map(|row| format!("c{row:03}")).collect();
    let world = format!("{}\ngoal: all({})", names.join("\n"), names.join(", "));
    let catalog = open_world(&world);
    let (ids, steps) = reached(&catalog, false);
    assert_eq!((ids.len(), steps), (401, 2 * 401 + 400));
}

#[test]
fn on_full_rungs_of_titles_and_stand_ins_each_is_looked_at_once() {
    // Four levels of 14 titles, each with three stand-ins, and nobody can begin any of them.
    let mut lines = vec!["never: never".to_owned()];
    for level in 1..=4 {
        for title in 0..14 {
            let name = format!("t{level}-{title}");
            lines.push(format!("{name} {level}@x title"));
            lines.push(format!("stand-in {name} {level}@x: {name}-a, {name}-b, {name}-c"));
            lines.extend(["a", "b", "c"].map(|end| format!("{name}-{end}: never")));
        }
    }
    lines.push("top 5@x: nothing".to_owned());
    let catalog = open_world(&lines.join("\n"));
    let (ids, steps) = reached(&catalog, true);
    assert_eq!(ids, [""; 0]);
    // Fewer than the edges there are: some four for each of the 226 credentials and 168 stand-ins.
    assert!(steps < 4 * (226 + 168), "{steps}");
}
