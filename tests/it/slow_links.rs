//! Links that say as much as they can, from a seed.

use crate::dice::Dice;

/// Links of up to 16,000 bytes that say as much as they can, for the shipped catalog.
pub fn links(seed: u64) -> Vec<(String, String)> {
    let mut dice = Dice(seed);
    let full = |head: &str, mut item: Box<dyn FnMut(usize) -> String>| {
        let mut link = format!("v1&want=credential.aami-chtm&{head}=");
        for at in 0.. {
            let next = item(at);
            if link.len() + next.len() > 15_990 {
                return link.trim_end_matches(',').to_owned();
            }
            link += &next;
        }
        link
    };
    let month = |dice: &mut Dice| format!("{}-{:02}", 1900 + dice.below(120), 1 + dice.below(12));
    let mut dated = Dice(dice.below(1 << 30) as u64);
    let mut undated = Dice(dice.below(1 << 30) as u64);
    let kinds = ["bmet", "htm-management", "management", "it", "coding", "healthcare"];
    vec![
        (
            "dated work".into(),
            full(
                "work",
                Box::new(move |_| {
                    let kind = kinds[dated.below(6)];
                    format!("{kind}.{}.{}.{},", 1 + dated.below(720), 1 + dated.below(100), month(&mut dated))
                }),
            ),
        ),
        (
            "undated work".into(),
            full("work", Box::new(move |_| format!("bmet.{}..,", 1 + undated.below(720)))),
        ),
        ("the longest work".into(), full("work", Box::new(|_| "bmet.720.1.1900-01,".into()))),
        ("unknown credentials".into(), full("has", Box::new(|at| format!("no-such-{at},")))),
        ("unknown degrees".into(), full("study", Box::new(|at| format!("bachelor.f{at}.,")))),
        ("many degrees".into(), full("study", Box::new(|_| "bachelor.business.,".into()))),
    ]
}
