//! What the shipped catalog answers, where a wrong answer would mislead somebody.

use credential_pathway::catalog::{Catalog, Rung, bundled};
use credential_pathway::model::{Learner, Level, Requirement, StatusKind};
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Evaluator, Objective, Pathway, Plan, Query, Step, StepKind,
    Verdict, plan,
};

use crate::told::learner;
use crate::world::{credential, id, today};

/// The shipped catalog.
pub fn shipped() -> Catalog {
    bundled::read().expect("the shipped catalog has no problem")
}

fn answer(
    catalog: &Catalog,
    learner: &Learner,
    destination: Destination,
    basis: Basis,
    objective: Objective,
) -> Result<Plan, DestinationFault> {
    plan(catalog, learner, &Query { destination, basis, objective, today: today() })
}

fn way(to: &str, told: &str, basis: Basis, objective: Objective) -> Pathway {
    let catalog = shipped();
    let plan = answer(&catalog, &learner(told), Destination::Credential(id(to)), basis, objective);
    plan.unwrap_or_else(|fault| panic!("{to}: {fault:?}")).pathway
}

/// The credentials of a pathway, in order.
fn earned<'p>(pathway: &'p Pathway) -> Vec<&'p str> {
    let credential = |step: &'p Step| match &step.kind {
        StepKind::Credential(id) => Some(id.as_str()),
        _ => None,
    };
    pathway.steps.iter().filter_map(credential).collect()
}

fn asks(pathway: &Pathway) -> bool {
    pathway.steps.iter().any(|step| matches!(step.kind, StepKind::Ask(_)))
}

fn verdict(of: &str, told: &str) -> Verdict {
    let catalog = shipped();
    let evaluator = Evaluator { catalog: &catalog, learner: &learner(told), today: today() };
    evaluator.credential(credential(&catalog, of)).verdict
}

#[test]
fn chtm_has_five_routes_and_four_ask_for_no_technician_certification() {
    let catalog = shipped();
    let routes = credential(&catalog, "aami-chtm").requires.condition.parts();
    let technician = ["aami-cbet", "aami-cres", "aami-cles", "acce-cce"];
    let asks = |leaf: &&Requirement| matches!(leaf, Requirement::Credential(id) if technician.contains(&id.as_str()));
    let free = routes.iter().filter(|route| !route.leaves().iter().any(asks)).count();
    assert_eq!((routes.len(), free), (5, 4));
}

#[test]
fn chtm_is_open_by_each_of_its_routes() {
    for told in [
        "has aami-cbet, work 36 htm-management from 2023-01",
        "has aami-cles, work 36 management from 2023-01",
        "has dod-bmet, work 36 htm-management from 2023-01",
        "degree associate business, work 36 htm-management from 2023-01",
        "degree bachelor engineering, work 24 htm-management from 2024-01",
        "work 48 bmet from 2018-01, work 36 htm-management from 2023-01",
    ] {
        assert_eq!(verdict("aami-chtm", told), Verdict::Met, "{told}");
    }
    let short = "work 47 bmet from 2018-01, work 36 htm-management from 2023-01";
    assert_eq!(
        verdict("aami-chtm", &format!("{short}, all work, all credentials, all education")),
        Verdict::Unmet
    );
}

#[test]
fn cres_asks_for_no_cbet() {
    for (_, objective) in OBJECTIVES {
        let pathway = way("aami-cres", "", Basis::Issuer, objective);
        assert!(!earned(&pathway).contains(&"aami-cbet"), "{objective:?}");
    }
    assert_eq!(verdict("aami-cres", "no aami-cbet, work 48 bmet"), Verdict::Met);
}

#[test]
fn rhia_asks_for_no_rhit() {
    for (_, objective) in OBJECTIVES {
        let pathway = way("ahima-rhia", "", Basis::Issuer, objective);
        assert_eq!(earned(&pathway), ["ahima-rhia"], "{objective:?}");
    }
    let told = "no ahima-rhit, degree bachelor health-information-management cahiim";
    assert_eq!(verdict("ahima-rhia", told), Verdict::Met);
}

#[test]
fn an_associate_degree_in_him_and_a_bachelors_elsewhere_do_not_make_rhia() {
    let told = "degree associate health-information-management cahiim, degree bachelor business";
    assert_ne!(verdict("ahima-rhia", told), Verdict::Met);
    let all = format!("{told}, all education, untrained him-foreign-program");
    assert_eq!(verdict("ahima-rhia", &all), Verdict::Unmet);
    assert_eq!(verdict("ahima-rhit", &all), Verdict::Met);
}

#[test]
fn rhit_asks_for_the_degree_and_for_no_work() {
    let pathway = way("ahima-rhit", "", Basis::Issuer, Objective::Time);
    assert_eq!(earned(&pathway), ["ahima-rhit"]);
    assert!(!pathway.steps.iter().any(|step| matches!(step.kind, StepKind::Work { .. })));
}

#[test]
fn chda_is_for_its_issuer_to_say() {
    for basis in [Basis::Issuer, Basis::Ladder] {
        for (_, objective) in OBJECTIVES {
            assert!(asks(&way("ahima-chda", "", basis, objective)), "{basis:?} {objective:?}");
        }
    }
    assert_eq!(verdict("ahima-chda", "degree master health-informatics"), Verdict::Unknown);
}

#[test]
fn a_branch_that_nobody_publishes_never_wins_because_it_is_empty() {
    let pathway = way("himss-cahims", "", Basis::Issuer, Objective::Steps);
    assert!(!asks(&pathway), "{pathway:?}");
}

#[test]
fn on_the_ladder_bmd_and_biet_come_after_ceta() {
    for to in ["eta-bmd", "eta-biet"] {
        assert_eq!(earned(&way(to, "", Basis::Ladder, Objective::Steps)), ["eta-ceta", to]);
        assert_eq!(earned(&way(to, "has eta-ceta", Basis::Ladder, Objective::Steps)), [to]);
    }
}

#[test]
fn the_ladder_to_cbet_climbs_from_where_the_learner_stands() {
    let climbed = way("aami-cbet", "", Basis::Ladder, Objective::Time);
    assert!(earned(&climbed).len() >= 3, "{:?}", earned(&climbed));
    let told = "stands 2@medical-devices-imaging";
    assert_eq!(earned(&way("aami-cbet", told, Basis::Ladder, Objective::Time)), ["aami-cbet"]);
    assert_eq!(earned(&way("aami-cbet", "", Basis::Issuer, Objective::Time)), ["aami-cbet"]);
}

#[test]
fn the_retired_comptia_certificate_says_since_when_and_what_is_nearest() {
    let catalog = shipped();
    let retired = credential(&catalog, "comptia-hit-001");
    assert_eq!((retired.status.kind, retired.status.date.as_deref()), (StatusKind::Retired, Some("2017-02")));
    assert!(retired.nearest.contains(&id("comptia-a-plus")));
    let destination = Destination::Credential(retired.id);
    let fault =
        answer(&catalog, &Learner::default(), destination, Basis::Ladder, Objective::Time).unwrap_err();
    assert_eq!(
        fault,
        DestinationFault::Closed { status: StatusKind::Retired, nearest: retired.nearest.to_vec() }
    );
}

#[test]
fn who_holds_a_plus_stands_on_the_first_rung_of_healthcare_it() {
    let lane = id("healthcare-it-telemedicine");
    let rung = Rung { sub_domain: lane, level: Level::ALL[0] };
    let catalog = shipped();
    let holder = learner("has comptia-a-plus");
    let plan =
        answer(&catalog, &holder, Destination::Level(rung), Basis::Ladder, Objective::Time).expect("a plan");
    assert!(plan.pathway.steps.is_empty());
}

#[test]
fn a_closed_cles_counts_for_chtm_when_held_and_is_never_a_step() {
    let told = "has aami-cles, work 36 htm-management from 2023-01";
    assert!(way("aami-chtm", told, Basis::Issuer, Objective::Steps).steps.len() == 1);
    let catalog = shipped();
    let destination = Destination::Credential(id("aami-cles"));
    let fault =
        answer(&catalog, &Learner::default(), destination, Basis::Issuer, Objective::Steps).unwrap_err();
    assert!(matches!(fault, DestinationFault::Closed { status: StatusKind::ClosedToNew, .. }));
}

const OBJECTIVES: [(&str, Objective); 4] = [
    ("time", Objective::Time),
    ("cost", Objective::Cost),
    ("steps", Objective::Steps),
    ("exams", Objective::Exams),
];

#[test]
fn only_what_can_still_be_begun_is_ever_a_step() {
    let catalog = shipped();
    let nobody = Learner::default();
    for destination in Destination::all(&catalog) {
        for basis in [Basis::Issuer, Basis::Ladder] {
            for objective in [Objective::Time, Objective::Steps] {
                let Ok(plan) = answer(&catalog, &nobody, destination, basis, objective) else {
                    let Destination::Credential(to) = &destination else {
                        panic!("{destination:?} has a way");
                    };
                    assert!(
                        !credential(&catalog, to.as_str()).is_open_in(today()),
                        "{to} is open and has no way"
                    );
                    continue;
                };
                for step in
                    plan.pathway.steps.iter().chain(plan.with_more_asks.iter().flat_map(|more| &more.steps))
                {
                    let StepKind::Credential(id) = &step.kind else { continue };
                    let status = credential(&catalog, id.as_str()).status.kind;
                    let begun = matches!(status, StatusKind::Active | StatusKind::Unconfirmed);
                    assert!(begun, "{id} ({status:?}) for {destination:?}");
                    assert_eq!(step.confirm, status == StatusKind::Unconfirmed, "{id}");
                }
            }
        }
    }
}

#[test]
fn each_sub_domain_can_be_climbed_from_the_first_rung_to_the_fifth() {
    let catalog = shipped();
    for lane in catalog.sub_domains_in_order() {
        let rung = |level| Destination::Level(Rung { sub_domain: lane.id, level });
        for (_, objective) in OBJECTIVES {
            let mut before = 0;
            for level in Level::ALL {
                let plan = answer(&catalog, &Learner::default(), rung(level), Basis::Ladder, objective);
                let pathway = plan.unwrap_or_else(|fault| panic!("{} {level:?}: {fault:?}", lane.id)).pathway;
                assert!(pathway.proven, "{} {level:?} {objective:?}", lane.id);
                let rungs = pathway.steps.len() + pathway.waypoints.len();
                assert!(
                    rungs >= usize::from(level.number()) && pathway.totals.steps > 0,
                    "{} {level:?}",
                    lane.id
                );
                assert!(
                    objective != Objective::Steps || pathway.totals.steps >= before,
                    "{} {level:?}",
                    lane.id
                );
                before = pathway.totals.steps;
            }
        }
    }
}
