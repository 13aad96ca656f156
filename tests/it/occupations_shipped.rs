//! The occupations of the shipped catalog: where a pathway to each ends, and what is not left out.

use credential_pathway::model::{Award, Learner, Month, Named, Occupation, Source};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, StepKind, pathway};

use crate::scenarios::shipped;

/// What a pathway from nothing to each occupation ends with: one of these, or none where no credential is
/// typical. From the second reading of the sources, of 2026-11-28.
const ENDS_WITH: [(&str, &[&str]); 13] = [
    ("health-information-technologist", &["ahima-rhit", "ahima-rhia"]),
    ("clinical-coder", &["ahima-cca", "aapc-cpc-a", "ahima-rhit"]),
    ("medical-equipment-repairer", &["aami-cbet"]),
    ("health-software-developer", &[]),
    ("health-informatics-specialist", &["amia-achip", "himss-cphims"]),
    ("health-it-architect", &["cisco-ccna"]),
    ("health-it-security-analyst", &["comptia-security-plus"]),
    ("health-it-support-technician", &["comptia-a-plus"]),
    ("clinical-engineer", &["acce-cce"]),
    ("health-data-analyst", &[]),
    ("network-systems-administrator", &["cisco-ccna", "comptia-network-plus"]),
    ("health-services-manager", &["ahima-rhia", "himss-cphims"]),
    ("database-architect", &[]),
];

fn is_enough(award: &Award, row: &Occupation) -> bool {
    row.education.is_none_or(|level| award.level >= level)
}

#[test]
fn a_pathway_from_nothing_ends_with_what_is_typical_and_skips_no_degree() {
    let catalog = shipped();
    assert_eq!(catalog.occupations.len(), ENDS_WITH.len());
    for (id, typical) in ENDS_WITH {
        let row = catalog.occupations.find(id).unwrap_or_else(|| panic!("{id} is an occupation"));
        assert_eq!(row.goals.iter().map(|goal| goal.as_str()).collect::<Vec<_>>(), typical, "{id}");
        for basis in [Basis::Issuer, Basis::Ladder] {
            let destination = Destination::Occupation(row.id());
            let today = Month::parse("2026-11").expect("a month");
            let query = Query { destination, basis, objective: Objective::Time, today };
            let found =
                pathway(&catalog, &Learner::default(), &query).unwrap_or_else(|why| panic!("{id}: {why:?}"));
            let earned = found.steps.iter().filter_map(|step| match &step.kind {
                StepKind::Credential(credential) => Some(credential.as_str()),
                _ => None,
            });
            let earned: Vec<_> = earned.collect();
            assert_eq!(
                typical.iter().any(|goal| earned.contains(goal)),
                !typical.is_empty(),
                "{id}: {earned:?}"
            );
            let awards = found.steps.iter().filter_map(|step| match &step.kind {
                StepKind::Award(award) => Some(award),
                _ => None,
            });
            let schooled = row.education.is_none() || awards.into_iter().any(|award| is_enough(award, row));
            assert!(schooled, "{id} on {basis:?} leaves out the {:?}", row.education);
        }
    }
}

#[test]
fn an_occupation_without_a_typical_credential_says_so() {
    for row in shipped().occupations.iter().filter(|row| row.goals.is_empty()) {
        assert!(row.note.get("en").contains("No credential is required"), "{}", row.id);
    }
}

/// BLS gives the group of developers, analysts and testers; developers alone earn more.
#[test]
fn the_pay_of_software_developers_is_that_of_the_group_in_both_years() {
    let catalog = shipped();
    let row = catalog.occupations.find("health-software-developer").expect("it");
    let pay: Vec<_> = row.figures.iter().map(|figure| (figure.pay_year, figure.median_pay_usd)).collect();
    assert_eq!(pay, [(2025, Some(134_040)), (2021, Some(109_020))]);
    let alone = |row: &str| row.contains("$135,980") && row.contains("$104,300");
    assert!(row.statements.iter().any(|row| alone(row.text.get("en"))), "and of each alone");
}

#[test]
fn every_occupation_has_newest_figures_with_their_spread_and_five_industries() {
    let catalog = shipped();
    for row in &catalog.occupations {
        let newest = row.figures.first().expect("figures");
        assert_eq!((newest.pay_year, newest.span.as_str()), (2025, "2025-35"), "{}", row.id);
        // The group of software developers has no official spread.
        assert_eq!(
            newest.percentiles_usd.len() == 4,
            row.id.as_str() != "health-software-developer",
            "{}",
            row.id
        );
        assert!(newest.percentiles_usd.is_sorted(), "{}", row.id);
        assert_eq!(row.industries.len(), 5, "{}", row.id);
        let named = |id: &str| row.sources.iter().any(|source| source.as_str() == id);
        assert!(named("bls-15") && named("bls-13"), "{} names its sources", row.id);
    }
    let compared = catalog.all_jobs.as_ref().expect("all jobs");
    assert_eq!((compared.median_pay_usd, compared.growth_per_mille), (Some(50_980), Some(35)));
    let official = |source: &Source| source.grade == credential_pathway::model::Grade::Official;
    assert!(compared.sources.iter().all(|id| catalog.sources.get(*id).is_some_and(official)));
}
