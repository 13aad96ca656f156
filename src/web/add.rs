//! The forms by which a learner adds what they have: one to each section.

use yew::{Callback, Html};

use super::element::several;
use super::form::{Options, answers_of, input, or_untold, select, sorted, speaker, submit};
use crate::model::{Answer, Award, AwardLevel, Held, Membership, Month, Section, Stretch};
use crate::session::{Action, Session};
use crate::text::Label;

/// The form of a section.
pub fn form(session: &Session, section: Section, act: &Callback<Action>) -> Html {
    match section {
        Section::Credentials => credentials(session, act),
        Section::Education => education(session, act),
        Section::Work => work(session, act),
        Section::Training => several(vec![attainments(session, act), memberships(session, act)]),
    }
}

fn credentials(session: &Session, act: &Callback<Action>) -> Html {
    let speaker = speaker(session);
    let mut rows: Options = Vec::new();
    for row in session.catalog().credentials.iter().filter(|row| row.is_issued()) {
        rows.push((row.id.as_str(), speaker.full_name(row)));
    }
    let answers = [
        ("has", Label::IHaveThis),
        ("expired", Label::Expired),
        ("candidate", Label::Candidate),
        ("no", Label::IHaveNot),
        ("not-sure", Label::NotSure),
    ];
    let fields = vec![
        select(session, "have-credential", Label::Credential, sorted(rows)),
        select(session, "have-credential-answer", Label::Answer, answers_of(session, &answers)),
    ];
    submit(session, act, fields, |values| {
        let answer = values.get("have-credential-answer")?;
        let held = Held::ALL.iter().find(|row| row.1 == answer)?.0;
        Some(Action::Credential(values.id("have-credential")?, Some(held)))
    })
}

fn education(session: &Session, act: &Callback<Action>) -> Html {
    let (speaker, catalog) = (speaker(session), session.catalog());
    let levels = catalog.education.iter().map(|row| (row.level.id(), speaker.words(&row.name).to_owned()));
    let fields = catalog.fields.iter().map(|row| (row.id.as_str(), speaker.words(&row.name).to_owned()));
    let accreditations =
        catalog.accreditations.iter().map(|row| (row.id.as_str(), speaker.words(&row.name).to_owned()));
    let inputs = vec![
        select(session, "have-level", Label::LevelOfEducation, levels.collect()),
        select(session, "have-field", Label::Field, or_untold(session, sorted(fields.collect()))),
        select(
            session,
            "have-accreditation",
            Label::Accreditation,
            or_untold(session, accreditations.collect()),
        ),
    ];
    submit(session, act, inputs, |values| {
        let level = AwardLevel::parse(values.get("have-level")?.as_str())?;
        let award =
            Award { level, field: values.id("have-field"), accreditation: values.id("have-accreditation") };
        Some(Action::AddAward(award))
    })
}

fn work(session: &Session, act: &Callback<Action>) -> Html {
    let speaker = speaker(session);
    let kinds = session
        .catalog()
        .kinds_of_work
        .iter()
        .map(|row| (row.id.as_str(), speaker.words(&row.name).to_owned()));
    let units = [("12", Label::Years), ("1", Label::Months)];
    let inputs = vec![
        select(session, "have-kind", Label::KindOfWork, sorted(kinds.collect())),
        input(session, "have-long", Label::HowLong, "number", "1", "60"),
        select(session, "have-unit", Label::HowLong, answers_of(session, &units)),
        input(session, "have-share", Label::Share, "number", "1", "100"),
        input(session, "have-from", Label::Since, "month", "", ""),
    ];
    submit(session, act, inputs, |values| {
        let unit: u32 = values.get("have-unit")?.parse().ok()?;
        let months = values.get("have-long")?.parse::<u32>().ok()?.checked_mul(unit)?;
        let share_percent = values.get("have-share").and_then(|share| share.parse().ok());
        let from = values.get("have-from").and_then(|from| Month::parse(&from));
        let fits = (1..=Stretch::LONGEST).contains(&months);
        let kind = values.id("have-kind")?;
        fits.then_some(Action::AddWork(Stretch { kind, months, share_percent, from }))
    })
}

fn attainments(session: &Session, act: &Callback<Action>) -> Html {
    let speaker = speaker(session);
    let rows = session
        .catalog()
        .attainments
        .iter()
        .map(|row| (row.id.as_str(), speaker.words(&row.name).to_owned()));
    let inputs = vec![
        select(session, "have-thing", Label::Thing, sorted(rows.collect())),
        select(session, "have-thing-answer", Label::Answer, answers_of(session, &YES_NO)),
    ];
    submit(session, act, inputs, |values| {
        let answer = answer(&values.get("have-thing-answer")?)?;
        Some(Action::Attainment(values.id("have-thing")?, Some(answer)))
    })
}

fn memberships(session: &Session, act: &Callback<Action>) -> Html {
    let rows = session.catalog().organisations.iter();
    let rows = rows.map(|row| (row.id.as_str(), speaker(session).organisation(&row.id)));
    let inputs = vec![
        select(session, "have-member", Label::Membership, sorted(rows.collect())),
        input(session, "have-member-months", Label::ForMonths, "number", "0", "720"),
        select(session, "have-member-answer", Label::Answer, answers_of(session, &YES_NO)),
    ];
    submit(session, act, inputs, |values| {
        let answer = answer(&values.get("have-member-answer")?)?;
        let months = values.get("have-member-months").and_then(|months| months.parse().ok());
        Some(Action::Membership(values.id("have-member")?, Some(Membership { answer, months })))
    })
}

const YES_NO: [(&str, Label); 3] =
    [("has", Label::IHaveThis), ("no", Label::IHaveNot), ("not-sure", Label::NotSure)];

fn answer(value: &str) -> Option<Answer> {
    Answer::ALL.iter().find(|row| row.1 == value).map(|row| row.0)
}
