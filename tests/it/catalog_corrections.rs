//! What a second reading of the sources on 2026-11-28 corrected: each rule with its source and date.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Confidence, Credential, Grade, LangMap, Month, Requirement, StatusKind};

use crate::catalog_answers::shipped;
use crate::world::credential;

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

fn words(text: Option<&LangMap>) -> &str {
    text.map_or("", |text| text.get("en"))
}

/// A source that a record names, with the date it bears.
fn names(catalog: &Catalog, row: &Credential, source: &str, dated: &str) {
    assert!(row.sources.iter().any(|id| id.as_str() == source), "{} names {source}", row.id);
    let source = catalog.sources.find(source).expect("a source");
    assert_eq!(source.dated.as_deref(), Some(dated), "{}", source.id);
}

/// Months and window of the work that a rule names, in order.
fn work(row: &Credential) -> Vec<(u32, Option<u32>)> {
    let spec = |leaf: &Requirement| match leaf {
        Requirement::Experience(spec, _) => Some((spec.months, spec.within_months)),
        _ => None,
    };
    row.requires.condition.leaves().into_iter().filter_map(spec).collect()
}

#[test]
fn cehrs_counts_a_year_in_three_or_two_in_five_as_notes_of_august_2026_say() {
    let catalog = shipped();
    let row = credential(&catalog, "nha-cehrs");
    names(&catalog, row, "tp-cehrs", "2026-08");
    assert_eq!(work(row), [(12, Some(36)), (24, Some(60))]);
    assert!(words(row.conflict.as_ref()).contains("two routes"), "a weak source is a conflict");
    let reported = row.fee.reported.as_ref().map(|fee| (fee.from_usd, fee.to_usd));
    assert_eq!((row.fee.public_usd, reported), (None, Some((117, 117))));
    assert_eq!(row.confidence, Confidence::Medium);
}

#[test]
fn rhia_renews_with_30_ceus_and_both_wait_30_days_with_the_older_90_as_a_conflict() {
    let catalog = shipped();
    for (id, source, dated) in [("ahima-rhia", "open-9", "2026-06"), ("ahima-rhit", "tp-rhit", "2026-08")] {
        let row = credential(&catalog, id);
        names(&catalog, row, source, dated);
        assert!(words(row.exam.note.as_ref()).contains("Wait 30 days"), "{id}");
        let conflict = words(row.conflict.as_ref());
        assert!(conflict.contains("90 days") && conflict.contains("30"), "{id}: {conflict}");
    }
    let rhia = credential(&catalog, "ahima-rhia");
    assert!(words(rhia.renewal.note.as_ref()).starts_with("Every 2 years: 30 CEUs"));
    assert!(words(rhia.conflict.as_ref()).contains("says 20"));
}

#[test]
fn the_wait_that_rests_on_the_faq_of_2023_says_so() {
    let catalog = shipped();
    for id in ["ahima-chda", "ahima-cdip", "ahima-chps"] {
        let row = credential(&catalog, id);
        names(&catalog, row, "healthcom", "2023-09-11");
        let note = words(row.exam.note.as_ref());
        assert!(note.contains("90 days in AHIMA's FAQ of 2023") && note.contains("say 30"), "{id}: {note}");
    }
    assert!(words(credential(&catalog, "ahima-chps").exam.note.as_ref()).contains("140 to 160 questions"));
}

#[test]
fn ccs_moved_to_the_code_books_of_2026_as_ahimas_page_of_september_2026_says() {
    let catalog = shipped();
    let row = credential(&catalog, "ahima-ccs");
    names(&catalog, row, "ahima-ccs", "2026-09-24");
    let note = words(row.exam.note.as_ref());
    assert!(note.contains("On May 1, 2026 AHIMA moved the exam to the 2026 code books"), "{note}");
    assert!(note.contains("97 questions are scored, 10 are not"), "{note}");
}

#[test]
fn ccs_of_isc2_rest_on_its_own_pages_of_september_2026_and_the_free_codes_end() {
    let catalog = shipped();
    let row = credential(&catalog, "isc2-cc");
    names(&catalog, row, "isc2-cc-outline", "2026-09-25");
    names(&catalog, row, "isc2-pricing", "2026-09-25");
    assert!(
        row.sources.iter().all(|id| catalog.sources.get(*id).is_some_and(|it| it.grade == Grade::Issuer))
    );
    assert_eq!((row.exam.minutes, row.fee.public_usd), (Some(120), Some(199)));
    assert!(words(row.exam.note.as_ref()).contains("100 to 125 items"));
    assert_eq!(row.exam.versions[0].from.as_deref(), Some("2026-09-01"));
    let said = |on: &str| row.statements.iter().filter(|it| it.is_true_in(month(on))).count();
    assert_eq!([said("2026-12"), said("2027-01")], [1, 0]);
    assert!(row.unverified.is_empty() && row.confidence == Confidence::High);
}

#[test]
fn network_plus_has_90_questions_and_an_expected_end_as_its_page_of_september_2026_says() {
    let catalog = shipped();
    let row = credential(&catalog, "comptia-network-plus");
    names(&catalog, row, "comptia-network", "2026-09-30");
    assert_eq!((row.exam.questions, row.exam.minutes), (Some(90), Some(90)));
    let expected = &row.statements[0];
    assert!(expected.text.get("en").contains("expects to retire exam N10-009 in 2027"));
    assert!(expected.is_true_in(month("2027-12")) && !expected.is_true_in(month("2028-01")));
}

#[test]
fn security_plus_sy0_701_ends_on_june_11_2027_as_comptia_says_and_no_page_of_2025() {
    let catalog = shipped();
    let row = credential(&catalog, "comptia-security-plus");
    names(&catalog, row, "comptia-security-v7", "2026-09-30");
    names(&catalog, row, "comptia-security-v8", "2026-09-30");
    let version = &row.exam.versions[0];
    assert_eq!((version.name.as_str(), version.until.as_deref()), ("SY0-701", Some("2027-06-11")));
    assert!(row.statements[0].text.get("en").contains("SY0-801, for about November 17, 2026"));
    assert!(row.sources.iter().all(|id| id.as_str() != "examcompass"));
    assert!(words(row.unverified.last()).contains("SY0-801"), "that it opened is not confirmed");
}

#[test]
fn a_plus_of_before_2011_is_good_for_life() {
    let catalog = shipped();
    for id in ["comptia-a-plus", "comptia-network-plus", "comptia-security-plus"] {
        let note = words(credential(&catalog, id).renewal.note.as_ref());
        assert!(note.contains("before January 1, 2011, it is good for life"), "{id}: {note}");
    }
}

#[test]
fn cpdhts_renews_every_two_years_and_says_that_applications_were_closed() {
    let catalog = shipped();
    let row = credential(&catalog, "himss-cpdhts");
    assert_eq!(row.renewal.months, Some(24));
    assert!(row.note.get("en").contains("said that applications were closed"));
}

#[test]
fn bmd_and_biet_follow_one_sentence_of_eta() {
    let catalog = shipped();
    let [bmd, biet] = ["eta-bmd", "eta-biet"].map(|id| credential(&catalog, id));
    for row in [bmd, biet] {
        let leaf = row.requires.condition.requirement();
        assert!(matches!(leaf, Some(Requirement::Credential(id)) if id.as_str() == "eta-ceta"), "{}", row.id);
        assert!(row.requires.sources.iter().any(|id| id.as_str() == "miproximopaso"));
        assert_eq!(row.confidence, Confidence::Low);
    }
    assert_eq!(bmd.requires.condition.note, biet.requires.condition.note);
}

#[test]
fn hcispp_is_inactive_from_december_1_2026() {
    let catalog = shipped();
    let row = credential(&catalog, "isc2-hcispp");
    names(&catalog, row, "isc2", "2026-09-24");
    let kinds = ["2026-11", "2026-12", "2027-06"].map(|on| row.status.kind_in(month(on)));
    assert_eq!(kinds, [StatusKind::ClosedToNew, StatusKind::Inactive, StatusKind::Inactive]);
    let said = |on: &str| row.statements.iter().map(|it| it.is_true_in(month(on))).collect::<Vec<_>>();
    assert_eq!((said("2026-11"), said("2026-12")), (vec![true, false], vec![false, true]));
    assert_eq!(row.renewal.months, None, "nobody renews what is inactive");
}

#[test]
fn only_cbet_and_cres_of_aami_have_candidates_and_their_windows_end_in_november_2026() {
    let catalog = shipped();
    for row in catalog.credentials.iter().filter(|row| row.id.as_str().starts_with("aami-")) {
        let is_tested = ["aami-cbet", "aami-cres"].contains(&row.id.as_str());
        let months = row.candidate.as_ref().map(|candidate| candidate.months);
        assert_eq!(months, is_tested.then_some(Some(60)), "{}", row.id);
        if is_tested {
            let last = row.exam.windows.last().expect("a window");
            assert_eq!((last.until.as_str(), last.apply_by.as_deref()), ("2026-11-15", Some("2026-10-23")));
            assert!(words(row.renewal.note.as_ref()).contains("emeritus"));
        }
    }
}

#[test]
fn chime_lists_more_and_cerner_is_found_as_oracle_health() {
    let catalog = shipped();
    let chcio = credential(&catalog, "chime-chcio");
    names(&catalog, chcio, "springcioforum", "2023");
    assert!(chcio.note.get("en").contains("CHISL"));
    for row in catalog.credentials.iter().filter(|row| row.id.as_str().starts_with("cerner-")) {
        assert!(row.also_named.iter().any(|name| name.starts_with("Oracle Health ")), "{}", row.id);
    }
}

#[test]
fn no_record_is_surer_than_the_facts() {
    let catalog = shipped();
    for id in "aami-cles aami-cabt dod-bmet comptia-a-plus comptia-network-plus isc2-hcispp fcb-ctp \
               health-it-security-specialist"
        .split_whitespace()
    {
        assert_eq!(credential(&catalog, id).confidence, Confidence::Medium, "{id}: medium to high");
    }
}
