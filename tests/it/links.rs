//! Links that are not trusted: numbers, months, lists and ids in them.

use credential_pathway::model::{AwardLevel, Learner, Stretch, interned_count};
use credential_pathway::session::{Action, LinkError, Session, Show, parse_destination};

use crate::pressing::session;
use crate::world::id;

fn by_link(link: &str) -> Session<'static> {
    let mut session = session();
    session.open_link(link);
    session
}

/// The one notice of a link.
fn notice(link: &str) -> String {
    let session = by_link(link);
    let [line] = session.notices() else { panic!("{link}: {:?}", session.notices()) };
    line.clone()
}

#[test]
fn a_number_in_a_link_is_digits_alone() {
    for part in [
        "work=bmet.+5..",
        "work=bmet.-5..",
        "work=bmet.5y+..",
        "work=bmet.+5y..",
        "work=bmet. 5..",
        "work=bmet.0x5..",
        "work=bmet.5.+50.",
        "member=aami.+24",
        "level=medical-devices-imaging.+2",
        "want=level.medical-devices-imaging.+2",
        "at=+0",
        "at=",
    ] {
        let session = by_link(&format!("v1&{part}"));
        assert_eq!(session.link(), "v1", "{part}");
        assert_eq!(session.notices(), [format!("This could not be read and was left out: {part}")]);
    }
}

#[test]
fn an_empty_part_of_a_link_is_nothing_to_speak_of() {
    for link in ["v1&", "v1&&show=table", "v1&show=table&"] {
        assert!(by_link(link).notices().is_empty(), "{link}");
    }
    assert_eq!(
        notice("v1&=&show=table"),
        notice("v1&=&show=table&"),
        "a part without a name is still told of"
    );
}

#[test]
fn the_british_name_of_a_view_is_still_read_and_the_new_one_is_written() {
    for link in ["v1&show=organisations", "v1&show=organizations"] {
        let session = by_link(link);
        assert_eq!(session.state().show, Show::Organizations);
        assert_eq!((session.link().as_str(), session.notices().len()), ("v1&show=organizations", 0));
    }
}

#[test]
fn a_month_in_a_link_is_one_of_the_calendar() {
    for from in ["2024-05-99", "2024-02-30", "2024-13", "2024-00", "2024-5", "+024-05", "1899-12", "2200-01"]
    {
        let session = by_link(&format!("v1&work=bmet.12..{from}"));
        assert!(session.state().learner.work.is_empty(), "{from}");
        let line = notice(&format!("v1&work=bmet.12..{from}"));
        assert!(line.contains(&format!("“{from}” is not a month")), "{line}");
    }
    for from in ["1900-01", "2024-12", "2199-12"] {
        assert_eq!(by_link(&format!("v1&work=bmet.12..{from}")).link(), format!("v1&work=bmet.12..{from}"));
    }
}

#[test]
fn a_share_that_cannot_be_read_leaves_the_stretch_out_and_says_so() {
    for share in ["0", "101", "half", "50%", "1e1"] {
        let session = by_link(&format!("v1&work=bmet.12.{share}.,bmet.6.."));
        // Without its share the stretch would count as full time.
        assert_eq!(session.state().learner.work, [Stretch::new(id("bmet"), 6)], "{share}");
        let line = format!("This could not be read and was left out: work=bmet.12.{share}.");
        assert_eq!(session.notices(), [line]);
    }
}

#[test]
fn a_link_holds_forty_stretches_and_awards_and_one_line_says_what_is_left_out() {
    let work = vec!["bmet.12.."; 51].join(",");
    let study = vec!["associate.."; 41].join(",");
    let jobs = "jobs=health-information-technologist,medical-records-specialist";
    let session = by_link(&format!("v1&work={work}&study={study}"));
    assert_eq!(session.state().learner.work.len(), 40);
    assert_eq!(session.state().learner.education.len(), 40);
    assert_eq!(
        session.notices(),
        ["The lists were full, so this was left out: 11 stretches of work (40 at most); \
          1 degree or certificate (40 at most)."]
    );
    assert_eq!(by_link(&session.link()).state(), session.state());
    assert!(by_link(&format!("v1&{jobs}")).notices().len() <= 2);
}

#[test]
fn nothing_is_added_to_a_full_list() {
    let mut session = by_link(&format!("v1&work={}", vec!["bmet.12.."; Learner::WORK_MAX].join(",")));
    assert!(session.notices().is_empty());
    let full = session.link();
    session.apply(Action::AddWork(Stretch::new(id("bmet"), 3)));
    assert_eq!(session.link(), full);
    assert!(session.notices()[0].contains("1 stretch of work (40 at most)"), "{:?}", session.notices());
    session.apply(Action::Dismiss);
    session.add("work=bmet.3..");
    assert_eq!(session.link(), full);
    assert!(session.notices()[0].contains("1 stretch of work (40 at most)"), "{:?}", session.notices());
}

#[test]
fn at_most_twenty_parts_are_named_and_the_rest_is_counted() {
    let parts: Vec<String> = (0..100).map(|number| format!("zz{number}=1")).collect();
    let session = by_link(&format!("v1&{}", parts.join("&")));
    assert_eq!(session.notices().len(), 21);
    assert!(session.notices()[19].ends_with("left out: zz19=1"));
    assert_eq!(session.notices()[20], "80 more could not be read and were left out.");
}

#[test]
fn an_id_that_is_not_listed_is_not_interned() {
    // The ids of the catalog are interned when it is loaded.
    let _ = session();
    let before = interned_count();
    let unknown: Vec<String> = (0..500).map(|number| format!("nobody-{number}")).collect();
    let (has, want) = (unknown.join(","), unknown.join("&want=credential."));
    let work: Vec<String> = unknown.iter().map(|id| format!("{id}.5..")).collect();
    for link in [
        format!("v1&has={has}"),
        format!("v1&want=credential.{want}"),
        format!("v1&work={}", work.join(",")),
        "v1&want=level.nobody-x.2&in=nobody-y&open=nobody-z&study=associate.nobody-f.nobody-a".to_owned(),
    ] {
        assert!(!by_link(&link).notices().is_empty());
    }
    assert_eq!(interned_count(), before);
}

#[test]
fn an_award_whose_field_is_not_listed_any_more_is_kept_without_it() {
    let session = by_link("v1&study=associate.nothing-such.nothing-else");
    let [award] = session.state().learner.education.as_slice() else { panic!("one award") };
    assert_eq!((award.level, award.field), (AwardLevel::Associate, None));
    assert_eq!(session.notices(), ["“nothing-such” is not listed here and was left out."]);
}

#[test]
fn an_error_of_a_link_says_what_it_is() {
    // The ids of a catalog are known once it is loaded.
    let _ = session();
    for (text, error, words) in [
        ("aami-cbet", LinkError::Unreadable, "a part of the link cannot be read"),
        ("level.medical-devices-imaging.6", LinkError::Unreadable, "a part of the link cannot be read"),
        ("occupation.A B", LinkError::Unreadable, "a part of the link cannot be read"),
        (
            "credential.nothing-such",
            LinkError::Unlisted("nothing-such"),
            "the catalog does not list `nothing-such`",
        ),
    ] {
        assert_eq!(parse_destination(text), Err(error), "{text}");
        assert_eq!(error.to_string(), words);
    }
    assert!(parse_destination("credential.aami-cbet").is_ok());
}
