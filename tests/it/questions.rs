//! What would make the best route better: cases by hand.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Held, Learner, Month};
use credential_pathway::resolve::{
    Basis, Destination, Objective, Query, Question, RouteKind, Routes, Untold, questions, routes,
};
use credential_pathway::session::{Action, Session, Show};
use credential_pathway::text::{Language, Localizer};

use crate::told::learner;
use crate::world::{id, open_world, today};

/// What is asked on the way to `goal`, and what is said of it.
fn asked(world: &str, told: &str, objective: Objective) -> (Vec<Question>, Vec<String>) {
    let catalog = open_world(world);
    let learner = learner(told);
    let query = Query {
        destination: Destination::Credential(id("goal")),
        basis: Basis::Issuer,
        objective,
        today: today(),
    };
    let found: Routes = routes(&catalog, &learner, &query).expect("routes");
    let rows = questions(&catalog, &learner, &query, &found);
    let localizer =
        Localizer { catalog: &catalog, language: Language::English, today: today(), offers: None };
    let words = rows
        .iter()
        .map(|row| format!("{} {}", localizer.asked_of(&learner, row), localizer.gain(&found, row)))
        .collect();
    (rows, words)
}

fn about(world: &str, told: &str, objective: Objective) -> Vec<Untold> {
    asked(world, told, objective).0.into_iter().map(|row| row.about).collect()
}

#[test]
fn a_membership_that_makes_the_exam_cheaper_is_asked() {
    let world = "goal by=club $500/420: nothing";
    let (rows, words) = asked(world, "", Objective::Time);
    assert_eq!(rows.len(), 1);
    assert_eq!(words, ["Are you a member of club? If so: $80 less."]);
    assert!(about(world, "no-member club", Objective::Time).is_empty(), "told");
    assert!(about(world, "member club", Objective::Time).is_empty(), "told");
    assert!(about(world, "all training", Objective::Time).is_empty(), "all is told");
    assert!(about("goal by=club $500/500: nothing", "", Objective::Time).is_empty(), "it changes nothing");
}

#[test]
fn the_dates_of_work_are_asked_where_only_recent_work_counts() {
    // 36 months of managing in the last five years: told without a date none of the 36 counts.
    let world = "goal: work(36 manager within 60)";
    let (rows, words) = asked(world, "work 36 manager", Objective::Time);
    assert_eq!(rows[0].about, Untold::Dates(0));
    assert_eq!(rows[0].within_months, Some(60));
    assert_eq!(rows[0].totals.months, 0);
    assert_eq!(
        words,
        [
            "When did you do this work: manager, 3 years? Only work of the last 5 years counts. At best: 3 years shorter, 1 step fewer."
        ]
    );
    assert!(about(world, "work 36 manager from 2020-01", Objective::Time).is_empty(), "told");
    assert!(about("goal: work(36 manager)", "work 24 manager", Objective::Time).is_empty(), "no date counts");
}

#[test]
fn a_date_beside_other_work_is_the_one_that_helps_most() {
    // The last 20 months are told; the other 10 count only before them: from May 2024 to February 2025.
    let told = "work 20 manager from 2025-04, work 10 manager";
    let (rows, _) = asked("goal: work(30 manager within 36)", told, Objective::Time);
    assert_eq!(rows[0].totals.months, 0);
}

#[test]
fn what_gains_most_is_asked_first_and_of_one_kind_of_work_once() {
    // Without anything: the associate degree and a year of work, two years. With two years of work nothing
    // but the exam is left; with the degree one year of work is.
    let world = "goal by=club $500/420: any(all(degree(associate), work(12 bmet)), work(30 bmet))";
    let (rows, _) = asked(world, "", Objective::Time);
    let about: Vec<_> = rows.iter().map(|row| row.about).collect();
    assert_eq!(about[0], Untold::Work(id("bmet"), 30));
    assert!(matches!(about[1], Untold::Award(_)));
    assert_eq!(about[2], Untold::Membership(id("club"), 0));
    assert_eq!(rows.iter().map(|row| row.totals.months).collect::<Vec<_>>(), [0, 12, 24]);
    assert_eq!(about.len(), 3, "{about:?}");
}

#[test]
fn the_goal_itself_is_never_asked() {
    assert!(about("goal: nothing", "", Objective::Time).is_empty());
    // What stands in for a title is the goal by another name.
    let title = "a 1@x: work(12 bmet)\nstand-in goal 1@x: a\ngoal 1@x title: nothing";
    let asked_of_title = about(title, "", Objective::Time);
    assert_eq!(asked_of_title, [Untold::Work(id("bmet"), 12)]);
    let (rows, words) = asked("a $100: nothing\ngoal $100: a", "", Objective::Cost);
    assert_eq!(rows.iter().map(|row| row.about).collect::<Vec<_>>(), [Untold::Credential(id("a"))]);
    // Every credential of a tiny world is called x.
    assert_eq!(words, ["Do you have this: x? If so: $100 less, 1 step fewer."]);
}

#[test]
fn degrees_of_several_fields_are_one_question() {
    let world = "field x\nfield y\ngoal: degree(associate x|y)";
    let (rows, words) = asked(world, "", Objective::Time);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0].alike.len(), 1);
    assert!(words[0].starts_with("Do you have one of these: "), "{words:?}");
    // Whoever told a degree of this level told in which field it is, or left it out.
    assert!(
        about("field z\nfield x\ngoal: degree(associate x)", "degree associate z", Objective::Time)
            .is_empty()
    );
    let left_out = about("field x\ngoal: degree(associate x)", "degree associate", Objective::Time);
    assert_eq!(left_out.len(), 1, "{left_out:?}");
}

#[test]
fn the_answer_completes_what_was_told() {
    let mut learner = learner("degree associate, work 24 bmet, work 12 bmet from 2025-12");
    let award = credential_pathway::model::Award {
        level: credential_pathway::model::AwardLevel::Associate,
        field: Some(id("x")),
        accreditation: credential_pathway::model::Accredited::Untold,
    };
    Untold::Award(award).add_to(&mut learner, today());
    assert_eq!(learner.education, [award]);
    // It ends with this month, November 2026.
    Untold::Dates(0).add_to(&mut learner, today());
    assert_eq!(learner.work[0].from, Month::parse("2024-12"));
    // The newest months before those of December 2024 and later.
    Untold::Work(id("coder"), 6).add_to(&mut learner, today());
    assert_eq!(learner.work[2].from, Month::parse("2024-06"));
    let before: Learner = learner.clone();
    Untold::Dates(9).add_to(&mut learner, today());
    assert_eq!(learner, before, "there is no such stretch");
}

#[test]
fn the_supervisor_is_asked_when_and_whether_a_member() {
    // AAMI counts supervising of the last five years, and its members pay $420 instead of $500.
    let mut session = Session::new(bundled::shared(), Language::English, today());
    session.open_link(
        "v1&want=credential.aami-chtm&has=eta-ceta&study=associate.biomedical-equipment-technology.\
         &work=bmet.60..2019-11,htm-management.24..&all=education,work,credentials",
    );
    let cards = session.questions();
    assert!(cards[0].name.starts_with("When did you do this work: supervising or managing"), "{cards:?}");
    assert!(cards.iter().any(|card| card.name == "Are you a member of AAMI?"), "{cards:?}");
    assert!(cards.len() <= 3);
    let until_now = cards[0].presses[0].action;
    session.apply(until_now);
    assert_eq!(session.state().learner.work[1].from, Month::parse("2024-12"));
    assert!(session.questions().iter().all(|card| !card.name.starts_with("When")));
    let member = session.questions().into_iter().find(|card| card.name == "Are you a member of AAMI?");
    let no = member.expect("asked").presses[1].action;
    session.apply(no);
    assert!(session.questions().iter().all(|card| card.name != "Are you a member of AAMI?"));
    session.apply(Action::Undo);
    assert!(session.questions().iter().any(|card| card.name == "Are you a member of AAMI?"));
}

#[test]
fn a_page_asks_anew_when_what_was_told_changes_and_not_when_only_the_view_does() {
    let mut session = Session::new(bundled::shared(), Language::English, today());
    assert_eq!(session.link_of_questions(), None, "nothing is asked without a goal");
    let goal = Destination::Credential(id("aami-chtm"));
    session.apply(Action::Goal(Some(goal)));
    let foreseen = session.link_of_questions();
    assert!(foreseen.is_some());
    session.apply(Action::ShowRoutes);
    assert_eq!((session.state().destination, session.link_of_questions()), (Some(goal), foreseen));
    session.open_link("v1&want=credential.aami-chtm&work=bmet.60..2019-11");
    let asked = session.link_of_questions();
    assert!(asked.is_some());
    for show in [Show::Map, Show::Table, Show::Routes, Show::Steps] {
        session.apply(Action::Show(show));
        assert_eq!(session.link_of_questions(), asked, "{show:?}");
    }
    session.apply(Action::Route(RouteKind::EveryLevel));
    session.apply(Action::Open(Some(id("aami-chtm"))));
    assert_eq!(session.link_of_questions(), asked);
    session.apply(Action::Show(Show::Lookup));
    assert_eq!(session.link_of_questions(), None, "there is no place for questions");
    session.apply(Action::Show(Show::Steps));
    for changed in [
        Action::Objective(Objective::Cost),
        Action::Basis(Basis::Ladder),
        Action::Credential(id("aami-cbet"), Some(Held::Has)),
        Action::Destination(Some(Destination::Credential(id("aami-cres")))),
    ] {
        let before = session.link_of_questions();
        session.apply(changed);
        assert_ne!(session.link_of_questions(), before, "{changed:?}");
    }
}
