//! Where people come from: a job, a credential they hold, a job they want, a level.

use credential_pathway::catalog::Rung;
use credential_pathway::model::{AwardLevel, Held, Learner, Level, Section, StartingPoint, Stretch};
use credential_pathway::resolve::{Basis, Destination, StepKind};
use credential_pathway::session::{Action, Item, PathwayView, Session, Show, StepState};

use crate::pressing::{press, press_on, session, view};
use crate::told::learner;
use crate::world::id;

fn ways() -> Vec<&'static StartingPoint> {
    session().catalog().starting_points.iter().collect()
}

/// A session that comes from a job.
fn from(way: &StartingPoint) -> Session<'static> {
    let mut session = session();
    session.apply(Action::ComeFrom(way.id));
    session
}

fn items(session: &Session<'_>) -> Vec<Item> {
    session.have().sections.into_iter().flat_map(|section| section.items).collect()
}

fn pathway(session: &Session<'_>) -> PathwayView {
    session.page().pathway.expect("a pathway")
}

/// What is assumed of those who come a way, in words put together here.
fn facts(way: &StartingPoint) -> Vec<String> {
    let catalog = session().catalog();
    let credential = |id| catalog.credentials.get(id).expect("a credential").short_name("en").to_owned();
    let degree = |level: AwardLevel| {
        let row = catalog.education.iter().find(|row| row.level == level);
        row.expect("a level of education").name.get("en").to_owned()
    };
    let work = |row: &Stretch| {
        let kind = catalog.kinds_of_work.get(row.kind).expect("a kind of work");
        format!("{}: {} years", kind.name.get("en"), row.months / 12)
    };
    let attainment = |id| catalog.attainments.get(id).expect("a license").name.get("en").to_owned();
    let (told, mut facts) = (&way.learner, Vec::new());
    facts.extend(told.credentials.iter().map(|row| credential(*row.0)));
    facts.extend(told.education.iter().map(|row| degree(row.level)));
    facts.extend(told.work.iter().map(work));
    facts.extend(told.attainments.iter().map(|row| attainment(*row.0)));
    facts
}

#[test]
fn the_start_page_offers_every_job_and_two_other_ways_in() {
    let start = session().page().start.expect("the start page");
    let jobs: Vec<String> = start.jobs.iter().map(|press| press.words.clone()).collect();
    let expected: Vec<String> = ways().iter().map(|way| way.name.get("en").to_owned()).collect();
    assert_eq!((jobs.len(), jobs), (8, expected));
    let entrances: Vec<&str> = start.entrances.iter().map(|row| row.0.words.as_str()).collect();
    assert_eq!(entrances, ["Does my old credential still count?", "Find my level"]);
}

#[test]
fn a_job_chooses_no_goal_and_offers_the_usual_one_first() {
    for way in ways() {
        let mut session = session();
        press(&mut session, way.name.get("en"));
        assert_eq!((session.state().destination, session.state().from), (None, Some(way.id)));
        let start = session.page().start.expect("the start page");
        assert!(start.goals.popular.iter().all(|press| press.chosen == Some(false)));
        session.apply(start.goals.popular[0].action);
        assert_eq!(session.state().destination, None, "its routes are shown when they are asked for");
        session.apply(Action::ShowRoutes);
        assert_eq!(session.state().destination, Some(Destination::Credential(way.destination)));
        let next = pathway(&session).steps.iter().filter(|step| step.state == StepState::Next).count();
        assert_eq!(next, 1, "{}", way.id);
    }
}

#[test]
fn what_is_assumed_is_said_and_stands_under_what_one_has() {
    let sentences = [
        ("bmet", "biomedical equipment technician (BMET), 5 years"),
        ("clinician", "work as a licensed clinician, 5 years; a state license as a clinician"),
        ("coder", "medical coding, 3 years"),
        ("healthcare-worker", "any paid work in healthcare, 10 years"),
        ("it-support", "IT support, 3 years"),
        ("manager", "bachelor's degree; supervising or managing, any field, 5 years"),
        (
            "military-bmet",
            "DoD BMET; biomedical equipment technician (BMET), 4 years; enlisted service as a BMET in the US \
             Army, Navy or Air Force (Army MOS 68A)",
        ),
        ("student", "high school diploma or GED"),
    ];
    assert_eq!(ways().len(), sentences.len());
    for (id, facts_said) in sentences {
        let way = session().catalog().starting_points.find(id).expect("a starting point");
        let mut session = session();
        press(&mut session, way.name.get("en"));
        let page = session.page();
        let sentence = format!("We assumed: {facts_said}.");
        assert_eq!((page.assumed.as_deref(), &page.status), (Some(&*sentence), &sentence));
        let names: Vec<String> = items(&session).into_iter().map(|item| item.name).collect();
        assert_eq!(names, facts(way), "{id}");
    }
}

#[test]
fn a_job_that_is_chosen_is_taken_back_when_it_is_chosen_again() {
    for way in ways() {
        let mut session = told_then_came(&learner("has eta-ceta, work 12 htm"), &[way]);
        let own = told_then_came(&learner("has eta-ceta, work 12 htm"), &[]);
        session.apply(Action::ComeFrom(way.id));
        assert_eq!(session.state(), own.state(), "{}", way.id);
        assert_eq!(session.page().assumed, None);
    }
}

#[test]
fn each_thing_assumed_can_be_taken_away_and_is_said_to_be_assumed_no_more() {
    for way in ways() {
        let mut session = from(way);
        while let Some(item) = items(&session).first() {
            let before = items(&session).len();
            session.apply(item.remove);
            assert_eq!(items(&session).len(), before - 1, "{}", item.name);
            let assumed = session.page().assumed.unwrap_or_default();
            assert!(!assumed.contains(&item.name), "{assumed}");
        }
        assert_eq!(session.state().learner, Learner::default());
        assert_eq!(session.page().assumed, None);
    }
}

#[test]
fn undo_takes_the_whole_way_back() {
    for way in ways() {
        let mut session = from(way);
        session.apply(Action::Undo);
        assert_eq!(session.link(), "v1", "{}", way.id);
        assert_eq!(session.page().assumed, None);
    }
}

/// A person who told this before they came one way and then another.
fn told_then_came(told: &Learner, ways: &[&StartingPoint]) -> Session<'static> {
    let mut session = session();
    session.apply(Action::Show(Show::Check));
    for (id, held) in told.credentials.iter() {
        session.apply(Action::Credential(*id, Some(*held)));
    }
    told.education.iter().for_each(|row| session.apply(Action::AddAward(*row)));
    told.work.iter().for_each(|row| session.apply(Action::AddWork(*row)));
    for (id, answer) in told.attainments.iter() {
        session.apply(Action::Attainment(*id, Some(*answer)));
    }
    assert_eq!(session.state().learner, *told);
    ways.iter().for_each(|way| session.apply(Action::ComeFrom(way.id)));
    session
}

#[test]
fn another_job_takes_the_place_of_the_one_before_and_what_was_told_stays() {
    let told = learner("has eta-ceta, degree associate electronics, work 12 bmet, trained pe-license");
    for (before, after) in
        ways().into_iter().flat_map(|one| ways().into_iter().map(move |other| (one, other)))
    {
        if before.id == after.id {
            continue;
        }
        let session = told_then_came(&told, &[before, after]);
        let direct = told_then_came(&told, &[after]);
        assert_eq!(session.state(), direct.state(), "{} after {}", after.id, before.id);
        assert_eq!(items(&session).len(), 4 + facts(after).len());
    }
}

#[test]
fn years_and_degrees_told_before_stay_told_where_a_job_assumes_the_same() {
    let student = session().catalog().starting_points.find("student").expect("a way");
    let manager = session().catalog().starting_points.find("manager").expect("a way");
    for (told, way, next) in [
        ("work 60 bmet", session().catalog().starting_points.find("bmet").expect("a way"), student),
        ("degree high-school", student, manager),
        ("work 60 management, degree bachelor", manager, student),
    ] {
        let kept = told_then_came(&learner(told), &[way, next]);
        assert_eq!(kept.state(), told_then_came(&learner(told), &[next]).state(), "{told}");
    }
}

#[test]
fn nothing_assumed_overrides_what_was_told() {
    let way = session().catalog().starting_points.find("military-bmet").expect("a way");
    let student = session().catalog().starting_points.find("student").expect("a way");
    for told in ["no dod-bmet", "expired dod-bmet", "untrained military-bmet-service"] {
        let told = learner(told);
        let came = told_then_came(&told, &[way]).state().learner.clone();
        assert!(told.credentials.iter().all(|row| came.credentials.get(row.0) == Some(row.1)), "{came:?}");
        assert!(told.attainments.iter().all(|row| came.attainments.get(row.0) == Some(row.1)), "{came:?}");
        let left = told_then_came(&told, &[way, student]);
        assert_eq!(left.state(), told_then_came(&told, &[student]).state());
    }
}

#[test]
fn in_the_self_check_a_job_is_an_answer_and_no_destination() {
    for way in ways() {
        let mut session = session();
        session.apply(Action::Show(Show::Check));
        let before = view(&session).name;
        press(&mut session, way.name.get("en"));
        assert_eq!((session.state().destination, session.state().from), (None, Some(way.id)));
        assert_eq!((view(&session).name, items(&session).len()), (before, facts(way).len()));
    }
}

#[test]
fn a_credential_that_is_held_leads_to_a_pathway() {
    let mut session = session();
    press(&mut session, "Does my old credential still count?");
    session.search("CBET");
    press_on(&mut session, "CBET, Certified Biomedical Equipment Technician", "I have this");
    assert_eq!(session.state().learner.credentials.get(&id("aami-cbet")), Some(&Held::Has));
    press(&mut session, "About CBET");
    let detail = session.page().detail.expect("CBET");
    let next = detail
        .leads
        .iter()
        .flat_map(|part| &part.links)
        .find(|link| link.0 == id("aami-chtm"))
        .expect("CHTM");
    session.apply(Action::Open(Some(next.0)));
    press(&mut session, "Make this my goal");
    let view = pathway(&session);
    assert!(view.destination.contains("CHTM") && !view.steps.is_empty());
    assert!(view.steps.iter().all(|step| step.kind != StepKind::Credential(id("aami-cbet"))));
}

#[test]
fn every_job_that_is_wanted_leads_to_a_pathway_or_to_words_why_not() {
    for row in &session().catalog().occupations {
        let mut session = session();
        press(&mut session, "Occupations");
        press_on(&mut session, row.name.get("en"), "Route to it");
        let view = pathway(&session);
        assert_eq!(session.state().destination, Some(Destination::Occupation(row.id)));
        let why_not = view.fault.is_some_and(|fault| fault.ends_with('.'));
        assert!(!view.steps.is_empty() || why_not, "{}", row.id);
    }
}

#[test]
fn every_level_can_be_reached_from_the_one_below_it() {
    let catalog = session().catalog();
    for (lane, level) in
        catalog.sub_domains_in_order().into_iter().flat_map(|lane| Level::ALL.map(|level| (lane.id, level)))
    {
        for (basis, _) in Basis::ALL {
            let mut session = session();
            session.apply(Action::Basis(basis));
            session.apply(Action::Show(Show::Check));
            session.apply(Action::Reach(Rung { sub_domain: lane, level }));
            let view = pathway(&session);
            assert!(view.destination.contains(&format!("Level {}", level.number())), "{}", view.destination);
            assert!(!view.arrived && !view.steps.is_empty(), "{lane} {level:?} {:?}", view.fault);
            let below = session.state().learner.levels.get(&lane).map_or(0, |level| level.number());
            assert_eq!(below + 1, level.number());
        }
    }
}

#[test]
fn the_self_check_leads_to_a_pathway_from_the_level_it_found() {
    let mut session = session();
    press(&mut session, "Find my level");
    press(&mut session, "Continue");
    press(&mut session, "Repair and test devices used on patients");
    press(&mut session, "Continue");
    press(&mut session, "I work on my own");
    while view(&session).name != "Where you stand" {
        press(&mut session, "With help");
    }
    press(&mut session, "See how to reach Level 1");
    assert_eq!(session.state().sub_domain, Some(id("medical-devices-imaging")));
    assert!(!pathway(&session).steps.is_empty() && session.state().show == Show::Steps);
    assert!(!session.state().learner.is_complete(Section::Work));
}
