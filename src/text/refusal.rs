//! Why a host's document is not shown: its catalog or its offers.

use super::{Language, problem, shown};
use crate::catalog::json::BYTES_MAX;
use crate::catalog::{Fault, OFFER_BYTES_MAX, Problem};

/// A document of a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// Its catalog.
    Catalog,
    /// Its offers.
    Offers,
}

/// Why a host's document is not shown.
#[derive(Clone, Copy, Debug)]
pub enum Refusal<'r> {
    /// Its address is neither `https` nor of the page's own origin.
    Address,
    /// Nothing answers, or its server does not let this page read it.
    Unreachable,
    /// Its server answers with another status than 200.
    Status(u16),
    /// It takes too long.
    Slow,
    /// It has too many bytes.
    Large,
    /// It is not sound.
    Problems(&'r [Problem]),
}

/// How many problems are told one by one.
const SHOWN_MAX: usize = 20;

/// The lines: what is shown instead, and why.
pub fn refusal(language: Language, of: Document, address: &str, why: &Refusal<'_>) -> Vec<String> {
    let Language::English = language;
    let address = shown(address);
    let (instead, bytes_max) = match of {
        Document::Catalog => ("The built-in catalog is shown, not that of", BYTES_MAX),
        Document::Offers => ("No offers are shown from", OFFER_BYTES_MAX),
    };
    let line = match why {
        Refusal::Address => "the address is neither https nor of this page's own site".to_owned(),
        Refusal::Unreachable => {
            "nothing answers there, or its server does not allow this page to read it (CORS)".to_owned()
        }
        Refusal::Status(status) => format!("its server answers with status {status}"),
        Refusal::Slow => "it takes longer than ten seconds".to_owned(),
        Refusal::Large => format!("it has more than {bytes_max} bytes"),
        Refusal::Problems(rows) => match count(rows) {
            1 => "it has a problem".to_owned(),
            count => format!("it has {count} problems"),
        },
    };
    let mut lines = vec![format!("{instead} {address}: {line}.")];
    if let Refusal::Problems(rows) = why {
        lines.extend(rows.iter().take(SHOWN_MAX).map(|row| problem(language, row)));
    }
    lines
}

/// How many problems there are, listed or not.
fn count(rows: &[Problem]) -> usize {
    match rows.last() {
        Some(Problem { fault: Fault::More(more), .. }) => rows.len() - 1 + more,
        _ => rows.len(),
    }
}
