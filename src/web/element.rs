//! Elements, put together call by call.
//!
//! The page has some hundred places that make an element. Each is a few calls here, which is about
//! half of the bytes that Yew's `html!` writes in their place.

use std::rc::Rc;

use yew::virtual_dom::{Listener, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, MouseEvent, NodeRef};

use super::attributes;
use super::part::part;

/// An element that is being put together.
pub struct Element(Box<VTag>);

/// An element with a class; none where that is empty.
pub fn el(name: &'static str, class: &'static str) -> Element {
    let mut tag = VTag::new(AttrValue::Static(name));
    tag.attributes = attributes::none();
    let mut element = Element(Box::new(tag));
    if let Some(part) = part(name, class) {
        element = element.is("part", part);
    }
    if class.is_empty() { element } else { element.is("class", class) }
}

/// An element with a class that holds a text.
pub fn says(tag: &'static str, class: &'static str, words: &str) -> Html {
    el(tag, class).say(words).html()
}

/// Nothing.
pub fn nothing() -> Html {
    Html::default()
}

/// Several, one after the other.
pub fn several(nodes: Vec<Html>) -> Html {
    yew::virtual_dom::VList::with_children(nodes, None).into()
}

impl Element {
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        attributes::set(&mut self.0.attributes, name, value);
        self
    }

    /// Where the browser's own element is to be had.
    pub fn at(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// An attribute that is always the same.
    pub fn is(self, name: &'static str, value: &'static str) -> Self {
        self.set(name, AttrValue::Static(value))
    }

    /// An attribute.
    pub fn attribute(self, name: &'static str, value: &str) -> Self {
        self.set(name, AttrValue::from(value.to_owned()))
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.is(name, name) } else { self }
    }

    /// What tells it from its siblings.
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// The value of an input or a text area.
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(Some(AttrValue::from(value.to_owned())));
        self
    }

    /// Whether an input is checked.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// What a click does.
    pub fn on_click(self, click: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(yew::html::onclick::Wrapper::new(click)))
    }

    /// What a change does.
    pub fn on_change(self, change: Callback<Event>) -> Self {
        self.on(Rc::new(yew::html::onchange::Wrapper::new(change)))
    }

    /// What an event does.
    pub fn on(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// A text inside.
    pub fn say(self, words: &str) -> Self {
        self.hold(VText::new(words.to_owned()).into())
    }

    /// A node inside.
    pub fn hold(mut self, node: Html) -> Self {
        self.0.add_child(node);
        self
    }

    /// Another element inside.
    pub fn with(self, element: Self) -> Self {
        self.hold(element.html())
    }

    /// Nodes inside.
    pub fn all(mut self, nodes: Vec<Html>) -> Self {
        self.0.add_children(nodes);
        self
    }

    /// The element.
    pub fn html(self) -> Html {
        (*self.0).into()
    }
}
