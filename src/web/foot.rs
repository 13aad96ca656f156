//! The foot: undo, and behind one summary what to print, share, copy, save and load, and the license.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html};

use super::attributes::Attr;
use super::browser;
use super::callback::when;
use super::element::{el, empty};
use super::kept::Kept;
use super::message::Effect;
use super::parts::{bare_button, does, outside, paragraph};
use credential_pathway::session::{Action, FileKind, Rest, Session};
use credential_pathway::text::Label;

/// The foot; `views` are the other views, where they are folded.
pub fn view(
    session: &Session<'_>,
    kept: &Kept,
    views: Html,
    effect: &Callback<Effect>,
    act: &Callback<Action>,
) -> Html {
    let label = |words| session.label(words);
    let catalog = session.catalog();
    let host = session.host();
    let from = host.catalog.as_ref().map(|address| format!(" {} {address}", label(Label::CatalogFrom)));
    let edition = format!("{} {}{} ", label(Label::Catalog), catalog.edition, from.unwrap_or_default());
    let mut about = el("p", "muted").text(&edition);
    if let Some(report) = &host.report {
        about = about.child(outside(report.as_str(), label(Label::Report)));
    }
    let undo = bare_button("", label(Label::Undo)).bool_attr(Attr::Disabled, !session.can_undo());
    let undo = undo.on_click(does(act, Action::Undo)).html();
    let mut more = el("details", "more").child_el(el("summary", "").text(label(Label::MoreTools)));
    if let Some(rest) = Rest::get() {
        more = more.children(tools(rest, session, views, effect, act));
    }
    let mut status = el("div", "said").attr_static(Attr::Role, "status");
    if let Some((words, text)) = &kept.outcome {
        status = status.child(paragraph("", label(*words)));
        if let Some(text) = text {
            let area =
                el("textarea", "").attr_static(Attr::ReadOnly, "readonly").attr_static(Attr::Rows, "4");
            status = status.child_el(area.attr(Attr::AriaLabel, label(*words)).value(text));
        }
    }
    let [not_saved, save_again] = session.localizer().not_saved();
    if kept.is_unsaved {
        status = status.child(paragraph("", not_saved));
    }
    let save = bare_button("", save_again).on_click(effect.reform(|_| Effect::Save));
    let again = if kept.saves_again { save.html() } else { empty() };
    let private = paragraph("muted", session.localizer().privacy_in_brief());
    el("div", "foot")
        .child(undo)
        .child_el(more)
        .child_el(status)
        .child(again)
        .child_el(about)
        .child(private)
        .html()
}

/// What is folded: the tools, the other views, and whose the data are. None of the tools works without the rest.
#[inline(never)]
fn tools(
    _: Rest,
    session: &Session<'_>,
    views: Html,
    effect: &Callback<Effect>,
    act: &Callback<Action>,
) -> Vec<Html> {
    let label = |words| session.label(words);
    let button = |words: Label, what: Effect| {
        bare_button("", label(words)).on_click(effect.reform(move |_| what.clone()))
    };
    let import = when(effect, |event: Event| {
        let input: HtmlInputElement = event.target()?.unchecked_into();
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Effect::Import(file))
    });
    // The button stands for the browser's own control, which has a name and a state of its own.
    let file = el("input", "file")
        .attr_static(Attr::Type, "file")
        .attr_static(Attr::Accept, ".json,application/json")
        .on_change(import);
    let effects = [
        (Label::Print, Effect::Print),
        (Label::Share_, Effect::Share),
        (Label::Save, Effect::Save),
        (Label::CopyText, Effect::CopyText),
        (Label::CalendarFile, Effect::File(FileKind::Calendar)),
        (Label::TableFile, Effect::File(FileKind::Table)),
        (Label::MarkdownFile, Effect::File(FileKind::Markdown)),
        (Label::Export, Effect::Export),
        (Label::Forget, Effect::Forget),
    ];
    let mut tools = el("div", "buttons");
    for (words, what) in effects {
        if session.host().keeps || !matches!(what, Effect::Save | Effect::Forget) {
            tools = tools.child_el(button(words, what));
        }
    }
    let again = super::parts::button(act, "", label(Label::StartOver), Action::StartOver);
    let choose =
        bare_button("", label(Label::Import)).on_click(Callback::from(|event| browser::choose_file(&event)));
    let tools = tools.child_el(choose).child_el(file).child(again);
    let tag = session.language().tag();
    let catalog = session.catalog();
    let terms = format!("{} {}", catalog.license.get(tag), catalog.trademarks.get(tag));
    vec![tools.html(), views, paragraph("muted", &session.privacy()), paragraph("muted", &terms)]
}
