//! What the studio says where a table has more than a document of offers takes.

use credential_pathway::catalog::bundled;
use credential_pathway::studio::{
    Lint, LintKind, Project, TableFault, TableFaultKind, lint, read_table, table_csv,
};

#[test]
fn an_offer_too_many_for_the_document_is_said_to_be_left_out() {
    let rows: Vec<String> =
        (0..1_001).map(|index| format!("Course {index},training:bmet-apprenticeship,100\n")).collect();
    let mut project = Project::default();
    project.open(bundled::shared(), read_table(&format!("name,leads_to,cost_usd\n{}", rows.concat())));
    // The first row of a spreadsheet is the header.
    assert_eq!(
        lint(bundled::shared(), &project, "2026-11-29"),
        [Lint { row: 1_002, kind: LintKind::LeftOut }]
    );
}

#[test]
fn rows_of_one_name_have_ids_of_their_own() {
    let text = "name,leads_to\nA,training:bmet-apprenticeship\nA-2,training:bmet-apprenticeship\n\
                A,training:bmet-apprenticeship\nA,training:bmet-apprenticeship\n";
    let mut project = Project::default();
    project.open(bundled::shared(), read_table(text));
    let csv = table_csv(&project);
    let ids: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids, ["a", "a-2", "a-3", "a-4"]);
}

#[test]
fn a_value_that_cannot_be_read_is_said_of_every_row_of_a_program() {
    let text = "program,name,cost\nAAS Nursing,One,100\nAAS Nursing,Two,a lot!\n,Three,1\n,Four,2\n";
    let mut project = Project::default();
    project.open(bundled::shared(), read_table(text));
    let line = |row, column: &str, kind| TableFault { row, column: column.to_owned(), kind };
    assert_eq!(
        project.faults,
        [
            line(3, "cost", TableFaultKind::Number("a lot!".to_owned())),
            line(4, "", TableFaultKind::Nameless),
            line(5, "", TableFaultKind::Nameless),
        ]
    );
}
