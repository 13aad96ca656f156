//! Branch and bound over a linear program: for every figure that is a sum.
//!
//! A graph becomes clauses over variables that are 0 or 1, and figures that are compared one after the
//! other become one weight. The linear program is solved in floating point, and only those clauses are in
//! it that its solutions broke. What it shows is taken for proven only where its duals, rounded, show it
//! in whole numbers; sets are weighed and compared figure by figure. So no answer hangs on a rounded one.
//!
//! Months are no sum. Those of the longest part are in the weight all the same, as sets with as many steps
//! are compared by months next: without them every such set would have to be looked at.

mod certificate;
mod months;
mod nodes;
mod program;
mod reached;
mod relax;
mod round;
mod search;
mod separate;
mod sets;
mod simplex;
mod walk;
#[cfg(test)]
mod walk_twin;
mod weights;

pub use search::Exact;
