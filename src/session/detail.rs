//! One credential as a page: what it is, what the person answers, whether they qualify, its facts, where it
//! leads, and who says so.

use super::action::Action;
use super::card::{Card, Part, Press, SourceLine};
use super::eligibility::EligibilityView;
use super::machine::Session;
use super::occupation::each_once;
use super::offer::StepOffers;
use super::rest::Rest;
use crate::model::{Credential, Grade, Held, Id, Source, StatusKind, ToList};
use crate::resolve::{Destination, Evaluator, StepKind, unlock, ways};
use crate::text::{Fact, Label};

/// The page of a credential.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// The credential.
    pub id: Id<Credential>,
    /// Its name.
    pub name: String,
    /// What it is, who issues it, its level and its status, in one line.
    pub standing: String,
    /// What the website of its issuer is called, and its address.
    pub website: Option<(String, String)>,
    /// What there is to know of it, in a sentence or two.
    pub note: String,
    /// Whether the person has it: choices, of which one is chosen; none where there is nothing to have.
    pub answers: Vec<Press>,
    /// Makes it their goal, where it is not and can be.
    pub goal: Option<Press>,
    /// What to consider in its place, where it cannot be earned.
    pub instead: Option<Part>,
    /// Whether the person qualifies for it.
    pub eligibility: EligibilityView,
    /// What the host offers toward it.
    pub offers: Option<StepOffers>,
    /// Its facts, group by group: none without a fact.
    pub facts: Vec<FactGroup>,
    /// Where it leads: what it opens, and what it helps to qualify for.
    pub leads: Vec<Part>,
    /// The occupations that it is typical for or related to, with pay and outlook.
    pub jobs: Vec<(String, String)>,
    /// What it shows that a person can do.
    pub shows: Part,
    /// What is not published, what could not be verified, and what the sources disagree on.
    pub unverified: Part,
    /// The sources by their grade, the best first.
    pub sources: Vec<GradedSources>,
    /// What a screen reader says of it.
    pub status: String,
}

/// Facts under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct FactGroup {
    /// The heading.
    pub heading: String,
    /// The facts.
    pub rows: Vec<Fact>,
}

/// The sources of a grade.
#[derive(Clone, Debug, PartialEq)]
pub struct GradedSources {
    /// How close they are to whoever decides.
    pub grade: Grade,
    /// The same in a word.
    pub words: &'static str,
    /// The sources.
    pub lines: Vec<SourceLine>,
}

impl Session<'_> {
    /// The page of the credential that is open.
    pub fn detail(&self) -> Option<Detail> {
        self.open_detail(Rest::get()?)
    }

    #[inline(never)]
    fn open_detail(&self, _: Rest) -> Option<Detail> {
        let row = self.catalog.credentials.get(*self.state.open.as_ref()?)?;
        let (localizer, evaluator) = (self.localizer(), self.evaluator());
        let ways = ways(&evaluator, row);
        let qualifies = localizer.qualifies_for(&evaluator, row, &ways);
        let issuer = row.issuer.and_then(|id| self.catalog.organizations.get(id));
        let website = issuer.and_then(|issuer| {
            let url = issuer.url.as_ref()?.as_str().to_owned();
            Some((localizer.website(issuer.id), url))
        });
        let shows = row.competencies.iter().filter_map(|id| self.catalog.competencies.get(*id));
        let shows = shows.map(|row| localizer.words(&row.name)).list();
        Some(Detail {
            id: row.id,
            name: localizer.full_name(row),
            standing: format!("{} · {}", localizer.standing(row), localizer.status(row)),
            website,
            note: localizer.words(&row.note).to_owned(),
            answers: self.answers(row),
            goal: self.goal(row),
            instead: self.instead(row),
            eligibility: self.eligibility(row, &ways, &qualifies),
            offers: self.step_offers(&StepKind::Credential(row.id)),
            facts: self.facts(row),
            leads: self.leads(row),
            jobs: self.jobs_of(row),
            shows: Part { is_folded: true, ..Part::all(self.label(Label::Shows), shows) },
            unverified: self.unverified(row),
            sources: self.graded_sources(row),
            status: format!("{}: {qualifies}", localizer.credential(row.id)),
        })
    }

    /// Whether the person has a credential, as choices of which one is chosen.
    fn answers(&self, row: &Credential) -> Vec<Press> {
        let mut card = Card::default();
        let own = self.state.learner.credentials.get(&row.id).copied();
        let is_nothing = matches!(row.status.kind_in(self.today), StatusKind::Title | StatusKind::NotFound);
        if is_nothing && own.is_none() {
            return card.presses;
        }
        let mut add = |words: Label, held: Option<Held>| {
            card.choice(self.label(words), own == held, Action::Credential(row.id, held));
        };
        add(Label::HaveIt, Some(Held::Has));
        add(Label::Expired, Some(Held::Expired));
        if row.candidate.is_some() || own == Some(Held::Candidate) {
            add(Label::Candidate, Some(Held::Candidate));
        }
        add(Label::HaveItNot, Some(Held::HasNot));
        add(Label::NotSure, Some(Held::NotSure));
        add(Label::NotAnswered, None);
        card.presses
    }

    fn goal(&self, row: &Credential) -> Option<Press> {
        let destination = Some(Destination::Credential(row.id));
        let mut card = Card::default();
        if self.state.destination != destination && (row.is_open_in(self.today) || !row.is_issued()) {
            card.press(self.label(Label::MakeGoal), Action::Destination(destination));
        }
        card.presses.pop()
    }

    /// Whether the learner holds a credential, as a choice.
    pub(super) fn held_choice(&self, card: &mut Card, id: Id<Credential>, words: Label, held: Held) {
        let chosen = self.state.learner.credentials.get(&id) == Some(&held);
        card.choice(self.label(words), chosen, Action::Credential(id, (!chosen).then_some(held)));
    }

    fn instead(&self, row: &Credential) -> Option<Part> {
        let part = self.nearest(row, Label::Instead);
        if part.is_empty() { None } else { Some(part) }
    }

    /// What is nearest to a credential; where nothing is, a line that says so of what cannot be earned.
    pub(super) fn nearest(&self, row: &Credential, heading: Label) -> Part {
        let mut nearest = self.links(heading, &row.nearest);
        if row.nearest.is_empty() {
            // The stand-in of a title is the nearest real credential.
            let stand_ins = self.catalog.stand_ins.get(row.id);
            nearest = self.links(heading, stand_ins.map_or(&[], |other| &other.credentials));
        }
        if nearest.links.is_empty() && !row.is_open_in(self.today) {
            nearest.lines.push(self.label(Label::NearestUnknown).to_owned());
        }
        nearest
    }

    fn facts(&self, row: &Credential) -> Vec<FactGroup> {
        let localizer = self.localizer();
        let due = self.evaluator().renewal_due(row);
        let due = due.map(|month| localizer.date(&month.to_string()));
        let below = self.catalog.rung_below(row);
        let mut groups = vec![(Label::StatusOf, localizer.status_facts(row, below.as_ref()))];
        if row.is_issued() {
            groups.insert(0, (Label::ExamOf, localizer.exam_facts(row)));
            groups.insert(1, (Label::FeeOf, localizer.fee_facts(row)));
            groups.insert(2, (Label::KeepIt, localizer.renewal_facts(row, due)));
        }
        groups.retain(|group| !group.1.is_empty());
        let named =
            |(words, rows): (Label, Vec<Fact>)| FactGroup { heading: self.label(words).to_owned(), rows };
        groups.into_iter().map(named).list()
    }

    /// What it opens, and what it helps to qualify for. One that is held still shows what it opened.
    fn leads(&self, row: &Credential) -> Vec<Part> {
        let localizer = self.localizer();
        let mut before = self.state.learner.clone();
        before.credentials.remove(&row.id);
        let opened = unlock(&Evaluator { learner: &before, ..self.evaluator() }, row.id);
        let mut card = Card::default();
        for (words, is_open) in [(Label::OpensThen, true), (Label::HelpsThen, false)] {
            let some = opened.iter().filter(|other| other.is_open == is_open);
            card.add(self.links(words, &some.map(|other| other.credential).list()));
        }
        if opened.is_empty() {
            let named = Part { lines: localizer.named_by(row), ..Part::default() };
            card.add(named);
        }
        card.parts
    }

    fn jobs_of(&self, row: &Credential) -> Vec<(String, String)> {
        let localizer = self.localizer();
        let jobs = self.catalog.occupations.iter().filter(|job| job.names(row.id));
        jobs.map(|job| (localizer.words(&job.name).to_owned(), localizer.newest_figure(job))).list()
    }

    fn unverified(&self, row: &Credential) -> Part {
        let localizer = self.localizer();
        let mut part = Part::under(self.label(Label::Unverified));
        part.lines.extend(localizer.not_published(row).filter(|_| row.is_issued()));
        part.lines.extend(row.unverified.iter().map(|words| localizer.words(words).to_owned()));
        if let Some(conflict) = &row.conflict {
            part.lines.push(format!("{} {}", self.label(Label::Conflict), localizer.words(conflict)));
        }
        part
    }

    fn graded_sources(&self, row: &Credential) -> Vec<GradedSources> {
        let mut ids: Vec<Id<Source>> = row.sources.to_vec();
        ids.extend(&row.status.sources);
        for job in self.catalog.occupations.iter().filter(|job| job.names(row.id)) {
            ids.extend(job.figures.last().map_or(&job.sources, |figure| &figure.sources));
        }
        let ids = each_once(ids);
        let mut groups = Vec::new();
        for (grade, words) in self.localizer().grades() {
            let is_of = |id: &Id<Source>| self.catalog.sources.get(*id).is_some_and(|row| row.grade == grade);
            let own = ids.iter().copied().filter(is_of).list();
            if !own.is_empty() {
                groups.push(GradedSources { grade, words, lines: self.dated_sources(&own) });
            }
        }
        groups
    }
}
