//! The facts of a credential by name: its exam, what it costs, and how it is kept.

use super::names::capital;
use super::{Language, Localizer};
use crate::catalog::Rung;
use crate::model::{Credential, Id, Organization, StatusKind, ToList};

/// A fact: what it is called, and its lines.
pub type Fact = (&'static str, Vec<String>);

/// Facts, those without a line left out.
#[derive(Default)]
struct Facts(Vec<Fact>);

impl Facts {
    fn add(&mut self, name: &'static str, mut lines: Vec<String>) {
        lines.retain(|line| !line.is_empty());
        if !lines.is_empty() {
            self.0.push((name, lines));
        }
    }

    fn one(&mut self, name: &'static str, line: Option<String>) {
        self.add(name, line.into_iter().list());
    }
}

impl<'c> Localizer<'c> {
    /// The facts about its exam.
    pub fn exam_facts(&self, row: &'c Credential) -> Vec<Fact> {
        let Language::English = self.language;
        let (exam, mut facts) = (&row.exam, Facts::default());
        facts.one(
            "Exams",
            exam.exams.map(|exams| if exams == 0 { "None".to_owned() } else { self.number(exams) }),
        );
        facts.one("Length", exam.minutes.map(|minutes| self.length(minutes)));
        facts.one("Questions", exam.questions.map(|questions| self.number(questions)));
        facts.one("Form", exam.note.as_ref().map(|note| self.words(note).to_owned()));
        facts.add("When", self.exam_dates(row));
        facts.one("Exam first", row.candidate.as_ref().map(|candidate| self.candidate(candidate)));
        facts.0
    }

    /// The facts about its cost.
    pub fn fee_facts(&self, row: &'c Credential) -> Vec<Fact> {
        let Language::English = self.language;
        let (fee, mut facts) = (&row.fee, Facts::default());
        facts.one("Fee", fee.public_usd.map(|usd| self.usd(usd)));
        facts.one("For members", fee.member_usd.map(|usd| self.usd(usd)));
        facts.one("Reported", fee.reported.as_ref().map(|reported| self.reported(reported)));
        facts.0
    }

    /// The facts about how it is kept: also until when, where that is known of the person's own.
    pub fn renewal_facts(&self, row: &'c Credential, due: Option<String>) -> Vec<Fact> {
        let Language::English = self.language;
        let (renewal, mut facts) = (&row.renewal, Facts::default());
        let is_known = renewal.months.is_some() || renewal.note.is_some();
        facts.one("Your deadline", due);
        facts.one("Renewal", Some(self.kept(row)).filter(|_| is_known));
        if let Some(fee) = &renewal.fee {
            let name = if fee.is_yearly { "Fee each year" } else { "Fee at renewal" };
            facts.one(name, Some(self.renewal_amounts(fee, 1)));
            let times = renewal.payments_in_ten_years();
            facts.one("In ten years", times.map(|times| self.renewal_amounts(fee, times)));
        }
        if let Some(lapsed) = &renewal.reinstatement {
            let limits = self.lapse_limits(lapsed);
            let limits = capital(limits.trim_start_matches(", "));
            facts.add("If it lapses", vec![limits, self.words(&lapsed.note).to_owned()]);
        }
        facts.0
    }

    /// The facts about its status: also what it counts as, and what the framework puts before it.
    pub fn status_facts(&self, row: &'c Credential, below: Option<&Rung>) -> Vec<Fact> {
        let Language::English = self.language;
        let mut facts = Facts::default();
        // The status alone is said elsewhere.
        let status = Some(self.status_sentences(row));
        facts.one("Status", status.filter(|words| *words != format!("{}.", self.status(row))));
        facts.add("Also reported", self.statements(&row.statements).into_iter().map(str::to_owned).list());
        let is_kept_up =
            matches!(row.status.kind_in(self.today), StatusKind::Active | StatusKind::ClosedToNew);
        facts.one(
            "If you have it",
            (row.is_issued() && !is_kept_up).then(|| self.is_valid_now(row).to_owned()),
        );
        facts.one("Counts as", self.counts_as(row));
        let stands = self.catalog.stand_ins.iter().filter(|other| other.credentials.contains(&row.id));
        let stands = stands.map(|other| other.rung).filter(|rung| Some(*rung) != row.rung());
        let rungs = stands.map(|(sub_domain, level)| self.rung(&Rung { sub_domain, level }));
        facts.add("Also at", rungs.list());
        facts.one("Framework", below.map(|rung| format!("{} comes first", self.rung(rung))));
        facts.0
    }

    /// What of an exam, its fee and its renewal nobody publishes, in one sentence.
    pub fn not_published(&self, row: &Credential) -> Option<String> {
        let Language::English = self.language;
        let has_exam = row.exam.exams != Some(0);
        let (exam, fee) = (&row.exam, &row.fee);
        // What a note says of the exam may be its length.
        let no_note = exam.note.is_none();
        let missing = [
            (has_exam && exam.exams.is_none(), "number of exams"),
            (has_exam && no_note && exam.minutes.is_none(), "length of the exam"),
            (has_exam && no_note && exam.questions.is_none(), "number of questions"),
            (fee.public_usd.is_none(), "fee"),
            (row.renewal.months.is_none() && row.renewal.note.is_none(), "renewal"),
        ];
        let names: Vec<String> = missing.iter().filter(|row| row.0).map(|row| row.1.to_owned()).list();
        let all = super::condition::series(&names, "and");
        if names.is_empty() { None } else { Some(format!("Not published: {all}.")) }
    }

    /// What the website of an organization is called.
    pub fn website(&self, id: Id<Organization>) -> String {
        let Language::English = self.language;
        format!("{} website", self.organization(id))
    }

    /// A few words as a sentence.
    pub fn sentence(&self, words: &str) -> String {
        let Language::English = self.language;
        format!("{}.", capital(words))
    }

    /// "2 hours", "90 minutes".
    fn length(&self, minutes: u32) -> String {
        let Language::English = self.language;
        match (minutes / 60, minutes % 60) {
            (1, 0) => "1 hour".to_owned(),
            (hours, 0) if hours > 0 => format!("{hours} hours"),
            _ => format!("{minutes} minutes"),
        }
    }
}
