//! A page while its routes are looked for: it shows a first one and says so, and then what it would show at once.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Constraint, Learner};
use credential_pathway::resolve::{Basis, Destination, Objective, Query, routes};
use credential_pathway::session::{Action, Looked, Looking, Page, Rest, Said, Session, Show};
use credential_pathway::text::Language;

use crate::slow::worlds;
use crate::world::{document, id, today};

/// Worlds whose routes take many slices.
const WORLDS: [&str; 5] =
    ["wide choices", "many wide choices", "shared parts", "a dense grid", "needs of work that overlap"];

fn catalogs() -> Vec<(String, Catalog)> {
    let worlds = [1, 2, 3].into_iter().flat_map(worlds);
    let worlds = worlds.filter(|world| WORLDS.iter().any(|name| world.name.starts_with(name)));
    let read = |text: &str| Catalog::from_documents(&[("world", &document(text))]).ok();
    worlds.filter_map(|world| Some((world.name, read(&world.text)?))).collect()
}

fn session<'c>(catalog: &'c Catalog, link: &str) -> Session<'c> {
    let mut session = Session::new(catalog, Language::English, today());
    session.open_link(link);
    session
}

fn rest() -> Rest {
    Rest::get().expect("the rest")
}

/// Looks for one slice.
fn slice<'c>(session: &Session<'c>, looking: &mut Option<Looking<'c>>) -> bool {
    session.look_on(rest(), looking, &|| false) == Looked::Found
}

/// The page with a first look at what is looked for.
fn page_so_far(session: &Session<'_>, looking: Option<&Looking<'_>>) -> Page {
    session.look_first(rest(), looking.expect("something is looked for"));
    session.page()
}

const COST: &str = "v1&want=credential.goal&by=cost";

fn looks(page: &Page) -> &str {
    page.pathway.as_ref().map_or("", |view| view.looks.as_str())
}

#[test]
fn a_page_shows_a_first_route_until_all_are_found_and_says_the_answer_once() {
    let (mut slices, mut first) = (0, 0);
    for (name, catalog) in catalogs() {
        let whole = session(&catalog, COST).page();
        let session = session(&catalog, COST);
        let (mut looking, mut said) = (None, Said::default());
        let mut heard: Vec<String> = Vec::new();
        while !slice(&session, &mut looking) {
            assert!(looking.is_some(), "{name}");
            slices += 1;
            if heard.len() == 1 && slices % 1_000 > 0 {
                continue;
            }
            let page = page_so_far(&session, looking.as_ref());
            assert!(looks(&page).starts_with("Still looking for "), "{name}: {:?}", looks(&page));
            assert_eq!(page.status, looks(&page), "{name}");
            assert_eq!(session.questions(), Vec::new(), "{name}");
            assert!(session.plain().contains(looks(&page)), "{name}");
            let view = page.pathway.as_ref().expect("a pathway");
            assert!(view.routes.is_empty() && !view.arrived, "{name}");
            assert!(view.fault.is_none() && !view.steps.is_empty(), "{name}");
            first += usize::from(heard.is_empty());
            heard.push(said.status(&session, &page));
            heard.dedup();
        }
        assert!(looking.is_none() && !slice(&session, &mut looking), "{name}");
        let page = session.page();
        assert_eq!(page, whole, "{name}");
        let begun = heard.len();
        heard.push(said.status(&session, &page));
        assert_eq!(heard.len(), begun + 1, "{name}: {heard:?}");
        assert!(begun <= 1 && heard[begun] == whole.status, "{name}: {heard:?}");
    }
    println!("{slices} slices, {first} pages with a first route");
    assert!(slices > 2_000 && first > 10, "{slices} {first}");
}

#[test]
fn another_choice_begins_anew_and_the_same_one_goes_on() {
    let (mut cancelled, mut kept) = (0, 0);
    for (name, catalog) in catalogs() {
        let whole = |link: &str| Page { status: String::new(), ..session(&catalog, link).page() };
        let anew = || session(&catalog, COST);
        let session = anew();
        let mut looking = None;
        // How many slices the answer takes; a few of them are done.
        let mut all = 0;
        while !slice(&session, &mut looking) {
            all += 1;
        }
        if all < 4 {
            continue;
        }
        let mut session = anew();
        (0..all / 2).for_each(|_| assert!(!slice(&session, &mut looking)));
        // Another way to show it, and a page in between: the work goes on.
        session.apply(Action::Show(Show::Map));
        page_so_far(&session, looking.as_ref());
        let mut left = 0;
        session.apply(Action::Show(Show::Lookup));
        assert!(!slice(&session, &mut looking) && looking.is_some(), "{name}");
        session.apply(Action::Show(Show::Steps));
        while !slice(&session, &mut looking) {
            left += 1;
        }
        assert_eq!(left, all - all / 2, "{name}");
        kept += 1;
        // Another measure: what was begun is dropped.
        let mut session = anew();
        (0..all / 2).for_each(|_| assert!(!slice(&session, &mut looking)));
        session.apply(Action::Objective(Objective::Steps));
        while !slice(&session, &mut looking) {}
        let by_steps = Page { status: String::new(), ..session.page() };
        assert_eq!(by_steps, whole("v1&want=credential.goal&by=steps"), "{name}");
        session.apply(Action::Objective(Objective::Cost));
        let mut again = 0;
        while !slice(&session, &mut looking) {
            again += 1;
        }
        assert_eq!(again, all, "{name}: nothing was kept of what was dropped");
        assert_eq!(Page { status: String::new(), ..session.page() }, whole(COST), "{name}");
        cancelled += 1;
    }
    println!("{cancelled} were dropped, {kept} went on");
    assert!(cancelled > 3 && kept > 3, "{cancelled} {kept}");
}

#[test]
fn what_a_first_route_says_is_not_taken_for_a_change_of_the_answer() {
    let mut open = 0;
    for (name, catalog) in catalogs() {
        let mut session = session(&catalog, COST);
        let (mut looking, mut said) = (None, Said::default());
        while !slice(&session, &mut looking) {}
        assert_eq!(said.status(&session, &session.page()), session.page().status, "{name}");
        // There is no degree in these worlds, so the answer stays as it is.
        session.apply(Action::Constrain(Constraint::NoDegree, true));
        if !slice(&session, &mut looking) {
            let page = page_so_far(&session, looking.as_ref());
            assert_eq!(page.status, looks(&page), "{name}");
            assert_eq!(said.status(&session, &page), page.status, "{name}");
            while !slice(&session, &mut looking) {}
            open += 1;
        }
        assert_eq!(said.status(&session, &session.page()), "No change.", "{name}");
    }
    assert!(open > 3, "{open}");
}

/// What no route to the goal gets below, in USD.
fn bound_usd(catalog: &Catalog) -> u32 {
    let destination = Destination::Credential(id("goal"));
    let query = Query { destination, basis: Basis::Issuer, objective: Objective::Cost, today: today() };
    let found = routes(catalog, &Learner::default(), &query).expect("routes");
    found.routes.iter().map(|route| route.pathway.lower_bound).min().expect("a route")
}

#[test]
fn where_no_route_was_found_yet_a_page_says_so_and_shows_none() {
    let words = "Still looking for a route.";
    let mut open = 0;
    // It takes long to see that nothing is as cheap where the parts of a route are shared.
    for (name, catalog) in catalogs().into_iter().filter(|(name, _)| name.starts_with("shared parts")) {
        let within = Action::Constrain(Constraint::CostMax(bound_usd(&catalog) - 1), true);
        let [mut at_once, mut session] = [session(&catalog, COST), session(&catalog, COST)];
        at_once.apply(within);
        session.apply(within);
        let mut looking = None;
        assert!(!slice(&session, &mut looking), "{name}");
        let page = page_so_far(&session, looking.as_ref());
        let view = page.pathway.as_ref().expect("a pathway");
        assert_eq!(
            (looks(&page), view.fault.as_deref(), &*page.status),
            (words, Some(words), words),
            "{name}"
        );
        assert_eq!((view.steps.len(), view.routes.len(), view.arrived), (0, 0, false), "{name}");
        while !slice(&session, &mut looking) {}
        let page = session.page();
        assert_eq!(page, at_once.page(), "{name}");
        let fault = page.pathway.as_ref().and_then(|view| view.fault.as_deref());
        assert!(fault.is_some_and(|fault| fault != words), "{name}: {fault:?}");
        open += 1;
    }
    assert_eq!(open, 3, "one world of each seed");
}
