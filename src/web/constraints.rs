//! What routes are sorted by and the conditions that every route has to meet: switches and a form, folded,
//! and those that are on with what each one costs.

use yew::{Callback, Html};

use super::element::{el, empty};
use super::form::{form, months, number, or_untold, select, sorted};
use super::have;
use super::message::Message;
use super::panel::Folded;
use super::parts::{check, plain};
use super::sent::Adds;
use credential_pathway::model::{Constraint, ToList};
use credential_pathway::session::{Action, Item, Session};
use credential_pathway::text::Label;

/// The conditions, after the sort order and its name where there are routes to sort; the form is built when
/// it is opened.
pub fn view(
    session: &Session<'_>,
    items: &[Item],
    sort: Option<(&str, Html)>,
    unfolded: &[Folded],
    act: &Callback<Action>,
    send: &Callback<Message>,
) -> Html {
    let label = |words| session.label(words);
    let name = match &sort {
        Some((by, _)) => format!("{}: {by} · {}", label(Label::BestBy), label(Label::Conditions)),
        None => label(Label::Conditions).to_owned(),
    };
    let mut summary = el("summary", "").text(&name);
    let mut body = empty();
    if unfolded.contains(&Folded::Constraints) {
        body = inside(session, act, send);
    } else {
        summary = summary.on_click(send.reform(|_| Message::Unfold(Folded::Constraints)));
    }
    let list = plain(items.iter().map(|row| have::item(session, row, empty(), act)).list());
    el("section", "conditions")
        .child_el(
            el("details", "add").child_el(summary).child(sort.map_or_else(empty, |row| row.1)).child(body),
        )
        .child(list)
        .html()
}

fn inside(session: &Session<'_>, act: &Callback<Action>, send: &Callback<Message>) -> Html {
    let (catalog, localizer) = (session.catalog(), session.localizer());
    let switch = |words: Label, row: Constraint| {
        let is_on = session.state().learner.constraints.contains(&row);
        check(act, session.label(words), is_on, Action::Constrain(row, true), Action::Constrain(row, false))
    };
    let open = catalog.credentials.iter().filter(|row| row.is_open_in(localizer.today));
    let open = sorted(open.map(|row| (row.id.to_string(), localizer.full_name(row))).list());
    let issuers = catalog.organizations.iter();
    let issuers = issuers.filter(|row| catalog.credentials.iter().any(|other| other.issuer == Some(row.id)));
    let issuers = sorted(issuers.map(|row| (row.id.to_string(), localizer.organization(row.id))).list());
    let fields = vec![
        number("at-most-usd", Label::CostMax, "0", "1000000"),
        months("at-most-months", Label::MonthsMax),
        number("study-hours", Label::StudyHours, "1", "40"),
        select("through", Label::PassThrough, or_untold(session, open)),
        select("without", Label::WithoutIssuer, or_untold(session, issuers)),
    ];
    let parts: &[_] =
        &[("only=usd.", 0), (",months.", 1), (",hours.", 2), (",through.", 3), (",without.", 4)];
    el("div", "")
        .child(switch(Label::NoDegree, Constraint::NoDegree))
        .child(switch(Label::NoExam, Constraint::NoExam))
        .child(form(session, "conditions", fields, parts, send, Adds::Facts))
        .html()
}
