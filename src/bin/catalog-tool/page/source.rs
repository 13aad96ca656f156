//! Sources as a list: who says it, how close that is to whoever decides, and when.

use credential_pathway::model::{Id, Source};
use credential_pathway::text::Localizer;

use super::html::Html;

/// Sources with their grades and dates, each once. Only `https` addresses are links.
pub fn sources(localizer: &Localizer<'_>, ids: &[&[Id<Source>]]) -> Html {
    let mut once: Vec<Id<Source>> = Vec::new();
    for id in ids.iter().copied().flatten() {
        if !once.contains(id) {
            once.push(*id);
        }
    }
    let rows = once.into_iter().filter_map(|id| localizer.catalog.sources.get(id));
    Html::list_of("sources", rows.map(|row| source(localizer, row)).collect())
}

fn source(localizer: &Localizer<'_>, row: &Source) -> Html {
    let name = localizer.source_name(row);
    let name = row.url.as_ref().map_or_else(|| Html::text(&name), |url| Html::outside(url, &name));
    let rest = format!(" ({})", localizer.source_facts(row));
    name.and(Html::text(&rest))
}
