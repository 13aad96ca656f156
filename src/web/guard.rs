//! The guard of a widget's nodes: `static/foreign-nodes.js` keeps them as Yew knows them.

use js_sys::Function;
use wasm_bindgen::JsValue;
use yew::Properties;

/// What is called before each rendering.
#[derive(Clone, PartialEq, Properties)]
pub struct Guard {
    /// The function of the container.
    pub guard: Function,
}

impl Guard {
    /// Says that a rendering begins.
    pub fn begin(&self) {
        let _ = self.guard.call0(&JsValue::NULL);
    }
}
