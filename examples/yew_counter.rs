//! The smallest thing that Yew does: a button and a number. `make bench-page` holds the widget's start
//! against it, as it is built and sent in the same way.

/// The widget's own allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
#[yew::function_component]
fn Counter() -> yew::Html {
    let count = yew::use_state(|| 0_u32);
    let more = {
        let count = count.clone();
        yew::Callback::from(move |_| count.set(*count + 1))
    };
    yew::html! { <p><button onclick={more}>{ "One more" }</button>{ *count }</p> }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    let root = gloo::utils::document().query_selector("counter-app").ok().flatten();
    if let Some(root) = root {
        yew::Renderer::<Counter>::with_root(root).render();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
