//! Parts of the page that a person opens and closes.

use credential_pathway::model::{Credential, Id, Occupation, Section, SubDomain};

/// A part that is built when it is opened, as it has many elements.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// The form that says what every route has to meet.
    Constraints,
    /// The form that says what was waived of a credential's rule.
    Waiver(Id<Credential>),
    /// What there is to say of an occupation below its figures.
    Occupation(Id<Occupation>),
    /// The titles without a level that nobody has or wants, below the map.
    MapRest,
}

/// A part of the page that a person opens and closes where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// What they have, below the trip bar or on the start page.
    Have,
    /// The choice of a goal, below the trip bar.
    Goal,
    /// All routes, where there is room for one alone.
    Routes,
    /// All questions whose answers would make the best route better.
    Surer,
    /// The titles that nobody issues, in the table.
    Titles,
    /// The field that the map and the table show where there is room for one; it takes the place of the one before.
    Field(Id<SubDomain>),
    /// The choice of what to add.
    Add,
    /// The form that adds facts to a section.
    Section(Section),
}
