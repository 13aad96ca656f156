//! Whether a person qualifies for a credential, way by way, as its page says it.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Grade, Held, Month};
use credential_pathway::resolve::{Evaluator, Verdict, Way, alternatives, ways};
use credential_pathway::session::{Action, Detail, Session, WayView};
use credential_pathway::text::{Language, Outline};

use crate::planted::planted;
use crate::pressing::session;
use crate::told::learner;
use crate::world::{credential, id, open_world, today};
use serde_json::json;

/// Six years as a technician, an associate degree, and the last two years in charge.
const BMET: &str = "v1&study=associate.biomedical-equipment-technology.&has=eta-ceta\
                    &work=bmet.60..,htm-management.24..2024-12";

fn opened(link: &str, of: &str) -> Detail {
    let mut session = session();
    session.open_link(&format!("{link}&open={of}"));
    assert_eq!(session.notices(), [] as [&str; 0], "{link}");
    session.page().detail.expect("it is open")
}

/// The routes of the ways in their order, each with how far the person is.
fn states(detail: &Detail) -> Vec<String> {
    detail.eligibility.ways.iter().map(|way| format!("{}: {}", way.number, way.state)).collect()
}

fn parts(way: &WayView) -> Vec<String> {
    way.parts.iter().map(|part| format!("{} [{}]", part.line, part.state)).collect()
}

/// The status line of a goal in a small world.
fn status(world: &str, told: &str) -> String {
    let catalog = open_world(world);
    let mut session = Session::new(&catalog, Language::English, today());
    session.begin_as(learner(told));
    session.apply(Action::Open(Some(id("goal"))));
    // Each credential of a small world is called "x".
    session.page().status.replacen("x: ", "goal: ", 1)
}

#[test]
fn a_rule_is_as_well_met_as_the_best_of_its_ways() {
    let catalog = bundled::shared();
    let mut verdicts = [0; 3];
    let mut people: Vec<String> =
        ["", "all credentials, all education, all work, all training"].map(String::from).into();
    for degree in ["high-school", "associate", "bachelor", "master"] {
        for work in ["bmet", "coding", "it-security", "htm-management"] {
            people
                .push(format!("degree {degree}, work 48 {work} from 2022-12, has ahima-rhit, has aami-cbet"));
            people.push(format!("degree {degree}, work 12 {work}, member ahima, no ahima-rhit, all work"));
        }
    }
    for person in &people {
        let learner = learner(person);
        let evaluator = Evaluator { catalog, learner: &learner, today: today() };
        for row in &catalog.credentials {
            let found = ways(&evaluator, row);
            let best = found.iter().map(Way::verdict).max().unwrap_or(Verdict::Met);
            assert_eq!(best, evaluator.credential(row).verdict, "{}: {person}", row.id);
            assert_eq!(
                found.len(),
                alternatives(&row.requires.condition).len().max(found.len().min(1)),
                "{}",
                row.id
            );
            assert!(found.first().is_none_or(|way| way.verdict() == Verdict::Met) || best != Verdict::Met);
            verdicts[best as usize] += 1;
        }
    }
    assert!(verdicts.iter().all(|count| *count > 20), "{verdicts:?}");
}

#[test]
fn each_route_of_the_issuer_is_a_card_with_the_best_met_first() {
    let chtm = opened(BMET, "aami-chtm");
    // A third of three years lacks on the third route; of the fifth both the same third and nothing else, as
    // 84 months of work are there; the fourth lacks its degree, the others a credential and the third.
    assert_eq!(
        states(&chtm),
        [
            "AAMI, route 3 of 5: 1 year to go",
            "AAMI, route 5 of 5: 1 year to go",
            "AAMI, route 4 of 5: you have 1 of 2",
            "AAMI, route 1 of 5: ",
            "AAMI, route 2 of 5: ",
        ]
    );
    let best = &chtm.eligibility.ways[0];
    assert_eq!(best.full_name(), "AAMI, route 3 of 5: Pathway 3: associate degree");
    let said = parts(best);
    assert!(said[0].starts_with("Associate degree in ") && said[0].ends_with(" [you have it]"), "{said:?}");
    assert!(
        said[1].starts_with("3 years of work") && said[1].ends_with(" [you have 24 of 36 months]"),
        "{said:?}"
    );
    assert!(parts(&chtm.eligibility.ways[3])[0].ends_with("CBET, CRES or CLES [not answered]"));
    assert_eq!(chtm.status, "CHTM: closest is route 3 of 5, 1 year to go");
    assert_eq!(chtm.eligibility.lines[0], "Closest is route 3 of 5, 1 year to go.");
}

#[test]
fn the_status_says_on_how_many_routes_a_person_qualifies() {
    let cbet = opened(BMET, "aami-cbet");
    let met = cbet.eligibility.ways.iter().filter(|way| way.is_met).count();
    // A degree in the field and two years, or four years: five are there; neither service nor electronics is.
    assert_eq!((met, cbet.eligibility.ways.len()), (2, 4));
    assert_eq!(cbet.status, "CBET: you qualify on 2 of 4 routes");
    for (world, told, said) in [
        ("goal", "", "goal: nothing is required first"),
        ("goal: ask", "", "goal: its requirements are not published, ask the issuer"),
        ("goal: all(ask, b)\nb", "", "goal: add what you have to see if you qualify"),
        ("goal: b\nb", "", "goal: add what you have to see if you qualify"),
        ("goal: b\nb", "has b", "goal: you qualify"),
        ("goal: b\nb", "no b", "goal: you don't qualify yet"),
        ("goal: any(b, c)\nb\nc", "has c", "goal: you qualify on 1 of 2 routes"),
        (
            "goal: any(b, c)\nb\nc",
            "no b",
            "goal: there are 2 routes, add what you have to see if you qualify",
        ),
        ("goal: any(b, c)\nb\nc", "no b, no c", "goal: you don't qualify yet on any of 2 routes"),
        ("goal: any(b, all(c, d))\nb\nc\nd", "has d", "goal: closest is route 2 of 2, you have 1 of 2"),
        ("goal: b\nb", "has goal", "goal: you have it"),
        ("goal: b\nb", "expired goal", "goal: yours has lapsed, ask the issuer"),
    ] {
        assert_eq!(status(world, told), said, "{world} {told}");
    }
    assert_eq!(opened("v1", "aami-cles").status, "CLES: closed to new applicants December 31, 2018");
    let title = opened("v1", "healthcare-it-technician");
    assert_eq!(title.status, "Healthcare IT Technician: job title: no organization issues it");
    assert!(title.eligibility.ways.is_empty() && title.eligibility.lines.is_empty());
}

#[test]
fn nobody_qualifies_by_the_rule_of_what_is_closed() {
    // The rule of CLES has the same two routes as that of CBET, of which this person meets both.
    let cles = opened(BMET, "aami-cles");
    let ways = &cles.eligibility.ways;
    let met = |part: &Outline| part.verdict == Some(Verdict::Met);
    assert_eq!(ways.iter().filter(|way| way.parts.iter().all(met)).count(), 2);
    assert!(ways.iter().all(|way| !way.is_met && way.state.is_empty()), "{:?}", states(&cles));
}

#[test]
fn a_route_that_requires_nothing_says_so() {
    let ways = opened("v1", "eta-ceta").eligibility.ways;
    let direct = ways.iter().find(|way| way.name == "Direct exam").map(|way| (way.is_met, parts(way)));
    assert_eq!(direct, Some((true, vec!["Nothing is required first []".to_owned()])));
}

#[test]
fn what_one_has_of_another_kind_puts_a_route_behind_one_of_which_a_part_is_there() {
    let world = "goal: any(all(degree(master), b), all(c, d))\nb\nc\nd";
    assert_eq!(status(world, "degree associate, has d"), "goal: closest is route 2 of 2, you have 1 of 2");
    // Nothing of either is there: the second lacks two parts, the first two of which one does not fit.
    let catalog = open_world(world);
    let learner = learner("degree associate");
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let numbers: Vec<_> =
        ways(&evaluator, credential(&catalog, "goal")).iter().map(|way| way.number).collect();
    assert_eq!(numbers, [Some(1), Some(0)]);
}

#[test]
fn what_a_person_has_of_a_part_is_said_in_words() {
    let catalog =
        open_world("goal: all(b, any(all(c, d), work(24 k)), work(36 k within 60), degree(master))\nb\nc\nd");
    for (told, said) in [
        ("", ["not answered", "more than one way", "not answered", "not answered"]),
        ("no b, has c", ["not yet", "more than one way", "not answered", "not answered"]),
        (
            "has b, work 24 k from 2024-12",
            ["you have it", "you have it", "you have 24 of 36 months", "not answered"],
        ),
        (
            "work 40 k",
            ["not answered", "you have it", "0 of 36 months are sure, add dates to know", "not answered"],
        ),
        (
            "degree associate",
            ["not answered", "more than one way", "not answered", "yours is of another level"],
        ),
    ] {
        let mut session = Session::new(&catalog, Language::English, today());
        session.begin_as(learner(told));
        session.apply(Action::Open(Some(id("goal"))));
        let ways = session.detail().expect("it is open").eligibility.ways;
        let states: Vec<&str> = ways[0].parts.iter().map(|part| part.state.as_str()).collect();
        assert_eq!(states, said, "{told}");
    }
}

#[test]
fn a_choice_among_credentials_is_one_line_and_says_which_one_is_there() {
    let catalog = open_world("goal: all(any(b, c, d), work(12 k))\nb\nc\nd");
    let of = |told: &str| {
        let mut session = Session::new(&catalog, Language::English, today());
        session.begin_as(learner(told));
        session.apply(Action::Open(Some(id("goal"))));
        session.detail().expect("it is open").eligibility.ways
    };
    // Nothing else is a choice with names, so that it is one way.
    assert_eq!(parts(&of("")[0])[0], "x, x or x [not answered]");
    assert_eq!(parts(&of("has c")[0])[0], "x, x or x [you have x]");
    assert!(of("")[0].parts[0].parts.is_empty());
}

#[test]
fn no_group_is_empty_and_no_fact_is_without_a_line() {
    fn has_lines(outline: &Outline) -> bool {
        !outline.line.is_empty() && outline.parts.iter().all(has_lines)
    }
    let mut said = 0;
    for month in ["2026-11", "2029-06"] {
        let mut session =
            Session::new(bundled::shared(), Language::English, Month::parse(month).expect("a month"));
        session.open_link(BMET);
        for row in &bundled::shared().credentials {
            let of = row.id;
            session.apply(Action::Open(Some(of)));
            let open = session.detail().expect("it is open");
            let rows = open.facts.iter().flat_map(|group| &group.rows);
            assert!(
                rows.clone().all(|row| !row.0.is_empty() && row.1.iter().all(|line| !line.trim().is_empty()))
            );
            assert!(open.facts.iter().all(|group| !group.heading.is_empty()), "{of}");
            assert!(open.facts.iter().all(|group| !group.rows.is_empty()), "{of}");
            assert!(open.sources.iter().all(|group| !group.lines.is_empty()), "{of}");
            assert!(open.leads.iter().all(|part| !part.is_empty()), "{of}");
            for way in &open.eligibility.ways {
                assert!(!way.name.is_empty() && !way.parts.is_empty(), "{of}");
                assert!(way.parts.iter().all(has_lines), "{of}");
            }
            assert!(!open.plain().contains("Not published."), "{of}");
            said += rows.count();
        }
    }
    assert!(said > 500, "{said}");
}

#[test]
fn sources_are_graded_the_best_first_each_once() {
    let catalog = planted(&[
        ("sources[1].grade", json!("issuer")),
        ("credentials[0].sources", json!(["page", "letter"])),
        ("credentials[0].status.sources", json!(["letter"])),
    ]);
    let mut session = Session::new(&catalog, Language::English, today());
    session.open_link("v1&open=technician");
    let groups = session.detail().expect("it is open").sources;
    let rows: Vec<_> = groups.iter().map(|group| (group.grade, group.words, group.lines.len())).collect();
    assert_eq!(rows, [(Grade::Issuer, "Issuer", 1), (Grade::Other, "Other", 1)]);
    assert_eq!(groups[1].lines[0].name, "A page");
    assert_eq!(groups[1].lines[0].dates, "dated June 2025, more than a year old, read October 1, 2026");
}

#[test]
fn one_answer_is_chosen_and_the_exam_alone_is_asked_where_it_may_come_first() {
    let answers = |link: &str, of: &str| {
        let rows = opened(link, of).answers;
        let chosen: Vec<String> =
            rows.iter().filter(|row| row.chosen == Some(true)).map(|row| row.words.clone()).collect();
        (rows.len(), chosen)
    };
    assert!(credential(bundled::shared(), "aami-cbet").candidate.is_some());
    assert!(credential(bundled::shared(), "ahima-cca").candidate.is_none());
    assert_eq!(answers("v1", "aami-cbet"), (6, vec!["Not answered".to_owned()]));
    assert_eq!(answers("v1&has=ahima-cca", "ahima-cca"), (5, vec!["I have it".to_owned()]));
    assert_eq!(answers("v1", "healthcare-it-technician").0, 0, "nobody issues it");
    let mut session = session();
    session.open_link("v1&open=ahima-cca&has=ahima-cca");
    crate::pressing::press(&mut session, "Mine has lapsed");
    assert_eq!(session.state().learner.credentials.get(&id("ahima-cca")), Some(&Held::Expired));
    crate::pressing::press(&mut session, "Not answered");
    assert_eq!(session.state().learner.credentials.get(&id("ahima-cca")), None);
    assert_eq!(session.state().open, Some(id("ahima-cca")), "an answer does not lead away");
}

#[test]
fn the_goal_is_not_made_the_goal_again() {
    assert!(opened("v1", "aami-cbet").goal.is_some());
    assert!(opened("v1&want=credential.aami-cbet", "aami-cbet").goal.is_none());
    assert!(opened("v1", "aami-cles").goal.is_none(), "it is closed");
    assert!(opened("v1", "aami-cles").instead.is_some());
}

#[test]
fn the_text_to_copy_is_that_of_the_credential_while_it_is_shown() {
    let mut session = session();
    session.open_link(&format!("{BMET}&want=credential.aami-cbet&open=aami-chtm"));
    let text = session.plain();
    assert!(text.contains("AAMI, route 3 of 5: Pathway 3: associate degree [1 year to go]"), "{text}");
    session.apply(Action::Open(None));
    assert!(!session.plain().contains("route 3 of 5: Pathway 3"));
}
