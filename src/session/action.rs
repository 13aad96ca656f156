//! What a person can do, and what it does.

use super::check::next_level;
use super::{PAST_MAX, Session, Show, State, learner_file, link};
use crate::catalog::Rung;
use crate::model::{Answer, Award, Held, Id, Level, Map, Membership, Month, Section, Stretch};
use crate::resolve::{Basis, Destination, Objective, StepKind};
use crate::self_check::{Autonomy, Feel, Grade, SelfCheck};
use crate::text::{Notice, notice, problem};

/// Something a person does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// Says their sub-domain.
    Lane(Option<Id>),
    /// Says their level in it.
    Level(Option<Level>),
    /// Says what they want.
    Want(Option<Destination>),
    /// Chooses whose rules are asked.
    Basis(Basis),
    /// Chooses what best is of.
    Objective(Objective),
    /// Works and studies one after the other, or not.
    Apart(bool),
    /// Says of a credential whether they have it; `None` takes it back.
    Credential(Id, Option<Held>),
    /// Adds a degree or certificate of study.
    AddAward(Award),
    /// Takes the one at a place back.
    RemoveAward(usize),
    /// Adds a stretch of work.
    AddWork(Stretch),
    /// Takes the one at a place back.
    RemoveWork(usize),
    /// Says of a training, exam, licence, sponsorship or evidence whether they have it.
    Attainment(Id, Option<Answer>),
    /// Says of an organisation whether they are a member.
    Membership(Id, Option<Membership>),
    /// Marks a section as complete, or not.
    Complete(Section, bool),
    /// Has what a step is about.
    Have(StepKind),
    /// Has not what a step is about.
    HaveNot(StepKind),
    /// Comes from a job: fills in what is likely.
    ComeFrom(Id),
    /// Turns to a question of the self-check.
    Turn(usize),
    /// Likes an everyday activity, or not.
    Like(Id, bool),
    /// Says how much they do alone.
    Lead(Autonomy),
    /// Says how they do a task.
    Can(Id, Grade),
    /// Says what they think of the level found in a sub-domain.
    Feel(Id, Option<Feel>),
    /// Begins the self-check anew.
    AskAgain,
    /// Takes a level for their own, and wants the next one.
    StandOn(Rung),
    /// Puts an occupation beside another, or takes it away.
    Compare(Id, bool),
    /// Opens a credential, or closes it.
    Open(Option<Id>),
    /// Chooses how the pathway is shown.
    Show(Show),
    /// Takes the last thing told back.
    Undo,
    /// Begins anew.
    StartOver,
    /// Dismisses the notices.
    Dismiss,
}

impl Session<'_> {
    /// Does what a person does. What cannot be done is said in a notice and changes nothing.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Undo => {
                if let Some(before) = self.past.pop() {
                    self.state = State { open: None, ..link::read(self.catalog, self.language, &before).0 };
                }
            }
            Action::Dismiss => self.notices.clear(),
            Action::Open(id) => {
                self.state.open = id.filter(|id| self.catalog.credentials.get(id).is_some());
            }
            Action::Show(show) => self.state.show = show,
            Action::StartOver => self.change(|session| {
                session.state = State::default();
                session.notices.clear();
            }),
            action => self.change(|session| session.tell(&action)),
        }
    }

    /// Comes by a link's text, also a saved one.
    pub fn follow(&mut self, text: &str) {
        self.change(|session| session.come_by(text));
    }

    /// Takes in what a part of a link's text tells, beside what was told before.
    pub fn add(&mut self, part: &str) {
        self.change(|session| {
            let text = format!("{}&{part}", session.link());
            (session.state, session.notices) = link::read(session.catalog, session.language, &text);
        });
    }

    /// Comes back to a place, by a link's text: what was told meanwhile stays.
    pub fn come_back(&mut self, text: &str) {
        if link::fault(self.language, text).is_none() {
            let State { want, show, open, .. } = link::read(self.catalog, self.language, text).0;
            (self.state.want, self.state.show, self.state.open) = (want, show, open);
        }
    }

    /// Loads a learner file: its name and text.
    pub fn import(&mut self, name: &str, text: &str) {
        self.change(|session| session.take_in(name, text));
    }

    /// Changes something, to be taken back later; the state before is kept as a link's text.
    fn change(&mut self, how: impl FnOnce(&mut Self)) {
        let before = self.link();
        how(self);
        if before != self.link() {
            self.past.push(before);
            if self.past.len() > PAST_MAX {
                self.past.remove(0);
            }
        }
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    fn come_by(&mut self, text: &str) {
        if let Some(fault) = link::fault(self.language, text) {
            self.notices = vec![fault];
            return;
        }
        let (state, notices) = link::read(self.catalog, self.language, text);
        // A link to a credential alone opens it on top of what was told.
        match state.open {
            Some(open) if link::write(&state) == self.link_to(&open) => self.state.open = Some(open),
            _ => self.state = state,
        }
        self.notices = notices;
    }

    fn take_in(&mut self, name: &str, text: &str) {
        let (learner, problems) = learner_file::read(self.catalog, name, text);
        if let Some(learner) = learner {
            self.state.learner = learner;
        }
        let line = |row| notice(self.language, &Notice::File(&problem(self.language, row)));
        self.notices = problems.iter().take(20).map(line).collect();
    }

    fn tell(&mut self, action: &Action) {
        let state = &mut self.state;
        let learner = &mut state.learner;
        match *action {
            Action::Lane(lane) => state.lane = lane,
            Action::Level(level) => {
                // A level said before a sub-domain is one of the first that the selector shows.
                let first = || self.catalog.lanes().first().map(|lane| lane.id);
                let Some(lane) = state.lane.or_else(first) else { return };
                // Who says where they stand, and not yet what they want, is shown the next level.
                let next = |level: Level| next_level(Rung { sub_domain: lane, level });
                let shown = learner.levels.get(&lane).map(|level| next(*level));
                if state.want.is_none() || state.want == shown {
                    state.want = level.map(next);
                }
                set(&mut learner.levels, lane, level);
                state.lane = Some(lane);
            }
            Action::Want(want) => {
                state.want = want.filter(|want| want.is_listed(self.catalog));
                state.open = None;
                if !state.show.is_pathway() {
                    state.show = Show::Steps;
                }
            }
            Action::Basis(basis) => state.basis = basis,
            Action::Objective(objective) => state.objective = objective,
            Action::Apart(apart) => learner.one_after_another = apart,
            Action::Credential(id, held) => set(&mut learner.credentials, id, held),
            Action::AddAward(award) => learner.education.push(award),
            Action::RemoveAward(place) if place < learner.education.len() => {
                learner.education.remove(place);
            }
            Action::AddWork(stretch) => learner.work.push(stretch),
            Action::RemoveWork(place) if place < learner.work.len() => drop(learner.work.remove(place)),
            Action::Attainment(id, answer) => set(&mut learner.attainments, id, answer),
            Action::Membership(id, membership) => set(&mut learner.memberships, id, membership),
            Action::Complete(section, true) => drop(learner.complete.insert(section)),
            Action::Complete(section, false) => drop(learner.complete.remove(&section)),
            Action::ComeFrom(id) => self.come_from(id),
            Action::AskAgain => state.check = SelfCheck::default(),
            Action::StandOn(rung) => {
                learner.levels.insert(rung.sub_domain, rung.level);
                state.lane = Some(rung.sub_domain);
                state.want = Some(next_level(rung));
                state.show = Show::Steps;
            }
            Action::Compare(id, on) => {
                state.compare.retain(|other| *other != id);
                if on {
                    state.compare.push(id);
                    let over = state.compare.len().saturating_sub(2);
                    state.compare.drain(..over);
                }
            }
            Action::Turn(_) | Action::Like(..) | Action::Lead(_) | Action::Can(..) | Action::Feel(..) => {
                self.answer_check(action);
            }
            Action::Have(step) => self.has(step),
            Action::HaveNot(step) => self.has_not(step),
            _ => {}
        }
    }

    fn has(&mut self, step: StepKind) {
        match step {
            StepKind::Credential(id) => self.tell(&Action::Credential(id, Some(Held::Has))),
            StepKind::Award(award) => self.tell(&Action::AddAward(award)),
            StepKind::Work { kind, months } => {
                let from = self.free_months(months);
                self.tell(&Action::AddWork(Stretch { from, ..Stretch::new(kind, months) }));
            }
            StepKind::Attainment(id) => self.tell(&Action::Attainment(id, Some(Answer::Has))),
            StepKind::Membership { organisation, months } => {
                let membership = Membership { answer: Answer::Has, months: Some(months) };
                self.tell(&Action::Membership(organisation, Some(membership)));
            }
            StepKind::Ask(_) => {}
        }
    }

    /// The first of the newest months that no dated stretch lies in: work that a step asks for is
    /// as new as it can be, for the sake of windows, and not at the same time as other work.
    fn free_months(&self, months: u32) -> Option<Month> {
        let months = months.cast_signed();
        let mut end = self.today.index();
        loop {
            let overlaps = |row: &&Stretch| {
                row.from.is_some_and(|from| {
                    from.index() <= end && from.index() + row.months.cast_signed() > end - months + 1
                })
            };
            match self.state.learner.work.iter().find(overlaps).and_then(|row| row.from) {
                Some(from) => end = from.index() - 1,
                None => return Month::from_index(end - months + 1),
            }
        }
    }

    fn has_not(&mut self, step: StepKind) {
        match step {
            StepKind::Credential(id) => self.tell(&Action::Credential(id, Some(Held::HasNot))),
            StepKind::Award(_) => self.tell(&Action::Complete(Section::Education, true)),
            StepKind::Work { .. } => self.tell(&Action::Complete(Section::Work, true)),
            StepKind::Attainment(id) => self.tell(&Action::Attainment(id, Some(Answer::HasNot))),
            StepKind::Membership { organisation, .. } => {
                let membership = Membership { answer: Answer::HasNot, months: None };
                self.tell(&Action::Membership(organisation, Some(membership)));
            }
            StepKind::Ask(_) => {}
        }
    }
}

fn set<T>(map: &mut Map<Id, T>, id: Id, value: Option<T>) {
    match value {
        Some(value) => drop(map.insert(id, value)),
        None => drop(map.remove(&id)),
    }
}
