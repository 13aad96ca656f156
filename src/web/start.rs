//! The start page: where a person is, where they want to be, and the network to look around in.

use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{Element, el, empty, text_el};
use super::message::Message;
use super::panel::Panel;
use super::parts::{bare_button, button, does, heading, paragraph};
use super::{goal_search, network};
use credential_pathway::model::ToList;
use credential_pathway::session::{Action, Session, Show, Start};
use credential_pathway::text::Label;

/// The id of the heading that names the page.
pub const NAME: &str = "start";

/// The start page. `assumed` says which facts were filled in; `facts` shows all of them and takes more, where
/// it is open.
pub fn view(
    session: &Session<'_>,
    start: &Start,
    (assumed, facts): (Option<&str>, Option<Html>),
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let claim = el(session.heading(1), "claim").attr_static(Attr::Id, NAME).attr_static(Attr::TabIndex, "-1");
    let claim = claim.text(label(Label::StartClaim));
    let goal = el("div", "")
        .child_el(heading(session, 2).text(label(Label::IWantTo)))
        .child(goal_search::view(session, &start.goals, 3, act, send));
    let ask = if start.lacks_goal { paragraph("lacks", label(Label::ChooseGoalFirst)) } else { empty() };
    let go = el("div", "go").child(button(act, "primary", label(Label::ShowRoutes), Action::ShowRoutes));
    let entrances = start.entrances.iter().map(|(press, note)| {
        let words = bare_button("link", &press.words).on_click(does(act, press.action));
        let name = heading(session, 2).child_el(words);
        el("div", "entrance").child_el(name).child(paragraph("muted", note)).html()
    });
    el("div", "start")
        .child_el(claim)
        .child(paragraph("lead", label(Label::StartLead)))
        .child_el(
            el("div", "ends").child_el(from(session, start, (assumed, facts), act, send)).child_el(goal),
        )
        .child_el(go.child(ask))
        .child_el(heading(session, 2).text(label(Label::LookAround)))
        .child(paragraph("muted", label(Label::LookAroundNote)))
        .child(network::view(session, &start.network, 3, act))
        .child(button(act, "link", label(Label::AllInTable), Action::Show(Show::Table)))
        .child_el(el("div", "entrances").children(entrances.list()))
        .html()
}

/// "I am a…": starting points, and other facts.
fn from(
    session: &Session<'_>,
    start: &Start,
    (assumed, facts): (Option<&str>, Option<Html>),
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Element {
    let label = |words| session.label(words);
    let toggle = |class, words: Label| -> Element {
        bare_button(class, label(words))
            .attr_static(Attr::AriaExpanded, if facts.is_some() { "true" } else { "false" })
            .on_click(send.reform(|_| Message::Toggle(Panel::Have)))
    };
    let chips = goal_search::chips(&start.jobs, act).attr_static(Attr::AriaLabelledBy, "from");
    let other = toggle("chip", Label::SomethingElse).key("other");
    let view = el("div", "")
        .child_el(heading(session, 2).attr_static(Attr::Id, "from").text(label(Label::IAm)))
        .child_el(chips.child_el(other));
    // The line has its place while it is not there: one more child would make Yew draw the chips anew, and the
    // pressed one would lose the focus.
    let line = assumed.map_or_else(empty, |words| {
        let edit = toggle("quiet", Label::Edit).attr(Attr::AriaLabel, label(Label::EditFactsName));
        el("div", "assumed").key(words).child(text_el("p", "", words)).child_el(edit).html()
    });
    view.child(line)
        .child(facts.map_or_else(empty, |facts| el("div", "start-facts").key("facts").child(facts).html()))
}
