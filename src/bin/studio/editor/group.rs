//! Fields that belong together: the keys of an object, the items of a list, the languages of a text, a condition.

use credential_pathway::catalog::json::Json;
use credential_pathway::catalog::schema::{Key, ObjectSchema, Type};
use credential_pathway::studio::editor::{
    Path, Step, below, blank, condition_kinds, condition_schema, turned,
};
use credential_pathway::text::{EditorLabel, condition_label, key_label};
use web_sys::HtmlInputElement;
use yew::{Html, MouseEvent, NodeRef, html};

use super::field::{Form, json_field, lines, plain, remove};
use super::ids::{field_id, key_path};
use super::state::{EN, Message, label};
use crate::parts::{button, on_value};

/// Values that lie deeper in each other are changed as JSON.
const DEPTH_MAX: usize = 12;

/// Fields with a name for all of them, behind which they are folded, where `is_folded` says so, until something is
/// wrong in them, a person opens them, or the last change was made in them: a person may still be there.
fn framed(
    form: &Form<'_>,
    path: &[Step],
    name: &str,
    (can_go, is_folded): (bool, bool),
    content: Html,
) -> Html {
    let id = field_id(path);
    let inside = html! {
        <fieldset id={id.clone()} tabindex="-1">
            <legend class={is_folded.then_some("hidden")}>{ name }</legend>
            { lines(&form.editor.problems_at(path), &format!("{id}-faults")) }
            { content }
            if can_go { <p>{ remove(form, path, name) }</p> }
        </fieldset>
    };
    if !is_folded {
        return html! { <div key={id}>{ inside }</div> };
    }
    let is_changed = form.editor.changed_last().is_some_and(|changed| changed.starts_with(path));
    let is_open = is_changed || !form.editor.problems_below(path).is_empty();
    html! { <details key={id} open={is_open}><summary>{ name }</summary>{ inside }</details> }
}

/// The field, or the fields, of a value.
pub fn value(
    form: &Form<'_>,
    path: &[Step],
    value: &Json<'static>,
    of: &'static Type,
    name: &str,
    can_go: bool,
    depth: usize,
) -> Html {
    if let Some(field) = plain(form, path, value, of, name, can_go) {
        return field;
    }
    let content = match (of, value) {
        _ if depth > DEPTH_MAX => None,
        (Type::LangMap, Json::Object(rows)) if rows.iter().all(|row| matches!(row.1, Json::Text(_))) => {
            Some(languages(form, path, value, name))
        }
        (Type::List(_, each), Json::List(items)) => Some(list(form, path, items, each, name, depth)),
        (Type::Names, Json::List(items)) => Some(list(form, path, items, &Type::Text, name, depth)),
        (Type::Object(schema), Json::Object(_)) => Some(object(form, path, value, schema, depth + 1)),
        (Type::Custom(_), Json::Object(_)) => Some(condition(form, path, value, depth + 1)),
        _ => None,
    };
    match content {
        Some(content) => {
            let is_folded = !matches!(of, Type::LangMap);
            framed(form, path, name, (can_go, is_folded), content)
        }
        None => json_field(form, path, value, name, can_go),
    }
}

fn languages(form: &Form<'_>, path: &[Step], value: &Json<'static>, name: &str) -> Html {
    let field = |(tag, text): &(std::borrow::Cow<'static, str>, Json<'static>)| {
        let name = format!("{name} ({tag})");
        plain(form, &key_path(path, tag), text, &Type::Text, &name, value.rows().len() > 1)
    };
    let new = NodeRef::default();
    let (node, to) = (new.clone(), path.to_vec());
    let click = form.link.batch_callback(move |_: MouseEvent| {
        node.cast::<HtmlInputElement>().map(|input| Message::Language(to.clone(), input.value()))
    });
    let id = format!("{}-language", field_id(path));
    html! {
        <>
            { for value.rows().iter().filter_map(field) }
            <details key="language">
                <summary>
                    { label(EditorLabel::AddLanguageButton) }<span class="hidden">{ format!(": {name}") }</span>
                </summary>
                <div class="field">
                    <label for={id.clone()}>{ label(EditorLabel::AddLanguage) }</label>
                    <input {id} ref={new} maxlength="35" autocomplete="off" />
                </div>
                <button type="button" onclick={click}>{ label(EditorLabel::AddLanguageButton) }</button>
            </details>
        </>
    }
}

fn list(
    form: &Form<'_>,
    path: &[Step],
    items: &[Json<'static>],
    each: &'static Type,
    name: &str,
    depth: usize,
) -> Html {
    let item = |(index, item): (usize, &Json<'static>)| {
        let name = format!("{name} {}", index + 1);
        value(form, &below(path, Step::Index(index)), item, each, &name, true, depth + 1)
    };
    let to = below(path, Step::Index(items.len()));
    let add = move || Message::Put(to.clone(), blank(each));
    html! {
        <>
            { for items.iter().enumerate().map(item) }
            <p key="add">{ button(form.link, label(EditorLabel::AddItem), name, add) }</p>
        </>
    }
}

/// The keys of an object, and the choice of one to add.
pub fn object(
    form: &Form<'_>,
    path: &[Step],
    value: &Json<'static>,
    schema: &'static ObjectSchema,
    depth: usize,
) -> Html {
    let all: Vec<&'static Key> = schema.keys.iter().copied().flatten().collect();
    let is_unnamed = |name: &str| all.iter().all(|key| key.name != name);
    let other = |(name, row): &(std::borrow::Cow<'static, str>, Json<'static>)| {
        is_unnamed(name).then(|| json_field(form, &key_path(path, name), row, name, true))
    };
    html! {
        <>
            { keys(form, path, value, &all, depth) }
            { for value.rows().iter().filter_map(other) }
        </>
    }
}

/// Some keys of an object, in the order of the schema.
pub fn keys(
    form: &Form<'_>,
    path: &[Step],
    object: &Json<'static>,
    all: &[&'static Key],
    depth: usize,
) -> Html {
    let found = |key: &Key| object.rows().iter().find(|row| row.0 == key.name).map(|row| &row.1);
    let field = |key: &&'static Key| {
        let name = key_label(EN, key.name).unwrap_or(key.name);
        Some(value(form, &key_path(path, key.name), found(key)?, &key.value, name, !key.required, depth))
    };
    let missing: Vec<&'static Key> = all.iter().copied().filter(|key| found(key).is_none()).collect();
    html! {
        <>
            { for all.iter().filter_map(field) }
            if !missing.is_empty() { { add(form, path, missing) } }
        </>
    }
}

/// The choice of a field to add.
fn add(form: &Form<'_>, path: &[Step], missing: Vec<&'static Key>) -> Html {
    let id = format!("{}-add", field_id(path));
    // One that was added is no longer in the list, so the list is another one.
    let key = format!("{id}-{}", missing.len());
    let option = |key: &&'static Key| {
        html! { <option value={key.name}>{ key_label(EN, key.name).unwrap_or(key.name) }</option> }
    };
    let options: Html = missing.iter().map(option).collect();
    let to = path.to_vec();
    let change = on_value(form.link, move |name| {
        let key = missing.iter().find(|key| key.name == name)?;
        Some(Message::Put(key_path(&to, key.name), blank(&key.value)))
    });
    html! {
        <div class="field" {key}>
            <label for={id.clone()}>{ label(EditorLabel::AddField) }</label>
            <select {id} onchange={change}>
                <option value="" selected=true>{ label(EditorLabel::Choose) }</option>
                { options }
            </select>
        </div>
    }
}

/// The fields of a condition.
fn condition(form: &Form<'_>, path: &[Step], value: &Json<'static>, depth: usize) -> Html {
    let found = condition_schema(value);
    let kind = found.map_or("", |row| row.0);
    let id = format!("{}-kind", field_id(path));
    let (to, before): (Path, Json<'static>) = (path.to_vec(), value.clone());
    let change = on_value(form.link, move |kind| Some(Message::Set(to.clone(), turned(&before, &kind))));
    let option = |key: &'static str| {
        html! { <option value={key} selected={key == kind}>{ condition_label(EN, key).unwrap_or(key) }</option> }
    };
    html! {
        <>
            <div class="field" key="kind">
                <label for={id.clone()}>{ label(EditorLabel::Requires) }</label>
                <select {id} onchange={change}>
                    if kind.is_empty() { <option value="" selected=true>{ label(EditorLabel::Choose) }</option> }
                    { for condition_kinds().into_iter().map(option) }
                </select>
            </div>
            if let Some((_, schema)) = found {
                { object(form, path, value, schema, depth) }
            } else {
                { json_field(form, path, value, label(EditorLabel::Requires), false) }
            }
        </>
    }
}
