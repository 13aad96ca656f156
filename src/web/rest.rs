//! The rest of the module: how it comes, and what is shown until it is there.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use yew::{Callback, Html};

use super::attributes::Attr;
use super::element::{el, empty, fragment};
use super::message::Effect;
use super::parts::{bare_button, paragraph};
use credential_pathway::session::{Rest, Session};
use credential_pathway::text::Label;

/// How the rest comes.
#[derive(Default)]
enum Coming {
    /// It is on its way for the first time.
    #[default]
    First,
    /// It could not be loaded; what loads it again.
    Failed(Function),
    /// It is on its way again.
    Again,
}

thread_local! {
    static COMING: RefCell<Coming> = const { RefCell::new(Coming::First) };
}

/// The rest is there; or it could not be loaded, and `load` loads it again.
pub fn take(is_here: bool, load: Function) {
    Rest::set_here(is_here);
    COMING.set(Coming::Failed(load));
}

/// Loads the rest again, where it has failed.
pub fn load_again() {
    if let Coming::Failed(load) = COMING.replace(Coming::Again) {
        let _ = load.call1(&JsValue::NULL, &JsValue::TRUE);
    }
}

/// The region in the place of an answer: busy while somebody waits for one. Where the rest has failed, it says
/// so, with a button to try again, which keeps its place while that is done.
pub fn view(session: &Session<'_>, waits: bool, effect: &Callback<Effect>) -> Html {
    if Rest::is_here() {
        return empty();
    }
    let (has_failed, is_again) =
        COMING.with_borrow(|coming| (matches!(coming, Coming::Failed(_)), matches!(coming, Coming::Again)));
    let is_busy = is_again || waits && !has_failed;
    let line = if has_failed { Label::RestFailed } else { Label::RestLoading };
    let mut region = el("div", "said")
        .attr_static(Attr::Role, "status")
        .attr_static(Attr::AriaBusy, if is_busy { "true" } else { "false" });
    if has_failed || is_busy {
        region = region.child(paragraph("", session.label(line)));
    }
    let again = if has_failed || is_again {
        let click = effect.reform(|_| Effect::Rest);
        bare_button("", session.label(Label::TryAgain)).on_click(click).html()
    } else {
        empty()
    };
    fragment(vec![region.html(), again])
}
