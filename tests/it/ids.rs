//! Ids: which texts are one, and that each is kept once.

use std::collections::BTreeMap;

use credential_pathway::model::{Condition, Credential, Id, Ids, interned_count};

use crate::nouns::{DIGITS, LETTERS, only};
use crate::world::id;

#[test]
fn an_id_has_1_to_64_characters() {
    assert!(Id::<Credential>::new("").is_err());
    assert_eq!(id::<Credential>("a").as_str(), "a");
    let longest = "a".repeat(64);
    assert_eq!(id::<Credential>(&longest).as_str(), longest);
    assert!(Id::<Credential>::new(&"a".repeat(65)).is_err());
}

#[test]
fn an_id_is_of_lower_case_letters_digits_and_inner_hyphens() {
    only(&[LETTERS, DIGITS].concat(), |sign| Id::<Credential>::new(&sign.to_string()).is_ok());
    only(&[LETTERS, DIGITS, "-"].concat(), |sign| Id::<Credential>::new(&format!("a{sign}b")).is_ok());
    for text in ["-a", "a-", "-", "--", "ä", "aé", "a\u{200b}b"] {
        assert!(Id::<Credential>::new(text).is_err(), "{text}");
    }
    assert!(Id::<Credential>::new("a--b").is_ok());
}

#[test]
fn an_id_is_shown_and_found_by_its_text() {
    let cbet = id::<Credential>("aami-cbet");
    assert_eq!((cbet.to_string(), format!("{cbet:?}")), ("aami-cbet".to_owned(), "aami-cbet".to_owned()));
    let rows = BTreeMap::from([(id::<Credential>("aami-cbet"), 1), (id("aami-cres"), 2)]);
    assert_eq!((rows.get(&id("aami-cres")), rows.get(&id("aami-chtm"))), (Some(&2), None));
}

#[test]
fn an_id_that_is_not_known_says_so() {
    assert_eq!(Id::<Credential>::default().as_str(), "unknown");
}

#[test]
fn ids_are_the_same_where_their_texts_are_however_many_there_are() {
    // 7 and 2,003 have no common divisor: every number once, in no order.
    let texts: Vec<String> = (0..2_003).map(|row| format!("many-{:04}", row * 7 % 2_003)).collect();
    let before = interned_count();
    let ids: Vec<Id<Credential>> = texts.iter().map(|text| id(text)).collect();
    assert_eq!(interned_count(), before + 2_003);
    for (text, known) in texts.iter().zip(&ids) {
        assert_eq!(
            (id(text), Id::<Credential>::known(text), known.as_str()),
            (*known, Some(*known), text.as_str())
        );
    }
    assert_eq!(interned_count(), before + 2_003);
    assert_eq!(Id::<Credential>::known("many-2003"), None);
}

#[test]
fn an_id_is_known_once_it_was_read() {
    assert_eq!(Id::<Credential>::known("an-id-that-nobody-has-read"), None);
    assert_eq!(Id::<Credential>::known("A B"), None);
    let read = id("an-id-that-somebody-has-read");
    assert_eq!(Id::<Credential>::known("an-id-that-somebody-has-read"), Some(read));
    let why = Id::<Credential>::new("A B").expect_err("no slug").to_string();
    assert_eq!(why, "an id has 1 to 64 characters of a-z, 0-9 and inner -");
}

#[test]
fn a_list_of_ids_is_its_ids_however_many_there_are() {
    let [a, b, c] = ["a", "b", "c"].map(id::<Credential>);
    let lists = [vec![], vec![a], vec![a, b], vec![b], vec![c, a, c]];
    for list in &lists {
        let ids = Ids::from(list.clone());
        assert_eq!((ids.as_slice(), format!("{ids:?}")), (&list[..], format!("{list:?}")));
        assert_eq!(ids.clone(), ids);
    }
    // They have the order of slices: by their ids, and a list before one that goes on.
    assert!(lists.iter().map(|list| Ids::from(list.clone())).is_sorted());
    for (row, one) in lists.iter().enumerate() {
        for (other_row, other) in lists.iter().enumerate() {
            assert_eq!(Ids::from(one.clone()) == Ids::from(other.clone()), row == other_row);
        }
    }
    assert_eq!((Ids::one(b).as_slice(), Ids::<Credential>::default().as_slice()), (&[b][..], &[][..]));
    assert_eq!(Ids::from(vec![c, a, c]).into_iter().copied().collect::<Vec<_>>(), [c, a, c]);
}

#[test]
#[cfg(target_pointer_width = "64")]
fn what_a_catalog_has_many_thousands_of_stays_small() {
    assert_eq!(size_of::<Ids<Credential>>(), size_of::<Box<[u8]>>());
    assert_eq!(size_of::<Condition>(), 48);
    assert!(size_of::<Credential>() <= 576, "{}", size_of::<Credential>());
}

#[test]
fn an_id_is_one_pointer_whatever_it_names() {
    assert_eq!(size_of::<Id<Credential>>(), size_of::<usize>());
    assert_eq!(size_of::<Option<Id<Credential>>>(), size_of::<usize>());
}
