//! Questions that once hung, overflowed or were answered wrong, each named after the rule it guards;
//! every expected value is worked out by hand.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::Learner;
use credential_pathway::resolve::{Basis, Destination, Objective, Pathway, Query, StepKind, pathway};

use crate::told::learner;
use crate::world::{id, open_world, today};

fn best(catalog: &Catalog, learner: &Learner, to: &str, basis: Basis, objective: Objective) -> Pathway {
    let query = Query { destination: Destination::Credential(id(to)), basis, objective, today: today() };
    pathway(catalog, learner, &query).expect("a pathway")
}

fn months_of_work(pathway: &Pathway) -> u32 {
    let months = |kind: &StepKind| if let StepKind::Work { months, .. } = kind { *months } else { 0 };
    pathway.steps.iter().map(|step| months(&step.kind)).sum()
}

/// The cheapest way to CHTM is by experience: seven years in all, three of them managing.
#[test]
fn months_without_a_common_measure_are_planned_for_like_any_others() {
    let catalog = bundled::read().expect("the bundled catalog");
    for told in [1, 5, 7, 13, 23] {
        let learner = learner(&format!("work {told} bmet"));
        let found = best(&catalog, &learner, "aami-chtm", Basis::Issuer, Objective::Cost);
        assert_eq!((found.proven, months_of_work(&found)), (true, 84 - told), "{told} months");
        for (objective, _) in Objective::ALL {
            assert!(best(&catalog, &learner, "aami-chtm", Basis::Ladder, objective).proven, "{told} months");
        }
    }
}

/// Two of three kinds meet each need: no less than half of 17 + 13 + 11 months.
#[test]
fn three_needs_that_share_kinds_in_a_ring_take_half_of_their_sum() {
    let world = open_world("goal $10: all(work(17 k0|k1), work(13 k1|k2), work(11 k2|k0))");
    let found = best(&world, &Learner::default(), "goal", Basis::Issuer, Objective::Time);
    assert_eq!((found.proven, found.totals.months, months_of_work(&found)), (true, 21, 21));
}

/// x requires y, which requires the goal; the other way costs 10,000 and 10.
#[test]
fn a_way_through_its_own_goal_is_left_at_once_however_many_choices_are_inside() {
    for pairs in [20, 60] {
        let choices: Vec<String> = (0..pairs).map(|pair| format!("any(a{pair}, b{pair})")).collect();
        let mut world = "dear $10000\ngoal $10: any(x, dear)\ny $10: goal\nx $10: all(".to_owned();
        world += &(0..pairs / 10).map(|part| format!("p{part}")).collect::<Vec<_>>().join(", ");
        world += ", y)";
        for (part, choices) in choices.chunks(10).enumerate() {
            world += &format!("\np{part} $10: all({})", choices.join(", "));
        }
        for pair in 0..pairs {
            world += &format!("\na{pair} $100\nb{pair} $120");
        }
        let world = open_world(&world);
        let found = best(&world, &Learner::default(), "goal", Basis::Issuer, Objective::Cost);
        assert_eq!((found.totals.cost_usd, found.totals.steps, found.proven), (10_010, 2, true));
    }
}

/// By "dear" it is $2 and all is known, by the chain $1 and the fees of the rest are not published:
/// the known figure comes first, however long the chain is.
#[test]
fn unknown_fees_never_carry_into_the_known_ones() {
    for length in [126, 127, 128, 129, 300, 1_200] {
        let last = length - 1;
        let mut world = format!("dear $2\ncheap $1\ngoal: any(dear, u{last})\nu0: cheap");
        for place in 1..length {
            world += &format!("\nu{place}: u{}", place - 1);
        }
        let world = open_world(&world);
        let found = best(&world, &Learner::default(), "goal", Basis::Issuer, Objective::Cost);
        let totals = &found.totals;
        assert_eq!((totals.cost_usd, totals.cost_unknown, found.proven), (1, length + 1, true), "{length}");
    }
}

/// All ways take $15,190: the goal, d18, d7, d6, c2, c12, c18, c19, b17, b1, b4, b7, b9, b10, a15, a19 and
/// a0. a9 is cheaper than a17, a11 serves b17, b1 and b9 for less than any two others, and for b7 a12 with a6
/// takes $442 where a13 alone takes $608: $1,013, $704 and $442 on top.
#[test]
fn choices_that_share_what_they_require_are_proven_cheapest() {
    let world = open_world(
        "goal $191: all(d18, d7, d6)
         d6 $425: c2
         c2 $1429: b17
         b17 $1115: any(a2, a11)
         a11 $704
         a2 $1043
         d7 $601: all(c12, c18)
         c18 $1390: b1
         b1 $1485: any(a11, a13)
         a13 $608
         c12 $60: all(b4, b10, b9, b7)
         b7 $1151: all(any(a2, a12, a13), any(a2, a6, a13), any(a5, a14, a15))
         a15 $455
         a14 $1051
         a5 $50
         a6 $348
         a12 $94
         b9 $1472: any(a11, a14)
         b10 $791: all(a15, any(a9, a17), a19)
         a19 $1446
         a17 $1152
         a9 $1013
         b4 $436: all(any(a6, a12, a15), any(a4, a19), a0)
         a0 $1225
         a4 $125
         d18 $906: all(any(c8, c19), c19)
         c19 $612: any(b0, b1, b10)
         b0 $1482: a17
         c8 $568: all(any(b4, b7), any(b7, b17), any(b8, b16, b18))
         b18 $426: a4
         b16 $1359: any(a4, a15, a17)
         b8 $574: any(a6, a11)",
    );
    let found = best(&world, &Learner::default(), "goal", Basis::Issuer, Objective::Cost);
    assert_eq!((found.totals.cost_usd, found.steps.len(), found.proven), (17_349, 21, true));
}

#[test]
fn a_chain_is_planned_whole_however_long_it_is() {
    let length = 2_000;
    let mut world = "a0 $10".to_owned();
    for place in 1..length {
        world += &format!("\na{place} $10: a{}", place - 1);
    }
    let world = open_world(&world);
    let found = best(&world, &Learner::default(), "a1999", Basis::Ladder, Objective::Time);
    assert_eq!((found.steps.len(), found.totals.cost_usd, found.proven), (2_000, 20_000, true));
}

/// A kind of work and a credential may have the same id; one is not the other.
#[test]
fn work_is_never_taken_for_a_credential_of_the_same_id() {
    let world = "base 1@lane\ntwin 1@lane\ngoal 2@lane first=base: work(12 twin)";
    let catalog = open_world(world);
    let learner = learner("has base");
    let found = best(&catalog, &learner, "goal", Basis::Ladder, Objective::Time);
    let evaluator =
        credential_pathway::resolve::Evaluator { catalog: &catalog, learner: &learner, today: today() };
    let reasons = credential_pathway::resolve::explain(&evaluator, &found, Basis::Ladder);
    let place = found.steps.iter().position(|step| matches!(step.kind, StepKind::Work { .. })).expect("work");
    let is_rung = |reason: &credential_pathway::resolve::Because<'_>| {
        matches!(reason, credential_pathway::resolve::Because::Rung(_))
    };
    assert!(!reasons[place].iter().any(is_rung), "{:?}", reasons[place]);
}

/// Every kind of work, told for any months at any share of full time, on the way to every
/// destination that work can matter for: always an answer that is proven, so within the limit.
fn walk(months: impl Iterator<Item = u32> + Clone, shares: &[u32], basis: Basis) -> usize {
    let catalog = bundled::read().expect("the bundled catalog");
    let query = |destination| Query { destination, basis, objective: Objective::Time, today: today() };
    let needs_work = |destination: &Destination| {
        let found = pathway(
            &catalog,
            &Learner::default(),
            &Query { objective: Objective::Cost, ..query(*destination) },
        );
        found.is_ok_and(|found| months_of_work(&found) > 0)
    };
    let destinations: Vec<Destination> = Destination::all(&catalog).into_iter().filter(needs_work).collect();
    assert!(destinations.len() > 20, "{}", destinations.len());
    let mut answers = 0;
    for kind in &catalog.kinds_of_work {
        for months in months.clone() {
            for share in shares {
                let learner = learner(&format!("work {months} {} at {share}", kind.id));
                for destination in &destinations {
                    let found = pathway(&catalog, &learner, &query(*destination)).expect("a pathway");
                    assert!(found.proven, "{} {months} {share} {destination:?}", kind.id);
                    answers += 1;
                }
            }
        }
    }
    answers
}

#[test]
fn months_of_any_kind_of_work_lead_to_a_proven_answer() {
    let answers = walk([1, 7, 13, 29, 47, 59, 83, 119].into_iter(), &[37, 100], Basis::Issuer);
    assert!(answers > 10_000, "{answers}");
}

#[test]
#[ignore = "takes minutes"]
fn months_of_any_kind_of_work_at_any_share_lead_to_a_proven_answer() {
    for (basis, _) in Basis::ALL {
        walk(1..=120, &[10, 20, 25, 30, 33, 40, 50, 60, 67, 70, 75, 80, 90, 100], basis);
    }
}

/// 24 months as a BMET with an electronics degree: 12 more months of work, and no enlisting, whose length
/// nobody publishes. With 47 months and no degree it is one month more.
#[test]
fn a_way_of_unknown_length_is_not_the_shortest() {
    let catalog = bundled::shared();
    for (told, months) in [
        ("degree associate electronics-technology, work 24 bmet", 12),
        ("degree high-school -, work 47 bmet", 1),
    ] {
        let found = best(catalog, &learner(told), "aami-cbet", Basis::Issuer, Objective::Time);
        assert_eq!((months_of_work(&found), found.steps.len(), found.proven), (months, 2, true), "{told}");
    }
}
