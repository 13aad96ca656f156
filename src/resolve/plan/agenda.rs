//! What a search has still to do: a list on the stack, so that every branch has its own.

use super::flat::Place;

/// What is still to do, innermost first.
pub enum Agenda<'s> {
    /// Nothing.
    End,
    /// Meet a node, then the rest.
    Need(Place, &'s Agenda<'s>),
    /// Meet every one of some nodes, then the rest.
    NeedAll(&'s [Place], &'s Agenda<'s>),
    /// Mark an action as complete with all below it, then the rest.
    Complete(usize, &'s Agenda<'s>),
}

impl Agenda<'_> {
    /// The nodes that are still to be met.
    pub fn needs(&self) -> Vec<Place> {
        let mut needed = Vec::new();
        let mut agenda = self;
        loop {
            agenda = match agenda {
                Agenda::End => return needed,
                Agenda::Complete(_, rest) => rest,
                Agenda::Need(place, rest) => {
                    needed.push(*place);
                    rest
                }
                Agenda::NeedAll(places, rest) => {
                    needed.extend_from_slice(places);
                    rest
                }
            };
        }
    }
}
