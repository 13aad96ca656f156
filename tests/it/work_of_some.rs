//! A route with work that only some people can do says whom it is for.

use credential_pathway::catalog::Catalog;
use credential_pathway::resolve::{Basis, Destination, Objective, OnlyFor, Query, routes};
use serde_json::{Value, json};

use crate::told::learner;
use crate::world::{document, id, today};

/// Whom the first route is for, where the work can be done by everybody or in the military alone.
fn only_for(access: Option<&str>, told: &str) -> Option<OnlyFor> {
    let mut world: Value = serde_json::from_str(&document("kind k\ngoal: work(24 k)")).expect("JSON");
    if let Some(access) = access {
        world["kinds_of_work"][0]["access"] = json!(access);
    }
    let catalog = Catalog::from_documents(&[("world", &world.to_string())]).expect("a sound catalog");
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Time, today: today() };
    let found = routes(&catalog, &learner(told), &query).expect("routes");
    found.routes.first().expect("a route").only_for
}

#[test]
fn who_has_not_served_sees_that_a_route_is_for_those_who_do_and_who_has_does_not() {
    assert_eq!(only_for(None, ""), None);
    assert_eq!(only_for(Some("military"), ""), Some(OnlyFor::Work(id("k"))));
    assert_eq!(only_for(Some("military"), "work 6 k"), None);
}
