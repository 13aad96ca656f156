//! What a catalog holds beside its rules: dated stages and sentences, reports, access, and more.

use credential_pathway::catalog::{Catalog, Expected, Fault};
use credential_pathway::model::{Access, AwardLevel, Grade, Month, StatusKind};
use serde_json::{Value, json};

use crate::planted::{only_fault, with};
use crate::world::credential;

fn read(document: &Value) -> Catalog {
    let read = Catalog::from_documents(&[("whole.json", &document.to_string())]);
    read.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

fn statement(from: &str, until: &str) -> Value {
    json!({"text": {"en": "So it is."}, "from": from, "until": until, "sources": ["page"]})
}

#[test]
fn a_status_has_stages_that_begin_with_the_first_whole_month() {
    let stages = json!([
        {"from": "2026-12-01", "is": "closed-to-new", "sources": ["page"]},
        {"from": "2027-06-11", "is": "inactive", "note": {"en": "Ask."}, "sources": ["page"]},
    ]);
    let catalog = read(&with("credentials[0].status.stages", stages));
    let status = &credential(&catalog, "technician").status;
    let kinds = ["2026-11", "2026-12", "2027-06", "2027-07"].map(|text| status.kind_in(month(text)));
    let closed = StatusKind::ClosedToNew;
    assert_eq!(kinds, [StatusKind::Active, closed, closed, StatusKind::Inactive]);
    let later = ["2026-11", "2026-12", "2027-06", "2027-07"]
        .map(|text| status.stage_after(month(text)).map(|stage| stage.from.as_str()));
    assert_eq!(later, [Some("2026-12-01"), Some("2027-06-11"), Some("2027-06-11"), None]);
}

#[test]
fn a_statement_is_true_from_its_first_month_to_its_last() {
    let statements = json!([statement("2026", "2026-11-15"), statement("2027-02-03", "2028")]);
    let catalog = read(&with("credentials[0].statements", statements));
    let rows = &credential(&catalog, "technician").statements;
    let truth = |text: &str| rows.iter().map(|row| row.is_true_in(month(text))).collect::<Vec<_>>();
    assert_eq!(truth("2025-12"), [false, false]);
    assert_eq!(truth("2026-01"), [true, false]);
    assert_eq!(truth("2026-11"), [true, false]);
    assert_eq!(truth("2026-12"), [false, false]);
    assert_eq!(truth("2027-02"), [false, true]);
    assert_eq!(truth("2028-12"), [false, true]);
    assert_eq!(truth("2029-01"), [false, false]);
}

#[test]
fn a_date_begins_and_ends_in_a_month() {
    let months = |date: &str| {
        [Month::first_of(date), Month::first_whole(date), Month::last_of(date)].map(Option::unwrap)
    };
    assert_eq!(months("2027"), ["2027-01", "2027-01", "2027-12"].map(month));
    assert_eq!(months("2027-06"), ["2027-06"; 3].map(month));
    assert_eq!(months("2027-06-01"), ["2027-06"; 3].map(month));
    assert_eq!(months("2027-12-11"), ["2027-12", "2028-01", "2027-12"].map(month));
    assert_eq!(Month::first_of("soon"), None);
}

#[test]
fn an_exam_has_versions_and_windows_a_fee_reports_and_a_renewal_a_way_back() {
    let mut document = with(
        "credentials[0].exam",
        json!({
            "versions": [{"name": "T-2", "from": "2024-05", "until": "2027-06-11", "sources": ["page"]}],
            "windows": [{"from": "2026-11-01", "until": "2026-11-15", "apply_by": "2026-10-01", "sources": ["page"]}],
        }),
    );
    document["credentials"][0]["fee"] = json!({"reported": {"from_usd": 350, "to_usd": 500, "note": {"en": "Says a school."}, "sources": ["page"]}});
    document["credentials"][0]["renewal"]["reinstatement"] =
        json!({"within_months": 36, "fee_usd": 50, "note": {"en": "Pay."}, "sources": ["page"]});
    document["credentials"][0]["candidate"] = json!({"months": 60, "sources": ["page"]});
    document["credentials"][0]["counts_as"] = json!(["basics"]);
    let catalog = read(&document);
    let row = credential(&catalog, "technician");
    let (version, window) = (&row.exam.versions[0], &row.exam.windows[0]);
    assert_eq!((version.name.as_str(), version.until.as_deref()), ("T-2", Some("2027-06-11")));
    assert_eq!((window.until.as_str(), window.apply_by.as_deref()), ("2026-11-15", Some("2026-10-01")));
    let reported = row.fee.reported.as_ref().expect("a range");
    assert_eq!((row.fee.public_usd, reported.from_usd, reported.to_usd), (None, 350, 500));
    let back = row.renewal.reinstatement.as_ref().expect("a way back");
    assert_eq!((back.within_months, back.fee_usd), (Some(36), Some(50)));
    assert_eq!(row.candidate.as_ref().and_then(|candidate| candidate.months), Some(60));
    assert_eq!(row.counts_as[0].as_str(), "basics");
}

#[test]
fn who_can_do_something_what_it_takes_and_what_it_implies() {
    let course = json!({
        "id": "course", "kind": "training", "name": {"en": "A course"}, "access": "military",
        "takes": {"months": 9, "hours": 1600, "fee_usd": 0, "sources": ["page"]},
        "implies": {"education": "high-school", "fields": ["biomedical"]},
    });
    let catalog = read(&with("attainments[0]", course));
    let row = catalog.attainments.find("course").expect("the course");
    assert_eq!(row.access, Access::Military);
    assert_eq!(row.takes.as_ref().and_then(|takes| takes.months), Some(9));
    assert_eq!(row.implies.as_ref().map(|implied| implied.level), Some(AwardLevel::HighSchool));
    let essay = catalog.attainments.find("essay").expect("the essay");
    assert_eq!((essay.access, essay.takes.is_none()), (Access::Anyone, true));
}

#[test]
fn a_source_is_graded_and_one_without_a_grade_is_another() {
    let mut document = with("sources[0].grade", json!("issuer"));
    document["sources"][0]["copy"] = json!(true);
    let catalog = read(&document);
    let grade = |id: &str| catalog.sources.find(id).map(|row| (row.grade, row.copy));
    assert_eq!([grade("page"), grade("letter")], [Some((Grade::Issuer, true)), Some((Grade::Other, false))]);
}

#[test]
fn an_occupation_of_the_edition_before_has_its_credentials_as_goals() {
    let mut document = with("occupations[0].credentials", json!(["technician"]));
    document["occupations"][0].as_object_mut().expect("an object").remove("goals");
    assert_eq!(read(&document).occupations.find("repairer").expect("it").goals[0].as_str(), "technician");
    only_fault(
        &with("occupations[0].credentials", json!(["technician"])),
        "occupations[0]",
        &Fault::UnknownKey("credentials".to_owned()),
    );
}

#[test]
fn what_is_wrong_with_a_dated_or_a_graded_value_is_said() {
    let wrong = |path: &str, value: Value, expected: Expected| {
        let found = crate::planted::problems(&with(path, value));
        assert!(
            matches!(&found[..], [(place, Fault::Expected { expected: was, .. })] if place == path && *was == expected),
            "{found:?}"
        );
    };
    wrong("sources[0].grade", json!("good"), Expected::Grade);
    wrong("attainments[0].access", json!("all"), Expected::Access);
    wrong("occupations[0].figures[0].percentiles_usd", json!([1, 2, 3]), Expected::Items(4));
    let early = json!([{"from": "May", "is": "retired", "sources": ["page"]}]);
    let found = crate::planted::problems(&with("credentials[0].status.stages", early));
    assert_eq!(found[0].0, "credentials[0].status.stages[0].from");
}
