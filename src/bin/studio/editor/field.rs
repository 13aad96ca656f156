//! One field of a form: what a person fills in, with what the checker says of it.

use credential_pathway::catalog::json::Json;
use credential_pathway::catalog::schema::Type;
use credential_pathway::catalog::{Problem, Vocabulary};
use credential_pathway::studio::editor::{Editor, Path, Step, kinds};
use credential_pathway::text::{EditorLabel, problem};
use web_sys::Event;
use yew::{Callback, Html, html};

use super::ids::{field_id, list_id};
use super::state::{App, EN, Link, Message, label, unread_at};
use crate::parts::{button, on_value};

/// What a field is drawn with.
pub struct Form<'f> {
    /// What is open.
    pub app: &'f App,
    /// The catalog.
    pub editor: &'f Editor,
    /// Takes what a person does.
    pub link: &'f Link,
}

/// Texts of more bytes get a box of several lines.
const LINE_MAX: usize = 60;

/// What the checker says, line by line.
pub fn lines(problems: &[&Problem], id: &str) -> Html {
    let line = |row: &&Problem| html! { <li>{ problem(EN, row) }</li> };
    html! {
        if !problems.is_empty() { <ul class="faults" id={id.to_owned()}>{ for problems.iter().map(line) }</ul> }
    }
}

/// The button that takes a field or an item away.
pub fn remove(form: &Form<'_>, path: &[Step], name: &str) -> Html {
    let path = path.to_vec();
    button(form.link, label(EditorLabel::Remove), name, move || Message::Remove(path.clone()))
}

/// A field with its label, and what is wrong below it.
fn framed(form: &Form<'_>, path: &[Step], name: &str, more: Html, can_go: bool, control: Html) -> Html {
    let id = field_id(path);
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{ name }</label>
            if can_go {
                <div class="beside">{ control }{ remove(form, path, name) }</div>
            } else {
                { control }
            }
            { more }
            { lines(&form.editor.problems_below(path), &format!("{id}-faults")) }
        </div>
    }
}

/// The id of what is said below a field, where something is.
fn described(form: &Form<'_>, path: &[Step]) -> Option<String> {
    (!form.editor.problems_below(path).is_empty()).then(|| format!("{}-faults", field_id(path)))
}

/// A field for a plain value; `None` where the value is none.
pub fn plain(
    form: &Form<'_>,
    path: &[Step],
    value: &Json<'static>,
    of: &'static Type,
    name: &str,
    can_go: bool,
) -> Option<Html> {
    let text = match value {
        Json::Text(text) => text.to_string(),
        Json::Number(number) => number.to_string(),
        Json::Bool(value) => value.to_string(),
        _ => return None,
    };
    let (control, more) = match of {
        Type::Bool => {
            let options = [("true", label(EditorLabel::Yes)), ("false", label(EditorLabel::No))];
            (
                select(form, path, &text, &options.map(|row| (row.0, row.1.to_owned())), boolean),
                Html::default(),
            )
        }
        Type::Word(words) => {
            let options: Vec<_> = words.words.iter().map(|word| (*word, word.replace('-', " "))).collect();
            (select(form, path, &text, &options, Json::text), Html::default())
        }
        Type::Number | Type::Integer(..) | Type::Level => {
            (input(form, path, text, number, Some("numeric"), None), Html::default())
        }
        Type::Ref(vocabulary) => {
            let (list, title) = named(form, *vocabulary, &text);
            let control = input(form, path, text, Json::text, None, list);
            (control, html! { <span class="hint">{ title }</span> })
        }
        Type::Text | Type::HttpsUrl | Type::Date | Type::Day | Type::Month | Type::Names => {
            (input(form, path, text, Json::text, None, None), Html::default())
        }
        _ => return None,
    };
    Some(framed(form, path, name, more, can_go, control))
}

fn boolean(text: String) -> Json<'static> {
    match text.as_str() {
        "true" => Json::Bool(true),
        "false" => Json::Bool(false),
        _ => Json::text(text),
    }
}

fn number(text: String) -> Json<'static> {
    match text.trim().parse() {
        Ok(number) => Json::Number(number),
        Err(_) => Json::text(text),
    }
}

/// The list of ids that a field takes, and what the id in it is called.
fn named(form: &Form<'_>, vocabulary: Vocabulary, id: &str) -> (Option<String>, String) {
    let Some(kind) = kinds().into_iter().find(|kind| kind.vocabulary == vocabulary) else {
        return (None, String::new());
    };
    let row = kind.rows(form.editor.document()).iter().find(|row| kind.id_of(row) == id);
    (Some(list_id(&kind)), row.map(|row| kind.title_of(row)).unwrap_or_default())
}

fn set(form: &Form<'_>, path: &[Step], value: fn(String) -> Json<'static>) -> Callback<Event> {
    let path: Path = path.to_vec();
    on_value(form.link, move |text| Some(Message::Set(path.clone(), value(text))))
}

fn input(
    form: &Form<'_>,
    path: &[Step],
    text: String,
    value: fn(String) -> Json<'static>,
    mode: Option<&'static str>,
    list: Option<String>,
) -> Html {
    let (id, change, described) = (field_id(path), set(form, path, value), described(form, path));
    let invalid = described.is_some().then_some("true");
    if text.len() > LINE_MAX && mode.is_none() && list.is_none() {
        return html! {
            <textarea {id} rows="3" value={text} onchange={change} aria-describedby={described} aria-invalid={invalid} />
        };
    }
    html! {
        <input {id} value={text} inputmode={mode} {list} autocomplete="off" onchange={change} aria-describedby={described} aria-invalid={invalid} />
    }
}

fn select(
    form: &Form<'_>,
    path: &[Step],
    text: &str,
    options: &[(&'static str, String)],
    value: fn(String) -> Json<'static>,
) -> Html {
    let (id, change, described) = (field_id(path), set(form, path, value), described(form, path));
    let invalid = described.is_some().then_some("true");
    let is_known = options.iter().any(|row| row.0 == text);
    let option = |row: &(&'static str, String)| {
        html! { <option value={row.0} selected={row.0 == text}>{ row.1.clone() }</option> }
    };
    html! {
        <select {id} onchange={change} aria-describedby={described} aria-invalid={invalid}>
            if !is_known { <option value={text.to_owned()} selected=true>{ label(EditorLabel::Choose) }</option> }
            { for options.iter().map(option) }
        </select>
    }
}

/// A field for any value, as JSON.
pub fn json_field(form: &Form<'_>, path: &[Step], value: &Json<'static>, name: &str, can_go: bool) -> Html {
    let unread = unread_at(form.app, path);
    let text = unread.map_or_else(|| value.indented(1), |row| row.text.clone());
    let to: Path = path.to_vec();
    let change = on_value(form.link, move |text| Some(Message::Json(to.clone(), text)));
    let id = format!("{}-json", field_id(path));
    let faults = format!("{id}-faults");
    let problems = form.editor.problems_below(path);
    let described = (!problems.is_empty()).then(|| faults.clone());
    let invalid = (described.is_some() || unread.is_some()).then_some("true");
    let whole = if name == label(EditorLabel::RowAsJson) {
        name.to_owned()
    } else {
        format!("{name}, {}", label(EditorLabel::AsJson))
    };
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{ whole }</label>
            <textarea {id} class="code" rows="8" spellcheck="false" value={text} onchange={change} aria-describedby={described} aria-invalid={invalid} />
            if let Some(row) = unread { <p class="fault" role="alert">{ row.line }</p> }
            { lines(&problems, &faults) }
            if can_go { { remove(form, path, name) } }
        </div>
    }
}
