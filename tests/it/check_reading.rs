//! How long the questions of the self-check take to read and to answer.

use crate::check_in_session::{DONE, run, words};
use crate::pressing::{session, view};

/// The words of all questions of a check, and its tasks: each heading and why counts, and once for
/// a kind of question, told by its answers, what stands with each of that kind.
fn words_of(activities: &[&str], grades: &[&str]) -> (usize, usize) {
    let (mut kinds, mut said): (Vec<Vec<String>>, Vec<String>) = (Vec::new(), Vec::new());
    let mut last = String::new();
    let session = run(activities, grades, |session| {
        let view = view(session);
        // The same question with one more thing picked is read once.
        if view.name == DONE || view.name == last {
            return;
        }
        last.clone_from(&view.name);
        said.push(view.name.clone());
        if kinds.is_empty() {
            said.extend(view.notes.iter().cloned());
        }
        let lines = view.cards.iter().flat_map(|card| &card.parts).flat_map(|part| &part.lines);
        if !kinds.contains(&words(&view)) {
            said.extend(lines.cloned().chain(words(&view)));
            kinds.push(words(&view));
        }
    });
    let words = said.iter().map(|line| line.split_whitespace().count()).sum();
    (words, session.state().check.answers.len())
}

#[test]
fn the_longest_check_is_read_at_200_words_a_minute_and_answered_in_two_minutes() {
    let catalog = session().catalog();
    let (mut longest, mut most) = (0, 0);
    for (index, one) in catalog.activities.iter().enumerate() {
        for other in catalog.activities.iter().skip(index + 1).filter(|row| row.sub_domain != one.sub_domain)
        {
            let (words, tasks) = words_of(&[one.name.get("en"), other.name.get("en")], &["With help"]);
            most = most.max(tasks);
            // A press takes a second: the job and what goes on from it, two activities, how one works.
            longest = longest.max(words * 60 / 200 + (2 + 2 + 1 + tasks));
        }
    }
    assert_eq!(most, 8);
    assert!((80..=120).contains(&longest), "{longest} seconds");
}
