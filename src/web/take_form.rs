//! What is done with a form that a person has sent.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::app::App;
use super::parts::value_of;
use super::sent::{Adds, Sent};
use credential_pathway::model::ToList;
use credential_pathway::session::{Rest, form_text};

impl App {
    /// Adds the facts of a form, and says whether that is done. Where a field cannot be read, all that is typed
    /// stays, the first such field gets the focus, and a line below each says what is expected.
    #[inline(never)]
    pub(super) fn take_form(&mut self, _: Rest, sent: Sent) -> bool {
        let Ok(controls) = sent.form.query_selector_all("select, input") else { return false };
        let value = |at| controls.get(at).and_then(|control| value_of(&control)).unwrap_or_default();
        let values: Vec<String> = (0..controls.length()).map(value).list();
        match form_text(self.session.language(), &sent.kinds, sent.parts, &values) {
            Ok(part) if sent.adds == Adds::ToSection => {
                let has_added = self.session.add_of_form(&part);
                self.kept.close_form(has_added);
                true
            }
            Ok(part) => {
                self.session.add(&part);
                true
            }
            Err(unread) => {
                let first = unread.first().and_then(|row| controls.get(u32::try_from(row.0).ok()?));
                if let Some(first) = first {
                    let _ = first.unchecked_into::<HtmlElement>().focus();
                }
                self.session.refuse(sent.name, unread);
                false
            }
        }
    }
}
