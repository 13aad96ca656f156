//! What comes after a goal that is reached: no goal is a wall.

use credential_pathway::model::Level;
use credential_pathway::resolve::{Destination, Evaluator, after_goal};
use credential_pathway::session::{Action, parse_destination};

use crate::check_in_session::by_link;
use crate::told::learner;
use crate::world::{id, open_world, today};

/// What comes after a goal, as a line.
fn after(world: &str, told: &str, goal: &str) -> String {
    let (catalog, learner) = (open_world(world), learner(told));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let goal = parse_destination(goal).expect("a goal");
    let after = after_goal(&evaluator, &goal);
    let opens =
        after.opens.iter().map(|row| format!("{}{}", row.credential, if row.is_open { "!" } else { "" }));
    let list = |ids: &[_]| ids.iter().map(|id| format!("{id}")).collect::<Vec<_>>().join(" ");
    let next = after.next_level.map_or(0, |rung| rung.level.number());
    let opens = opens.collect::<Vec<_>>().join(" ");
    format!(
        "keep {} | show {} | opens {opens} | next {next} | beside {}",
        list(&after.keep),
        list(&after.show),
        list(&after.beside)
    )
}

const WORLD: &str =
    "a 2@x\nb 2@x\nold 2@x retired\nc 3@x: a\nd 3@x: all(a, work(12 k))\nkind k\nm 5@x\nn 5@x\nother 2@y";

#[test]
fn a_credential_held_is_kept_opens_others_and_has_others_beside_it() {
    let of = |told| after(WORLD, told, "credential.a");
    assert_eq!(of("has a"), "keep a | show  | opens c! d | next 3 | beside b");
    // What is held is neither opened nor beside it.
    assert_eq!(of("has a, has b, work 12 k"), "keep a | show  | opens c! d! | next 3 | beside ");
    assert_eq!(of("has a, has c"), "keep a | show  | opens d | next 0 | beside b");
}

#[test]
fn a_level_held_by_a_credential_is_kept_by_it() {
    assert_eq!(after(WORLD, "has b", "level.x.2"), "keep b | show  | opens  | next 3 | beside a");
}

#[test]
fn a_level_that_is_only_told_is_shown_by_its_credentials() {
    // What nobody can begin shows nothing to somebody who does not hold it.
    assert_eq!(after(WORLD, "stands 2@x", "level.x.2"), "keep  | show a b | opens  | next 3 | beside ");
}

#[test]
fn level_5_is_no_wall() {
    assert_eq!(after(WORLD, "stands 5@x", "level.x.5"), "keep  | show m n | opens  | next 0 | beside ");
    assert_eq!(after(WORLD, "has m", "level.x.5"), "keep m | show  | opens  | next 0 | beside n");
}

#[test]
fn the_page_of_a_goal_that_is_reached_shows_how_to_keep_it_and_leads_on() {
    let session = by_link("v1&has=aami-cbet&want=credential.aami-cbet");
    let text = session.plain();
    for line in ["You have this.", "Keep it current", "CBET: Only while it is kept up. Renew every 3 years"] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("nothing is left"), "{text}");
    let end = session.page().pathway.expect("a pathway").end;
    let press = end.presses.first().expect("a button");
    let (sub_domain, level) = (id("medical-devices-imaging"), Level::new(4).expect("a level"));
    let rung = credential_pathway::catalog::Rung { sub_domain, level };
    assert_eq!(press.words, "See how to reach Level 4");
    assert_eq!(press.action, Action::Destination(Some(Destination::Level(rung))));
}

#[test]
fn a_level_5_that_is_only_told_leads_to_what_would_show_it() {
    let session =
        by_link("v1&level=medical-devices-imaging.5&want=level.medical-devices-imaging.5&basis=ladder");
    let text = session.plain();
    assert!(text.contains("You say you are at this level. A credential would show it."), "{text}");
    assert!(text.contains("What would show it") && text.contains("- CHTM"), "{text}");
}
