//! Offers on the page of a credential.

use serde_json::json;

use crate::offers::example;
use crate::offers_add::session;
use crate::world::today;

#[test]
fn the_page_of_a_credential_shows_what_leads_to_it_and_what_prepares_for_it() {
    let mut document = example();
    let mut course = document["offers"][2].clone();
    course["id"] = json!("cbet-course");
    course["name"] = json!({"en": "CBET course with exam"});
    course["leads_to"] = json!([{"credential": "aami-cbet"}]);
    course.as_object_mut().expect("a row").remove("prepares_for");
    document["offers"].as_array_mut().expect("rows").push(course);
    let open = |id: &str| session(&format!("v1&open={id}"), &document, today()).detail().expect("open");
    let cbet = open("aami-cbet");
    let offers = cbet.offers.as_ref().expect("offers");
    assert_eq!(offers.heading, "At Hill College");
    let names: Vec<_> = offers.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["CBET review", "CBET course with exam"]);
    let line =
        "At Hill College: CBET review · 10 weeks, 4 hours a week · $450 · https://hill.example/cbet-review";
    assert!(cbet.plain().lines().any(|row| row == line), "{}", cbet.plain());
    assert_eq!(open("ahima-rhit").offers, None);
}
