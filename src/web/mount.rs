//! Mounting: what the page's loader calls.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::{App, Props};

thread_local! {
    /// The widgets that are mounted, each in the place that its number says.
    static MOUNTED: RefCell<Vec<Option<yew::AppHandle<App>>>> = const { RefCell::new(Vec::new()) };
}

/// Mounts the widget into `root`, an element inside the shadow root of `host`, and tells the host
/// with `credential-pathway-ready` when it has painted. The number is for [`unmount`].
#[wasm_bindgen]
pub fn mount(root: Element, host: HtmlElement) -> u32 {
    let props = Props { host: Some(host) };
    let handle = yew::Renderer::<App>::with_root_and_props(root, props).render();
    MOUNTED.with_borrow_mut(|mounted| {
        let free = mounted.iter().position(Option::is_none);
        let place = free.unwrap_or_else(|| {
            mounted.push(None);
            mounted.len() - 1
        });
        mounted[place] = Some(handle);
        u32::try_from(place).unwrap_or(u32::MAX)
    })
}

/// Takes a mounted widget away; a number that none has is nobody's.
#[wasm_bindgen]
pub fn unmount(mounted: u32) {
    let place = usize::try_from(mounted).unwrap_or(usize::MAX);
    let handle = MOUNTED.with_borrow_mut(|mounted| mounted.get_mut(place)?.take());
    if let Some(handle) = handle {
        handle.destroy();
    }
}
