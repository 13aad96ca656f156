//! What the studio finds odd about offers.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Accredited, Award, AwardLevel, Month};
use credential_pathway::studio::{Lint, LintKind, WantsAccredited, lint, want_accredited};
use credential_pathway::text::{Language, Localizer};
use serde_json::{Value, json};

use crate::studio::opened;

const TODAY: &str = "2026-11-29";

/// A credential whose rule wants an accreditation.
fn wants(credential: &str, accreditation: &str) -> WantsAccredited {
    let catalog = bundled::shared();
    WantsAccredited {
        credential: catalog.credentials.listed(credential).expect("listed"),
        accreditation: catalog.accreditations.listed(accreditation).expect("listed"),
    }
}

#[test]
fn lint_names_what_is_odd() {
    let text = "name,leads_to,cost_usd,starts,until\n\
                A,award:associate:health-information-management,100,2026-10,2026-10\n\
                B,award:associate:health-information-management:cahiim,,2026-11,2026-11\n\
                B,award:associate:health-information-management:cahiim,0,,\n";
    let line = |row, kind| Lint { row, kind };
    assert_eq!(
        lint(bundled::shared(), &opened(text), TODAY),
        [
            line(2, LintKind::Ended("2026-10".to_owned())),
            line(2, LintKind::NoStart),
            line(2, LintKind::NotAccredited(vec![wants("ahima-rhit", "cahiim")])),
            line(3, LintKind::NoCost),
            line(4, LintKind::SameAs(3)),
        ]
    );
    // Another name, or another way that it leads, is another offer; and nobody pays for a job.
    let others = "name,kind,leads_to,cost_usd\n\
                  A,program,award:associate:engineering,1\n\
                  A,program,award:associate:biomedical-equipment-technology,1\n\
                  B,program,award:associate:engineering,1\n\
                  C,job,work:bmet:12,\n";
    assert_eq!(lint(bundled::shared(), &opened(others), TODAY), []);
}

#[test]
fn an_accreditation_is_missed_where_a_rule_of_the_catalog_wants_one() {
    // By hand, from the rules of RHIT, RHIA, CCE and ODS: ODS takes an associate degree of any field, or asks for an
    // accreditation in any field, so no field is singled out.
    // Biomedical engineering counts as engineering.
    let cases: [(&str, &[WantsAccredited]); 8] = [
        ("associate:health-information-management", &[wants("ahima-rhit", "cahiim")]),
        (
            "bachelor:health-information-management",
            &[wants("ahima-rhia", "cahiim"), wants("ahima-rhit", "cahiim")],
        ),
        (
            "postsecondary-certificate:health-information-management",
            &[wants("ahima-rhia", "cahiim-approved")],
        ),
        ("bachelor:engineering", &[wants("acce-cce", "abet-eac")]),
        ("bachelor:biomedical-engineering", &[wants("acce-cce", "abet-eac")]),
        ("bachelor:engineering-technology", &[wants("acce-cce", "abet-tac")]),
        ("associate:engineering", &[]),
        ("associate:biomedical-equipment-technology", &[]),
    ];
    for (key, wanted) in cases {
        let text = format!("name,leads_to,cost_usd\nA,award:{key},1\n");
        let found = lint(bundled::shared(), &opened(&text), TODAY);
        let kinds: Vec<LintKind> = found.into_iter().map(|row| row.kind).collect();
        let expected =
            if wanted.is_empty() { vec![] } else { vec![LintKind::NotAccredited(wanted.to_vec())] };
        assert_eq!(kinds, expected, "{key}");
    }
    let today = Month::new(2026, 11).expect("a month");
    let localizer =
        Localizer { catalog: bundled::shared(), language: Language::English, today, offers: None };
    assert_eq!(
        localizer.lint_words(
            2,
            &LintKind::NotAccredited(vec![wants("ahima-rhit", "cahiim"), wants("acce-cce", "abet-eac")])
        ),
        "Row 2: it names no accreditation. One is required in this field for RHIT (CAHIIM-accredited) and CCE (ABET EAC)."
    );
}

/// A credential that is held for one of these awards.
fn credential(id: &str, status: &str, awards: &[Value]) -> Value {
    json!({
        "id": id, "name": {"en": id}, "kind": "certification", "status": {"is": status}, "note": {"en": "A test."},
        "sources": ["page"], "confidence": "low", "requires": {"sources": ["page"], "any": awards},
    })
}

#[test]
fn an_accreditation_is_missed_at_the_highest_level_and_where_no_other_way_is_left() {
    let named = |id: &str| json!({"id": id, "name": {"en": id}});
    let associate = json!({"education": "associate", "fields": ["music"], "accreditation": "low"});
    let bachelor = json!({"education": "bachelor", "fields": ["music"], "accreditation": "high"});
    let plain = json!({"education": "bachelor", "fields": ["music"]});
    let document = json!({
        "edition": "1", "sources": [named("page")], "fields": [named("music")],
        "accreditations": [named("high"), named("low")],
        "credentials": [
            credential("both", "active", &[associate.clone(), bachelor.clone()]),
            credential("other-way", "active", &[associate.clone(), plain]),
            credential("retired", "retired", std::slice::from_ref(&bachelor)),
            credential("turned", "active", &[bachelor, associate]),
        ],
    });
    let catalog = Catalog::from_documents(&[("c", &document.to_string())]).expect("a sound catalog");
    let wanted = |level| {
        let award = Award { level, field: catalog.fields.listed("music"), accreditation: Accredited::Untold };
        let row = |row: WantsAccredited| (row.credential.as_str(), row.accreditation.as_str());
        want_accredited(&catalog, &award).into_iter().map(row).collect::<Vec<_>>()
    };
    assert_eq!(wanted(AwardLevel::Bachelor), [("both", "high"), ("turned", "high")]);
    assert_eq!(wanted(AwardLevel::Associate), [("both", "low"), ("other-way", "low"), ("turned", "low")]);
}
