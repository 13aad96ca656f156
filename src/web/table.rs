//! Level by sub-domain, with how each entry stands.

use yew::{Callback, Html, html};

use super::parts::{button, plain};
use crate::session::{Action, Cell, Entry, Page, Session};
use crate::text::{Label, label};

/// The table; it scrolls in its own region.
pub fn view(session: &Session, page: &Page, rows: &[(String, Vec<Cell>)], act: &Callback<Action>) -> Html {
    let say = |words| label(session.language(), words);
    html! {
        <div class="scroll" role="region" aria-label={ say(Label::InTable) } tabindex="0">
            <table>
                <caption>{ say(Label::InTable) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ say(Label::Level) }</th>
                        { for page.lanes.iter().map(|lane| html! { <th scope="col" class={ format!("lane-{}", lane.value) }>{ &lane.name }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|(level, cells)| html! {
                        <tr>
                            <th scope="row">{ level }</th>
                            { for cells.iter().map(|cell| self::cell(cell, act)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn cell(cell: &Cell, act: &Callback<Action>) -> Html {
    let entry = |entry: &Entry| {
        html! {
            <li>
                { button(act, "link", &entry.name, Action::Open(Some(entry.id.clone()))) }
                <span class="muted"><span aria-hidden="true">{ format!(" {} ", entry.mark) }</span>{ &entry.state }</span>
            </li>
        }
    };
    html! { <td>{ plain(cell.entries.iter().map(entry).collect()) }</td> }
}
