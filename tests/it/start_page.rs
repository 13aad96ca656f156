//! The start page: the search for a goal, the goals that are offered, and the network of levels.

use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, Rung};
use credential_pathway::model::{Held, Level};
use credential_pathway::resolve::Destination;
use credential_pathway::session::{Action, Details, GoalResult, Session, Show};
use credential_pathway::text::Language;

use crate::catalog_parts::{shipped, split};
use crate::pressing::session;
use crate::world::{id, today};

/// What a search finds, by the names of its groups.
fn found(session: &mut Session<'_>, typed: &str) -> Vec<(String, Vec<GoalResult>)> {
    session.search_goals(typed);
    let groups = session.goal_search().groups;
    groups.into_iter().map(|group| (group.name, group.results)).collect()
}

/// The names that a search finds.
fn names(typed: &str) -> Vec<String> {
    let groups = found(&mut session(), typed);
    groups.into_iter().flat_map(|group| group.1).map(|row| row.press.words).collect()
}

#[test]
fn a_goal_is_found_however_its_name_is_written() {
    for typed in ["HIT-001", "hit 001", "HIT001", "hit001"] {
        let name = "HIT-001, CompTIA Healthcare IT Technician (certificate)";
        assert_eq!(names(typed).first().map(String::as_str), Some(name), "{typed}");
    }
    assert!(names("biomed tech").contains(&"CBET, Certified Biomedical Equipment Technician".to_owned()));
    assert!(names("biomed tech").contains(&"Medical equipment repairers".to_owned()));
}

#[test]
fn names_are_matched_at_word_starts() {
    let cca = names("CCA");
    assert_eq!(cca.first().map(String::as_str), Some("CCA, Certified Coding Associate"));
    assert!(cca.iter().all(|name| !name.contains("EpicCare")), "{cca:?}");
    assert!(names("epicc").contains(&"EpicCare Ambulatory certification".to_owned()));
}

#[test]
fn results_come_in_groups_with_levels_among_them() {
    let groups = found(&mut session(), "imaging");
    let kinds: Vec<&str> = groups.iter().map(|group| group.0.as_str()).collect();
    assert_eq!(kinds, ["Credentials", "Levels", "Occupations"]);
    let levels: Vec<&str> = groups[1].1.iter().map(|row| row.press.words.as_str()).collect();
    let expected = [
        "Level 1 (Entry) in Devices & imaging",
        "Level 2 (Associate) in Devices & imaging",
        "Level 3 (Professional) in Devices & imaging",
        "Level 4 (Expert) in Devices & imaging",
        "Level 5 (Master) in Devices & imaging",
    ];
    assert_eq!(levels, expected);
    let four = names("level 3");
    assert_eq!(four.iter().filter(|name| name.starts_with("Level 3 (Professional) in ")).count(), 4);
}

#[test]
fn each_result_says_its_state_where_it_is_known() {
    let mut session = session();
    session.apply(Action::Credential(id("aami-cbet"), Some(Held::Has)));
    let mut state = |typed: &str, name: &str| {
        let rows = found(&mut session, typed).into_iter().flat_map(|group| group.1);
        let row = rows.into_iter().find(|row| row.press.words.starts_with(name));
        row.unwrap_or_else(|| panic!("{name} for {typed}")).state
    };
    assert_eq!(state("CBET", "CBET"), "you have it");
    assert_eq!(state("CLES", "CLES"), "closed to new applicants");
    assert_eq!(state("epic analyst", "Epic Certified Analyst"), "job title, no exam");
    // Anybody may take its exam.
    assert_eq!(state("A+", "A+"), "you qualify");
    // Nothing was said about education.
    assert_eq!(state("RHIA", "RHIA"), "");
    let also = "also called biomed tech, BMET or biomedical equipment technician";
    assert_eq!(state("BMET", "Medical equipment repairers"), also);
}

#[test]
fn how_many_are_found_is_said_once_typing_rests() {
    let mut session = session();
    session.search_goals("hit001");
    assert_eq!(
        (session.page().status, session.goal_search().found.as_str()),
        (String::new(), "1 goal found.")
    );
    assert!(!session.rest_at("hit"), "it was typed on");
    assert_eq!(session.page().status, "");
    assert!(session.rest_at("hit001"));
    assert_eq!(session.page().status, "1 goal found.");
    session.search_goals("qqqq");
    let nothing = "Nothing found. Try a short name, one word of the full name, or a job.";
    assert_eq!((session.page().status, session.goal_search().found.as_str()), (String::new(), nothing));
    assert!(session.rest_at("qqqq"));
    assert_eq!(session.page().status, nothing);
    session.search_goals("  ");
    assert_eq!(session.goal_search().found, "");
    session.search_goals("certified");
    assert!(session.goal_search().found.ends_with(" goals found. Keep typing to see fewer."));
    assert!(session.goal_search().groups.iter().all(|group| group.results.len() <= 6));
}

#[test]
fn a_goal_is_chosen_taken_back_and_then_led_to() {
    let mut session = session();
    let cles = found(&mut session, "CLES").remove(0).1.remove(0);
    session.apply(cles.press.action);
    // What was typed is gone; what was chosen is left.
    let search = session.goal_search();
    assert_eq!((search.typed.as_str(), search.groups.len()), ("", 1));
    assert_eq!(search.groups[0].results[0].press.chosen, Some(true));
    assert_eq!(session.page().status, "Your goal: CLES.");
    session.apply(search.groups[0].results[0].press.action);
    assert!(session.goal_search().groups.is_empty());

    session.apply(Action::ShowRoutes);
    let page = session.page();
    assert_eq!(session.state().destination, None);
    assert!(page.start.expect("the start page").lacks_goal);
    assert_eq!(page.status, "Choose a goal first. Type a credential or a job, or pick one.");

    let chtm = session.goal_search().popular.into_iter().find(|press| press.words == "CHTM").expect("CHTM");
    session.apply(chtm.action);
    assert!(!session.page().start.expect("the start page").lacks_goal);
    session.apply(Action::ShowRoutes);
    assert_eq!(session.state().destination, Some(Destination::Credential(id("aami-chtm"))));
    assert!(session.page().start.is_none() && session.page().pathway.is_some());
    // Where there is a goal already, another one leads to its routes at once.
    let cbet = session.goal_search().popular.into_iter().find(|press| press.words == "CBET").expect("CBET");
    session.apply(cbet.action);
    assert_eq!(session.state().destination, Some(Destination::Credential(id("aami-cbet"))));
}

#[test]
fn starting_over_forgets_the_goal_that_was_chosen() {
    let mut session = session();
    session.apply(Action::Goal(Some(Destination::Credential(id("aami-cbet")))));
    session.search_goals("c");
    session.apply(Action::StartOver);
    assert_eq!(session.goal_search().typed, "");
    session.apply(Action::ShowRoutes);
    assert_eq!(session.state().destination, None);
}

#[test]
fn without_the_details_a_search_says_that_names_are_missing() {
    let document = shipped();
    let core: &'static Catalog = Box::leak(Box::new(Catalog::from_trusted(&[("", &split(&document)[0])])));
    let mut session = Session::new(core, Language::English, today());
    session.set_details(core, Details::Coming);
    assert!(!session.needs_details());
    session.search_goals("biomed tech");
    assert!(session.needs_details());
    assert_eq!(session.goal_search().found, "More names are loading…");
    assert!(session.rest_at("biomed tech"));
    assert_eq!(session.page().status, "More names are loading…");
    session.set_details(core, Details::Failed);
    assert_eq!(session.details_line(), "The details could not be loaded.");
    assert!(session.goal_search().found.starts_with("Some names could not be loaded."));
}

#[test]
fn every_level_of_the_network_names_itself_and_leads_to_its_routes() {
    let network = session().page().start.expect("the start page").network;
    assert_eq!(network.len(), 4);
    let mut names = BTreeSet::new();
    for line in &network {
        assert_eq!(line.stops.len(), 5);
        for (stop, level) in line.stops.iter().zip(Level::ALL) {
            assert!(stop.name.starts_with(&format!("Level {} (", level.number())), "{}", stop.name);
            assert!(stop.name.contains(&format!(" in {}", line.name)) && stop.name.contains(&stop.example));
            let rung = Rung { sub_domain: line.id, level };
            let mut session = session();
            session.apply(stop.action);
            assert_eq!(session.state().destination, Some(Destination::Level(rung)));
            names.insert(stop.name.clone());
        }
    }
    assert_eq!(names.len(), 20);
    assert!(names.contains("Level 3 (Professional) in Devices & imaging, such as CBET"));
    let examples = |index: usize| -> Vec<&str> {
        let stops = network[index].stops.iter().map(|stop| stop.example.as_str());
        stops.filter(|example| !example.is_empty()).collect()
    };
    assert_eq!(examples(2), ["CETa", "CBET", "CHTM"]);
    assert_eq!(examples(3), ["A+", "Security+", "CPDHTS"]);
}

#[test]
fn the_start_page_is_shown_only_where_there_is_no_goal() {
    let mut session = session();
    assert!(session.page().start.is_some() && session.page().table.is_none());
    for show in [Show::Table, Show::Check, Show::Lookup, Show::Occupations] {
        session.apply(Action::Show(show));
        let page = session.page();
        assert!(page.start.is_none() && page.controls.is_none(), "{show:?}");
        assert_eq!(page.table.is_some(), show == Show::Table);
    }
    session.apply(Action::Show(Show::Steps));
    assert!(session.page().start.is_some());
}

#[test]
fn what_a_person_has_stands_on_the_start_page_without_a_starting_point() {
    let mut session = session();
    assert_eq!(session.page().assumed, None, "nothing was told");
    session.open_link("v1&work=bmet.24..");
    let line = "What I have: biomedical equipment technician (BMET): 2 years";
    assert_eq!(session.page().assumed.as_deref(), Some(line));
    session.open_link("v1&work=bmet.24..&want=credential.aami-cbet");
    assert_eq!(session.page().assumed, None, "the trip bar says it");
}
