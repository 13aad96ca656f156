//! Three verdicts.

/// `Unmet < Unknown < Met`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Told, and not so.
    Unmet,
    /// Untold by the learner, or not published by the issuer.
    Unknown,
    /// Told, and so.
    Met,
}
