//! Routes of people that were once led wrong. What is expected follows from the issuers' rules in the catalog
//! and was written down before the code was asked.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Access, Constraint, Month};
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Objective, OnlyFor, Query, Route, RouteKind, Routes, StepKind,
    routes,
};
use credential_pathway::session::{learner_file, parse_destination};

use crate::told::learner;
use crate::world::{id, today};

fn asked(to: &str, learner: &str, basis: Basis) -> Routes {
    let catalog = bundled::shared();
    let (learner, problems) = learner_file::read(catalog, "learner", learner);
    assert!(problems.is_empty(), "{problems:?}");
    let destination: Destination = parse_destination(to).expect("a destination");
    let today = Month::new(2026, 11).expect("a month");
    let query = Query { destination, basis, objective: Objective::Time, today };
    routes(catalog, &learner.expect("a learner"), &query).expect("routes")
}

fn by_issuers(to: &str, learner: &str) -> Vec<Route> {
    asked(to, learner, Basis::Issuer).routes
}

/// Months, exams and steps.
fn figures(route: &Route) -> [u32; 3] {
    let totals = &route.pathway.totals;
    [totals.months, totals.exams, totals.steps]
}

fn has_diploma(route: &Route) -> bool {
    let is_diploma =
        |kind: &StepKind| matches!(kind, StepKind::Award(award) if award.level.id() == "high-school");
    route.pathway.steps.iter().any(|step| is_diploma(&step.kind))
}

const SUPERVISOR: &str = r#"{"version": 1, "credentials": {"eta-ceta": "has"},
    "education": [{"level": "associate", "field": "biomedical-equipment-technology"}],
    "work": [{"kind": "bmet", "months": 60, "from": "2019-11"},
        {"kind": "htm-management", "months": 24, "from": "2024-11"}]}"#;

/// AAMI's third pathway asks an associate degree and three of the last five years of managing in HTM; two
/// are there, so it is one more year and one exam.
#[test]
fn a_supervisor_needs_one_more_year_and_one_exam_for_chtm() {
    let routes = by_issuers("credential.aami-chtm", SUPERVISOR);
    assert_eq!((routes[0].kind, figures(&routes[0])), (RouteKind::Alternative(2), [12, 1, 2]));
    assert_eq!(routes.last().expect("a route").kind, RouteKind::EveryLevel);
}

#[test]
fn whoever_asks_for_the_ladder_gets_it_first() {
    let first = &asked("credential.aami-chtm", SUPERVISOR, Basis::Ladder).routes[0];
    assert_eq!(first.kind, RouteKind::EveryLevel);
}

/// AAMI asks a BMET degree and two years of work as a BMET: both are there.
#[test]
fn a_bmet_of_five_years_with_a_degree_may_sit_cres_today() {
    let learner = r#"{"version": 1, "work": [{"kind": "bmet", "months": 60}],
        "education": [{"level": "associate", "field": "biomedical-equipment-technology"}]}"#;
    let routes = by_issuers("credential.aami-cres", learner);
    assert_eq!((routes[0].kind, figures(&routes[0])), (RouteKind::Alternative(0), [0, 1, 1]));
}

/// Six years at 60 % are 43.2 full-time months of the 48 that AAMI asks: five more, as months are whole.
/// Nobody is told to enlist first, and the military route says whom it is for.
#[test]
fn six_years_at_60_percent_lack_five_months_for_cbet_and_enlisting_is_for_others() {
    let learner = r#"{"version": 1, "education": [{"level": "high-school"}],
        "work": [{"kind": "bmet", "months": 72, "share_percent": 60}]}"#;
    let routes = by_issuers("credential.aami-cbet", learner);
    assert_eq!((routes[0].kind, figures(&routes[0])), (RouteKind::Alternative(3), [5, 1, 2]));
    assert_eq!(routes[0].only_for, None);
    let military =
        routes.iter().find(|route| route.kind == RouteKind::Alternative(1)).expect("its own heading");
    let Some(OnlyFor::Attainment(id)) = military.only_for else { panic!("{:?}", military.only_for) };
    let access = bundled::shared().attainments.get(id).expect("listed").access;
    assert_eq!(access, Access::Military);
}

#[test]
fn whoever_served_is_not_told_that_the_military_route_is_for_others() {
    let learner = r#"{"version": 1, "attainments": {"military-bmet-service": "has"}}"#;
    let routes = by_issuers("credential.aami-cbet", learner);
    assert!(routes.iter().all(|route| route.only_for.is_none()), "{routes:?}");
}

/// Eligible by a bachelor's degree and five years: one exam, whatever the framework's ladder adds.
#[test]
fn whoever_is_eligible_for_cphims_today_is_told_so_first() {
    let learner = r#"{"version": 1, "education": [{"level": "bachelor"}],
        "work": [{"kind": "healthcare-information-systems", "months": 72}]}"#;
    let routes = by_issuers("credential.himss-cphims", learner);
    assert_eq!((routes[0].kind, figures(&routes[0])), (RouteKind::Alternative(0), [0, 1, 1]));
}

/// CCA asks a high school diploma, so whoever held it has one.
#[test]
fn a_coder_whose_cca_has_lapsed_is_not_sent_for_a_diploma() {
    let learner = r#"{"version": 1, "credentials": {"ahima-cca": "expired"}, "work": [{"kind": "coding", "months": 60}]}"#;
    for to in ["credential.ahima-cca", "credential.ahima-ccs"] {
        let routes = by_issuers(to, learner);
        assert!(!routes.iter().any(has_diploma), "{to}");
        assert_eq!(figures(&routes[0]), [0, 1, 1], "{to}");
    }
}

#[test]
fn a_nurse_is_not_sent_for_a_diploma() {
    let learner = r#"{"version": 1, "attainments": {"clinical-license": "has"},
        "work": [{"kind": "licensed-clinical", "months": 300}]}"#;
    for to in [
        "credential.himss-cahims",
        "level.healthcare-it-telemedicine.2",
        "level.health-information-management.1",
    ] {
        assert!(!by_issuers(to, learner).iter().any(has_diploma), "{to}");
    }
}

/// EHR work may count toward CPHIMS, so HIMSS is asked; beside it stands a route that needs no yes: a
/// graduate degree asks three years, or ten years in the kinds that HIMSS names.
#[test]
fn a_route_that_depends_on_a_yes_has_a_sure_one_beside_it() {
    let learner =
        r#"{"version": 1, "education": [{"level": "bachelor"}], "work": [{"kind": "ehr", "months": 84}]}"#;
    let routes = by_issuers("credential.himss-cphims", learner);
    assert_eq!((routes[0].questions(), figures(&routes[0])), (1, [0, 1, 2]));
    assert!(routes.iter().any(|route| route.questions() == 0), "{routes:?}");
}

/// CPHIMS or CPDHTS stands in for the title. Each asks a bachelor's degree of 48 months, a master's degree
/// after one, or ten years of information systems: all work that was told of it is seven years at the most. So
/// nothing is done in two years, and that is said without a limit of the search.
#[test]
fn two_years_are_too_few_for_an_architect_and_the_search_tells() {
    let mut learner = learner(
        "has ahima-cdip, degree postsecondary-certificate engineering-technology,
         work 24 imaging-informatics from 2022-11, work 120 htm from 2014-05,
         work 60 systems-integration from 2014-05, unsure-trained imaging-ce-72-hours",
    );
    let destination = Destination::Credential(id("epic-solution-architect"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Exams, today: today() };
    let found = |learner: &_| routes(bundled::shared(), learner, &query);
    assert!(found(&learner).is_ok_and(|found| found.routes.iter().all(|row| row.pathway.totals.months > 24)));
    let short = Constraint::MonthsMax(24);
    assert!(learner.constrain(short));
    assert_eq!(found(&learner).err(), Some(DestinationFault::Excluded(vec![short])));
}
