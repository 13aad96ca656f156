//! Where the catalog shows what its three source documents say, line by line: `docs/coverage.md`.

use credential_pathway::catalog::Catalog;

use crate::scenarios::shipped;

const COVERAGE: &str = include_str!("../../docs/coverage.md");
const FRAMEWORK: &str = include_str!("../../docs/framework.md");

/// One line of a table: the line of the document, what it says, the rows named, and the note.
struct Line {
    says: String,
    rows: Vec<String>,
    left_out: bool,
    note: String,
}

/// The lines of the tables under a heading, or of all of them.
fn lines(heading: Option<&str>) -> Vec<Line> {
    let mut under = "";
    let mut found = Vec::new();
    for text in COVERAGE.lines() {
        under = text.strip_prefix("## ").unwrap_or(under);
        let cells: Vec<_> = text.split('|').map(str::trim).collect();
        let [_, line, says, shown, note, _] = cells[..] else { continue };
        if line == "Line" || line.starts_with("---") || heading.is_some_and(|heading| heading != under) {
            continue;
        }
        let rows = shown.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        found.push(Line {
            says: says.to_owned(),
            rows,
            left_out: shown == "left out",
            note: note.to_owned(),
        });
    }
    found
}

/// Whether the catalog has the row that a line names.
fn is_there(catalog: &Catalog, row: &str) -> bool {
    let (list, id) = row.split_once('/').unwrap_or_else(|| panic!("{row} names a list and an id"));
    match list {
        "credential" => catalog.credentials.find(id).is_some(),
        "occupation" => catalog.occupations.find(id).is_some(),
        "organization" => catalog.organizations.find(id).is_some(),
        "sub_domain" => catalog.sub_domains.find(id).is_some(),
        "glossary" => catalog.glossary.find(id).is_some(),
        "question" => catalog.questions.find(id).is_some(),
        "source" => catalog.sources.find(id).is_some(),
        "bridge" => catalog.bridges.find(id).is_some(),
        "starting_point" => catalog.starting_points.find(id).is_some(),
        "document" if id == "scope" => catalog.scope.is_some(),
        "document" if id == "all_jobs" => catalog.all_jobs.is_some(),
        _ => panic!("{row} is of no list"),
    }
}

#[test]
fn every_line_of_the_source_documents_is_shown_or_left_out_with_a_reason() {
    let catalog = shipped();
    let lines = lines(None);
    assert!(lines.len() > 100, "{} lines", lines.len());
    for line in &lines {
        assert_eq!(line.rows.is_empty(), line.left_out, "{}: shown, or left out", line.says);
        assert!(!line.left_out || line.note.len() > 40, "{}: says why it is left out", line.says);
        for row in &line.rows {
            assert!(is_there(&catalog, row), "{}: {row} is in the catalog", line.says);
        }
    }
}

#[test]
fn every_title_of_the_framework_has_a_line_of_its_own() {
    let mut titles = Vec::new();
    for row in FRAMEWORK.lines().filter(|row| row.starts_with("| ")) {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let level = cells[1].split(' ').next().filter(|level| level.parse::<u8>().is_ok());
        titles.extend(
            level
                .into_iter()
                .flat_map(|level| cells[2].split("; ").map(move |title| format!("level {level}: {title}"))),
        );
    }
    assert_eq!(titles.len(), 41);
    let shown: Vec<_> = lines(Some("The framework")).into_iter().map(|line| line.says).collect();
    let missing: Vec<_> = titles.iter().filter(|title| !shown.contains(title)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_organization_has_a_page_or_says_why_not_and_what_it_is() {
    for row in &shipped().organizations {
        assert_eq!(row.url.is_some(), row.no_page.is_none(), "{}: a page, or why there is none", row.id);
        assert!(row.note.as_ref().is_some_and(|note| note.get("en").len() > 20), "{} has a note", row.id);
    }
}
