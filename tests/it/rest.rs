//! The part of the widget's module that comes after its first page: what a page is without it.

use credential_pathway::catalog::bundled;
use credential_pathway::model::Month;
use credential_pathway::session::{BOUNDARIES, Rest, Session};
use credential_pathway::text::Language;

use crate::tidy::files;

/// A session that begins with a link, with or without the rest.
fn session(link: &str, is_here: bool) -> Session<'static> {
    let mut session =
        Session::new(bundled::shared(), Language::English, Month::new(2026, 11).expect("a month"));
    session.open_link(link);
    Rest::set_here(is_here); // of this thread, so of this test alone
    session
}

#[test]
fn each_boundary_is_a_function_that_only_somebody_with_the_rest_can_call() {
    let sources = files("src");
    for path in BOUNDARIES {
        let name = path.rsplit("::").next().expect("a name");
        let is_guarded = |text: &str| {
            let pieces: Vec<&str> = text.split(&format!("fn {name}(")).collect();
            pieces.windows(2).any(|pair| {
                let above = pair[0].rsplit_once('\n').map_or("", |(above, _)| above);
                let taken = pair[1].split(')').next().unwrap_or("");
                above.trim_end().ends_with("#[inline(never)]") && taken.contains(": Rest")
            })
        };
        assert!(sources.iter().any(|(_, text)| is_guarded(text)), "{path} may be inlined, or takes no Rest");
    }
}

#[test]
fn only_the_shell_says_whether_the_rest_is_here() {
    for (file, text) in files("src") {
        let says = text.contains("set_here(") && file != "session/rest.rs";
        assert_eq!(says, ["web/mod.rs", "web/rest.rs"].contains(&file.as_str()), "{file}");
    }
}

#[test]
fn the_start_page_is_the_same_without_the_rest() {
    assert_eq!(session("v1", false).page(), session("v1", true).page());
    assert!(!session("v1", false).needs_rest());
}

#[test]
fn without_the_rest_a_search_for_a_goal_says_that_it_waits_and_finds_nothing_yet() {
    let searched = |is_here| {
        let mut session = session("v1", is_here);
        session.search_goals("CBET");
        session.page().start.expect("the start page").goals
    };
    let waiting = searched(false);
    assert_eq!((waiting.found.as_str(), waiting.groups.len()), ("Loading the answer…", 0));
    assert_eq!(waiting.typed, "CBET");
    let found = searched(true);
    assert!(found.groups[0].results[0].press.words.contains("CBET"), "{found:?}");
}

#[test]
fn without_the_rest_a_page_leaves_out_answers_and_needs_it() {
    for link in ["v1&want=credential.aami-cbet", "v1&open=aami-cbet", "v1&show=desk", "v1&show=map"] {
        let waiting = session(link, false);
        let page = waiting.page();
        assert!(waiting.needs_rest(), "{link}");
        assert!(page.pathway.is_none() && page.detail.is_none() && page.map.is_none(), "{link}");
        assert!(waiting.plain().is_empty() && waiting.learner_file().is_empty(), "{link}");
        assert!(!session(link, true).needs_rest(), "{link}");
    }
    assert!(session("v1&want=credential.aami-cbet&show=table", false).page().table.is_none());
}
