//! The one component of the page: it takes what a person does, and draws what there is.

use credential_pathway::catalog::json::BYTES_MAX;
use credential_pathway::studio::decode;
use credential_pathway::studio::editor::{Editor, FILE, Wanted, kind_of, value_at};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlElement};
use yew::{Component, Context, Html, html};

use super::state::{App, Message, Props, ROWS_SHOWN, Shown, label};
use super::{open, row, rows, save};
use credential_pathway::text::EditorLabel;

impl App {
    /// The id of the credential that is open; the preview begins with it.
    fn goal(&self) -> Option<String> {
        let (Some(editor), Some(Shown::Row(row))) = (&self.editor, self.view) else { return None };
        let kind = kind_of(row.kind).filter(|kind| kind.key == "credentials")?;
        Some(kind.id_of(value_at(editor.document(), &editor.path(row))?).to_owned())
    }

    fn read(context: &Context<Self>, file: File) {
        context.link().send_future(async move {
            #[allow(clippy::cast_precision_loss, reason = "4 MiB are exact")]
            if file.size() > BYTES_MAX as f64 {
                return Message::TooLarge;
            }
            let buffer = JsFuture::from(file.array_buffer()).await;
            buffer.map_or(Message::TooLarge, |buffer| {
                Message::Text(decode(&Uint8Array::new(&buffer).to_vec()).0)
            })
        });
    }
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            editor: None,
            opened: String::new(),
            wanted: Wanted::default(),
            shown: ROWS_SHOWN,
            view: None,
            new_kind: "credentials",
            new_id: String::new(),
            note: String::new(),
            is_asked: false,
            unread: None,
            undone: 0,
            focus: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let props = context.props();
        match message {
            Message::OpenShipped => self.open(&props.shipped, &props.shipped),
            Message::File(file) => Self::read(context, file),
            Message::Text(text) => self.open(&text, &props.shipped),
            Message::TooLarge => label(EditorLabel::TooLarge).clone_into(&mut self.opened),
            Message::Find(wanted) => (self.wanted, self.shown) = (wanted, ROWS_SHOWN),
            Message::More => self.shown += ROWS_SHOWN,
            Message::Edit(view) => {
                (self.view, self.is_asked, self.unread) = (Some(view), false, None);
                self.note.clear();
                self.focus = Some("row-title".to_owned());
            }
            Message::NewKind(kind) => self.new_kind = kind,
            Message::NewId(id) => self.new_id = id,
            Message::RemoveRow => self.remove_row(),
            Message::Save => {
                let text = self.editor.as_ref().map(Editor::text).unwrap_or_default();
                let _ = props.save.call2(&JsValue::NULL, &FILE.into(), &text.into());
            }
            Message::Preview => {
                let text = self.editor.as_ref().map(Editor::text).unwrap_or_default();
                let goal = self.goal().unwrap_or_default();
                let _ = props.preview.call2(&JsValue::NULL, &goal.into(), &text.into());
            }
            message => self.change(message),
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let Some(id) = self.focus.take() else { return };
        let document = web_sys::window().and_then(|window| window.document());
        let element = document.and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        html! {
            <>
                { open::open(self, link) }
                if let Some(editor) = &self.editor {
                    { rows::rows(self, editor, link) }
                    { row::row(self, editor, link) }
                    { save::check(editor, link) }
                    { save::save(editor, link) }
                }
            </>
        }
    }
}
