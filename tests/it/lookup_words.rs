//! What people type, and what they mean by it.

use std::time::{Duration, Instant};

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::session::Session;
use credential_pathway::text::Language;

use crate::lookup_search::found;
use crate::world::{document, today};

/// What people type and what must come first.
const SEARCHES: [(&str, &str); 122] = [
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
    ("health information technician", "occupation.health-information-technologist"),
    ("health data analyst", "occupation.health-data-analyst"),
    ("laboratory equipment", "aami-cles"),
    ("radiology equipment spec", "aami-cres"),
    ("imaging informatics", "abii-ciip"),
    ("biomedical equipment technician", "occupation.medical-equipment-repairer"),
    ("specialist radiology equipment", "aami-cres"),
    ("facilitator tele health", "jefferson-telehealth-facilitator"),
    ("healthcare it technician", "healthcare-it-technician"),
    ("comptia healthcare it technician", "comptia-hit-001"),
    ("epic certification", "epic-module-certification"),
    ("epic resolute", "epic-resolute"),
    ("hipaa privacy", "ahima-chps"),
    ("hipaa basics", "health-it-security-privacy-basics"),
    ("security plus cert", "comptia-security-plus"),
    ("aami certification", "aami-cabt"),
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
    // Former names, synonyms and numbers of exams.
    ("biomed", "aami-cbet"),
    ("biomed tech", "occupation.medical-equipment-repairer"),
    ("biomed manager", "aami-chtm"),
    ("imaging engineer", "occupation.medical-equipment-repairer"),
    ("imaging service engineer", "occupation.medical-equipment-repairer"),
    ("ct tech", "abii-ciip"),
    ("x ray tech", "abii-ciip"),
    ("PACS admin", "abii-ciip"),
    ("military biomed", "dod-bmet"),
    ("68a", "dod-bmet"),
    ("clinical engineer", "occupation.clinical-engineer"),
    ("medical records technician", "occupation.clinical-coder"),
    ("him technician", "occupation.health-information-technologist"),
    ("RRA", "ahima-rhia"),
    ("hospital coder", "ahima-ccs"),
    ("outpatient coder", "aapc-coc"),
    ("privacy officer", "ahima-chps"),
    ("documentation improvement", "ahima-cdip"),
    ("ctr", "ncra-ods"),
    ("tumor registrar", "ncra-ods"),
    ("nurse informaticist", "occupation.health-informatics-specialist"),
    ("nurse", "ancc-ni-bc"),
    ("medical biller", "nha-cbcs"),
    ("ehr certification", "nha-cehrs"),
    ("oracle health professional", "cerner-professional"),
    ("epic certified", "epic-module-certification"),
    ("help desk", "occupation.health-it-support-technician"),
    ("220-1201", "comptia-a-plus"),
    ("sy0 701", "comptia-security-plus"),
    ("cysa plus", "comptia-cysa-plus"),
    ("itf+", "comptia-tech-plus"),
    ("cissp", "isc2-cissp"),
    ("fhir proficiency exam", "hl7-fhir-r4"),
    ("google it support", "google-it-support"),
    ("data analytics bootcamp", "google-data-analytics"),
    ("health care cio", "chime-chcio"),
    ("Fellow of HIMSS / AHIMA Distinguished Leader", "himss-fellow"),
];

/// What people type for an occupation by its other names.
const OCCUPATIONS: [(&str, &str); 11] = [
    ("coder", "occupation.clinical-coder"),
    ("medical coder", "occupation.clinical-coder"),
    ("HIM", "occupation.health-information-technologist"),
    ("health technologist", "occupation.health-information-technologist"),
    ("cancer registrar", "occupation.health-information-technologist"),
    ("network architect", "occupation.health-it-architect"),
    ("cybersecurity analyst", "occupation.health-it-security-analyst"),
    ("systems administrator", "occupation.network-systems-administrator"),
    ("data architect", "occupation.database-architect"),
    ("programmer", "occupation.health-software-developer"),
    ("BMET", "occupation.medical-equipment-repairer"),
];

/// What does not come first.
fn wrong(searches: &[(&str, &str)]) -> Vec<String> {
    let is_wrong = |row: &&(&str, &str)| found(row.0).first().map(String::as_str) != Some(row.1);
    let line = |(typed, meant): &(&str, &str)| format!("{typed}: {meant} is meant, found {:?}", found(typed));
    searches.iter().filter(is_wrong).map(line).collect()
}

#[test]
fn what_people_call_a_job_finds_the_occupation_first() {
    assert_eq!(wrong(&OCCUPATIONS), [""; 0]);
}

#[test]
fn what_people_type_finds_first_what_they_mean() {
    assert_eq!(wrong(&SEARCHES), [""; 0]);
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
    // "health" is not "healthcare" where another word follows.
    let [basics, chpc] = ["health-it-security-privacy-basics", "ccb-chpc"].map(str::to_owned);
    let (health, healthcare) = (found("health privacy"), found("healthcare privacy"));
    assert!(health.contains(&basics) && !health.contains(&chpc), "{health:?}");
    assert!(healthcare.contains(&chpc) && !healthcare.contains(&basics), "{healthcare:?}");
    // "med" is a whole word of no name, so the words may be cut short only where nothing else fits.
    assert_eq!(found("med rec"), ["occupation.clinical-coder", "ahima-rhit"]);
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
fn every_name_on_record_finds_first_a_row_of_that_name() {
    let catalog = bundled::shared();
    let credentials = catalog
        .credentials
        .iter()
        .flat_map(|row| row.also_named.iter().map(String::as_str).chain([row.name.get("en")]));
    let occupations = catalog
        .occupations
        .iter()
        .flat_map(|row| row.also_named.iter().map(String::as_str).chain([row.name.get("en")]));
    for name in credentials.chain(occupations) {
        let first = found(name).into_iter().next().unwrap_or_else(|| panic!("{name} finds nothing"));
        let mut names: Vec<&str> = Vec::new();
        if let Some(row) = first.strip_prefix("occupation.").and_then(|id| catalog.occupations.find(id)) {
            names.extend(row.also_named.iter().map(String::as_str).chain([row.name.get("en")]));
        } else if let Some(row) = catalog.credentials.find(&first) {
            names.extend(row.also_named.iter().map(String::as_str).chain([row.name.get("en")]));
        }
        assert!(names.iter().any(|own| own.eq_ignore_ascii_case(name)), "{name}: {first}");
    }
}
