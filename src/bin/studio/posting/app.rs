//! The one component of the page: it takes what a person does, and draws what there is.

use credential_pathway::studio::posting::{Posting, check_posting};
use credential_pathway::text::PostingLabel;
use yew::{Component, Context, Html, html};

use super::state::{App, Message, Props, label, today};
use super::{form, paste, result};

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            reading: None,
            posting: Posting::default(),
            target: None,
            fields: std::array::from_fn(|_| String::new()),
            note: String::new(),
            checked: None,
            used: Vec::new(),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let props = context.props();
        match message {
            Message::Where(target) => self.target = target,
            Message::Fill(field, value) => self.fields[field as usize] = value,
            Message::Check if self.posting.groups.is_empty() => {
                label(PostingLabel::NotChecked).clone_into(&mut self.note);
            }
            Message::Check => {
                self.checked = Some(check_posting(props.catalog.0, &self.posting, today(props)));
                self.used.clear();
            }
            Message::Use(index) if self.used.contains(&index) => self.used.retain(|other| *other != index),
            Message::Use(index) => self.used.push(index),
            message => self.edit(props, message),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let (link, props) = (context.link(), context.props());
        let text = Self::localizer(props);
        html! {
            <>
                { paste::paste(self, &text, link) }
                { form::requirements(self, &text, link) }
                { result::result(self, &text) }
                { result::wordings(self, &text, link) }
            </>
        }
    }
}
