//! The page for the dean.

use credential_pathway::studio::report as report_of;
use credential_pathway::text::{Localizer, ReportPart, StudioLabel};
use yew::{Html, html};

use crate::app::{App, Message};
use crate::parts::{Link, button, label, section};

/// The report, with the buttons that print and save it.
pub fn report(app: &App, text: &Localizer<'static>, day: &str, link: &Link) -> Html {
    if app.goals.is_empty() {
        return section("report", StudioLabel::Report, html! { <p>{ label(StudioLabel::NoGoals) }</p> });
    }
    let report = report_of(text.catalog, &app.project, &app.goals, &app.coverage, day);
    let markdown = text.report_markdown(&report);
    section(
        "report",
        StudioLabel::Report,
        html! {
            <>
                <p class="buttons">
                    { button(link, label(StudioLabel::PrintReport), "", || Message::Print) }
                    { button(link, label(StudioLabel::SaveReport), "", move || {
                        Message::Save("report.md", markdown.clone())
                    }) }
                </p>
                <div class="sheet">
                    <h3>{ text.report_title(&report) }</h3>
                    { for text.report_parts(&report).into_iter().map(part) }
                    <p class="hint">{ text.report_foot(&report) }</p>
                </div>
            </>
        },
    )
}

fn part(part: ReportPart) -> Html {
    html! {
        <>
            <h4>{ part.heading }</h4>
            if !part.lead.is_empty() { <p>{ part.lead }</p> }
            if part.lines.is_empty() {
                <p>{ label(StudioLabel::Nothing) }</p>
            } else {
                <ul>{ for part.lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            }
        </>
    }
}
