//! What the checker says, the file to save, and the preview.

use credential_pathway::catalog::{Problem, Severity};
use credential_pathway::studio::editor::{Editor, kind_of, value_at};
use credential_pathway::text::{EditorLabel, problem, problem_counts};
use yew::{Html, html};

use super::state::{EN, Link, Message, Shown, label};
use crate::parts::{button, part};

/// What the checker says, each line with the way to its row.
pub fn check(editor: &Editor, link: &Link) -> Html {
    let problems = editor.problems();
    let errors = problems.iter().filter(|row| row.severity == Severity::Error).count();
    let content = if problems.is_empty() {
        html! { <p role="status">{ label(EditorLabel::NoProblems) }</p> }
    } else {
        html! {
            <>
                <p role="status">{ problem_counts(EN, errors, problems.len() - errors) }</p>
                <ul class="faults" id="problems">{ for problems.iter().map(|row| line(editor, link, row)) }</ul>
            </>
        }
    };
    part("check", label(EditorLabel::Check), content)
}

fn line(editor: &Editor, link: &Link, row: &Problem) -> Html {
    let at = editor.row_of_problem(row);
    let found = at.and_then(|at| {
        let value = value_at(editor.document(), &editor.path(at))?;
        Some((at, kind_of(at.kind)?.title_of(value)))
    });
    html! {
        <li>
            { problem(EN, row) }
            if let Some((at, title)) = found {
                { " " }
                { button(link, label(EditorLabel::GoTo), &title, move || Message::Edit(Shown::Row(at))) }
            } else if !row.path.is_empty() {
                { " " }
                { button(link, label(EditorLabel::Facts), "", || Message::Edit(Shown::Facts)) }
            }
        </li>
    }
}

/// The file and the preview.
pub fn save(editor: &Editor, link: &Link) -> Html {
    let file = html! {
        <>
            <p>{ label(EditorLabel::SaveLead) }</p>
            if !editor.is_sound() { <p class="fault">{ label(EditorLabel::NotSound) }</p> }
            <p>{ button(link, label(EditorLabel::SaveButton), "", || Message::Save) }</p>
        </>
    };
    let preview = html! { <p>{ button(link, label(EditorLabel::ShowPreview), "", || Message::Preview) }</p> };
    html! {
        <>
            { part("save", label(EditorLabel::Save), file) }
            { part("preview", label(EditorLabel::Preview), preview) }
        </>
    }
}
