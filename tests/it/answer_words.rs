//! The sentence over the routes, the line of what a person has, and what a form says that it has added.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Constraint, Learner, Month, Stretch};
use credential_pathway::resolve::{Destination, Objective, Pathway, Step, StepKind, Totals};
use credential_pathway::session::{Action, Session};
use credential_pathway::text::{Language, Localizer};

use crate::bare_step::bare_step;
use crate::world::id;

fn by_link(link: &str) -> Session<'static> {
    let today = Month::new(2026, 11).expect("a month");
    let mut session = Session::new(bundled::shared(), Language::English, today);
    session.open_link(link);
    assert_eq!(session.notices(), [""; 0]);
    session
}

fn answer(link: &str) -> String {
    by_link(link).page().pathway.expect("a pathway").answer
}

/// The sentence for so many steps, months, exams and steps without a published time.
fn sentence(steps: u32, months: u32, exams: u32, months_unknown: u32, learner: &Learner) -> String {
    of_learner(Totals { steps, months, exams, months_unknown, ..Totals::default() }, learner)
}

fn of_totals(totals: Totals) -> String {
    of_learner(totals, &somebody())
}

fn of_learner(totals: Totals, learner: &Learner) -> String {
    let today = Month::new(2026, 11).expect("a month");
    let localizer =
        Localizer { catalog: bundled::shared(), language: Language::English, today, offers: None };
    let step = Step {
        exams: Some(1),
        cost_usd: None,
        months: None,
        ..bare_step(StepKind::Credential(id("aami-chtm")))
    };
    let steps = vec![step; usize::try_from(totals.steps).expect("few")];
    let pathway = Pathway { steps, totals, ..Pathway::nothing_to_do() };
    localizer.answer(&Destination::Credential(id("aami-chtm")), learner, &pathway)
}

fn somebody() -> Learner {
    Learner { work: vec![Stretch::new(id("bmet"), 1)], ..Learner::default() }
}

#[test]
fn the_sentence_says_how_much_more_time_and_how_many_exams() {
    let some = somebody();
    assert_eq!(sentence(2, 12, 1, 0, &some), "One more year and one exam to CHTM");
    assert_eq!(sentence(2, 24, 2, 0, &some), "Two more years and two exams to CHTM");
    assert_eq!(sentence(2, 18, 0, 0, &some), "18 more months to CHTM");
    assert_eq!(sentence(2, 1, 1, 0, &some), "One more month and one exam to CHTM");
    assert_eq!(sentence(2, 30, 1, 0, &some), "Two more years and 6 months, and one exam to CHTM");
    assert_eq!(sentence(9, 120, 10, 0, &some), "10 more years and 10 exams to CHTM");
}

#[test]
fn from_nothing_it_is_not_more() {
    assert_eq!(sentence(2, 12, 1, 0, &Learner::default()), "One year and one exam to CHTM");
}

#[test]
fn a_time_that_is_not_published_is_never_left_out() {
    let some = somebody();
    assert_eq!(sentence(3, 12, 1, 1, &some), "At least one more year and one exam to CHTM");
    assert_eq!(sentence(3, 0, 1, 3, &some), "Three steps to CHTM; times are not published");
    assert_eq!(sentence(3, 0, 1, 2, &some), "Three steps to CHTM; the time of two steps is not published");
    assert_eq!(sentence(3, 0, 1, 1, &some), "Three steps to CHTM; the time of one step is not published");
}

#[test]
fn a_supervisor_of_two_years_is_one_year_and_one_exam_from_chtm() {
    // AAMI asks for an associate degree and 3 years of supervising within the last 5; 2 are told.
    let link = "v1&want=credential.aami-chtm&study=associate.biomedical-equipment-technology.\
        &work=bmet.60..,htm-management.24..2024-12";
    assert_eq!(answer(link), "One more year and one exam to CHTM");
    let status = by_link(link).page().status;
    assert!(status.starts_with("One more year and one exam to CHTM. Next: "), "{status}");
}

#[test]
fn who_meets_the_rule_of_a_credential_qualifies_today() {
    // AAMI asks a technician with an associate degree for 5 years of work before CRES.
    let link =
        "v1&want=credential.aami-cres&study=associate.biomedical-equipment-technology.&work=bmet.60..2021-12";
    assert_eq!(answer(link), "You qualify today: one exam to CRES");
}

#[test]
fn the_trip_names_four_facts_and_counts_the_others() {
    let trip = |link: &str| by_link(link).page().trip.expect("a trip");
    let none = trip("v1&want=credential.aami-chtm");
    assert_eq!((none.from.as_str(), none.to.as_str()), ("Nothing added yet", "CHTM"));
    assert_eq!(none.to_name, "Certified Healthcare Technology Manager");
    let five = trip(
        "v1&want=credential.aami-chtm&has=eta-ceta,aami-cbet&no=aami-cres&study=associate..,bachelor..&work=bmet.60..",
    );
    assert_eq!(five.from, "CBET · CETa · Associate degree · Bachelor's degree · +1");
    assert_eq!(by_link("v1").page().trip, None, "there is no trip without a goal");
}

#[test]
fn each_fact_is_said_to_count_on_the_chosen_route_or_not() {
    // AAMI's route by an associate degree asks for that and 3 years of supervising within 5, of which 2 are
    // told; for no technical work and for no CETa.
    let link = "v1&want=credential.aami-chtm&has=eta-ceta&study=associate.biomedical-equipment-technology.\
        &work=bmet.60..,htm-management.24..2024-12";
    let page = by_link(link).page();
    let used = page.pathway.expect("a pathway").used;
    let items = page.have.sections.into_iter().flat_map(|row| row.items);
    let counts: Vec<(String, bool)> = items.map(|item| (item.name, used.contains(&item.remove))).collect();
    let named = |part: &str| counts.iter().find(|row| row.0.contains(part)).expect("a fact").1;
    assert!(named("Associate degree") && named("supervising"));
    assert!(!named("CETa") && !named("technician (BMET)"));
}

#[test]
fn who_only_set_a_condition_has_told_nothing() {
    let mut only = Learner::default();
    assert!(only.constrain(Constraint::NoExam));
    assert_eq!(sentence(2, 12, 0, 0, &only), "One year to CHTM");
}

#[test]
fn nobody_is_told_to_start_what_only_some_people_can_do_or_an_issuer_decides() {
    let hurdle = |restricted, asks, unconfirmed| Totals {
        steps: 2,
        restricted,
        asks,
        unconfirmed,
        ..Totals::default()
    };
    assert_eq!(of_totals(hurdle(0, 0, 0)), "You can start today: two steps to CHTM");
    for totals in [hurdle(1, 0, 0), hurdle(0, 1, 0), hurdle(0, 0, 1)] {
        assert_eq!(of_totals(totals), "Two steps to CHTM");
    }
}

#[test]
fn the_trip_says_that_a_credential_has_lapsed_or_that_its_exam_alone_is_passed() {
    let link = "v1&want=credential.aami-chtm&expired=ahima-cca&candidate=aami-cbet.2026-05";
    let from = by_link(link).page().trip.expect("a trip").from;
    assert_eq!(from, "CBET (exam passed) · CCA (lapsed)");
}

#[test]
fn what_is_undone_is_not_said_any_more() {
    let mut session = by_link("v1&want=credential.aami-cbet");
    assert!(session.add_of_form("work=bmet.72.60."));
    session.apply(Action::Undo);
    assert_eq!(session.form_line(), "");
    assert!(!session.page().status.contains("Added"), "{}", session.page().status);
    session.apply(Action::Objective(Objective::Cost));
    assert!(session.page().status.starts_with("Sorted by "), "{}", session.page().status);
    assert_eq!(session.form_line(), "", "what is sorted is not said beside the form");
}

#[test]
fn another_answer_to_the_same_credential_is_a_change_and_the_same_answer_is_none() {
    let mut session = by_link("v1&want=credential.aami-cbet&has=eta-ceta");
    assert!(session.add_of_form("expired=eta-ceta"));
    assert_eq!(session.form_line(), "Added: CETa.");
    assert!(!session.add_of_form("expired=eta-ceta"));
    assert_eq!(session.form_line(), "You have added this already.");
}

#[test]
fn work_that_nobody_told_needs_a_job() {
    let takes = |link: &str| -> Vec<(String, String)> {
        let steps = by_link(link).page().pathway.expect("a pathway").steps;
        let work = steps.into_iter().filter(|step| step.card.name.starts_with("Work "));
        work.map(|step| (step.card.name, step.takes)).collect()
    };
    let student =
        takes("v1&want=credential.aami-cbet&basis=issuer&study=associate.biomedical-equipment-technology.");
    assert_eq!(student.iter().map(|row| row.1.as_str()).collect::<Vec<_>>(), ["Needs a job"], "{student:?}");
    let working = takes(
        "v1&want=credential.aami-cbet&basis=issuer&study=associate.biomedical-equipment-technology.&work=bmet.6..",
    );
    assert_eq!(working.iter().map(|row| row.1.as_str()).collect::<Vec<_>>(), [""], "{working:?}");
}

#[test]
fn a_form_says_what_it_has_added_and_questions_what_is_there_already() {
    let mut session = by_link("v1&want=credential.aami-cbet");
    assert!(session.add_of_form("work=bmet.72.60."));
    assert_eq!(session.form_line(), "Added: biomedical equipment technician (BMET): 6 years, 60%.");
    assert_eq!(session.state().learner.work.len(), 1);
    assert!(!session.add_of_form("work=bmet.72.60."), "the same again may be a mistake");
    assert_eq!(session.state().learner.work.len(), 1);
    assert!(
        session.form_line().starts_with("You have added this already: biomedical"),
        "{}",
        session.form_line()
    );
    assert!(session.add_of_form("work=bmet.72.60."), "who sends it again means another one");
    assert_eq!(session.state().learner.work.len(), 2);
}
