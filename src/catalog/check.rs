//! What no single row can tell: that the ladder is whole, that nothing counts as itself, and that
//! everybody can start somewhere.

use super::closure::Closure;
use super::index::Catalog;
use super::json::Json;
use super::problem::Fault;
use super::reach::reach;
use super::reader::Reader;
use super::schemas::STANDS_IN_MAX;
use super::table::Table;
use super::width::{CATALOG_LEAVES_MAX, COUNTING_MAX, written_out};
use crate::model::{Credential, Id, Named, Requirement, Set, ToList, sorted};

/// Finds what is wrong between rows that are each sound.
pub fn check<'a>(catalog: &Catalog, documents: &[&'a Json<'a>], reader: &mut Reader<'a>) {
    // Both are sorted by id, each id once.
    let credentials = || catalog.credentials.iter().zip(rows(documents, "credentials", "id"));
    let mut leaves = 0_u64;
    for (credential, row) in credentials() {
        leaves = check_width(credential, row, leaves, reader);
        let counting = catalog.counting_as(credential.id).len();
        let stood_in = catalog.stand_ins.get(credential.id).is_some() || counting > 1;
        if credential.level.is_some() && !credential.is_issued() && !stood_in {
            reader.fault(row, Fault::NoStandIn(credential.id));
        }
        if counting > COUNTING_MAX {
            reader.fault(row, Fault::CountedByMany { credential: credential.id, max: COUNTING_MAX });
        }
    }
    for (stand_in, row) in catalog.stand_ins.iter().zip(rows(documents, "stand_ins", "title")) {
        if catalog.stand_ins_for(stand_in).len() > STANDS_IN_MAX {
            reader.fault(row, Fault::CountedByMany { credential: stand_in.title, max: STANDS_IN_MAX });
        }
        let title = catalog.credentials.get(stand_in.title).and_then(Credential::rung);
        if title.is_some_and(|(sub_domain, level)| (sub_domain, level) != stand_in.rung) {
            reader.fault(row, Fault::StandInElsewhere(stand_in.title));
        }
    }
    check_counts_as(&catalog.kinds_of_work, &catalog.closures.work, "kinds_of_work", documents, reader);
    check_counts_as(&catalog.fields, &catalog.closures.field, "fields", documents, reader);
    check_counts_as(&catalog.attainments, &catalog.closures.attainment, "attainments", documents, reader);
    check_counts_as(&catalog.credentials, &catalog.closures.credential, "credentials", documents, reader);
    for (ladder, basis) in [(false, "issuer"), (true, "ladder")] {
        let earned = reach(catalog, ladder).earned;
        for ((credential, row), earned_here) in credentials().zip(&earned) {
            if credential.is_ever_open() && !earned_here {
                let waits_for = waits_for(catalog, credential, &earned);
                reader.fault(row, Fault::CannotStart { credential: credential.id, basis, waits_for });
            }
        }
    }
}

/// The rows of a list of all documents, sorted by the text under `id`.
fn rows<'a>(documents: &[&'a Json<'a>], key: &str, id: &str) -> Vec<&'a Json<'a>> {
    let rows = documents.iter().flat_map(|document| document.items(key)).list();
    sorted(rows, &|one, other| one.str(id) < other.str(id))
}

/// Checks the width of the rules of a credential; returns the leaves of the catalog so far.
fn check_width<'a>(
    credential: &Credential,
    row: &'a Json<'a>,
    mut leaves: u64,
    reader: &mut Reader<'a>,
) -> u64 {
    let rules = [("requires", Some(&credential.requires)), ("recommends", credential.recommends.as_deref())];
    for (key, rule) in rules {
        let width = rule.map(|rule| written_out(&rule.condition)).unwrap_or_default();
        leaves = leaves.saturating_add(width.leaves);
        if !width.fits() || width.leaves > 0 && leaves > CATALOG_LEAVES_MAX {
            reader.fault(row.get(key).unwrap_or(row), Fault::TooWide(credential.id));
        }
    }
    leaves
}

/// Nothing counts as itself by way of others: one circle is noted, at its first row.
fn check_counts_as<'a, T: Named>(
    table: &Table<T>,
    closure: &Closure,
    key: &str,
    documents: &[&'a Json<'a>],
    reader: &mut Reader<'a>,
) {
    let Some(first) = closure.circle.first() else { return };
    let ids: Vec<&str> = table.iter().map(|row| row.id().as_str()).list();
    let rows = rows(documents, key, "id");
    if let Some(row) = rows.get(*first) {
        let circle = closure.circle.iter().map(|row| ids[*row]);
        reader.fault(row, Fault::CountsAsItself(circle.list()));
    }
}

/// The credentials that a credential requires and that nobody can come to.
fn waits_for(catalog: &Catalog, credential: &Credential, earned: &[bool]) -> Vec<Id<Credential>> {
    let is_earned = |id: &Id<Credential>| catalog.credentials.index(*id).is_some_and(|index| earned[index]);
    let stuck = |id: Id<Credential>| !catalog.counting_as(id).iter().any(is_earned);
    let leaves = credential.requires.condition.leaves();
    let required = leaves.into_iter().filter_map(|leaf| match leaf {
        Requirement::Credential(id) if stuck(*id) => Some(*id),
        _ => None,
    });
    let mut waits = Set::new();
    waits.extend(required);
    waits.as_slice().to_vec()
}
