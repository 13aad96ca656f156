//! The routes side by side say what each of them says by itself.

use credential_pathway::catalog::bundled;
use credential_pathway::model::Month;
use credential_pathway::resolve::Destination;
use credential_pathway::session::{Action, Compare, Session, Show};
use credential_pathway::text::Language;

fn session() -> Session<'static> {
    let today = Month::new(2026, 11).expect("a month");
    let mut session = Session::new(bundled::shared(), Language::English, today);
    session.open_link("v1&study=associate.biomedical-equipment-technology.&work=bmet.60..2021-12");
    session
}

/// The lines of a row for a column; none where there is no such row.
fn cell<'c>(compare: &'c Compare, name: &str, column: usize) -> &'c [String] {
    compare.rows.iter().find(|row| row.name == name).map_or(&[], |row| &row.cells[column])
}

#[test]
fn of_every_goal_each_column_has_the_facts_of_its_route() {
    let (mut session, mut seen) = (session(), 0);
    for destination in Destination::all(session.catalog()) {
        session.apply(Action::Show(Show::Routes));
        session.apply(Action::Destination(Some(destination)));
        let Some(compare) = session.page().pathway.and_then(|view| view.compare) else { continue };
        session.apply(Action::Show(Show::Steps));
        for (index, column) in compare.columns.iter().enumerate() {
            session.apply(Action::Route(column.kind));
            let view = session.page().pathway.expect("a pathway");
            let route = view.routes.iter().find(|route| route.chosen).expect("the chosen route");
            assert_eq!(route.name, column.name, "{destination:?}");
            let steps: Vec<String> = view.steps.iter().map(|step| step.card.name.clone()).collect();
            assert_eq!(cell(&compare, "Still to do", index), steps, "{destination:?}");
            assert_eq!(cell(&compare, "Time", index)[0], view.words.time);
            assert_eq!(cell(&compare, "Cost", index), std::slice::from_ref(&view.words.cost));
            assert_eq!(cell(&compare, "Exams", index), std::slice::from_ref(&view.words.exams));
            let watch = cell(&compare, "Watch out", index);
            assert!(view.watch.iter().all(|line| watch.contains(line)), "{destination:?}");
            let have = view.done.map(|part| part.lines).unwrap_or_default();
            assert_eq!(cell(&compare, "What already counts", index), have, "{destination:?}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} routes");
}

#[test]
fn one_column_is_the_chosen_route_and_the_others_say_what_they_give_up() {
    let mut session = session();
    session.open_link("v1&want=credential.aami-chtm&show=routes&work=htm-management.36..2023-12");
    let compare = session.page().pathway.and_then(|view| view.compare).expect("several routes");
    assert!(compare.columns.len() > 1);
    for (index, column) in compare.columns.iter().enumerate() {
        let against = cell(&compare, "Against the chosen route", index);
        assert_eq!(column.chosen, against == ["This is the route you chose."], "{}", column.name);
    }
    assert_eq!(compare.columns.iter().filter(|column| column.chosen).count(), 1);
}

#[test]
fn where_there_is_one_route_its_steps_are_shown_and_nothing_is_compared() {
    let mut session = session();
    let ways = |session: &Session<'_>, has: bool| -> Vec<(String, Option<bool>)> {
        session.pathway_views(has).into_iter().map(|row| (row.words, row.chosen)).collect()
    };
    session.apply(Action::Show(Show::Routes));
    let shown = |words: &str, chosen| (words.to_owned(), Some(chosen));
    assert_eq!(ways(&session, false), [shown("Steps", true), shown("Map", false), shown("Table", false)]);
    let three =
        [shown("Steps", false), shown("Compare routes", true), shown("Map", false), shown("Table", false)];
    assert_eq!(ways(&session, true), three);
    let alone = Destination::all(session.catalog()).into_iter().find(|destination| {
        session.apply(Action::Destination(Some(*destination)));
        let view = session.page().pathway.expect("an answer");
        !view.steps.is_empty() && view.routes.is_empty()
    });
    assert!(alone.is_some(), "some goal has one route");
    assert_eq!(session.page().pathway.expect("a pathway").compare, None);
}

#[test]
fn no_two_routes_of_a_list_have_the_same_name() {
    let people =
        ["v1", "v1&study=associate.biomedical-equipment-technology.&work=bmet.60..2021-12", "v1&by=steps"];
    for person in people {
        let mut session = session();
        session.open_link(person);
        for destination in Destination::all(session.catalog()) {
            session.apply(Action::Destination(Some(destination)));
            let routes = session.page().pathway.map(|view| view.routes).unwrap_or_default();
            let mut names: Vec<String> = routes.into_iter().map(|route| route.name).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{person} {destination:?}: {names:?}");
        }
    }
}
