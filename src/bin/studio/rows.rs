//! The rows: what each seems to lead to, and what the person decides.

use credential_pathway::model::{Accredited, Award, AwardLevel, Gain};
use credential_pathway::studio::{Choice, Draft, Grade, Target};
use credential_pathway::text::{
    Language, Localizer, StudioLabel, confirm_sure, confirmed_count, grade_name, more_rows, offer_kind,
};
use yew::{Html, html};

use crate::app::{App, Message};
use crate::parts::{Link, button, label, on_value, section};

const EN: Language = Language::English;

/// The rows.
pub fn rows(app: &App, text: &Localizer<'static>, link: &Link) -> Html {
    let drafts = &app.project.drafts;
    let is_sure = |draft: &&Draft| {
        draft.choice == Choice::Open && draft.suggestion.is_some_and(|row| row.grade == Grade::Sure)
    };
    let sure = drafts.iter().filter(is_sure).count();
    // Rows with a suggestion come first: the others are many where a list is of single courses.
    let has = |index: &usize| drafts[*index].suggestion.is_some() || drafts[*index].choice != Choice::Open;
    let (first, last): (Vec<usize>, Vec<usize>) = (0..drafts.len()).partition(has);
    let shown = first.iter().chain(&last).take(app.shown);
    section(
        "rows",
        StudioLabel::Rows,
        html! {
            <>
                <p>{ label(StudioLabel::RowsLead) }</p>
                if sure > 0 { <p>{ button(link, &confirm_sure(EN, sure), "", || Message::ConfirmSure) }</p> }
                <p id="count" role="status">{ confirmed_count(EN, app.project.confirmed().count(), drafts.len()) }</p>
                <ul class="rows" role="list">{ for shown.map(|index| row(app, text, link, *index)) }</ul>
                if drafts.len() > app.shown {
                    <p>{ button(link, &more_rows(EN, drafts.len() - app.shown), "", || Message::More) }</p>
                }
            </>
        },
    )
}

fn row(app: &App, text: &Localizer<'static>, link: &Link, index: usize) -> Html {
    let draft = &app.project.drafts[index];
    let (state, what) = match (&draft.choice, draft.suggestion) {
        (Choice::Confirmed(targets), _) => {
            let targets: Vec<String> = targets.iter().map(|target| text.target(target)).collect();
            (StudioLabel::Confirmed, targets.join("; "))
        }
        (Choice::LeftOut, _) => (StudioLabel::LeftOut, String::new()),
        (Choice::Open, Some(row)) => {
            (StudioLabel::Undecided, format!("{} ({})", text.target(&row.target), grade_name(EN, row.grade)))
        }
        (Choice::Open, None) => (StudioLabel::Undecided, label(StudioLabel::NoSuggestion).to_owned()),
    };
    let suggested = draft.suggestion.filter(|_| !matches!(draft.choice, Choice::Confirmed(_)));
    html! {
        <li key={index}>
            <h3>{ &draft.name }</h3>
            <p><strong>{ label(state) }</strong>{ format!(" · {} · {what}", offer_kind(EN, draft.kind)) }</p>
            <p class="buttons">
                if let Some(row) = suggested {
                    { button(link, label(StudioLabel::Confirm), &draft.name, move || {
                        Message::Decide(index, Choice::Confirmed(vec![row.target]))
                    }) }
                }
                { button(link, label(StudioLabel::Change), &draft.name, move || Message::Change(index)) }
                if draft.choice != Choice::LeftOut {
                    { button(link, label(StudioLabel::LeaveOut), &draft.name, move || {
                        Message::Decide(index, Choice::LeftOut)
                    }) }
                }
            </p>
            if app.changing == Some(index) { { change(text, link, index, &draft.name) } }
        </li>
    }
}

/// The choice of what a row leads to.
fn change(text: &Localizer<'static>, link: &Link, index: usize, name: &str) -> Html {
    let catalog = text.catalog;
    let open = catalog.credentials.iter().filter(|row| row.is_issued() && row.is_ever_open());
    let exams = open.map(|row| Target::Prepares(row.id));
    let award = |level| {
        move |row: &credential_pathway::model::Field| {
            let accreditation = Accredited::Untold;
            Target::Leads(Gain::Award(Award { level, field: Some(row.id), accreditation }))
        }
    };
    let levels = AwardLevel::ALL.iter().skip(1).map(|row| row.0);
    let awards = levels.flat_map(|level| catalog.fields.iter().map(award(level)));
    let trainings = catalog.attainments.iter().map(|row| Target::Leads(Gain::Training(row.id)));
    let work = catalog.kinds_of_work.iter().map(|row| Target::Leads(Gain::Work(row.id, None)));
    let option = |target: Target| html! { <option value={target.key()}>{ text.target(&target) }</option> };
    let id = format!("change-{index}");
    let choose = on_value(link, move |key| {
        Some(Message::Decide(index, Choice::Confirmed(vec![Target::parse(catalog, &key)?])))
    });
    html! {
        <div class="field">
            <label for={id.clone()}>{ format!("{}: {name}", label(StudioLabel::Change)) }</label>
            <select {id} onchange={choose}>
                <option value="" selected=true>{ label(StudioLabel::Choose) }</option>
                { for exams.chain(awards).chain(trainings).chain(work).map(option) }
            </select>
        </div>
    }
}
