//! A passed exam can be told: whoever passed before the rule is met does not take it again.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Held, Month};
use credential_pathway::resolve::{
    Basis, Candidacy, Destination, Objective, Pathway, Query, StepKind, pathway,
};
use credential_pathway::session::{Action, learner_file};
use credential_pathway::text::{Language, Localizer};

use crate::pressing::session;
use crate::told::learner;
use crate::world::{id, open_world, today};

const WORLD: &str = "
    kind bmet
    a
    goal exams=1 $400 candidate=60|a: work(48 bmet)
    silent exams=1 $400: work(48 bmet)";

fn way(catalog: &Catalog, to: &str, told: &str) -> Pathway {
    let destination = Destination::Credential(id(to));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Steps, today: today() };
    pathway(catalog, &learner(told), &query).expect("a pathway")
}

/// Months, exams and cost of the way to a credential, and how it is with its exam.
fn sums(to: &str, told: &str) -> (u32, u32, u32, Option<Candidacy>) {
    let found = way(&open_world(WORLD), to, told);
    let last = found.steps.last().expect("a step");
    (found.totals.months, found.totals.exams, found.totals.cost_usd, last.candidacy)
}

fn month(year: i32, month: i32) -> Month {
    Month::new(year, month).expect("a month")
}

#[test]
fn a_candidate_has_no_exam_again_and_no_exam_fee() {
    assert_eq!(sums("goal", "work 30 bmet"), (18, 1, 400, None));
    assert_eq!(sums("goal", "work 30 bmet, candidate goal"), (18, 0, 0, Some(Candidacy::Open(None))));
}

#[test]
fn a_candidate_has_so_many_months_from_the_exam_and_the_last_one_counts() {
    let open = |last| (18, 0, 0, Some(Candidacy::Open(Some(last))));
    assert_eq!(sums("goal", "work 30 bmet, candidate goal 2025-11"), open(month(2030, 11)));
    assert_eq!(sums("goal", "work 30 bmet, candidate goal 2021-11"), open(month(2026, 11)));
    let over = (18, 1, 400, Some(Candidacy::Over(month(2026, 10))));
    assert_eq!(sums("goal", "work 30 bmet, candidate goal 2021-10"), over);
}

#[test]
fn who_holds_what_the_issuer_gives_to_those_who_pass_first_has_passed() {
    assert_eq!(sums("goal", "work 30 bmet, has a"), (18, 0, 0, Some(Candidacy::Open(None))));
    let last = Candidacy::Open(Some(month(2030, 5)));
    assert_eq!(sums("goal", "work 30 bmet, has a 2025-05"), (18, 0, 0, Some(last)));
    for told in ["work 30 bmet, expired a", "work 30 bmet, no a", "work 30 bmet, no goal"] {
        assert_eq!(sums("goal", told), (18, 1, 400, None), "{told}");
    }
}

#[test]
fn where_the_issuer_says_nothing_of_candidates_the_exam_is_there() {
    assert_eq!(sums("silent", "work 30 bmet, candidate silent 2025-11"), (18, 1, 400, None));
}

/// What to know of the last step of the way to a credential of the shipped catalog.
fn notes(to: &str, told: &str) -> String {
    let catalog = bundled::shared();
    let localizer = Localizer { catalog, language: Language::English, today: today(), offers: None };
    let found = way(catalog, to, told);
    localizer.step_notes(found.steps.last().expect("a step")).join(" ")
}

#[test]
fn the_step_says_until_when_the_exam_counts() {
    let told = |since: &str| notes("aami-cbet", &format!("work 30 bmet, candidate aami-cbet {since}"));
    assert_eq!(
        told("2025-11"),
        "You have passed the exam; AAMI gives you until November 2030 to meet the rule."
    );
    assert_eq!(told(""), "You have passed the exam; AAMI gives you 5 years from the exam to meet the rule.");
    let over = told("2020-01");
    let words = "You passed the exam, and had until January 2025 to meet the rule: AAMI may ask you to take it again.";
    // The exam is to be passed again, so the title of the step names the exam and not the credential.
    let over = over.strip_prefix("Full name: Certified Biomedical Equipment Technician. ").expect("its name");
    assert!(over.starts_with(words), "{over}");
    let note = notes("ahima-rhit", "candidate ahima-rhit");
    assert_eq!(note, "You have passed the exam. No time limit to meet the rule was found: ask AHIMA.");
}

/// AAMI's experience route asks 48 months, so 18 more after 30.
#[test]
fn a_cbet_candidate_of_30_months_works_18_more_and_takes_no_exam() {
    let found = way(bundled::shared(), "aami-cbet", "candidate aami-cbet, work 30 bmet");
    let kinds: Vec<_> = found.steps.iter().map(|step| step.kind).collect();
    let work = StepKind::Work { kind: id("bmet"), months: 18 };
    assert_eq!(kinds, [work, StepKind::Credential(id("aami-cbet"))]);
    assert_eq!((found.totals.exams, found.totals.exams_unknown), (0, 0));
    assert_eq!((found.totals.cost_usd, found.totals.cost_unknown), (0, 0));
}

/// AAPC asks for the exam and two years of coding: CPC-A is for those who lack the years.
#[test]
fn a_coder_of_three_years_gets_cpc_in_one_step_with_its_exam() {
    let found = way(bundled::shared(), "aapc-cpc", "work 36 coding, member aapc, degree high-school");
    let kinds: Vec<_> = found.steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [StepKind::Credential(id("aapc-cpc"))]);
    assert_eq!((found.totals.exams, found.totals.cost_usd, found.totals.months), (1, 425, 0));
    let apprentice = way(bundled::shared(), "aapc-cpc", "has aapc-cpc-a, work 36 coding, member aapc");
    assert_eq!((apprentice.steps.len(), apprentice.totals.exams, apprentice.totals.cost_usd), (1, 0, 0));
    let coc = way(bundled::shared(), "aapc-coc", "has aapc-coc-a, work 36 coding, member aapc");
    assert_eq!((coc.steps.len(), coc.totals.exams, coc.totals.cost_unknown), (1, 0, 0));
}

#[test]
fn a_pathway_that_takes_longer_than_the_exam_counts_says_so() {
    let late = "This takes longer than that: you may have to take the exam again.";
    // 18 months from November 2026 are over in May 2028, and the exam counts until 60 months after it.
    for (since, is_late) in [("2023-05", false), ("2023-04", true), ("2021-10", false)] {
        let mut session = session();
        session.open_link(&format!(
            "v1&want=credential.aami-cbet&basis=issuer&candidate=aami-cbet.{since}&work=bmet.30.."
        ));
        let view = session.page().pathway.expect("a pathway");
        let card = &view.steps.last().expect("a step").card;
        let says = card.parts.iter().flat_map(|part| &part.lines).any(|line| line.ends_with(late));
        assert_eq!(says, is_late, "{since}");
    }
}

#[test]
fn since_when_is_the_same_in_a_link_and_in_a_file_and_goes_with_the_answer() {
    let mut session = session();
    let link = "v1&has=eta-ceta.2020-03&candidate=aami-cbet.2025-11,aami-cres";
    session.open_link(link);
    assert_eq!((session.link().as_str(), session.notices().len()), (link, 0));
    let (read, problems) = learner_file::read(bundled::shared(), "mine.json", &session.learner_file());
    assert_eq!((read.as_ref(), problems.len()), (Some(&session.state().learner), 0));
    let answers: Vec<_> = session.have().sections[0].items.iter().map(|row| row.answer.clone()).collect();
    let candidate = "I've passed its exam, not certified yet";
    assert_eq!(answers, [&format!("{candidate}, since November 2025"), candidate, "since March 2020"]);
    session.apply(Action::Credential(id("aami-cbet"), Some(Held::Candidate)));
    session.apply(Action::Credential(id("eta-ceta"), None));
    assert_eq!(session.link(), "v1&candidate=aami-cbet,aami-cres");
}

#[test]
fn an_answer_with_a_month_that_cannot_be_read_is_left_out_and_said() {
    let mut session = session();
    session.open_link("v1&candidate=aami-cbet.2025-13,aami-cres");
    assert_eq!(session.link(), "v1&candidate=aami-cres");
    assert!(session.notices()[0].starts_with("“2025-13” is not a month"), "{:?}", session.notices());
    let file = r#"{"version": 1, "credentials": {"aami-cbet": "candidate", "aami-cres": "candidate"},
        "since": {"aami-cbet": "2025-13", "eta-ceta": "2020-03"}}"#;
    let (read, problems) = learner_file::read(bundled::shared(), "mine.json", file);
    assert_eq!(read.expect("a learner"), learner("candidate aami-cres"));
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("since.aami-cbet"), "{lines:?}");
}
