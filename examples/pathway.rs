//! The core on the command line: `pathway plan|evaluate|unlock|self-check|lookup|check`.

use std::io::{BufRead as _, Write as _};

use std::process::ExitCode;

use credential_pathway::catalog::json::Json;
use credential_pathway::catalog::{Catalog, Problem, Severity, bundled, rules_by_grade};
use credential_pathway::model::{Learner, Month};
use credential_pathway::resolve::{
    Basis, Destination, Evaluator, Objective, Query, ROUTES_MAX, routes, unlock,
};
use credential_pathway::self_check::Question;
use credential_pathway::session::ROUTES_SHOWN;
use credential_pathway::session::answer::Answerer;
use credential_pathway::session::{Action, Session, Show, learner_file, parse_constraint, parse_destination};
use credential_pathway::text::{Language, Localizer, problem};

const HELP: &str = "\
pathway plan --to DESTINATION [--learner FILE] [--routes NUMBER] [--basis issuer|ladder]
             [--by time|cost|steps|exams] [--only CONDITION ...]
pathway evaluate --to CREDENTIAL [--learner FILE]
pathway unlock --to CREDENTIAL [--learner FILE]
pathway self-check [--learner FILE]     answer by the numbers shown, a line each
pathway lookup --find TEXT [--learner FILE]   any credential, current or not, or a job
pathway check [--catalog FILE ...] [--report]

A DESTINATION is a credential's id (aami-chtm), level.SUB-DOMAIN.NUMBER or occupation.ID.
--routes NUMBER  how many routes at most (default 5, 10 at most)
--basis ladder   first the route over every level of the framework
--only CONDITION what holds for every route: no-degree, no-exam, usd.NUMBER, months.NUMBER (at most),
                 hours.NUMBER (a week, for study), through.CREDENTIAL, without.ORGANIZATION; may be repeated
--report         also how many rules an issuer or an official says, and the list of the others
--catalog FILE   a catalog of your own instead of the bundled one; may be given several times
--today YYYY-MM  the month to plan from (default: the month of the catalog's edition)
--format json    the answer as JSON (static/answer.schema.json) instead of text";

struct Options {
    verb: String,
    to: Option<String>,
    find: String,
    learner: Option<String>,
    basis: Basis,
    by: Objective,
    today: Option<Month>,
    is_json: bool,
    catalogs: Vec<String>,
    has_report: bool,
    routes: usize,
    only: Vec<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(lines) => {
            eprintln!("{lines}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let options = options()?;
    let (catalog, warnings) = catalog(&options.catalogs)?;
    if options.verb == "check" {
        println!("{}", checked(&catalog, &warnings));
        if options.has_report {
            tell_report(&catalog);
        }
        return Ok(());
    }
    if !warnings.is_empty() {
        eprintln!("{}", lines(&warnings));
    }
    if ["self-check", "lookup", "desk"].contains(&options.verb.as_str()) {
        return tell_place(&options, &catalog);
    }
    let mut learner = learner(&options, &catalog)?;
    for text in &options.only {
        let constraint =
            parse_constraint(&catalog, text).map_err(|error| format!("--only {text}: {error}"))?;
        let constraint = constraint.ok_or_else(|| format!("--only {text}: a value is missing"))?;
        if !learner.constrain(constraint) {
            return Err(format!("--only {text}: {} at most", Learner::CONSTRAINTS_MAX));
        }
    }
    let text = options.to.as_deref().ok_or("--to is missing")?;
    let destination = parse_destination(text)
        .ok()
        .or_else(|| parse_destination(&format!("credential.{text}")).ok())
        .filter(|destination| destination.is_listed(&catalog))
        .ok_or_else(|| format!("--to: `{text}` is not listed in the catalog"))?;
    let today = options.today.or_else(|| Month::parse(&catalog.date)).ok_or("--today is missing")?;
    let query = Query { destination, basis: options.basis, objective: options.by, today };
    let localizer = Localizer { catalog: &catalog, language: Language::English, today, offers: None };
    let answerer = Answerer { localizer, learner: &learner, query: &query };
    match options.verb.as_str() {
        "plan" => tell_plan(&options, &answerer),
        verb => tell_credential(&options, &answerer, verb),
    }
}

fn options() -> Result<Options, String> {
    let mut words = std::env::args().skip(1);
    let verb = words.next().unwrap_or_default();
    if !["plan", "evaluate", "unlock", "self-check", "lookup", "desk", "check"].contains(&verb.as_str()) {
        return Err(HELP.to_owned());
    }
    let mut options = Options {
        verb,
        to: None,
        find: String::new(),
        learner: None,
        basis: Basis::Issuer,
        by: Objective::Time,
        today: None,
        is_json: false,
        catalogs: Vec::new(),
        has_report: false,
        routes: ROUTES_SHOWN,
        only: Vec::new(),
    };
    while let Some(word) = words.next() {
        if word == "--report" {
            options.has_report = true;
            continue;
        }
        let value = words.next().ok_or_else(|| format!("{word}: a value is missing"))?;
        let unknown = || format!("{word}: `{value}` is not known");
        match word.as_str() {
            "--to" => options.to = Some(value),
            "--find" => options.find = value,
            "--only" => options.only.push(value),
            "--learner" => options.learner = Some(value),
            "--catalog" => options.catalogs.push(value),
            "--basis" => options.basis = Basis::ALL.iter().find(|row| row.1 == value).ok_or_else(unknown)?.0,
            "--by" => options.by = Objective::ALL.iter().find(|row| row.1 == value).ok_or_else(unknown)?.0,
            "--routes" => {
                let number = value.parse::<usize>().ok().filter(|number| (1..=ROUTES_MAX).contains(number));
                options.routes = number.ok_or_else(unknown)?;
            }
            "--today" => options.today = Some(Month::parse(&value).ok_or_else(unknown)?),
            "--format" if value == "json" || value == "text" => options.is_json = value == "json",
            _ => return Err(format!("{word} {value}: not known\n\n{HELP}")),
        }
    }
    Ok(options)
}

/// The text of a file, without the byte order mark that some editors write; a browser drops it too.
fn read(file: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The catalog of some files and its warnings; the bundled one where there is no file.
pub fn catalog(files: &[String]) -> Result<(Catalog, Vec<Problem>), String> {
    let texts = files.iter().map(|file| Ok((file.as_str(), read(file)?)));
    let texts = texts.collect::<Result<Vec<_>, String>>()?;
    let mut documents: Vec<_> = texts.iter().map(|(file, text)| (*file, text.as_str())).collect();
    if documents.is_empty() {
        documents = bundled::DOCUMENTS.to_vec();
    }
    let (catalog, problems) = Catalog::read(&documents);
    if problems.iter().all(|row| row.severity == Severity::Warning) {
        return Ok((catalog, problems));
    }
    Err(lines(&problems))
}

fn lines(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(|row| problem(Language::English, row)).collect();
    lines.join("\n")
}

/// What a check says of a catalog that is not refused.
pub fn checked(catalog: &Catalog, warnings: &[Problem]) -> String {
    let found = match warnings.len() {
        0 => "no problem".to_owned(),
        1 => "1 warning".to_owned(),
        count => format!("{count} warnings"),
    };
    let (credentials, occupations) = (catalog.credentials.len(), catalog.occupations.len());
    let sources = catalog.sources.len();
    let line = format!("{credentials} credentials, {occupations} occupations, {sources} sources: {found}");
    if warnings.is_empty() { line } else { format!("{}\n{line}", lines(warnings)) }
}

fn learner(options: &Options, catalog: &Catalog) -> Result<Learner, String> {
    let Some(file) = &options.learner else { return Ok(Learner::default()) };
    let (learner, problems) = learner_file::read(catalog, file, &read(file)?);
    for row in &problems {
        eprintln!("{}", problem(Language::English, row));
    }
    learner.ok_or_else(|| format!("{file}: not a learner file"))
}

/// How many rules of issued credentials have an issuer or an official as a source, and the others.
fn tell_report(catalog: &Catalog) {
    let report = rules_by_grade(catalog);
    let (known, all) = (report.all - report.others.len(), report.all);
    println!(
        "{known} of {all} rules ({} %) have an issuer or an official as a source",
        known * 100 / all.max(1)
    );
    for id in &report.others {
        println!("other sources only: {id}");
    }
}

fn tell_plan(options: &Options, answerer: &Answerer<'_>) -> Result<(), String> {
    let Answerer { localizer, learner, query } = *answerer;
    let answer = routes(localizer.catalog, learner, query);
    if options.is_json {
        print!("{}", answerer.plan(&answer, options.routes).pretty());
        return Ok(());
    }
    match &answer {
        Err(fault) => Err(localizer.destination_fault(&query.destination, fault)),
        Ok(found) => {
            print!("{}", answerer.plan_text(found, options.routes));
            Ok(())
        }
    }
}

/// The self-check, question by question, or what the lookup (once called desk) says.
fn tell_place(options: &Options, catalog: &Catalog) -> Result<(), String> {
    if options.is_json {
        return Err(format!("--format json: {} answers in text alone", options.verb));
    }
    let today = options.today.or_else(|| Month::parse(&catalog.date)).ok_or("--today is missing")?;
    let mut session = Session::new(catalog, Language::English, today);
    session.begin_as(learner(options, catalog)?);
    let is_check = options.verb == "self-check";
    session.apply(Action::Show(if is_check { Show::Check } else { Show::Lookup }));
    session.search(&options.find);
    let mut answers = std::io::stdin().lock().lines();
    loop {
        let place = session.page().view.unwrap_or_default();
        let is_result = matches!(session.state().check.question(&session.evaluator()), Question::Result);
        let is_asking = is_check && !is_result;
        println!("{}", place.plain(is_asking));
        if !is_asking {
            return Ok(());
        }
        print!("> ");
        std::io::stdout().flush().map_err(|error| error.to_string())?;
        let Some(Ok(line)) = answers.next() else { return Ok(()) };
        println!();
        let number = line.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match number.and_then(|number| place.presses().get(number).map(|press| press.action)) {
            Some(action) => session.apply(action),
            None => println!("`{}` is no number of an answer", line.trim()),
        }
    }
}

fn tell_credential(options: &Options, answerer: &Answerer<'_>, verb: &str) -> Result<(), String> {
    let Answerer { localizer, learner, query } = *answerer;
    let Destination::Credential(id) = &query.destination else {
        return Err("--to: this needs a credential's id".to_owned());
    };
    let Some(row) = localizer.catalog.credentials.get(*id) else { return Err(format!("--to: `{id}`")) };
    let evaluator = Evaluator { catalog: localizer.catalog, learner, today: query.today };
    if verb == "evaluate" {
        let finding = evaluator.credential(row);
        if options.is_json {
            let (asks, sources) = (answerer.finding(&finding), answerer.sources(&row.requires.sources));
            print!("{}", Json::object(vec![("asks", asks), ("sources", sources)]).pretty());
        } else {
            print!("{}\n{}", localizer.full_name(row), localizer.finding(&finding).plain());
        }
        return Ok(());
    }
    let opened = unlock(&evaluator, *id);
    if options.is_json {
        print!("{}", answerer.unlock(&opened).pretty());
    } else {
        for row in &opened {
            let words =
                if row.is_open { "you would qualify with it" } else { "it helps you qualify for this" };
            println!("{}: {words}", localizer.credential(row.credential));
        }
    }
    Ok(())
}
