//! Links that were sent: a sign that tells of a change, and what a messenger does to a link.

use credential_pathway::session::{Session, address, carried, sign};

use crate::pressing::session;

const PLAN: &str = "v1&want=credential.aami-cbet&has=eta-ceta&work=bmet.60..";

const CHANGED: &str = "This link was cut or changed on its way, so some of it may be missing or wrong. \
    Check what you see here, or ask for the link again.";

fn by_link(link: &str) -> Session<'static> {
    let mut session = session();
    session.open_link(link);
    session
}

/// The link of a plan, with its sign.
fn sent(plan: &str) -> String {
    by_link(plan).link_to_send()
}

#[test]
fn a_sign_is_that_of_the_rest_of_the_link() {
    // FNV-1a gives 0x811c9dc5 for nothing. Folded with its upper 7 bits (0x40) that is 0x811c9d85, whose lower
    // five groups of five bits are 5, 12, 7, 25 and 17.
    assert_eq!(sign(""), "5c7sh");
    let signed = sent(PLAN);
    let rest = "want=credential.aami-cbet&has=eta-ceta&work=bmet.60";
    assert_eq!(signed, format!("v1&sum={}&{rest}", sign(rest)));
    assert_eq!(sent("v1"), "v1", "nothing is told, so nothing can be lost");
}

#[test]
fn a_link_with_its_sign_opens_the_same_plan_and_says_nothing() {
    for plan in [PLAN, "v1&study=associate..", "v1&by=cost", "v1&work=bmet.12.50.2024-05,coding.6.."] {
        let opened = by_link(&sent(plan));
        assert_eq!((opened.state(), opened.notices().len()), (by_link(plan).state(), 0), "{plan}");
        assert!(!opened.link().contains("sum="), "a state has no sign");
    }
}

#[test]
fn a_link_without_a_sign_reads_as_before() {
    for cut in ["v1&work=bmet.60..", "v1&work=bmet.6"] {
        let opened = by_link(cut);
        assert_eq!((opened.state().learner.work.len(), opened.notices().len()), (1, 0), "{cut}");
    }
}

#[test]
fn every_cut_of_a_link_is_said_but_that_of_the_whole() {
    let signed = sent(PLAN);
    // Before the sign there is nothing told that could be lost.
    for end in "v1&".len() + 1..signed.len() {
        let opened = by_link(&signed[..end]);
        assert!(!opened.notices().is_empty(), "{}", &signed[..end]);
        assert!(end < "v1&sum=".len() || opened.notices()[0] == CHANGED, "{}", &signed[..end]);
    }
    let cut = by_link(&signed[..signed.len() - 1]);
    assert_eq!(cut.state().learner.work[0].months, 6, "what can be read is shown");
    assert_eq!(cut.notices(), [CHANGED]);
}

#[test]
fn every_other_character_is_said() {
    let signed = sent(PLAN);
    for at in "v1&sum=".len()..signed.len() {
        for other in ["0", "x"] {
            let mut changed = signed.clone();
            changed.replace_range(at..=at, other);
            let is_same = changed == signed;
            assert_eq!(by_link(&changed).notices().iter().any(|line| line == CHANGED), !is_same, "{changed}");
        }
    }
}

#[test]
fn what_a_messenger_does_to_a_link_is_undone() {
    let signed = sent(PLAN);
    let whole = format!("credential-pathway={signed}");
    let encoded =
        |text: &str| text.replace('%', "%25").replace('=', "%3D").replace('&', "%26").replace(',', "%2C");
    for text in [
        whole.clone(),
        encoded(&whole),
        encoded(&encoded(&whole)),
        format!("credential-pathway={}", encoded(&signed)),
        whole.replace('&', "&amp;"),
        whole.replace('&', "&amp;amp;"),
        encoded(&whole.replace('&', "&amp;")),
        format!("{whole}."),
        format!("{whole},"),
        format!("{whole})"),
        format!("{whole}]."),
        format!("{whole}>"),
        format!("{whole}%3E"),
        format!("{whole}%E2%80%9D"),
        format!("{whole}*_"),
    ] {
        assert_eq!(carried(&text).as_deref(), Some(signed.as_str()), "{text}");
    }
}

#[test]
fn an_older_link_keeps_its_goal_with_the_end_of_a_sentence_behind_it() {
    for end in [".", ",", ")", "].", "%29"] {
        let link = carried(&format!("credential-pathway=v1&want=credential.aami-cbet{end}")).expect("a link");
        let opened = by_link(&link);
        assert_eq!(
            (opened.link().as_str(), opened.notices().len()),
            ("v1&want=credential.aami-cbet", 0),
            "{end}"
        );
    }
    let work = carried("credential-pathway=v1&work=bmet.60...").expect("a link");
    assert_eq!(by_link(&work).link(), "v1&work=bmet.60..");
}

#[test]
fn a_foreign_fragment_is_none_of_ours_and_a_damaged_one_is_read_as_it_is() {
    for foreign in ["", "faq", "credential-pathways=v1", "x=credential-pathway=v1", "%E0%A4%A=not&a;link"] {
        assert_eq!(carried(foreign), None, "{foreign}");
    }
    for damaged in
        ["v1&want=%%%&by=cost", "v1&want=%", "v1&want=%4", "v1&want=%zz", "v1&want=%+1", "v1&want=%ff&by=x"]
    {
        let read = carried(&format!("credential-pathway={damaged}"));
        assert_eq!(read.as_deref(), Some(damaged));
    }
    let long = format!("credential-pathway=v1&has={}", "%2C".repeat(20_000));
    assert_eq!(carried(&long).map(|text| text.len()), Some(long.len() - "credential-pathway=".len()));
}

#[test]
fn a_link_is_of_the_page_where_it_has_an_address_and_else_of_the_page_that_stands_alone() {
    let alone = "https://files.example.edu/pathway/index.html";
    let at = |page: &str, alone: &str| address(page, alone, "v1&x");
    for page in ["https://a.edu/b?c", "http://localhost/b", "file:///home/me/index.html"] {
        assert_eq!(at(&format!("{page}#faq"), alone), Some(format!("{page}#credential-pathway=v1&x")));
    }
    assert_eq!(
        at("http://localhost/b", "http://localhost/b").as_deref(),
        Some("http://localhost/b#credential-pathway=v1&x")
    );
    for page in ["about:srcdoc", "about:blank#x", "data:text/html,x", "blob:https://a.edu/1", ""] {
        assert_eq!(at(page, alone), Some(format!("{alone}#credential-pathway=v1&x")), "{page}");
        for none in ["", "http://files.example.edu/index.html", "data:text/javascript,1", "about:blank"] {
            assert_eq!(at(page, none), None, "{page} {none}");
        }
    }
}
