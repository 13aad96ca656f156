//! The least work that meets several needs: against trying all amounts, and against sums by hand.

use credential_pathway::solver::{Covers, Demand, Steps, WorkNeed, least_sum};

use crate::dice::Dice;

fn need(kinds: &[usize], months: u32) -> WorkNeed {
    WorkNeed { kinds: kinds.to_vec(), months, inner: None, named: kinds.to_vec() }
}

/// The stretches that meet some needs, and how few kinds could do.
fn cover(needs: Vec<WorkNeed>) -> (Vec<(usize, u32)>, u32) {
    let all: Vec<usize> = (0..needs.len()).collect();
    let cover = Covers::new(needs).cover(&all);
    assert!(cover.is_least);
    (cover.stretches.clone(), cover.fewest)
}

#[test]
fn months_of_one_kind_count_for_every_need_that_it_meets() {
    assert_eq!(cover(vec![need(&[0], 24), need(&[0, 1], 36)]), (vec![(0, 36)], 1));
    assert_eq!(cover(vec![need(&[0], 24), need(&[1], 12)]), (vec![(0, 24), (1, 12)], 2));
    assert_eq!(cover(vec![need(&[0, 1], 24), need(&[1, 2], 36)]), (vec![(1, 36)], 1));
    assert_eq!(cover(vec![]), (vec![], 0));
}

/// Of three kinds each two meet a need: no less than each need, nor than half of all three together.
#[test]
fn three_needs_in_a_ring_take_half_of_their_sum_whatever_the_months() {
    let mut tried = 0;
    for a in [1, 2, 17, 59, 360, 719] {
        for b in [1, 13, 58, 361, 720] {
            for c in [1, 11, 60, 359, 720] {
                let (stretches, _) = cover(vec![need(&[0, 1], a), need(&[1, 2], b), need(&[2, 0], c)]);
                let months: u32 = stretches.iter().map(|row| row.1).sum();
                assert_eq!(months, [a, b, c, (a + b + c).div_ceil(2)].into_iter().max().unwrap_or(0));
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 150);
}

/// Fewest months, then fewest stretches, and the fewest kinds that could do: tries everything.
fn by_trying(needs: &[WorkNeed]) -> (u32, usize, u32) {
    let rows: Vec<(&[usize], u32)> = needs
        .iter()
        .flat_map(|need| {
            let inner = need.inner.as_ref().map(|inner| (&inner.0[..], inner.1));
            [(&need.kinds[..], need.months)].into_iter().chain(inner)
        })
        .collect();
    let most = rows.iter().map(|row| row.1).max().unwrap_or(0);
    let meets = |amounts: &[u32; 4]| {
        rows.iter().all(|row| row.0.iter().map(|kind| amounts[*kind]).sum::<u32>() >= row.1)
    };
    let (mut best, mut fewest) = ((u32::MAX, usize::MAX), u32::MAX);
    for code in 0..(most + 1).pow(4) {
        let amounts = [0, 1, 2, 3].map(|kind| code / (most + 1).pow(kind) % (most + 1));
        if meets(&amounts) {
            let stretches = amounts.iter().filter(|months| **months > 0).count();
            best = best.min((amounts.iter().sum(), stretches));
            fewest = fewest.min(stretches as u32);
        }
    }
    (best.0, best.1, fewest)
}

#[test]
fn a_cover_is_the_least_of_all_amounts_there_are() {
    let mut dice = Dice(7);
    let mut several = 0;
    for _ in 0..400 {
        let count = 1 + dice.below(4);
        let needs: Vec<WorkNeed> = (0..count)
            .map(|_| {
                let mut kinds: Vec<usize> = (0..4).filter(|_| dice.chance(50)).collect();
                if kinds.is_empty() {
                    kinds.push(dice.below(4));
                }
                let inner: Vec<usize> = kinds.iter().copied().filter(|_| dice.chance(60)).collect();
                let inner = (!inner.is_empty() && dice.chance(30)).then(|| (inner, 1 + dice.below(4) as u32));
                WorkNeed { months: 1 + dice.below(7) as u32, inner, named: kinds.clone(), kinds }
            })
            .collect();
        let expected = by_trying(&needs);
        let (stretches, fewest) = cover(needs.clone());
        let months: u32 = stretches.iter().map(|row| row.1).sum();
        assert_eq!((months, stretches.len(), fewest), expected, "{needs:?}");
        several += usize::from(stretches.len() > 1);
    }
    assert!(several > 100, "{several} covers have several stretches");
}

#[test]
fn the_work_of_a_cover_does_not_grow_with_the_months() {
    let demands = |scale: u32| -> Vec<Demand> {
        (0..8)
            .map(|row| Demand { kinds: 0b1011 << row & 0xff | 1 << row, amount: scale * (17 + 5 * row) })
            .collect()
    };
    let steps = |scale: u32| {
        let mut steps = Steps(1_000_000);
        let sum = least_sum(&demands(scale), 0xff, &[0; 8], &mut steps).expect("a sum");
        (sum, 1_000_000 - steps.0)
    };
    let (small, large) = (steps(1), steps(13));
    assert!(small.0 > 0 && large.1 <= 2 * small.1, "{small:?} {large:?}");
}

#[test]
fn needs_that_are_too_many_to_be_covered_exactly_are_met_and_said_not_to_be_the_least() {
    let needs: Vec<WorkNeed> = (0..40).map(|kind| need(&[kind, (kind + 1) % 40], 12 + kind as u32)).collect();
    let all: Vec<usize> = (0..40).collect();
    let covers = Covers::new(needs.clone());
    let cover = covers.cover(&all);
    assert!(!cover.is_least && !covers.are_least());
    for need in needs {
        let there = cover.stretches.iter().filter(|row| need.kinds.contains(&row.0));
        assert!(there.map(|row| row.1).sum::<u32>() >= need.months);
    }
}
