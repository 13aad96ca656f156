//! The nouns: what a catalog and a learner are made of.
//!
//! Plain data with checked constructors; nothing here reads a clock, a file or JSON. Times are whole
//! months and money is whole US dollars unless a field says otherwise. `None` is a figure that the
//! issuer does not publish, or an answer that the learner has not given; it is never zero.

mod condition;
mod constraint;
mod credential;
mod date;
mod education;
mod exam;
mod guidance;
mod id;
mod ids;
mod language;
mod learner;
mod level;
mod list;
mod map;
mod occupation;
mod offer;
mod source;
mod statement;
mod waiver;
mod work;

pub use condition::{Condition, ConditionKind, Included, Requirement, WorkSpec};
pub use constraint::Constraint;
pub use credential::{Confidence, Credential, CredentialKind, Rule, RuleBasis, Stage, Status, StatusKind};
pub use date::{Month, is_date, is_day, months_of_hours};
pub use education::{Accredited, Award, AwardLevel, EducationDefaults, Field};
pub use exam::{
    Candidate, Exam, ExamVersion, ExamWindow, Fee, Reinstatement, Renewal, RenewalFee, ReportedFee,
};
pub use guidance::{Activity, Bridge, BridgeStep, CheckItem, StartingPoint};
pub use id::{ID_BYTES_MAX, Id, IdError, Named, interned_count, is_id};
pub use ids::Ids;
pub use language::LangMap;
pub use learner::{Answer, Denial, Held, Learner, Membership, Section};
pub use level::{Level, SubDomain};
pub use list::{Joined, ToList};
pub use map::{Map, Set, sorted};
pub use occupation::{Figure, Industry, Occupation};
pub use offer::{Delivery, Gain, JobRule, Length, Offer, OfferCost, OfferKind, Offers, Preferred};
pub use source::{
    Access, Accreditation, Attainment, AttainmentKind, Competency, Grade, HttpsUrl, ImpliedEducation,
    Organization, Source, StandIn, Takes,
};
pub use statement::{Question, Statement, Term};
pub use waiver::{Grant, GrantKind, Grantor, Waiver};
pub use work::{KindOfWork, Stretch};

/// The word that a table has for a value; empty where the table lacks it.
pub fn word_of<T: PartialEq>(table: &[(T, &'static str)], value: &T) -> &'static str {
    table.iter().find(|row| row.0 == *value).map_or("", |row| row.1)
}
