//! Scenarios: what a person asks, what is expected from the facts alone, and what they read.
//!
//! A case of `tests/scenarios` holds a learner file and questions; its expectation and derivation
//! were written down before the code was run, and where one was mended, `mended` says why. The
//! golden text beside it is what the command line prints; `BLESS=1` writes it anew.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use credential_pathway::catalog::{Catalog, bundled};
use credential_pathway::model::{Award, Credential, Learner, Month};
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Objective, Pathway, Query, Routes, Step, StepKind, Totals, routes,
};
use credential_pathway::session::ROUTES_SHOWN;
use credential_pathway::session::answer::Answerer;
use credential_pathway::session::{learner_file, parse_destination};

use crate::pathways::about;
use credential_pathway::text::{Language, Localizer};
use serde_json::Value;

/// The folder of the cases.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios")
}

/// The shipped catalog.
pub fn shipped() -> Catalog {
    bundled::read().expect("the shipped catalog has no problem")
}

/// Every case, by name.
pub fn cases() -> Vec<Value> {
    let files = fs::read_dir(folder()).expect("the folder of the cases");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "json"));
    files.sort();
    let case = |file: &PathBuf| {
        let text = fs::read_to_string(file).expect("a readable case");
        let case: Value =
            serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        assert_eq!(
            file.file_stem().and_then(|name| name.to_str()),
            case["name"].as_str(),
            "{}",
            file.display()
        );
        case
    };
    files.iter().map(case).collect()
}

/// The learner of a case.
fn learner(catalog: &Catalog, case: &Value) -> Learner {
    let name = case["name"].as_str().expect("a name");
    let (learner, problems) = learner_file::read(catalog, name, &case["learner"].to_string());
    assert!(problems.is_empty(), "{name}: {problems:?}");
    learner.expect("a learner")
}

/// One question of a case: a destination on one basis by one objective.
struct Asked<'c> {
    name: String,
    expect: &'c Value,
    query: Query,
}

/// The questions of an entry: each of its bases by each of its objectives.
fn asked<'c>(catalog: &Catalog, entry: &'c Value) -> Vec<Asked<'c>> {
    let to = text(&entry["to"]);
    let destination = parse_destination(to)
        .ok()
        .or_else(|| parse_destination(&format!("credential.{to}")).ok())
        .filter(|destination| destination.is_listed(catalog))
        .unwrap_or_else(|| panic!("{to} is listed"));
    let today = Month::parse(&catalog.date).expect("a month");
    let mut all = Vec::new();
    for basis in list(&entry["basis"]) {
        for by in list(&entry["by"]) {
            let find = "a basis and an objective that are known";
            let query = Query {
                destination,
                basis: Basis::ALL.iter().find(|row| row.1 == text(basis)).expect(find).0,
                objective: Objective::ALL.iter().find(|row| row.1 == text(by)).expect(find).0,
                today,
            };
            let name = format!("to {to}, basis {}, by {}", text(basis), text(by));
            all.push(Asked { name, expect: &entry["expect"], query });
        }
    }
    all
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is a text"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is a list"))
}

/// A step in the words of a case.
fn step_words(step: &Step) -> String {
    match &step.kind {
        StepKind::Credential(id) => format!("credential {id}"),
        StepKind::Award(Award { level, field, accreditation }) => {
            let award = if step.builds_on { "rest-of" } else { "award" };
            let field = field.as_ref().map_or("-", |field| field.as_str());
            let accreditation = accreditation.id().map_or(String::new(), |id| format!(" {id}"));
            format!("{award} {} {field}{accreditation}", level.id())
        }
        StepKind::Work { kind, months } => format!("work {kind} {months}"),
        StepKind::Attainment(id) => format!("attainment {id}"),
        StepKind::Membership { organization, months } => format!("membership {organization} {months}"),
        StepKind::Ask(id) => format!("ask {id}"),
        StepKind::AskWhether { credential, fact } => format!("ask {credential} whether {}", about(fact)),
    }
}

/// What differs from the expectation; nothing where all is as expected.
fn differs(expect: &Value, answer: &Result<Routes, DestinationFault>) -> Option<String> {
    match answer {
        Err(DestinationFault::Closed { nearest, .. }) => {
            let nearest: Vec<_> = nearest.iter().map(|id| Value::from(id.as_str())).collect();
            (expect["closed"] != Value::Array(nearest)).then(|| format!("{answer:?}"))
        }
        Err(fault) => Some(format!("{fault:?}")),
        Ok(found) => {
            let nothing = Pathway::nothing_to_do();
            pathway_differs(expect, found.routes.first().map_or(&nothing, |route| &route.pathway))
        }
    }
}

fn pathway_differs(expect: &Value, pathway: &Pathway) -> Option<String> {
    let steps: Vec<String> = pathway.steps.iter().map(step_words).collect();
    let mut left = steps.clone();
    for wanted in list(&expect["steps"]) {
        let is_any = |step: &String| text(wanted).split(" or ").any(|one| one == step);
        match left.iter().position(is_any) {
            Some(place) => drop(left.remove(place)),
            None => left.push(format!("(missing) {wanted}")),
        }
    }
    let totals = totals(&pathway.totals);
    let fits = left.is_empty() && totals == expect["totals"] && pathway.proven;
    (!fits).then(|| {
        format!("steps {steps:?}\n  not as expected {left:?}\n  totals {totals}\n  proven {}", pathway.proven)
    })
}

fn totals(totals: &Totals) -> Value {
    let Totals { steps, asks, exams, exams_unknown, cost_usd, cost_unknown, months, months_unknown, .. } =
        totals;
    let mut found = serde_json::json!({
        "steps": steps, "asks": asks, "exams": exams, "exams_unknown": exams_unknown,
        "cost_usd": cost_usd, "cost_unknown": cost_unknown,
        "months": months, "months_unknown": months_unknown,
    });
    if totals.reported_usd != [0; 2] {
        found["reported_usd"] = totals.reported_usd.to_vec().into();
    }
    found
}

/// What a person reads of an entry; steps that stay the same are told once.
fn entry_text(catalog: &Catalog, learner: &Learner, entry: &Value) -> String {
    let localizer = Localizer { catalog, language: Language::English, today: catalog.month(), offers: None };
    let (mut out, mut before) = (String::new(), String::new());
    for Asked { name, query, .. } in asked(catalog, entry) {
        let answerer = Answerer { localizer, learner, query: &query };
        let told = match routes(catalog, learner, &query) {
            Ok(found) => answerer.plan_text(&found, ROUTES_SHOWN),
            Err(fault) => format!("{}\n", localizer.destination_fault(&query.destination, &fault)),
        };
        let mut parts = told.splitn(3, '\n');
        let head = [parts.next(), parts.next()].map(Option::unwrap_or_default).join("\n");
        let steps = parts.next().unwrap_or_default();
        let same = !steps.is_empty() && steps == before;
        let steps_told = if same { "\n(The steps as before.)\n" } else { steps };
        let _ = write!(out, "== {name}\n{}\n{steps_told}\n", head.trim_end());
        steps.clone_into(&mut before);
    }
    out
}

#[test]
fn every_scenario_has_the_pathway_that_was_derived_from_the_facts() {
    let catalog = shipped();
    let mut faults = Vec::new();
    for case in cases() {
        let learner = learner(&catalog, &case);
        for entry in list(&case["questions"]) {
            assert!(!text(&entry["derivation"]).is_empty(), "{} tells its derivation", case["name"]);
            for Asked { name, expect, query } in asked(&catalog, entry) {
                let answer = routes(&catalog, &learner, &query);
                let differs = differs(expect, &answer);
                faults.extend(differs.map(|what| format!("{} {name}\n  {what}", case["name"])));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_scenario_reads_as_it_did() {
    let catalog = shipped();
    let mut faults = Vec::new();
    for case in cases() {
        let learner = learner(&catalog, &case);
        let mut told = format!("{}\n\n", text(&case["why"]));
        for entry in list(&case["questions"]) {
            told += &entry_text(&catalog, &learner, entry);
        }
        let told = format!("{}\n", told.trim_end());
        let golden = folder().join(format!("{}.txt", text(&case["name"])));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&golden, &told).expect("a writable golden");
        } else if fs::read_to_string(&golden).ok().as_deref() != Some(told.as_str()) {
            faults.push(format!("{golden:?} differs; BLESS=1 writes it anew\n{told}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_three_destinations_are_derived_for_three_learners_on_both_bases_by_all_objectives() {
    let catalog = shipped();
    let mut derived = std::collections::BTreeSet::new();
    for case in cases() {
        for entry in list(&case["questions"]) {
            let names = asked(&catalog, entry).into_iter().map(|asked| asked.name);
            derived.extend(names.map(|name| (case["name"].as_str().map(str::to_owned), name)));
        }
    }
    for (short, to) in [("chtm", "aami-chtm"), ("cphims", "himss-cphims"), ("cahims", "himss-cahims")] {
        for who in ["from-nothing", "working-bmet", "health-it-analyst"] {
            for basis in Basis::ALL {
                for by in Objective::ALL {
                    let name = format!("to {to}, basis {}, by {}", basis.1, by.1);
                    assert!(derived.contains(&(Some(format!("{short}-{who}")), name)), "{short} {who}");
                }
            }
        }
    }
}

#[test]
fn every_pathway_tells_as_many_steps_as_it_counts_with_the_destination_last() {
    let catalog = shipped();
    let today = Month::parse(&catalog.date).expect("a month");
    let told: Vec<Learner> = cases().iter().step_by(9).map(|case| learner(&catalog, case)).collect();
    for destination in Destination::all(&catalog) {
        for (learner, basis, objective) in told.iter().flat_map(|learner| {
            Basis::ALL
                .iter()
                .flat_map(move |basis| Objective::ALL.iter().map(move |by| (learner, basis.0, by.0)))
        }) {
            let query = Query { destination, basis, objective, today };
            let Ok(found) = routes(&catalog, learner, &query) else { continue };
            for pathway in found.routes.iter().map(|route| &route.pathway) {
                assert_eq!(pathway.steps.len(), pathway.totals.steps as usize, "{query:?}");
                if let (Destination::Credential(id), Some(last)) = (&destination, pathway.steps.last()) {
                    let is_issued = catalog.credentials.get(*id).is_some_and(Credential::is_issued);
                    assert!(!is_issued || last.kind == StepKind::Credential(*id), "{query:?}");
                }
            }
        }
    }
}
