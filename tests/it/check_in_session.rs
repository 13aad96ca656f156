//! The self-check as a person goes through it: by pressing, by link, back and anew.

use credential_pathway::catalog::Rung;
use credential_pathway::model::Level;
use credential_pathway::resolve::Destination;
use credential_pathway::self_check::{Feel, SelfCheck};
use credential_pathway::session::{Action, Session, Show, State, View};

use crate::pressing::{press, session, view};
use crate::world::id;

/// The heading of what a check found.
pub const DONE: &str = "Where you stand";

/// Goes through a whole check by pressing; `each` sees the session at every question.
pub fn run(activities: &[&str], grades: &[&str], mut each: impl FnMut(&Session<'_>)) -> Session<'static> {
    let mut session = session();
    press(&mut session, "Self-check");
    each(&session);
    press(&mut session, "IT support");
    press(&mut session, "Continue");
    for activity in activities {
        each(&session);
        press(&mut session, activity);
    }
    if activities.len() < 2 {
        each(&session);
        press(&mut session, if activities.is_empty() { "Skip" } else { "Continue" });
    }
    each(&session);
    press(&mut session, "I work on my own");
    for grade in grades.iter().cycle() {
        if view(&session).name == DONE {
            break;
        }
        each(&session);
        press(&mut session, grade);
    }
    each(&session);
    session
}

pub fn by_link(link: &str) -> Session<'static> {
    let mut session = session();
    session.open_link(link);
    session
}

/// What people do in each of the sub-domains.
const FIX: &str = "Repair and test devices used on patients";
const VIDEO: &str = "Help patients meet their care team by video";
const CODE: &str = "Check and code patient records";
const TEACH: &str = "Teach staff how to use patient record software";

/// Checks of one sub-domain and of two, answered in different ways.
const RUNS: [(&[&str], &[&str]); 5] = [
    (&[FIX, TEACH], &["With help"]),
    (&[CODE, TEACH], &["I guide others", "Not sure", "I don't know how", "On my own"]),
    (&[VIDEO], &["Skip"]),
    (&[TEACH], &["On my own", "With help"]),
    (&[], &["I don't know how"]),
];

/// Goes through all of them.
fn every_run(mut each: impl FnMut(&Session<'_>)) {
    for (activities, grades) in RUNS {
        run(activities, grades, &mut each);
    }
}

/// A check of two sub-domains, answered to its end.
fn done() -> Session<'static> {
    run(RUNS[0].0, RUNS[0].1, |_| {})
}

pub fn words(view: &View) -> Vec<String> {
    view.presses().iter().map(|press| press.words.clone()).collect()
}

/// What is chosen of what can be pressed.
fn chosen(session: &Session<'_>) -> Vec<String> {
    let view = view(session);
    let chosen = view.presses().into_iter().filter(|press| press.chosen == Some(true));
    chosen.map(|press| press.words.clone()).collect()
}

#[test]
fn every_question_says_what_it_is_for_and_can_be_answered_skipped_and_left() {
    let mut questions = 0;
    every_run(|session| {
        let view = view(session);
        if view.name == DONE {
            return;
        }
        let [card] = view.cards.as_slice() else { panic!("{view:#?}") };
        let why = ["We fill in what is", "This shows where", "This helps separate", "Could you do this"];
        let lines = card.parts.iter().flat_map(|part| &part.lines);
        let said = lines.filter(|line| why.iter().any(|words| line.starts_with(words))).count();
        assert_eq!(said, 1, "{}", view.plain(false));
        assert!(!view.name.is_empty());
        assert!(card.presses.iter().filter(|press| press.chosen.is_some()).count() >= 4);
        let words = words(&view);
        assert!(words.iter().any(|words| words == "Skip" || words == "Continue"), "{words:?}");
        assert_eq!(words.contains(&"Back".to_owned()), session.state().check.at > 0, "{words:?}");
        let views = session.page().views;
        assert!(views.iter().any(|press| press.action == Action::Show(Show::Steps)));
        questions += 1;
    });
    assert!(questions > 30, "{questions}");
}

fn comes_back(session: &Session<'_>) {
    let again = by_link(&session.link());
    assert_eq!(again.notices(), [] as [String; 0]);
    assert_eq!(again.state(), session.state());
    assert_eq!(again.page().view, session.page().view);
}

#[test]
fn the_whole_check_comes_back_by_its_link_at_every_question() {
    every_run(comes_back);
    for words in ["This looks too high", "This looks too low"] {
        let mut session = done();
        press(&mut session, words);
        comes_back(&session);
    }
}

#[test]
fn undo_takes_back_one_answer_at_a_time() {
    let mut states: Vec<State> = Vec::new();
    let mut session = run(RUNS[1].0, RUNS[1].1, |session| states.push(session.state().clone()));
    for before in states.iter().rev() {
        while session.state() != before {
            assert!(session.can_undo(), "{before:?}");
            session.apply(Action::Undo);
        }
    }
    // One for each question: the job and what goes on from it are two.
    let mut steps = 0;
    let mut session = done();
    while session.can_undo() {
        session.apply(Action::Undo);
        steps += 1;
    }
    assert_eq!(steps, 2 + 2 + 1 + 8);
    assert_eq!(session.state().check, SelfCheck::default());
}

#[test]
fn the_way_back_shows_every_answer_and_keeps_it() {
    let mut session = done();
    let (end, answers) = (view(&session), session.state().check.answers.clone());
    assert_eq!(answers.len(), 8);
    for _ in 0..8 {
        press(&mut session, "Back");
        assert_eq!(chosen(&session), ["With help"]);
    }
    press(&mut session, "Back");
    assert_eq!(chosen(&session), ["I work on my own"]);
    press(&mut session, "Back");
    assert_eq!(chosen(&session), [FIX, TEACH]);
    press(&mut session, "Back");
    assert_eq!(chosen(&session), ["IT support"]);
    for words in ["Continue", "Continue", "I work on my own"].into_iter().chain(["With help"; 8]) {
        assert_eq!(session.state().check.answers, answers, "{words}");
        press(&mut session, words);
    }
    assert_eq!(view(&session), end);
}

#[test]
fn a_check_in_which_nothing_is_said_says_that_it_found_nothing() {
    let mut session = session();
    press(&mut session, "Self-check");
    for words in ["Continue", "Skip", "Skip"] {
        press(&mut session, words);
    }
    let view = view(&session);
    assert_eq!(
        (view.name.as_str(), words(&view)),
        (DONE, vec!["Answer again".to_owned(), "Back".to_owned()])
    );
    assert!(view.plain(false).contains("We can't tell which field fits you"));
}

#[test]
fn answering_again_empties_the_check_and_nothing_else() {
    let mut session = done();
    session.apply(Action::Compare(id("clinical-coder"), true));
    session.apply(Action::Feel(id("medical-devices-imaging"), Some(Feel::TooLow)));
    let before = session.state().clone();
    press(&mut session, "Answer again");
    assert_eq!(*session.state(), State { check: SelfCheck::default(), ..before.clone() });
    assert_eq!(view(&session).name, "What do you have already?");
    session.apply(Action::Undo);
    assert_eq!(*session.state(), before);
}

#[test]
fn a_level_found_can_be_called_too_high_or_too_low_and_that_taken_back() {
    let mut session = by_link("v1&show=check&work=bmet.60&like=dev-fix-devices&at=3");
    while view(&session).name != DONE {
        press(&mut session, "Skip");
    }
    let level = |session: &Session<'_>| view(session).cards[0].name.split(" in ").next().map(str::to_owned);
    let before = session.state().clone();
    assert_eq!(level(&session).as_deref(), Some("Level 3 (Professional)"));
    for (words, then) in
        [("This looks too high", "Level 2 (Associate)"), ("This looks too low", "Level 4 (Expert)")]
    {
        press(&mut session, words);
        assert_eq!((chosen(&session), level(&session).as_deref()), (vec![words.to_owned()], Some(then)));
    }
    press(&mut session, "This looks too low");
    assert_eq!(*session.state(), before);
}

#[test]
fn a_level_found_leads_to_the_one_above_the_facts_from_the_one_below_it() {
    // IT support brings no fact of medical devices, so "with help" is all that is known there.
    let mut session = done();
    let before = session.state().clone();
    assert_eq!(view(&session).cards[0].name, "Level 1 (Entry) in Electronic Health Records");
    press(&mut session, "See how to reach Level 1");
    let state = session.state().clone();
    let sub_domain = id("electronic-health-records");
    let level = Level::new(1).expect("a level");
    assert_eq!(state.destination, Some(Destination::Level(Rung { sub_domain, level })));
    assert_eq!(state.learner.levels.get(&sub_domain), None, "no level is below it");
    assert_eq!((state.sub_domain, state.show, session.page().view), (Some(sub_domain), Show::Steps, None));
    session.apply(Action::Undo);
    // Undo takes back the level and the destination, and leaves the view.
    assert_eq!(*session.state(), State { show: Show::Steps, ..before });
}

#[test]
fn of_a_hostile_link_each_part_that_cannot_be_is_named_in_one_line() {
    for (part, named) in [
        ("can=nobody.own", "“nobody” is not listed"),
        ("can=dev-check-repair.wizard", "left out: can=dev-check-repair.wizard"),
        ("can=dev-check-repair", "left out: can=dev-check-repair"),
        ("can=<b>.own", "left out: can=<b>.own"),
        ("at=99", "left out: at=99"),
        ("at=-1", "left out: at=-1"),
        ("at=4", "left out: at=4"),
        ("at=18446744073709551616", "left out: at=18446744073709551616"),
        ("like=dev-fix-devices,it-video-visits,him-code-records", "left out: 1 activity (2 at most)"),
        ("like=nobody", "“nobody” is not listed"),
        ("feel=x.y", "left out: feel=x.y"),
        ("feel=x.high", "“x” is not listed"),
        ("lead=zzz", "left out: lead=zzz"),
        ("from=nobody", "“nobody” is not listed"),
        ("jobs=nobody", "“nobody” is not listed"),
    ] {
        let session = by_link(&format!("v1&show=check&{part}"));
        let [notice] = session.notices() else { panic!("{part}: {:?}", session.notices()) };
        assert!(notice.contains(named), "{notice}");
        assert!(session.page().view.is_some());
        assert_eq!(by_link(&session.link()).state(), session.state());
    }
}

#[test]
fn of_a_link_that_says_too_much_a_bounded_part_is_kept() {
    let catalog = session().catalog();
    let jobs: Vec<&str> = catalog.occupations.iter().take(4).map(|row| row.id.as_str()).collect();
    let session = by_link(&format!("v1&show=occupations&jobs={}", jobs.join(",")));
    assert_eq!(session.state().compare, [id(jobs[0]), id(jobs[1])]);
    let items: Vec<String> = catalog.check_items.iter().map(|row| format!("{}.own", row.id)).collect();
    let session = by_link(&format!("v1&show=check&can={},{}&at=27", items.join(","), items.join(",")));
    assert_eq!(session.state().check.answers.len(), 24);
    assert!((1..=20).contains(&session.notices().len()));
    assert!(session.page().view.is_some());
    let nothing_of_the_person = State { check: SelfCheck::default(), ..session.state().clone() };
    assert_eq!(nothing_of_the_person, State { show: Show::Check, ..State::default() });
}
