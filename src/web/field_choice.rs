//! The choice of the one field that is shown where there is no room for all.

use yew::Callback;

use super::attributes::Attr;
use super::element::{Element, el, text_el};
use super::message::Message;
use super::panel::Panel;
use credential_pathway::model::{Id, SubDomain};
use credential_pathway::session::Session;
use credential_pathway::text::Label;

/// The field that is shown: the one that the person chose, or else `usual`.
pub fn chosen(
    panels: &[Panel],
    fields: &[(Id<SubDomain>, &str)],
    usual: Option<Id<SubDomain>>,
) -> Option<Id<SubDomain>> {
    // A choice may be of a catalog that is not there any more.
    let is_open = |field: &&(Id<SubDomain>, &str)| panels.contains(&Panel::Field(field.0));
    fields.iter().find(is_open).map(|field| field.0).or(usual)
}

/// The fields with their names, as radio buttons; `name` is that of the group.
pub fn view(
    session: &Session<'_>,
    name: &'static str,
    fields: &[(Id<SubDomain>, &str)],
    chosen: Option<Id<SubDomain>>,
    send: &Callback<Message>,
) -> Element {
    let mut choices = el("div", "field-choices");
    for (id, words) in fields {
        let (id, is_chosen) = (*id, chosen == Some(*id));
        let input = el("input", "").attr_static(Attr::Type, "radio").attr_static(Attr::Name, name);
        let input =
            input.checked(is_chosen).on_change(send.reform(move |_| Message::Toggle(Panel::Field(id))));
        let class = format!("field-choice lane-{id}{}", if is_chosen { " chosen" } else { "" });
        choices = choices.child_el(el("label", "").attr(Attr::Class, &class).child_el(input).text(words));
    }
    el("fieldset", "one-field").child(text_el("legend", "", session.label(Label::OneField))).child_el(choices)
}
