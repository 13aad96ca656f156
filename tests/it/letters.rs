//! Letters: what people ask, and all that they read on the places where it is answered.
//!
//! Each is what a person has copied as text, place by place. The golden text is read like a letter
//! of a good adviser before it is accepted; `BLESS=1` writes it anew.

use std::fs;
use std::path::Path;

use credential_pathway::catalog::bundled;
use credential_pathway::model::Month;
use credential_pathway::session::Session;
use credential_pathway::text::Language;

/// What is asked, and where it is answered: a link's text and what is searched for there.
struct Letter {
    name: &'static str,
    question: &'static str,
    places: &'static [(&'static str, &'static str)],
    /// What the letter must say, from the facts alone.
    says: &'static [&'static str],
}

const LETTERS: [Letter; 4] = [
    Letter {
        name: "retired-certificate",
        question: "I hold the retired CompTIA certificate. Is it of any use, and what replaced it?",
        places: &[
            ("v1&show=desk&has=comptia-hit-001", "HIT-001"),
            ("v1&has=comptia-hit-001&want=level.healthcare-it-telemedicine.2", ""),
        ],
        says: &[
            "good for life",
            "did not replace it",
            "it suggested A+ instead",
            "Framework level: Level 1 (Entry) in Healthcare IT Systems & Telemedicine.",
            "Pass the CC exam (ISC2)",
        ],
    },
    Letter {
        name: "when-retired",
        question: "When exactly was the CompTIA Healthcare IT Technician retired?",
        places: &[("v1&show=desk", "Healthcare IT Technician (certificate)")],
        says: &[
            "Retired February 2017",
            "CompTIA: article on its Healthcare IT certificate",
            "read November 22, 2026",
        ],
    },
    Letter {
        name: "medical-field-25-years",
        question: "I have 25 years in the medical field and want to move into IT. What is my first step?",
        places: &[
            ("v1&work=healthcare.25y&want=level.healthcare-it-telemedicine.2", ""),
            ("v1&work=healthcare.25y&want=occupation.health-it-support-technician", ""),
        ],
        says: &[
            "1. Pass the CC exam (ISC2)",
            "1. Pass both A+ exams (CompTIA)",
            "$530 · 2 exams",
            "Median pay",
        ],
    },
    Letter {
        name: "program-director",
        question: "I direct a biomedical equipment technology program. Which credential do its courses lead to, \
                   and how does a BMET move into health IT support?",
        places: &[
            (
                "v1&study=associate.biomedical-equipment-technology.&want=credential.aami-cbet&basis=issuer",
                "",
            ),
            ("v1&show=bridges&study=associate.biomedical-equipment-technology.", ""),
        ],
        says: &[
            "Work 2 years as a biomedical equipment technician (BMET)",
            "Pass the CBET exam (AAMI)",
            "2 of the 30 CEUs",
            "Security+",
            "CIIP",
            "whether AAMI gives credit for it is not known",
        ],
    },
];

fn written(letter: &Letter) -> String {
    let today = Month::new(2026, 11).expect("a month");
    let mut text = format!("{}\n", letter.question);
    for (link, search) in letter.places {
        let mut session = Session::new(bundled::shared(), Language::English, today);
        session.open_link(link);
        session.search(search);
        assert!(session.notices().is_empty(), "{link}: {:?}", session.notices());
        text += &format!("\n----\n\n{}\n", session.plain());
    }
    text
}

#[test]
fn every_letter_says_what_the_facts_say() {
    for letter in &LETTERS {
        let text = written(letter);
        for words in letter.says {
            assert!(text.contains(words), "{}: {words}\n{text}", letter.name);
        }
    }
}

#[test]
fn every_letter_reads_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    for letter in &LETTERS {
        let (file, text) = (folder.join(format!("{}.txt", letter.name)), written(letter));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&file, &text).expect("a letter to write");
        }
        assert_eq!(fs::read_to_string(&file).unwrap_or_default(), text, "{}", file.display());
    }
}
