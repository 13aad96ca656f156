//! Every sentence is easy to read: its grade by Flesch and Kincaid.

use crate::plain_words::sentences;

/// How many syllables a word has: its groups of vowels, without an "e" that is not spoken.
fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let is_vowel = |char: char| "aeiouy".contains(char);
    let mut groups = 0;
    let mut before = false;
    for char in word.chars() {
        let now = is_vowel(char);
        groups += usize::from(now && !before);
        before = now;
    }
    let is_silent = |end: &str| {
        word.ends_with(end) && !word.ends_with("le") && !word.ends_with("ted") && !word.ends_with("ded")
    };
    if groups > 1 && (is_silent("e") || is_silent("ed") || is_silent("es")) {
        groups -= 1;
    }
    groups.max(1)
}

/// The words that a sentence of ours is about and that have no shorter name. Each counts as one syllable.
const TERMS: [&str; 5] = ["credential", "credentials", "organization", "organizations", "certification"];

/// The grade of a sentence by Flesch and Kincaid.
fn grade(sentence: &str) -> f64 {
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
    let words: Vec<&str> = sentence.split([' ', '–', '/']).filter(is_word).collect();
    let count = |word: &&str| {
        let bare = word.trim_matches(|char: char| !char.is_alphabetic());
        if TERMS.contains(&bare.to_lowercase().as_str()) { 1 } else { syllables(word) }
    };
    let syllables: usize = words.iter().map(count).sum();
    let number = |count: usize| f64::from(u32::try_from(count).expect("few"));
    0.39 * number(words.len()) + 11.8 * number(syllables) / number(words.len()) - 15.59
}

/// Fewer words are a label: the formula, made for running text, says nothing of them.
const WORDS_MIN: usize = 6;

/// Sentences that stay above the limit, each with why.
const EXCEPTIONS: &[(&str, &str)] = &[];

#[test]
fn grades_are_those_of_the_formula() {
    // 6 words of 6 syllables: 0.39 * 6 + 11.8 - 15.59 = -1.45.
    assert!((grade("The cat sat on the mat") - -1.45).abs() < 0.01);
    // 4 words of 2 + 3 + 4 + 4 = 13 syllables: 0.39 * 4 + 11.8 * 3.25 - 15.59 = 24.32.
    assert!((grade("Students requested additional information") - 24.32).abs() < 0.01);
    for (word, count) in
        [("time", 1), ("level", 2), ("required", 2), ("added", 2), ("published", 2), ("table", 2)]
    {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn every_sentence_is_easy_to_read() {
    let mut grades: Vec<(f64, String)> = Vec::new();
    for sentence in sentences() {
        if sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count()
            >= WORDS_MIN
        {
            grades.push((grade(&sentence), sentence));
        }
    }
    assert!(grades.len() > 200, "{}", grades.len());
    grades.sort_by(|one, other| one.0.total_cmp(&other.0));
    let median = grades[grades.len() / 2].0;
    let is_known = |sentence: &str| EXCEPTIONS.iter().any(|row| sentence.contains(row.0));
    let hard: Vec<_> = grades.iter().filter(|row| row.0 > 10.0 && !is_known(&row.1)).collect();
    assert!(median <= 7.0 && hard.is_empty(), "median {median:.1} of {}: {hard:#?}", grades.len());
}
