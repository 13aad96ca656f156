//! The shell in a real browser: mounting, what a denied storage does, and links that come back.
#![cfg(target_arch = "wasm32")]

use credential_pathway::catalog::bundled;
use credential_pathway::model::Month;
use credential_pathway::session::Session;
use credential_pathway::text::Language;
use credential_pathway::web::{enter, make, rest};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

fn place() -> (Element, HtmlElement) {
    let host: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    let root = document().create_element("div").expect("an element");
    host.append_child(&root).expect("a place for it");
    document().body().expect("a body").append_child(&host).expect("a place in the page");
    (root, host)
}

#[wasm_bindgen_test]
async fn the_widget_mounts_with_the_five_levels_and_goes_again() {
    let (root, host) = place();
    let widget = make(root.clone());
    enter(widget, host.clone(), js_sys::Function::new_no_args(""), String::new(), false, 0, String::new());
    yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
    let radios = root.query_selector_all("input[type=radio][name=level]").expect("a selector");
    assert_eq!(radios.length(), 5);
    assert!(root.text_content().unwrap_or_default().contains("Level 5 Master"));
    rest(widget);
    // Nobody's number, and one whose widget is gone: nothing to do.
    rest(widget);
    rest(u32::MAX);
    yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
    assert_eq!(root.inner_html(), "");
    host.remove();
}

#[wasm_bindgen_test]
async fn where_storage_is_denied_the_widget_mounts_all_the_same() {
    let deny = js_sys::Function::new_no_args("throw new DOMException('denied', 'SecurityError')");
    let property = js_sys::Object::new();
    js_sys::Reflect::set(&property, &"get".into(), &deny).expect("a getter");
    js_sys::Reflect::set(&property, &"configurable".into(), &true.into()).expect("a flag");
    let window = web_sys::window().expect("a window");
    js_sys::Object::define_property(&window, &"localStorage".into(), &property);
    let (root, host) = place();
    let widget = make(root.clone());
    enter(widget, host.clone(), js_sys::Function::new_no_args(""), String::new(), false, 0, String::new());
    yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(root.query_selector("select").expect("a selector").is_some());
    rest(widget);
    host.remove();
    js_sys::Reflect::delete_property(&window, &"localStorage".into()).expect("the getter to go");
}

#[wasm_bindgen_test]
fn a_link_comes_back_as_the_same_state() {
    let catalog = bundled::read().expect("a sound catalog");
    let today = Month::new(2026, 11).expect("a month");
    let mut one = Session::new(&catalog, Language::English, today);
    let link = "v1&want=credential.aami-chtm&basis=issuer&by=cost&in=medical-devices-imaging\
                &level=medical-devices-imaging.2&has=eta-ceta&no=aami-cres\
                &study=associate.biomedical-equipment-technology.&work=bmet.60..&all=work&show=table";
    one.open_link(link);
    assert!(one.notices().is_empty(), "{:?}", one.notices());
    let mut other = Session::new(&catalog, Language::English, today);
    other.open_link(&one.link());
    assert_eq!(one.state(), other.state());
    assert_eq!(one.link(), link.replace(' ', ""));
}
