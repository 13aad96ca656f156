//! What was waived or accepted as equivalent is met in the rule that it was waived in, and says so.

use std::collections::BTreeSet;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Grant, GrantKind, Grantor, Month, Waiver};
use credential_pathway::resolve::Verdict::{self, Met, Unknown, Unmet};
use credential_pathway::resolve::{
    Basis, Destination, Evaluator, Evidence, Objective, Query, StepKind, counts, pathway,
};
use credential_pathway::session::{Action, learner_file};
use credential_pathway::text::{Language, Localizer};

use crate::plan_matches_the_oracle::destination;
use crate::pressing::session;
use crate::properties::{best, worlds};
use crate::random::goal;
use crate::told::learner;
use crate::world::{credential, finding, id, open_world, today};

const WORLD: &str = "
    kind bmet
    a
    b
    other exams=1: all(a, work(24 bmet))";

fn judge(condition: &str, told: &str) -> (Verdict, Option<Evidence>) {
    finding(WORLD, condition, told, |finding| (finding.verdict, finding.evidence))
}

#[test]
fn a_waived_leaf_is_met_with_an_evidence_of_its_own_in_its_rule_alone() {
    let grant = Grant { how: GrantKind::Waived, by: Some(Grantor::Issuer), month: Month::new(2026, 5) };
    let told = "waived goal bmet_24 by issuer in 2026-05, all work";
    assert_eq!(judge("work(24 bmet)", told), (Met, Some(Evidence::Waived(id("goal"), grant))));
    // Another leaf of the same rule, and the same leaf of another rule.
    assert_eq!(judge("work(48 bmet)", told).0, Unmet);
    assert_eq!(judge("work(24 bmet)", "waived other bmet_24, all work").0, Unmet);
    assert_eq!(judge("all(a, work(24 bmet))", told).0, Unknown);
    assert_eq!(judge("all(a, work(24 bmet))", &format!("{told}, has a")).0, Met);
    assert_eq!(judge("a", "equivalent goal a, no a").0, Met);
}

#[test]
fn a_waived_credential_is_evidence_of_its_own_beside_one_that_is_held() {
    // "At least two" asks for two: the one that is held, and the one that was waived.
    assert_eq!(judge("2of(a, b)", "has a, waived goal b, all credentials").0, Met);
    assert_eq!(judge("2of(a, b)", "waived goal b, all credentials").0, Unmet);
}

/// The steps to a credential.
fn steps(catalog: &Catalog, to: &str, told: &str) -> Vec<StepKind> {
    let destination = Destination::Credential(id(to));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Steps, today: today() };
    let found = pathway(catalog, &learner(told), &query).expect("a pathway");
    found.steps.iter().map(|step| step.kind).collect()
}

#[test]
fn a_plan_has_no_step_for_what_was_waived_and_still_has_it_for_other_rules() {
    let catalog = open_world(&format!("{WORLD}\ngoal: all(other, work(24 bmet))"));
    let earn = |name: &str| StepKind::Credential(id(name));
    let work = StepKind::Work { kind: id("bmet"), months: 24 };
    assert_eq!(steps(&catalog, "goal", "has other, denied work bmet"), [work, earn("goal")]);
    assert_eq!(steps(&catalog, "goal", "has other, denied work bmet, waived goal bmet_24"), [earn("goal")]);
    // The rule of "other" still asks for the work.
    assert_eq!(steps(&catalog, "goal", "has a, waived goal bmet_24"), [work, earn("other"), earn("goal")]);
    assert_eq!(
        steps(&catalog, "goal", "has a, waived goal bmet_24, waived other bmet_24"),
        [earn("other"), earn("goal")]
    );
}

/// The one way to CBET that holds an electronics degree, with 36 months of work, which were done.
const ELECTRONICS: &str = "v1&want=credential.aami-cbet&work=bmet.36..\
    &waived=aami-cbet.associate_electronics-technology.issuer.2026-05";

#[test]
fn a_waiver_is_shown_in_the_rule_in_what_counts_and_in_what_one_has_and_is_no_degree() {
    let mut session = session();
    session.open_link(ELECTRONICS);
    assert_eq!((session.link().as_str(), session.notices().len()), (ELECTRONICS, 0));
    assert!(session.state().learner.education.is_empty());
    let page = session.page();
    let view = page.pathway.expect("a pathway");
    let kinds: Vec<_> = view.steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [StepKind::Credential(id("aami-cbet"))]);
    let words = "Associate degree in electronics technology: waived by AAMI, May 2026, as you said";
    assert!(view.done.expect("what counts").lines.contains(&words.to_owned()));
    let rule = view.steps[0].card.more[0].outline.as_ref().expect("the rule").plain();
    let line = "- Associate degree in electronics technology [waived by AAMI, May 2026, as you said]";
    assert!(rule.lines().any(|row| row.trim() == line), "{rule}");
    let training = &session.have().sections[3].items;
    let [item] = training.as_slice() else { panic!("{training:?}") };
    assert_eq!(item.name, "CBET: associate degree in electronics technology");
    assert_eq!(item.answer, "waived by AAMI, May 2026, as you said");
    session.apply(item.remove);
    assert!(session.state().learner.waivers.is_empty());
    session.apply(Action::Undo);
    assert_eq!(session.link(), ELECTRONICS);
}

#[test]
fn who_and_when_may_be_untold_and_a_college_can_accept_something_else() {
    let catalog = bundled::shared();
    let localizer = Localizer { catalog, language: Language::English, today: today(), offers: None };
    for (how, by, month, words) in [
        (GrantKind::Waived, None, None, "waived, as you said"),
        (
            GrantKind::Equivalent,
            Some(Grantor::College),
            None,
            "something else accepted by your college, as you said",
        ),
        (
            GrantKind::Equivalent,
            None,
            Month::new(2025, 1),
            "something else accepted, January 2025, as you said",
        ),
    ] {
        assert_eq!(localizer.grant(id("aami-cbet"), Grant { how, by, month }), words);
    }
}

#[test]
fn a_waiver_is_the_same_in_a_link_and_in_a_file() {
    let mut session = session();
    let link = "v1&waived=aami-cbet.bmet_24.issuer.2026-05,aami-cbet.dod-bmet..&equivalent=aami-cres.bmet_48.college.";
    session.open_link(link);
    assert_eq!((session.link().as_str(), session.notices().len()), (link, 0));
    let file = session.learner_file();
    let (read, problems) = learner_file::read(bundled::shared(), "mine.json", &file);
    assert_eq!((read.as_ref(), problems.len()), (Some(&session.state().learner), 0));
    // The last word on a leaf counts.
    session.add("equivalent=aami-cbet.bmet_24..");
    assert_eq!(session.state().learner.waivers.len(), 3);
    assert_eq!(session.state().learner.waivers[0].grant.how, GrantKind::Equivalent);
}

#[test]
fn a_waiver_with_a_part_that_cannot_be_read_is_left_out_and_said() {
    for (value, words) in [
        ("aami-cbet.bmet_23..", "“bmet_23” is not listed here and was left out."),
        ("nobody.bmet_24..", "“nobody” is not listed here and was left out."),
        ("aami-cbet.bmet_24.me.", "This could not be read and was left out: waived=aami-cbet.bmet_24.me."),
        ("aami-cbet", "This could not be read and was left out: waived=aami-cbet"),
    ] {
        let mut session = session();
        session.open_link(&format!("v1&waived={value}"));
        assert_eq!((session.link().as_str(), session.notices()), ("v1", &[words.to_owned()][..]), "{value}");
    }
    let row = |key: &str, value: &str| {
        let mut row = serde_json::json!({
            "credential": "aami-cbet", "requirement": "bmet_24", "how": "waived", "by": "issuer", "month": "2026-05"
        });
        row[key] = value.into();
        row
    };
    for (key, value) in [
        ("credential", "nobody"),
        ("requirement", "bmet_23"),
        ("how", "so"),
        ("by", "me"),
        ("month", "2026-13"),
    ] {
        let file = serde_json::json!({"version": 1, "waivers": [row(key, value), row("by", "college")]});
        let (read, problems) = learner_file::read(bundled::shared(), "mine.json", &file.to_string());
        let kept = read.expect("a learner").waivers;
        assert_eq!(kept.len(), 1, "{key}");
        assert_eq!(kept[0].grant.by, Some(Grantor::College));
        let line = "1 of 2 entries cannot be read and are left out (mine.json: waivers)";
        assert!(problems.iter().any(|row| row.to_string() == line), "{problems:?}");
    }
}

#[test]
fn forty_waivers_are_kept_and_one_line_says_what_is_left_out() {
    let lines: Vec<String> = (0..41).map(|at| format!("c{at}: work(1 k)")).collect();
    let catalog = open_world(&lines.join("\n"));
    let rows: Vec<_> = (0..41)
        .map(|at| serde_json::json!({"credential": format!("c{at}"), "requirement": "k_1", "how": "waived"}))
        .collect();
    let file = serde_json::json!({"version": 1, "waivers": rows}).to_string();
    let (read, problems) = learner_file::read(&catalog, "mine.json", &file);
    assert_eq!(read.expect("a learner").waivers.len(), 40);
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["the list has 41 items, and at most 40 are read (mine.json: waivers)"]);
}

#[test]
fn the_form_offers_each_leaf_that_is_not_met_once() {
    let mut session = session();
    session.open_link("v1&work=bmet.24..");
    let values: Vec<_> = session.waivable(id("aami-cbet")).into_iter().map(|row| row.0).collect();
    // Two routes ask for 24 months, which are there.
    let asked = ["associate_biomedical-equipment-technology", "dod-bmet", "associate_electronics-technology"];
    let wanted = asked.into_iter().chain(["bmet_36", "bmet_48"]).map(|key| format!("aami-cbet.{key}"));
    assert_eq!(values, wanted.collect::<Vec<String>>());
    for value in values {
        session.add(&format!("waived={value}.issuer."));
    }
    assert_eq!(session.waivable(id("aami-cbet")), []);
}

#[test]
fn a_key_names_one_leaf_of_a_rule_of_the_shipped_catalog() {
    let mut leaves = 0;
    for row in &bundled::shared().credentials {
        let all: BTreeSet<_> = row.requires.condition.leaves().into_iter().collect();
        let keys: BTreeSet<_> = all.iter().filter_map(|leaf| leaf.key()).collect();
        assert_eq!(
            all.iter().filter(|leaf| leaf.key().is_some()).count(),
            keys.len(),
            "{}: {keys:?}",
            row.id
        );
        assert!(
            keys.iter()
                .all(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)))
        );
        leaves += keys.len();
    }
    assert!(leaves > 100, "{leaves}");
}

/// Waives a random leaf of each of some random rules.
#[test]
fn a_waiver_lowers_no_verdict_and_makes_no_pathway_worse() {
    let mut waived = 0;
    worlds(107, 800, |dice, world, told| {
        let catalog = open_world(&world.text());
        let before = learner(&told.text());
        let mut after = before.clone();
        for row in &catalog.credentials {
            let leaves = row.requires.condition.leaves();
            if leaves.is_empty() || dice.chance(50) {
                continue;
            }
            let requirement = leaves[dice.below(leaves.len())].clone();
            let grant = Grant { how: GrantKind::Waived, by: None, month: None };
            after.waive(Waiver { credential: row.id, requirement, grant });
        }
        waived += after.waivers.len();
        let place = format!("{:?} {}\n{}", after.waivers, told.text(), world.text());
        for row in &catalog.credentials {
            let [one, other] = [&before, &after].map(|learner| {
                Evaluator { catalog: &catalog, learner, today: today() }.credential(row).verdict
            });
            assert!(other >= one, "{place}");
        }
        let to = destination(&goal(dice, world));
        for basis in [Basis::Issuer, Basis::Ladder] {
            let steps = |learner| {
                let found = best(&catalog, learner, to, basis, Objective::Steps)?;
                let totals = found.totals;
                found.proven.then_some((totals.restricted, totals.asks, totals.unconfirmed, totals.steps))
            };
            if let Some(one) = steps(&before) {
                assert!(steps(&after).is_some_and(|other| other <= one), "{basis:?} {place}");
            }
        }
    });
    assert!(waived > 1_000, "{waived}");
}

#[test]
fn what_counts_names_a_waiver_as_one() {
    let catalog = open_world(&format!("{WORLD}\ngoal: all(a, work(24 bmet))"));
    let learner = learner("has a, waived goal bmet_24");
    let query = Query {
        destination: Destination::Credential(id("goal")),
        basis: Basis::Issuer,
        objective: Objective::Steps,
        today: today(),
    };
    let found = pathway(&catalog, &learner, &query).expect("a pathway");
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let evidence: Vec<_> = counts(&evaluator, &found).into_iter().map(|row| row.1).collect();
    let grant = Grant { how: GrantKind::Waived, by: None, month: None };
    assert_eq!(evidence, [Evidence::Has, Evidence::Waived(id("goal"), grant)]);
    assert!(evaluator.credential(credential(&catalog, "goal")).verdict == Met);
}
