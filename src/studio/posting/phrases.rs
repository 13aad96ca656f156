//! Phrases of postings and what they speak of.

use crate::model::AwardLevel;

/// Words for a level of award.
pub const LEVELS: [(&str, AwardLevel); 24] = [
    ("high school", AwardLevel::HighSchool),
    ("ged", AwardLevel::HighSchool),
    ("associate degree", AwardLevel::Associate),
    ("associate's", AwardLevel::Associate),
    ("associates degree", AwardLevel::Associate),
    ("associate of", AwardLevel::Associate),
    ("aas", AwardLevel::Associate),
    ("two-year degree", AwardLevel::Associate),
    ("bachelor", AwardLevel::Bachelor),
    ("bachelor's", AwardLevel::Bachelor),
    ("bachelors", AwardLevel::Bachelor),
    ("baccalaureate", AwardLevel::Bachelor),
    ("bs degree", AwardLevel::Bachelor),
    ("bs in", AwardLevel::Bachelor),
    ("ba degree", AwardLevel::Bachelor),
    ("four-year degree", AwardLevel::Bachelor),
    ("master's", AwardLevel::Master),
    ("masters degree", AwardLevel::Master),
    ("master of", AwardLevel::Master),
    ("ms degree", AwardLevel::Master),
    ("ms in", AwardLevel::Master),
    ("doctorate", AwardLevel::Doctorate),
    ("doctoral", AwardLevel::Doctorate),
    ("phd", AwardLevel::Doctorate),
];

/// Words for work and the kind of each, the more exact ones first.
pub const WORK: [(&str, &str); 24] = [
    ("clinical engineering", "clinical-engineering"),
    ("biomedical", "bmet"),
    ("bmet", "bmet"),
    ("biomed", "bmet"),
    ("medical equipment", "bmet"),
    ("medical device", "bmet"),
    ("cancer registry", "cancer-registry"),
    ("clinical documentation", "clinical-documentation"),
    ("coder", "coding"),
    ("coding", "coding"),
    ("health information", "health-information"),
    ("medical records", "health-information"),
    ("informatics", "health-informatics"),
    ("epic", "ehr"),
    ("ehr", "ehr"),
    ("electronic health record", "ehr"),
    ("telehealth", "telehealth-operations"),
    ("imaging", "imaging"),
    ("help desk", "it-support"),
    ("it support", "it-support"),
    ("network", "networking"),
    ("security", "it-security"),
    ("privacy", "privacy-compliance"),
    ("electronics", "electronics"),
];

/// Words of a line that wishes and does not require.
pub const PREFERRED: [&str; 8] =
    ["prefer", "desired", "desirable", "nice to have", "a plus", "bonus", "helpful", "ideally"];

/// Words of a line that says that beginners are meant.
pub const BEGINNERS: [&str; 5] =
    ["entry level", "entry-level", "no experience", "no prior experience", "new graduates"];

/// Numbers as words.
pub const NUMBERS: [(&str, u32); 10] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
];
