//! What an action, a link and a file do to the state.

use super::action::Action;
use super::draft::Event;
use super::have::Item;
use super::machine::{STEPS_SHOWN, Session};
use super::rest::Rest;
use super::state::{Show, State, set};
use super::{learner_file, link};
use crate::model::{Learner, ToList};
use crate::resolve::{Destination, Untold};
use crate::self_check::SelfCheck;
use crate::text::ListKind;

/// The most changes that can be undone.
const PAST_MAX: usize = 50;

impl Session<'_> {
    /// Does what a person does. An action that is impossible changes nothing.
    pub fn apply(&mut self, action: Action) {
        self.draft.event = Event::None;
        match action {
            Action::Undo => self.undo(),
            Action::Dismiss => self.notices.clear(),
            Action::Open(id) => {
                self.state.open = id.filter(|id| self.catalog.credentials.get(*id).is_some());
            }
            Action::Show(show) if show.is_in(self.catalog) => self.state.show = show,
            Action::Show(_) => {}
            Action::MoreSteps => self.steps_shown += STEPS_SHOWN,
            Action::StartOver => self.change(|session| {
                (session.state, session.draft) = Default::default();
                session.notices.clear();
            }),
            action => self.change(|session| session.update(&action)),
        }
        self.settle();
    }

    /// Opens a link by its text, also one that was stored.
    pub fn open_link(&mut self, text: &str) {
        self.change(|session| {
            if let Err(error) = link::check(text) {
                session.notices = vec![error.line(session.language, "", None)];
                return;
            }
            let (state, notices) = link::read(session.catalog, session.language, text);
            // A link that only opens a credential opens it on top of the state that is there.
            match state.open {
                Some(open) if link::write(&state) == session.link_to(open) => {
                    session.state.open = Some(open);
                }
                _ => session.state = state,
            }
            session.notices = notices;
        });
    }

    /// Comes back to a state by the text of its link, with nothing to undo.
    pub fn come_back_to(&mut self, text: &str) {
        if link::check(text).is_ok() {
            (self.state, self.notices) = link::read(self.catalog, self.language, text);
            self.past.clear();
        }
    }

    /// Adds the facts in a part of the text of a link, such as `work=bmet.24..`, to those that are
    /// there. Forms use it.
    pub fn add(&mut self, part: &str) {
        self.change(|session| {
            let text = format!("{}&{part}", session.link());
            (session.state, session.notices) = link::read(session.catalog, session.language, &text);
        });
    }

    /// Adds the facts of a form, and says whether that is done: what is there already is questioned first,
    /// and added once the form is sent again.
    pub fn add_of_form(&mut self, part: &str) -> bool {
        let asked = self.asked_again.take();
        let mut before = self.all_items();
        self.add(part);
        let mut added = self.all_items();
        let names: Vec<String> = before.iter().map(|item| item.name.clone()).list();
        added.retain(|item| match before.iter().position(|other| other.is_same(item)) {
            Some(index) => {
                before.remove(index);
                false
            }
            None => true,
        });
        self.is_of_form = true;
        let Some(item) = added.first() else {
            if self.notices.is_empty() {
                self.changed = self.localizer().nothing_added();
            }
            return false;
        };
        // A credential that has another answer now is there once.
        let is_again = before.is_empty() && names.contains(&item.name);
        if is_again && asked.as_deref() != Some(part) {
            let line = self.localizer().has_already(&item.name);
            self.undo();
            (self.asked_again, self.changed, self.is_of_form) = (Some(part.to_owned()), line, true);
            return false;
        }
        self.changed = self.localizer().added(&item.name);
        true
    }

    fn all_items(&self) -> Vec<Item> {
        self.have().sections.into_iter().flat_map(|row| row.items).list()
    }

    /// Goes back to a view by the text of its link. The facts and choices stay.
    pub fn go_back_to(&mut self, text: &str) {
        if link::check(text).is_ok() {
            let State { destination, job, show, open, .. } = link::read(self.catalog, self.language, text).0;
            (self.state.destination, self.state.job) = (destination, job);
            (self.state.show, self.state.open) = (show, open);
            self.settle();
        }
    }

    /// Loads a learner file by its name and text. Its facts replace those that are there; a file that
    /// cannot be read changes nothing. Each problem becomes a notice.
    pub fn import_learner_file(&mut self, name: &str, text: &str) {
        self.take_learner_file(&learner_file::summary(self.catalog, self.language, name, text));
    }

    /// Loads the summary of a learner file that [`learner_file::summary`] gives.
    pub fn take_learner_file(&mut self, summary: &str) {
        self.change(|session| {
            let mut lines = summary.lines();
            if let Some(link) = lines.next().filter(|link| !link.is_empty()) {
                let mut learner = link::read(session.catalog, session.language, link).0.learner;
                learner.constraints = std::mem::take(&mut session.state.learner.constraints);
                session.state.learner = learner;
            }
            session.notices = lines.map(str::to_owned).list();
        });
    }

    /// Whether there is a change to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Takes back the last change of facts or choices. The view and what is open stay.
    fn undo(&mut self) {
        self.forget_last();
        if let Some(before) = self.past.pop() {
            let State { show, open, .. } = self.state;
            self.state = State { show, open, ..link::read(self.catalog, self.language, &before).0 };
        }
    }

    /// Makes a change that can be undone. A change of the view alone is none: the history of the
    /// browser is for that.
    fn change(&mut self, how: impl FnOnce(&mut Self)) {
        let before = self.link_of_facts();
        self.forget_last();
        how(self);
        self.settle();
        if before != self.link_of_facts() {
            self.past.push(before);
            if self.past.len() > PAST_MAX {
                self.past.remove(0);
            }
        }
    }

    /// Finds the job that is wanted, if it may be there: offers come after the rest of the module.
    fn settle(&mut self) {
        if let (Some(Destination::Job(_)), Some(rest)) = (self.state.destination, Rest::get()) {
            self.settle_job(rest);
        }
    }

    /// Forgets what the last change was.
    fn forget_last(&mut self) {
        self.changed.clear();
        (self.just_done, self.asked_again, self.is_of_form) = (None, None, false);
        self.unread = Default::default();
    }

    pub(super) fn update(&mut self, action: &Action) {
        let job =
            if let Action::Destination(wanted) = action { self.job_text(wanted.as_ref()) } else { None };
        let state = &mut self.state;
        let learner = &mut state.learner;
        match *action {
            Action::SubDomain(id) => state.sub_domain = id,
            Action::Level(level) => self.choose_level(level),
            Action::Destination(destination) => {
                let is_there = |row: &Destination| match row {
                    Destination::Job(_) => job.is_some(),
                    row => row.is_listed(self.catalog),
                };
                state.destination = destination.filter(is_there);
                state.job = job;
                (state.open, state.route) = (None, None);
                self.draft.typed.clear();
                if !state.show.is_pathway() {
                    state.show = Show::Steps;
                }
            }
            Action::Goal(_) | Action::ShowRoutes => self.draft_goal(action),
            Action::Basis(basis) => (state.basis, state.route) = (basis, None),
            Action::Route(kind) => state.route = Some(kind),
            Action::Objective(objective) => {
                (state.objective, state.route) = (objective, None);
                self.changed = self.localizer().sorted_by(objective);
            }
            Action::Prefer(prefers) => {
                (state.prefers, state.route) = (prefers, None);
                self.changed = self.localizer().preferred(prefers);
            }
            Action::Constrain(constraint, true) => {
                let fits = learner.constrain(constraint);
                if !fits {
                    self.left_out(ListKind::Constraints);
                }
            }
            Action::Constrain(constraint, false) => *learner = learner.without(constraint),
            Action::Apart(apart) => learner.one_after_another = apart,
            Action::Credential(id, held) => {
                learner.credentials.set(id, held);
                learner.since.remove(&id);
            }
            Action::AddAward(award) => {
                let full = learner.education.len() >= Learner::EDUCATION_MAX;
                if full { self.left_out(ListKind::Education) } else { learner.education.push(award) }
            }
            Action::RemoveAward(index) if index < learner.education.len() => {
                learner.education.remove(index);
            }
            Action::AddWork(stretch) => {
                let full = learner.work.len() >= Learner::WORK_MAX;
                if full { self.left_out(ListKind::Work) } else { learner.work.push(stretch) }
            }
            Action::RemoveWork(index) if index < learner.work.len() => drop(learner.work.remove(index)),
            Action::RemoveWaiver(index) if index < learner.waivers.len() => {
                learner.waivers.remove(index);
            }
            Action::Attainment(id, answer) => learner.attainments.set(id, answer),
            Action::Membership(id, membership) => learner.memberships.set(id, membership),
            Action::Deny(denial, true) => drop(learner.denied.insert(denial)),
            Action::Deny(denial, false) => drop(learner.denied.remove(&denial)),
            Action::Complete(section, true) => drop(learner.complete.insert(section)),
            Action::Complete(section, false) => drop(learner.complete.remove(&section)),
            Action::ComeFrom(id) => self.come_from(id),
            Action::ComeFromJob(index) => self.come_from_job(index),
            Action::AskAgain => state.check = SelfCheck::default(),
            Action::Reach(rung) => {
                set(&mut learner.levels, rung.sub_domain, rung.level.below());
                state.sub_domain = Some(rung.sub_domain);
                state.destination = Some(Destination::Level(rung));
                state.show = Show::Steps;
            }
            Action::Compare(id, on) => state.compare_with(id, on),
            Action::Turn(_) | Action::Like(..) | Action::Lead(_) | Action::Can(..) | Action::Feel(..) => {
                self.answer_check(action);
            }
            Action::Answer(fact, is_so) => self.answer_fact(fact, is_so),
            Action::Have(step) | Action::HaveNot(step) => {
                let is_so = matches!(action, Action::Have(_));
                if let Some(fact) = Untold::of(&step) {
                    self.answer_fact(fact, is_so);
                    self.just_done = is_so.then(|| self.localizer().step_subject(&step));
                    self.changed =
                        self.just_done.as_ref().map_or_else(String::new, |name| self.localizer().added(name));
                }
            }
            _ => {}
        }
    }

    /// Says that one more entry of a list is left out, as the list is full.
    pub(super) fn left_out(&mut self, list: ListKind) {
        self.notices = vec![link::LinkError::Full(list).line(self.language, "", None)];
    }
}
