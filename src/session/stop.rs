//! The stops of the map, and the lines that they are on.

use super::standing::Standing;
use crate::model::{Credential, Id, SubDomain};

/// A stop: a credential that somebody issues.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The credential.
    pub id: Id<Credential>,
    /// Its short name.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// Whether it is the goal.
    pub is_goal: bool,
    /// The same in words.
    pub state: String,
    /// Where it is: its level, its field, and the other fields in which it counts.
    pub at: String,
    /// Whether it counts in several fields.
    pub is_shared: bool,
}

/// A line: a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The field.
    pub id: Id<SubDomain>,
    /// Its name.
    pub name: String,
    /// The stops of each level, lowest first.
    pub zones: Vec<Vec<Stop>>,
    /// What the chosen route takes, where it is drawn over this line; empty elsewhere.
    pub route: String,
}

impl Line {
    /// Whether the chosen route is drawn over it.
    pub fn has_route(&self) -> bool {
        !self.route.is_empty()
    }

    /// All of its stops.
    pub fn stops(&self) -> impl Iterator<Item = &Stop> {
        self.zones.iter().flatten()
    }
}
