//! Jobs of a host as goals and as places to start from.

use credential_pathway::catalog::{bundled, check_offers};
use credential_pathway::model::{AwardLevel, Id, KindOfWork};
use credential_pathway::resolve::{Destination, StepKind};
use credential_pathway::session::{Action, PathwayView, Rest, Session};
use serde_json::{Value, json};

use crate::offers::read;
use crate::offers_add::session;
use crate::schemas::{assert_refuses, schema};
use crate::world::today;

/// An employer with two jobs that say what they require, and one that does not.
fn employer() -> Value {
    json!({"version": 1, "provider": {"name": {"en": "General Hospital"}}, "offers": [
        {"id": "porter", "kind": "job", "name": {"en": "Equipment porter"}, "leads_to": []},
        {"id": "bmet-1", "kind": "job", "name": {"en": "BMET I"}, "url": "https://hospital.example/jobs/17",
         "requires": [{"any": [
             {"award": {"level": "associate", "field": "biomedical-equipment-technology"}},
             {"work": {"kind": "bmet", "months": 36}},
         ]}],
         "leads_to": [{"work": {"kind": "bmet", "months": 24}}], "location": {"en": "Building 4"}},
        {"id": "bmet-3", "kind": "job", "name": {"en": "BMET III"}, "requires": [
             {"credential": "aami-cbet"},
             {"award": {"level": "associate", "field": "biomedical-equipment-technology"}},
             {"work": {"kind": "bmet", "months": 60}},
         ], "leads_to": [{"work": {"kind": "bmet", "months": 12}}]},
    ]})
}

#[test]
fn the_job_of_the_guide_is_read() {
    let guide = include_str!("../../docs/offers.md");
    let block = guide.split("```json\n").nth(2).and_then(|rest| rest.split("```").next()).expect("a job");
    let mut job = employer()["offers"][1].clone();
    job.as_object_mut().expect("a row").remove("location");
    assert_eq!(serde_json::from_str::<Value>(block).expect("JSON"), job);
}

fn with(row: usize, key: &str, value: Value) -> Value {
    let mut document = employer();
    document["offers"][row][key] = value;
    document
}

fn pathway(session: &Session<'_>) -> PathwayView {
    session.page().pathway.expect("a pathway")
}

fn kinds(view: &PathwayView) -> Vec<StepKind> {
    view.steps.iter().map(|step| step.kind).collect()
}

fn work(kind: &str, months: u32) -> StepKind {
    StepKind::Work { kind: Id::<KindOfWork>::known(kind).expect("a kind"), months }
}

#[test]
fn a_job_is_found_in_a_group_of_its_employer_and_leads_to_what_it_requires() {
    let mut asked = session("v1", &employer(), today());
    asked.search_goals("bmet");
    let groups = asked.goal_search().groups;
    assert_eq!(groups[0].name, "Jobs at General Hospital");
    let names: Vec<_> = groups[0].results.iter().map(|row| row.press.words.as_str()).collect();
    assert_eq!(names, ["BMET I at General Hospital", "BMET III at General Hospital"]);
    assert_eq!(groups[0].results[0].state, "Building 4");
    asked.apply(groups[0].results[0].press.action);
    asked.apply(Action::ShowRoutes);
    assert_eq!(asked.link(), "v1&want=job.bmet-1");
    let view = pathway(&asked);
    assert_eq!(view.destination, "BMET I at General Hospital");
    // Two years of study are sooner than three years of work, which is the other way.
    assert!(matches!(kinds(&view)[..], [StepKind::Award(award)] if award.level == AwardLevel::Associate));
    let times: Vec<_> = view.routes.iter().map(|row| row.words.time.as_str()).collect();
    assert_eq!(times[..2], ["at least 2 years", "at least 3 years"], "{:?}", view.answer);
    assert_eq!(view.answer, "Two years to BMET I at General Hospital");
    let job = view.job.expect("the job");
    assert_eq!(
        (job.heading.as_str(), job.rows[0].url.as_deref()),
        ("At General Hospital", Some("https://hospital.example/jobs/17"))
    );
    let requires = view.occupation.expect("what it requires");
    assert_eq!(requires.heading, "What the job requires");
    let plain = asked.plain();
    assert!(
        plain.contains("https://hospital.example/jobs/17") && plain.contains("What the job requires"),
        "{plain}"
    );
}

#[test]
fn a_search_by_the_employer_finds_its_jobs() {
    let mut asked = session("v1", &employer(), today());
    asked.search_goals("general hospital");
    let groups = asked.goal_search().groups;
    assert_eq!((groups[0].name.as_str(), groups[0].results.len()), ("Jobs at General Hospital", 2));
}

#[test]
fn a_link_to_a_job_waits_for_the_offers_and_says_so_where_it_is_not_there() {
    let mut asked = session("v1&want=job.bmet-3", &Value::Null, today());
    assert!(asked.notices().is_empty());
    let line = "This page does not list that job. It may be filled, or the list of jobs did not load.";
    assert_eq!(pathway(&asked).fault.as_deref(), Some(line));
    assert_eq!(asked.link(), "v1&want=job.bmet-3");
    asked.take_offers(Rest::get().expect("the whole"), &employer().to_string());
    let view = pathway(&asked);
    assert_eq!((view.fault, view.destination.as_str()), (None, "BMET III at General Hospital"));
    asked.take_offers(Rest::get().expect("the whole"), "");
    assert_eq!(pathway(&asked).fault.as_deref(), Some(line));
    assert_eq!(asked.link(), "v1&want=job.bmet-3");
    // Neither a job without requirements nor any other text is a goal.
    assert!(pathway(&session("v1&want=job.porter", &employer(), today())).fault.is_some());
    for link in ["v1&want=job.", "v1&want=job.A", "v1&want=job.-"] {
        let asked = session(link, &employer(), today());
        assert_eq!((asked.notices().len(), asked.link().as_str()), (1, "v1"), "{link}");
    }
}

#[test]
fn undo_and_back_come_back_to_a_job() {
    let mut asked = session("v1&want=job.bmet-1", &employer(), today());
    let before = (asked.view_link(), pathway(&asked));
    asked.apply(Action::Destination(Destination::all(bundled::shared()).first().copied()));
    assert!(!asked.link().contains("job."));
    asked.apply(Action::Undo);
    assert_eq!(pathway(&asked), before.1);
    asked.apply(Action::Destination(None));
    asked.go_back_to(&before.0);
    assert_eq!(pathway(&asked), before.1);
    asked.apply(Action::Destination(Some(Destination::Job(0))));
    assert_eq!(asked.state().destination, None, "the porter's job says nothing of what it requires");
}

#[test]
fn whoever_has_what_a_job_requires_is_there() {
    let facts = "&has=aami-cbet&study=associate.biomedical-equipment-technology.&work=bmet.60..";
    let there = session(&format!("v1&want=job.bmet-3{facts}"), &employer(), today());
    let view = pathway(&there);
    assert!(view.arrived && view.job.is_some());
    let short = facts.replace(".60", ".59");
    let view = pathway(&session(&format!("v1&want=job.bmet-3{short}"), &employer(), today()));
    assert_eq!(kinds(&view), [work("bmet", 1)]);
}

#[test]
fn a_job_that_requires_what_the_catalog_does_not_list_is_no_goal() {
    let unknown = json!([{"credential": "aami-cbet"}, {"any": [{"credential": "no-such-thing"}]}]);
    let document = with(1, "requires", unknown);
    let (text, problems) = check_offers(bundled::shared(), "o.json", &document.to_string(), "2026-11-29");
    assert!(text.is_some());
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "warning: offer `bmet-1` refers to unknown credential `no-such-thing` (o.json: offers[1].requires[1].any[0].credential)"
        ]
    );
    assert!(read(&document).rows[1].requires.is_none());
}

#[test]
fn the_schema_refuses_what_a_job_may_not_require() {
    let need = "/offers/2/requires";
    assert_refuses(
        &schema("offers"),
        &employer(),
        &[
            ("/offers/1/kind", json!("course")),
            (&format!("{need}/0"), json!({})),
            (&format!("{need}/0/training"), json!("bmet-apprenticeship")),
            (&format!("{need}/2/work"), json!({"kind": "bmet"})),
            (&format!("{need}/2/work/months"), json!(0)),
            ("/offers/1/requires/0/any", json!([])),
            ("/offers/1/requires/0/any/0", json!({"any": []})),
        ],
    );
}

#[test]
fn each_fault_of_what_a_job_requires_is_one_line_with_its_row_and_key() {
    let one_of = "expected one of credential, award, training, work";
    for (row, key, value, line) in [
        (
            1,
            "kind",
            json!("course"),
            "expected job, as the row has `requires`, found \"course\" (o.json: offers[1].kind)".to_owned(),
        ),
        (
            1,
            "requires",
            json!([{}]),
            format!("{one_of}, any, found an object (o.json: offers[1].requires[0])"),
        ),
        (
            1,
            "requires",
            json!([{"any": []}]),
            format!("{one_of}, found a list (o.json: offers[1].requires[0].any)"),
        ),
        (
            1,
            "requires",
            json!([{"any": [{}]}]),
            format!("{one_of}, found an object (o.json: offers[1].requires[0].any[0])"),
        ),
        (
            1,
            "requires",
            json!([{"any": [{"any": []}]}]),
            "unknown key `any` (o.json: offers[1].requires[0].any[0])".to_owned(),
        ),
        (
            2,
            "requires",
            json!([{"work": {"kind": "bmet"}}]),
            "the key `months` is missing (o.json: offers[2].requires[0].work)".to_owned(),
        ),
        (
            2,
            "requires",
            json!([{"award": {"level": "associate"}, "credential": "aami-cbet"}]),
            format!("{one_of}, any, found an object (o.json: offers[2].requires[0])"),
        ),
    ] {
        let document = with(row, key, value);
        let (text, problems) = check_offers(bundled::shared(), "o.json", &document.to_string(), "2026-11-29");
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!((text.is_none(), &lines[..1]), (true, &[line][..]), "{lines:?}");
    }
}

#[test]
fn a_job_is_a_place_to_start_from_and_is_taken_back() {
    let mut asked = session("v1&work=it.12..", &employer(), today());
    let job = |session: &Session<'_>, words: &str| {
        let jobs = session.page().start.expect("a start").jobs;
        jobs.into_iter().find(|row| row.words == words).unwrap_or_else(|| panic!("{words}"))
    };
    let press = job(&asked, "BMET III at General Hospital");
    assert_eq!(press.chosen, Some(false));
    asked.apply(press.action);
    // The year in it; of what is told, nothing is lost, and nothing that the job requires is taken for told.
    let link = "v1&work=it.12..,bmet.12..";
    assert_eq!(asked.link(), link);
    assert_eq!(job(&asked, "BMET III at General Hospital").chosen, Some(true));
    let facts = asked.page().assumed.expect("what the person has");
    assert!(facts.ends_with("biomedical equipment technician (BMET): 1 year"), "{facts}");
    // The facts stay where the job is not listed.
    assert_eq!(session(link, &Value::Null, today()).link(), link);
    asked.apply(job(&asked, "BMET I at General Hospital").action);
    assert_eq!(asked.link(), "v1&work=it.12..,bmet.12..,bmet.24..");
    asked.apply(job(&asked, "BMET III at General Hospital").action);
    assert_eq!(asked.link(), "v1&work=it.12..,bmet.24..");
    asked.apply(Action::Undo);
    asked.apply(Action::Undo);
    assert_eq!(asked.link(), link);
}

#[test]
fn the_first_jobs_are_popular_goals() {
    let asked = session("v1", &employer(), today());
    let names: Vec<_> = asked.goal_search().popular.into_iter().map(|row| row.words).take(3).collect();
    assert_eq!(names[..2], ["BMET I at General Hospital", "BMET III at General Hospital"], "{names:?}");
}
