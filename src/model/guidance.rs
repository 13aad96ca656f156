//! What a self-check asks, where people come from, and the bridges between sub-domains. Editorial.

use super::id::{Id, Named, named};
use super::ids::Ids;
use super::{Competency, Credential, LangMap, Learner, Level, Source, SubDomain};

/// Something people do every day in a sub-domain.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Its id.
    pub id: Id<Self>,
    /// What people do.
    pub name: LangMap,
    /// The sub-domain in which people do it.
    pub sub_domain: Id<SubDomain>,
}

/// A task that people of one level do not do yet and people of the next one do.
#[derive(Clone, Debug)]
pub struct CheckItem {
    /// Its id.
    pub id: Id<Self>,
    /// Its sub-domain.
    pub sub_domain: Id<SubDomain>,
    /// The lower one of the two levels, 1 to 4.
    pub above: Level,
    /// The competency that it shows.
    pub competency: Id<Competency>,
    /// The task.
    pub text: LangMap,
}

/// A starting point, with what is assumed of people who start there.
#[derive(Clone, Debug)]
pub struct StartingPoint {
    /// Its id.
    pub id: Id<Self>,
    /// Who starts there.
    pub name: LangMap,
    /// What is assumed of them.
    pub learner: Learner,
    /// The credential that is proposed.
    pub destination: Id<Credential>,
}

/// A route from one sub-domain to another, credential by credential.
#[derive(Clone, Debug)]
pub struct Bridge {
    /// Its id.
    pub id: Id<Self>,
    /// Its name.
    pub name: LangMap,
    /// A short name for a tab.
    pub short_name: Option<LangMap>,
    /// Whom it is for.
    pub note: LangMap,
    /// The sub-domain in which it starts.
    pub from: Id<SubDomain>,
    /// The sub-domain in which it ends.
    pub to: Id<SubDomain>,
    /// The credentials, in order.
    pub steps: Vec<BridgeStep>,
}

/// A credential of a bridge.
#[derive(Clone, Debug)]
pub struct BridgeStep {
    /// The credential.
    pub credential: Id<Credential>,
    /// What it is worth in the sub-domain in which the bridge starts.
    pub counts_from: LangMap,
    /// What it is worth in the sub-domain in which the bridge ends.
    pub counts_to: LangMap,
    /// The sources.
    pub sources: Ids<Source>,
}

named!(Activity, CheckItem, StartingPoint, Bridge);
