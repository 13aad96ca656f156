//! What was told and does not fit.

/// Why what was told does not meet a leaf; of several facts the nearest one counts, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misfit {
    /// An award of another level.
    Level,
    /// An award of another field.
    Field,
    /// An award of a program that lacks the accreditation.
    Accreditation,
    /// Work of a smaller share of full time.
    Share,
    /// Work that was before the last so many months.
    Older(u32),
    /// A membership without how long.
    Untimed,
}
