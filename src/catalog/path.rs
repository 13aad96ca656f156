//! From faults at values to problems with a JSON path.
//!
//! A fault is noted at the value itself; its path is looked for in one walk at the end, so that
//! many faults in a large document cost no more than one.

use super::json::Json;
use super::problem::{Fault, Problem};
use crate::model::ToList;

/// The faults as problems, in the order in which their values stand in the documents.
pub fn problems(documents: &[(&str, &Json)], faults: Vec<(&Json, Fault)>) -> Vec<Problem> {
    let mut left: Vec<(usize, Option<Fault>)> =
        faults.into_iter().map(|(at, fault)| (address(at), Some(fault))).list();
    left = crate::model::sorted(left, &|one, other| one.0 < other.0);
    let mut found = Vec::new();
    if left.is_empty() {
        return found;
    }
    for (file, json) in documents {
        let mut walk = Walk { file, left: &mut left, steps: Vec::new(), found: &mut found };
        walk.visit(json);
    }
    found
}

/// Where a value lies in memory; no two values of the documents share an address.
fn address(at: &Json) -> usize {
    std::ptr::from_ref(at).addr()
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

struct Walk<'a, 'f> {
    file: &'a str,
    /// Faults by the address of their value; taken out once they are found.
    left: &'f mut [(usize, Option<Fault>)],
    steps: Vec<Step<'a>>,
    found: &'f mut Vec<Problem>,
}

impl<'a> Walk<'a, '_> {
    /// Visits a value and all in it; the depth is that of the document, which is limited.
    fn visit(&mut self, json: &'a Json<'a>) {
        let here = address(json);
        let mut index = self.left.partition_point(|row| row.0 < here);
        while let Some((at, fault)) = self.left.get_mut(index)
            && *at == here
        {
            if let Some(fault) = fault.take() {
                self.found.push(Problem::new(self.file, path(&self.steps), fault));
            }
            index += 1;
        }
        if let Json::List(items) = json {
            for (index, item) in items.iter().enumerate() {
                self.descend(Step::Index(index), item);
            }
        }
        for (key, row) in json.rows() {
            self.descend(Step::Key(key), row);
        }
    }

    fn descend(&mut self, step: Step<'a>, json: &'a Json<'a>) {
        self.steps.push(step);
        self.visit(json);
        self.steps.pop();
    }
}

fn path(steps: &[Step<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Index(index) => path.push_str(&format!("[{index}]")),
            Step::Key(key) => {
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(key);
            }
        }
    }
    path
}
