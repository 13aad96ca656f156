//! What the self-check ends with where the answers describe more than the facts show.

use credential_pathway::session::Session;

use crate::check_in_session::{DONE, by_link};
use crate::pressing::{press, view};

/// What a check ends with for somebody who decides and guides others in all that is asked.
fn of_a_guide(facts: &str) -> (Session<'static>, String) {
    let mut session = by_link(&format!("v1&show=check&{facts}&like=dev-fix-devices&at=2"));
    press(&mut session, "I make decisions for my site");
    while view(&session).name != DONE {
        press(&mut session, "I guide others");
    }
    let text = view(&session).plain(false);
    (session, text)
}

#[test]
fn whoever_describes_more_than_they_can_show_is_shown_how_to_show_it() {
    // No fact: a school leaver is no master, and level 2 is the most.
    let (mut session, text) = of_a_guide("study=high-school..");
    assert!(text.contains("Level 2 (Associate) in Medical Device & Imaging Technology"), "{text}");
    assert!(text.contains("You describe work of Level 5. What you added shows no level yet."), "{text}");
    assert!(!text.contains("Next likely"), "{text}");
    press(&mut session, "See how to reach Level 2");
    let page = session.page().pathway.expect("a pathway");
    assert!(!page.arrived && !page.steps.is_empty(), "{page:?}");
    // CETa is of level 1.
    let (mut session, text) = of_a_guide("has=eta-ceta");
    assert!(text.contains("You describe work of Level 5. What you can show so far is Level 1."), "{text}");
    press(&mut session, "See how to reach Level 2");
    assert_eq!(session.state().learner.levels.iter().count(), 1);
    // 48 months of work support level 3, as CRES of level 4 requires nothing more.
    let (_, text) = of_a_guide("work=bmet.48..");
    assert!(text.contains("Level 4 (Expert) in Medical Device & Imaging Technology"), "{text}");
    assert!(text.contains("You describe work of Level 5. What you can show so far is Level 3."), "{text}");
    // CHTM is of level 5, and there is none above it.
    let (mut session, text) = of_a_guide("has=aami-chtm");
    assert!(text.contains("What you have supports Level 5 (Master)."), "{text}");
    press(&mut session, "See what comes after Level 5");
    assert!(session.page().pathway.expect("a pathway").arrived);
}
