//! What a self-check asks, where people come from, and the bridges between sub-domains. Editorial.

use super::{Id, LangMap, Learner, Level};

/// Something people do every day in a sub-domain.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Its id.
    pub id: Id,
    /// What is done.
    pub name: LangMap,
    /// Where it is done.
    pub sub_domain: Id,
}

/// A task that tells people of a level from those of the next one.
#[derive(Clone, Debug)]
pub struct CheckItem {
    /// Its id.
    pub id: Id,
    /// Its sub-domain.
    pub sub_domain: Id,
    /// The lower one of the two levels that it tells apart.
    pub above: Level,
    /// The competency that it stands for.
    pub competency: Id,
    /// The task.
    pub text: LangMap,
}

/// A place that people come from, with what is assumed of them.
#[derive(Clone, Debug)]
pub struct WayIn {
    /// Its id.
    pub id: Id,
    /// Who comes this way.
    pub name: LangMap,
    /// What is assumed of them.
    pub learner: Learner,
    /// The credential that is proposed.
    pub want: Id,
}

/// A way from one sub-domain to another, credential by credential.
#[derive(Clone, Debug)]
pub struct Bridge {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: LangMap,
    /// A short name for a tab.
    pub short_name: Option<LangMap>,
    /// Whom it is for.
    pub note: LangMap,
    /// The sub-domain that it leaves.
    pub from: Id,
    /// The sub-domain that it leads to.
    pub to: Id,
    /// The credentials, in order.
    pub planks: Vec<Plank>,
}

/// A credential of a bridge.
#[derive(Clone, Debug)]
pub struct Plank {
    /// The credential.
    pub credential: Id,
    /// What it counts for where the bridge begins.
    pub counts_from: LangMap,
    /// What it counts for where the bridge ends.
    pub counts_to: LangMap,
    /// Who says so.
    pub sources: Vec<Id>,
}
