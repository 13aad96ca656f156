//! The planner's core: the least set of tasks that meets an and/or goal, shared parts paid once.
//!
//! It knows numbers only and names no other module. The problem is the minimum and/or hyperpath
//! with shared costs, which is NP-hard; at the size of a person's question it is solved exactly by
//! branch and bound, and where a limit stops the proof the answer carries its gap.
//! The files form a list; each names only those before it.

mod arena;
mod best;
mod bound;
mod closure;
mod cost;
mod dominance;
mod exact;
mod frontier;
mod greedy;
mod instance;
mod k_best;
mod kept;
mod landmarks;
mod limits;
mod links;
mod next_bests;
#[cfg(test)]
mod next_bests_twin;
mod order;
mod packing;
mod prune;
mod reach;
#[cfg(test)]
mod renewed;
mod search;
mod slices;
mod solution;
mod state;
mod topology;
mod totals;
mod work;

pub use arena::{Arena, FALSE, Node, NodeId, TRUE};
pub use best::{before_in_slices, best, best_in_slices, figure_at_least};
pub use closure::{Closure, Network};
pub use cost::compare;
pub use instance::{Graph, Instance};
pub use k_best::k_best;
pub use limits::Limits;
pub use next_bests::{NextBests, next_bests, next_bests_in_slices};
pub use packing::{Demand, Steps, least_sum};
pub use slices::{Slices, Work, finished, next_slice};
pub use solution::{Solution, Unsolved};
pub use totals::{Assumed, Hurdle, Objective, Totals, Track, Weight};
pub use work::{Cover, Covers, WorkNeed};
