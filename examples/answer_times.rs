//! How long it takes from an action to the view model: every destination, on both bases, by all
//! four objectives, for an empty learner and three others; and how long it takes until routes are ranked anew with
//! a thousand offers of a host. Built for WASM and run by `scripts/bench.mjs`; built natively it does the same.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::Month;
use credential_pathway::resolve::{Basis, Destination, Objective};
use credential_pathway::session::{Action, Rest, Session, destination_text};
use credential_pathway::text::Language;

/// An empty learner, a device technician, a coder with a degree, a health IT analyst.
const LEARNERS: [&str; 4] = [
    "v1",
    "v1&has=eta-ceta,aami-cbet&study=associate.biomedical-equipment-technology.&work=bmet.60..",
    "v1&has=ahima-cca,ahima-rhit&study=associate.health-information-management.cahiim&work=coding.36..2023-01",
    "v1&no=himss-cahims&study=bachelor.information-technology.&work=information-systems.36..,it.24..&all=education",
];

/// How often each question is asked.
const RUNS: usize = 3;

/// The most offers that are read.
const OFFERS: usize = 1_000;

/// Milliseconds of every answer, in the order of the questions, and what each asked.
fn times(catalog: &Catalog, now: &dyn Fn() -> f64) -> Vec<(f64, String)> {
    let Some(today) = Month::new(2026, 11) else { return Vec::new() };
    let mut times = Vec::new();
    for (number, learner) in LEARNERS.iter().enumerate() {
        let mut session = Session::new(catalog, Language::English, today);
        session.open_link(learner);
        for (basis, basis_name) in Basis::ALL {
            session.apply(Action::Basis(basis));
            for (objective, objective_name) in Objective::ALL {
                session.apply(Action::Objective(objective));
                for destination in Destination::all(catalog) {
                    let name = format!(
                        "learner {number}, {}, {basis_name}, {objective_name}",
                        destination_text(&destination)
                    );
                    let begin = now();
                    session.apply(Action::Destination(Some(destination)));
                    std::hint::black_box(session.page());
                    times.push((now() - begin, name));
                }
            }
        }
    }
    times
}

/// So many offers as a host with as many as are read may have: programs of every field, a third of them jobs.
fn offers(catalog: &Catalog) -> String {
    let fields: Vec<&str> = catalog.fields.iter().map(|row| row.id.as_str()).collect();
    let levels = ["associate", "bachelor", "master", "postsecondary-certificate"];
    let row = |number: usize| {
        let field = fields.get(number % fields.len().max(1)).copied().unwrap_or_default();
        let level = levels.get(number / 7 % levels.len()).copied().unwrap_or_default();
        let award = format!(r#"{{"award":{{"level":"{level}","field":"{field}"}}}}"#);
        let work = format!(r#"{{"work":{{"kind":"bmet","months":{}}}}}"#, 1 + number % 60);
        let figures = format!(r#""months":{},"costs":[{{"usd":{}}}]"#, 3 + number % 40, 500 + number % 9000);
        let own = if number.is_multiple_of(3) {
            format!(
                r#""kind":"job","requires":[{{"any":[{award},{work}]}},{{"credential":"aami-cbet"}}],"leads_to":[{work}]"#
            )
        } else {
            format!(r#""kind":"program","leads_to":[{award}],{figures}"#)
        };
        format!(r#"{{"id":"o-{number}","name":{{"en":"Offer {number} of biomedical equipment"}},{own}}}"#)
    };
    let rows: Vec<String> = (0..OFFERS).map(row).collect();
    format!(r#"{{"version":1,"provider":{{"name":{{"en":"Hill College"}}}},"offers":[{}]}}"#, rows.join(","))
}

/// Milliseconds until the routes to every destination are ranked anew with the offers of a host, without and with
/// the figures of a person, and until a goal is found among them.
fn times_with_offers(catalog: &Catalog, now: &dyn Fn() -> f64) -> Vec<(f64, String)> {
    let (Some(today), Some(rest)) = (Month::new(2026, 11), Rest::get()) else { return Vec::new() };
    let document = offers(catalog);
    let mut times = Vec::new();
    for (number, learner) in LEARNERS.iter().enumerate() {
        let mut session = Session::new(catalog, Language::English, today);
        session.open_link(learner);
        session.take_offers(rest, &document);
        let jobs = (0..OFFERS).step_by(30).map(Destination::Job);
        for destination in Destination::all(catalog).into_iter().chain(jobs) {
            session.apply(Action::Destination(Some(destination)));
            for prefers in [true, false] {
                let name =
                    format!("learner {number}, {}, offers first: {prefers}", destination_text(&destination));
                let begin = now();
                session.apply(Action::Prefer(prefers));
                std::hint::black_box(session.page());
                times.push((now() - begin, name));
            }
        }
        session.apply(Action::Destination(None));
        for typed in ["b", "biomedical", "hill college", "equipment 7"] {
            let begin = now();
            session.search_goals(typed);
            std::hint::black_box(session.page());
            times.push((now() - begin, format!("learner {number}, a search for {typed}")));
        }
    }
    times
}

/// What is asked, and how long each answer takes by a clock.
type Times = dyn Fn(&Catalog, &dyn Fn() -> f64) -> Vec<(f64, String)>;

/// The least of several runs for every question: what else runs on a machine only adds.
fn least(times: &Times, catalog: &Catalog, now: &dyn Fn() -> f64) -> Vec<(f64, String)> {
    let mut least = times(catalog, now);
    for _ in 1..RUNS {
        for (row, again) in least.iter_mut().zip(times(catalog, now)) {
            row.0 = row.0.min(again.0);
        }
    }
    least
}

/// The figures in words, slowest questions last.
fn report(mut times: Vec<(f64, String)>) -> String {
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    let at = |share: usize| times.get((times.len() * share / 1000).min(times.len().saturating_sub(1)));
    let figure = |share| at(share).map_or(0.0, |row| row.0);
    let mut out = format!(
        "{} answers: p50 {:.2} ms, p98 {:.2} ms, p99 {:.2} ms, max {:.2} ms\n",
        times.len(),
        figure(500),
        figure(980),
        figure(990),
        figure(1000)
    );
    for (time, name) in times.iter().rev().take(8) {
        out += &format!("  {time:.2} ms: {name}\n");
    }
    out
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let begin = std::time::Instant::now();
    let catalog = credential_pathway::catalog::bundled::shared();
    let now = || begin.elapsed().as_secs_f64() * 1000.0;
    print!("{}", report(least(&times, catalog, &now)));
    print!("With {OFFERS} offers: {}", report(least(&times_with_offers, catalog, &now)));
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// The figures for the shipped catalog, given as JSON text, measured by the clock of the page or of Node.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn answer_times(catalog: &str, now: &js_sys::Function) -> String {
    let catalog = Catalog::from_trusted(&[("", catalog)]);
    let now =
        || now.call0(&wasm_bindgen::JsValue::NULL).ok().and_then(|now| now.as_f64()).unwrap_or(f64::NAN);
    // Once to warm up.
    times(&catalog, &now);
    report(least(&times, &catalog, &now))
}

/// The same with a thousand offers of a host.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn answer_times_with_offers(catalog: &str, now: &js_sys::Function) -> String {
    let catalog = Catalog::from_trusted(&[("", catalog)]);
    let now =
        || now.call0(&wasm_bindgen::JsValue::NULL).ok().and_then(|now| now.as_f64()).unwrap_or(f64::NAN);
    times_with_offers(&catalog, &now);
    report(least(&times_with_offers, &catalog, &now))
}
