//! The terms of CTDL that offers are written in, and our own for what CTDL has none for.
//!
//! Every term of CTDL here is one of the Credential Engine's published terms, <https://credreg.net/ctdl/terms>.

use crate::catalog::json::Json;

/// The namespace of CTDL.
pub const CTDL: &str = "https://purl.org/ctdl/terms/";
/// The namespace of CTDL's ways of delivery.
pub const DELIVERY: &str = "https://purl.org/ctdl/vocabs/deliveryType/";
/// The namespace of our own terms.
pub const OWN: &str = "urn:credential-pathway:offers:";

/// Our own terms that have a value as it stands in the document of offers, each with its key there.
pub const KEPT: [(&str, &str); 5] = [
    ("hours_per_week", "pathway:hoursPerWeek"),
    ("credits", "pathway:credits"),
    ("starts", "pathway:starts"),
    ("until", "pathway:until"),
    ("kind", "pathway:kind"),
];

/// The classes of kinds of offers. What CTDL has no class for is of one of our own.
pub const CLASSES: [(&str, &str); 7] = [
    ("course", "ceterms:Course"),
    ("program", "ceterms:LearningProgram"),
    ("exam-preparation", "ceterms:Course"),
    ("exam-site", "pathway:ExamSite"),
    ("apprenticeship", "ceterms:LearningProgram"),
    ("job", "ceterms:Job"),
    ("tuition-benefit", "pathway:TuitionBenefit"),
];

/// The classes of awards.
pub const AWARDS: [(&str, &str); 6] = [
    ("high-school", "ceterms:SecondarySchoolDiploma"),
    ("postsecondary-certificate", "ceterms:Certificate"),
    ("associate", "ceterms:AssociateDegree"),
    ("bachelor", "ceterms:BachelorDegree"),
    ("master", "ceterms:MasterDegree"),
    ("doctorate", "ceterms:DoctoralDegree"),
];

/// The ways of delivery.
pub const DELIVERIES: [(&str, &str); 3] = [
    ("in-person", "deliveryType:InPerson"),
    ("online", "deliveryType:OnlineOnly"),
    ("hybrid", "deliveryType:BlendedDelivery"),
];

/// What the second part of a row is for the first one.
pub fn term(table: &[(&'static str, &'static str)], word: &str) -> Option<&'static str> {
    table.iter().find(|row| row.0 == word).map(|row| row.1)
}

/// A value under a key; none where it is not there.
pub fn kept<'j>(row: &Json<'j>, key: &str) -> Json<'j> {
    row.get(key).cloned().unwrap_or(Json::Null)
}

/// The context: it says what every key is, so that nothing has to be fetched.
pub fn context() -> Json<'static> {
    let as_words =
        |key| (key, Json::object(vec![("@id", Json::text(key)), ("@container", Json::text("@language"))]));
    let as_id = |key| (key, Json::object(vec![("@id", Json::text(key)), ("@type", Json::text("@id"))]));
    // The order of results is that of the document.
    let as_list =
        |key| (key, Json::object(vec![("@id", Json::text(key)), ("@container", Json::text("@list"))]));
    Json::object(vec![
        ("ceterms", Json::text(CTDL)),
        ("deliveryType", Json::text(DELIVERY)),
        // The last character is none of those that make a prefix by themselves.
        ("pathway", Json::object(vec![("@id", Json::text(OWN)), ("@prefix", Json::Bool(true))])),
        as_words("ceterms:name"),
        as_words("ceterms:description"),
        as_words("pathway:address"),
        as_words("pathway:contact"),
        as_id("ceterms:subjectWebpage"),
        as_id("ceterms:offeredBy"),
        as_id("ceterms:framework"),
        as_id("ceterms:targetNode"),
        as_list("pathway:leadsTo"),
        as_list("pathway:starts"),
    ])
}
