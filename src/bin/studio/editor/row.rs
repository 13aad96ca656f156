//! The open row: its form, what names it, and what takes it away.

use credential_pathway::catalog::Vocabulary;
use credential_pathway::catalog::json::Json;
use credential_pathway::catalog::schema::Key;
use credential_pathway::studio::editor::{
    Editor, Kind, Path, RowAt, Step, facts, kind_of, kinds, path_text, value_at,
};
use credential_pathway::text::{EditorLabel, key_label, kind_label, more_places};
use yew::{Html, html};

use super::field::{Form, json_field, lines};
use super::group;
use super::ids::{key_path, list_id};
use super::state::{App, EN, Link, Message, Shown, label};
use crate::parts::{button, part};

/// The most values of a row, or of a fact of the whole catalog, that get fields of their own; what is larger is
/// changed as JSON.
const VALUES_MAX: usize = 2_000;

/// The most places that are listed of those that name a row.
const PLACES_MAX: usize = 50;

/// The open row.
pub fn row(app: &App, editor: &Editor, link: &Link) -> Html {
    let form = Form { app, editor, link };
    let content = match app.view {
        None => html! { <p>{ label(EditorLabel::NoRow) }</p> },
        Some(Shown::Facts) => all_facts(&form),
        Some(Shown::Row(at)) => one(&form, at),
    };
    part(
        "row",
        label(EditorLabel::Row),
        html! {
            <>
                { content }
                <p id="note" role="status" tabindex="-1">{ &app.note }</p>
                if editor.can_undo() {
                    <p>{ button(link, label(EditorLabel::Undo), "", || Message::Undo) }</p>
                }
            </>
        },
    )
}

fn title(title: &str) -> Html {
    html! { <h3 id="row-title" tabindex="-1">{ title }</h3> }
}

fn all_facts(form: &Form<'_>) -> Html {
    let document = form.editor.document();
    let is_large = |key: &Key| document.get(key.name).is_some_and(|value| value.count() > VALUES_MAX);
    let (large, small): (Vec<_>, Vec<_>) = facts().into_iter().partition(|key| is_large(key));
    let as_json = |key: &Key| {
        let name = key_label(EN, key.name).unwrap_or(key.name);
        Some(json_field(form, &key_path(&[], key.name), document.get(key.name)?, name, !key.required))
    };
    html! {
        <div key={format!("facts-{}", form.app.undone)}>
            { title(label(EditorLabel::Facts)) }
            { group::keys(form, &Path::new(), document, &small, 0) }
            { for large.into_iter().filter_map(as_json) }
            { id_lists(form.editor) }
        </div>
    }
}

fn one(form: &Form<'_>, at: RowAt) -> Html {
    let (editor, path) = (form.editor, form.editor.path(at));
    let (Some(kind), Some(value)) = (kind_of(at.kind), value_at(editor.document(), &path)) else {
        return html! { <p>{ label(EditorLabel::NoRow) }</p> };
    };
    let name = kind_label(EN, at.kind).unwrap_or(at.kind);
    let whole = label(EditorLabel::RowAsJson);
    let is_small = value.count() <= VALUES_MAX && matches!(value, Json::Object(_));
    html! {
        <div key={format!("{}-{}", path_text(&path), form.app.undone)}>
            { title(&format!("{name} · {}", kind.title_of(value))) }
            { lines(&editor.problems_below(&path), "row-faults") }
            if is_small {
                { group::object(form, &path, value, kind.schema, 0) }
                <details>
                    <summary>{ whole }</summary>
                    { json_field(form, &path, value, whole, false) }
                </details>
            } else {
                { json_field(form, &path, value, whole, false) }
            }
            { named(form, &kind, at) }
            { id_lists(editor) }
        </div>
    }
}

/// What names the row, and the button that takes it away.
fn named(form: &Form<'_>, kind: &Kind, at: RowAt) -> Html {
    let places = form.editor.named_at(kind, at);
    let remove = if form.app.is_asked { EditorLabel::RemoveAnyway } else { EditorLabel::RemoveRow };
    html! {
        <>
            if places.is_empty() {
                <p>{ label(EditorLabel::NotNamed) }</p>
            } else {
                <details id="named">
                    <summary>{ label(EditorLabel::NamedBy) }{ format!(" {}", places.len()) }</summary>
                    <ul>
                        { for places.iter().take(PLACES_MAX).map(|path| named_by(form, path)) }
                        if places.len() > PLACES_MAX { <li>{ more_places(EN, places.len() - PLACES_MAX) }</li> }
                    </ul>
                </details>
            }
            <p>{ button(form.link, label(remove), "", || Message::RemoveRow) }</p>
        </>
    }
}

fn named_by(form: &Form<'_>, path: &Path) -> Html {
    let editor = form.editor;
    let Some(at) = editor.row_of(path) else { return html! { <li>{ path_text(path) }</li> } };
    let row = value_at(editor.document(), &editor.path(at));
    let title = kind_of(at.kind).zip(row).map(|(kind, row)| kind.title_of(row)).unwrap_or_default();
    let keys = path.iter().skip(2).filter_map(|step| match step {
        Step::Key(key) => Some(key_label(EN, key).unwrap_or(key)),
        Step::Index(_) => None,
    });
    let keys: Vec<&str> = keys.collect();
    let go = button(form.link, label(EditorLabel::GoTo), &title, move || Message::Edit(Shown::Row(at)));
    html! { <li>{ format!("{title} · {} ", keys.join(" › ")) }{ go }</li> }
}

/// The ids that a field can name, for the list that a browser offers under it.
fn id_lists(editor: &Editor) -> Html {
    let list = |kind: Kind| {
        let option = |row: &Json<'static>| {
            html! { <option value={kind.id_of(row).to_owned()}>{ kind.title_of(row) }</option> }
        };
        html! { <datalist id={list_id(&kind)}>{ for kind.rows(editor.document()).iter().map(option) }</datalist> }
    };
    html! { <>{ for kinds().into_iter().filter(|kind| NAMED.contains(&kind.vocabulary)).map(list) }</> }
}

/// The vocabularies whose ids other rows name.
const NAMED: [Vocabulary; 9] = [
    Vocabulary::SubDomain,
    Vocabulary::Source,
    Vocabulary::Organization,
    Vocabulary::KindOfWork,
    Vocabulary::Field,
    Vocabulary::Accreditation,
    Vocabulary::Attainment,
    Vocabulary::Competency,
    Vocabulary::Credential,
];
