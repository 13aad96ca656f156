//! What a person has entered on the page, what they do, and what that changes.

use credential_pathway::model::Month;
use credential_pathway::studio::posting::{Checked, Posting, Reading, Wanted, read_posting};
use credential_pathway::text::{Language, Localizer, PostingLabel, posting_full, posting_label};
use yew::Properties;
use yew::html::Scope;

use crate::Shared;

/// Sends messages to the app.
pub type Link = Scope<App>;

/// What the page gives the app.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The catalog.
    pub catalog: Shared,
    /// The day, such as `2026-11-29`.
    pub day: String,
}

/// What a person does.
pub enum Message {
    /// Reads a text.
    Read(String),
    /// Takes a group that the text seems to require.
    Take(usize),
    /// Takes all groups that the text does not only prefer.
    TakeAll,
    /// Says where a new choice goes.
    Where(Option<usize>),
    /// Fills in a field of the form.
    Fill(Field, String),
    /// Adds what the fields of a kind say.
    Add(Kind),
    /// Takes a choice of a group away.
    Remove(usize, usize),
    /// Says for whom the posting is.
    WorkMax(Option<u32>),
    /// Checks the posting.
    Check,
    /// Takes a wording, or leaves it.
    Use(usize),
}

/// A field of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A credential.
    Credential,
    /// A level of award.
    Level,
    /// The field of the award.
    Study,
    /// A kind of work.
    Work,
    /// How many years of it.
    Years,
    /// Within how many years.
    Within,
    /// A training or a license.
    Training,
}

/// What a person adds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A credential.
    Credential,
    /// An award.
    Education,
    /// Work.
    Work,
    /// A training or a license.
    Training,
}

/// The page for job postings.
pub struct App {
    /// What the text seems to require; none before one was read.
    pub reading: Option<Reading>,
    /// What the job requires.
    pub posting: Posting,
    /// The group that a new choice goes to; none is a new one.
    pub target: Option<usize>,
    /// The fields of the form.
    pub fields: [String; 7],
    /// What the last press came to.
    pub note: String,
    /// What the posting comes to, once that is asked for.
    pub checked: Option<Checked>,
    /// The wordings that are taken.
    pub used: Vec<usize>,
}

/// A text.
pub fn label(label: PostingLabel) -> &'static str {
    posting_label(Language::English, label)
}

impl App {
    /// The texts.
    pub fn localizer(props: &Props) -> Localizer<'static> {
        Localizer { catalog: props.catalog.0, language: Language::English, today: today(props), offers: None }
    }

    /// Whether a group is in the posting.
    pub fn has(&self, choices: &[Wanted]) -> bool {
        self.posting.groups.iter().any(|group| group == choices)
    }

    /// What the fields of a kind say.
    fn filled(&self, props: &Props, kind: Kind) -> Option<Wanted> {
        let field = |field: Field| self.fields[field as usize].as_str();
        let months = |text: &str| text.trim().parse::<u32>().ok()?.checked_mul(12);
        let key = match kind {
            Kind::Credential => format!("credential:{}", field(Field::Credential)),
            Kind::Training => format!("training:{}", field(Field::Training)),
            Kind::Education if field(Field::Study).is_empty() => format!("education:{}", field(Field::Level)),
            Kind::Education => format!("education:{}:{}", field(Field::Level), field(Field::Study)),
            Kind::Work => {
                let work = format!("work:{}:{}", field(Field::Work), months(field(Field::Years))?);
                match field(Field::Within).trim() {
                    "" => work,
                    within => format!("{work}:{}", months(within)?),
                }
            }
        };
        Wanted::parse(props.catalog.0, &key)
    }

    fn add(&mut self, props: &Props, kind: Kind) {
        let text = Self::localizer(props);
        self.note = match self.filled(props, kind) {
            None => label(PostingLabel::Incomplete).to_owned(),
            Some(wanted) if self.posting.add(self.target, wanted) => text.added(&text.wanted_choice(&wanted)),
            Some(_) => posting_full(Language::English),
        };
    }

    /// Takes groups that the text seems to require.
    fn take(&mut self, props: &Props, is_taken: impl Fn(usize, bool) -> bool) {
        let Some(reading) = &self.reading else { return };
        let text = Self::localizer(props);
        self.note.clear();
        for (index, row) in reading.found.iter().enumerate() {
            if !is_taken(index, row.is_preferred) || self.posting.groups.contains(&row.choices) {
                continue;
            }
            self.note = if self.posting.add_group(&row.choices) {
                text.added(&text.wanted_group(&row.choices))
            } else {
                posting_full(Language::English)
            };
        }
    }

    /// Does what changes the posting.
    pub fn edit(&mut self, props: &Props, message: Message) {
        match message {
            Message::Read(text) => self.reading = Some(read_posting(props.catalog.0, &text)),
            Message::Take(wanted) => self.take(props, |index, _| index == wanted),
            Message::TakeAll => self.take(props, |_, is_preferred| !is_preferred),
            Message::Add(kind) => self.add(props, kind),
            Message::Remove(group, choice) => {
                self.posting.remove(group, choice);
                (self.target, self.note) = (None, label(PostingLabel::Removed).to_owned());
            }
            Message::WorkMax(months) => self.posting.work_max = months,
            _ => {}
        }
        (self.checked, self.used) = (None, Vec::new());
    }
}

/// The month of the page, or that of the catalog.
pub fn today(props: &Props) -> Month {
    Month::first_of(&props.day).unwrap_or(props.catalog.0.month())
}
