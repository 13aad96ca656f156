//! Documents of offers made to be a burden or to do harm: 2,000 by a seed.

use credential_pathway::catalog::{PROBLEMS_MAX, bundled, check_offers, offers};
use credential_pathway::model::{Learner, interned_count};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, VISITS_MAX, routes};
use credential_pathway::session::{Action, OfferView, Page, Rest, Session, StepOffers};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::offers_add::session;
use crate::world::today;

const COUNT: u64 = 2_000;

/// Spellings of one address that must never become a link.
const SCRIPTS: [&str; 20] = [
    "javascript:ran=1",
    "JavaScript:ran=1",
    "JAVASCRIPT:ran=1",
    " javascript:ran=1",
    "\tjavascript:ran=1",
    "\njavascript:ran=1",
    "\u{1}javascript:ran=1",
    "java\tscript:ran=1",
    "java\nscript:ran=1",
    "java\rscript:ran=1",
    "javascript\t:ran=1",
    "javascript&colon;ran=1",
    "&#106;avascript:ran=1",
    "javascript&#58;ran=1",
    "javascript%3Aran=1",
    "javascript://https://a.example/%0Aran=1",
    "javascript:https://a.example/",
    "view-source:javascript:ran=1",
    "feed:javascript:ran=1",
    "\u{feff}javascript:ran=1",
];

/// Texts that a document may hold.
const TEXTS: [&str; 8] = [
    "</script><script>ran=1</script>",
    "<img src=x onerror=ran=1>",
    "\"' onfocus=ran=1 autofocus x=`",
    "<style>*{display:none}</style><svg onload=ran=1>",
    "{{ran=1}} ${ran=1} %s %n",
    "",
    " ",
    "&has=aami-cbet&work=bmet.60..",
];

/// What stands for a text that no value can hold: it is put in when the document is written.
const RAW: [(&str, &str); 6] = [
    ("@huge", "1e999"),
    ("@long", "123456789012345678901234567890"),
    ("@lone", "\"\\ud800\""),
    ("@twice", "{\"en\":\"A\",\"en\":\"B\"}"),
    ("@deep", "@deep"),
    ("@open", "{\"a\":"),
];

fn provider(dice: &mut Dice) -> Value {
    json!({"name": {"en": dice.of(&TEXTS)}, "contact": {"en": dice.of(&TEXTS)}, "url": "https://a.example/"})
}

/// A row that is sound but for its texts, which mean no good.
fn row(dice: &mut Dice, number: usize) -> Value {
    let award = json!({"award": {"level": dice.of(&["associate", "bachelor"]), "field": "biomedical-equipment-technology"}});
    let work = json!({"work": {"kind": "bmet", "months": 1 + dice.below(720)}});
    let credential =
        json!({"credential": dice.of(&["aami-cbet", "aami-chtm", "ahima-rhit", "himss-cphims"])});
    let gains = [award, work, credential, json!({"training": "bmet-apprenticeship"})];
    let list = |dice: &mut Dice| (0..dice.below(4)).map(|_| dice.of(&gains)).collect::<Vec<_>>();
    let mut row = json!({
        "id": format!("{}-{number}", dice.of(&["o", "constructor", "never-interned-by-hostile-offers"])),
        "kind": dice.of(&["course", "program", "exam-preparation", "apprenticeship", "job"]),
        "name": {"en": dice.of(&TEXTS)},
        "url": format!("https://a.example/{}", dice.of(&["?q=%3Cscript%3E", "#javascript:ran=1", "?javascript:ran=1"])),
        "leads_to": list(dice),
        "months": 1 + dice.below(720),
        "costs": [{"usd": dice.below(1_000_001), "for": {"en": dice.of(&TEXTS)}}],
        "location": {"en": dice.of(&TEXTS)},
        "starts": [dice.of(&["2027", "2027-01", "0001", "9999-12-31"])],
    });
    if row["kind"] == "job" {
        let any = json!({"any": gains});
        let mut requires = list(dice);
        requires.extend(dice.chance(50).then_some(any));
        row["requires"] = json!(requires);
    }
    row
}

/// A key as a part of a pointer.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Every place of a document, as pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(rows) => {
            rows.iter().for_each(|row| places(row.1, &format!("{at}/{}", escaped(row.0)), found));
        }
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|row| places(row.1, &format!("{at}/{}", row.0), found));
        }
        _ => {}
    }
}

/// What may stand anywhere.
fn harm(dice: &mut Dice) -> Value {
    match dice.below(12) {
        0 => json!(dice.of(&SCRIPTS)),
        1 => json!(dice.of(&[TEXTS[0], "\u{202e}gnidaelsim\u{202c}", "a\u{200d}\u{feff}b\u{0}"])),
        2 => json!(dice.of(&RAW).0),
        3 => json!(i64::MAX),
        4 => json!(-1),
        5 => json!(0.5),
        6 => json!("x".repeat(301)),
        7 => json!({"__proto__": {"polluted": 1}}),
        8 => json!(vec![1; 2_001]),
        9 => json!(format!("never-interned-{}", dice.below(1_000))),
        10 => dice.of(&[Value::Null, json!(true), json!([]), json!({})]),
        _ => json!({"never-interned": [{"work": {"kind": "never-interned"}}]}),
    }
}

/// The text of a document.
fn document(seed: u64) -> String {
    let mut dice = Dice(seed << 32);
    let mut rows: Vec<Value> = (0..dice.below(6)).map(|number| row(&mut dice, number)).collect();
    if dice.chance(2) {
        rows = (0..1_000 + dice.below(3)).map(|number| row(&mut dice, number)).collect();
    }
    let mut value = json!({"version": 1, "provider": provider(&mut dice), "offers": rows});
    for _ in 0..dice.of(&[0, 0, 1, 1, 1, 2, 3]) {
        let mut all = Vec::new();
        places(&value, "", &mut all);
        // The whole document is a place of its own.
        let at = all[dice.below(all.len().min(400))].clone();
        let harm = harm(&mut dice);
        let place = value.pointer_mut(&at).expect("a place");
        match place {
            Value::Object(rows) if dice.chance(50) => drop(rows.insert(dice.of(&TEXTS).to_owned(), harm)),
            Value::Object(rows) if at.starts_with("/offers/") && dice.chance(50) => {
                rows.insert("url".to_owned(), json!(dice.of(&SCRIPTS)));
            }
            Value::Array(rows) if !rows.is_empty() && dice.chance(50) => rows.push(rows[0].clone()),
            place => *place = harm,
        }
    }
    let mut text = value.to_string();
    for (mark, raw) in RAW {
        text = text.replace(&format!("\"{mark}\""), raw);
    }
    text = text.replace("@deep", &"[".repeat(1 + dice.below(50_000)));
    if dice.chance(3) {
        let mut end = dice.below(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
    if dice.chance(1) {
        text += &" ".repeat(1024 * 1024);
    }
    text
}

/// The offers of a page.
fn shown(page: &mut Page) -> Vec<StepOffers> {
    let steps = page.pathway.iter_mut().flat_map(|view| &mut view.steps);
    let mut all: Vec<_> = steps.filter_map(|step| step.offers.take()).collect();
    all.extend(page.pathway.as_mut().and_then(|view| view.job.take()));
    all.extend(page.detail.as_mut().and_then(|open| open.offers.take()));
    all
}

/// Holds that what a page shows of offers is little, and that each of its links is one.
fn is_bounded(page: &mut Page, seed: u64) {
    for offers in shown(page) {
        assert!(offers.rows.len() <= 10 && offers.more.len() <= 2, "{seed}");
        let url = |row: &OfferView| row.url.clone();
        assert!(offers.rows.iter().filter_map(url).all(|url| url.starts_with("https://")), "{seed}");
    }
    if let Some(start) = &page.start {
        assert!(start.jobs.len() <= bundled::shared().starting_points.len() + 4, "{seed}");
        assert!(start.goals.popular.len() <= bundled::shared().popular_goals.len() + 4, "{seed}");
    }
}

/// Does with the offers of a document what a person can do.
fn press(mut asked: Session<'static>, seed: u64) {
    asked.open_link("v1");
    asked.search_goals("bmet");
    for press in asked.page().start.expect("a start").jobs {
        if let Action::ComeFromJob(_) = press.action {
            asked.apply(press.action);
            assert!(asked.link().len() < 4_000, "{seed}: {}", asked.link());
        }
    }
    let goals = asked.goal_search().groups;
    assert!(goals.iter().all(|group| group.results.len() <= 6), "{seed}");
    asked.apply(Action::Prefer(true));
    for index in 0..4 {
        asked.apply(Action::Destination(Some(Destination::Job(index))));
        is_bounded(&mut asked.page(), seed);
    }
}

#[test]
fn hostile_documents_change_no_rule_intern_nothing_and_take_bounded_work() {
    let catalog = bundled::shared();
    let link = |id| format!("v1&want=credential.{id}&open={id}");
    let ids: Vec<_> = catalog.credentials.iter().map(|row| row.id).collect();
    let page = |index: usize| session(&link(ids[index % ids.len()]), &Value::Null, today()).page();
    let before: Vec<Page> = (0..ids.len()).map(page).collect();
    let interned = interned_count();
    let (mut taken, mut refused, mut jobs) = (0, 0, 0);
    for seed in 0..COUNT {
        let (checked, problems) = check_offers(catalog, "o.json", &document(seed), "2026-11-29");
        assert!(problems.len() <= PROBLEMS_MAX + 1, "{seed}");
        for problem in &problems {
            let line = problem.to_string();
            assert!(line.len() < 700 && !line.chars().any(char::is_control), "{seed}: {line}");
        }
        let Some(text) = checked else {
            refused += 1;
            assert!(!problems.is_empty(), "{seed}");
            continue;
        };
        taken += 1;
        let rows = offers(catalog, &text).expect("offers").rows;
        assert!(rows.len() <= 1_000, "{seed}");
        for row in rows.iter().filter(|row| row.is_goal()).take(2) {
            let learner = Learner { job: row.requires.clone(), ..Learner::default() };
            let (destination, objective) = (Destination::Job(0), Objective::Time);
            let query = Query { destination, basis: Basis::Issuer, objective, today: today() };
            let visits = routes(catalog, &learner, &query).map_or(0, |found| found.visits);
            assert!(visits <= 2 * VISITS_MAX, "{seed}: {visits}");
            jobs += 1;
        }
        let index = usize::try_from(seed).expect("small") % ids.len();
        let mut asked = session(&link(ids[index]), &Value::Null, today());
        asked.take_offers(Rest::get().expect("the whole"), &text);
        let mut page = asked.page();
        is_bounded(&mut page.clone(), seed);
        shown(&mut page);
        assert_eq!(page, before[index], "{seed}: {}", ids[index]);
        press(asked, seed);
    }
    let after: Vec<Page> = (0..ids.len()).map(page).collect();
    assert!(after == before, "an answer has changed");
    assert_eq!(interned_count(), interned, "an id was interned for good");
    assert!(taken > 500 && refused > 500 && jobs > 100, "{taken} taken, {refused} refused, {jobs} jobs");
}

#[test]
fn no_spelling_of_a_script_is_an_address() {
    for spelling in SCRIPTS {
        let document = json!({"version": 1, "provider": {"name": {"en": "A"}, "url": spelling}, "offers": [
            {"id": "a", "kind": "job", "name": {"en": "A"}, "leads_to": [], "url": spelling},
        ]});
        let (taken, problems) =
            check_offers(bundled::shared(), "o.json", &document.to_string(), "2026-11-29");
        let paths: Vec<_> = problems.iter().map(|row| row.path.as_str()).collect();
        assert_eq!((taken, paths), (None, vec!["offers[0].url", "provider.url"]), "{spelling:?}");
        // A widget that was given such a document unchecked makes no link of it either.
        let read = offers(bundled::shared(), &document.to_string()).expect("offers");
        assert_eq!((read.url, read.rows[0].url.clone()), (None, None), "{spelling:?}");
    }
}
