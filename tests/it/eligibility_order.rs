//! In which order the ways to a credential come: what lacks least first.

use credential_pathway::catalog::Catalog;
use credential_pathway::resolve::{Evaluator, ways};

use crate::told::learner;
use crate::world::{credential, open_world, today};

/// The number of the way that comes first.
fn first(catalog: &Catalog, told: &str) -> Option<usize> {
    let learner = learner(told);
    let evaluator = Evaluator { catalog, learner: &learner, today: today() };
    ways(&evaluator, credential(catalog, "goal")).first().and_then(|way| way.number)
}

#[test]
fn of_two_kinds_of_work_the_one_of_which_less_is_to_do_comes_first() {
    let catalog = open_world("kind k\nkind n\ngoal: any(work(36 k), work(36 n))");
    for (most, less) in [(30, 24), (35, 1), (18, 17), (27, 26)] {
        let told = [format!("work {most} k, work {less} n"), format!("work {less} k, work {most} n")];
        assert_eq!(told.map(|told| first(&catalog, &told)), [Some(0), Some(1)], "{most} and {less}");
    }
}

#[test]
fn what_only_the_issuer_can_tell_counts_as_half_of_what_is_to_do() {
    let catalog = open_world("field f\nfield g\nkind k\ngoal: any(degree(bachelor f related), work(36 k))");
    let first = |months: u32| first(&catalog, &format!("degree bachelor g, work {months} k"));
    // Of 36 months, 17 are less than half.
    assert_eq!([first(17), first(19)], [Some(0), Some(1)]);
}

#[test]
fn what_a_person_has_said_no_to_comes_behind_what_they_have_not_said() {
    let catalog = open_world("a\nb\ngoal: any(a, b)");
    assert_eq!([first(&catalog, "no a"), first(&catalog, "no b")], [Some(1), Some(0)]);
}
