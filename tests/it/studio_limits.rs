//! What the studio says where a table has more than a document of offers takes.

use credential_pathway::catalog::bundled;
use credential_pathway::studio::{Lint, LintKind, Project, lint, read_table};

#[test]
fn an_offer_too_many_for_the_document_is_said_to_be_left_out() {
    let rows: String =
        (0..1_001).map(|index| format!("Course {index},training:bmet-apprenticeship,100\n")).collect();
    let mut project = Project::default();
    project.open(bundled::shared(), read_table(&format!("name,leads_to,cost_usd\n{rows}")));
    // The first row of a spreadsheet is the header.
    assert_eq!(lint(&project, "2026-11-29"), [Lint { row: 1_002, kind: LintKind::LeftOut }]);
}
