//! The framework's ladder: five levels in each sub-domain.

use super::{Id, LangMap, Named};

/// A rung of the framework: 1 Entry, 2 Associate, 3 Professional, 4 Expert, 5 Master.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// The five levels, lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Level `number`, where it is 1 to 5.
    pub fn new(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|level| i64::from(level.0) == number)
    }

    /// 1 to 5.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The level above; none above level 5.
    pub fn above(self) -> Option<Self> {
        Self::new(i64::from(self.0) + 1)
    }

    /// The level below; none below level 1.
    pub fn below(self) -> Option<Self> {
        Self::new(i64::from(self.0) - 1)
    }
}

/// One of the framework's lanes. CTDL: a subject of a framework.
#[derive(Clone, Debug)]
pub struct SubDomain {
    /// Its id, such as `medical-devices-imaging`.
    pub id: Id,
    /// Its title.
    pub name: LangMap,
    /// A short name for controls.
    pub short_name: LangMap,
    /// Its place among the sub-domains, from 1.
    pub position: u8,
}

impl Named for SubDomain {
    fn id(&self) -> &Id {
        &self.id
    }
}
