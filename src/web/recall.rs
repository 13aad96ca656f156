//! What was told, in the present entry of the page's history: a reload, and a way back to the page in the same
//! tab, bring it again. Nothing of it is stored by the widget.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::address::fragment;
use super::browser::window;
use super::history::{TOLD, text_of};
use credential_pathway::session::{recall_text, recalled};

thread_local! {
    /// The keys whose texts were taken at this entry, since the page came to it: a new element in the place of
    /// another one begins anew.
    static TAKEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The most roots around an element that are looked at.
const ROOTS_MAX: usize = 8;

/// What an element was told.
#[derive(Default)]
pub struct Recall {
    /// The key of its text. Elements are told apart by their places in the page.
    key: String,
    /// What tells the page that it stands on from others of the site.
    page: Option<String>,
    /// The facts and choices that it began with, until they are others.
    first: Option<String>,
}

impl Recall {
    /// Begins at an element; gives back what the present entry keeps of it, where nobody has taken that: whether
    /// it comes from what is saved on the device, and its link.
    pub fn begin(&mut self, host: &HtmlElement) -> Option<(bool, String)> {
        (self.key, self.page) = (format!("{TOLD}{}", path(host)), page());
        let is_new = self.take();
        let text = text_of(&JsValue::from(&self.key)).filter(|_| is_new)?;
        let (is_saved, link) = recalled(&fragment().unwrap_or_default(), &text)?;
        Some((is_saved, link.to_owned()))
    }

    /// Takes what the present entry keeps; whether nobody has taken it.
    fn take(&self) -> bool {
        TAKEN.with_borrow_mut(|taken| {
            let is_new = !taken.contains(&self.key);
            if is_new {
                taken.push(self.key.clone());
            }
            is_new
        })
    }

    /// Takes facts and choices as those that the page brings by itself: they are kept once they are others.
    pub fn start(&mut self, facts: Option<String>) {
        self.first = facts;
    }

    /// Whether anything was told that the entries keep.
    pub fn is_told(&self) -> bool {
        self.first.is_none()
    }

    /// Whether the page is still the one that it began on, also after a jump to an anchor.
    pub fn is_here(&self) -> bool {
        self.page == page()
    }

    /// The text that keeps a state by its link, with its key, once anything was told.
    pub fn text(&mut self, facts: &str, is_saved: bool, link: &str) -> Option<(JsValue, String)> {
        self.first.take_if(|first| first != facts);
        if self.first.is_some() {
            return None;
        }
        let text = recall_text(&fragment().unwrap_or_default(), is_saved, link)?;
        self.take();
        Some((JsValue::from(&self.key), text))
    }
}

/// The page is at another entry.
pub fn arrive() {
    TAKEN.with_borrow_mut(Vec::clear);
}

/// The path of the page, with the query and what routers write behind the `#`.
fn page() -> Option<String> {
    let location = window()?.location();
    let hash = location.hash().ok().filter(|hash| hash.starts_with("#/") || hash.starts_with("#!"));
    Some(location.pathname().ok()? + &location.search().ok()? + &hash.unwrap_or_default())
}

/// The place of an element among those of its name, and that of the element whose shadow it stands in: nothing
/// for the first one of the page, else as "-1" or "-0-2".
fn path(host: &Element) -> String {
    let (mut path, mut element) = (String::new(), host.clone());
    for _ in 0..ROOTS_MAX {
        let root = element.get_root_node();
        // A document and a shadow root have the function too.
        let all = root.unchecked_ref::<Element>().query_selector_all(&element.local_name());
        let before = all.map_or(0, |all| {
            (0..all.length()).take_while(|at| all.get(*at).as_ref() != Some(&element)).count()
        });
        path = format!("-{before}{path}");
        match root.dyn_into::<ShadowRoot>() {
            Ok(root) => element = root.host(),
            Err(_) => break,
        }
    }
    if path == "-0" { String::new() } else { path }
}
