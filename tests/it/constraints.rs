//! What a learner asks of every route: each constraint in a world where what follows is worked out by hand,
//! and the same on the page and in the link.

use credential_pathway::catalog::Catalog;
use credential_pathway::model::{Constraint, Learner};
use credential_pathway::resolve::{
    Basis, Destination, DestinationFault, Objective, Query, Route, RouteKind, StepKind, routes, without_each,
};
use credential_pathway::session::{Action, Session};
use credential_pathway::text::Language;

use crate::world::{id, open_world, today};

/// By the degree it takes 24 months and $8,000, and then the goal's exam and $100. By work it takes `pass`
/// for $50, and 36 months.
const WORLD: &str = "
    goal by=guild $100 exams=1: any(degree(associate tech), all(pass, work(36 fix)))
    pass by=school $50 exams=0: nothing
    beside by=school $20 exams=0: nothing
    above by=guild $10 exams=0: goal";

fn query() -> Query {
    let destination = Destination::Credential(id("goal"));
    Query { destination, basis: Basis::Issuer, objective: Objective::Time, today: today() }
}

fn asking(constraints: &[Constraint]) -> Learner {
    let mut learner = Learner::default();
    assert!(constraints.iter().all(|row| learner.constrain(*row)));
    learner
}

fn first(catalog: &Catalog, constraints: &[Constraint]) -> Result<Route, DestinationFault> {
    Ok(routes(catalog, &asking(constraints), &query())?.routes.remove(0))
}

/// Months, dollars and steps of the first route; or the constraints that leave none.
fn figures(constraints: &[Constraint]) -> Result<[u32; 3], Vec<Constraint>> {
    match first(&open_world(WORLD), constraints) {
        Ok(route) => {
            let totals = &route.pathway.totals;
            Ok([totals.months, totals.cost_usd, totals.steps])
        }
        Err(DestinationFault::Excluded(by)) => Err(by),
        Err(fault) => panic!("{fault:?}"),
    }
}

const DEGREE: Result<[u32; 3], Vec<Constraint>> = Ok([24, 8_100, 2]);
const WORK: Result<[u32; 3], Vec<Constraint>> = Ok([36, 150, 3]);

#[test]
fn each_constraint_leaves_the_best_route_that_meets_it() {
    use Constraint::{CostMax, MonthsMax, NoDegree, NoExam, StudyHours, Through, Without};
    let (school, guild) = (Without(id("school")), Without(id("guild")));
    for (constraints, expected) in [
        (&[][..], DEGREE),
        (&[NoDegree], WORK),
        (&[CostMax(8_100)], DEGREE),
        (&[CostMax(8_099)], WORK),
        (&[CostMax(150)], WORK),
        (&[CostMax(149)], Err(vec![CostMax(149)])),
        (&[MonthsMax(24)], DEGREE),
        (&[MonthsMax(23)], Err(vec![MonthsMax(23)])),
        (&[NoExam], Err(vec![NoExam])),
        (&[school], DEGREE),
        (&[school, NoDegree], Err(vec![NoDegree, school])),
        (&[guild, NoDegree], Err(vec![guild])),
        (&[MonthsMax(35), NoDegree], Err(vec![NoDegree, MonthsMax(35)])),
        (&[MonthsMax(36), NoDegree], WORK),
        // 24 months of 40 hours a week are 960, so 32 months of 30 hours and 37 of 26.
        (&[StudyHours(30)], Ok([32, 8_100, 2])),
        (&[StudyHours(26)], WORK),
        (&[StudyHours(40)], DEGREE),
        (&[StudyHours(30), MonthsMax(31)], Err(vec![MonthsMax(31), StudyHours(30)])),
        (&[Through(id("pass"))], Ok([24, 8_150, 3])),
        (&[Through(id("beside"))], Ok([24, 8_120, 3])),
        (&[Through(id("beside")), NoDegree], Ok([36, 170, 4])),
        (&[Through(id("goal"))], DEGREE),
        // What needs the goal does not come before it.
        (&[Through(id("above"))], Err(vec![Through(id("above"))])),
    ] {
        assert_eq!(figures(constraints), expected, "{constraints:?}");
    }
}

#[test]
fn what_is_passed_comes_before_the_goal() {
    let route = first(&open_world(WORLD), &[Constraint::Through(id("beside"))]).expect("a route");
    let place =
        |name: &str| route.pathway.steps.iter().position(|step| step.kind == StepKind::Credential(id(name)));
    assert!(place("beside").is_some_and(|beside| Some(beside) < place("goal")), "{route:?}");
}

#[test]
fn over_every_level_what_is_passed_needs_no_level_below_it() {
    // Over every level the goal needs `base`. `pass` is on another field's ladder, and its school asks for
    // nothing: $10, $50 and $100.
    let catalog = open_world(
        "
        low 1@other by=school $30 exams=0: nothing
        pass 2@other by=school $50 exams=0: nothing
        base 1@own by=guild $10 exams=0: nothing
        goal 2@own by=guild $100 exams=1: nothing",
    );
    let query = Query { basis: Basis::Ladder, ..query() };
    let route = routes(&catalog, &asking(&[Constraint::Through(id("pass"))]), &query).expect("routes");
    let totals = &route.routes[0].pathway.totals;
    assert_eq!((route.routes[0].kind, totals.steps, totals.cost_usd), (RouteKind::EveryLevel, 3, 160));
}

#[test]
fn with_a_constraint_and_without_it_again_the_list_is_as_before() {
    let catalog = open_world(WORLD);
    let list =
        |learner: &Learner| format!("{:?}", routes(&catalog, learner, &query()).expect("routes").routes);
    let before = asking(&[Constraint::MonthsMax(40)]);
    let mut then = before.clone();
    assert!(then.constrain(Constraint::NoDegree));
    assert_ne!(list(&then), list(&before));
    assert_eq!(list(&then.without(Constraint::NoDegree)), list(&before));
    assert_eq!(then.without(Constraint::NoDegree), before);
}

#[test]
fn a_limit_takes_the_place_of_another_one_of_the_same_figure() {
    let learner = asking(&[Constraint::CostMax(5), Constraint::NoExam, Constraint::CostMax(7)]);
    assert_eq!(learner.constraints, [Constraint::NoExam, Constraint::CostMax(7)]);
    let issuers = (0..9).map(|number| Constraint::Without(id(&format!("o{number}"))));
    let mut learner = Learner::default();
    let kept: Vec<bool> = issuers.map(|row| learner.constrain(row)).collect();
    assert_eq!(kept, [true, true, true, true, true, true, true, true, false]);
}

#[test]
fn each_constraint_says_what_it_costs() {
    let catalog = open_world(WORLD);
    let learner = asking(&[Constraint::NoDegree, Constraint::CostMax(8_200)]);
    let costs: Vec<_> = without_each(&catalog, &learner, &query())
        .into_iter()
        .map(|route| route.expect("a route").pathway.totals.months)
        .collect();
    assert_eq!(costs, [24, 36], "without the first one, and without the second one");
}

#[test]
fn the_page_and_the_link_hold_what_is_asked() {
    let catalog = open_world(WORLD);
    let mut session = Session::new(&catalog, Language::English, today());
    let plain = "v1&want=credential.goal";
    session.open_link(plain);
    let before = session.plain();
    session.apply(Action::Constrain(Constraint::NoDegree, true));
    assert_eq!(session.link(), "v1&want=credential.goal&only=no-degree");
    let page = session.page();
    let asked = &page.controls.expect("controls").constraints;
    assert_eq!((asked.len(), asked[0].name.as_str()), (1, "Without a new degree"));
    assert!(asked[0].answer.starts_with("1 year longer, $7,950 less, 1 step more"), "{}", asked[0].answer);
    assert!(session.plain().contains("Without a new degree. 1 year longer"), "{}", session.plain());
    session.apply(asked[0].remove);
    assert_eq!((session.link().as_str(), session.plain()), (plain, before));
    session.apply(Action::Undo);
    assert_eq!(session.link(), "v1&want=credential.goal&only=no-degree");
    // A form leaves out what is not typed.
    session.add("only=usd.,months.30,hours.,through.,without.");
    assert_eq!(session.link(), "v1&want=credential.goal&only=no-degree,months.30");
    let fault = session.page().pathway.expect("a pathway").fault.expect("no route");
    assert!(
        fault.ends_with("these conditions together: without a new degree; at most 2 years 6 months."),
        "{fault}"
    );
}

#[test]
fn what_cannot_be_read_of_a_link_is_left_out_and_said() {
    let catalog = open_world(WORLD);
    for text in
        ["usd.x", "usd.1000001", "months.-1", "hours.0", "hours.41", "no-degree.1", "faster", "through.x"]
    {
        let mut session = Session::new(&catalog, Language::English, today());
        session.open_link(&format!("v1&only={text}"));
        assert_eq!((session.link().as_str(), session.notices().len()), ("v1", 1), "{text}");
    }
}

#[test]
fn a_route_with_an_unpublished_fee_is_never_silently_within_a_limit() {
    let catalog = open_world("goal $100 exams=1: all(pass, work(6 fix))\npass exams=0: nothing");
    let mut session = Session::new(&catalog, Language::English, today());
    session.open_link("v1&want=credential.goal&only=usd.100");
    let words = session.page().pathway.expect("a pathway").words.best;
    assert!(words.contains("Not sure to be at most $100: cost not all published."), "{words}");
    session.apply(Action::Constrain(Constraint::CostMax(99), true));
    assert!(session.page().pathway.expect("a pathway").fault.is_some());
}
