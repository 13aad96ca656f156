//! The sheet for an adviser, and the files to save. The figures are those of the shipped catalog, and the
//! dates are counted by hand.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::Month;
use credential_pathway::session::{Details, FileKind, Session, Sheet};
use credential_pathway::text::Language;

use crate::world::document;

const DAY: &str = "2026-11-29";
const ADDRESS: &str = "https://college.example/#credential-pathway=v1";

/// Two years of work until November 2026: the four that AAMI asks for are over at the end of November 2028.
const WORKS: &str = "v1&want=credential.aami-cbet&work=bmet.24..2024-12";

fn on(catalog: &'static Catalog, link: &str) -> Session<'static> {
    let mut session = Session::new(catalog, Language::English, Month::new(2026, 11).expect("a month"));
    session.open_link(link);
    assert!(session.notices().is_empty(), "{:?}", session.notices());
    session
}

fn file(link: &str, kind: FileKind) -> Option<String> {
    on(bundled::shared(), link).file(kind, DAY, ADDRESS)
}

fn calendar(link: &str) -> String {
    file(link, FileKind::Calendar).expect("an event").replace("\r\n ", "")
}

fn sheet(link: &str) -> Sheet {
    on(bundled::shared(), link).sheet(DAY, ADDRESS).expect("a sheet")
}

#[test]
fn a_renewal_is_on_the_last_day_of_its_month_and_ends_on_the_day_after() {
    // CCA lasts two years. The one of February 2024 was renewed in February 2026, and is due in 2028.
    for (since, first, after) in [("2024-02", "20280229", "20280301"), ("2025-02", "20270228", "20270301")] {
        let text = calendar(&format!("v1&has=ahima-cca.{since}"));
        let lines: Vec<&str> = text.lines().collect();
        for line in [
            &format!("UID:renew-ahima-cca-{since}@credential-pathway"),
            "DTSTAMP:20261129T000000Z",
            &format!("DTSTART;VALUE=DATE:{first}"),
            &format!("DTEND;VALUE=DATE:{after}"),
            // Five in ten years, each on the last day of February.
            "RRULE:FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=-1;COUNT=5",
            "SUMMARY:Renew CCA",
        ] {
            assert!(lines.contains(&line), "{line}: {text}");
        }
    }
    let december = calendar("v1&has=ahima-cca.2025-12");
    assert!(december.contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n"), "{december}");
}

#[test]
fn the_day_of_qualifying_is_the_last_one_of_the_last_month_of_work() {
    let text = calendar(WORKS);
    assert!(text.contains("DTSTART;VALUE=DATE:20281130\r\nDTEND;VALUE=DATE:20281201\r\n"), "{text}");
    assert!(text.contains("SUMMARY:You qualify for CBET\r\n"));
    assert!(text.contains("By the end of November 2028\\, if you go on as you are."), "{text}");
    assert!(!text.contains("RRULE"));
}

#[test]
fn what_has_no_date_or_is_kept_up_no_more_is_in_no_calendar() {
    for link in ["v1", "v1&has=ahima-cca", "v1&want=credential.aami-cbet", "v1&expired=ahima-cca"] {
        assert_eq!(file(link, FileKind::Calendar), None, "{link}");
    }
    // It is inactive since December 1, 2026, so nobody renews it after that.
    assert_eq!(file("v1&has=isc2-hcispp.2025-01", FileKind::Calendar), None);
}

#[test]
fn no_line_of_a_calendar_is_too_long_and_each_ends_as_it_must() {
    let text = file("v1&has=ahima-cca.2024-02,ncra-ods.2025-05", FileKind::Calendar).expect("two events");
    assert!(text.contains("\r\n "), "one is folded");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
}

#[test]
fn the_sheet_names_the_steps_their_sources_and_what_to_ask() {
    let sheet = sheet(WORKS);
    assert_eq!(sheet.name, "My plan: CBET, Certified Biomedical Equipment Technician");
    assert_eq!(sheet.made, format!("Made on November 29, 2026 · Catalog {}", bundled::shared().edition));
    assert_eq!(sheet.lines, ["You qualify in November 2028 if you go on as you are."]);
    assert_eq!(sheet.steps.len(), 2);
    assert_eq!(sheet.steps[0].numbers, [Some(24), Some(0), Some(0)]);
    assert_eq!(sheet.steps[0].boxes, ["Started on", "Done on"]);
    assert_eq!(sheet.steps[1].numbers, [Some(0), None, Some(1)]);
    assert_eq!(sheet.steps[1].boxes, ["Applied on", "Test date"]);
    assert_eq!(sheet.asks, ["AAMI: What is the fee for CBET? When can I take the exam next?"]);
    assert_eq!(sheet.have, ["biomedical equipment technician (BMET): 2 years, 2024-12 – 2026-11"]);
    assert!(!sheet.routes.is_empty() && sheet.routes.iter().all(|row| row[4].contains("CBET")));
    let used: Vec<usize> = sheet.steps.iter().flat_map(|step| step.sources.clone()).collect();
    assert!(!used.is_empty() && used.iter().all(|number| (1..=sheet.sources.len()).contains(number)));
    assert!(sheet.sources.iter().all(|row| row.dates.contains("read ")));
    assert_eq!(sheet.address, ADDRESS);
}

#[test]
fn without_a_pathway_there_is_no_sheet_and_a_goal_that_is_reached_has_no_table() {
    for link in ["v1", "v1&want=credential.aami-cbet&show=desk"] {
        assert_eq!(on(bundled::shared(), link).sheet(DAY, ADDRESS), None, "{link}");
        assert_eq!(file(link, FileKind::Table), None, "{link}");
        assert_eq!(file(link, FileKind::Markdown), None, "{link}");
    }
    let reached = "v1&want=credential.ahima-cca&has=ahima-cca";
    assert!(sheet(reached).steps.is_empty() && sheet(reached).end.is_some());
    assert_eq!(file(reached, FileKind::Table), None);
    assert!(file(reached, FileKind::Markdown).is_some_and(|text| text.contains("## Keep it current")));
}

#[test]
fn until_the_details_are_there_the_sheet_says_so_in_place_of_sources() {
    let mut session = on(bundled::shared(), WORKS);
    session.set_details(bundled::shared(), Details::Failed);
    let sheet = session.sheet(DAY, ADDRESS).expect("a sheet");
    assert!(sheet.sources.is_empty());
    assert!(sheet.notes.contains(&"The details could not be loaded.".to_owned()), "{:?}", sheet.notes);
}

/// The plan of a person who needs a training with this name, in a catalog that nobody has read.
fn named(name: &str, kind: FileKind) -> String {
    let plain = document("training t\na: training(t)");
    let name = name.replace('\\', "\\\\").replace('"', "\\\"");
    let hostile = plain.replace(r#""name":{"en":"t"}"#, &format!(r#""name":{{"en":"{name}"}}"#));
    let catalog = Catalog::from_documents(&[("c.json", &hostile)]).expect("a sound catalog");
    let session = on(Box::leak(Box::new(catalog)), "v1&want=credential.a");
    session.file(kind, DAY, ADDRESS).expect("a file")
}

#[test]
fn no_cell_of_a_table_is_a_formula_and_quotes_are_doubled() {
    for (name, cell) in [
        (r#"=HYPERLINK("http://a.example","b")"#, r#""'=HYPERLINK(""http://a.example"",""b"")""#),
        ("+1", r#""'+1""#),
        ("-1+2", r#""'-1+2""#),
        ("@SUM(A1)", r#""'@SUM(A1)""#),
        ("＝1+1", r#""'＝1+1""#),
        ("1 = 1, or \"so\"", r#""1 = 1, or ""so""""#),
    ] {
        let text = named(name, FileKind::Table);
        assert!(text.contains(&format!("\r\n\"1\",{cell},")), "{text}");
    }
}

#[test]
fn no_name_is_markup_in_markdown() {
    for (name, escaped) in [
        ("<img src=x>", r"\<img src=x\>"),
        ("[a](b) `c` *d* _e_ ~f~ | g", r"\[a\](b) \`c\` \*d\* \_e\_ \~f\~ \| g"),
        ("1. a", r"1\. a"),
        ("# a", r"\# a"),
        ("&lt;b&gt;", r"\&lt;b\&gt;"),
    ] {
        let text = named(name, FileKind::Markdown);
        assert!(text.contains(&format!("1. [ ] **{escaped}** (")), "{text}");
    }
}

#[test]
fn a_table_has_a_line_for_each_step_with_its_figures_as_numbers() {
    let text = file(WORKS, FileKind::Table).expect("a table");
    let lines: Vec<&str> = text.strip_prefix('\u{feff}').expect("a mark").split("\r\n").collect();
    assert_eq!(lines.len(), 4, "heads, two steps, and nothing after the last end");
    assert_eq!(
        lines[0],
        r#""Step","What to do","Months","Cost in US dollars","Exams","Figures","Why and notes","Sources""#
    );
    assert!(
        lines[1].starts_with(
            r#""1","Work 2 more years as a biomedical equipment technician (BMET)","24","0","0","#
        )
    );
    // Its fee is not published.
    assert!(lines[2].starts_with(r#""2","Pass the CBET exam (AAMI)","0","","1","#));
    assert_eq!(lines[3], "");
}
