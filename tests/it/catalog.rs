//! The shipped catalog is whole.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, Rung, bundled};
use credential_pathway::model::{ConditionKind, Level, Requirement, RuleBasis};

use crate::catalog_answers::shipped;
use crate::world::id;

/// The entries of the framework: of each sub-domain the five levels, lowest first.
const FRAMEWORK: [(&str, [&str; 5]); 4] = [
    (
        "health-information-management",
        [
            "healthcare-it-foundations ahima-fundamentals",
            "ahima-cca himss-cahims",
            "ahima-rhit ahima-rhia ahima-chda",
            "himss-cphims",
            "himss-fellow ahima-distinguished-leader",
        ],
    ),
    (
        "electronic-health-records",
        [
            "epic-foundations-training cerner-fundamentals meditech-associate",
            "epic-module-certification cerner-certified-associate",
            "epic-certified-analyst cerner-professional meditech-specialist",
            "epic-principal-trainer epic-solution-architect cerner-expert-consultant",
            "distinguished-epic-architect",
        ],
    ),
    (
        "medical-devices-imaging",
        [
            "eta-ceta",
            "eta-bmd eta-biet",
            "aami-cbet oem-imaging-specialist",
            "aami-cres aami-cles",
            "aami-chtm distinguished-ce-leader",
        ],
    ),
    (
        "healthcare-it-telemedicine",
        [
            "healthcare-it-technician telemedicine-foundations",
            "telehealth-associate health-it-security-privacy-basics",
            "certified-professional-telehealth health-it-security-specialist",
            "healthcare-it-solutions-architect telehealth-systems-engineer",
            "distinguished-telemedicine-leader global-health-it-fellow",
        ],
    ),
];

const OCCUPATIONS: &str = "clinical-coder clinical-engineer database-architect health-data-analyst
    health-informatics-specialist health-information-technologist health-it-architect
    health-it-security-analyst health-it-support-technician health-services-manager
    health-software-developer medical-equipment-repairer network-systems-administrator";

const ORGANIZATIONS: &str =
    "ahima himss ehra amia aapc aami eta-international acce comptia isc2 abii ata nctrc bls-onet";

#[test]
fn the_bundled_catalog_as_the_widget_takes_it_is_the_checked_one() {
    let checked = bundled::read().expect("a sound catalog");
    assert_eq!(format!("{:?}", bundled::shared()), format!("{checked:?}"));
}

#[test]
fn the_shipped_catalog_has_no_problem() {
    let (catalog, problems) = Catalog::read(bundled::DOCUMENTS);
    assert_eq!(problems, []);
    assert_eq!(catalog.edition, "2026-12");
}

#[test]
fn all_99_credentials_are_there() {
    assert_eq!(shipped().credentials.len(), 99);
}

#[test]
fn all_41_entries_of_the_framework_keep_their_place() {
    let catalog = shipped();
    let mut entries = 0;
    for (lane, levels) in FRAMEWORK {
        for (level, named) in Level::ALL.into_iter().zip(levels) {
            let cell = catalog.on_rung(&Rung { sub_domain: id(lane), level });
            let cell: BTreeSet<&str> = cell.into_iter().map(|row| row.id.as_str()).collect();
            let named: BTreeSet<&str> = named.split(' ').collect();
            entries += named.len();
            assert!(!cell.is_empty() && cell.is_superset(&named), "{lane} {level:?}: {cell:?}");
        }
    }
    assert_eq!(entries, 41);
}

#[test]
fn only_the_entries_of_the_framework_and_three_beside_them_have_a_level() {
    let catalog = shipped();
    let named: BTreeSet<&str> =
        FRAMEWORK.iter().flat_map(|row| row.1).flat_map(|cell| cell.split(' ')).collect();
    let levelled = catalog.credentials.iter().filter(|row| row.level.is_some());
    let more: Vec<&str> = levelled.map(|row| row.id.as_str()).filter(|id| !named.contains(id)).collect();
    assert_eq!(more, ["ahima-fahima", "epic-epiccare-ambulatory", "epic-resolute"]);
}

#[test]
fn all_13_occupations_are_there_with_dated_figures() {
    let catalog = shipped();
    let ids: Vec<&str> = catalog.occupations.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, OCCUPATIONS.split_whitespace().collect::<Vec<_>>());
    for row in &catalog.occupations {
        assert!(!row.figures.is_empty(), "{}", row.id);
        assert!(row.figures.iter().all(|figure| !figure.sources.is_empty()), "{}", row.id);
        assert!(row.figures.is_sorted_by_key(|figure| Reverse(figure.pay_year)), "{}", row.id);
    }
}

#[test]
fn the_professional_organizations_are_there() {
    let catalog = shipped();
    for name in ORGANIZATIONS.split_whitespace() {
        let row = catalog.organizations.find(name).unwrap_or_else(|| panic!("{name} is there"));
        assert!(row.note.is_some(), "{name}");
    }
}

#[test]
fn every_rule_of_an_issuer_names_its_sources() {
    let catalog = shipped();
    for row in &catalog.credentials {
        let asks = !matches!(row.requires.condition.kind, ConditionKind::Leaf(Requirement::Unpublished));
        let is_issuers = row.requires.basis == RuleBasis::Issuer;
        assert!(!(asks && is_issuers && row.requires.sources.is_empty()), "{}", row.id);
        for source in &row.sources {
            let source = catalog.sources.get(*source).expect("known");
            assert!(!source.read.is_empty(), "{} was read some day", source.id);
        }
    }
}

#[test]
fn where_nothing_is_asked_it_is_the_issuer_who_says_so() {
    for row in &shipped().credentials {
        let nothing = matches!(&row.requires.condition.kind, ConditionKind::All(parts) if parts.is_empty());
        assert!(
            !nothing || row.requires.basis != RuleBasis::Editorial && !row.requires.sources.is_empty(),
            "{}",
            row.id
        );
    }
}

#[test]
fn kinds_of_work_and_fields_never_count_as_themselves_by_a_detour() {
    let catalog = shipped();
    for one in &catalog.kinds_of_work {
        for other in &catalog.kinds_of_work {
            let both = catalog.work_counts_as(one.id, other.id) && catalog.work_counts_as(other.id, one.id);
            assert!(!both || one.id == other.id, "{} and {}", one.id, other.id);
        }
    }
    for one in &catalog.fields {
        for other in &catalog.fields {
            let both = catalog.field_counts_as(one.id, other.id) && catalog.field_counts_as(other.id, one.id);
            assert!(!both || one.id == other.id, "{} and {}", one.id, other.id);
        }
    }
}
