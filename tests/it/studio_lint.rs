//! What the studio finds odd about offers.

use credential_pathway::catalog::bundled;
use credential_pathway::model::Month;
use credential_pathway::studio::{Lint, LintKind, WantsAccredited, lint};
use credential_pathway::text::{Language, Localizer};

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
}

#[test]
fn an_accreditation_is_missed_where_a_rule_of_the_catalog_wants_one() {
    // By hand, from the rules of RHIT, RHIA, CCE and ODS: ODS takes an associate degree of any field, or asks for an
    // accreditation in any field, so no field is singled out.
    let cases: [(&str, &[WantsAccredited]); 7] = [
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
