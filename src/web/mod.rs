//! The shell: mounts the app in a page that is not ours, and carries out what only a browser can.
//!
//! It decides nothing about credentials: events become actions, view models become elements.

mod add;
mod app;
mod attributes;
mod brought;
mod browser;
mod card;
mod controls;
mod detail;
mod element;
mod foot;
mod form;
mod have;
mod history;
mod message;
#[cfg(target_arch = "wasm32")]
mod mount;
mod notices;
mod outline;
mod page;
mod part;
mod parts;
mod pathway;
mod place;
mod sources;
mod steps;
mod table;
mod visit;

pub use app::App;
pub use brought::bring;
#[cfg(target_arch = "wasm32")]
pub use mount::{enter, learner, look, make, plain, rest, set, state};

/// A callback that emits where the event means something.
pub(crate) fn when<E: 'static, A: 'static>(
    emit: &yew::Callback<A>,
    means: impl Fn(E) -> Option<A> + 'static,
) -> yew::Callback<E> {
    let emit = emit.clone();
    yew::Callback::from(move |event| {
        if let Some(meaning) = means(event) {
            emit.emit(meaning);
        }
    })
}

/// What the program does by itself: nothing, until a page mounts a widget.
pub fn start() {}
