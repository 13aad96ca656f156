//! The page for the dean.

use credential_pathway::catalog::bundled;
use credential_pathway::model::Month;
use credential_pathway::studio::{Project, Provider, coverage, read_table, report};
use credential_pathway::text::{Language, Localizer};

#[test]
fn the_report_has_goals_steps_gaps_dates_and_what_is_missing() {
    let catalog = bundled::shared();
    let today = Month::new(2026, 11).expect("a month");
    let provider = Provider { name: "Hill [College]".to_owned(), url: String::new() };
    let mut project = Project { provider, ..Project::default() };
    let text = "name,leads_to,prepares_for,starts,until\n\
                AAS BMET,award:associate:biomedical-equipment-technology,,2027-01,2027-12\n\
                CBET review,,aami-cbet,,\n";
    project.open(catalog, read_table(text));
    let goals = [catalog.credentials.listed("aami-cbet").expect("listed")];
    let found = coverage(catalog, &project, &goals, today);
    let page = report(catalog, &project, &goals, &found, "2026-11-29");
    assert_eq!(page.served.len() + page.gaps.len(), page.steps);
    assert_eq!(page.served[0].offers, ["AAS BMET"]);
    // Every route needs the exam, and a review does not serve it.
    assert_eq!((page.gaps[0].routes, &page.gaps[0].prepared[0][..]), (page.routes, "CBET review"));
    let text = Localizer { catalog, language: Language::English, today, offers: None };
    let markdown = text.report_markdown(&page);
    for line in [
        "# Hill \\[College\\]: what it offers on the way to credentials",
        "## Goals",
        "- CBET, Certified Biomedical Equipment Technician",
        "## Steps that you serve",
        "## Gaps",
        "- AAS BMET · starts January 2027, until December 2027",
        "- CBET review · no start date",
        "- Row 3: it has no cost.",
        "From November 29, 2026.",
    ] {
        assert!(markdown.contains(line), "{line}\n{markdown}");
    }
    let step = markdown.lines().find(|line| line.ends_with("· AAS BMET")).expect("the step that is served");
    assert!(step.starts_with("- Associate degree in biomedical equipment technology · in "), "{step}");
}

#[test]
fn a_report_without_goals_says_none() {
    let catalog = bundled::shared();
    let today = Month::new(2026, 11).expect("a month");
    let project = Project::default();
    let page = report(catalog, &project, &[], &coverage(catalog, &project, &[], today), "2026-11-29");
    let text = Localizer { catalog, language: Language::English, today, offers: None };
    assert_eq!(text.report_markdown(&page).matches("- None.").count(), 5);
}
