//! Callbacks.

/// A callback that emits what an event means, where it means something.
pub fn when<E: 'static, A: 'static>(
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
