//! What is looked up in a catalog: rows by id, rungs, lanes and what counts as what.

use credential_pathway::catalog::{Catalog, Rung, RungOption, Table, Vocabulary};
use credential_pathway::model::{Credential, Level};

use crate::world::{credential, document, id, open_world, today};

fn ids<'c>(rows: impl IntoIterator<Item = &'c Credential>) -> Vec<&'c str> {
    rows.into_iter().map(|row| row.id.as_str()).collect()
}

#[test]
fn a_vocabulary_has_its_rows_by_id() {
    let catalog = open_world("c\na\nb2\nb1");
    let table = &catalog.credentials;
    assert_eq!(ids(table.iter()), ["a", "b1", "b2", "c"]);
    assert_eq!(ids(table), ["a", "b1", "b2", "c"]);
    assert_eq!((table.len(), table.is_empty()), (4, false));
    for (place, name) in ["a", "b1", "b2", "c"].into_iter().enumerate() {
        assert_eq!(table.index(id(name)), Some(place));
        assert_eq!(table.get(id(name)).map(|row| row.id.as_str()), Some(name));
        assert_eq!(table.find(name).map(|row| row.id.as_str()), Some(name));
    }
    for name in ["0", "b", "d"] {
        assert!(table.index(id(name)).is_none() && table.get(id(name)).is_none(), "{name}");
    }
    for text in ["", "A", "d"] {
        assert!(table.find(text).is_none(), "{text}");
    }
    let none: Table<Credential> = Table::default();
    assert_eq!((none.len(), none.is_empty(), none.iter().count()), (0, true, 0));
}

#[test]
fn an_id_is_listed_in_the_vocabulary_of_its_row_alone() {
    let text = "kind work-id\nfield field-id\ntraining training-id\njob job-id: credential-id\n\
        credential-id @lane-id by=org-id: degree(master field-id by stage-id)";
    let catalog = open_world(text);
    let rows = [
        (Vocabulary::Credential, "credential-id"),
        (Vocabulary::Organization, "org-id"),
        (Vocabulary::SubDomain, "lane-id"),
        (Vocabulary::KindOfWork, "work-id"),
        (Vocabulary::Field, "field-id"),
        (Vocabulary::Accreditation, "stage-id"),
        (Vocabulary::Attainment, "training-id"),
        (Vocabulary::Occupation, "job-id"),
    ];
    for (vocabulary, own) in rows {
        for (_, name) in rows {
            assert_eq!(catalog.lists(vocabulary, name), name == own, "{name} as {vocabulary:?}");
        }
        for text in ["unknown", "", "Credential-Id"] {
            assert!(!catalog.lists(vocabulary, text), "{text:?} as {vocabulary:?}");
        }
    }
    // A learner tells of none of these.
    assert!(!catalog.lists(Vocabulary::Source, "s"));
}

#[test]
fn what_counts_as_something_counts_as_what_that_counts_as_and_never_back() {
    let lines = |word: &str| format!("{word} a > b x\n{word} b > c\n{word} c\n");
    let catalog = open_world(&[lines("kind"), lines("field"), lines("training")].concat());
    let verbs: [fn(&Catalog, &str, &str) -> bool; 3] = [
        |catalog, one, other| catalog.work_counts_as(id(one), id(other)),
        |catalog, one, other| catalog.field_counts_as(id(one), id(other)),
        |catalog, one, other| catalog.attainment_counts_as(id(one), id(other)),
    ];
    for counts_as in verbs {
        let counts = |one: &str, other: &str| counts_as(&catalog, one, other);
        assert!(["a", "b", "c", "x"].iter().all(|one| counts(one, one)));
        assert!(counts("a", "b") && counts("a", "x") && counts("a", "c") && counts("b", "c"));
        assert!(!counts("b", "a") && !counts("c", "a") && !counts("x", "a") && !counts("b", "x"));
        assert!(!counts("nowhere", "a") && !counts("a", "nowhere"));
    }
}

/// A kind of work that counts as the next one, so many times.
fn chain(steps: usize) -> String {
    let lines: Vec<String> = (0..steps).map(|step| format!("kind k{step} > k{}", step + 1)).collect();
    lines.join("\n")
}

#[test]
fn what_counts_as_what_is_followed_for_any_number_of_steps() {
    for steps in [10, 64, 130] {
        let catalog = open_world(&chain(steps));
        for from in 0..=steps {
            for to in 0..=steps {
                let counts = catalog.work_counts_as(id(&format!("k{from}")), id(&format!("k{to}")));
                assert_eq!(counts, from <= to, "k{from} as k{to} of {steps}");
            }
        }
    }
}

#[test]
fn a_chain_of_2_000_kinds_of_work_costs_no_stack() {
    let catalog = open_world(&chain(1_999));
    assert!(catalog.work_counts_as(id("k0"), id("k1999")));
    assert!(!catalog.work_counts_as(id("k1999"), id("k0")));
}

/// The problems of a world, as lines.
fn refused(text: &str) -> Vec<String> {
    let problems = Catalog::from_documents(&[("c", &document(text))]).expect_err(text);
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn what_counts_as_itself_by_way_of_others_is_refused_with_its_path() {
    for (word, list) in [("kind", "kinds_of_work"), ("field", "fields"), ("training", "attainments")] {
        let two = format!("{word} a > b\n{word} b > a");
        assert_eq!(refused(&two), [format!("`a` counts as `b` counts as `a` (c: {list}[0])")]);
        let one = format!("{word} c > c");
        assert_eq!(refused(&one), [format!("`c` counts as `c` (c: {list}[0])")]);
        // What leads into the circle is no part of it.
        let inside = format!("{word} a > b\n{word} b > c d\n{word} d > e\n{word} e > b");
        let line = format!("`b` counts as `d` counts as `e` counts as `b` (c: {list}[1])");
        assert_eq!(refused(&inside), [line]);
        // Two ways to the same row are no circle.
        open_world(&format!("{word} a > b c\n{word} b > d\n{word} c > d"));
    }
}

#[test]
fn the_path_of_a_long_circle_is_shown_without_its_middle() {
    let lines: Vec<String> =
        (0..20).map(|step| format!("kind k{step:02} > k{:02}", (step + 1) % 20)).collect();
    let line = "`k00` counts as `k01` counts as `k02` counts as `k03` counts as ... counts as `k16` counts as \
        `k17` counts as `k18` counts as `k19` counts as `k00` (c: kinds_of_work[0])";
    assert_eq!(refused(&lines.join("\n")), [line]);
}

#[test]
fn kinds_that_all_count_as_each_other_are_refused_at_once() {
    let all: Vec<String> = (0..60).map(|kind| format!("k{kind:02}")).collect();
    let lines: Vec<String> = all.iter().map(|kind| format!("kind {kind} > {}", all.join(" "))).collect();
    assert_eq!(refused(&lines.join("\n")), ["`k00` counts as `k00` (c: kinds_of_work[0])"]);
}

#[test]
fn lanes_stand_in_the_order_of_the_framework_and_by_id_where_two_share_a_place() {
    let rows = [("d", 2), ("b", 1), ("c", 2), ("a", 9), ("e", 2)];
    let rows = rows.map(|(id, place)| {
        format!(r#"{{"id":"{id}","name":{{"en":"x"}},"short_name":{{"en":"x"}},"position":{place}}}"#)
    });
    let text = document("a").replacen('{', &format!(r#"{{"sub_domains":[{}],"#, rows.join(",")), 1);
    let catalog = Catalog::from_documents(&[("c", &text)]).expect("a sound catalog");
    let lanes: Vec<_> =
        catalog.sub_domains_in_order().into_iter().map(|lane| (lane.id.as_str(), lane.position)).collect();
    assert_eq!(lanes, [("b", 1), ("c", 2), ("d", 2), ("e", 2), ("a", 9)]);
}

#[test]
fn each_status_says_whether_somebody_issued_it_and_whether_it_can_be_begun() {
    for (status, issued, open) in [
        ("active", true, true),
        ("unconfirmed", true, true),
        ("retired", true, false),
        ("closed-to-new", true, false),
        ("likely-retired", true, false),
        ("renamed", false, false),
        ("title", false, false),
        ("not-found", false, false),
    ] {
        let catalog = open_world(&format!("a {status}"));
        let row = credential(&catalog, "a");
        assert_eq!((row.is_issued(), row.is_open_in(today())), (issued, open), "{status}");
    }
}

#[test]
fn a_credential_has_a_place_on_the_ladder_where_it_has_a_level_in_a_lane() {
    let catalog = open_world("one 1@x\nthree 3@y @x\nlane @x\nnone");
    let place =
        |name: &str| credential(&catalog, name).rung().map(|(lane, level)| (lane.as_str(), level.number()));
    assert_eq!(["one", "three", "lane", "none"].map(place), [Some(("x", 1)), Some(("y", 3)), None, None]);
    let below = |name: &str| catalog.rung_below(credential(&catalog, name));
    let rung = Rung { sub_domain: id("y"), level: Level::ALL[1] };
    assert_eq!(["one", "three", "lane", "none"].map(below), [None, Some(rung), None, None]);
}

/// What stands on a rung, in words.
fn words(options: Vec<RungOption<'_>>) -> Vec<String> {
    let word = |option| match option {
        RungOption::Real(real) => real.id.to_string(),
        RungOption::StandIn { title, credential } => format!("{} for {title}", credential.id),
        RungOption::Work { title, kind, months } => format!("{months} {kind} for {title}"),
    };
    options.into_iter().map(word).collect()
}

/// On rung 2 of lane `x` two credentials and two titles, around it others.
const LADDER: &str = "z2 2@x\na2 2@x retired\nb3 3@x\nc5 5@x closed-to-new\none 1@x\nother 2@y\nlevelless @x\n\
    t2 2@x title\nu2 2@x not-found\nt3 3@x title\nty 2@y renamed\nr1 @y\nr2 1@y\n\
    stand-in u2 2@x: r2, 12 k, r1\nstand-in t2 2@x: 24 k, 36 l, r1\nstand-in t3 3@x: r1\nstand-in ty 2@y: r2, 6 k";

fn rung(lane: &str, level: usize) -> Rung {
    Rung { sub_domain: id(lane), level: Level::ALL[level - 1] }
}

#[test]
fn on_a_rung_stands_what_is_issued_there_or_higher_then_what_stands_in_then_work() {
    let catalog = open_world(LADDER);
    let stand_ins = ["r1 for t2", "r2 for u2", "r1 for u2", "24 k for t2", "36 l for t2", "12 k for u2"];
    let real = ["a2", "b3", "c5", "z2"];
    assert_eq!(words(catalog.rung_options(&rung("x", 2))), [&real[..], &stand_ins].concat());
    assert_eq!(words(catalog.rung_options(&rung("x", 1))), ["a2", "b3", "c5", "one", "z2"]);
    assert_eq!(words(catalog.rung_options(&rung("x", 4))), ["c5"]);
    assert_eq!(words(catalog.rung_options(&rung("y", 2))), ["other", "r2 for ty", "6 k for ty"]);
    assert!(catalog.rung_options(&rung("nowhere", 1)).is_empty());
}

#[test]
fn a_rung_is_planned_by_what_is_of_exactly_its_level() {
    let catalog = open_world(LADDER);
    let stand_ins = ["r1 for t2", "r2 for u2", "r1 for u2", "24 k for t2", "36 l for t2", "12 k for u2"];
    assert_eq!(words(catalog.rung_steps(&rung("x", 2))), [&["a2", "z2"][..], &stand_ins].concat());
    assert_eq!(words(catalog.rung_steps(&rung("x", 3))), ["b3", "r1 for t3"]);
    assert_eq!(words(catalog.rung_steps(&rung("x", 4))), [""; 0]);
}

#[test]
fn the_framework_names_on_a_rung_what_has_its_level_issued_or_not() {
    let catalog = open_world(LADDER);
    assert_eq!(ids(catalog.on_rung(&rung("x", 2))), ["a2", "t2", "u2", "z2"]);
    assert_eq!(ids(catalog.on_rung(&rung("x", 4))), [""; 0]);
    assert_eq!(ids(catalog.on_rung(&rung("y", 1))), ["r2"]);
}
