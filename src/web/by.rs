//! Who changes something.

use super::message::Message;

/// Who changes what a person has told or chosen.
#[derive(Clone, Copy)]
pub enum By {
    /// The person.
    Person,
    /// The host page.
    Page,
    /// The person, who goes to a view that was shown before.
    Back,
    /// Nobody, but the page is at another entry of its history.
    Way,
    /// Nobody.
    Nobody,
}

impl Message {
    /// Who changes what with it.
    pub fn by(&self) -> By {
        match self {
            Self::Act(_) | Self::Send(_) | Self::OpenLink(_) | Self::TakeLearnerFile(_) => By::Person,
            Self::SetState(_) => By::Page,
            Self::Back(_) => By::Back,
            Self::Arrive => By::Way,
            _ => By::Nobody,
        }
    }
}
