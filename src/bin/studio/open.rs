//! The file, what was found out about it, and its columns.

use credential_pathway::studio::{Column, TableFault};
use credential_pathway::text::{
    Language, StudioLabel, column_name, reopened_left_out, table_facts, table_fault,
};
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};
use yew::{Html, MouseEvent, NodeRef, TargetCast, html};

use crate::app::{App, Message};
use crate::parts::{Link, label, on_value, section};

/// The most lines of faults.
const FAULTS_SHOWN: usize = 50;

/// The file.
pub fn open(app: &App, link: &Link) -> Html {
    let name = on_value(link, |value| Some(Message::Name(value)));
    let url = on_value(link, |value| Some(Message::Url(value)));
    let file = link.batch_callback(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        input.files()?.get(0).map(Message::File)
    });
    let pasted = NodeRef::default();
    let node = pasted.clone();
    let read = link.batch_callback(move |_: MouseEvent| {
        node.cast::<HtmlTextAreaElement>().map(|area| Message::Paste(area.value()))
    });
    section(
        "open",
        StudioLabel::Open,
        html! {
            <>
                <p>{ label(StudioLabel::OpenLead) }</p>
                <div class="field">
                    <label for="name">{ label(StudioLabel::ProviderName) }</label>
                    <input id="name" value={app.project.provider.name.clone()} maxlength="200" autocomplete="organization" onchange={name} />
                </div>
                <div class="field">
                    <label for="url">{ label(StudioLabel::ProviderUrl) }</label>
                    <input id="url" value={app.project.provider.url.clone()} type="url" maxlength="200" autocomplete="url" onchange={url} />
                </div>
                <div class="field">
                    <label for="file">{ label(StudioLabel::File) }</label>
                    <input id="file" type="file" accept=".csv,.tsv,.txt,.json,.jsonld,text/csv" onchange={file} />
                </div>
                <div class="field">
                    <label for="paste">{ label(StudioLabel::Paste) }</label>
                    <textarea id="paste" rows="4" spellcheck="false" ref={pasted} />
                </div>
                <p><button id="read" type="button" onclick={read}>{ label(StudioLabel::ReadPasted) }</button></p>
                <div id="found" role="status">{ found(app) }</div>
            </>
        },
    )
}

fn found(app: &App) -> Html {
    let table = &app.project.table;
    if app.is_too_large {
        return html! { <p class="fault">{ label(StudioLabel::FileTooLarge) }</p> };
    }
    html! {
        <>
            if !table.header.is_empty() { <p>{ table_facts(Language::English, table, app.encoding) }</p> }
            if app.reopened.left_out > 0 {
                <p>{ reopened_left_out(Language::English, app.reopened.left_out) }</p>
            }
            if app.reopened.has_languages { <p>{ label(StudioLabel::OneLanguage) }</p> }
            { faults(&table.faults) }
        </>
    }
}

/// Faults as a list.
fn faults(faults: &[TableFault]) -> Html {
    let line = |fault: &TableFault| html! { <li>{ table_fault(Language::English, fault) }</li> };
    html! {
        if !faults.is_empty() {
            <ul class="faults">{ for faults.iter().take(FAULTS_SHOWN).map(line) }</ul>
        }
    }
}

/// The columns.
pub fn columns(app: &App, link: &Link) -> Html {
    let project = &app.project;
    let whole = link.callback(|event: Event| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        Message::WholeProgram(input.is_some_and(|input| input.checked()))
    });
    section(
        "columns",
        StudioLabel::Columns,
        html! {
            <>
                <p>{ label(StudioLabel::ColumnsLead) }</p>
                <div class="grid">{ for (0..project.columns.len()).map(|index| column(app, link, index)) }</div>
                if project.columns.contains(&Column::Program) {
                    <p>
                        <label class="box">
                            <input id="whole" type="checkbox" checked={project.is_whole_program} onchange={whole} />
                            { label(StudioLabel::WholeProgram) }
                        </label>
                    </p>
                }
                { faults(&project.faults) }
            </>
        },
    )
}

/// One column: its header, its first value and what it holds.
fn column(app: &App, link: &Link, index: usize) -> Html {
    let project = &app.project;
    let (id, hint) = (format!("column-{index}"), format!("column-{index}-hint"));
    let header = project.table.header.get(index).cloned().unwrap_or_default();
    let values = project.table.rows.iter().filter_map(|row| row.values.get(index));
    let example = values.into_iter().find(|value| !value.is_empty()).cloned().unwrap_or_default();
    let change = on_value(link, move |value| {
        let column = Column::ALL.iter().find(|row| row.1 == value)?.0;
        Some(Message::Column(index, column))
    });
    let option = |(column, key): &(Column, &'static str)| {
        let is_chosen = project.columns.get(index) == Some(column);
        html! { <option value={*key} selected={is_chosen}>{ column_name(Language::English, *column) }</option> }
    };
    html! {
        <div class="field" key={index}>
            <label for={id.clone()}>{ header }</label>
            <select {id} aria-describedby={hint.clone()} onchange={change}>
                { for Column::ALL.iter().map(option) }
            </select>
            <span class="hint" id={hint}>{ example }</span>
        </div>
    }
}
