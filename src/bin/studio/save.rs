//! The files, the lines for the page and the preview.

use credential_pathway::studio::linked::{ctdl, schema_org};
use credential_pathway::studio::{offers_json, table_csv};
use credential_pathway::text::{Language, Localizer, StudioLabel, schema_left_out};
use yew::{Html, html};

use crate::app::{App, Message};
use crate::parts::{Link, button, label, section};

/// What a page needs to show the offers.
const LINES: &str = "<script type=\"module\" src=\"/pathway/credential-pathway.js\"></script>\n\
    <credential-pathway offers-src=\"/offers.json\"></credential-pathway>";

/// The files.
pub fn save(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    if app.project.provider.name.is_empty() || app.project.confirmed().next().is_none() {
        return section("save", StudioLabel::Save, html! { <p>{ label(StudioLabel::NothingYet) }</p> });
    }
    let (document, table) = (offers_json(&app.project), table_csv(&app.project));
    let linked = ctdl(text.catalog, &document).unwrap_or_default();
    let (schema, left_out) = schema_org(text.catalog, &document).unwrap_or_default();
    let content = html! {
        <>
            <p class="buttons">
                { button(link, label(StudioLabel::SaveOffers), "", move || {
                    Message::Save("offers.json", document.clone())
                }) }
                { button(link, label(StudioLabel::SaveTable), "", move || Message::Save("offers.csv", table.clone())) }
            </p>
            <p>{ label(StudioLabel::LinkedLead) }</p>
            <p class="buttons">
                { button(link, label(StudioLabel::SaveCtdl), "", move || {
                    Message::Save("offers.ctdl.jsonld", linked.clone())
                }) }
                { button(link, label(StudioLabel::SaveSchema), "", move || {
                    Message::Save("offers.schema-org.jsonld", schema.clone())
                }) }
            </p>
            if left_out > 0 { <p>{ schema_left_out(Language::English, left_out) }</p> }
            <div class="field">
                <label for="lines">{ label(StudioLabel::Lines) }</label>
                <textarea id="lines" rows="3" readonly=true value={LINES} />
            </div>
        </>
    };
    let preview = html! { <p>{ button(link, label(StudioLabel::ShowPreview), "", || Message::Preview) }</p> };
    html! {
        <>
            { section("save", StudioLabel::Save, content) }
            { section("preview", StudioLabel::Preview, preview) }
        </>
    }
}
