//! The app as a state machine: what a person does, and what comes of it.

use credential_pathway::model::{Held, Id, Level, Stretch};
use credential_pathway::resolve::{Basis, Destination, Objective, StepKind};
use credential_pathway::session::{Action, Session, Show, StepState, learner_file};
use credential_pathway::text::{Language, problem};

use crate::pressing::session;

fn by_link(link: &str) -> Session<'static> {
    let mut session = session();
    session.open_link(link);
    session
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).expect("an id")
}

const FULL: &str = "v1&want=level.medical-devices-imaging.4&basis=ladder&by=exams&in=medical-devices-imaging\
    &level=medical-devices-imaging.2&has=eta-ceta&expired=aami-cabt&candidate=aami-cbet&no=aami-cres&not-sure=aami-chtm\
    &study=associate.biomedical-equipment-technology.,bachelor..abet-eac&work=bmet.60..,htm-management.24.50.2024-12\
    &got=hit-ce-45-hours&member=aami.24&not=epic-classes&nonmember=himss&maybe=pe-license&maybemember=chime\
    &all=credentials,work&apart=1&show=table&open=aami-cbet";

#[test]
fn a_link_carries_everything_and_comes_back_word_for_word() {
    let one = by_link(FULL);
    assert_eq!(one.notices(), [] as [String; 0]);
    assert_eq!(one.link(), FULL);
    assert_eq!(by_link(&one.link()).state(), one.state());
    assert_eq!(by_link("v1").link(), "v1");
}

#[test]
fn a_foreign_or_endless_link_changes_nothing_and_says_so() {
    for link in ["", "v2&want=credential.aami-cbet", "hello", "V1", &format!("v1&has={}", "a,".repeat(9_000))]
    {
        let mut session = by_link(FULL);
        let before = session.state().clone();
        session.open_link(link);
        assert_eq!(*session.state(), before, "{link:.40}");
        assert_eq!(session.notices().len(), 1, "{link:.40}");
    }
}

#[test]
fn of_a_damaged_link_what_is_sound_is_kept_and_the_rest_is_named() {
    let session = by_link(
        "v1&has=aami-cbet,nothing-such,A B&work=bmet.0,bmet.721,bmet.12.0,bmet.12.101,bmet.12..2024-13&level=x.6\
         &study=wizard&zz=1&open=nothing-such&want=credential.nothing-such&show=plan",
    );
    assert!(session.state().learner.holds(id("aami-cbet")));
    assert!(session.state().learner.work.is_empty() && session.state().learner.education.is_empty());
    assert_eq!(session.notices().len(), 13, "{:#?}", session.notices());
    let lines = session.notices().join("\n");
    for part in [
        "“nothing-such” is not listed",
        "has=A B",
        "work=bmet.721",
        "level=x.6",
        "study=wizard",
        "zz=1",
        "show=plan",
    ] {
        assert!(lines.contains(part), "{part} in {lines}");
    }
}

#[test]
fn a_link_to_a_credential_alone_opens_it_on_top_of_what_was_told() {
    let mut session = by_link(FULL);
    let open = session.link_to(id("himss-cphims"));
    session.open_link(&open);
    assert_eq!(session.link(), FULL.replace("open=aami-cbet", "open=himss-cphims"));
}

#[test]
fn coming_back_to_a_place_keeps_what_was_told_meanwhile() {
    let mut session = by_link("v1&want=credential.aami-cbet");
    let place = session.view_link();
    session.apply(Action::Credential(id("eta-ceta"), Some(Held::Has)));
    session.apply(Action::Show(Show::Table));
    session.apply(Action::Destination(Some(Destination::Credential(id("aami-chtm")))));
    session.go_back_to(&place);
    assert_eq!(session.link(), "v1&want=credential.aami-cbet&has=eta-ceta");
}

#[test]
fn undo_takes_back_one_thing_told_at_a_time() {
    let mut session = session();
    session.apply(Action::Destination(Some(Destination::Credential(id("aami-cbet")))));
    session.apply(Action::Credential(id("eta-ceta"), Some(Held::Has)));
    session.apply(Action::Undo);
    assert_eq!(session.link(), "v1&want=credential.aami-cbet");
    session.apply(Action::Undo);
    assert_eq!(session.link(), "v1");
    assert!(!session.can_undo());
    session.apply(Action::Undo);
    assert_eq!(session.link(), "v1");
}

#[test]
fn undo_takes_back_facts_and_keeps_the_view() {
    let mut session = by_link("v1&show=desk");
    session.apply(Action::Credential(id("aami-cbet"), Some(Held::Has)));
    session.apply(Action::Show(Show::Occupations));
    session.apply(Action::Open(Some(id("eta-ceta"))));
    session.apply(Action::Undo);
    assert!(!session.state().learner.holds(id("aami-cbet")));
    assert_eq!((session.state().show, session.state().open), (Show::Occupations, Some(id("eta-ceta"))));
}

#[test]
fn a_change_of_the_view_alone_is_nothing_to_undo() {
    let mut session = session();
    session.open_link("v1&show=occupations");
    session.apply(Action::Show(Show::Lookup));
    session.apply(Action::Open(Some(id("aami-cbet"))));
    assert!(!session.can_undo());
}

#[test]
fn only_a_page_that_shows_the_pathway_builds_the_choices_above_it() {
    let mut session = by_link(FULL);
    for (show, _) in Show::ALL {
        session.apply(Action::Show(show));
        let page = session.page();
        assert_eq!(page.controls.is_some(), show.is_pathway(), "{show:?}");
        assert_eq!(page.table.is_some(), show == Show::Table, "{show:?}");
    }
}

#[test]
fn a_level_said_before_a_sub_domain_is_one_of_the_first() {
    let mut session = session();
    session.apply(Action::Level(Level::new(3)));
    let told = "in=health-information-management&level=health-information-management.3";
    assert_eq!(session.link(), format!("v1&{told}"));
    session.apply(Action::ShowRoutes);
    assert_eq!(session.link(), format!("v1&want=level.health-information-management.4&{told}"));
}

#[test]
fn the_level_after_one_s_own_is_the_goal_until_another_is_chosen() {
    let wanted = |session: &Session<'_>| {
        session.state().destination.map(|want| credential_pathway::session::destination_text(&want))
    };
    let mut session = session();
    for own in [1, 4, 2] {
        session.apply(Action::Level(Level::new(own)));
        assert_eq!(wanted(&session), None, "no choice of a level leaves the start page");
    }
    session.apply(Action::Level(None));
    session.apply(Action::ShowRoutes);
    assert_eq!(wanted(&session), None, "nothing is told, so nothing is wanted");
    session.apply(Action::Level(Level::new(2)));
    session.apply(Action::ShowRoutes);
    for (own, next) in [(None, Some(3)), (Some(1), Some(2)), (Some(4), Some(5))] {
        if own.is_some() {
            session.apply(Action::Level(own.and_then(Level::new)));
        }
        let text = next.map(|level| format!("level.health-information-management.{level}"));
        assert_eq!(wanted(&session), text);
    }
    session.apply(Action::Destination(Some(Destination::Credential(id("aami-cbet")))));
    session.apply(Action::Level(Level::new(2)));
    assert_eq!(session.state().destination, Some(Destination::Credential(id("aami-cbet"))));
}

#[test]
fn two_steps_of_work_that_are_had_do_not_lie_in_the_same_months() {
    let mut session = session();
    for (kind, months) in [("bmet", 24), ("htm-management", 36)] {
        session.apply(Action::Have(StepKind::Work { kind: id(kind), months }));
    }
    assert_eq!(session.link(), "v1&work=bmet.24..2024-12,htm-management.36..2021-12");
}

#[test]
fn a_learner_file_comes_back_as_the_same_learner() {
    let session = by_link(FULL);
    let (learner, problems) = learner_file::read(session.catalog(), "me.json", &session.learner_file());
    assert_eq!(problems, []);
    assert_eq!(learner.as_ref(), Some(&session.state().learner));
}

#[test]
fn a_session_takes_every_fact_of_a_learner_file_and_leaves_the_rest_as_it_was() {
    let full = by_link(FULL);
    let mut session = by_link("v1&want=credential.aami-cbet&has=eta-ceta");
    session.import_learner_file("me.json", &full.learner_file());
    assert_eq!(session.state().learner, full.state().learner);
    assert_eq!(session.state().destination, Some(Destination::Credential(id("aami-cbet"))));
    assert_eq!(session.notices(), [""; 0]);
}

#[test]
fn of_a_faulty_learner_file_what_is_sound_is_kept_and_each_fault_has_its_place() {
    let session = session();
    let text = r#"{"version":1,"credentials":{"aami-cbet":"has","gone":"has","aami-cres":"perhaps"},
        "education":[{"level":"associate","field":"gone"},{"level":"wizard"}],"work":{"kind":"bmet"},
        "one_after_another":"yes","levels":{"medical-devices-imaging":6},"stray":1}"#;
    let (learner, problems) = learner_file::read(session.catalog(), "me.json", text);
    let learner = learner.expect("what can be kept");
    assert!(learner.holds(id("aami-cbet")));
    assert_eq!(learner.education.len(), 1);
    let lines: Vec<String> = problems.iter().map(|row| problem(Language::English, row)).collect();
    let expected = [
        "unknown key `stray` (me.json)",
        "the learner refers to unknown credential `gone` (me.json: credentials.gone)",
        "expected has, expired, candidate, no or not-sure, found \"perhaps\" (me.json: credentials.aami-cres)",
        "1 of 2 entries cannot be read and are left out (me.json: education)",
        "the learner refers to unknown field `gone` (me.json: education[0].field)",
        "expected a level of education, found \"wizard\" (me.json: education[1].level)",
        "expected a list, found an object (me.json: work)",
        "expected true or false, found \"yes\" (me.json: one_after_another)",
        "expected a level from 1 to 5, found 6 (me.json: levels.medical-devices-imaging)",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_file_that_is_no_learner_file_changes_nothing() {
    for text in ["", "[]", "{}", r#"{"version":2}"#, "\u{0}", "{\"version\":1"] {
        let mut session = by_link(FULL);
        let before = session.state().clone();
        session.import_learner_file("x.json", text);
        assert_eq!(*session.state(), before);
        assert_eq!(session.notices().len(), 1, "{text}: {:?}", session.notices());
    }
}

#[test]
fn what_cannot_be_is_passed_over() {
    let mut session = session();
    let gone = || id("nothing-such");
    session.apply(Action::RemoveAward(7));
    session.apply(Action::RemoveWork(7));
    session.apply(Action::Open(Some(gone())));
    session.apply(Action::Destination(Some(Destination::Credential(gone()))));
    session.apply(Action::AddWork(Stretch::new(id("nothing-such"), 12)));
    assert_eq!(session.state().destination, None);
    assert!(session.page().pathway.is_none());
}

#[test]
fn a_locked_step_names_what_it_waits_for_and_the_first_open_one_is_next() {
    let session = by_link("v1&want=credential.aami-cbet&basis=issuer");
    let view = session.page().pathway.expect("a pathway");
    let states: Vec<_> =
        view.steps.iter().map(|step| (step.card.name.as_str(), step.state.clone())).collect();
    let waits = |numbers: &[usize]| StepState::Locked(numbers.to_vec());
    let (degree, work) = (
        "Earn an associate degree in biomedical equipment technology",
        "Work 2 years as a biomedical equipment technician (BMET)",
    );
    assert_eq!(
        states,
        [(degree, StepState::Next), (work, StepState::Open), ("Pass the CBET exam (AAMI)", waits(&[1, 2])),]
    );
}

#[test]
fn every_destination_has_a_page_on_both_bases_by_all_objectives() {
    let mut session = by_link(FULL);
    let destinations = Destination::all(session.catalog());
    for (basis, _) in Basis::ALL {
        session.apply(Action::Basis(basis));
        for (objective, _) in Objective::ALL {
            session.apply(Action::Objective(objective));
            for destination in &destinations {
                session.apply(Action::Destination(Some(*destination)));
                let view = session.page().pathway.expect("an answer");
                assert!(view.arrived || view.fault.is_some() || !view.steps.is_empty(), "{destination:?}");
                assert!(!session.plain().is_empty());
            }
        }
    }
}
