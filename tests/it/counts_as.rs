//! A credential that counts as another one, such as a course that got a new number.

use credential_pathway::catalog::{Catalog, Fault};
use credential_pathway::resolve::{
    Basis, Because, Destination, DestinationFault, Evaluator, Evidence, Objective, Query, StepKind, Verdict,
    explain, plan, unlock,
};

use crate::told::learner;
use crate::world::{credential, document, finding, id, open_world, today};

/// A course of 2021, its new number, and a course that still requires the old one.
const RENAMED: &str = "old renamed: nothing\nnew counts=old: nothing\nbench: old";

fn sound(text: &str) -> Catalog {
    Catalog::from_documents(&[("world", &document(text))]).expect("a sound catalog")
}

fn faults(text: &str) -> Vec<Fault> {
    Catalog::read(&[("world", &document(text))]).1.into_iter().map(|problem| problem.fault).collect()
}

/// The steps of a plan, by name.
fn steps(text: &str, told: &str, to: &str, basis: Basis) -> Result<Vec<String>, DestinationFault> {
    let catalog = open_world(text);
    let destination = to
        .strip_prefix("job ")
        .map_or_else(|| Destination::Credential(id(to)), |job| Destination::Occupation(id(job)));
    let query = Query { destination, basis, objective: Objective::Steps, today: today() };
    let pathway = plan(&catalog, &learner(told), &query)?.pathway;
    let name = |kind: &StepKind| match kind {
        StepKind::Credential(id) => id.to_string(),
        other => format!("{other:?}"),
    };
    Ok(pathway.steps.iter().map(|step| name(&step.kind)).collect())
}

#[test]
fn holding_the_new_one_counts_where_the_old_one_is_required_and_says_by_which() {
    let judged = |told: &str| finding(RENAMED, "old", told, |finding| (finding.verdict, finding.evidence));
    assert_eq!(judged("has new"), (Verdict::Met, Some(Evidence::Counts(id("new")))));
    assert_eq!(judged("has old"), (Verdict::Met, Some(Evidence::Has)));
    assert_eq!(judged("expired new"), (Verdict::Unknown, Some(Evidence::Expired)));
    assert_eq!(judged(""), (Verdict::Unknown, Some(Evidence::Untold)));
    // Not to have the new one says nothing of the old one; the old one never counts as the new one.
    assert_eq!(judged("no new"), (Verdict::Unknown, Some(Evidence::Untold)));
    assert_eq!(judged("no old, has new").0, Verdict::Met);
    assert_eq!(finding(RENAMED, "new", "has old", |finding| finding.verdict), Verdict::Unknown);
}

#[test]
fn what_is_counted_as_is_followed_for_any_number_of_steps() {
    let chain = "a: nothing\nb counts=a: nothing\nc counts=b: nothing\nd counts=c: nothing";
    assert_eq!(finding(chain, "a", "has d", |finding| finding.verdict), Verdict::Met);
    assert_eq!(finding(chain, "d", "has a", |finding| finding.verdict), Verdict::Unknown);
    let catalog = sound(chain);
    assert_eq!(catalog.counting_as(id("b")), [id("b"), id("c"), id("d")]);
    assert_eq!(catalog.counted_as(id("c")), [id("c"), id("a"), id("b")]);
}

#[test]
fn a_plan_earns_the_new_one_in_place_of_the_old_one() {
    assert_eq!(steps(RENAMED, "", "bench", Basis::Issuer), Ok(vec!["new".into(), "bench".into()]));
    assert_eq!(steps(RENAMED, "has new", "bench", Basis::Issuer), Ok(vec!["bench".into()]));
    // Whoever wants the old one itself is told that it is closed.
    assert!(matches!(steps(RENAMED, "", "old", Basis::Issuer), Err(DestinationFault::Closed { .. })));
    let job = format!("{RENAMED}\njob j: old");
    assert_eq!(steps(&job, "", "job j", Basis::Issuer), Ok(vec!["new".into()]));
    assert_eq!(steps(&job, "has new", "job j", Basis::Issuer), Ok(Vec::new()));
}

#[test]
fn the_ladder_counts_it_too() {
    let ladder = "one 1@lane: nothing\ntwo 2@lane: nothing\nother counts=one: nothing";
    assert_eq!(steps(ladder, "has other", "two", Basis::Ladder), Ok(vec!["two".into()]));
    let closed = "one 1@lane retired: nothing\ntwo 2@lane: nothing\nother counts=one: nothing";
    assert_eq!(steps(closed, "", "two", Basis::Ladder), Ok(vec!["other".into(), "two".into()]));
    let title = "t 1@lane title: nothing\nold renamed: nothing\ntwo 2@lane: nothing\nnew counts=old: nothing\n\
                 stand-in t 1@lane: old";
    assert_eq!(steps(title, "", "two", Basis::Ladder), Ok(vec!["new".into(), "two".into()]));
    assert_eq!(steps(title, "has new", "two", Basis::Ladder), Ok(vec!["two".into()]));
    // A title needs no stand-in where something counts as it.
    assert_eq!(faults("t 1@lane title: nothing\nnew counts=t: nothing"), []);
    assert_eq!(faults("t 1@lane title: nothing"), [Fault::NoStandIn(id("t"))]);
}

#[test]
fn the_reason_of_the_step_is_the_rule_that_names_the_old_one() {
    let (catalog, learner) = (sound(RENAMED), learner(""));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let destination = Destination::Credential(id("bench"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Steps, today: today() };
    let pathway = plan(&catalog, &learner, &query).expect("a plan").pathway;
    let reasons = explain(&evaluator, &pathway, Basis::Issuer);
    let [Because::Asked { by, .. }] = reasons[0].as_slice() else { panic!("{reasons:?}") };
    assert_eq!(by.id, id("bench"));
}

#[test]
fn the_new_one_opens_what_the_old_one_opened() {
    let (catalog, learner) = (sound(RENAMED), learner(""));
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let opened = unlock(&evaluator, id("new"));
    assert_eq!(
        opened.iter().map(|row| (row.credential, row.is_open)).collect::<Vec<_>>(),
        [(id("bench"), true)]
    );
}

#[test]
fn one_that_is_held_stands_for_each_one_that_it_counts_as() {
    let world = "a: nothing\nb: nothing\nboth counts=a|b: nothing";
    for condition in ["all(a, b)", "2of(a, b)", "2of(a, b, ask)"] {
        assert_eq!(
            finding(world, condition, "has both", |finding| finding.verdict),
            Verdict::Met,
            "{condition}"
        );
        let text = format!("{world}\ngoal: {condition}");
        assert_eq!(steps(&text, "", "goal", Basis::Issuer), Ok(vec!["both".into(), "goal".into()]));
    }
}

#[test]
fn what_counts_as_itself_by_way_of_others_is_refused() {
    let circle = "a counts=b: nothing\nb counts=c: nothing\nc counts=a: nothing";
    assert_eq!(faults(circle), [Fault::CountsAsItself(vec!["a", "b", "c"])]);
    assert_eq!(faults("a counts=a: nothing"), [Fault::CountsAsItself(vec!["a"])]);
}

#[test]
fn at_most_64_credentials_count_as_one_and_eight_stand_in() {
    let chain = |length: usize| {
        let row = |row: usize| format!("c{row:02} counts=c{:02}: nothing\n", row - 1);
        format!("c00: nothing\n{}", (1..length).map(row).collect::<String>())
    };
    assert_eq!(faults(&chain(64)), []);
    assert_eq!(faults(&chain(65)), [Fault::CountedByMany { credential: id("c00"), max: 64 }]);
    // What counts as a stand-in is a stand-in, and a title has at most eight.
    let title = |length: usize| format!("{}t 1@lane title\nstand-in t 1@lane: c00", chain(length));
    assert_eq!(faults(&title(8)), []);
    assert_eq!(faults(&title(9)), [Fault::CountedByMany { credential: id("t"), max: 8 }]);
}

#[test]
fn a_learner_file_may_hold_either_and_the_answer_is_the_same() {
    let catalog = sound(RENAMED);
    for (facts, verdict) in [("has old", Verdict::Met), ("has new", Verdict::Met), ("", Verdict::Unknown)] {
        let learner = learner(facts);
        let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
        assert_eq!(evaluator.credential(credential(&catalog, "bench")).verdict, verdict, "{facts}");
    }
}
