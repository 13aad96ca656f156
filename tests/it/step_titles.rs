//! What to do at a step, in words: a verb only where the facts of the catalog bear it.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Accredited, Award, AwardLevel, CredentialKind};
use credential_pathway::resolve::plan::Lapsed;
use credential_pathway::resolve::{Basis, Destination, Objective, Query, Step, StepKind, pathway};
use credential_pathway::text::{Language, Localizer};

use crate::bare_step::bare_step;
use crate::told::learner;
use crate::world::{id, today};

fn localizer() -> Localizer<'static> {
    Localizer { catalog: bundled::shared(), language: Language::English, today: today(), offers: None }
}

/// A step of a kind, with as many exams.
fn step(kind: StepKind, exams: Option<u32>) -> Step {
    Step { exams, ..bare_step(kind) }
}

/// The title of the step to a credential of the shipped catalog, with the exams that its row has.
fn to(name: &str) -> String {
    let row = bundled::shared().credentials.get(id(name)).expect("a credential");
    localizer().step_title(&learner(""), &step(StepKind::Credential(row.id), row.exam.exams))
}

// By hand, from the rows: kind, issuer and number of exams of each.
#[test]
fn a_certification_with_an_exam_is_passed_and_a_training_completed() {
    for (name, title) in [
        ("eta-bmd", "Pass the BMD exam (ETA)"),
        ("aami-chtm", "Pass the CHTM exam (AAMI)"),
        // Two exams each.
        ("comptia-a-plus", "Pass both A+ exams (CompTIA)"),
        ("acce-cce", "Pass both CCE exams (ACCE)"),
        // The name says who issues it, or it has no short one.
        ("epic-epiccare-ambulatory", "Pass the EpicCare Ambulatory certification exam"),
        ("hl7-fhir-foundation", "Pass the HL7 FHIR Foundation exam"),
        ("telehealth-bctp", "Pass the BCTP exam (Telehealth.org)"),
        // Training.
        ("dod-bmet", "Complete the DoD Biomedical Equipment Technician program (METC)"),
        ("rsti-imaging-training", "Complete RSTI diagnostic imaging service training"),
    ] {
        assert_eq!(to(name), title, "{name}");
    }
}

#[test]
fn who_earns_it_how_is_not_said_where_the_catalog_does_not_say_so() {
    for (name, title) in [
        // No number of exams is published.
        ("aami-cles", "Earn CLES, Certified Laboratory Equipment Specialist"),
        // No exam: a fellowship and a certificate.
        ("himss-fellow", "Earn FHIMSS, Fellow of HIMSS"),
        ("google-it-support", "Earn Google IT Support Certificate"),
        // The exam is that of CPC: AAPC gives CPC-A to those who pass it without the work.
        ("aapc-cpc-a", "Earn CPC-A, Certified Professional Coder - Apprentice"),
    ] {
        assert_eq!(to(name), title, "{name}");
    }
    // The exam is passed already.
    let cbet = step(StepKind::Credential(id("aami-cbet")), Some(0));
    assert_eq!(
        localizer().step_title(&learner(""), &cbet),
        "Earn CBET, Certified Biomedical Equipment Technician"
    );
    let lapsed = Step { lapsed: Lapsed::Yes, ..step(StepKind::Credential(id("aami-cbet")), Some(1)) };
    assert_eq!(
        localizer().step_title(&learner(""), &lapsed),
        "Renew CBET, Certified Biomedical Equipment Technician"
    );
}

#[test]
fn a_degree_is_earned_with_its_article() {
    let award = |level, field: &str, accreditation| {
        localizer().step_title(
            &learner(""),
            &step(StepKind::Award(Award { level, field: Some(id(field)), accreditation }), Some(0)),
        )
    };
    assert_eq!(
        award(AwardLevel::Associate, "biomedical-technology", Accredited::Untold),
        "Earn an associate degree in biomedical technology"
    );
    assert_eq!(
        award(AwardLevel::Bachelor, "biomedical-technology", Accredited::Untold),
        "Earn a bachelor's degree in biomedical technology"
    );
}

/// Every title of the shipped catalog: one exam, no brackets in brackets, and no exam where there is none.
#[test]
fn every_title_of_the_catalog_reads_well() {
    let mut passed = 0;
    for row in &bundled::shared().credentials {
        let title = to(row.id.as_str());
        let exams = title.matches(" exam").count();
        assert!(exams <= 1 && !title.contains("exam exam"), "{title}");
        let deepest = title.chars().scan(0_i32, |depth, char| {
            *depth += i32::from(char == '(') - i32::from(char == ')');
            Some(*depth)
        });
        assert!(deepest.max().unwrap_or(0) <= 1, "{title}");
        let is_passed = title.starts_with("Pass ");
        let takes_exams = row.exam.exams.is_some_and(|exams| exams > 0);
        assert!(!is_passed || takes_exams && row.kind == CredentialKind::Certification, "{title}");
        assert_eq!(title.starts_with("Complete "), row.kind == CredentialKind::Training, "{title}");
        passed += usize::from(is_passed);
    }
    assert!(passed > 40, "{passed}");
}

/// What the title leaves out stands in the notes of the step, once.
#[test]
fn the_full_name_is_in_the_notes() {
    let notes =
        |name: &str, exams| localizer().step_notes(&step(StepKind::Credential(id(name)), exams)).join(" ");
    let cbet = notes("aami-cbet", Some(1));
    assert!(cbet.starts_with("Full name: Certified Biomedical Equipment Technician."), "{cbet}");
    // Its title has the full name.
    assert!(!notes("aami-cbet", Some(0)).contains("Full name"));
    assert!(!notes("aami-cles", None).contains("Full name"));
    // It has one name.
    assert!(!notes("epic-epiccare-ambulatory", Some(1)).contains("Full name"));
}

#[test]
fn a_candidate_is_not_told_to_pass_the_exam_again() {
    let query = Query {
        destination: Destination::Credential(id("aami-cbet")),
        basis: Basis::Issuer,
        objective: Objective::Time,
        today: today(),
    };
    let last_title = |told: &str| {
        let plan = pathway(bundled::shared(), &learner(told), &query).expect("a pathway");
        localizer().step_title(&learner(told), plan.steps.last().expect("a step"))
    };
    assert_eq!(last_title(""), "Pass the CBET exam (AAMI)");
    assert_eq!(
        last_title("candidate aami-cbet 2026-05"),
        "Earn CBET, Certified Biomedical Equipment Technician"
    );
}

#[test]
fn a_credential_is_named_on_the_button_that_opens_it() {
    assert_eq!(localizer().about(id("aami-cbet")), "About CBET");
    assert_eq!(localizer().about(id("google-it-support")), "About Google IT Support Certificate");
}
