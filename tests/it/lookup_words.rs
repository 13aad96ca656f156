//! What people type, and what they mean by it.

use std::time::{Duration, Instant};

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::session::Session;
use credential_pathway::text::Language;

use crate::lookup_search::found;
use crate::world::{document, today};

/// What people type and what must come first.
const SEARCHES: [(&str, &str); 82] = [
    // Short names, however they are written.
    ("HIT-001", "comptia-hit-001"),
    ("hit 001", "comptia-hit-001"),
    ("HIT001", "comptia-hit-001"),
    ("hit001", "comptia-hit-001"),
    ("comptia hit-001", "comptia-hit-001"),
    ("cca", "ahima-cca"),
    ("C.C.A.", "ahima-cca"),
    ("c.c.s.", "ahima-ccs"),
    ("c c s", "ahima-ccs"),
    ("CCS-P", "ahima-ccs-p"),
    ("ccsp", "ahima-ccs-p"),
    ("ccs p", "ahima-ccs-p"),
    ("CCS–P", "ahima-ccs-p"),
    ("cpc", "aapc-cpc"),
    ("cpc a", "aapc-cpc-a"),
    ("CPCA", "aapc-cpc-a"),
    ("bc tmh", "cce-bc-tmh"),
    ("bctmh", "cce-bc-tmh"),
    ("cbet", "aami-cbet"),
    (" CHTM ", "aami-chtm"),
    ("ceta", "eta-ceta"),
    ("fhimss", "himss-fellow"),
    ("abt core", "abt-core-certificate"),
    ("dod bmet", "dod-bmet"),
    // "+" and "plus".
    ("A+", "comptia-a-plus"),
    ("a +", "comptia-a-plus"),
    ("a plus", "comptia-a-plus"),
    ("A-Plus", "comptia-a-plus"),
    ("aplus", "comptia-a-plus"),
    ("comptia a+", "comptia-a-plus"),
    ("comptia a plus", "comptia-a-plus"),
    ("security+", "comptia-security-plus"),
    ("security plus", "comptia-security-plus"),
    ("Security Plus certification", "comptia-security-plus"),
    ("network plus", "comptia-network-plus"),
    ("comptia network+", "comptia-network-plus"),
    ("security", "comptia-security-plus"),
    // The issuer and the short name.
    ("AAMI CBET", "aami-cbet"),
    ("aami/cbet", "aami-cbet"),
    ("cbet aami", "aami-cbet"),
    ("ahima rhit", "ahima-rhit"),
    ("AHIMA CCS", "ahima-ccs"),
    ("aapc cpc", "aapc-cpc"),
    ("himss cphims", "himss-cphims"),
    ("(ISC)2 CC", "isc2-cc"),
    ("ISC2 CC", "isc2-cc"),
    ("(ISC)² HCISPP", "isc2-hcispp"),
    ("isc2 hcispp", "isc2-hcispp"),
    ("ETA CETa", "eta-ceta"),
    ("ETA International BMD", "eta-bmd"),
    ("cisco ccna", "cisco-ccna"),
    ("nha cehrs", "nha-cehrs"),
    // Full names, parts of them, and words in another order.
    ("certified coding specialist", "ahima-ccs"),
    ("Certified Biomedical Equipment Technicians", "aami-cbet"),
    ("registered health information technician", "ahima-rhit"),
    ("health information technician", "ahima-rhit"),
    ("health data analyst", "ahima-chda"),
    ("laboratory equipment", "aami-cles"),
    ("radiology equipment spec", "aami-cres"),
    ("imaging informatics", "abii-ciip"),
    ("biomedical equipment technician", "aami-cbet"),
    ("specialist radiology equipment", "aami-cres"),
    ("facilitator tele health", "jefferson-telehealth-facilitator"),
    ("healthcare it technician", "healthcare-it-technician"),
    ("comptia healthcare it technician", "comptia-hit-001"),
    ("epic certification", "epic-module-certification"),
    ("epic resolute", "epic-resolute"),
    ("hipaa privacy", "ahima-chps"),
    ("CPHIMS exam", "himss-cphims"),
    ("rhia credential", "ahima-rhia"),
    // The framework's own wording.
    ("HIMSS Health IT Associate", "himss-cahims"),
    ("AAMI/ACI CRES (Certified Radiology Equipment Specialist)", "aami-cres"),
    ("Epic Module Certification (e.g., EpicCare Ambulatory, Resolute)", "epic-module-certification"),
    ("Distinguished Epic Architect / Enterprise EHR Strategist", "distinguished-epic-architect"),
    ("Principal Trainer / Solution Architect", "epic-principal-trainer"),
    ("Certified Professional in Healthcare Information and Management Systems", "himss-cphims"),
    // Occupations.
    ("clinical coder", "occupation.clinical-coder"),
    ("medical records specialist", "occupation.clinical-coder"),
    ("software developer", "occupation.health-software-developer"),
    ("medical equipment repairer", "occupation.medical-equipment-repairer"),
    ("biomedical engineer", "occupation.clinical-engineer"),
    ("data scientist", "occupation.health-data-analyst"),
];

#[test]
fn what_people_type_finds_first_what_they_mean() {
    let wrong: Vec<String> = SEARCHES
        .iter()
        .filter(|(typed, meant)| found(typed).first().map(String::as_str) != Some(*meant))
        .map(|(typed, meant)| format!("{typed}: {meant} is meant, found {:?}", found(typed)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_coder_finds_what_coders_earn_and_what_they_work_as() {
    let first = &found("coder")[..3];
    for meant in ["aapc-cpc", "ahima-cca", "occupation.clinical-coder"] {
        assert!(first.iter().any(|id| id == meant), "{first:?}");
    }
}

#[test]
fn a_word_is_found_at_its_start_alone() {
    assert_eq!(found("CCA"), ["ahima-cca"]);
    let epic_care = "epic-epiccare-ambulatory".to_owned();
    assert!(found("epic care").contains(&epic_care) && found("epiccare").contains(&epic_care));
    assert!(!found("care").contains(&epic_care) && !found("resolute").contains(&epic_care));
}

#[test]
fn all_words_count_and_only_the_last_one_may_be_cut_short() {
    assert_eq!(found("certified lab"), ["aami-cles"]);
    assert_eq!(found("coding certified phys"), ["ahima-ccs-p"]);
    assert!(found("coding radiology").is_empty());
    let healthcare = found("healthcare information");
    let [rhit, cphims] = ["ahima-rhit", "himss-cphims"].map(str::to_owned);
    assert!(healthcare.contains(&cphims) && !healthcare.contains(&rhit), "{healthcare:?}");
    // "med" is a whole word of no name, so the words may be cut short only where nothing else fits.
    assert_eq!(found("med rec"), ["ahima-rhit", "occupation.clinical-coder"]);
}

#[test]
fn a_name_that_fits_exactly_comes_before_one_that_begins_with_it() {
    assert_eq!(found("CC")[0], "isc2-cc");
    assert!(found("cc").len() > 4, "{:?}", found("cc"));
    assert_eq!(found("CCS"), ["ahima-ccs", "ahima-ccs-p"]);
    assert_eq!(found("cpc")[..2], ["aapc-cpc", "aapc-cpc-a"]);
}

#[test]
fn what_can_be_begun_comes_before_what_was_issued_and_titles() {
    let telehealth = found("telehealth");
    let index = |of: &str| telehealth.iter().position(|id| id == of).unwrap_or_else(|| panic!("{of}"));
    assert!(index("fcb-ctp") < index("telehealth-associate"), "{telehealth:?}");
    let equipment = found("equipment specialist");
    assert_eq!(equipment, ["aami-cres", "aami-cles"]);
}

/// One credential of a host, in another language or script.
fn finds(name: &str, typed: &str) -> bool {
    let (before, after) = (r#""name":{"en":"x"},"kind":"#, format!(r#""name":{{"en":"{name}"}},"kind":"#));
    let text = document("goal: nothing").replace(before, &after);
    assert!(text.contains(name), "{text}");
    let catalog = Catalog::from_documents(&[("host", &text)]).expect("sound");
    let mut session = Session::new(&catalog, Language::English, today());
    session.search(typed);
    session.search_results().len() == 1
}

#[test]
fn accents_and_other_scripts_are_no_hindrance() {
    for (name, typed) in [
        ("Técnico en información médica", "tecnico informacion"),
        ("Técnico en información médica", "TÉCNICO MÉDICA"),
        ("Tecnico en informacion medica", "técnico en información"),
        ("Español para enfermería", "espanol enfermeria"),
        ("Espan\u{303}ol", "español"),
        ("Ingénieur biomédical", "ingenieur BIOMÉDICAL"),
        ("Медицинский инженер", "Медицинский инж"),
        ("医療情報技師", "医療情報"),
        ("CompTIA® A+™", "comptia a+"),
        ("Master’s in HIM", "masters him"),
        ("Circuits 101", "circuits-101"),
        ("Circuits 101", "circuit 101"),
    ] {
        assert!(finds(name, typed), "{name}: {typed}");
    }
    assert!(!finds("Técnico", "écnico") && !finds("Circuits 101", "circuits 102"));
}

#[test]
fn a_long_text_in_a_large_catalog_takes_no_time() {
    let rows: Vec<String> = (0..2_000)
        .map(|row| format!("certified-course-{row}-in-medical-device-technology: nothing"))
        .collect();
    let catalog = Catalog::from_documents(&[("host", &document(&rows.join("\n")))]).expect("sound");
    let mut session = Session::new(&catalog, Language::English, today());
    for typed in ["c ".repeat(8_000), "certified ".repeat(1_600), "x".repeat(16_000), "/".repeat(16_000)] {
        let start = Instant::now();
        session.search(&typed);
        session.search_results();
        assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    }
}

#[test]
fn every_name_on_record_finds_its_row_first_or_another_of_that_name() {
    for row in &bundled::shared().credentials {
        let names = row.also_named.iter().map(String::as_str).chain([row.name.get("en")]);
        for name in names {
            let first = found(name);
            let named = |id: &String| {
                let is = |also: &String| also.eq_ignore_ascii_case(name);
                let job =
                    id.strip_prefix("occupation.").and_then(|id| bundled::shared().occupations.find(id));
                job.is_some_and(|row| row.also_named.iter().any(is))
                    || bundled::shared()
                        .credentials
                        .find(id)
                        .is_some_and(|row| row.name.get("en") == name || row.also_named.iter().any(is))
            };
            assert!(first.first().is_some_and(named), "{name}: {first:?}");
        }
    }
}
