//! Conditions in a document: what each kind of them must hold, and which must name a source.

use credential_pathway::catalog::{Claim, Expected, Fault, Owner, Vocabulary};
use serde_json::{Value, json};

use crate::planted::{expected, problems, whole, with};

const REQUIRES: &str = "credentials[2].requires";

/// The problems of a condition that a credential asks for.
fn faults(mut condition: Value) -> Vec<(String, Fault)> {
    if let Some(rows) = condition.as_object_mut() {
        rows.entry("sources").or_insert(json!(["page"]));
    }
    let row = |(path, fault): (String, Fault)| {
        (path.strip_prefix(REQUIRES).expect("a fault of the condition").to_owned(), fault)
    };
    problems(&with(REQUIRES, condition)).into_iter().map(row).collect()
}

fn sound(condition: Value) {
    assert_eq!(faults(condition.clone()), [], "{condition}");
}

/// Holds that a condition has one fault, and where inside of it.
fn fault(condition: Value, path: &str, fault: Fault) {
    assert_eq!(faults(condition.clone()), [(path.to_owned(), fault)], "{condition}");
}

#[test]
fn each_kind_of_condition_is_told_by_its_key() {
    for condition in [
        json!({"all": []}),
        json!({"any": [{"unpublished": true}]}),
        json!({"at_least": 1, "of": [{"unpublished": true}]}),
        json!({"credential": "technician"}),
        json!({"education": "master"}),
        json!({"work": ["bmet"], "months": 1}),
        json!({"attainment": "course"}),
        json!({"membership": "guild"}),
        json!({"unpublished": true}),
        json!({"unpublished": "as they say", "label": {"en": "a"}, "note": {"en": "b"}, "basis": "historic"}),
        json!({"credential": "technician", "label": null, "basis": null}),
    ] {
        // Nobody waits for ever: the technician asks for two of three, of which this is one.
        sound(condition);
    }
}

#[test]
fn a_condition_is_of_one_kind() {
    fault(json!({}), "", expected(Expected::Condition, "an object"));
    fault(json!({"label": {"en": "a"}}), "", expected(Expected::Condition, "an object"));
    fault(json!({"all": [], "any": []}), "", expected(Expected::Condition, "an object"));
    fault(
        json!({"credential": "technician", "unpublished": true}),
        "",
        expected(Expected::Condition, "an object"),
    );
    fault(
        json!({"any": [{"all": []}, {"note": {"en": "a"}}]}),
        ".any[1]",
        expected(Expected::Condition, "an object"),
    );
}

#[test]
fn what_is_no_condition_at_all_is_told_once() {
    fault(json!({"all": ["technician"]}), ".all[0]", expected(Expected::Object, "\"technician\""));
    fault(json!({"all": {"credential": "technician"}}), ".all", expected(Expected::List, "an object"));
    fault(json!({"credentail": "technician"}), "", Fault::UnknownKey("credentail".to_owned()));
    fault(json!({"all": [{"label": "a"}]}), ".all[0].label", expected(Expected::LangMap, "\"a\""));
}

#[test]
fn a_key_of_another_kind_of_condition_means_nothing_here() {
    for (condition, key) in [
        (json!({"all": [], "of": []}), "of"),
        (json!({"any": [{"unpublished": true}], "months": 1}), "months"),
        (json!({"credential": "technician", "months": 1}), "months"),
        (json!({"education": "master", "hours": 1}), "hours"),
        (json!({"membership": "guild", "fields": []}), "fields"),
        (json!({"attainment": "course", "related": true}), "related"),
        (json!({"unpublished": true, "months": 1}), "months"),
    ] {
        fault(condition, "", Fault::UnknownKey(key.to_owned()));
    }
    let including =
        json!({"work": ["bmet"], "months": 12, "including": {"work": ["bmet"], "months": 6, "hours": 900}});
    fault(including, ".including", Fault::UnknownKey("hours".to_owned()));
}

#[test]
fn between_one_and_all_of_the_parts_are_asked() {
    let of = |at_least: i64, parts: usize| json!({"at_least": at_least, "of": vec![json!({"unpublished": true}); parts]});
    for parts in 1..=4 {
        for at_least in 1..=4 {
            let count = Fault::ImpossibleCount { required_number: at_least, parts };
            let wrong =
                (at_least > 4.min(i64::try_from(parts).expect("few"))).then(|| (String::new(), count));
            assert_eq!(faults(of(at_least, parts)), Vec::from_iter(wrong), "{at_least} of {parts}");
        }
    }
    for required_number in [i64::MIN, -1, 0, 3, i64::MAX] {
        fault(of(required_number, 2), "", Fault::ImpossibleCount { required_number, parts: 2 });
    }
    fault(json!({"at_least": 1}), "", Fault::ImpossibleCount { required_number: 1, parts: 0 });
    fault(json!({"any": []}), "", Fault::ImpossibleCount { required_number: 1, parts: 0 });
    for (number, found) in [(json!("1"), "\"1\""), (json!(1.5), "a number with a fraction")] {
        let condition = json!({"at_least": number, "of": [{"unpublished": true}]});
        fault(condition, ".at_least", expected(Expected::Integer, found));
    }
}

/// A condition on work with these amounts.
fn work(amounts: &Value) -> Value {
    let mut condition = json!({"work": ["bmet"]});
    amounts.as_object().expect("amounts").iter().for_each(|(key, value)| condition[key] = value.clone());
    condition
}

#[test]
fn work_is_of_some_kind_and_for_some_time() {
    fault(json!({"work": [], "months": 12}), "", expected(Expected::KindsOfWork, "an object"));
    fault(work(&json!({})), "", Fault::MissingKey("months"));
    fault(work(&json!({"within_months": 12})), "", Fault::MissingKey("months"));
    fault(work(&json!({"months": null})), "", Fault::MissingKey("months"));
    fault(
        work(&json!({"months": 12, "including": {"work": ["bmet"]}})),
        ".including",
        Fault::MissingKey("months"),
    );
    let including = json!({"months": 12, "including": {"months": 6}});
    fault(work(&including), ".including", expected(Expected::KindsOfWork, "an object"));
    fault(
        work(&json!({"months": 12, "including": ["bmet"]})),
        ".including",
        expected(Expected::Object, "a list"),
    );
}

#[test]
fn an_amount_of_work_that_is_wrong_is_not_missed_too() {
    for amount in ["months", "hours"] {
        let max = if amount == "months" { 720 } else { 20_000 };
        let min = i32::from(amount == "months");
        let (path, what) = (format!(".{amount}"), Expected::IntegerIn(min, max));
        fault(work(&json!({amount: -1})), &path, expected(what, "-1"));
        fault(work(&json!({amount: "12"})), &path, expected(what, "\"12\""));
        fault(
            work(&json!({amount: 1.5, "within_months": 1})),
            &path,
            expected(what, "a number with a fraction"),
        );
    }
}

#[test]
fn a_window_is_as_long_as_the_months_or_longer() {
    let window = |found: &str| expected(Expected::Window, found);
    for months in [1, 12, 60] {
        sound(work(&json!({"months": months, "within_months": months})));
        sound(work(&json!({"months": months, "within_months": months + 1})));
        let short = months - 1;
        fault(
            work(&json!({"months": months, "within_months": short})),
            ".within_months",
            window(&short.to_string()),
        );
    }
    let inside = |within: i64| {
        work(&json!({"months": 24, "including": {"work": ["bmet"], "months": 12, "within_months": within}}))
    };
    sound(inside(12));
    fault(inside(11), ".including.within_months", window("11"));
    sound(work(&json!({"months": 24, "within_months": null})));
}

#[test]
fn hours_are_months_of_173_hours_rounded_up() {
    for (hours, months) in [(1, 1), (173, 1), (174, 2), (346, 2), (347, 3), (960, 6), (2_080, 13)] {
        sound(work(&json!({"hours": hours, "within_months": months})));
        let short = months - 1;
        let window = expected(Expected::Window, &short.to_string());
        fault(work(&json!({"hours": hours, "within_months": short})), ".within_months", window);
    }
    // What is stated in hours is judged by them.
    sound(work(&json!({"hours": 173, "months": 12, "within_months": 1})));
}

#[test]
fn a_rule_that_asks_for_something_names_who_says_so() {
    let what = Fault::MissingSource {
        claim: Claim::Rule,
        owner: Owner { vocabulary: Vocabulary::Credential, id: "fellow".to_owned() },
    };
    let ask = json!({"unpublished": true});
    for (condition, needs) in [
        (json!({"all": []}), true),
        (json!({"credential": "technician"}), true),
        (json!({"work": ["bmet"], "months": 12}), true),
        (json!({"any": [ask, {"attainment": "course"}]}), true),
        (json!({"all": [ask, {"any": [ask, {"at_least": 1, "of": [{"education": "master"}]}]}]}), true),
        (ask.clone(), false),
        (json!({"all": [ask]}), false),
        (json!({"any": [ask, {"all": [ask, ask]}]}), false),
    ] {
        for (basis, issuers) in [
            (json!(null), true),
            (json!("issuer"), true),
            (json!("historic"), true),
            (json!("editorial"), false),
        ] {
            for key in ["requires", "recommends"] {
                let path = format!("credentials[2].{key}");
                let mut rule = condition.clone();
                rule["basis"] = basis.clone();
                let document = with(&path, rule);
                let expected = if needs && issuers { vec![(path, what.clone())] } else { Vec::new() };
                assert_eq!(problems(&document), expected, "{document}");
            }
        }
    }
}

#[test]
fn a_part_of_a_rule_needs_no_source_of_its_own() {
    let mut document = whole();
    document["credentials"][2]["requires"] = json!({"sources": ["page"], "all": [{"attainment": "course"}]});
    assert_eq!(problems(&document), []);
}
