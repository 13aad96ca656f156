//! What a person has told, as a document says it: its shape, and the learner of it.

use super::Catalog;
use super::json::Json;
use super::shape::{Is, Shape, Vocabulary, Words, may, need, words};
use super::shapes::AWARD;
use crate::model::{
    Answer, Award, AwardLevel, Held, Id, Learner, Level, Membership, Month, Section, Stretch,
};

static HELD: Words = Words { words: &words(&Held::ALL), expected: "has, expired, candidate, no or not-sure" };
static ANSWERS: Words = Words { words: &words(&Answer::ALL), expected: "has, no or not-sure" };
static SECTIONS: Words = Words { words: &words(&Section::ALL), expected: "a section" };
const ANSWER: Is = Is::Word(&ANSWERS);
const LONGEST: i32 = Stretch::LONGEST.cast_signed();

/// What a person has told.
pub static LEARNER: Shape = Shape::plain(&[&[
    may("$schema", Is::Anything),
    may("version", Is::Anything),
    may("credentials", Is::ById(Vocabulary::Credential, &Is::Word(&HELD))),
    may("attainments", Is::ById(Vocabulary::Attainment, &ANSWER)),
    may("memberships", Is::ById(Vocabulary::Organisation, &Is::One(&MEMBERSHIP))),
    may("levels", Is::ById(Vocabulary::SubDomain, &Is::Level)),
    may("education", Is::Many(&Is::One(&EDUCATION))),
    may("work", Is::Many(&Is::One(&WORK))),
    may("complete", Is::Many(&Is::Word(&SECTIONS))),
    may("one_after_another", Is::Flag),
]]);

static MEMBERSHIP: Shape = Shape::plain(&[&[need("answer", ANSWER), may("months", Is::Whole(0, LONGEST))]]);

static EDUCATION: Shape = Shape::plain(&[&[
    need("level", AWARD),
    may("field", Is::Refer(Vocabulary::Field)),
    may("accreditation", Is::Refer(Vocabulary::Accreditation)),
]]);

static WORK: Shape = Shape::plain(&[&[
    need("kind", Is::Refer(Vocabulary::KindOfWork)),
    need("months", Is::Whole(1, LONGEST)),
    may("share_percent", Is::Whole(1, 100)),
    may("from", Is::Month),
]]);

/// The learner of an object, as far as it fits its shape and names what is listed.
pub fn learner(catalog: &Catalog, json: &Json) -> Learner {
    let by_id = |key: &str, vocabulary: Vocabulary, keep: &mut dyn FnMut(Id, &Json)| {
        for (key, row) in json.get(key).map_or(&[][..], Json::rows) {
            if let Some(id) = catalog.listed(vocabulary, key) {
                keep(id, row);
            }
        }
    };
    let mut learner = Learner { one_after_another: json.flag("one_after_another"), ..Learner::default() };
    by_id("credentials", Vocabulary::Credential, &mut |id, row| {
        if let Some(held) = row.as_word(&Held::ALL) {
            learner.credentials.insert(id, held);
        }
    });
    by_id("attainments", Vocabulary::Attainment, &mut |id, row| {
        if let Some(answer) = row.as_word(&Answer::ALL) {
            learner.attainments.insert(id, answer);
        }
    });
    by_id("memberships", Vocabulary::Organisation, &mut |id, row| {
        if let Some(answer) = row.word("answer", &Answer::ALL) {
            learner.memberships.insert(id, Membership { answer, months: within(row, "months", 0) });
        }
    });
    by_id("levels", Vocabulary::SubDomain, &mut |id, row| {
        if let Json::Number(number) = row
            && let Some(level) = Level::new(*number)
        {
            learner.levels.insert(id, level);
        }
    });
    learner.education = json.items("education").iter().filter_map(|row| award(catalog, row)).collect();
    learner.work = json.items("work").iter().filter_map(|row| stretch(catalog, row)).collect();
    learner.complete.extend(json.items("complete").iter().filter_map(|row| row.as_word(&Section::ALL)));
    learner
}

fn award(catalog: &Catalog, row: &Json) -> Option<Award> {
    let listed = |vocabulary, key: &str| catalog.listed(vocabulary, row.str(key)?);
    Some(Award {
        level: row.word("level", &AwardLevel::ALL)?,
        field: listed(Vocabulary::Field, "field"),
        accreditation: listed(Vocabulary::Accreditation, "accreditation"),
    })
}

fn stretch(catalog: &Catalog, row: &Json) -> Option<Stretch> {
    let share = within(row, "share_percent", 1).and_then(|share| u8::try_from(share).ok());
    Some(Stretch {
        kind: catalog.listed(Vocabulary::KindOfWork, row.str("kind")?)?,
        months: within(row, "months", 1)?,
        share_percent: share.filter(|share| *share <= 100),
        from: row.str("from").and_then(Month::parse),
    })
}

/// A number from `least` to the longest stretch.
fn within(row: &Json, key: &str, least: u32) -> Option<u32> {
    row.number(key).filter(|number| (least..=Stretch::LONGEST).contains(number))
}
