//! What a host says of the page, and what comes of it; a catalog of the host's own.

use credential_pathway::catalog::{Catalog, Fault, Problem, Severity, bundled};
use credential_pathway::session::{Action, Host, Session, Show};
use credential_pathway::text::{Document, Language, Refusal, refusal};

use crate::check_in_session::{DONE, run};
use crate::planted::whole;
use crate::pressing::{session, view};

/// A session whose host says these attributes, with the lines on those that say nothing sound.
fn hosted(attributes: &[(&str, &str)]) -> (Session<'static>, Vec<String>) {
    let mut session = session();
    let said = |name: &str| Some(attributes.iter().find(|row| row.0 == name)?.1.to_owned());
    let lines = session.set_host(&said);
    (session, lines)
}

fn left_out(name: &str, value: &str) -> String {
    format!("This widget cannot use the value of its attribute {name}: {value}")
}

#[test]
fn a_host_that_says_nothing_has_headings_from_the_second_level_and_may_be_asked_to_keep() {
    let (session, lines) = hosted(&[]);
    assert!(lines.is_empty());
    assert_eq!(*session.host(), Host { heading: 2, keeps: true, report: None, catalog: None });
    assert_eq!([0, 1, 2, 3].map(|rank| session.heading(rank)), ["h2", "h3", "h4", "h5"]);
}

#[test]
fn headings_go_down_from_the_level_that_is_said_and_never_below_the_sixth() {
    let ranks = |level: &str| [0, 1, 2, 3].map(|rank| hosted(&[("heading-level", level)]).0.heading(rank));
    assert_eq!(ranks("1"), ["h1", "h2", "h3", "h4"]);
    assert_eq!(ranks("4"), ["h4", "h5", "h6", "h6"]);
}

#[test]
fn what_says_nothing_sound_gets_one_line_and_the_rest_holds() {
    for level in ["", "0", "5", "6", "02", " 2", "two", "2.0", "-1", "99999999999999999999"] {
        let (session, lines) = hosted(&[("heading-level", level), ("persist", "none")]);
        assert_eq!(lines, [left_out("heading-level", level)]);
        assert_eq!((session.heading(0), session.host().keeps), ("h2", false), "{level:?}");
    }
    for keeps in ["", "no", "NONE", "ask ", "true"] {
        let (session, lines) = hosted(&[("persist", keeps), ("heading-level", "3")]);
        assert_eq!(lines, [left_out("persist", keeps)]);
        assert_eq!((session.heading(0), session.host().keeps), ("h3", true), "{keeps:?}");
    }
    for address in [
        "",
        "http://www.example.edu/",
        "javascript:alert(1)",
        "https://localhost/",
        "https://a.b/\"",
        "//a.b/",
    ] {
        let (session, lines) = hosted(&[("report-url", address)]);
        assert_eq!(lines, [left_out("report-url", address)]);
        assert!(session.host().report.is_none(), "{address:?}");
    }
    let (_, lines) = hosted(&[("persist", &format!("a\u{7}\u{202e}b\n{}", "c".repeat(1_000_000)))]);
    assert_eq!(
        lines,
        [left_out("persist", &format!("ab{}", "c".repeat(78)))],
        "no control sign, and not for ever"
    );
}

#[test]
fn an_error_is_reported_at_an_https_address() {
    let (session, lines) = hosted(&[("report-url", "https://www.example.edu/report?of=pathway")]);
    assert!(lines.is_empty());
    let report = session.host().report.as_ref().expect("an address");
    assert_eq!(report.as_str(), "https://www.example.edu/report?of=pathway");
}

#[test]
fn what_is_said_later_takes_the_place_of_what_was_said_before() {
    let (mut session, _) =
        hosted(&[("heading-level", "4"), ("persist", "none"), ("report-url", "https://a.edu/")]);
    assert!(session.set_host(&|_| None).is_empty());
    assert_eq!(*session.host(), Host::default());
}

#[test]
fn a_language_is_found_by_its_tag_whatever_its_region() {
    for tag in ["en", "EN", "en-US", "en-GB-oxendict"] {
        assert_eq!(Language::of(tag), Some(Language::English), "{tag}");
    }
    for tag in ["", "es", "eng", "english", "e", "-en"] {
        assert_eq!(Language::of(tag), None, "{tag}");
    }
}

#[test]
fn the_self_check_has_found_something_at_its_end_and_not_before() {
    let mut questions = 0;
    let over = run(&["Repair and test devices used on patients"], &["On my own"], |session| {
        let is_over = view(session).name == DONE;
        assert_eq!(session.checked().is_some(), is_over, "question {questions}");
        questions += 1;
    });
    assert!(questions > 4, "{questions}");
    let found = over.checked().expect("a level");
    assert!(found.starts_with("medical-devices-imaging.") && found.len() == 25, "{found}");
    let mut nowhere = session();
    nowhere.open_link("v1&show=check&at=3");
    assert_eq!(nowhere.checked().as_deref(), Some(""), "nothing says where to look");
    let mut elsewhere = over;
    elsewhere.apply(Action::Show(Show::Steps));
    assert_eq!(elsewhere.checked(), None, "another view is shown");
}

#[test]
fn a_catalog_taken_as_sound_is_the_one_that_was_found_sound() {
    let text = whole().to_string();
    let checked = Catalog::from_documents(&[("", &text)]).expect("a sound catalog");
    assert_eq!(format!("{:?}", Catalog::from_trusted(&[("", &text)])), format!("{checked:?}"));
}

#[test]
fn why_the_built_in_catalog_is_shown_is_said_line_by_line() {
    let said =
        |why: &Refusal<'_>| refusal(Language::English, Document::Catalog, "https://a.edu/own.json", why);
    let first = |why: &Refusal<'_>| said(why).remove(0);
    for (why, words) in [
        (Refusal::Address, "neither https nor"),
        (Refusal::Unreachable, "nothing answers"),
        (Refusal::Status(503), "status 503"),
        (Refusal::Slow, "ten seconds"),
        (Refusal::Large, "4194304 bytes"),
    ] {
        let line = first(&why);
        assert!(
            line.starts_with("The built-in catalog is shown, not that of https://a.edu/own.json: "),
            "{line}"
        );
        assert!(line.contains(words) && line.ends_with('.'), "{line}");
        assert_eq!(said(&why).len(), 1);
    }
    let problem = |row: usize| Problem {
        file: "own.json".to_owned(),
        path: format!("credentials[{row}]"),
        fault: Fault::MissingKey("id"),
        severity: Severity::Error,
    };
    let problems: Vec<Problem> = (0..30).map(problem).collect();
    let lines = said(&Refusal::Problems(&problems));
    assert!(lines[0].ends_with("it has 30 problems."), "{}", lines[0]);
    assert_eq!(lines.len(), 21, "the first twenty are told one by one");
    assert_eq!(lines[20], "the key `id` is missing (own.json: credentials[19])");
    assert!(said(&Refusal::Problems(&problems[..1]))[0].ends_with("it has a problem."));
}

#[test]
fn the_foot_names_a_catalog_that_is_not_the_built_in_one() {
    let mut session = session();
    assert_eq!(session.host().catalog, None);
    session.set_catalog_address("https://a.edu/own.json".to_owned());
    assert_eq!(session.host().catalog.as_deref(), Some("https://a.edu/own.json"));
    assert_eq!(
        session.catalog().edition,
        bundled::shared().edition,
        "whose catalog it is, is for the shell to say"
    );
}
