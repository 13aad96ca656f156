//! The search of the credential lookup: what is found, in which order, and how much of it is shown.

use credential_pathway::model::{Credential, StatusKind};
use credential_pathway::session::{Action, Found, Show};

use crate::lookup::those;
use crate::pressing::{session, view};
use crate::world::id;

/// What is found, in its order: ids of credentials, and of occupations as destinations.
pub fn found(typed: &str) -> Vec<String> {
    let mut session = session();
    session.search(typed);
    let text = |row: &Found<'_>| match row {
        Found::Credential(row) => row.id.to_string(),
        Found::Occupation(row) => format!("occupation.{}", row.id),
    };
    session.search_results().iter().map(text).collect()
}

#[test]
fn what_is_typed_as_it_is_known_is_found_first() {
    for (typed, meant) in [
        ("HIT-001", "comptia-hit-001"),
        ("hit-001", "comptia-hit-001"),
        ("CHTS", "ahima-chts"),
        ("CPHI", "ahima-cphi"),
        ("CLES", "aami-cles"),
        ("HCISPP", "isc2-hcispp"),
        ("A+", "comptia-a-plus"),
        (" a+ ", "comptia-a-plus"),
        ("Certified Laboratory Equipment Specialist", "aami-cles"),
        ("HIMSS Health IT Associate", "himss-cahims"),
    ] {
        assert_eq!(found(typed).first().map(String::as_str), Some(meant), "{typed}");
    }
}

#[test]
fn every_short_name_typed_in_large_or_small_letters_is_found_first() {
    for row in &session().catalog().credentials {
        for typed in row.abbreviation.iter().flat_map(|short| [short.clone(), short.to_lowercase()]) {
            assert_eq!(found(&typed).first().map(String::as_str), Some(row.id.as_str()), "{typed}");
        }
    }
}

#[test]
fn a_company_s_name_finds_all_entries_of_that_name_and_no_other() {
    let named = |row: &Credential| row.name.get("en").contains("Cerner");
    let mut found = found("cerner");
    found.sort();
    assert_eq!(found, those(named));
    assert_eq!(those(named).len(), 4);
}

#[test]
fn an_issuer_finds_what_it_issues() {
    let aami = those(|row| row.issuer == Some(id("aami")));
    assert_eq!(aami.len(), 6);
    assert_eq!(found("AAMI"), aami);
    let epic = those(|row| row.issuer == Some(id("epic")));
    assert_eq!(found("Epic")[..4], epic);
}

#[test]
fn every_issuer_by_its_name_and_short_name_finds_first_what_it_issues() {
    for row in &session().catalog().organizations {
        let issued = those(|other| other.issuer == Some(row.id));
        for typed in [Some(row.name.get("en")), row.abbreviation.as_deref()].into_iter().flatten() {
            let of_this_name = those(|other| other.abbreviation.as_deref() == Some(typed));
            let shown = found(typed).into_iter().filter(|other| !of_this_name.contains(other));
            let most = issued.len().min(8);
            assert_eq!(shown.take(most).collect::<Vec<_>>(), issued[..most], "{typed}");
        }
    }
}

#[test]
fn what_nobody_has_heard_of_is_found_nowhere_and_the_place_says_so() {
    for typed in ["zzz", "CBETX", "100 %", "%", "\"", "'; --", "<script>alert(1)</script>", "&want=", "🩺"]
    {
        let mut session = session();
        session.apply(Action::Show(Show::Lookup));
        let before = session.state().clone();
        session.search(typed);
        let view = view(&session);
        assert!(view.cards.is_empty(), "{typed}: {:?}", found(typed));
        let said = "Not in our list. Try a short name, one word of the full name, the issuer or a job.";
        assert!(view.notes.last().is_some_and(|note| note.starts_with(said)), "{typed}: {:?}", view.notes);
        assert_eq!(session.page().status, view.notes[1], "{typed}");
        assert_eq!((session.state(), session.notices().len()), (&before, 0), "{typed}");
    }
}

#[test]
fn before_a_search_the_desk_shows_what_was_issued_and_can_be_begun_no_longer() {
    let gone = [StatusKind::Retired, StatusKind::ClosedToNew, StatusKind::LikelyRetired];
    let gone = those(|row| gone.contains(&row.status.kind));
    assert_eq!(gone, ["aami-cles", "ahima-chts", "ahima-cphi", "comptia-hit-001", "isc2-hcispp"]);
    for typed in ["", "  ", "\n\t"] {
        assert_eq!(found(typed), gone);
    }
}

#[test]
fn at_most_twelve_answers_are_shown_and_it_is_said_how_many_there_are() {
    for (typed, all) in
        [("e", false), ("certified", false), ("certif", false), ("aami", true), ("cbet", true)]
    {
        let mut session = session();
        session.apply(Action::Show(Show::Lookup));
        session.search(typed);
        let (view, count) = (view(&session), session.search_results().len());
        assert_eq!((view.cards.len(), count <= 12), (count.min(12), all), "{typed}");
        let more = if all { "" } else { ". The first 12 are shown. Keep typing." };
        let results = if count == 1 { "result" } else { "results" };
        let said = format!("{count} {results} found{more}");
        assert_eq!((view.notes.last(), session.page().status), (Some(&said), said.clone()), "{typed}");
    }
}

#[test]
fn without_a_search_the_name_of_the_view_is_read_out_and_nothing_is_counted() {
    let mut session = session();
    session.apply(Action::Show(Show::Lookup));
    for typed in ["", "  "] {
        session.search(typed);
        assert_eq!((session.page().status.as_str(), view(&session).notes.len()), ("Any credential", 1));
    }
}

#[test]
fn everything_that_one_issuer_issues_fits_among_the_twelve_answers() {
    for issuer in &session().catalog().organizations {
        assert!(those(|row| row.issuer == Some(issuer.id)).len() <= 12, "{}", issuer.id);
    }
}

#[test]
fn endless_and_unprintable_searches_do_no_harm() {
    let mut session = session();
    session.apply(Action::Show(Show::Lookup));
    session.search(&"CBET ".repeat(2_000));
    assert_eq!(view(&session).search.map(|text| text.len()), Some(80));
    // The same word over and over is that word.
    assert_eq!(found(&"CBET ".repeat(2_000)), ["aami-cbet"]);
    session.search("\u{0}C\u{7}B\u{1b}ET\r\n");
    assert_eq!(view(&session).search.as_deref(), Some("CBET"));
    assert_eq!(found("\u{0}C\u{7}B\u{1b}ET\r\n")[0], "aami-cbet");
}
