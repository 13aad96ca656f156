//! What a screen reader is told after a change.

use credential_pathway::catalog::bundled;
use credential_pathway::model::{Constraint, Month};
use credential_pathway::resolve::Objective;
use credential_pathway::session::{Action, Said, Session, Show};
use credential_pathway::text::Language;

/// A page as the shell shows it: with what it said before.
struct Shown {
    session: Session<'static>,
    said: Said,
}

impl Shown {
    fn at(link: &str) -> Self {
        let today = Month::new(2026, 11).expect("a month");
        let mut session = Session::new(bundled::shared(), Language::English, today);
        session.open_link(link);
        Self { session, said: Said::default() }
    }

    fn status(&mut self) -> String {
        self.said.status(&self.session, &self.session.page())
    }

    fn after(&mut self, action: Action) -> String {
        self.session.apply(action);
        self.status()
    }
}

// AAMI has one route with 5 years of work and an associate degree to CRES: an exam of one day.
const CRES: &str =
    "v1&want=credential.aami-cres&study=associate.biomedical-equipment-technology.&work=bmet.60..2021-12";

#[test]
fn the_first_page_says_the_answer() {
    assert!(Shown::at(CRES).status().starts_with("You qualify today: one exam to CRES."));
}

#[test]
fn a_change_that_changes_no_answer_is_said_first_and_that_nothing_changed() {
    let mut shown = Shown::at(CRES);
    shown.status();
    let sorted = shown.after(Action::Objective(Objective::Exams));
    assert_eq!(sorted, "Sorted by fewest exams. No change.");
    assert_eq!(shown.status(), sorted, "the same page again says the same");
    // A limit above the fee of the exam leaves the route as it is.
    assert_eq!(shown.after(Action::Constrain(Constraint::CostMax(100_000), true)), "No change.");
}

#[test]
fn a_change_that_changes_the_answer_says_the_answer() {
    let mut shown = Shown::at("v1&want=credential.aami-cbet");
    let before = shown.status();
    assert!(shown.session.add_of_form("has=aami-cbet.2026-01"));
    let after = shown.status();
    assert!(after != before && !after.contains("No change"), "{after}");
}

#[test]
fn another_view_of_the_same_answer_is_no_change_of_it() {
    let mut shown = Shown::at(CRES);
    let answer = shown.status();
    assert_eq!(shown.after(Action::Show(Show::Routes)), answer);
}

#[test]
fn a_status_has_at_most_25_words_beside_names() {
    let mut statuses = 0;
    for link in [CRES, "v1&want=credential.aami-chtm", "v1&want=credential.himss-cphims"] {
        for objective in [Objective::Time, Objective::Cost, Objective::Steps, Objective::Exams] {
            let mut shown = Shown::at(link);
            shown.status();
            let status = shown.after(Action::Objective(objective));
            let words = crate::plain_words::without_names(&status).split_whitespace().count();
            assert!(words <= 25, "{words}: {status}");
            statuses += 1;
        }
    }
    assert_eq!(statuses, 12);
}
