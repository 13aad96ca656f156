//! The catalog as HTML that reads without WebAssembly. The build puts it into the pages.
//!
//! The page says what is true in the month of the catalog's edition and writes dates out, because
//! nothing renews it after that.

mod credential;
mod html;
mod occupation;
mod reference;
mod source;

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Credential, Level, SubDomain};
use credential_pathway::text::{Label, Language, Localizer, PageLabel, label};

use html::Html;

/// A part of the page, with the id to link to.
struct Part {
    id: String,
    name: String,
    inside: Html,
}

/// How a sub-domain with its credentials is shown.
type Shown = fn(&Localizer<'_>, &SubDomain, &[&Credential]) -> Html;

/// Everything in the catalog that a person can read.
pub fn page(catalog: &Catalog) -> String {
    let localizer = Localizer { catalog, language: Language::English, today: catalog.month(), offers: None };
    let mut parts = sub_domains(&localizer, whole);
    parts.extend(others(&localizer));
    parts.retain(|part| !part.inside.is_empty());
    let (top, end) = (opening(&localizer).and(contents(&localizer, &parts)), closing(&localizer));
    top.and(parts.into_iter().map(section).collect()).and(end).into_string()
}

/// Every credential with its status and its rules, and a link to the page that has everything.
pub fn brief(catalog: &Catalog) -> String {
    let localizer = Localizer { catalog, language: Language::English, today: catalog.month(), offers: None };
    let more = Html::link_here("index.html", localizer.page_label(PageLabel::Everything));
    let parts = sub_domains(&localizer, |localizer, _, rows| credential::in_short(localizer, rows));
    let parts: Html = parts.into_iter().map(section).collect();
    opening(&localizer).and(Html::element("p", more)).and(parts).and(closing(&localizer)).into_string()
}

/// What the catalog covers, and of when it is.
fn opening(localizer: &Localizer<'_>) -> Html {
    let scope = localizer.catalog.scope.as_ref().map_or("", |words| localizer.words(words));
    let lines = [localizer.privacy(), scope.to_owned(), localizer.as_of_edition()];
    lines.iter().map(|line| Html::paragraph(line)).collect()
}

fn closing(localizer: &Localizer<'_>) -> Html {
    let catalog = localizer.catalog;
    [&catalog.license, &catalog.trademarks]
        .map(|words| Html::paragraph(localizer.words(words)))
        .into_iter()
        .collect()
}

fn contents(localizer: &Localizer<'_>, parts: &[Part]) -> Html {
    let name = localizer.page_label(PageLabel::Contents);
    let links = parts.iter().map(|part| Html::link(&format!("#{}", part.id), &part.name)).collect();
    Html::named("nav", name, Html::element("h2", Html::text(name)).and(Html::list(links)))
}

fn section(part: Part) -> Html {
    let heading = Html::element("h2", Html::text(&part.name));
    Html::anchored("section", &part.id, heading.and(part.inside))
}

/// The sub-domains, each with its credentials by level.
fn sub_domains(localizer: &Localizer<'_>, shown: Shown) -> Vec<Part> {
    let rows = localizer.catalog.sub_domains_in_order().into_iter();
    rows.map(|row| sub_domain(localizer, row, shown)).collect()
}

fn sub_domain(localizer: &Localizer<'_>, row: &SubDomain, shown: Shown) -> Part {
    let here =
        localizer.catalog.credentials.iter().filter(|other| other.sub_domains.first() == Some(&row.id));
    let mut credentials: Vec<&Credential> = here.collect();
    // By level; those that the framework does not name come last.
    credentials.sort_by_key(|other| other.level.map_or(u8::MAX, Level::number));
    let bodies: Vec<String> = row.bodies.iter().map(|id| localizer.organization(*id)).collect();
    let bodies = Html::paragraph(&localizer.bodies(&bodies));
    Part {
        id: format!("sub-domain-{}", row.id),
        name: localizer.words(&row.name).to_owned(),
        inside: bodies.and(shown(localizer, row, &credentials)),
    }
}

/// What is said of a sub-domain, with who says so, and everything about its credentials.
fn whole(localizer: &Localizer<'_>, row: &SubDomain, credentials: &[&Credential]) -> Html {
    reference::statements(localizer, &row.statements).and(credential::all(localizer, credentials))
}

/// The parts after the sub-domains.
fn others(localizer: &Localizer<'_>) -> [Part; 4] {
    let catalog = localizer.catalog;
    let jobs = catalog.occupations.iter().map(|row| occupation::occupation(localizer, row));
    let jobs = occupation::overview(localizer).and(jobs.collect());
    let organizations = catalog.organizations.iter().map(|row| reference::organization(localizer, row));
    let questions = catalog.questions.iter().map(|row| reference::question(localizer, row));
    let terms = catalog.glossary.iter().map(|row| reference::term(localizer, row));
    let part = |id: &str, name: &str, inside| Part { id: id.to_owned(), name: name.to_owned(), inside };
    let fixed = |words| label(localizer.language, words);
    [
        part("occupations", fixed(Label::Occupations), jobs),
        part("organizations", fixed(Label::Organizations), organizations.collect()),
        part("questions", localizer.page_label(PageLabel::Questions), questions.collect()),
        part("glossary", localizer.page_label(PageLabel::Terms), Html::element("dl", terms.collect())),
    ]
}
