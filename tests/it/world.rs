//! Tiny worlds: a catalog and a learner from a line or two of text, so that a case is one line.
//!
//! A credential is a line `id words: condition`. The words: `2@lane` (level and main sub-domain),
//! `@lane`, a status, `$100` or `$100/80` (fee, member's fee), `exams=1`, `by=org`, `first=a|b`,
//! `counts=a|b`, `candidate=60|a|b` (months or `-`, and what shows that the exam is passed);
//! a condition behind `;` is what is recommended. Other lines: `kind a > b ~ c`, `field a > b`,
//! `training a > b`, `exam a`, `stand-in title 2@lane: a, b, 12 kind`, `job j: a, b; degree associate f|g; work 24 k`.
//!
//! Conditions: `nothing`, `ask`, an id, `all(..)`, `any(..)`, `2of(..)`, `training(x)`,
//! `member(org 12)`, `degree(bachelor field|field related by accreditation)`,
//! `work(24 kind|kind within 60 share 50 including 12 kind within 24)`; `960h` are hours.

use credential_pathway::catalog::{Catalog, Fault, Problem};
use credential_pathway::model::{Credential, Id, Month};
use credential_pathway::resolve::{Evaluator, Finding, Verdict};

use crate::phrase::{Names, condition};
use crate::told::learner;

/// The month in which all cases play.
pub fn today() -> Month {
    Month::new(2026, 11).expect("a month")
}

/// A checked id.
pub fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap_or_else(|_| panic!("{text:?} is an id"))
}

/// What is sound of a text's catalog, even where nobody can begin something or a rule is very wide.
pub fn open_world(text: &str) -> Catalog {
    let (catalog, problems) = Catalog::read(&[("world", &document(text))]);
    let passes = |problem: &Problem| {
        matches!(problem.fault, Fault::CannotStart { .. } | Fault::TooWide(_) | Fault::More(_))
    };
    assert!(problems.iter().all(passes), "{text}\n{problems:#?}");
    catalog
}

/// The verdict of a condition for a learner, in a world of further lines.
pub fn judge(lines: &str, condition: &str, told: &str) -> Verdict {
    finding(lines, condition, told, |finding| finding.verdict)
}

/// What is found of a condition.
pub fn finding<T>(lines: &str, condition: &str, told: &str, then: impl Fn(Finding<'_>) -> T) -> T {
    let catalog = open_world(&format!("{lines}\ngoal: {condition}"));
    let learner = learner(told);
    let evaluator = Evaluator { catalog: &catalog, learner: &learner, today: today() };
    then(evaluator.credential(credential(&catalog, "goal")))
}

/// A credential of a catalog.
pub fn credential<'c>(catalog: &'c Catalog, name: &str) -> &'c Credential {
    catalog.credentials.find(name).unwrap_or_else(|| panic!("{name} is in the catalog"))
}

/// The JSON document of a text.
pub fn document(text: &str) -> String {
    let mut names = Names::default();
    let (mut credentials, mut stand_ins, mut jobs) = (Vec::new(), Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "kind" => names.counts_as("kinds_of_work", rest),
            "field" => names.counts_as("fields", rest),
            "training" => names.counts_as("attainments", rest),
            "exam" => {
                names.counts_as("attainments", rest);
                names.exams.insert(rest.to_owned());
            }
            "stand-in" => stand_ins.push(stand_in(&mut names, rest)),
            "job" => {
                jobs.push(job(&mut names, rest));
            }
            _ => credentials.push(credential_row(&mut names, line)),
        }
    }
    let education = [
        ("high-school", ""),
        ("postsecondary-certificate", r#""months":12,"#),
        ("associate", r#""months":24,"tuition_usd_per_year":4000,"#),
        ("bachelor", r#""months":48,"tuition_usd_per_year":12000,"#),
        ("master", r#""months":24,"#),
        ("doctorate", ""),
    ];
    let education = education.map(|(level, figures)| {
        format!(r#"{{"level":"{level}",{figures}"name":{{"en":"x"}},"sources":["s"]}}"#)
    });
    let names = names.json();
    format!(
        "{{\"edition\":\"2026-11\",\"read\":\"2026-11-22\",\n{names}\"education\":[{}],\n\"sources\":[{}],\n\
         \"stand_ins\":[{}],\n\"occupations\":[{}],\n\"credentials\":[{}]}}",
        education.join(","),
        r#"{"id":"s","name":{"en":"a page"}}"#,
        stand_ins.join(","),
        jobs.join(","),
        credentials.join(",\n")
    )
}

fn cell<'t>(names: &mut Names, word: &'t str) -> (&'t str, String) {
    let (level, lane) = word.split_once('@').expect("2@lane");
    (level, names.of("sub_domains", lane))
}

/// `j: a, b; degree associate f|g; work 24 k|l`
fn job(names: &mut Names, line: &str) -> String {
    let (name, rest) = line.split_once(':').expect("job j: a, b");
    let mut parts = rest.split(';').map(str::trim);
    let goals = parts.next().unwrap_or_default();
    let goals: Vec<_> = goals.split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
    let mut row = format!(r#"{{"id":"{name}","goals":{goals:?},"#);
    for part in parts {
        let words: Vec<_> = part.split_whitespace().collect();
        let list = words.get(2).copied().unwrap_or_default();
        let list = list.split('|').filter(|id| !id.is_empty());
        if words[0] == "degree" {
            let fields: Vec<_> = list.map(|id| names.of("fields", id)).collect();
            row += &format!(r#""education":"{}","education_fields":[{}],"#, words[1], fields.join(","));
        } else {
            let kinds: Vec<_> = list.map(|id| names.of("kinds_of_work", id)).collect();
            row += &format!(r#""experience_months":{},"experience_kinds":[{}],"#, words[1], kinds.join(","));
        }
    }
    row + r#""name":{"en":"x"},"soc":"0","note":{"en":"x"},"sources":["s"]}"#
}

fn stand_in(names: &mut Names, line: &str) -> String {
    let (head, list) = line.split_once(':').expect("stand-in title 2@lane: a, b, 12 kind");
    let (title, word) = head.split_once(' ').expect("title 2@lane");
    let (level, lane) = cell(names, word.trim());
    let (mut credentials, mut work) = (Vec::new(), Vec::new());
    for item in list.split(',').map(str::trim).filter(|item| !item.is_empty()) {
        match item.split_once(' ') {
            None => credentials.push(item),
            Some((months, kind)) => {
                let kind = names.of("kinds_of_work", kind);
                work.push(format!(r#"{{"kind":{kind},"months":{months}}}"#));
            }
        }
    }
    let work = work.join(",");
    format!(
        r#"{{"title":"{title}","sub_domain":{lane},"level":{level},"credentials":{credentials:?},"work":[{work}]}}"#
    )
}

fn credential_row(names: &mut Names, line: &str) -> String {
    let (head, rules) = line.split_once(':').unwrap_or((line, "nothing"));
    let (requires, recommends) =
        rules.split_once(';').map_or((rules, None), |(one, other)| (one, Some(other)));
    let mut words = head.split_whitespace();
    let mut row = format!(r#"{{"id":"{}","sources":["s"],"#, words.next().expect("an id"));
    let (mut status, mut lanes) = ("active", Vec::new());
    for word in words {
        if let Some((public, member)) =
            word.strip_prefix('$').map(|fee| fee.split_once('/').unwrap_or((fee, "null")))
        {
            row += &format!(r#""fee":{{"public_usd":{public},"member_usd":{member},"sources":["s"]}},"#);
        } else if let Some(exams) = word.strip_prefix("exams=") {
            row += &format!(r#""exam":{{"exams":{exams},"sources":["s"]}},"#);
        } else if let Some(issuer) = word.strip_prefix("by=") {
            row += &format!(r#""issuer":{},"#, names.of("organizations", issuer));
        } else if let Some(candidate) = word.strip_prefix("candidate=") {
            let mut parts = candidate.split('|');
            let months = parts.next().filter(|months| *months != "-").unwrap_or("null");
            let shown: Vec<_> = parts.collect();
            row += &format!(r#""candidate":{{"months":{months},"shown_by":{shown:?},"sources":["s"]}},"#);
        } else if let Some(first) = word.strip_prefix("first=") {
            row += &format!(r#""ladder_first":{:?},"#, first.split('|').collect::<Vec<_>>());
        } else if let Some(counts) = word.strip_prefix("counts=") {
            row += &format!(r#""counts_as":{:?},"#, counts.split('|').collect::<Vec<_>>());
        } else if word.contains('@') {
            let (level, lane) = cell(names, word);
            lanes.push(lane);
            if !level.is_empty() {
                row += &format!(r#""level":{level},"#);
            }
        } else {
            status = word;
        }
    }
    row += &format!(r#""sub_domains":[{}],"status":{{"is":"{status}"}},"#, lanes.join(","));
    let mut rule = |key: &str, text: &str| {
        let json = condition(names, text);
        let inside = json.strip_prefix('{').expect("an object");
        row += &format!(r#""{key}":{{"sources":["s"],{inside},"#);
    };
    rule("requires", requires);
    recommends.into_iter().for_each(|text| rule("recommends", text));
    row + r#""name":{"en":"x"},"kind":"certification","note":{"en":"x"},"confidence":"high"}"#
}
