//! The places beside the pathway: occupations, organizations and the bridge.

use credential_pathway::catalog::{Catalog, Rung};
use credential_pathway::model::{
    BridgeStep, Credential, HttpsUrl, Id, Level, Month, Occupation, Requirement,
};
use credential_pathway::resolve::StepKind;
use credential_pathway::session::{Action, Card, Session, Show, View};
use credential_pathway::text::Language;

use crate::pressing::{press_on, said, session, view};
use crate::world::{credential, id, today};

fn at(show: Show) -> Session<'static> {
    let mut session = session();
    session.apply(Action::Show(show));
    session
}

/// "1234567" as "1,234,567".
fn grouped(number: u32) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1_000), number % 1_000),
    }
}

/// Each occupation with its card, compared or not.
fn occupations(view: View) -> Vec<(&'static Occupation, Card)> {
    let mut rows = Vec::new();
    for card in view.pair.into_iter().chain(view.cards) {
        let mut all = session().catalog().occupations.iter();
        let row = all.find(|row| row.name.get("en") == card.name);
        rows.push((row.expect("an occupation"), card));
    }
    rows
}

#[test]
fn every_occupation_has_its_code_and_who_says_so() {
    let rows = occupations(view(&at(Show::Occupations)));
    assert_eq!(rows.len(), 13);
    for (row, card) in rows {
        assert_eq!((card.badge, card.folded), (format!("SOC {}", row.soc), Some(row.id)));
        let sources = card.more.iter().find(|part| part.heading == "Sources").expect("who says so");
        let sources = &sources.sources;
        assert_eq!(sources.len(), row.sources.len(), "{}", row.id);
        assert!(sources.iter().all(|line| line.dates.contains("read ")), "{}", row.id);
    }
}

#[test]
fn every_figure_of_an_occupation_stands_with_its_year_the_newest_first() {
    let mut both = 0;
    for (row, card) in occupations(view(&at(Show::Occupations))) {
        let lines: Vec<&String> = card.parts.iter().flat_map(|part| &part.lines).collect();
        let pays: Vec<String> = (row.figures.iter())
            .filter_map(|figure| {
                Some(format!("Median pay ${} ({})", grouped(figure.median_pay_usd?), figure.pay_year))
            })
            .collect();
        let shown: Vec<_> = lines.iter().filter(|line| line.starts_with("Median pay $")).collect();
        assert_eq!(shown.len(), pays.len(), "{}", row.id);
        assert!(shown.iter().zip(&pays).all(|(line, pay)| line.starts_with(pay)), "{shown:?} {pays:?}");
        for figure in row.figures.iter().filter(|figure| figure.growth_per_mille.is_some()) {
            assert!(
                shown.iter().any(|line| line.contains(&format!("%, {}", figure.span.replace('-', "–")))),
                "{}",
                row.id
            );
        }
        both += usize::from(pays.len() == 2 && pays[0].ends_with("(2025)") && pays[1].ends_with("(2021)"));
    }
    // Of five occupations the 2023 career page gives the pay of 2021.
    assert_eq!(both, 5);
}

#[test]
fn two_occupations_stand_side_by_side_and_a_third_pushes_out_the_first() {
    let mut session = at(Show::Occupations);
    let names: Vec<String> = view(&session).cards.iter().map(|card| card.name.clone()).collect();
    let pair = |session: &Session<'_>| {
        let view = view(session);
        assert_eq!(view.pair.len() + view.cards.len(), 13);
        view.pair.into_iter().map(|card| card.name).collect::<Vec<_>>()
    };
    press_on(&mut session, &names[0], "Compare");
    assert_eq!(pair(&session), names[..1]);
    press_on(&mut session, &names[1], "Compare");
    assert_eq!(pair(&session), names[..2]);
    press_on(&mut session, &names[2], "Compare");
    assert_eq!(pair(&session), names[1..3]);
    press_on(&mut session, &names[1], "Compare");
    assert_eq!(pair(&session), names[2..3]);
}

#[test]
fn what_is_compared_shows_the_best_way_there_and_nothing_else_does() {
    let mut session = at(Show::Occupations);
    for row in &session.catalog().occupations {
        session.apply(Action::Compare(row.id, true));
        let view = view(&session);
        let way = |card: &Card| said(card, "Your shortest route");
        assert!(view.pair.iter().all(|card| way(card).len() > 10), "{}", row.id);
        assert!(view.cards.iter().all(|card| way(card).is_empty()), "{}", row.id);
    }
}

#[test]
fn every_organization_stands_with_what_it_issues_who_can_join_and_its_page() {
    let session = at(Show::Organizations);
    let (catalog, cards) = (session.catalog(), view(&session).cards);
    assert_eq!((cards.len(), catalog.organizations.len()), (40, 40));
    for (row, card) in catalog.organizations.iter().zip(&cards) {
        assert_eq!(card.name, row.name.get("en"));
        let issued = catalog.credentials.iter().filter(|other| other.issuer == Some(row.id));
        let issued: Vec<Id<Credential>> = issued.map(|other| other.id).collect();
        let shown: Vec<Id<Credential>> =
            card.parts.iter().flat_map(|part| &part.links).map(|link| link.0).collect();
        assert_eq!(shown, issued, "{}", row.id);
        let join = row.join.as_ref().map_or("", |words| words.get("en"));
        assert_eq!(said(card, "Who can join"), join, "{}", row.id);
        let page = card.parts.iter().find_map(|part| part.url.as_deref());
        assert_eq!(page, row.url.as_ref().map(HttpsUrl::as_str), "{}", row.id);
        assert!(page.is_none_or(|page| page.starts_with("https://")), "{}", row.id);
    }
    let issued = |card: &Card| card.parts.iter().map(|part| part.links.len()).sum::<usize>();
    let by_somebody = |row: &&Credential| row.issuer.is_some();
    assert_eq!(
        cards.iter().map(issued).sum::<usize>(),
        catalog.credentials.iter().filter(by_somebody).count()
    );
}

fn planks() -> &'static [BridgeStep] {
    &session().catalog().bridges.find("bmet-to-health-it").expect("the bridge").steps
}

#[test]
fn the_planks_of_the_bridge_stand_in_their_order_with_what_counts_on_both_sides() {
    let session = at(Show::Bridges);
    let view = view(&session);
    assert_eq!(view.name, "From medical devices to health IT");
    let starts: Vec<&str> = view.cards.iter().filter_map(|card| card.name.split(',').next()).collect();
    assert_eq!(starts, ["A+", "Network+", "Security+", "CIIP"]);
    let lane = |id| session.catalog().sub_domains.find(id).expect("a sub-domain").name.get("en");
    for (plank, card) in planks().iter().zip(&view.cards) {
        assert_eq!(said(card, lane("medical-devices-imaging")), plank.counts_from.get("en"));
        assert_eq!(said(card, lane("healthcare-it-telemedicine")), plank.counts_to.get("en"));
        let sources: Vec<_> = card.parts.iter().flat_map(|part| &part.sources).collect();
        assert!(!sources.is_empty() && sources.len() == plank.sources.len(), "{}", card.name);
        assert!(sources.iter().all(|line| line.dates.contains("read ")), "{}", card.name);
    }
}

#[test]
fn every_plank_of_the_bridge_can_be_begun_and_has_a_pathway() {
    for (plank, card) in planks().iter().zip(view(&at(Show::Bridges)).cards) {
        assert!(credential(session().catalog(), plank.credential.as_str()).is_open_in(today()));
        let mut session = at(Show::Bridges);
        press_on(&mut session, &card.name, "Route to it");
        let view = session.page().pathway.expect("a pathway");
        assert!(!view.steps.is_empty(), "{}", card.name);
        assert_eq!(view.steps.last().map(|step| step.kind), Some(StepKind::Credential(plank.credential)));
    }
}

#[test]
fn what_the_bridge_claims_is_so_in_the_catalog() {
    let catalog = session().catalog();
    let claims = |index: usize, words: &str| {
        let plank = &planks()[index];
        assert!(
            plank.counts_to.get("en").contains(words) || plank.counts_from.get("en").contains(words),
            "{words}"
        );
    };
    let stands_in = |title: &str, level: i64, credential: &str| {
        let row = catalog.stand_ins.find(title).expect("a stand-in");
        let cell = (id("healthcare-it-telemedicine"), Level::new(level).expect("a level"));
        assert!(row.rung == cell && row.credentials.contains(&id(credential)), "{row:?}");
        let rung = Rung { sub_domain: cell.0, level: cell.1 };
        assert!(catalog.on_rung(&rung).iter().any(|row| row.id == id(title)), "{title}");
    };
    claims(0, "stands in for the Level 1 entry, Healthcare IT Technician");
    stands_in("healthcare-it-technician", 1, "comptia-a-plus");
    claims(0, "CompTIA names it in place of its retired certificate");
    assert_eq!(credential(catalog, "comptia-hit-001").nearest.as_slice(), [id("comptia-a-plus")]);
    claims(1, "CompTIA recommends it before Security+");
    let advice = credential(catalog, "comptia-security-plus").recommends.as_ref().expect("advice");
    assert!(advice.condition.leaves().contains(&&Requirement::Credential(id("comptia-network-plus"))));
    claims(2, "stands in for the Level 3 entry, Health IT Security Specialist");
    stands_in("health-it-security-specialist", 3, "comptia-security-plus");
    claims(3, "It has no level of the framework");
    assert_eq!(credential(catalog, "abii-ciip").level, None);
    for index in 0..3 {
        claims(index, "2 of the 30 CEUs");
    }
    let renewal = credential(catalog, "aami-cbet").renewal.note.as_ref().expect("how CBET is kept");
    assert!(renewal.get("en").contains("at least 30 CEUs"));
}

/// A whole catalog with more keys at a place.
fn with_more(part: &str, keys: serde_json::Value) -> Catalog {
    let mut document = crate::planted::whole();
    let at = crate::planted::at(&mut document, part);
    keys.as_object().expect("keys").iter().for_each(|(key, value)| at[key] = value.clone());
    Catalog::from_documents(&[("whole.json", &document.to_string())]).expect("a sound catalog")
}

fn shown(catalog: &'static Catalog, show: Show) -> View {
    let mut session = Session::new(catalog, Language::English, Month::parse("2026-11").expect("a month"));
    session.apply(Action::Show(show));
    view(&session)
}

#[test]
fn an_occupation_shows_what_people_do_and_how_pay_is_spread() {
    let text = |words: &str| serde_json::json!({"en": words});
    let catalog: &'static Catalog = Box::leak(Box::new(with_more(
        "occupations[0]",
        serde_json::json!({
            "duties": [text("Mend.")], "day": text("A long one."), "soft_skills": [text("Listen.")],
            "hard_skills": [text("Solder.")],
            "figures": [{"pay_year": 2025, "median_pay_usd": 60_000, "mean_pay_usd": 70_100, "percentiles_usd": [39830, 48940, 95630, 117_420],
                "employment": 191_500, "sources": ["page"]},
                {"pay_year": 2021, "median_pay_usd": 50_000, "sources": ["page"]}],
            "industries": [{"name": text("Hospitals"), "pay_year": 2024, "median_pay_usd": 64_320, "share_percent": 46, "sources": ["page"]}],
            "statements": [
                {"text": text("It was so."), "until": "2026-10", "sources": ["page"]},
                {"text": text("It is so."), "from": "2026-11", "sources": ["page"]},
            ],
        }),
    )));
    let card = shown(catalog, Show::Occupations).cards.remove(0);
    let figures = card.parts.iter().flat_map(|part| &part.lines).filter(|line| line.contains("0 (20"));
    assert_eq!(figures.collect::<Vec<_>>(), ["Median pay $60,000 (2025).", "Median pay $50,000 (2021)."]);
    let lines = |heading: &str| {
        let part = card.more.iter().find(|part| part.heading == heading).expect(heading);
        assert!(!part.is_folded, "{heading} is folded with all others");
        part.lines.clone()
    };
    assert_eq!(lines("What people do"), ["Mend.", "A long one."]);
    assert_eq!(lines("Skills with people"), ["Listen."]);
    assert_eq!(lines("Skills of the field"), ["Solder."]);
    assert_eq!(
        lines("More on pay"),
        [
            "Half of the people earn between $48,940 and $95,630 (2025).",
            "One in ten earns less than $39,830, one in ten more than $117,420 (2025).",
            "Average pay: $70,100 (2025).",
            "Jobs: 191,500 (2025).",
            "Hospitals: median pay $64,320, 46% of the jobs (2024)",
        ]
    );
    assert_eq!(lines("Also reported"), ["It is so."]);
}

#[test]
fn questions_and_terms_have_a_view_where_a_catalog_has_some() {
    let catalog: &'static Catalog = Box::leak(Box::new(with_more(
        "",
        serde_json::json!({
            "scope": {"en": "What it covers."},
            "glossary": [{"id": "ehr", "term": "EHR", "name": {"en": "Electronic health record"}, "text": {"en": "A record."}, "sources": ["page"]}],
            "questions": [{"id": "why", "question": {"en": "Why?"}, "answer": {"en": "So."}, "sources": ["page"]}],
        }),
    )));
    let view = shown(catalog, Show::Glossary);
    assert_eq!(view.notes[1], "What it covers.");
    let cards: Vec<_> = view.cards.iter().map(|card| (card.name.as_str(), card.badge.as_str())).collect();
    assert_eq!(cards, [("Why?", ""), ("EHR", "Electronic health record")]);
    assert!(view.cards.iter().all(|card| card.parts.iter().any(|part| !part.sources.is_empty())));
    let tabs = |catalog| {
        Session::new(catalog, Language::English, Month::parse("2026-11").expect("a month")).views().len()
    };
    let without: &'static Catalog = Box::leak(Box::new(with_more("", serde_json::json!({}))));
    assert_eq!(tabs(catalog), tabs(without) + 1);
}
