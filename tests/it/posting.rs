//! The checker of job postings: what a text seems to require, and what a posting comes to.

use credential_pathway::catalog::bundled;
use credential_pathway::model::Month;
use credential_pathway::resolve::VISITS_MAX;
use credential_pathway::studio::posting::{
    Bar, CHOICES_MAX, ChoiceFound, Doubt, EqualBy, GROUPS_MAX, Outcome, POSTING_BYTES_MAX, Posting, Wanted,
    check_posting, prove, read_posting,
};
use credential_pathway::text::{Language, Localizer};

pub fn today() -> Month {
    Month::new(2026, 11).expect("a month")
}

/// A posting of groups such as `credential:aami-cbet|credential:aami-cres`.
pub fn posting(groups: &[&str], work_max: Option<u32>) -> Posting {
    let mut posting = Posting { work_max, ..Posting::default() };
    for group in groups {
        let parse = |key| Wanted::parse(bundled::shared(), key).unwrap_or_else(|| panic!("{key}"));
        let choices: Vec<Wanted> = group.split('|').map(parse).collect();
        assert!(posting.add_group(&choices), "{group}");
    }
    posting
}

fn localizer() -> Localizer<'static> {
    Localizer { catalog: bundled::shared(), language: Language::English, today: today(), offers: None }
}

/// What a text seems to require: the keys of each group, with a question mark before what is only preferred.
fn read(text: &str) -> Vec<String> {
    let keys = |choices: &[Wanted]| choices.iter().map(Wanted::key).collect::<Vec<_>>().join("|");
    let found = read_posting(bundled::shared(), text).found;
    found
        .iter()
        .map(|row| format!("{}{}", if row.is_preferred { "?" } else { "" }, keys(&row.choices)))
        .collect()
}

#[test]
fn a_key_comes_back_and_what_is_not_listed_is_none() {
    let catalog = bundled::shared();
    for key in [
        "credential:aami-cbet",
        "education:associate",
        "education:bachelor:nursing",
        "work:bmet:24",
        "work:bmet:24:36",
        "training:rn-license",
    ] {
        assert_eq!(Wanted::parse(catalog, key).map(|wanted| wanted.key()).as_deref(), Some(key));
    }
    for key in
        ["", "credential:nobody", "work:bmet:0", "work:bmet:721", "work:bmet", "education:associate:x:y"]
    {
        assert_eq!(Wanted::parse(catalog, key), None, "{key}");
    }
    // An exam is a part of its credential.
    assert_eq!(Wanted::parse(catalog, "training:epic-track-exam"), None);
}

#[test]
fn a_posting_has_room_for_so_much_and_nothing_twice() {
    let mut posting = posting(&["work:bmet:1"], None);
    let work = |months| Wanted::parse(bundled::shared(), &format!("work:bmet:{months}")).expect("listed");
    assert!(!posting.add(None, work(1)), "there already");
    assert!(!posting.add(Some(0), work(1)), "there already");
    assert!((2..=8).all(|months| posting.add(Some(0), work(months))));
    assert!(!posting.add(Some(0), work(9)), "no room for a ninth choice");
    assert!((1..GROUPS_MAX).all(|group| posting.add(None, work(100 + u32::try_from(group).expect("few")))));
    assert!(!posting.add(None, work(200)), "no room for one more group");
    (0..8).for_each(|_| posting.remove(0, 0));
    assert_eq!(posting.groups.len(), GROUPS_MAX - 1);
    posting.remove(99, 0);
    posting.remove(0, 99);
    assert_eq!(posting.groups.len(), GROUPS_MAX - 1);
}

#[test]
fn a_text_suggests_what_it_names() {
    // Written for this test in the manner of hospital postings; the keys are by hand.
    let text = "Biomedical Equipment Technician II\n\
        Requirements:\n\
        • Associate's degree in Biomedical Equipment Technology or Electronics, or military training\n\
        • Minimum of two (2) years of experience repairing medical devices\n\
        • Certified Biomedical Equipment Technician (CBET) or CRES required within 12 months of hire.\n\
        • CompTIA A+, Network+ or Security+\n\
        Preferred qualifications:\n\
        • Bachelor's degree in biomedical engineering\n\
        • CHTM certification\n";
    assert_eq!(
        read(text),
        [
            "education:associate:biomedical-equipment-technology|education:associate:electronics-technology",
            "work:bmet:24",
            "credential:aami-cbet|credential:aami-cres",
            "credential:comptia-a-plus|credential:comptia-network-plus|credential:comptia-security-plus",
            "?education:bachelor:biomedical-engineering",
            "?credential:aami-chtm",
        ]
    );
}

#[test]
fn a_text_of_a_coder_suggests_what_it_names() {
    let text = "Inpatient Coder. High school diploma or GED required. RHIT, RHIA or CCS required; \
        1-3 years of inpatient coding experience. CPT coding knowledge. Epic experience a plus.\n\
        Associate degree in health information and 5 years coding experience or Bachelor's degree.";
    assert_eq!(
        read(text),
        [
            "education:high-school",
            "credential:ahima-rhit|credential:ahima-rhia|credential:ahima-ccs",
            "work:coding:12",
            "education:associate:health-information-management",
            "work:coding:60|education:bachelor",
        ]
    );
}

#[test]
fn a_text_without_names_suggests_nothing() {
    for text in [
        "",
        "We are a family. Join us!",
        "Salary $25-30 per hour, 40 hours a week.",
        "°\u{0}\u{202e} — 2",
        "years",
    ] {
        assert_eq!(read(text), [""; 0], "{text:?}");
    }
}

#[test]
fn a_long_text_is_read_to_its_limit_and_that_is_said() {
    let head = "CBET required.\n";
    let text = format!("{head}{}CRES required.", "é ".repeat(POSTING_BYTES_MAX));
    let reading = read_posting(bundled::shared(), &text);
    assert!(reading.is_cut);
    assert_eq!(reading.found.len(), 1);
    assert!(!read_posting(bundled::shared(), head).is_cut);
    // Many names propose only so many groups.
    let many: Vec<String> = (1..60).map(|months| format!("{months} months of coding.\n")).collect();
    let many = many.concat();
    assert_eq!(read_posting(bundled::shared(), &many).found.len(), 24);
}

#[test]
fn a_line_for_beginners_is_found() {
    let reading = read_posting(bundled::shared(), "Entry-level position.\nNo experience needed.");
    assert_eq!(reading.beginners.as_deref(), Some("Entry-level position."));
}

#[test]
fn cbet_with_a_degree_keeps_out_who_has_worked_for_four_years() {
    let text = localizer();
    let posting =
        posting(&["education:associate:biomedical-equipment-technology", "credential:aami-cbet"], None);
    let found = check_posting(text.catalog, &posting, today());
    // The degree takes 24 months at $4,150 a year, and AAMI's degree route 24 months of work, which go beside it.
    let Outcome::Found(ways) = &found.whole else { panic!("{:?}", found.whole) };
    assert_eq!((ways.shortest.months, ways.shortest.cost_usd), (24, 8_300));
    assert!(
        found.groups.iter().all(|group| !group.is_impossible() && group.choices[0] == ChoiceFound::default())
    );
    // A technician with five years of work meets AAMI's experience route today; only the degree is missing.
    let bmet = found.starts.iter().position(|row| row.0.as_str() == "bmet").expect("a starting point");
    assert!(matches!(&found.starts[bmet].1, Outcome::Found(totals) if totals.months == 24));
    assert_eq!(found.ranked()[0], 0, "the degree keeps most people out");
    // Without the degree two of AAMI's routes are left that are better than each other in something: the degree is
    // shorter, work costs less. That of the military, of unpublished length, is better than work in nothing.
    let without = text.without_group(&found.whole, &found.groups[0], found.starts.len());
    assert_eq!(
        without,
        "Without it, the shortest way is as long. The cheapest one takes at least 4 years and $350 or more. \
         2 ways lead there then, in place of 1. 2 of 8 starting points get there sooner."
    );
    // AAMI takes four years of work in the place of the degree.
    let rule: Vec<String> = found
        .equals
        .iter()
        .filter(|row| row.group == 0 && matches!(row.by, EqualBy::Rule(id) if id.as_str() == "aami-cbet"))
        .map(|row| text.equal_wording(&posting, row))
        .collect();
    assert!(rule.iter().any(|words| words.contains("or 4 years of work")), "{rule:?}");
    assert!(found.equals[0].sooner > 0, "{:?}", found.equals[0]);
    assert!(!found.is_cut);
}

#[test]
fn without_a_requirement_everybody_can_apply() {
    let found = check_posting(bundled::shared(), &Posting::default(), today());
    assert_eq!(found.whole, Outcome::Reached);
    let single = check_posting(bundled::shared(), &posting(&["credential:aami-cbet"], None), today());
    assert_eq!(single.groups[0].without, Outcome::Reached);
    assert!(single.equals.is_empty(), "nothing counts as CBET");
}

#[test]
fn what_keeps_a_choice_out_is_named() {
    let row = |key: &str, work_max| prove(bundled::shared(), &posting(&[key], work_max), today())[0][0];
    let bar = |key: &str, work_max| row(key, work_max).bar.map(|bar| format!("{bar:?}")).unwrap_or_default();
    assert_eq!(bar("credential:comptia-hit-001", None), "Closed(Retired)");
    assert_eq!(bar("credential:isc2-hcispp", None), "Closed(ClosedToNew)");
    assert_eq!(bar("credential:cerner-professional", None), "Closed(Renamed)");
    assert_eq!(bar("credential:meditech-specialist", None), "Closed(Title)");
    assert_eq!(bar("work:bmet:60:36", None), "Window");
    assert_eq!(bar("work:bmet:24", Some(12)), "OwnWork");
    assert_eq!(bar("credential:aami-cbet", Some(12)), "RuleWork");
    assert_eq!(bar("credential:aami-cbet", Some(24)), "", "the degree route takes 24 months");
    assert_eq!(bar("work:bmet:36:36", None), "");
    assert_eq!(row("credential:aami-cbet", Some(12)).bar, Some(Bar::RuleWork));
}

#[test]
fn what_is_not_sure_is_a_doubt_and_no_bar() {
    let row = |key: &str, work_max| prove(bundled::shared(), &posting(&[key], work_max), today())[0][0];
    for (key, doubt) in [
        ("credential:ahima-chts", "Status(LikelyRetired)"),
        ("credential:certified-professional-telehealth", "Status(NotFound)"),
        ("credential:hitcert-cpehr", "Status(Unconfirmed)"),
        ("credential:ahima-ccs-p", "Unpublished"),
        ("training:him-foreign-program", "NoRecord"),
    ] {
        let found = row(key, Some(0));
        assert_eq!(
            (found.bar, found.doubt.map(|row| format!("{row:?}"))),
            (None, Some(doubt.to_owned())),
            "{key}"
        );
    }
    // No issuer or official is recorded to say that CPHIMS takes so much work.
    assert_eq!(row("credential:himss-cphims", Some(0)), ChoiceFound::default());
    assert_eq!(row("credential:ahima-ccs-p", None).doubt, Some(Doubt::Unpublished));
}

#[test]
fn what_is_closed_has_something_near_that_is_open() {
    let found = check_posting(bundled::shared(), &posting(&["credential:comptia-hit-001"], None), today());
    assert_eq!(found.whole, Outcome::NoWay);
    assert!(found.groups[0].is_impossible());
    let text = localizer();
    let near = &found.equals[0];
    assert_eq!(text.equal_wording(&posting(&["credential:comptia-hit-001"], None), near), "HIT-001, or A+");
    assert_eq!(near.sooner, found.starts.len(), "everybody gets there with it");
}

#[test]
fn the_text_for_the_posting_has_each_requirement_and_the_chosen_wordings() {
    let text = localizer();
    let posting =
        posting(&["education:associate:biomedical-equipment-technology", "credential:aami-cbet"], None);
    let found = check_posting(text.catalog, &posting, today());
    let work = &found.equals[0];
    assert_eq!(
        text.posting_text(&posting, &[work]),
        "Requirements:\n- Associate degree in biomedical equipment technology, or 4 years of work as a biomedical \
         equipment technician (BMET)\n- CBET"
    );
}

/// A posting with as many groups and choices as there is room for, all of them far from each other.
fn widest() -> Posting {
    let catalog = bundled::shared();
    let open =
        catalog.credentials.iter().filter(|row| row.is_ever_open()).map(|row| Wanted::Credential(row.id));
    let work =
        catalog.kinds_of_work.iter().map(|row| format!("work:{}:{}", row.id, 12 + row.id.as_str().len()));
    let work = work.filter_map(|key| Wanted::parse(catalog, &key));
    let mut all: Vec<Wanted> = open.chain(work).collect();
    all.truncate(GROUPS_MAX * CHOICES_MAX);
    let mut posting = Posting::default();
    // Every twelfth thing, so that each group has some of everything.
    for group in 0..GROUPS_MAX {
        let choices: Vec<Wanted> = all.iter().skip(group).step_by(GROUPS_MAX).copied().collect();
        assert!(posting.add_group(&choices));
    }
    posting
}

#[test]
fn the_work_of_the_widest_posting_is_bounded() {
    let found = check_posting(bundled::shared(), &widest(), today());
    // The limit of all questions together, and what the last one may take.
    assert!(found.visits <= 1_000_000 + 2 * VISITS_MAX, "{}", found.visits);
    assert_eq!(found.groups.len(), GROUPS_MAX);
    assert!(found.groups.iter().all(|group| !group.is_impossible()));
}
