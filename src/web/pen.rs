//! Makes elements of a document that the app does not render.

use web_sys::{Document, Element};

use credential_pathway::text::{Label, Language, label};

/// What makes elements.
pub struct Pen {
    /// The document.
    pub document: Document,
    /// The language of its labels.
    pub language: Language,
}

impl Pen {
    /// The text of a label.
    pub fn label(&self, words: Label) -> &'static str {
        label(self.language, words)
    }

    /// Adds an element with a class and a text.
    pub fn add(&self, to: &Element, name: &str, class: &str, text: &str) -> Option<Element> {
        let element = self.document.create_element(name).ok()?;
        if !class.is_empty() {
            element.set_class_name(class);
        }
        if !text.is_empty() {
            element.set_text_content(Some(text));
        }
        to.append_child(&element).ok()?;
        Some(element)
    }

    /// Adds a list under a heading, each row with a class; nothing where there are no rows.
    pub fn list(&self, to: &Element, name: &str, words: Label, rows: &[String]) -> Option<()> {
        if rows.is_empty() {
            return Some(());
        }
        let part = self.add(to, "section", "", "")?;
        self.add(&part, "h2", "", self.label(words))?;
        let list = self.add(&part, name, "", "")?;
        rows.iter().try_for_each(|row| self.add(&list, "li", "", row).map(drop))
    }
}
