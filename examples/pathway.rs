use credential_pathway::{catalog::bundled, model::*, resolve::*};
fn main() {
    let t = std::time::Instant::now();
    let catalog = match bundled::read() {
        Ok(c) => c,
        Err(p) => {
            for p in p {
                println!("{p:?}");
            }
            return;
        }
    };
    println!("read {:?} {}", t.elapsed(), catalog.credentials.len());
    let today = Month::new(2026, 11).unwrap();
    let learner = Learner::default();
    let mut worst = vec![];
    for basis in [Basis::Issuer, Basis::Ladder] {
        for (objective, n) in Objective::ALL {
            for destination in Destination::all(&catalog) {
                let q = Query { destination: destination.clone(), basis, objective, today };
                let t = std::time::Instant::now();
                let p = plan(&catalog, &learner, &q);
                let e = t.elapsed();
                worst.push((
                    e,
                    format!(
                        "{destination:?} {basis:?} {n} proven={:?}",
                        p.as_ref().map(|p| p.pathway.proven)
                    ),
                ));
                let show = std::env::args().nth(1).is_some_and(|a| format!("{destination:?}").contains(&a));
                if show {
                    println!("== {destination:?} {basis:?} {n} {e:?}");
                    match p {
                        Err(f) => println!("{f:?}"),
                        Ok(p) => {
                            println!("{:?} {:?}", p.pathway.totals, p.with_more_asks.map(|p| p.totals));
                            for s in p.pathway.steps {
                                println!("   {:?}", s.kind);
                            }
                            for w in p.pathway.waypoints {
                                println!("   w {w:?}");
                            }
                        }
                    }
                }
            }
        }
    }
    worst.sort();
    worst.reverse();
    for w in worst.iter().take(12) {
        println!("{w:?}");
    }
}
