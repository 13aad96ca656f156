//! What a part of an instance may use: small sets of tasks and kinds of work.

/// A bit set of tasks and kinds of work; indices past the end share the last bit of their range,
/// so two sets that share no bit share nothing, and bounds only weaken where there are many.
pub type Reach = u128;

/// The first bit of the kinds of work; the bits below are tasks.
const FIRST_KIND: usize = 96;

/// The set of one task.
pub fn of_task(task: usize) -> Reach {
    1 << task.min(FIRST_KIND - 1)
}

/// The set of one kind of work.
pub fn of_kind(kind: usize) -> Reach {
    1 << (FIRST_KIND + kind).min(127)
}
