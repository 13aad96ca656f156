//! One credential, opened in a dialog.

use std::rc::Rc;

use yew::{Callback, Event, Html, NodeRef};

use super::element::{el, nothing, says, several};
use super::parts::{button, lines, outside, paragraph, section, toggle};
use super::pathway::open_list;
use super::{history, outline, sources};
use crate::model::{Held, Id};
use crate::resolve::Destination;
use crate::session::{Action, Detail, Session};
use crate::text::{Label, label};

/// The dialog. The browser keeps the focus inside while it is open and gives it back after.
pub fn view(session: &Session, detail: &Detail, node: &NodeRef, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let close = super::when(act, |_: Event| Some(Action::Open(None)));
    let language = session.language();
    let mut body = vec![head(session, detail, act)];
    let asks = if detail.is_historic { Label::Historic } else { Label::Asks };
    body.push(section(say(asks), outline::view(&detail.asks)));
    if let Some((advises, by_issuer)) = &detail.advises {
        let words = if *by_issuer { Label::Advises } else { Label::Suggests };
        body.push(section(say(words), outline::view(advises)));
    }
    if let Some(rung) = &detail.ladder {
        body.push(section(say(Label::LadderAsks), paragraph("", rung)));
    }
    body.push(leads_to(session, detail, act));
    let facts =
        [(Label::ExamOf, &detail.exam), (Label::FeeOf, &detail.fee), (Label::RenewalOf, &detail.renewal)];
    body.extend(facts.map(|(words, fact)| section(say(words), paragraph("", fact))));
    if !detail.occupations.is_empty() {
        body.push(section(say(Label::OccupationsOf), sources::occupations(language, &detail.occupations)));
    }
    for (words, rows) in [(Label::Shows, &detail.competencies), (Label::Unverified, &detail.unverified)] {
        if !rows.is_empty() {
            body.push(section(say(words), lines(rows)));
        }
    }
    body.push(section(say(Label::Sources), sources::list(language, &detail.sources)));
    let name = &detail.name;
    let top = el("div", "dialog-top").with(el("h3", "").is("id", "open-name").say(name)).hold(button(
        act,
        "",
        say(Label::Close),
        Action::Open(None),
    ));
    let address = history::address(&session.link_to(&detail.id));
    el("dialog", "")
        .at(node)
        .is("aria-labelledby", "open-name")
        .on(Rc::new(yew::html::onclose::Wrapper::new(close)))
        .with(top)
        .all(body)
        .with(el("p", "").with(el("a", "").attribute("href", &address).say(name)))
        .html()
}

fn head(session: &Session, detail: &Detail, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    let answer = |(words, held): (Label, Held)| {
        let chosen = detail.held == Some(held);
        let tell = Action::Credential(detail.id, (!chosen).then_some(held));
        toggle(act, "", say(words), chosen, tell)
    };
    let answers = [
        (Label::IHaveThis, Held::Has),
        (Label::Expired, Held::Expired),
        (Label::IHaveNot, Held::HasNot),
        (Label::NotSure, Held::NotSure),
    ];
    let mut buttons = Vec::new();
    if detail.can_be_wanted {
        let want = Action::Want(Some(Destination::Credential(detail.id)));
        buttons.push(button(act, "primary", say(Label::MakeGoal), want));
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
        nodes.push(section(say(Label::Nearest), open_list(&detail.nearest, act)));
    }
    if let Some(url) = &detail.ask {
        let ask = format!("{}: ", say(Label::WhereToAsk));
        nodes.push(el("p", "").say(&ask).hold(outside(url, url)).html());
    }
    several(nodes)
}

fn leads_to(session: &Session, detail: &Detail, act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    if detail.leads_to.is_empty() {
        return nothing();
    }
    let row = |(id, name, opens): &(Id, String, bool)| {
        let words = say(if *opens { Label::OpensNow } else { Label::CountsToward });
        (*id, format!("{name}: {words}"))
    };
    let rows: Vec<_> = detail.leads_to.iter().map(row).collect();
    section(say(Label::LeadsTo), open_list(&rows, act))
}
