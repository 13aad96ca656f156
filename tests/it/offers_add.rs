//! Offers on routes: where they stand, which figures they bring, and that they change no rule.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Constraint, Credential, Learner, Month, Named, Preferred};
use credential_pathway::resolve::{
    Basis, Destination, Evaluator, Objective, Query, Route, RouteKind, StepKind, routes, serves,
};
use credential_pathway::session::{Action, PathwayView, Rest, RouteView, Session, StepView};
use credential_pathway::text::{Language, Localizer};
use serde_json::{Value, json};

use crate::offers::{example, read};
use crate::world::today;

const CBET: &str = "v1&want=credential.aami-cbet";

/// A session that begins with a link and takes a document of offers.
pub fn session(link: &str, document: &Value, today: Month) -> Session<'static> {
    let mut session = Session::new(bundled::shared(), Language::English, today);
    session.open_link(link);
    session.take_offers(Rest::get().expect("the whole"), &document.to_string());
    session
}

fn pathway(session: &Session<'_>) -> PathwayView {
    session.page().pathway.expect("a pathway")
}

/// The step of a pathway that earns a degree.
fn degree(view: &PathwayView) -> &StepView {
    view.steps.iter().find(|step| matches!(step.kind, StepKind::Award(_))).expect("a degree")
}

fn names(step: &StepView) -> Vec<&str> {
    step.offers.iter().flat_map(|offers| &offers.rows).map(|row| row.name.as_str()).collect()
}

/// The text that a step says.
fn said(step: &StepView) -> String {
    step.card.parts.iter().flat_map(|part| &part.lines).cloned().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_offer_stands_on_its_step_with_its_start_its_time_and_its_cost() {
    let view = pathway(&session(CBET, &example(), today()));
    let step = degree(&view);
    let offers = step.offers.as_ref().expect("offers");
    assert_eq!(offers.heading, "At Hill College");
    assert_eq!(
        names(step),
        ["AAS Biomedical Equipment Technology", "AAS Biomedical Equipment Technology, evenings"]
    );
    let row = &offers.rows[0];
    assert_eq!(row.starts, "January 2027");
    assert_eq!(row.time, "21 months, 40 hours a week");
    assert_eq!(row.cost, "$7,950 (county residents), $9,800 (everybody else)");
    assert_eq!(row.notes, "60 credits · in person · Main campus · languages: en");
    assert_eq!(row.url.as_deref(), Some("https://hill.example/aas-bmet"));
    assert_eq!(offers.more, ["Admissions, 555-0100 · 12 Hill Road, Hillsboro"]);
    let of = |is: &dyn Fn(&StepKind) -> bool| view.steps.iter().find(|step| is(&step.kind)).map(names);
    assert_eq!(of(&|kind| matches!(kind, StepKind::Credential(_))), Some(vec!["CBET review"]));
    assert_eq!(
        of(&|kind| matches!(kind, StepKind::Work { .. })),
        Some(vec!["Equipment technician, evening shift"])
    );
}

#[test]
fn a_start_that_is_past_is_not_shown_and_the_next_one_decides_the_order() {
    let month = |year, month| Month::new(year, month).expect("a month");
    let first = |today| {
        let view = pathway(&session(CBET, &example(), today));
        let offers = degree(&view).offers.clone().expect("offers");
        (offers.rows[0].id.clone(), offers.rows[0].starts.clone())
    };
    assert_eq!(first(month(2027, 1)), ("aas-bmet".to_owned(), "January 2027".to_owned()));
    // Both start in August then, and 21 months come before 36.
    assert_eq!(first(month(2027, 2)), ("aas-bmet".to_owned(), "August 2027".to_owned()));
    assert_eq!(first(month(2027, 9)), ("aas-bmet".to_owned(), String::new()));
}

#[test]
fn of_many_offers_ten_are_shown_and_the_others_counted() {
    let mut document = example();
    let row = document["offers"][0].clone();
    let rows = (0..1000).map(|number| {
        let mut row = row.clone();
        row["id"] = json!(format!("o-{number}"));
        row["months"] = json!(1000 - number.min(990));
        row
    });
    document["offers"] = rows.collect();
    document["offers"].as_array_mut().expect("rows").iter_mut().for_each(|row| row["months"] = json!(21));
    let view = pathway(&session(CBET, &document, today()));
    let offers = degree(&view).offers.clone().expect("offers");
    assert_eq!((offers.rows.len(), offers.more[0].as_str()), (10, "990 more: ask Hill College."));
}

#[test]
fn without_the_switch_a_page_with_offers_is_the_page_without_them_but_for_the_offers() {
    let (mut with_offers, mut opened) = (0, 0);
    for credential in &bundled::shared().credentials {
        let link = format!("v1&want=credential.{}&open={}", credential.id(), credential.id());
        let mut page = session(&link, &example(), today()).page();
        for step in page.pathway.iter_mut().flat_map(|view| &mut view.steps) {
            with_offers += usize::from(step.offers.take().is_some());
        }
        opened += usize::from(page.detail.as_mut().is_some_and(|open| open.offers.take().is_some()));
        assert_eq!(page, session(&link, &Value::Null, today()).page(), "{link}");
    }
    assert!(with_offers > 5, "{with_offers} steps have offers");
    assert_eq!(opened, 1, "the review alone names a credential: CBET");
}

#[test]
fn with_the_switch_the_figures_of_a_step_are_those_of_its_offer_and_say_so() {
    // The fee of the exam is $350 to $500 as reported; 24 months of study cost $8,300.
    let link = format!("{CBET}&route=1");
    let mut asked = session(&link, &example(), today());
    let before = pathway(&asked);
    assert_eq!(before.words.cost, "$8,650–8,800, partly as reported");
    assert!(said(degree(&before)).contains("about 2 years full-time · $8,300"), "{}", said(degree(&before)));
    assert!(said(degree(&before)).contains("Figures are typical") && before.figures.is_empty());
    asked.apply(Action::Prefer(true));
    let after = pathway(&asked);
    assert_eq!(after.words.cost, "$8,300–8,450, partly as reported");
    let step = said(degree(&after));
    assert!(step.contains("about 21 months · $7,950"), "{step}");
    assert!(!step.contains("typical"), "{step}");
    let line = "Time and cost are of Hill College: AAS Biomedical Equipment Technology (county residents).";
    assert!(step.contains(line), "{step}");
    assert_eq!(after.figures, "1 step has figures of Hill College, not typical ones.");
    asked.apply(Action::Undo);
    assert_eq!(pathway(&asked).steps, before.steps);
}

#[test]
fn the_time_of_an_offer_decides_which_routes_there_are() {
    // Study and work one after the other: 24 and 24 months are no better than the 48 months of work of another
    // route, but 21 and 24 are 45.
    let link = format!("{CBET}&apart=1");
    let is_degree = |row: &&RouteView| row.kind == RouteKind::Alternative(0);
    let time = |session: &Session<'_>| {
        pathway(session).routes.iter().find(is_degree).map(|row| row.words.time.clone())
    };
    let mut asked = session(&link, &example(), today());
    assert_eq!(time(&asked), None);
    asked.apply(Action::Prefer(true));
    assert_eq!(time(&asked).as_deref(), Some("at least 3 years 9 months"));
}

#[test]
fn a_figure_that_an_offer_does_not_give_stays_typical() {
    let mut document = example();
    document["offers"].as_array_mut().expect("rows").remove(1);
    document["offers"][0].as_object_mut().expect("a row").remove("costs");
    let mut asked = session(&format!("{CBET}&route=1"), &document, today());
    asked.apply(Action::Prefer(true));
    let view = pathway(&asked);
    let step = said(degree(&view));
    assert!(step.contains("about 21 months · $8,300"), "{step}");
    assert!(step.contains("Figures are typical") && step.contains("The time is of Hill College"), "{step}");
}

#[test]
fn in_few_hours_the_offer_that_fits_them_is_planned_with() {
    // 21 months of 40 hours are 42 months of 20; 36 months of 15 hours stay 36.
    let mut asked = session(&format!("{CBET}&route=1&only=hours.20"), &example(), today());
    asked.apply(Action::Prefer(true));
    let view = pathway(&asked);
    let step = said(degree(&view));
    assert!(step.contains("about 3 years · $7,200") && step.contains("evenings"), "{step}");
}

#[test]
fn served_routes_come_first_among_those_that_are_as_practicable() {
    let kinds =
        |session: &Session<'_>| pathway(session).routes.iter().map(|row| row.kind).collect::<Vec<_>>();
    // A job serves every route that takes work, so the college has none here.
    let mut document = example();
    document["offers"].as_array_mut().expect("rows").pop();
    let mut asked = session(&format!("{CBET}&by=cost"), &document, today());
    // Four years of work cost less than a degree.
    assert_eq!(kinds(&asked)[0], RouteKind::Alternative(3));
    asked.apply(Action::Prefer(true));
    assert_eq!(kinds(&asked)[0], RouteKind::Alternative(0));
    let view = pathway(&asked);
    assert!(view.routes[0].chosen);
    assert_eq!(view.words.best, "Another route costs less.");
    assert_eq!(view.routes[0].figures, "1 step has figures of Hill College, not typical ones.");
    assert_eq!(view.routes[1].figures, "");
    let restricted = kinds(&asked).iter().position(|kind| *kind == RouteKind::Alternative(1));
    assert!(restricted.is_none_or(|index| index > 0), "what only some can take is never first");
}

#[test]
fn the_switch_is_in_a_link_and_says_nothing_where_there_are_no_offers() {
    let mut asked = session(CBET, &example(), today());
    asked.apply(Action::Prefer(true));
    assert!(asked.link().contains("&prefer=1"), "{}", asked.link());
    let alone = session(&asked.link(), &Value::Null, today());
    assert!(alone.prefers_words().is_none() && alone.notices().is_empty());
    assert_eq!(pathway(&alone), pathway(&session(CBET, &Value::Null, today())));
    assert_eq!(pathway(&session(&asked.link(), &example(), today())), pathway(&asked));
}

/// What all offers of a document bring, for every level and field: half of what is typical.
fn cheap() -> Vec<Preferred> {
    let catalog = bundled::shared();
    let mut rows = Vec::new();
    for field in &catalog.fields {
        for level in ["associate", "bachelor"] {
            let award = json!({"level": level, "field": field.id.as_str()});
            rows.push(json!({
                "id": format!("{level}-{}", field.id.as_str()), "kind": "program", "name": {"en": "A"},
                "leads_to": [{"award": award}], "months": 11, "costs": [{"usd": 1300}],
            }));
        }
    }
    let document = json!({"version": 1, "provider": {"name": {"en": "Hill"}}, "offers": rows});
    let mut all = Vec::new();
    for (offer, row) in read(&document).rows.iter().enumerate() {
        let gain = row.leads_to[0];
        all.push(Preferred { offer, gain, months: Some(11), hours_per_week: None, cost_usd: Some(1300) });
    }
    all
}

fn people() -> [Learner; 2] {
    let mut student = Learner::default();
    student.constrain(Constraint::StudyHours(20));
    [Learner::default(), student]
}

#[test]
fn what_is_preferred_changes_no_verdict_and_no_text_of_a_rule() {
    let catalog = bundled::shared();
    let localizer = Localizer { catalog, language: Language::English, today: today(), offers: None };
    for learner in people() {
        let preferred = Learner { preferred: cheap(), ..learner.clone() };
        let judged = |learner: &Learner, row: &Credential| {
            let evaluator = Evaluator { catalog, learner, today: today() };
            let finding = evaluator.condition_of(row.id, &row.requires.condition);
            format!("{:?} {:?}", finding.verdict, localizer.finding(&finding))
        };
        for row in &catalog.credentials {
            assert_eq!(judged(&learner, row), judged(&preferred, row), "{}", row.id);
        }
    }
}

/// What a route costs if its steps are paid for by what is offered, figure by figure.
fn paid(route: &Route, offers: &[Preferred]) -> ([u32; 3], u32) {
    let totals = &route.pathway.totals;
    let mut cost = totals.of(Objective::Cost);
    for step in route.pathway.steps.iter().filter(|step| !step.builds_on) {
        if offers.iter().any(|row| serves(bundled::shared(), &row.gain, &step.kind))
            && let Some(typical) = step.cost_usd
        {
            cost = cost - typical + 1300;
        }
    }
    (totals.hurdles(), cost)
}

#[test]
fn with_offers_the_first_route_costs_no_more_than_any_other_would_with_them() {
    let catalog = bundled::shared();
    let (offers, mut cheaper) = (cheap(), 0);
    for row in &catalog.credentials {
        let destination = Destination::Credential(row.id);
        let query = Query { destination, basis: Basis::Issuer, objective: Objective::Cost, today: today() };
        let learner = Learner { preferred: offers.clone(), ..Learner::default() };
        let (Ok(typical), Ok(found)) =
            (routes(catalog, &Learner::default(), &query), routes(catalog, &learner, &query))
        else {
            continue;
        };
        let is_of_issuers = |route: &&Route| route.kind != RouteKind::EveryLevel;
        let least = typical.routes.iter().filter(is_of_issuers).map(|route| paid(route, &offers)).min();
        let Some(first) = found.routes.first().filter(is_of_issuers) else { continue };
        let own = (first.pathway.totals.hurdles(), first.pathway.totals.of(Objective::Cost));
        assert!(Some(own) <= least, "{}: {own:?} {least:?}", row.id);
        for step in first.pathway.steps.iter().filter(|step| step.offered.is_some()) {
            assert_eq!((step.months, step.cost_usd), (Some(11), Some(1300)), "{}", row.id);
        }
        cheaper += usize::from(first.is_served());
    }
    assert!(cheaper > 5, "{cheaper} first routes have an offer");
}
