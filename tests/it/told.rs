//! What a learner tells, from a line of text.
//!
//! `has a`, `no a`, `expired a`, `candidate a 2026-05` (since when, for all of these), `unsure a`, `trained x`, `untrained x`,
//! `unsure-trained x`, `member org 12`, `no-member org`, `unsure-member org`,
//! `degree bachelor field accreditation` (`-` for a field untold, `none` for a program without one), `work 24 kind from 2024-01 at 50`,
//! `waived goal bmet_24 by issuer in 2026-05` and `equivalent goal a`,
//! `stands 2@lane`, `all credentials`, `denied bachelor`, `denied work kind`, `one-after-another`; a comma
//! between them.

use credential_pathway::model::{
    Accredited, Answer, Award, AwardLevel, Denial, Grant, GrantKind, Grantor, Held, Learner, Level,
    Membership, Month, Requirement, Section, Stretch, Waiver, WorkSpec,
};

use crate::world::id;

/// The learner of a text.
pub fn learner(text: &str) -> Learner {
    let mut learner = Learner::default();
    for fact in text.split(',').map(str::trim).filter(|fact| !fact.is_empty()) {
        let words: Vec<&str> = fact.split_whitespace().collect();
        tell(&mut learner, words[0], &words[1..]);
    }
    learner
}

fn tell(learner: &mut Learner, word: &str, rest: &[&str]) {
    let mut credential = |held| {
        learner.credentials.insert(id(rest[0]), held);
        let since = rest.get(1).map(|month| Month::parse(month).expect("a month"));
        learner.since.set(id(rest[0]), since);
    };
    let mut attainment = |answer| {
        learner.attainments.insert(id(rest[0]), answer);
    };
    match word {
        "has" => credential(Held::Has),
        "no" => credential(Held::HasNot),
        "expired" => credential(Held::Expired),
        "candidate" => credential(Held::Candidate),
        "unsure" => credential(Held::NotSure),
        "trained" => attainment(Answer::Has),
        "untrained" => attainment(Answer::HasNot),
        "unsure-trained" => attainment(Answer::NotSure),
        "member" => member(learner, rest, Answer::Has),
        "no-member" => member(learner, rest, Answer::HasNot),
        "unsure-member" => member(learner, rest, Answer::NotSure),
        "degree" => learner.education.push(Award {
            level: AwardLevel::parse(rest[0]).expect("a level"),
            field: rest.get(1).filter(|field| **field != "-").map(|field| id(field)),
            accreditation: match rest.get(2) {
                Some(&Accredited::NO) => Accredited::No,
                accreditation => accreditation.map(|text| id(text)).into(),
            },
        }),
        "work" => learner.work.push(stretch(rest)),
        "waived" => drop(learner.waive(waiver(rest, GrantKind::Waived))),
        "equivalent" => drop(learner.waive(waiver(rest, GrantKind::Equivalent))),
        "stands" => {
            let (level, lane) = rest[0].split_once('@').expect("2@lane");
            let level = Level::new(level.parse().expect("a number")).expect("a level");
            learner.levels.insert(id(lane), level);
        }
        "all" => {
            let section = Section::ALL.into_iter().find(|section| section.1 == rest[0]).expect("a section");
            learner.complete.insert(section.0);
        }
        "denied" => drop(learner.denied.insert(denial(rest))),
        "one-after-another" => learner.one_after_another = true,
        _ => panic!("{word:?} means nothing here"),
    }
}

fn denial(rest: &[&str]) -> Denial {
    match rest[0] {
        "work" => Denial::Work(id(rest[1])),
        level => Denial::Education(AwardLevel::parse(level).expect("a level")),
    }
}

fn member(learner: &mut Learner, rest: &[&str], answer: Answer) {
    let months = rest.get(1).map(|months| months.parse().expect("months"));
    learner.memberships.insert(id(rest[0]), Membership { answer, months });
}

/// `a bmet_24 by issuer in 2026-05`, of work; `a b`, of a credential.
fn waiver(rest: &[&str], how: GrantKind) -> Waiver {
    let requirement = match rest[1].split_once('_') {
        None => Requirement::Credential(id(rest[1])),
        Some((kind, months)) => {
            let months = months.parse().expect("months");
            let (share_min_percent, within_months, hours) = (None, None, None);
            let kinds = vec![id(kind)];
            let part = WorkSpec { months, kinds, share_min_percent, within_months, hours };
            Requirement::Experience(Box::new(part), None)
        }
    };
    let mut grant = Grant { how, by: None, month: None };
    for pair in rest[2..].chunks(2) {
        match pair[0] {
            "by" => grant.by = Grantor::ALL.into_iter().find(|row| row.1 == pair[1]).map(|row| row.0),
            _ => grant.month = Some(Month::parse(pair[1]).expect("a month")),
        }
    }
    Waiver { credential: id(rest[0]), requirement, grant }
}

fn stretch(rest: &[&str]) -> Stretch {
    let mut stretch = Stretch::new(id(rest[1]), rest[0].parse().expect("months"));
    for pair in rest[2..].chunks(2) {
        match pair[0] {
            "from" => stretch.from = Some(Month::parse(pair[1]).expect("a month")),
            _ => stretch.share_percent = Some(pair[1].parse().expect("a percentage")),
        }
    }
    stretch
}
