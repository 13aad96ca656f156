//! The fixed texts of the page for job postings.

use super::Language;

/// A fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostingLabel {
    /// Heading of the text.
    Paste,
    /// What the text is for.
    PasteLead,
    /// The box for the text.
    Text,
    /// The button that reads it.
    Read,
    /// Nothing in it is known.
    NothingFound,
    /// Its end was not read.
    Cut,
    /// Heading of what was found.
    Found,
    /// What the list of what was found is for.
    FoundLead,
    /// Something that is only preferred.
    Preferred,
    /// The button that takes a group.
    Take,
    /// The button that takes all groups that are required.
    TakeAll,
    /// A group that is taken.
    Taken,
    /// Heading of the requirements.
    Requirements,
    /// What the requirements are for.
    RequirementsLead,
    /// There are none.
    NoRequirements,
    /// The button that takes a choice away.
    Remove,
    /// Where a new choice goes.
    Where,
    /// Into a group of its own.
    NewGroup,
    /// The choice of a credential.
    Credential,
    /// The choice of a level of award.
    Degree,
    /// The choice of a field.
    Field,
    /// Any field.
    AnyField,
    /// The choice of a kind of work.
    Work,
    /// How many years of it.
    Years,
    /// Within how many years.
    Within,
    /// The choice of a training or a license.
    Training,
    /// The button that adds it.
    Add,
    /// Something is missing in the form.
    Incomplete,
    /// A choice was taken away.
    Removed,
    /// One of several choices is enough.
    OneOf,
    /// The first option of a choice.
    Choose,
    /// For whom the posting is.
    WorkMax,
    /// For anybody.
    AnyWork,
    /// The button that checks.
    Check,
    /// Heading of the result.
    Result,
    /// The result before it is asked for.
    NotChecked,
    /// A requirement has no choice that can be met.
    Dead,
    /// Heading of what cannot be met.
    Impossible,
    /// Heading of what is in doubt.
    Doubts,
    /// Heading of the starting points.
    Starts,
    /// Heading of the groups, those first that keep most people out.
    Out,
    /// Some of it was left out.
    Spent,
    /// Heading of the wordings.
    Wording,
    /// There is none.
    NoWording,
    /// What a wording is.
    WordingLead,
    /// The switch that takes a wording.
    Use,
    /// The box with the text.
    Copy,
    /// Where the figures are from.
    Basis,
}

/// A fixed text.
pub fn posting_label(language: Language, label: PostingLabel) -> &'static str {
    let Language::English = language;
    match label {
        PostingLabel::Paste => "1. Paste the posting",
        PostingLabel::PasteLead => {
            "The page looks for credentials, degrees and years of work that it knows. The text stays in your browser."
        }
        PostingLabel::Text => "Text of the posting",
        PostingLabel::Read => "Find requirements",
        PostingLabel::NothingFound => "Nothing was found that the page knows. Add the requirements below.",
        PostingLabel::Cut => "The text has more than 20,000 bytes. Its end was not read.",
        PostingLabel::Found => "What the text seems to require",
        PostingLabel::FoundLead => "Nothing counts before you take it. Compare each line with your text.",
        PostingLabel::Preferred => "only preferred",
        PostingLabel::Take => "Take",
        PostingLabel::TakeAll => "Take all that is required",
        PostingLabel::Taken => "taken",
        PostingLabel::Requirements => "2. Say what the job requires",
        PostingLabel::RequirementsLead => "A person needs every requirement. One choice of it is enough.",
        PostingLabel::NoRequirements => "No requirement yet.",
        PostingLabel::Remove => "Remove",
        PostingLabel::Where => "Add to",
        PostingLabel::NewGroup => "a new requirement",
        PostingLabel::Credential => "Credential",
        PostingLabel::Degree => "Degree or certificate",
        PostingLabel::Field => "Field of the degree",
        PostingLabel::AnyField => "any field",
        PostingLabel::Work => "Kind of work",
        PostingLabel::Years => "Years of it",
        PostingLabel::Within => "Within the last years, if you require that",
        PostingLabel::Training => "Training or license",
        PostingLabel::Add => "Add",
        PostingLabel::Incomplete => "Nothing was added. Choose one first, and fill in the years of work.",
        PostingLabel::Removed => "Removed.",
        PostingLabel::OneOf => "One of these",
        PostingLabel::Choose => "Choose",
        PostingLabel::WorkMax => "The job is for people with",
        PostingLabel::AnyWork => "any amount of work",
        PostingLabel::Check => "Check the posting",
        PostingLabel::Result => "3. See who gets there",
        PostingLabel::NotChecked => "Add a requirement and press the button.",
        PostingLabel::Dead => "As it is, no new person can meet this posting.",
        PostingLabel::Impossible => "Nobody new can meet this",
        PostingLabel::Doubts => "Check this first",
        PostingLabel::Starts => "From where people start",
        PostingLabel::Out => "What keeps people out, the most first",
        PostingLabel::Spent => "The posting is too wide to try all of it. Some lines are missing.",
        PostingLabel::Wording => "4. Let equal routes in",
        PostingLabel::NoWording => "The catalog has no equal route for these requirements.",
        PostingLabel::WordingLead => "Choose the wordings that you want. The text below follows.",
        PostingLabel::Use => "Use this wording",
        PostingLabel::Copy => "Text for your posting",
        PostingLabel::Basis => {
            "The figures are those of the catalog. A time is a minimum. What is not published is not in it. This is not legal advice."
        }
    }
}
