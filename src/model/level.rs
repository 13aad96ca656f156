//! The ladder of the framework: five levels in each sub-domain.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{LangMap, Organization, Statement};

/// A level of the framework: 1 Entry, 2 Associate, 3 Professional, 4 Expert, 5 Master.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// The five levels, lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Level `number`; `None` where it is not 1 to 5.
    pub fn new(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|level| i64::from(level.0) == number)
    }

    /// Its number, 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The next higher level; `None` above level 5.
    pub fn above(self) -> Option<Self> {
        Self::new(i64::from(self.0) + 1)
    }

    /// The next lower level; `None` below level 1.
    pub fn below(self) -> Option<Self> {
        Self::new(i64::from(self.0) - 1)
    }
}

/// A sub-domain of the framework. CTDL: a subject of a competency framework.
#[derive(Clone, Debug)]
pub struct SubDomain {
    /// Its id, such as `medical-devices-imaging`.
    pub id: Id<Self>,
    /// Its title.
    pub name: LangMap,
    /// A short name for controls.
    pub short_name: LangMap,
    /// Where it comes in the order of the sub-domains, from 1.
    pub position: u8,
    /// The organizations that the framework names for it.
    pub bodies: Ids<Organization>,
    /// What the framework adds.
    pub statements: Vec<Statement>,
}

named!(SubDomain);
