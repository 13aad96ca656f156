//! HTML that is put together of parts. A text becomes HTML by being escaped, and in no other way.

use credential_pathway::model::HttpsUrl;

/// A piece of HTML.
#[derive(Default)]
pub struct Html(String);

#[expect(clippy::needless_pass_by_value, reason = "a part that is put into another is not used again")]
impl Html {
    /// A text, escaped.
    pub fn text(text: &str) -> Self {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        Self(escaped.replace('"', "&quot;"))
    }

    /// An element with what is in it; nothing where nothing is in it.
    pub fn element(tag: &str, inside: Self) -> Self {
        Self::opened(&format!("<{tag}>"), tag, &inside)
    }

    /// An element with an id, which makes it a place to link to.
    pub fn anchored(tag: &str, id: &str, inside: Self) -> Self {
        Self::opened(&format!("<{tag} id=\"{}\">", Self::text(id).0), tag, &inside)
    }

    /// An element that is named by an attribute for assistive technology.
    pub fn named(tag: &str, name: &str, inside: Self) -> Self {
        Self::opened(&format!("<{tag} aria-label=\"{}\">", Self::text(name).0), tag, &inside)
    }

    /// A cell that is the head of its `col` or `row`.
    pub fn head(scope: &str, text: &str) -> Self {
        Self::opened(&format!("<th scope=\"{scope}\">"), "th", &Self::text(text))
    }

    fn opened(opening: &str, tag: &str, inside: &Self) -> Self {
        if inside.is_empty() {
            return Self::default();
        }
        let line = if matches!(tag, "li" | "td" | "th" | "dt" | "dd") { "" } else { "\n" };
        Self(format!("{line}{opening}{}</{tag}>", inside.0))
    }

    /// A paragraph.
    pub fn paragraph(text: &str) -> Self {
        Self::element("p", Self::text(text))
    }

    /// A link to another site.
    pub fn outside(url: &HttpsUrl, text: &str) -> Self {
        let address = Self::text(url.as_str()).0;
        Self(format!("<a href=\"{address}\" rel=\"noreferrer\">{}</a>", Self::text(text).0))
    }

    /// A link to a page of ours or to a place in this one.
    pub fn link(address: &str, text: &str) -> Self {
        Self(format!("<a href=\"{}\">{}</a>", Self::text(address).0, Self::text(text).0))
    }

    /// A link that opens in the same window or frame, whatever the page's base says: a sandbox opens no other.
    pub fn link_here(address: &str, text: &str) -> Self {
        let (address, text) = (Self::text(address).0, Self::text(text).0);
        Self(format!("<a href=\"{address}\" target=\"_self\">{text}</a>"))
    }

    /// A list with an item for each part.
    pub fn list(parts: Vec<Self>) -> Self {
        let items = parts.into_iter().map(|part| Self::element("li", part));
        Self::element("ul", items.collect())
    }

    /// A list of a class of `page.css`.
    pub fn list_of(class: &'static str, parts: Vec<Self>) -> Self {
        let items: Self = parts.into_iter().map(|part| Self::element("li", part)).collect();
        Self::opened(&format!("<ul class=\"{class}\">"), "ul", &items)
    }

    /// The parts with a text between them.
    pub fn joined(parts: Vec<Self>, between: &str) -> Self {
        let parts: Vec<String> = parts.into_iter().map(|part| part.0).collect();
        Self(parts.join(&Self::text(between).0))
    }

    /// This and then another.
    pub fn and(mut self, other: Self) -> Self {
        self.0.push_str(&other.0);
        self
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of the HTML.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl FromIterator<Html> for Html {
    fn from_iter<I: IntoIterator<Item = Html>>(parts: I) -> Self {
        parts.into_iter().fold(Self::default(), Self::and)
    }
}

/// Facts with their names, as a list of terms.
#[derive(Default)]
pub struct Facts(Html);

impl Facts {
    /// Adds a fact; nothing where there is nothing to say.
    pub fn add(&mut self, name: &str, fact: Html) {
        if fact.is_empty() {
            return;
        }
        let row = Html::element("dt", Html::text(name)).and(Html::element("dd", fact));
        self.0 = std::mem::take(&mut self.0).and(row);
    }

    /// Adds a fact in words.
    pub fn add_text(&mut self, name: &str, text: &str) {
        self.add(name, Html::text(text));
    }

    /// The list.
    pub fn list(self) -> Html {
        Html::element("dl", self.0)
    }
}
