//! What the text of a posting seems to require. It is a proposal: it counts for nothing until a person takes it.

use super::super::suggest::{AMBIGUOUS, FIELDS};
use super::phrases::{BEGINNERS, LEVELS, NUMBERS, PREFERRED, WORK};
use super::wanted::{CHOICES_MAX, Wanted};
use super::words::{Word, find, find_exact, has, sentences, words};
use crate::catalog::Catalog;
use crate::model::{AwardLevel, Field, Id, KindOfWork, Stretch, ToList, sorted};

/// The most bytes of a posting that are read.
pub const POSTING_BYTES_MAX: usize = 20_000;

/// The most groups that are proposed.
const FOUND_MAX: usize = 24;

/// The most characters of a line that are shown with what it seems to require.
const LINE_MAX: usize = 160;

/// What a text seems to require.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The groups, in the order of the text.
    pub found: Vec<FoundGroup>,
    /// The line that says that the job is for beginners.
    pub beginners: Option<String>,
    /// Whether the text was too long and its end was not read.
    pub is_cut: bool,
}

/// A group that a line seems to require.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundGroup {
    /// Its choices.
    pub choices: Vec<Wanted>,
    /// Whether the text only prefers it.
    pub is_preferred: bool,
    /// The line, or its beginning.
    pub line: String,
}

/// Something that a line names: from which of its words to which.
struct Mention {
    from: usize,
    to: usize,
    choices: Vec<Wanted>,
}

/// Reads the text of a posting.
pub fn read_posting(catalog: &Catalog, text: &str) -> Reading {
    let mut end = text.len().min(POSTING_BYTES_MAX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut reading = Reading { is_cut: end < text.len(), ..Reading::default() };
    let text = &text[..end];
    let usual = kind_of_work(catalog, &words(text));
    let mut are_preferred = false;
    for (line, is_heading) in sentences(text) {
        let words = words(line);
        let is_preferred = PREFERRED.iter().any(|phrase| has(&words, phrase));
        if reading.beginners.is_none() && BEGINNERS.iter().any(|phrase| has(&words, phrase)) {
            reading.beginners = Some(shortened(line));
        }
        let mentions = mentions(catalog, &words, usual);
        if is_heading && mentions.is_empty() {
            are_preferred = is_preferred;
        }
        for choices in groups(&words, mentions) {
            let is_preferred = is_preferred || are_preferred;
            let group = FoundGroup { choices, is_preferred, line: shortened(line) };
            let is_new = reading.found.iter().all(|other| other.choices != group.choices);
            if is_new && reading.found.len() < FOUND_MAX {
                reading.found.push(group);
            }
        }
    }
    reading
}

fn shortened(line: &str) -> String {
    let line = line.trim();
    match line.char_indices().nth(LINE_MAX) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// What a line names, in its order; of what overlaps, the longer one.
fn mentions(catalog: &Catalog, words: &[Word<'_>], usual: Option<Id<KindOfWork>>) -> Vec<Mention> {
    let mut all = credentials(catalog, words);
    all.extend(awards(catalog, words));
    all.extend(work(catalog, words, usual));
    let all = sorted(all, &|one, other| (one.from, other.to) < (other.from, one.to));
    let mut kept: Vec<Mention> = Vec::new();
    for mention in all {
        match kept.last_mut() {
            // A name and its short name behind it are one thing.
            Some(last) if last.choices == mention.choices => last.to = mention.to,
            Some(last) if mention.from < last.to => {}
            _ => kept.push(mention),
        }
    }
    kept
}

fn credentials(catalog: &Catalog, line: &[Word<'_>]) -> Vec<Mention> {
    let mut found = Vec::new();
    for row in &catalog.credentials {
        let choices = vec![Wanted::Credential(row.id)];
        let mut add = |(from, to)| found.push(Mention { from, to, choices: choices.clone() });
        let name = words(row.name.get("en"));
        if name.len() > 1 {
            find(line, &name).into_iter().for_each(&mut add);
        }
        let Some(short) = row.abbreviation.as_deref().filter(|short| short.len() > 1) else { continue };
        let issuer = row.id.as_str().split('-').next().unwrap_or_default();
        if !AMBIGUOUS.contains(&short) || has(line, issuer) {
            find_exact(line, &words(short)).into_iter().for_each(&mut add);
        }
    }
    found
}

fn awards(catalog: &Catalog, line: &[Word<'_>]) -> Vec<Mention> {
    let mut levels: Vec<(usize, usize, AwardLevel)> = Vec::new();
    for (phrase, level) in LEVELS {
        levels.extend(find(line, &words(phrase)).into_iter().map(|(from, to)| (from, to, level)));
    }
    let mut levels = sorted(levels, &|one, other| (one.0, other.1) < (other.0, one.1));
    // Of what overlaps, the longer one.
    levels.dedup_by(|next, kept| next.0 < kept.1);
    let mut found = Vec::new();
    for (index, (from, to, level)) in levels.iter().enumerate() {
        let next = levels.get(index + 1).map_or(line.len(), |row| row.0);
        let (fields, end) = fields(catalog, line.get(*to..next).unwrap_or_default());
        let award = |field| Wanted::Education(*level, field);
        let choices = if fields.is_empty() || *level == AwardLevel::HighSchool {
            vec![award(None)]
        } else {
            fields.into_iter().map(|field| award(Some(field))).take(CHOICES_MAX).list()
        };
        found.push(Mention { from: *from, to: to + end, choices });
    }
    found
}

/// The fields that words name until a number of years or the like, and where the last one ends.
fn fields(catalog: &Catalog, words: &[Word<'_>]) -> (Vec<Id<Field>>, usize) {
    let end =
        words.iter().position(|word| number(word).is_some() || word.lower == ";").unwrap_or(words.len());
    let (mut found, mut last) = (Vec::new(), 0);
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (phrase, id) in FIELDS {
        for (from, to) in find(&words[..end], &super::words::words(phrase)) {
            let is_free = taken.iter().all(|other| to <= other.0 || from >= other.1);
            if let Some(id) = catalog.fields.listed(id).filter(|_| is_free) {
                taken.push((from, to));
                last = last.max(to);
                if !found.contains(&id) {
                    found.push(id);
                }
            }
        }
    }
    (found, last)
}

fn work(catalog: &Catalog, line: &[Word<'_>], usual: Option<Id<KindOfWork>>) -> Vec<Mention> {
    let mut found = Vec::new();
    for (from, word) in line.iter().enumerate() {
        let Some(count) = number(word) else { continue };
        // "Within 12 months of hire" and "in the last 3 years" are no work.
        let is_span = |word: &Word<'_>| ["within", "last", "past", "next"].contains(&word.lower.as_str());
        if from.checked_sub(1).and_then(|before| line.get(before)).is_some_and(is_span) {
            continue;
        }
        let is_unit =
            |word: &Word<'_>| ["year", "yr", "month"].iter().any(|unit| word.lower.starts_with(unit));
        let Some(after) = line.iter().skip(from + 1).take(4).position(is_unit) else { continue };
        let to = from + after + 2;
        // "Two (2) years" is one number.
        if found.last().is_some_and(|last: &Mention| from < last.to) {
            continue;
        }
        let is_year = line.get(to - 1).is_some_and(|word| word.lower.starts_with('y'));
        let months = if is_year { count.saturating_mul(12) } else { count };
        let rest = line.get(to..).unwrap_or_default();
        let kind = kind_of_work(catalog, rest).or_else(|| kind_of_work(catalog, line)).or(usual);
        if let Some(kind) = kind.filter(|_| (1..=Stretch::LONGEST).contains(&months)) {
            found.push(Mention { from, to, choices: vec![Wanted::Work(kind, months, None)] });
        }
    }
    found
}

/// The kind of work that words speak of first.
fn kind_of_work(catalog: &Catalog, words: &[Word<'_>]) -> Option<Id<KindOfWork>> {
    let first =
        |row: &(&str, &'static str)| Some((find(words, &super::words::words(row.0)).first()?.0, row.1));
    let mut best: Option<(usize, &str)> = None;
    for (at, kind) in WORK.iter().filter_map(first) {
        if best.is_none_or(|best| at < best.0) {
            best = Some((at, kind));
        }
    }
    catalog.kinds_of_work.listed(best?.1)
}

/// A number as a posting writes it: "3", "3+", "2-4" (the least), "two".
fn number(word: &Word<'_>) -> Option<u32> {
    let digits = word.lower.split(['-', '–']).next().unwrap_or_default().trim_end_matches('+');
    let spelled = NUMBERS.iter().find(|row| row.0 == word.lower).map(|row| row.1);
    digits.parse().ok().filter(|number| (1..=120).contains(number)).or(spelled)
}

/// How two things that a line names hang together.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    And,
    Or,
    Comma,
}

/// Joins what a line names into groups: what "or" joins is one, and so is a list that ends with "or".
fn groups(words: &[Word<'_>], mentions: Vec<Mention>) -> Vec<Vec<Wanted>> {
    let is_choice = ["one of", "any of", "either"].iter().any(|phrase| has(words, phrase));
    let mut links = mentions.windows(2).map(|pair| link(words, &pair[0], &pair[1])).list();
    let mut after = Link::And;
    for (link, pair) in links.iter_mut().zip(mentions.windows(2)).rev() {
        let are_alike =
            std::mem::discriminant(&pair[0].choices[0]) == std::mem::discriminant(&pair[1].choices[0]);
        if *link == Link::Comma {
            *link = if are_alike && (after == Link::Or || is_choice) { Link::Or } else { Link::And };
        }
        after = *link;
    }
    let mut found: Vec<Vec<Wanted>> = Vec::new();
    for (index, mention) in mentions.into_iter().enumerate() {
        let is_joined = index > 0 && links.get(index - 1) == Some(&Link::Or);
        match found.last_mut().filter(|_| is_joined) {
            Some(group) => {
                let new = mention.choices.into_iter().filter(|wanted| !group.contains(wanted)).list();
                group.extend(new);
                group.truncate(CHOICES_MAX);
            }
            None => found.push(mention.choices),
        }
    }
    found
}

/// What stands right before the second of two things.
fn link(words: &[Word<'_>], one: &Mention, other: &Mention) -> Link {
    let between = words.get(one.to..other.from).unwrap_or_default();
    for word in between.iter().rev().take(4) {
        match word.lower.as_str() {
            "or" | "/" | "and/or" => return Link::Or,
            "and" | "with" | "plus" | ";" => return Link::And,
            "," => return Link::Comma,
            _ => {}
        }
    }
    Link::And
}
