//! Facts that are implied and denied: in links, on the page, and taken back.

use credential_pathway::model::{AwardLevel, Denial, Section};
use credential_pathway::resolve::StepKind;
use credential_pathway::session::{PathwayView, Session};

use crate::pressing::session;
use crate::world::id;

fn by_link(link: &str) -> Session<'static> {
    let mut session = session();
    session.open_link(link);
    session
}

fn pathway(session: &Session<'_>) -> PathwayView {
    session.page().pathway.expect("a pathway")
}

#[test]
fn a_link_keeps_what_is_denied_and_says_what_cannot_be_read() {
    let link = "v1&not-so=study.high-school,work.bmet";
    let session = by_link(link);
    let denied = [Denial::Education(AwardLevel::HighSchool), Denial::Work(id("bmet"))];
    assert_eq!(session.state().learner.denied.as_slice(), denied);
    assert_eq!((session.link().as_str(), session.notices().len()), (link, 0));
    for part in ["not-so=bmet", "not-so=study.school", "not-so=work.", "not-so=job.bmet"] {
        let session = by_link(&format!("v1&{part}"));
        assert_eq!(session.link(), "v1", "{part}");
        assert_eq!(session.notices(), [format!("This could not be read and was left out: {part}")]);
    }
}

/// An RN wants CAHIMS: HIMSS asks for a high school diploma and 45 hours.
#[test]
fn an_implied_fact_is_shown_with_its_reason_and_can_be_denied_and_taken_back() {
    let mut session = by_link("v1&want=credential.himss-cahims&basis=issuer&got=rn-license");
    let before = session.link();
    let view = pathway(&session);
    let counts = view.done.expect("what counts").lines;
    let reason = "High school diploma or GED (implied by a license as a registered nurse (RN))";
    assert_eq!(counts, [reason]);
    assert_eq!(view.steps.len(), 2);
    let presses = view.beside.iter().flat_map(|card| &card.presses);
    let not_so = presses.into_iter().find(|press| press.words == "Not so: High school diploma or GED");
    session.apply(not_so.expect("a way to deny it").action);

    let view = pathway(&session);
    assert!(view.done.is_none());
    let is_diploma =
        |kind: &StepKind| matches!(kind, StepKind::Award(award) if award.level == AwardLevel::HighSchool);
    assert!(view.steps.iter().any(|step| is_diploma(&step.kind)));
    let sections = session.have().sections;
    let education = sections.iter().find(|row| row.section == Section::Education).expect("education");
    let [item] = &education.items[..] else { panic!("{:?}", education.items) };
    assert_eq!(
        (item.name.as_str(), item.answer.as_str()),
        ("High school diploma or GED", "I don't have this")
    );
    session.apply(item.remove);
    assert_eq!(session.link(), before);
}

#[test]
fn what_an_issuer_decides_is_asked_first_and_is_nothing_to_have() {
    let session = by_link("v1&want=credential.himss-cphims&basis=issuer&study=bachelor..&work=ehr.7y..");
    let view = pathway(&session);
    let names: Vec<&str> = view.steps.iter().map(|step| step.card.name.as_str()).collect();
    let question = "Ask HIMSS whether your work in electronic health records counts toward CPHIMS";
    assert_eq!(names[0], question);
    let presses = view.steps[0].card.presses.iter().map(|press| press.words.as_str());
    assert_eq!(presses.collect::<Vec<_>>(), ["About CPHIMS"]);
}
