//! What was told, as an entry of the browser's history keeps it, and the way back to it.

use credential_pathway::session::{recall_text, recalled, sign};

use crate::pressing::session;

const LINK: &str = "v1&want=credential.aami-cbet&work=bmet.60..";

#[test]
fn what_is_kept_names_its_version_its_page_and_whether_it_was_saved() {
    // The sign of nothing is worked out in `links_sent`.
    assert_eq!(recall_text("", false, LINK), Some(format!("1 5c7sh new {LINK}")));
    assert_eq!(recall_text("v1&x", true, LINK), Some(format!("1 {} saved {LINK}", sign("v1&x"))));
}

#[test]
fn what_is_kept_comes_back_on_its_own_page_alone() {
    for (fragment, is_saved) in [("", false), ("", true), ("v1&want=credential.aami-chtm", false)] {
        let text = recall_text(fragment, is_saved, LINK).expect("a text");
        assert_eq!(recalled(fragment, &text), Some((is_saved, LINK)));
        assert_eq!(recalled("v1&has=eta-ceta", &text), None, "a link that was opened later comes first");
    }
}

#[test]
fn what_others_have_put_there_is_not_read() {
    for text in
        ["", "1", "1 5c7sh", "1 5c7sh new", "2 5c7sh new v1", "1 5c7sh old v1", "1 5c7s new v1", "v1&by=cost"]
    {
        assert_eq!(recalled("", text), None, "{text}");
    }
    assert_eq!(recalled("", "1 5c7sh new v1 and more"), Some((false, "v1 and more")));
}

#[test]
fn what_is_longer_than_a_link_is_not_kept() {
    let long = |bytes: usize| format!("v1&has={}", "x".repeat(bytes - "v1&has=".len()));
    assert!(recall_text("", false, &long(16_000)).is_some());
    assert_eq!(recall_text("", false, &long(16_001)), None);
}

#[test]
fn who_comes_back_has_what_they_told_and_nothing_to_undo() {
    let mut session = session();
    session.open_link("v1&has=eta-ceta");
    assert!(session.can_undo());
    session.come_back_to(LINK);
    assert_eq!((session.link().as_str(), session.can_undo(), session.notices().len()), (LINK, false, 0));
    for foreign in ["", "v2&by=cost", "hello"] {
        session.come_back_to(foreign);
        assert_eq!(session.link(), LINK, "{foreign}");
    }
    session.come_back_to("v1&has=nobody");
    assert_eq!(session.notices(), ["“nobody” is not listed here and was left out."]);
}

#[test]
fn facts_are_the_same_whatever_is_shown() {
    let mut session = session();
    session.open_link(&format!("{LINK}&show=table&open=aami-cbet"));
    assert_eq!(session.link_of_facts(), LINK);
    assert_eq!(session.link_of_facts_in(&format!("{LINK}&show=map")).as_deref(), Some(LINK));
    // What is saved may be written as an older edition wrote it.
    assert_eq!(session.link_of_facts_in("v1&work=bmet.5y&want=credential.aami-cbet").as_deref(), Some(LINK));
    assert_eq!(session.link_of_facts_in("v2"), None);
}
