//! Organizations, terms and questions.

use credential_pathway::model::{Organization, Question, Statement, Term};
use credential_pathway::text::{Label, Localizer, PageLabel, label};

use super::html::{Facts, Html};
use super::source::sources;

/// An organization.
pub fn organization(localizer: &Localizer<'_>, row: &Organization) -> Html {
    let name = localizer.words(&row.name);
    let name = match &row.abbreviation {
        Some(short) if short != name => format!("{short}, {name}"),
        _ => name.to_owned(),
    };
    let note = row.note.as_ref().map(|note| Html::paragraph(localizer.words(note)));
    let mut facts = Facts::default();
    facts.add_text(localizer.page_label(PageLabel::OtherNames), &row.also_named.join(", "));
    let address = row.url.as_ref().map(|url| Html::outside(url, url.as_str()));
    let none = row.no_page.as_ref().map(|words| Html::text(localizer.words(words)));
    facts.add(localizer.page_label(PageLabel::Address), address.or(none).unwrap_or_default());
    let join = row.join.as_ref().map_or("", |words| localizer.words(words));
    facts.add_text(label(localizer.language, Label::WhoJoins), join);
    let issued = localizer.catalog.credentials.iter().filter(|other| other.issuer == Some(row.id));
    let issued = issued.map(|other| Html::link(&format!("#{}", other.id), &localizer.credential(other.id)));
    facts.add(label(localizer.language, Label::ItIssues), Html::joined(issued.collect(), ", "));
    let body: Html = note.into_iter().chain([statements(localizer, &row.statements), facts.list()]).collect();
    let heading = Html::element("h3", Html::text(&name));
    Html::anchored("section", &format!("organization-{}", row.id), heading.and(body))
}

/// A term of the glossary.
pub fn term(localizer: &Localizer<'_>, row: &Term) -> Html {
    let name = localizer.words(&row.name);
    let heading = if name == row.term { row.term.clone() } else { format!("{}: {name}", row.term) };
    let text = Html::text(localizer.words(&row.text));
    let said = Html::element("p", text).and(sources(localizer, &[&row.sources]));
    Html::anchored("dt", &format!("term-{}", row.id), Html::text(&heading)).and(Html::element("dd", said))
}

/// A question with its answer.
pub fn question(localizer: &Localizer<'_>, row: &Question) -> Html {
    let heading = Html::element("h3", Html::text(localizer.words(&row.question)));
    let answer = Html::paragraph(localizer.words(&row.answer));
    let body = answer.and(sources(localizer, &[&row.sources]));
    Html::anchored("section", &format!("question-{}", row.id), heading.and(body))
}

/// What is true in the month of the edition or later, with its dates and who says so.
pub fn statements(localizer: &Localizer<'_>, rows: &[Statement]) -> Html {
    let lines = rows.iter().filter_map(|row| Some((localizer.dated_statement(row)?, row)));
    let said = lines.map(|(line, row)| Html::text(&line).and(sources(localizer, &[&row.sources])));
    Html::list(said.collect())
}
