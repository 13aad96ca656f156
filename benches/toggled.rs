//! What routes and a page take once one fact is toggled, beside the same asked of a session that has answered
//! nothing, on the shipped catalog and on a generated one; fails where what comes back is not looked up. And what the
//! verdicts of a whole generated catalog take, beside a full evaluation; fails where more is judged than is touched.

#![allow(dead_code, reason = "shared with the tests")]

use std::hint::black_box;
use std::time::Instant;

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Accredited, Answer, Award, AwardLevel, Held, Month, Stretch};
use credential_pathway::resolve::{
    Basis, Destination, Evaluator, Judge, Objective, Query, StepKind, Verdicts, routes,
};
use credential_pathway::session::{Action, Answered, Session};
use credential_pathway::text::Language;

#[path = "../tests/it/dice.rs"]
mod dice;
#[path = "load/document.rs"]
mod document;
#[path = "solver/generate.rs"]
mod generate;

use dice::Dice;

/// How often each question is asked: the least time counts, as what else runs on a machine only adds.
const RUNS: usize = 3;

/// How many facts each of the learners has told who want each destination.
const TOLD: [usize; 4] = [0, 1, 3, 6];

/// What is timed, and what each of it is beside: the same asked of a session that has answered nothing.
const NAMES: [(&str, usize); 6] = [
    ("routes, cold", 0),
    ("routes with the fact toggled, never asked before", 0),
    ("routes with the fact toggled back", 0),
    ("page, cold", 3),
    ("page with the fact toggled, never shown before", 3),
    ("page with the fact, shown again", 3),
];

/// The place of what is toggled back.
const BACK: usize = 2;

/// How long something takes, in milliseconds.
fn time<T>(ask: impl FnOnce() -> T) -> f64 {
    let begin = Instant::now();
    drop(black_box(ask()));
    begin.elapsed().as_secs_f64() * 1_000.0
}

/// The times of [`NAMES`], and the ratios.
fn times(session: &Session<'_>, query: &Query, fact: Action) -> [[f64; 2]; 6] {
    let (catalog, before) = (session.catalog(), &session.state().learner);
    let mut with_fact = session.clone();
    with_fact.apply(fact);
    let after = &with_fact.state().learner;
    let mut least = [f64::MAX; 6];
    let mut before_cold = f64::MAX;
    for _ in 0..RUNS {
        let anew = |session: &Session<'_>| {
            let mut anew = Session::new(catalog, Language::English, today());
            anew.open_link(&session.link());
            anew
        };
        let (cold, warm) = (Answered::default(), Answered::default());
        before_cold = before_cold.min(time(|| warm.answer(catalog, before, query)));
        let (cold_page, mut page) = (anew(&with_fact), anew(session));
        drop(page.page());
        page.apply(fact);
        // What is asked first finds a cold processor.
        drop(black_box(routes(catalog, after, query)));
        let times = [
            time(|| cold.answer(catalog, after, query)),
            time(|| warm.answer(catalog, after, query)),
            time(|| warm.answer(catalog, before, query)),
            time(|| cold_page.page()),
            time(|| page.page()),
            time(|| page.page()),
        ];
        for (least, time) in least.iter_mut().zip(times) {
            *least = least.min(time);
        }
    }
    let cold = |place: usize| if place == BACK { before_cold } else { least[NAMES[place].1] };
    std::array::from_fn(|place| [least[place], least[place] / cold(place)])
}

fn today() -> Month {
    Month::new(2026, 11).expect("a month")
}

/// A fact of the catalog, whether it matters for the destination or not.
fn any(dice: &mut Dice, catalog: &Catalog) -> Action {
    let level = dice.of(&AwardLevel::ALL).0;
    let fields: Vec<_> = catalog.fields.iter().map(|row| row.id).collect();
    let kinds: Vec<_> = catalog.kinds_of_work.iter().map(|row| row.id).collect();
    match dice.below(4) {
        0 if !fields.is_empty() => {
            let field = Some(dice.of(&fields));
            Action::AddAward(Award { level, field, accreditation: Accredited::Untold })
        }
        1 if !kinds.is_empty() => Action::AddWork(Stretch::new(dice.of(&kinds), 24)),
        2 => {
            let all: Vec<_> = catalog.attainments.iter().map(|row| row.id).collect();
            Action::Attainment(dice.of(&all), Some(Answer::Has))
        }
        _ => {
            let issued = catalog.credentials.iter().filter(|row| row.is_issued());
            Action::Credential(dice.of(&issued.map(|row| row.id).collect::<Vec<_>>()), Some(Held::Has))
        }
    }
}

/// What a step of the first route is about, where there is one that can be had.
fn step(dice: &mut Dice, session: &Session<'_>, query: &Query) -> Option<Action> {
    let found = routes(session.catalog(), &session.state().learner, query).ok()?;
    let steps = found.routes.first()?.pathway.steps.iter().map(|step| step.kind);
    let facts: Vec<_> =
        steps.filter(|kind| !matches!(kind, StepKind::Ask(_) | StepKind::AskWhether { .. })).collect();
    (!facts.is_empty()).then(|| Action::Have(dice.of(&facts)))
}

/// The value below which so many of a hundred are.
fn share(mut values: Vec<f64>, percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get((values.len() * percent / 100).min(values.len().saturating_sub(1))).copied().unwrap_or(0.0)
}

/// How long looking an answer up may take at the median beside finding it.
const LOOKED_UP_MAX: f64 = 0.3;

/// What somebody asks who told so many facts, and the fact that they toggle, for each destination.
fn toggles<'c>(
    catalog: &'c Catalog,
    destinations: &[Destination],
    is_step: bool,
    mut then: impl FnMut(Session<'c>, &Query, Action),
) {
    let mut dice = Dice(20_261_130);
    for destination in destinations {
        for told in TOLD {
            let objective = dice.of(&Objective::ALL).0;
            let query = Query { destination: *destination, basis: Basis::Issuer, objective, today: today() };
            let mut session = Session::new(catalog, Language::English, today());
            session.apply(Action::Destination(Some(*destination)));
            session.apply(Action::Objective(objective));
            (0..told).for_each(|_| session.apply(any(&mut dice, catalog)));
            let fact =
                if is_step { step(&mut dice, &session, &query) } else { Some(any(&mut dice, catalog)) };
            if let Some(fact) = fact {
                then(session, &query, fact);
            }
        }
    }
}

/// The kinds of facts that are toggled: whether it is what a step is about, and the name.
const KINDS: [(bool, &str); 2] = [(true, "a step of the first route"), (false, "any fact")];

/// Tells how long all takes; whether what comes back is looked up.
fn report(name: &str, catalog: &Catalog, destinations: &[Destination]) -> bool {
    let mut is_kept = true;
    for (is_step, kind) in KINDS {
        let mut rows = Vec::new();
        toggles(catalog, destinations, is_step, |session, query, fact| {
            rows.push(times(&session, query, fact));
        });
        println!("{name}, {kind} toggled, {} times:", rows.len());
        for (place, (what, _)) in NAMES.iter().enumerate() {
            let figures = |figure: usize| -> Vec<f64> { rows.iter().map(|row| row[place][figure]).collect() };
            let [ms, ratio] = [0, 1].map(|figure| [50, 95].map(|percent| share(figures(figure), percent)));
            println!(
                "  {what}: p50 {:.4} ms, p95 {:.4} ms; to cold p50 {:.3}, p95 {:.3}",
                ms[0], ms[1], ratio[0], ratio[1]
            );
            if place == BACK && ratio[0] > LOOKED_UP_MAX {
                println!("FAILS: at most {LOOKED_UP_MAX} is asked at p50");
                is_kept = false;
            }
        }
    }
    is_kept
}

/// How long the verdicts of a catalog of 50,000 may take at the median once one fact is toggled, beside all judged
/// anew.
const VERDICTS_MAX: f64 = 0.05;

/// The same for 5,000, where about as many rules are touched and a tenth of them is there: what was reached, with room.
const VERDICTS_REACHED: f64 = 0.15;

/// What verdicts take: all of them anew, and with a fact toggled; how many are judged then.
fn verdicts(session: &Session<'_>, fact: Action, kept: &mut Verdicts) -> [f64; 3] {
    let mut with_fact = session.clone();
    with_fact.apply(fact);
    let [before, after] = [session, &with_fact].map(|session| Evaluator {
        catalog: session.catalog(),
        learner: &session.state().learner,
        today: today(),
    });
    let ask = |kept: &mut Verdicts, now: Evaluator<'_>| {
        let judge = Judge::new(now);
        kept.follow(&judge);
        kept.all(&judge)
    };
    let mut least = [f64::MAX; 2];
    let mut judged = 0;
    for _ in 0..RUNS {
        ask(kept, before);
        let (before, mut anew) = (kept.judged, Verdicts::default());
        for (least, verdicts) in least.iter_mut().zip([&mut anew, kept]) {
            *least = least.min(time(|| ask(verdicts, after)));
        }
        judged = kept.judged - before;
        assert_eq!(ask(&mut anew, after), ask(kept, after), "the same verdicts");
    }
    [least[0], least[1], f64::from(u32::try_from(judged).unwrap_or(u32::MAX))]
}

/// Tells how long the verdicts of a whole catalog take; whether it is as short as is asked.
fn report_verdicts(name: &str, catalog: &Catalog, destinations: &[Destination], most: f64) -> bool {
    let mut is_short = true;
    for (is_step, kind) in KINDS {
        let (mut rows, mut kept) = (Vec::new(), Verdicts::default());
        toggles(catalog, destinations, is_step, |session, _, fact| {
            rows.push(verdicts(&session, fact, &mut kept));
        });
        let figures = |of: &dyn Fn(&[f64; 3]) -> f64| {
            let values: Vec<f64> = rows.iter().map(of).collect();
            [share(values.clone(), 50), share(values, 95)]
        };
        let [anew, toggled, judged] = [0, 1, 2].map(|place| figures(&|row| row[place]));
        let ratio = figures(&|row| row[1] / row[0]);
        println!(
            "{name}, {kind} toggled, {} times: all verdicts anew p50 {:.3} ms, p95 {:.3} ms; toggled p50 {:.4} ms, \
             p95 {:.4} ms, {} and {} rules judged; to anew p50 {:.4}, p95 {:.4}",
            rows.len(),
            anew[0],
            anew[1],
            toggled[0],
            toggled[1],
            judged[0],
            judged[1],
            ratio[0],
            ratio[1]
        );
        if ratio[0] > most {
            println!("FAILS: at most {most} is asked at p50");
            is_short = false;
        }
    }
    is_short
}

/// A generated catalog, and credentials of it in so many equal steps as goals.
fn generated(credentials: usize, goals: usize) -> (Catalog, Vec<Destination>) {
    let text = document::document(credentials);
    let catalog = Catalog::from_trusted(&[("", &text)]);
    let each = catalog.credentials.iter().step_by(credentials / goals);
    let goals = each.map(|row| Destination::Credential(row.id)).collect();
    (catalog, goals)
}

fn main() {
    let shipped = bundled::shared();
    let (catalog, goals) = generated(5_000, 100);
    let mut is_kept = report_verdicts("Generated 5,000", &catalog, &goals, VERDICTS_REACHED);
    let (large, large_goals) = generated(50_000, 12);
    is_kept &= report_verdicts("Generated 50,000", &large, &large_goals, VERDICTS_MAX);
    is_kept &= report("Shipped", shipped, &Destination::all(shipped));
    if !(report("Generated 5,000", &catalog, &goals) && is_kept) {
        std::process::exit(1);
    }
}
