//! One credential, opened in a dialog.

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::{
    Callback, Event, Html, NodeRef, Properties, function_component, html, use_effect_with, use_node_ref,
};

use super::pathway::open_button;
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
    let close = props.act.reform(|_| Action::Open(None));
    let closed = props.act.reform(|_: Event| Action::Open(None));
    html! {
        <dialog ref={ node } aria-labelledby="open-name" onclose={ closed }>
            <div class="dialog-top">
                <h3 id="open-name">{ &detail.name }</h3>
                <button type="button" onclick={ close }>{ say(Label::Close) }</button>
            </div>
            { head(props) }
            { section(say(if detail.is_historic { Label::Historic } else { Label::Asks }), outline::view(&detail.asks)) }
            if let Some((advises, by_issuer)) = &detail.advises {
                { section(say(if *by_issuer { Label::Advises } else { Label::Suggests }), outline::view(advises)) }
            }
            if let Some(rung) = &detail.ladder {
                { section(say(Label::LadderAsks), html! { <p>{ rung }</p> }) }
            }
            { leads_to(props) }
            { section(say(Label::ExamOf), html! { <p>{ &detail.exam }</p> }) }
            { section(say(Label::FeeOf), html! { <p>{ &detail.fee }</p> }) }
            { section(say(Label::RenewalOf), html! { <p>{ &detail.renewal }</p> }) }
            if !detail.occupations.is_empty() {
                { section(say(Label::OccupationsOf), sources::occupations(&detail.occupations)) }
            }
            { lines(say(Label::Shows), &detail.competencies) }
            { lines(say(Label::Unverified), &detail.unverified) }
            { section(say(Label::Sources), sources::list(props.language, &detail.sources)) }
            <p><a href={ props.address.clone() }>{ &detail.name }</a></p>
        </dialog>
    }
}

fn head(props: &Props) -> Html {
    let (detail, say) = (&*props.detail, |words| label(props.language, words));
    let answer = |words: Label, held: Held| {
        let (id, chosen) = (detail.id.clone(), detail.held == Some(held));
        let told = (!chosen).then_some(held);
        let tell = props.act.reform(move |_| Action::Credential(id.clone(), told));
        html! { <button type="button" aria-pressed={ if chosen { "true" } else { "false" } } onclick={ tell }>{ say(words) }</button> }
    };
    let want: Id = detail.id.clone();
    let want = props.act.reform(move |_| Action::Want(Some(Destination::Credential(want.clone()))));
    html! {
        <>
            <p class="muted">{ &detail.place }</p>
            <p><span class="badge">{ &detail.status }</span></p>
            <p>{ &detail.note }</p>
            if let Some(conflict) = &detail.conflict {
                <p class="card warn">{ format!("{} {conflict}", say(Label::Conflict)) }</p>
            }
            <div class="buttons">
                if detail.can_be_wanted {
                    <button type="button" class="primary" onclick={ want }>{ say(Label::MakeGoal) }</button>
                }
                { answer(Label::IHaveThis, Held::Has) }
                { answer(Label::Expired, Held::Expired) }
                { answer(Label::IHaveNot, Held::HasNot) }
                { answer(Label::NotSure, Held::NotSure) }
            </div>
            if !detail.nearest.is_empty() {
                { section(say(Label::Nearest), html! { <ul class="plain">{ for detail.nearest.iter().map(|row| open_button(row, &props.act)) }</ul> }) }
            }
            if let Some(url) = &detail.ask {
                <p>{ format!("{}: ", say(Label::WhereToAsk)) }<a href={ url.clone() } rel="noopener noreferrer">{ url }</a></p>
            }
        </>
    }
}

fn section(name: &str, body: Html) -> Html {
    html! { <section><h4>{ name }</h4>{ body }</section> }
}

fn lines(name: &str, lines: &[String]) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    section(
        name,
        html! { <ul class="plain">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> },
    )
}

fn leads_to(props: &Props) -> Html {
    let say = |words| label(props.language, words);
    if props.detail.leads_to.is_empty() {
        return html! {};
    }
    let row = |(id, name, opens): &(Id, String, bool)| {
        let words = say(if *opens { Label::OpensNow } else { Label::CountsToward });
        open_button(&(id.clone(), format!("{name}: {words}")), &props.act)
    };
    section(
        say(Label::LeadsTo),
        html! { <ul class="plain">{ for props.detail.leads_to.iter().map(row) }</ul> },
    )
}
