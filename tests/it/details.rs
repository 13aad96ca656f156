//! What a page shows before the details of its catalog are there.

use std::collections::BTreeSet;

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Held, Id, Learner};
use credential_pathway::resolve::Destination;
use credential_pathway::self_check::{Autonomy, Grade, Question};
use credential_pathway::session::{Action, Details, Page, Session, Show};
use credential_pathway::text::Language;

use crate::catalog_parts::{shipped, split};
use crate::world::today;

const LOADING: &str = "Loading the details…";
const FAILED: &str = "The details could not be loaded.";

fn kept(document: &str) -> &'static Catalog {
    Box::leak(Box::new(Catalog::from_trusted(&[("", document)])))
}

/// The shipped catalog, its core alone and the whole.
fn catalogs() -> [&'static Catalog; 2] {
    let document = shipped();
    [kept(&split(&document)[0]), kept(&document.to_string())]
}

/// Every text that a page holds.
fn all_texts(page: &Page) -> BTreeSet<String> {
    let debug = format!("{page:?}");
    let (mut found, mut signs) = (BTreeSet::new(), debug.chars());
    while signs.by_ref().any(|sign| sign == '"') {
        let mut text = String::new();
        while let Some(sign) = signs.next().filter(|sign| *sign != '"') {
            text.push(if sign == '\\' { signs.next().expect("a sign after it") } else { sign });
        }
        found.extend(text.split(". ").map(|part| part.trim().trim_end_matches('.').to_owned()));
    }
    found
}

/// Holds that a page of the core says nothing that the page of the whole does not say.
fn says_no_more(session: &Session<'_>, whole: &'static Catalog) {
    let mut other = Session::new(whole, Language::English, today());
    other.open_link(&session.link());
    other.search("cisco");
    let (core, full) = (session.page(), other.page());
    let known = all_texts(&full);
    for text in all_texts(&core) {
        assert!(known.contains(&text) || text == LOADING, "{}: {text:?}", session.link());
    }
    let steps = |page: &Page| {
        page.pathway.as_ref().map(|row| row.steps.iter().map(|step| step.kind).collect::<Vec<_>>())
    };
    assert_eq!(steps(&core), steps(&full), "{}", session.link());
}

#[test]
fn without_the_details_no_page_says_anything_else_than_with_them() {
    let [core, whole] = catalogs();
    let begin = || {
        let mut session = Session::new(core, Language::English, today());
        session.set_details(core, Details::Coming);
        session.search("cisco");
        session
    };
    let mut pages = 0;
    for row in &core.credentials {
        let mut opened = begin();
        opened.apply(Action::Open(Some(row.id)));
        says_no_more(&opened, whole);
        let mut arrived = begin();
        arrived.apply(Action::Credential(row.id, Some(Held::Has)));
        arrived.apply(Action::Destination(Some(Destination::Credential(row.id))));
        says_no_more(&arrived, whole);
        pages += 2;
    }
    for destination in Destination::all(core) {
        let mut session = begin();
        session.apply(Action::Destination(Some(destination)));
        says_no_more(&session, whole);
        pages += 1;
    }
    for (show, _) in Show::ALL {
        let mut session = begin();
        session.apply(Action::Show(show));
        session.apply(Action::Compare(core.occupations.iter().next().expect("one").id, true));
        says_no_more(&session, whole);
        pages += 1;
    }
    // An answer unlike the others moves the result, which then names its task.
    for (first, rest) in [(Grade::Own, Grade::No), (Grade::No, Grade::Guides), (Grade::Guides, Grade::Helped)]
    {
        let (mut session, mut grade) = (begin(), first);
        session.apply(Action::Show(Show::Check));
        session.apply(Action::Like(core.activities.iter().next().expect("one").id, true));
        session.apply(Action::Lead(Autonomy::ALL[2].0));
        for at in 0.. {
            session.apply(Action::Turn(at));
            says_no_more(&session, whole);
            match session.state().check.question(&session.evaluator()) {
                Question::Item(item) => {
                    session.apply(Action::Can(item.id, grade));
                    grade = rest;
                }
                Question::Result => break,
                _ => {}
            }
        }
    }
    assert!(pages > 200, "{pages}");
}

/// A session on the core, whose details are in this state.
fn in_state(details: Details, link: &str) -> Session<'static> {
    let [core, _] = catalogs();
    let mut session = Session::new(core, Language::English, today());
    session.set_details(core, details);
    session.open_link(link);
    assert_eq!(session.notices(), [] as [&str; 0], "{link}");
    session
}

const OPEN: &str = "v1&open=aami-cbet";
const WANT: &str = "v1&want=credential.aami-cbet";

#[test]
fn the_details_are_needed_once_there_is_a_destination_or_something_is_open() {
    for link in ["v1", "v1&show=table", "v1&has=aami-cbet&work=bmet.24.."] {
        assert!(!in_state(Details::Coming, link).needs_details(), "{link}");
        assert_eq!(in_state(Details::Failed, link).details_line(), "", "{link}");
    }
    for link in [OPEN, WANT, "v1&show=desk", "v1&show=check", "v1&show=occupations", "v1&show=bridges"] {
        assert!(in_state(Details::Coming, link).needs_details(), "{link}");
        for details in [Details::Here, Details::Failed, Details::Again] {
            assert!(!in_state(details, link).needs_details(), "{link}: {details:?}");
        }
    }
}

#[test]
fn a_page_says_in_one_line_that_details_come_or_have_failed() {
    assert_eq!(in_state(Details::Coming, OPEN).details_line(), LOADING);
    assert_eq!(in_state(Details::Coming, WANT).details_line(), "", "what is folded says it");
    for link in [OPEN, WANT] {
        assert_eq!(in_state(Details::Failed, link).details_line(), FAILED);
        assert_eq!(in_state(Details::Again, link).details_line(), LOADING);
        assert_eq!(in_state(Details::Here, link).details_line(), "");
    }
    assert!(in_state(Details::Failed, "v1&show=desk").plain().contains(FAILED));
}

#[test]
fn the_self_check_waits_only_where_it_asks_about_a_task() {
    for (at, is_task) in [(0, false), (1, false), (2, false), (3, true)] {
        let mut session = in_state(Details::Coming, "v1&show=check");
        let activity = session.catalog().activities.iter().next().expect("one").id;
        session.apply(Action::Like(activity, true));
        session.apply(Action::Turn(at));
        assert_eq!(session.details_line(), if is_task { LOADING } else { "" }, "question {at}");
        let page = session.page();
        let answers = page.view.expect("the self-check").presses().len();
        assert_eq!(answers == 1, is_task, "question {at}: {answers} buttons, of which one goes back");
    }
}

#[test]
fn why_a_step_is_there_is_never_empty() {
    for (details, line) in [(Details::Coming, LOADING), (Details::Failed, FAILED)] {
        let page = in_state(details, WANT).page();
        let steps = page.pathway.expect("a pathway").steps;
        let why: Vec<_> = steps.iter().flat_map(|step| &step.card.more).collect();
        assert!(!why.is_empty());
        for part in why {
            assert_eq!(part.lines, [line]);
            assert!(part.outline.is_some() && part.is_folded && part.sources.is_empty());
        }
    }
}

#[test]
fn an_open_credential_shows_its_name_its_rule_and_what_can_be_said_of_it() {
    let open = in_state(Details::Coming, OPEN).page().detail.expect("it is open");
    assert_eq!(open.name, "CBET, Certified Biomedical Equipment Technician");
    let words: Vec<&str> = open.answers.iter().map(|press| press.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "I have it",
            "Mine has lapsed",
            "I've passed its exam, not certified yet",
            "I don't have it",
            "Not sure",
            "Not answered"
        ]
    );
    assert_eq!(open.eligibility.ways.len(), 4);
    assert!(open.facts.is_empty() && open.jobs.is_empty() && open.sources.is_empty());
    assert!(open.leads.iter().chain([&open.unverified, &open.shows]).all(|part| part.lines.is_empty()));
}

#[test]
fn once_the_details_are_there_nothing_is_lost() {
    let [_, whole] = catalogs();
    let link = "v1&want=credential.aami-cbet&work=bmet.24..2024-05&show=desk&open=aami-cbet";
    let mut session = in_state(Details::Coming, link);
    session.search("cbet");
    session.apply(Action::Credential(Id::known("aami-cbet").expect("an id"), Some(Held::NotSure)));
    session.note(vec!["A notice.".to_owned()]);
    session.set_details(whole, Details::Here);
    let mut other = Session::new(whole, Language::English, today());
    other.open_link(link);
    other.search("cbet");
    other.apply(Action::Credential(Id::known("aami-cbet").expect("an id"), Some(Held::NotSure)));
    assert_eq!(session.notices(), ["A notice."]);
    assert_eq!(session.page(), other.page());
    session.apply(Action::Undo);
    assert_eq!(session.link(), link);
    assert_ne!(session.state().learner, Learner::default());
}
