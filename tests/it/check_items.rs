//! The tasks and activities of the self-check are enough, in their place, and easy to read.

use credential_pathway::model::CheckItem;

use crate::catalog_answers::shipped;

/// Words whose letters mislead the count of syllables.
const SAID: [(&str, usize); 2] = [("safety", 2), ("video", 3)];

/// Groups of vowels, without an `e` at the end that is not heard; at least one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    if let Some(row) = SAID.iter().find(|row| row.0 == word) {
        return row.1;
    }
    let vowel = |sign: char| "aeiouy".contains(sign);
    let groups = word.split(|sign| !vowel(sign)).filter(|group| !group.is_empty()).count();
    groups.saturating_sub(usize::from(ends_silent(&word))).max(1)
}

/// Whether a word ends in an `e` that is not heard, as in "use", "used", "codes"; not as in "table",
/// "tested", "pieces".
fn ends_silent(word: &str) -> bool {
    let (stem, heard): (_, &[&str]) = match word {
        _ if word.ends_with("ed") => (&word[..word.len() - 2], &["t", "d"]),
        _ if word.ends_with("es") => (&word[..word.len() - 2], &["s", "x", "z", "c", "g", "ch", "sh"]),
        _ if word.ends_with('e') => (&word[..word.len() - 1], &["bl", "cl", "dl", "fl", "gl", "pl", "tl"]),
        _ => return false,
    };
    !stem.ends_with(['a', 'e', 'i', 'o', 'u']) && !heard.iter().any(|end| stem.ends_with(end))
}

/// The Flesch-Kincaid grade of one sentence, in hundredths.
fn grade(text: &str) -> i64 {
    let words = i64::try_from(text.split_whitespace().count()).expect("few");
    let parts = text.split(|sign: char| !sign.is_alphabetic() && sign != '\'');
    let spoken = parts.map(|part| part.trim_end_matches("'s").trim_matches('\''));
    let syllables: usize = spoken.filter(|part| !part.is_empty()).map(syllables).sum();
    39 * words + 1180 * i64::try_from(syllables).expect("few") / words - 1559
}

/// The texts of all tasks and activities.
fn texts() -> Vec<String> {
    let catalog = shipped();
    let tasks = catalog.check_items.iter().map(|row| row.text.get("en").to_owned());
    tasks.chain(catalog.activities.iter().map(|row| row.name.get("en").to_owned())).collect()
}

#[test]
fn each_boundary_of_each_sub_domain_has_at_least_three_tasks() {
    let catalog = shipped();
    for lane in &catalog.sub_domains {
        for boundary in 1..=4 {
            let here = |row: &&CheckItem| row.sub_domain == lane.id && row.above.number() == boundary;
            assert!(catalog.check_items.iter().filter(here).count() >= 3, "{} {boundary}", lane.id);
        }
    }
    assert!(catalog.check_items.iter().all(|row| row.above.number() < 5), "no task is above level 5");
}

#[test]
fn each_task_stands_for_a_competency_of_its_own_sub_domain() {
    let catalog = shipped();
    for row in &catalog.check_items {
        let competency = catalog.competencies.get(row.competency).expect("a competency");
        assert_eq!(competency.sub_domain, row.sub_domain, "{}", row.id);
    }
}

#[test]
fn each_sub_domain_has_two_of_the_eight_activities() {
    let catalog = shipped();
    for lane in &catalog.sub_domains {
        assert_eq!(
            catalog.activities.iter().filter(|row| row.sub_domain == lane.id).count(),
            2,
            "{}",
            lane.id
        );
    }
    assert_eq!(catalog.activities.len(), 8);
}

#[test]
fn each_task_has_at_most_14_words() {
    for row in &shipped().check_items {
        let text = row.text.get("en");
        assert!((1..=14).contains(&text.split_whitespace().count()), "{text}");
    }
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    let said = "a1 the1 use1 used1 codes1 coded2 table2 whole1 device2 devices3 linked1 modules2 patient2 \
        yearly2 electrical4 automated4 safety2 video3 people2 rely2 routine2 charts1 pieces2";
    for word in said.split_whitespace() {
        let (word, hand) = word.split_at(word.len() - 1);
        assert_eq!(syllables(word).to_string(), hand, "{word}");
    }
    // 10 words of 16 syllables: 3.9 + 18.88 - 15.59.
    assert_eq!(grade("Do the planned yearly service on a common medical device"), 719);
    // 9 words of 15 syllables: 3.51 + 19.66 - 15.59.
    assert_eq!(grade("Set a hospital group's five-year plan for its technology"), 758);
}

#[test]
fn each_task_and_activity_reads_at_grade_8_or_below() {
    let hard: Vec<String> = texts().into_iter().filter(|text| grade(text) > 800).collect();
    assert!(hard.is_empty(), "{:?}", hard.iter().map(|text| (grade(text), text)).collect::<Vec<_>>());
}
