//! Occupations: what people do, the way in, pay and outlook.

use credential_pathway::model::{Id, LangMap, Occupation, Source};
use credential_pathway::text::{Label, Localizer, PageLabel, label};

use super::credential::links;
use super::html::{Facts, Html};
use super::reference::statements;
use super::source::sources;

/// An occupation with everything about it.
pub fn occupation(localizer: &Localizer<'_>, row: &Occupation) -> Html {
    let heading = Html::element("h3", Html::text(localizer.words(&row.name)));
    let note = Html::paragraph(localizer.words(&row.note));
    let fixed = |words| label(localizer.language, words);
    let own = |words| localizer.page_label(words);
    let texts = |rows: &[LangMap]| rows.iter().map(|text| Html::text(localizer.words(text))).collect();
    let mut facts = Facts::default();
    facts.add_text(own(PageLabel::OtherNames), &row.also_named.join(", "));
    let code = localizer.soc(row);
    let code = row.url.as_ref().map_or_else(|| Html::text(&code), |url| Html::outside(url, &code));
    facts.add(own(PageLabel::Code), code);
    facts.add(fixed(Label::Duties), Html::list(texts(&row.duties)));
    facts.add_text(own(PageLabel::Day), row.day.as_ref().map_or("", |day| localizer.words(day)));
    facts.add(fixed(Label::SoftSkills), Html::list(texts(&row.soft_skills)));
    facts.add(fixed(Label::HardSkills), Html::list(texts(&row.hard_skills)));
    facts.add_text(own(PageLabel::Entry), &localizer.typical_entry(row));
    let fields: Vec<String> = row.education_fields.iter().map(|id| localizer.field(*id)).collect();
    facts.add_text(own(PageLabel::Fields), &localizer.either(&fields));
    let kinds: Vec<String> = row.experience_kinds.iter().map(|id| localizer.kind_of_work(*id)).collect();
    facts.add_text(own(PageLabel::WorkBefore), &localizer.either(&kinds));
    facts.add(fixed(Label::LeadsThere), links(localizer, &row.goals));
    facts.add(fixed(Label::Related), links(localizer, &row.related));
    facts.add(own(PageLabel::Pay), Html::list(pay(localizer, row)));
    let industries = row.industries.iter().map(|industry| Html::text(&localizer.industry(industry)));
    facts.add(own(PageLabel::Industries), Html::list(industries.collect()));
    facts.add(fixed(Label::AlsoSaid), statements(localizer, &row.statements));
    facts.add(fixed(Label::Sources), sources(localizer, &read_for(row)));
    Html::anchored("section", &format!("occupation-{}", row.id), heading.and(note).and(facts.list()))
}

fn read_for(row: &Occupation) -> Vec<&[Id<Source>]> {
    let mut ids: Vec<&[Id<Source>]> = vec![&row.sources];
    ids.extend(row.figures.iter().map(|figure| figure.sources.as_slice()));
    ids.extend(row.industries.iter().map(|industry| industry.sources.as_slice()));
    ids
}

/// Pay and outlook, newest first, each with its year, and how the newest compares.
fn pay(localizer: &Localizer<'_>, row: &Occupation) -> Vec<Html> {
    let mut lines = Vec::new();
    for figure in &row.figures {
        lines.push(localizer.figure(figure));
        lines.extend(localizer.spread(figure));
    }
    lines.push(localizer.all_jobs());
    lines.iter().filter(|line| !line.is_empty()).map(|line| Html::text(line)).collect()
}

/// All occupations with their newest pay and outlook.
pub fn overview(localizer: &Localizer<'_>) -> Html {
    let heads = [PageLabel::Occupation, PageLabel::MedianPay, PageLabel::Outlook];
    let heads = heads.map(|words| Html::head("col", localizer.page_label(words)));
    let rows = localizer.catalog.occupations.iter().filter_map(|row| line(localizer, row));
    let body = Html::element("tbody", rows.collect());
    if body.is_empty() {
        return body;
    }
    let caption = Html::element("caption", Html::text(localizer.page_label(PageLabel::PayTable)));
    let head = Html::element("thead", Html::element("tr", heads.into_iter().collect()));
    Html::element("table", caption.and(head).and(body))
}

fn line(localizer: &Localizer<'_>, row: &Occupation) -> Option<Html> {
    let newest = row.figures.first()?;
    let name = Html::link(&format!("#occupation-{}", row.id), localizer.words(&row.name));
    let parts = [name, Html::text(&localizer.median_pay(newest)), Html::text(&localizer.outlook(newest))];
    Some(Html::element("tr", parts.into_iter().map(|part| Html::element("td", part)).collect()))
}
