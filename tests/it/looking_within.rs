//! A page while its routes are looked for, where there is none within the conditions: no route is there to show.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Constraint, Learner};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, routes};
use credential_pathway::session::{Action, Looked, Rest, Session};
use credential_pathway::text::Language;

use crate::slow::worlds;
use crate::world::{document, id, today};

const LOOKS: &str = "Still looking for a route.";

fn session(catalog: &Catalog) -> Session<'_> {
    let mut session = Session::new(catalog, Language::English, today());
    session.open_link("v1&want=credential.goal&by=cost");
    session
}

/// What no route to the goal gets below.
fn bound(catalog: &Catalog) -> u32 {
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Cost, today: today() };
    let found = routes(catalog, &Learner::default(), &query).expect("routes");
    found.routes.iter().map(|route| route.pathway.lower_bound).min().expect("a route")
}

#[test]
fn where_no_route_was_found_yet_a_page_says_so_and_shows_none() {
    let rest = Rest::get().expect("the rest");
    let mut open = 0;
    // It takes long to see that nothing is as cheap where the parts of a route are shared.
    for world in (1..=6).flat_map(worlds).filter(|world| world.name.starts_with("shared parts")) {
        let catalog = Catalog::from_documents(&[("world", &document(&world.text))]).expect("a sound catalog");
        let within = Action::Constrain(Constraint::CostMax(bound(&catalog) - 1), true);
        let [mut whole, mut session] = [session(&catalog), session(&catalog)];
        whole.apply(within);
        session.apply(within);
        let mut looking = None;
        if session.look_on(rest, &mut looking, &|| false) == Looked::Found {
            continue;
        }
        session.look_first(rest, looking.as_ref().expect("something is looked for"));
        let page = session.page();
        let view = page.pathway.as_ref().expect("a pathway");
        assert_eq!(view.looks, LOOKS, "{}", world.name);
        assert_eq!(view.fault.as_deref(), Some(LOOKS), "{}", world.name);
        assert_eq!((view.steps.len(), view.routes.len(), view.arrived), (0, 0, false), "{}", world.name);
        assert_eq!(page.status, LOOKS, "{}", world.name);
        open += 1;
        while session.look_on(rest, &mut looking, &|| false) != Looked::Found {}
        let page = session.page();
        assert_eq!(page, whole.page(), "{}", world.name);
        let fault = page.pathway.as_ref().and_then(|view| view.fault.as_deref());
        assert!(fault.is_some_and(|words| words != LOOKS), "{}: {fault:?}", world.name);
    }
    assert!(open > 3, "{open}");
}
