//! Every figure of the shipped catalog stands in what one of its sources says, or says why not.

use std::borrow::Cow;
use std::collections::BTreeSet;

use credential_pathway::catalog::bundled;
use credential_pathway::catalog::json::Json;

const SAYS: &str = include_str!("../evidence/sources-say.json");
const EXCEPTIONS: &str = include_str!("../evidence/exceptions.json");

/// A figure of the catalog: whose, where, how much, in which unit, by which sources.
struct Figure {
    of: String,
    path: String,
    is: i64,
    unit: Unit,
    sources: Vec<String>,
}

#[derive(Clone, Copy)]
enum Unit {
    Months,
    Minutes,
    Hours,
    Percent,
    Plain,
}

fn unit(key: &str) -> Option<Unit> {
    match key {
        "months" | "within_months" => Some(Unit::Months),
        "minutes" => Some(Unit::Minutes),
        "hours" => Some(Unit::Hours),
        "share_min_percent" => Some(Unit::Percent),
        "questions"
        | "public_usd"
        | "member_usd"
        | "from_usd"
        | "to_usd"
        | "fee_usd"
        | "tuition_usd_per_year"
        | "median_pay_usd"
        | "annual_openings" => Some(Unit::Plain),
        _ => None,
    }
}

fn rows<'a>(json: Option<&'a Json<'a>>) -> &'a [(Cow<'a, str>, Json<'a>)] {
    if let Some(Json::Object(rows)) = json { rows } else { &[] }
}

fn items<'a>(json: Option<&'a Json<'a>>) -> &'a [Json<'a>] {
    if let Some(Json::List(items)) = json { items } else { &[] }
}

fn text<'a>(json: Option<&'a Json<'a>>) -> &'a str {
    if let Some(Json::Text(text)) = json { text } else { "" }
}

fn figures(of: &str, path: &str, json: &Json, sources: &[String], found: &mut Vec<Figure>) {
    let own: Vec<String> = items(json.get("sources")).iter().map(|row| text(Some(row)).to_owned()).collect();
    let sources = if own.is_empty() { sources } else { &own };
    for (key, value) in rows(Some(json)) {
        let path = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
        match (value, unit(key)) {
            (Json::Number(is), Some(unit)) => {
                found.push(Figure { of: of.to_owned(), path, is: *is, unit, sources: sources.to_vec() });
            }
            (Json::List(list), _) => {
                for (place, item) in list.iter().enumerate() {
                    figures(of, &format!("{path}[{place}]"), item, sources, found);
                }
            }
            (value, _) => figures(of, &path, value, sources, found),
        }
    }
}

/// Every figure of the shipped documents.
fn all_figures() -> Vec<Figure> {
    let mut found = Vec::new();
    for (_, document) in bundled::DOCUMENTS {
        let document = Json::parse(document).expect("JSON");
        for row in items(document.get("credentials")) {
            for part in ["requires", "candidate", "exam", "fee", "renewal"] {
                if let Some(json) = row.get(part) {
                    figures(text(row.get("id")), part, json, &[], &mut found);
                }
            }
        }
        for row in items(document.get("attainments")) {
            if let Some(takes) = row.get("takes") {
                figures(&format!("attainment:{}", text(row.get("id"))), "takes", takes, &[], &mut found);
            }
        }
        for row in items(document.get("education")) {
            figures("education", text(row.get("level")), row, &[], &mut found);
        }
        for row in items(document.get("occupations")) {
            for (place, figure) in items(row.get("figures")).iter().enumerate() {
                let of = format!("occupation:{}", text(row.get("id")));
                figures(&of, &format!("figures[{place}]"), figure, &[], &mut found);
            }
        }
    }
    found
}

const WORDS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// Numbers, in tenths, and words in order; `1,000` is one number and `3.5` too.
fn tokens(says: &str) -> Vec<Result<i64, String>> {
    let says: Vec<char> = says.to_lowercase().chars().collect();
    let inside = |place: usize| {
        let digit =
            |place: Option<usize>| place.and_then(|place| says.get(place)).is_some_and(char::is_ascii_digit);
        matches!(says[place], '.' | ',') && digit(place.checked_sub(1)) && digit(Some(place + 1))
    };
    let mut words: Vec<String> = vec![String::new()];
    for (place, sign) in says.iter().enumerate() {
        let last = words.last().and_then(|word| word.chars().last());
        let turns = last.is_some_and(|last| last.is_ascii_digit() != sign.is_ascii_digit() && last != '.');
        match sign {
            ',' if inside(place) => {}
            '.' if inside(place) => words.last_mut().expect("one").push('.'),
            sign if sign.is_alphanumeric() || *sign == '%' => {
                if turns {
                    words.push(String::new());
                }
                words.last_mut().expect("one").push(*sign);
            }
            _ => words.push(String::new()),
        }
    }
    let token = |word: String| {
        let named = WORDS.iter().position(|name| *name == word).and_then(|number| i64::try_from(number).ok());
        let tenths = |number: f64| (number * 10.0).round() as i64;
        named.map(|number| number * 10).or_else(|| word.parse().ok().map(tenths)).ok_or(word)
    };
    words.into_iter().filter(|word| !word.is_empty()).map(token).collect()
}

/// Whether a text says so many of a unit.
fn is_said(says: &str, is: i64, unit: Unit) -> bool {
    let tokens = tokens(says);
    let followed = |place: usize, units: &[&str]| {
        let mut after = tokens[place + 1..].iter().take(4).skip_while(|token| {
            token
                .as_ref()
                .is_err_and(|word| ["or", "more", "full", "time", "calendar"].contains(&word.as_str()))
        });
        after.next().is_some_and(|token| token.as_ref().is_err_and(|word| units.contains(&word.as_str())))
    };
    let says = |tenths: i64, units: &[&str]| {
        let mut places =
            (0..tokens.len()).filter(|place| tokens[*place].as_ref().is_ok_and(|it| *it == tenths));
        places.any(|place| units.is_empty() || followed(place, units))
    };
    let (month, minute) = (["mo", "month", "months"], ["min", "mins", "minute", "minutes"]);
    let (year, hour) = (["y", "yr", "yrs", "year", "years"], ["h", "hr", "hrs", "hour", "hours"]);
    match unit {
        Unit::Months => says(is * 10, &month) || is % 6 == 0 && says(is * 10 / 12, &year),
        Unit::Minutes => says(is * 10, &minute) || is % 6 == 0 && says(is * 10 / 60, &hour),
        Unit::Hours => says(is * 10, &hour),
        Unit::Percent => says(is * 10, &["%", "percent"]),
        Unit::Plain => says(is * 10, &[]),
    }
}

/// The figures that none of the named sources says.
fn unsaid() -> Vec<Figure> {
    let says = Json::parse(SAYS).expect("JSON");
    let mut figures = all_figures();
    figures.retain(|figure| {
        let rows = items(says.get(&figure.of)).iter();
        let mut named =
            rows.filter(|row| figure.sources.iter().any(|source| source == text(row.get("source"))));
        !named.any(|row| is_said(text(row.get("says")), figure.is, figure.unit))
    });
    figures
}

#[test]
fn every_figure_stands_in_what_a_source_says_or_is_a_reasoned_exception() {
    let exceptions = Json::parse(EXCEPTIONS).expect("JSON");
    let unsaid: BTreeSet<_> =
        unsaid().into_iter().map(|row| format!("{} {} = {}", row.of, row.path, row.is)).collect();
    let mut excepted = BTreeSet::new();
    for row in items(Some(&exceptions)) {
        assert!(text(row.get("reason")).len() > 20, "{row:?} says why");
        for path in items(row.get("figures")) {
            let Some(Json::Number(is)) = row.get("is") else { panic!("{row:?} says how much") };
            let name = format!("{} {} = {is}", text(row.get("of")), text(Some(path)));
            assert!(excepted.insert(name.clone()), "{name} stands twice");
        }
    }
    let missing: Vec<_> = unsaid.difference(&excepted).collect();
    assert!(missing.is_empty(), "no source says: {missing:#?}");
    let needless: Vec<_> = excepted.difference(&unsaid).collect();
    assert!(needless.is_empty(), "no longer an exception: {needless:#?}");
}

#[test]
fn numbers_are_found_in_their_units_alone() {
    for (says, is, unit) in [
        ("bachelor + 5 y", 60, Unit::Months),
        ("a 3-year cycle", 36, Unit::Months),
        ("renews every two years", 24, Unit::Months),
        ("six or more years of work", 72, Unit::Months),
        ("18 months", 18, Unit::Months),
        ("1.5 years", 18, Unit::Months),
        ("150 items, 3.5 h", 210, Unit::Minutes),
        ("$199/$299; 105 items", 299, Unit::Plain),
        ("about $4,150 a year", 4_150, Unit::Plain),
    ] {
        assert!(is_said(says, is, unit), "{says}");
    }
    for (says, is, unit) in [
        ("5 points", 60, Unit::Months),
        ("15 years", 60, Unit::Months),
        ("$1,299", 299, Unit::Plain),
        ("2.5 h", 120, Unit::Minutes),
        ("2 hours", 24, Unit::Months),
    ] {
        assert!(!is_said(says, is, unit), "{says}");
    }
}
