//! The forms that add facts, one for each section.
//!
//! A form sends a part of the text of a link, so that one reader reads both.

use yew::{Callback, Html};

use super::element::fragment;
use super::form::{
    FormField, Options, answers_of, form, length, month, months, number, or_untold, select, sorted,
};
use super::message::Message;
use super::sent::Adds;
use credential_pathway::model::{Accredited, Named, Section, ToList};
use credential_pathway::session::Session;
use credential_pathway::text::Label;

/// The form of a section.
pub fn view(session: &Session<'_>, section: Section, send: &Callback<Message>) -> Html {
    let forms = match section {
        Section::Credentials => vec![credentials(session)],
        Section::Education => vec![education(session)],
        Section::Work => vec![work(session)],
        Section::Training => vec![attainments(session), memberships(session)],
    };
    fragment(
        forms
            .into_iter()
            .map(|(name, fields, parts)| form(session, name, fields, parts, send, Adds::ToSection))
            .list(),
    )
}

/// The name of a form, its fields, and the text that it sends: for each row its text, then the value of
/// the field at its index.
type Form = (&'static str, Vec<FormField>, &'static [(&'static str, usize)]);

/// The rows of a vocabulary, sorted by name.
fn rows<'r, T: Named + 'r>(rows: impl Iterator<Item = &'r T>, name: &dyn Fn(&'r T) -> String) -> Options {
    sorted(rows.map(|row| (row.id().to_string(), name(row))).list())
}

fn credentials(session: &Session<'_>) -> Form {
    let issued = session.catalog().credentials.iter().filter(|row| row.is_issued());
    let issued = rows(issued, &|row| session.localizer().full_name(row));
    let answers = [
        ("has", Label::IHaveThis),
        ("expired", Label::Expired),
        ("candidate", Label::Candidate),
        ("no", Label::IHaveNot),
        ("not-sure", Label::NotSure),
    ];
    let fields = vec![
        select("have-credential", Label::Credential, issued),
        select("have-credential-answer", Label::Answer, answers_of(session, &answers)),
        month("have-credential-since", Label::SinceMonth),
    ];
    ("credential", fields, &[("", 1), ("=", 0), (".", 2)])
}

fn education(session: &Session<'_>) -> Form {
    let (localizer, catalog) = (session.localizer(), session.catalog());
    let levels = catalog
        .education
        .iter()
        .map(|row| (row.level.id().to_owned(), localizer.words(&row.name).to_owned()));
    let fields = rows(catalog.fields.iter(), &|row| localizer.words(&row.name).to_owned());
    let mut accreditations =
        rows(catalog.accreditations.iter(), &|row| localizer.words(&row.name).to_owned());
    accreditations.push((Accredited::NO.to_owned(), session.label(Label::NotAccredited).to_owned()));
    let fields = vec![
        select("have-level", Label::Level, levels.list()),
        select("have-field", Label::Field, or_untold(session, fields)),
        select("have-accreditation", Label::Accreditation, or_untold(session, accreditations)),
    ];
    ("education", fields, &[("study=", 0), (".", 1), (".", 2)])
}

fn work(session: &Session<'_>) -> Form {
    let localizer = session.localizer();
    let kinds = rows(session.catalog().kinds_of_work.iter(), &|row| localizer.words(&row.name).to_owned());
    let units = [("y", Label::Years), ("", Label::Months)];
    let fields = vec![
        select("have-kind", Label::KindOfWork, kinds),
        length("have-long", Label::HowLong),
        select("have-unit", Label::HowLong, answers_of(session, &units)),
        number("have-share", Label::Share, "1", "100"),
        month("have-from", Label::Since),
    ];
    ("work", fields, &[("work=", 0), (".", 1), (".", 3), (".", 4)])
}

fn attainments(session: &Session<'_>) -> Form {
    let localizer = session.localizer();
    let things = rows(session.catalog().attainments.iter(), &|row| localizer.words(&row.name).to_owned());
    let answers = [("got", Label::IHaveThis), ("not", Label::IHaveNot), ("maybe", Label::NotSure)];
    let fields = vec![
        select("have-thing", Label::Thing, things),
        select("have-thing-answer", Label::Answer, answers_of(session, &answers)),
    ];
    ("training", fields, &[("", 1), ("=", 0)])
}

fn memberships(session: &Session<'_>) -> Form {
    let localizer = session.localizer();
    let organizations = rows(session.catalog().organizations.iter(), &|row| localizer.organization(row.id()));
    let answers =
        [("member", Label::IHaveThis), ("nonmember", Label::IHaveNot), ("maybemember", Label::NotSure)];
    let fields = vec![
        select("have-member", Label::Membership, organizations),
        months("have-member-months", Label::ForMonths),
        select("have-member-answer", Label::Answer, answers_of(session, &answers)),
    ];
    ("membership", fields, &[("", 2), ("=", 0), (".", 1)])
}
