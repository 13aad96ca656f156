//! Whose rules are asked.

/// Whose rules are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The framework's ladder: the issuer's rules, and the rung below first.
    Ladder,
    /// What the issuer demands and nothing else.
    Issuer,
}

impl Basis {
    /// Both, with their ids.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Ladder, "ladder"), (Self::Issuer, "issuer")];
}
