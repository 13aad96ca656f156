//! Whether the details of a catalog are there.

/// Whether the details of a catalog are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Details {
    /// They are there, as in every catalog that is one document.
    #[default]
    Here,
    /// They come when they are needed.
    Coming,
    /// They could not be loaded.
    Failed,
    /// They could not be loaded, and are on their way again.
    Again,
}
