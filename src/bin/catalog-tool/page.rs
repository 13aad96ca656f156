//! The catalog as an HTML fragment that reads without WebAssembly. The build puts it into the pages.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Credential, Level, RuleBasis};
use credential_pathway::text::{Label, Language, Localizer, Outline, label};

/// The fragment: every credential, by sub-domain and level.
pub fn page(catalog: &Catalog) -> String {
    let localizer = Localizer { catalog, language: Language::English, today: catalog.month() };
    let mut out = format!("<p>{}</p>\n", escape(&localizer.privacy()));
    for sub_domain in catalog.sub_domains_in_order() {
        out += &format!("<h2>{}</h2>\n", escape(localizer.words(&sub_domain.name)));
        let here = catalog.credentials.iter().filter(|row| row.sub_domains.first() == Some(&sub_domain.id));
        let mut rows: Vec<&Credential> = here.collect();
        // By level; those that the framework does not name come last.
        rows.sort_by_key(|row| row.level.map_or(u8::MAX, Level::number));
        for row in rows {
            out += &credential(&localizer, row);
        }
    }
    out + &format!("<p>{}</p>\n", escape(localizer.words(&catalog.trademarks)))
}

fn credential(localizer: &Localizer<'_>, row: &Credential) -> String {
    let mut out = format!("<section id=\"{}\">\n<h3>{}</h3>\n", row.id, escape(&localizer.full_name(row)));
    out += &format!(
        "<p>{} · {}. {}</p>\n",
        escape(&localizer.standing(row)),
        escape(&localizer.status(row)),
        escape(localizer.words(&row.note))
    );
    if row.is_issued() {
        let words = if row.requires.basis == RuleBasis::Historic { Label::Historic } else { Label::Asks };
        out += &rule(words, &localizer.condition(&row.requires.condition));
    }
    if let Some(rule_) = &row.recommends {
        let words = if rule_.basis == RuleBasis::Editorial { Label::Suggests } else { Label::Advises };
        out += &rule(words, &localizer.condition(&rule_.condition));
    }
    out + "</section>\n"
}

fn rule(words: Label, outline: &Outline) -> String {
    format!("<p>{}:</p>\n<ul>{}</ul>\n", escape(label(Language::English, words)), lines(outline))
}

fn lines(outline: &Outline) -> String {
    let mut out = format!("<li>{}", escape(&outline.line));
    if !outline.note.is_empty() {
        out += &format!(" {}", escape(&outline.note));
    }
    if !outline.parts.is_empty() {
        let parts: String = outline.parts.iter().map(lines).collect();
        out += &format!("<ul>{parts}</ul>");
    }
    out + "</li>"
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
