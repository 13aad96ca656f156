//! What a person can do.

use super::state::Show;
use crate::catalog::Rung;
use crate::model::{
    Activity, Answer, Attainment, Award, CheckItem, Constraint, Credential, Denial, Held, Id, Level,
    Membership, Occupation, Organization, Section, StartingPoint, Stretch, SubDomain,
};
use crate::resolve::{Basis, Destination, Objective, RouteKind, StepKind, Untold};
use crate::self_check::{Autonomy, Feel, Grade};

/// Something that a person does. [`super::Session::apply`] does it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// Chooses the sub-domain of the level selector.
    SubDomain(Option<Id<SubDomain>>),
    /// Chooses their level in that sub-domain.
    Level(Option<Level>),
    /// Chooses the destination.
    Destination(Option<Destination>),
    /// Chooses a goal on the start page, or takes it back. Its routes are shown when they are asked for.
    Goal(Option<Destination>),
    /// Shows the routes to the goal that was chosen on the start page.
    ShowRoutes,
    /// Chooses which kind of route comes first.
    Basis(Basis),
    /// Chooses a route.
    Route(RouteKind),
    /// Chooses what routes are sorted by.
    Objective(Objective),
    /// Puts the offers of the host first, or no longer.
    Prefer(bool),
    /// Asks something of every route, or no longer.
    Constrain(Constraint, bool),
    /// Works and studies one after the other, or not.
    Apart(bool),
    /// Answers whether they have a credential; `None` removes the answer.
    Credential(Id<Credential>, Option<Held>),
    /// Adds a degree or certificate of study.
    AddAward(Award),
    /// Removes the degree or certificate of study at an index.
    RemoveAward(usize),
    /// Adds a stretch of work.
    AddWork(Stretch),
    /// Removes the stretch of work at an index.
    RemoveWork(usize),
    /// Removes the waiver at an index.
    RemoveWaiver(usize),
    /// Answers whether they have a training, exam, license, sponsorship or evidence; `None` removes
    /// the answer.
    Attainment(Id<Attainment>, Option<Answer>),
    /// Answers whether they are a member of an organization; `None` removes the answer.
    Membership(Id<Organization>, Option<Membership>),
    /// Says that an implied fact is not so, or takes that back.
    Deny(Denial, bool),
    /// Marks a section as complete, or not.
    Complete(Section, bool),
    /// Has what a step is about.
    Have(StepKind),
    /// Does not have what a step is about.
    HaveNot(StepKind),
    /// Answers what was asked: that it is so, or not.
    Answer(Untold, bool),
    /// Starts from a job: fills in the facts that are likely. The job that is chosen is taken back.
    ComeFrom(Id<StartingPoint>),
    /// Starts from the job of the host at an index: adds its work, or takes that back.
    ComeFromJob(usize),
    /// Turns to the question of the self-check at an index.
    Turn(usize),
    /// Picks an everyday activity, or drops it.
    Like(Id<Activity>, bool),
    /// Says how much they do on their own.
    Lead(Autonomy),
    /// Says how they do a task.
    Can(Id<CheckItem>, Grade),
    /// Says what they think of the level found in a sub-domain.
    Feel(Id<SubDomain>, Option<Feel>),
    /// Starts the self-check again.
    AskAgain,
    /// Chooses a level as the destination, with the one below it as their own.
    Reach(Rung),
    /// Puts an occupation side by side with another one, or takes it away.
    Compare(Id<Occupation>, bool),
    /// Opens a credential, or closes it.
    Open(Option<Id<Credential>>),
    /// Shows more steps of the pathway.
    MoreSteps,
    /// Chooses the view.
    Show(Show),
    /// Takes back the last change of facts or choices. The view stays.
    Undo,
    /// Clears everything.
    StartOver,
    /// Dismisses the notices.
    Dismiss,
}
