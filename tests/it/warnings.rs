//! Dead ends of a host's catalog: they are said, and the rest of the catalog is read.

use credential_pathway::catalog::{Catalog, Fault, Severity, Vocabulary};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, plan};
use credential_pathway::session::{Action, Session, Show};
use credential_pathway::text::Language;

#[path = "../../examples/pathway.rs"]
#[expect(dead_code, reason = "only what reads and checks is called here")]
mod pathway;

use crate::dice::Dice;
use crate::random::{Small, Told};
use crate::told::learner;
use crate::world::{document, id, today};

/// A course of the college that goes by another number now, and a course that still requires it.
fn courses(counts_as: &str) -> String {
    document(&format!("circuits-101 renamed\ncircuits-110{counts_as}\nbench-2: circuits-101\nsafety"))
}

/// What is said of a document, line by line.
fn lines(text: &str) -> Vec<String> {
    Catalog::read(&[("own.json", text)]).1.iter().map(ToString::to_string).collect()
}

#[test]
fn a_dead_end_is_warned_about_and_the_other_courses_are_read() {
    let basis = |basis: &str| {
        format!(
            "warning: credential `bench-2` can never be started on the {basis} basis: it waits for \
             `circuits-101` (own.json: credentials[2])"
        )
    };
    assert_eq!(lines(&courses("")), [basis("issuer"), basis("ladder")]);
    let catalog = Catalog::from_documents(&[("own.json", &courses(""))]).expect("warnings refuse nothing");
    assert_eq!(catalog.credentials.len(), 4);
    let query = |to: &str| Query {
        destination: Destination::Credential(id(to)),
        basis: Basis::Issuer,
        objective: Objective::Steps,
        today: today(),
    };
    assert!(plan(&catalog, &learner(""), &query("safety")).is_ok());
    assert!(plan(&catalog, &learner(""), &query("bench-2")).is_err());
    assert_eq!(lines(&courses(" counts=circuits-101")), [""; 0]);
}

#[test]
fn a_credential_that_is_not_there_is_warned_about_where_a_row_names_it() {
    let fault = |owner: &str, vocabulary| {
        format!("warning: {owner} refers to unknown {vocabulary} `gone` (own.json: ")
    };
    for (text, owner, place) in [
        ("a: any(gone, work(1 k))", "credential `a`", "credentials[0].requires.any[0].credential)"),
        ("a 2@x first=gone|b\nb 1@x", "credential `a`", "credentials[0].ladder_first[0])"),
        ("a counts=gone: nothing", "credential `a`", "credentials[0].counts_as[0])"),
        ("a: nothing; gone", "credential `a`", "credentials[0].recommends.credential)"),
        ("a\njob j: a, gone", "occupation `j`", "occupations[0].goals[1])"),
    ] {
        assert_eq!(lines(&document(text)), [fault(owner, "credential") + place], "{text}");
    }
    // A rung or a step of the ladder rests on its row, and other vocabularies are no dead ends.
    for text in ["a\nstand-in gone 1@x: a", "t 1@x title\nstand-in t 1@x: gone"] {
        assert!(Catalog::from_documents(&[("own.json", &document(text))]).is_err(), "{text}");
    }
}

#[test]
fn an_error_refuses_the_catalog_and_is_listed_before_warnings_fall_off_the_list() {
    let dead = (0..120).map(|row| format!("a{row:03}: gone")).collect::<Vec<_>>().join("\n");
    let text = document(&dead).replace("\"edition\":\"2026-11\"", "\"edition\":\"2026-11\",\"colour\":1");
    let problems = Catalog::from_documents(&[("own.json", &text)]).expect_err("an unknown key");
    let errors: Vec<&Fault> =
        problems.iter().filter(|row| row.severity == Severity::Error).map(|row| &row.fault).collect();
    assert_eq!(errors[0], &Fault::UnknownKey("colour".to_owned()));
    // Without the error there are warnings alone: 100 listed, and 120 of unknown ids and twice 120 of what
    // nobody can start in all.
    let (catalog, problems) = Catalog::read(&[("own.json", &document(&dead))]);
    assert_eq!((catalog.credentials.len(), problems.len()), (120, 101));
    assert!(problems.iter().all(|row| row.severity == Severity::Warning));
    assert_eq!(problems[100].fault, Fault::More(260));
}

#[test]
fn only_dead_ends_are_warnings() {
    let owner = |vocabulary| credential_pathway::catalog::Owner { vocabulary, id: "a".to_owned() };
    let unknown = |vocabulary, of| Fault::UnknownId { vocabulary, id: "b".to_owned(), owner: owner(of) };
    for (fault, severity) in [
        (Fault::NoStandIn(id("a")), Severity::Warning),
        (
            Fault::CannotStart { credential: id("a"), basis: "issuer", waits_for: Vec::new() },
            Severity::Warning,
        ),
        (unknown(Vocabulary::Credential, Vocabulary::Occupation), Severity::Warning),
        (unknown(Vocabulary::Credential, Vocabulary::StandIn), Severity::Error),
        (unknown(Vocabulary::Source, Vocabulary::Credential), Severity::Error),
        (Fault::TooWide(id("a")), Severity::Error),
        (Fault::CountsAsItself(vec!["a"]), Severity::Error),
        (Fault::CountedByMany { credential: id("a"), max: 64 }, Severity::Error),
        (Fault::DuplicateId("a".to_owned()), Severity::Error),
    ] {
        assert_eq!(fault.severity(), severity, "{fault:?}");
    }
}

/// Random worlds in which one credential is named and not there: everything is still shown.
#[test]
fn what_is_not_there_stops_no_page() {
    let mut dice = Dice(7);
    let mut shown = 0;
    for _ in 0..150 {
        let world = Small::random(&mut dice);
        let mut told = Told::random(&mut dice, &world);
        let gone = dice.below(world.credentials.len());
        told.credentials[gone] = "";
        let (left_out, stand_in) = (format!("c{gone} "), format!("stand-in c{gone} "));
        let lines: Vec<String> = world.text().lines().map(str::to_owned).collect();
        let named_by_a_stand_in =
            lines.iter().any(|line| line.starts_with("stand-in") && line.contains(&format!("c{gone}")));
        let lines =
            lines.into_iter().filter(|line| !line.starts_with(&left_out) && !line.starts_with(&stand_in));
        let text = document(&lines.collect::<Vec<_>>().join("\n"));
        let Ok(catalog) = Catalog::from_documents(&[("world", &text)]) else {
            assert!(named_by_a_stand_in, "{text}");
            continue;
        };
        let mut session = Session::new(&catalog, Language::English, today());
        session.begin_as(learner(&told.text()));
        for show in [Show::Steps, Show::Table, Show::Lookup, Show::Occupations, Show::Organizations] {
            session.apply(Action::Show(show));
            session.page();
        }
        session.apply(Action::Show(Show::Steps));
        for destination in Destination::all(&catalog) {
            session.apply(Action::Destination(Some(destination)));
            session.page();
            shown += 1;
        }
        for row in &catalog.credentials {
            session.apply(Action::Open(Some(row.id)));
            assert!(session.page().detail.is_some());
        }
    }
    assert!(shown > 1_500, "{shown}");
}

#[test]
fn the_former_key_of_the_goals_of_an_occupation_is_read_and_its_author_told() {
    let old = document("a\njob j: a").replace("\"goals\"", "\"credentials\"");
    let line = "warning: the key `credentials` is called `goals` now, and a later edition will not read it \
                (own.json: occupations[0].credentials)";
    assert_eq!(lines(&old), [line]);
    let catalog = Catalog::from_documents(&[("own.json", &old)]).expect("a warning alone");
    assert_eq!(catalog.occupations.find("j").map(|row| row.goals.to_vec()), Some(vec![id("a")]));
}

/// What the command line says of a file.
fn checked(name: &str, text: &str) -> Result<String, String> {
    let file = std::env::temp_dir().join(format!("credential-pathway-{}-{name}", std::process::id()));
    std::fs::write(&file, text).expect("a file");
    let found = pathway::catalog(&[file.to_string_lossy().into_owned()]);
    std::fs::remove_file(&file).expect("the file");
    found.map(|(catalog, warnings)| pathway::checked(&catalog, &warnings))
}

#[test]
fn the_command_line_reads_a_byte_order_mark_and_tells_warnings_from_errors() {
    let sound = courses(" counts=circuits-101");
    let no_problem = "4 credentials, 0 occupations, 1 sources: no problem";
    assert_eq!(checked("sound.json", &sound).as_deref(), Ok(no_problem));
    assert_eq!(checked("bom.json", &format!("\u{feff}{sound}")).as_deref(), Ok(no_problem));
    let warned = checked("warned.json", &courses("")).expect("warnings alone");
    let lines: Vec<&str> = warned.lines().collect();
    assert!(lines.len() == 3 && lines[0].starts_with("warning: credential `bench-2` can never"), "{warned}");
    assert_eq!(lines[2], "4 credentials, 0 occupations, 1 sources: 2 warnings");
    let refused =
        checked("refused.json", &sound.replacen("sources", "sauces", 1)).expect_err("an unknown key");
    assert!(refused.contains("unknown key `sauces`") && !refused.contains("warning"), "{refused}");
}
