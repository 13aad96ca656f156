//! Prints the sheet alone: in a frame of its own, so that the page around the widget is not printed.
//!
//! The frame stands in the shadow root, out of reach of the page's own rules. It has no address, so no policy
//! has to allow it, and it takes the widget's stylesheet by the widget's own link.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlIFrameElement, Node};

use super::browser;

/// The class of the frame.
const FRAME: &str = "print-frame";

/// The classes of a sheet from the largest type to the smallest.
const SIZES: [&str; 3] = ["sheet", "sheet dense", "sheet densest"];

/// How high a sheet may be in CSS pixels: what Letter leaves between its margins, and a little less. A4 is
/// higher, and the frame is as wide as A4, which is narrower.
const HEIGHT_MAX: i32 = 940;

/// Prints a sheet with a name, in a frame beside the widget of an element: the frame is made and filled in tasks of
/// their own, as a document and its styles take their time. `None` where there is no widget.
pub fn sheet(host: &HtmlElement, sheet: Element, name: String) -> Option<()> {
    let root = host.shadow_root()?;
    let style = root.query_selector("link").ok()??.clone_node().ok()?;
    // One that was printed before, where the browser did not say that it is done.
    if let Some(old) = root.query_selector(&format!(".{FRAME}")).ok()? {
        old.remove();
    }
    let frame: HtmlIFrameElement = host.owner_document()?.create_element("iframe").ok()?.unchecked_into();
    frame.set_class_name(FRAME);
    let _ = frame.set_attribute("aria-hidden", "true");
    let _ = frame.set_attribute("tabindex", "-1");
    let framed = frame.clone();
    // Firefox gives the frame another document until then.
    EventListener::once(&frame, "load", move |_| {
        wasm_bindgen_futures::spawn_local(async move {
            browser::pause(0).await;
            if framed.is_connected() && fill(&framed, &style, &sheet, &name).is_none() {
                browser::print();
            }
        });
    })
    .forget();
    wasm_bindgen_futures::spawn_local(async move {
        browser::pause(0).await;
        if root.append_child(&frame).is_err() {
            browser::print();
        }
    });
    Some(())
}

/// Puts the stylesheet into the frame, and once it is there, the sheet; then prints it.
fn fill(frame: &HtmlIFrameElement, style: &Node, sheet: &Element, name: &str) -> Option<()> {
    let document = frame.content_document()?;
    document.set_title(name);
    for event in ["load", "error"] {
        let (frame, sheet) = (frame.clone(), sheet.clone());
        EventListener::once(style, event, move |_| wasm_bindgen_futures::spawn_local(print(frame, sheet)))
            .forget();
    }
    document.head()?.append_child(style).ok().map(drop)
}

/// Prints the frame in the largest type in which it is one page, and takes it away once that is done. The parts of
/// the sheet are laid out one by one, each in a task of its own.
async fn print(frame: HtmlIFrameElement, made: Element) {
    let Some(sheet) = empty_sheet(&frame, &made) else { return };
    while let Some(part) = made.first_element_child() {
        if sheet.append_child(&part).is_err() {
            return;
        }
        sheet.scroll_height();
        browser::pause(0).await;
    }
    for size in SIZES {
        sheet.set_class_name(size);
        if sheet.scroll_height() <= HEIGHT_MAX {
            break;
        }
        browser::pause(0).await;
    }
    // One that was replaced by another meanwhile has no window.
    let Some(window) = frame.content_window() else { return };
    EventListener::once(&window, "afterprint", move |_| frame.remove()).forget();
    let _ = window.print();
}

/// The sheet without its parts, in the frame.
fn empty_sheet(frame: &HtmlIFrameElement, made: &Element) -> Option<Element> {
    let sheet = made.clone_node().ok()?;
    frame.content_document()?.body()?.append_child(&sheet).ok()?.dyn_into().ok()
}
