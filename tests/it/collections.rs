//! Small maps and sets, and how rows are sorted.

use credential_pathway::model::{Map, Set, sorted};

/// Seven, three and five, put in in that order.
fn three() -> Map<u8, &'static str> {
    let mut map = Map::new();
    for (key, value) in [(7, "seven"), (3, "three"), (5, "five")] {
        assert_eq!(map.insert(key, value), None, "{key} was not there");
    }
    map
}

fn rows(map: &Map<u8, &'static str>) -> Vec<(u8, &'static str)> {
    map.iter().map(|(key, value)| (*key, *value)).collect()
}

#[test]
fn a_map_without_rows_is_empty_and_has_nothing() {
    let mut map: Map<u8, &str> = Map::new();
    assert!(map.is_empty());
    assert_eq!(map.len(), 0);
    assert_eq!(map.get(&1), None);
    assert!(!map.contains_key(&1));
    assert_eq!(map.remove(&1), None);
    assert_eq!(map.iter().count(), 0);
}

#[test]
fn a_map_has_its_rows_by_key_from_both_ends() {
    let map = three();
    assert!(!map.is_empty());
    assert_eq!(map.len(), 3);
    assert_eq!(rows(&map), [(3, "three"), (5, "five"), (7, "seven")]);
    assert_eq!(map.iter().next_back(), Some((&7, &"seven")));
}

#[test]
fn a_map_finds_the_keys_that_are_in_it_and_no_others() {
    let map = three();
    let found: Vec<_> = (0..=9).filter(|key| map.contains_key(key)).collect();
    assert_eq!(found, [3, 5, 7]);
    let values: Vec<_> = (0..=9).map(|key| map.get(&key).copied()).collect();
    let (three, five, seven) = (Some("three"), Some("five"), Some("seven"));
    assert_eq!(values, [None, None, None, three, None, five, None, seven, None, None]);
}

#[test]
fn a_second_value_under_a_key_takes_the_place_of_the_first_which_is_given_back() {
    let mut map = three();
    assert_eq!(map.insert(5, "fünf"), Some("five"));
    assert_eq!(map.insert(5, "cinq"), Some("fünf"));
    assert_eq!(rows(&map), [(3, "three"), (5, "cinq"), (7, "seven")]);
}

#[test]
fn what_is_taken_out_of_a_map_is_given_back_once() {
    let mut map = three();
    assert_eq!(map.remove(&4), None);
    assert_eq!(map.remove(&5), Some("five"));
    assert_eq!(map.remove(&5), None);
    assert_eq!(rows(&map), [(3, "three"), (7, "seven")]);
}

#[test]
fn a_set_holds_each_thing_once_and_sorted() {
    let mut set = Set::new();
    assert!(set.is_empty());
    assert_eq!(set.len(), 0);
    let new: Vec<bool> = [7, 3, 5, 3, 7].map(|key| set.insert(key)).to_vec();
    assert_eq!(new, [true, true, true, false, false]);
    assert!(!set.is_empty());
    assert_eq!(set.len(), 3);
    assert_eq!(set.as_slice(), [3, 5, 7]);
    assert_eq!(set.iter().copied().collect::<Vec<_>>(), [3, 5, 7]);
    let found: Vec<_> = (0..=9).filter(|key| set.contains(key)).collect();
    assert_eq!(found, [3, 5, 7]);
}

#[test]
fn a_thing_is_taken_out_of_a_set_once() {
    let mut set = Set::new();
    set.extend([2, 1, 3, 2]);
    assert_eq!(set.as_slice(), [1, 2, 3]);
    assert!(!set.remove(&4));
    assert!(set.remove(&2));
    assert!(!set.remove(&2));
    assert_eq!(set.as_slice(), [1, 3]);
}

#[test]
fn rows_are_sorted_by_the_order_that_is_said() {
    assert_eq!(sorted(vec![3, 1, 2], &|one, other| one < other), [1, 2, 3]);
    assert_eq!(sorted(vec![3, 1, 2], &|one, other| one > other), [3, 2, 1]);
    assert_eq!(sorted(vec!["b", "a"], &|one, other| one < other), ["a", "b"]);
    assert!(sorted(Vec::<u8>::new(), &|one, other| one < other).is_empty());
}

#[test]
fn rows_that_may_stand_either_way_keep_their_order() {
    let rows = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (2, 'e')];
    let expected = [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c'), (2, 'e')];
    assert_eq!(sorted(rows, &|one, other| one.0 < other.0), expected);
    let equal: Vec<usize> = (0..33).collect();
    assert_eq!(sorted(equal.clone(), &|_, _| false), equal);
}
