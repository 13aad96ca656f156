//! What the page says with the words of a catalog: its field, its country, its bridges.

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{AwardLevel, Month};
use credential_pathway::resolve::{Step, StepKind};
use credential_pathway::session::{Action, Session, Show};
use credential_pathway::text::{Language, Localizer};
use serde_json::{Value, json};

use crate::planted::{whole, with};
use crate::pressing::session;
use crate::world::{id, today};

fn catalog(document: &Value) -> Catalog {
    Catalog::from_documents(&[("own.json", &document.to_string())]).expect("a sound catalog")
}

/// A bridge over the sub-domains of the whole document.
fn bridge(id: &str, name: &str, short: Option<&str>) -> Value {
    let mut row = json!({
        "id": id, "name": {"en": name}, "note": {"en": format!("Note on {name}.")}, "from": "devices", "to": "devices",
        "planks": [{
            "credential": "technician", "counts_from": {"en": "From."}, "counts_to": {"en": "To."}, "sources": ["page"],
        }],
    });
    if let Some(short) = short {
        row["short_name"] = json!({"en": short});
    }
    row
}

/// The names of the tabs after the first five, and the view of the bridges: its name, its notes and
/// the names of its cards.
fn bridges(bridges: Vec<Value>) -> (Vec<String>, String, Vec<String>, Vec<String>) {
    let catalog = catalog(&with("bridges", bridges.into()));
    let mut session = Session::new(&catalog, Language::English, today());
    let tabs = session.page().views.iter().skip(5).map(|press| press.words.clone()).collect();
    session.apply(Action::Show(Show::Bridges));
    let view = session.page().view.unwrap_or_default();
    (tabs, view.name, view.notes, view.cards.iter().map(|card| card.name.clone()).collect())
}

#[test]
fn one_bridge_names_its_tab_and_its_view() {
    let step = "T, Technician".to_owned();
    assert_eq!(
        bridges(vec![bridge("one", "From here to there", Some("There"))]),
        (
            vec!["There".into()],
            "From here to there".into(),
            vec!["Note on From here to there.".into()],
            vec![step.clone()]
        )
    );
    assert_eq!(bridges(vec![bridge("one", "Over", None)]).0, ["Over"]);
}

#[test]
fn two_bridges_are_shown_as_two() {
    let (tabs, name, notes, cards) =
        bridges(vec![bridge("one", "Over", None), bridge("two", "Across", None)]);
    assert_eq!((tabs, name.as_str()), (vec!["Bridges between fields".to_owned()], "Bridges between fields"));
    assert!(notes.is_empty(), "{notes:?}");
    assert_eq!(cards, ["Over", "T, Technician", "Across", "T, Technician"]);
}

#[test]
fn no_bridge_has_no_tab_and_a_link_to_it_says_so() {
    let catalog = catalog(&whole());
    let mut session = Session::new(&catalog, Language::English, today());
    assert_eq!(session.page().views.len(), 5);
    session.open_link("v1&show=bridges");
    assert_eq!(session.state().show, Show::Steps);
    assert_eq!(session.notices(), ["“bridges” is not listed here and was left out."]);
}

#[test]
fn the_catalog_says_its_field_and_country_and_one_that_does_not_is_shown_without() {
    let said = |document: &Value| {
        let catalog = catalog(document);
        let session = Session::new(&catalog, Language::English, today());
        (session.title(), session.privacy().split(". ").next().map(str::to_owned))
    };
    let own = with("title", json!({"en": "dental technology"}));
    assert_eq!(
        said(&own),
        ("Your pathway in dental technology".to_owned(), Some("Not official advice".to_owned()))
    );
    let own = with("country", json!({"en": "Canada"}));
    assert_eq!(said(&own), ("Your pathway".to_owned(), Some("Canada".to_owned())));
    let shipped = session();
    assert_eq!(shipped.title(), "Your pathway in healthcare technology");
    assert!(
        shipped.privacy().starts_with("United States. Not official advice. Private: stays in your browser")
    );
}

#[test]
fn figures_of_education_say_when_they_were_published_where_the_catalog_says_it() {
    let notes = |catalog: &Catalog| {
        let award = credential_pathway::model::Award {
            level: AwardLevel::Associate,
            field: None,
            accreditation: credential_pathway::model::Accredited::Untold,
        };
        let step = Step { kind: StepKind::Award(award), months: Some(24), ..step() };
        Localizer { catalog, language: Language::English, today: today(), offers: None }.step_notes(&step)
    };
    assert_eq!(notes(&catalog(&whole())), ["Figures are typical, full-time; grants may lower the cost."]);
    let dated = catalog(&with("education[1].published", json!("2031-32")));
    assert_eq!(
        notes(&dated),
        ["Figures are typical, full-time, published 2031-32; grants may lower the cost."]
    );
}

fn step() -> Step {
    let mut session = session();
    session.open_link("v1&want=credential.aami-cbet&basis=issuer");
    let query = credential_pathway::resolve::Query {
        destination: session.state().destination.expect("a destination"),
        basis: session.state().basis,
        objective: session.state().objective,
        today: today(),
    };
    let plan = credential_pathway::resolve::plan(session.catalog(), &session.state().learner, &query);
    let step = plan.expect("a plan").pathway.steps.remove(0);
    Step { skip_if_held: false, builds_on: false, confirm: false, ..step }
}

#[test]
fn acronyms_in_the_name_of_a_field_keep_their_capitals() {
    for (name, shown) in [
        ("HVAC", "HVAC"),
        ("MRI technology", "MRI technology"),
        ("Electronics Technology", "electronics technology"),
        ("Health IT", "health IT"),
        ("Computer-Aided Design", "computer-aided design"),
        ("X-ray", "x-ray"),
        ("eHealth", "eHealth"),
    ] {
        let document = with("fields[0].name", json!({"en": name}));
        let catalog = catalog(&document);
        let localizer =
            Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
        assert_eq!(localizer.field(id("biomedical")), shown);
    }
    let localizer =
        Localizer { catalog: bundled::shared(), language: Language::English, today: today(), offers: None };
    for row in &bundled::shared().fields {
        assert_eq!(localizer.field(row.id), row.name.get("en").to_ascii_lowercase());
    }
}

#[test]
fn a_clock_without_a_usable_month_is_replaced_by_the_month_of_the_catalog_and_said() {
    let (session, line) = Session::at_clock(bundled::shared(), Language::English, None);
    assert_eq!(session.evaluator().today, Month::new(2026, 11).expect("a month"));
    assert_eq!(
        line.as_deref(),
        Some("The date of this device cannot be used. The pathway starts in November 2026.")
    );
    let clock = Month::new(2031, 4);
    let (session, line) = Session::at_clock(bundled::shared(), Language::English, clock);
    assert_eq!((Some(session.evaluator().today), line), (clock, None));
}
