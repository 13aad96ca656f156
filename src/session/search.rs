//! How well names fit what somebody typed: pure functions over texts.
//!
//! Case, accents, punctuation and spacing do not matter: "hit 001", "HIT-001" and "HIT001" are the
//! same. Words are compared at their starts only, so that "care" is not found inside of "healthcare".

use crate::model::{Joined, ToList};

/// The most words of a typed text that are compared.
const WORDS_MAX: usize = 12;

/// The most neighboring words that may be one word of a name: "c c s p" is "CCS-P".
const JOINED_MAX: usize = 4;

/// Words that say little. They are passed over where a name with all of the typed words is not found.
const WEAK: [&str; 7] = ["and", "of", "the", "for", "in", "to", "as"];

/// What people add to the name of a credential: "CPC exam". Where nothing is close to all of it, they are passed over.
const KINDS: [&str; 5] = ["certification", "certificate", "credential", "exam", "jobs"];

/// How many letters of such a word are enough to know it: "cert".
const KIND_MIN: usize = 3;

/// The letters from U+00C0 to U+00DF without accents; the small ones follow in the same order.
const LATIN: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts";

/// Of the words of a text the letters and digits, in lower case and without accents; "+" is "plus".
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for char in text.chars() {
        let last = words.len() - 1;
        match char {
            _ if char.is_ascii_alphanumeric() => words[last].push(char.to_ascii_lowercase()),
            '+' => words.extend(["plus".to_owned(), String::new()]),
            // "C.C.S." and "master’s" are one word each; an accent may be a character of its own.
            '.' | '\'' | '’' | '\u{300}'..='\u{36f}' => {}
            'À'..='ÿ' if char != '×' && char != '÷' => {
                words[last].push(char::from(LATIN[(char as usize - 0xC0) % 32]));
            }
            // Signs of all kinds, such as "®", "™" and the dashes.
            '\0'..='\u{ff}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => words.push(String::new()),
            _ => words[last].push(char),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A word without its ending, so that "coders" fits "coder" and "technology" fits "technologies".
fn stem(word: &str) -> &str {
    if word.len() < 5 || word.ends_with("ss") {
        return word;
    }
    ["ies", "ie", "y", "s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// A name, ready to be compared.
pub struct Name {
    /// Its words without anything between them.
    joined: String,
    /// Where each word begins, and where the last one ends.
    edges: Vec<usize>,
}

impl Name {
    /// Prepares a name.
    pub fn new(name: &str) -> Self {
        let (mut joined, mut edges) = (String::new(), vec![0]);
        for word in words(name) {
            joined.push_str(&word);
            edges.push(joined.len());
        }
        Self { joined, edges }
    }

    /// Whether a word stands in it, or several words that together are this one.
    fn has(&self, word: &str, is_start: bool) -> bool {
        let word = stem(word);
        self.edges.iter().enumerate().any(|(index, edge)| {
            let ends = || self.edges[index + 1..].iter().any(|end| stem(&self.joined[*edge..*end]) == word);
            self.joined[*edge..].starts_with(word) && (is_start || ends())
        })
    }
}

/// What somebody typed, ready to be compared.
pub struct Typed {
    words: Vec<String>,
    joined: String,
    /// Whether each word may be the start of a longer one, or the last one alone.
    all_starts: bool,
}

impl Typed {
    /// Prepares a text: of a long one its first words.
    pub fn new(text: &str) -> Self {
        let mut words = words(text);
        words.truncate(WORDS_MAX);
        Self { joined: words.joined(""), words, all_starts: false }
    }

    /// The same text without the words that people add to a name, if anything else is typed.
    pub fn plain(&self) -> Option<Self> {
        let is_kind = |word: &str| word.len() >= KIND_MIN && KINDS.iter().any(|kind| kind.starts_with(word));
        let words: Vec<String> = self.words.iter().filter(|word| !is_kind(word)).cloned().list();
        let is_shorter = !words.is_empty() && words.len() < self.words.len();
        is_shorter.then(|| Self { joined: words.joined(""), words, all_starts: self.all_starts })
    }

    /// The same text, but words that say little are left out, and each may be cut short: "health info
    /// tech".
    #[must_use]
    pub fn loosened(mut self) -> Self {
        self.words.retain(|word| !WEAK.contains(&word.as_str()));
        Self { joined: self.words.joined(""), all_starts: true, ..self }
    }

    /// Whether it is exactly these texts one after the other.
    fn is(&self, names: &[&Name]) -> bool {
        let name: String = names.iter().map(|name| name.joined.as_str()).collect();
        !self.joined.is_empty() && stem(&self.joined) == stem(&name)
    }

    /// Whether all words stand in a name one after the other, the last one as a start.
    fn is_phrase_in(&self, name: &Name) -> bool {
        !self.joined.is_empty() && name.has(&self.joined, true)
    }

    /// Whether all words stand in these names, in any order.
    fn is_in(&self, names: &[&[Name]]) -> bool {
        let count = self.words.len();
        let stands = |words: &[String], is_last: bool| {
            let (word, is_start) = (words.joined(""), self.all_starts || is_last);
            names.iter().flat_map(|names| *names).any(|name| name.has(&word, is_start))
        };
        // By number of words whether so many of the first ones stand there.
        let mut fits = vec![count > 0];
        for next in 1..=count {
            let mut firsts = next.saturating_sub(JOINED_MAX)..next;
            let fit = firsts.any(|first| fits[first] && stands(&self.words[first..next], next == count));
            fits.push(fit);
        }
        fits[count]
    }
}

/// How well a row fits; the smaller, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Exactly its short name, with or without its issuer.
    ShortName,
    /// Exactly its name or another name of it, with or without its issuer.
    Name(Availability),
    /// Exactly its issuer.
    Issuer,
    /// All words stand in one of its names, one after the other; how many bytes it has beside them.
    Phrase(Availability, usize),
    /// All words stand in one of its names, in any order; how many bytes it has beside them.
    OneName(Availability, usize),
    /// All words stand in its names and those of its issuer.
    AllNames(Availability),
}

impl Fit {
    /// Whether it is all that somebody who types this may mean.
    pub fn is_close(self) -> bool {
        !matches!(self, Self::OneName(..) | Self::AllNames(_))
    }
}

/// What somebody can do with a row: what they can begin comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Availability {
    /// It can be begun.
    Open,
    /// It was issued.
    Issued,
    /// Nobody issues it.
    NotIssued,
}

/// The names of a row.
pub struct Names<'n> {
    /// Its short name, if it has one, its name and its other names.
    pub names: Vec<Name>,
    /// Whether the first one is its short name.
    pub has_short: bool,
    /// The names of its issuer.
    pub issuer: &'n [Name],
    /// What somebody can do with it.
    pub availability: Availability,
}

impl Names<'_> {
    /// How well they fit what is typed; `None` where they do not.
    pub fn fit(&self, typed: &Typed) -> Option<Fit> {
        let is = |name: &Name| {
            let with = |issuer: &Name| typed.is(&[issuer, name]) || typed.is(&[name, issuer]);
            typed.is(&[name]) || self.issuer.iter().any(with)
        };
        if let Some(exact) = self.names.iter().position(is) {
            return Some(if exact == 0 && self.has_short {
                Fit::ShortName
            } else {
                Fit::Name(self.availability)
            });
        }
        if self.issuer.iter().any(|issuer| typed.is(&[issuer])) {
            return Some(Fit::Issuer);
        }
        let shortest = |fits: &dyn Fn(&Name) -> bool| {
            let fitting = self.names.iter().filter(|name| fits(name));
            fitting.map(|name| name.joined.len().saturating_sub(typed.joined.len())).min()
        };
        if let Some(left_over) = shortest(&|name| typed.is_phrase_in(name)) {
            return Some(Fit::Phrase(self.availability, left_over));
        }
        if let Some(left_over) = shortest(&|name| typed.is_in(&[std::slice::from_ref(name)])) {
            return Some(Fit::OneName(self.availability, left_over));
        }
        typed.is_in(&[&self.names, self.issuer]).then_some(Fit::AllNames(self.availability))
    }
}

/// Puts a goal behind those that fit as well, if it fits one of some texts.
pub fn put_fitting<T>(found: &mut Vec<(Fit, T)>, typed: &[Typed], names: &Names<'_>, goal: T) {
    // Inserted in order, so that no further kind of sort is compiled into the module.
    if let Some(fit) = typed.iter().filter_map(|typed| names.fit(typed)).min() {
        found.insert(found.partition_point(|row| row.0 <= fit), (fit, goal));
    }
}
