//! One credential, opened in a dialog.

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::{
    Callback, Event, Html, NodeRef, Properties, function_component, html, use_effect_with, use_node_ref,
};

use super::element::{el, nothing, says, several};
use super::parts::{button, lines, outside, paragraph, section, toggle};
use super::pathway::open_list;
use super::{outline, sources};
use crate::model::{Held, Id};
use crate::resolve::Destination;
use crate::session::{Action, Detail};
use crate::text::{Label, Language, label};

/// What the dialog shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The credential.
    pub detail: Rc<Detail>,
    /// The language.
    pub language: Language,
    /// What to do.
    pub act: Callback<Action>,
    /// The address of this credential on this page.
    pub address: String,
}

/// The dialog. The browser keeps the focus inside while it is open and gives it back after.
#[function_component]
pub fn Dialog(props: &Props) -> Html {
    let node: NodeRef = use_node_ref();
    let opened = node.clone();
    use_effect_with(props.detail.id.clone(), move |_| {
        if let Some(dialog) = opened.cast::<HtmlDialogElement>() {
            if !dialog.open() {
                let _ = dialog.show_modal();
            }
            dialog.set_scroll_top(0);
        }
    });
    let (detail, say) = (&*props.detail, |words| label(props.language, words));
    let closed = super::when(&props.act, |_: Event| Some(Action::Open(None)));
    let mut body = vec![head(props)];
    let asks = if detail.is_historic { Label::Historic } else { Label::Asks };
    body.push(section(say(asks), outline::view(&detail.asks)));
    if let Some((advises, by_issuer)) = &detail.advises {
        let words = if *by_issuer { Label::Advises } else { Label::Suggests };
        body.push(section(say(words), outline::view(advises)));
    }
    if let Some(rung) = &detail.ladder {
        body.push(section(say(Label::LadderAsks), paragraph("", rung)));
    }
    body.push(leads_to(props));
    let facts =
        [(Label::ExamOf, &detail.exam), (Label::FeeOf, &detail.fee), (Label::RenewalOf, &detail.renewal)];
    body.extend(facts.map(|(words, fact)| section(say(words), paragraph("", fact))));
    if !detail.occupations.is_empty() {
        body.push(section(
            say(Label::OccupationsOf),
            sources::occupations(props.language, &detail.occupations),
        ));
    }
    for (words, rows) in [(Label::Shows, &detail.competencies), (Label::Unverified, &detail.unverified)] {
        if !rows.is_empty() {
            body.push(section(say(words), lines(rows)));
        }
    }
    body.push(section(say(Label::Sources), sources::list(props.language, &detail.sources)));
    let name = &detail.name;
    html! {
        <dialog ref={ node } aria-labelledby="open-name" onclose={ closed }>
            { el("div", "dialog-top")
                .with(el("h3", "").is("id", "open-name").say(name))
                .hold(button(&props.act, "", say(Label::Close), Action::Open(None)))
                .html() }
            { body }
            { el("p", "").with(el("a", "").attribute("href", &props.address).say(name)).html() }
        </dialog>
    }
}

fn head(props: &Props) -> Html {
    let (detail, say) = (&*props.detail, |words| label(props.language, words));
    let answer = |(words, held): (Label, Held)| {
        let chosen = detail.held == Some(held);
        let tell = Action::Credential(detail.id.clone(), (!chosen).then_some(held));
        toggle(&props.act, "", say(words), chosen, tell)
    };
    let answers = [
        (Label::IHaveThis, Held::Has),
        (Label::Expired, Held::Expired),
        (Label::IHaveNot, Held::HasNot),
        (Label::NotSure, Held::NotSure),
    ];
    let mut buttons = Vec::new();
    if detail.can_be_wanted {
        let want = Action::Want(Some(Destination::Credential(detail.id.clone())));
        buttons.push(button(&props.act, "primary", say(Label::MakeGoal), want));
    }
    buttons.extend(answers.map(answer));
    let conflict = detail.conflict.as_ref().map(|conflict| format!("{} {conflict}", say(Label::Conflict)));
    let mut nodes = vec![
        paragraph("muted", &detail.place),
        el("p", "").hold(says("span", "badge", &detail.status)).html(),
        paragraph("", &detail.note),
    ];
    nodes.extend(conflict.map(|conflict| paragraph("card warn", &conflict)));
    nodes.push(el("div", "buttons").all(buttons).html());
    if !detail.nearest.is_empty() {
        nodes.push(section(say(Label::Nearest), open_list(&detail.nearest, &props.act)));
    }
    if let Some(url) = &detail.ask {
        let ask = format!("{}: ", say(Label::WhereToAsk));
        nodes.push(el("p", "").say(&ask).hold(outside(url, url)).html());
    }
    several(nodes)
}

fn leads_to(props: &Props) -> Html {
    let say = |words| label(props.language, words);
    if props.detail.leads_to.is_empty() {
        return nothing();
    }
    let row = |(id, name, opens): &(Id, String, bool)| {
        let words = say(if *opens { Label::OpensNow } else { Label::CountsToward });
        (id.clone(), format!("{name}: {words}"))
    };
    let rows: Vec<_> = props.detail.leads_to.iter().map(row).collect();
    section(say(Label::LeadsTo), open_list(&rows, &props.act))
}
