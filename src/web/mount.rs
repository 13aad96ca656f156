//! Mounting: what the page's loader calls.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::{App, Props};

/// A mounted widget.
#[wasm_bindgen]
pub struct Mounted {
    handle: Option<yew::AppHandle<App>>,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the widget away.
    pub fn destroy(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }
}

/// Mounts the widget into `root`, an element inside the shadow root of `host`, and tells the host
/// with `credential-pathway-ready` when it has painted.
#[wasm_bindgen]
pub fn mount(root: Element, host: HtmlElement) -> Mounted {
    let props = Props { host: Some(host) };
    let handle = yew::Renderer::<App>::with_root_and_props(root, props).render();
    Mounted { handle: Some(handle) }
}
