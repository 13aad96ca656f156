//! Which parts of a page are built. Made all at once, their elements would keep a slow browser busy while somebody
//! presses something else, so each comes in tasks of its own.

use credential_pathway::session::Page;

/// The parts of a pathway: what stands above its steps, and then their column.
const OF_PATHWAY: usize = 2;

/// How many parts of a page are built: first those of a pathway, then the lines of a map, one by one.
#[derive(Clone, Copy, Default)]
pub struct Built {
    /// Whether the first parts are those of a pathway.
    is_pathway: bool,
    /// How many parts are built.
    parts: usize,
    /// How many there are.
    all: usize,
}

impl Built {
    /// What is built once a page is drawn: one part more than what is shown, or all of them.
    pub fn with_next(self, page: &Page, at_once: bool) -> Self {
        let is_pathway = page.pathway.as_ref().is_some_and(|view| !view.steps.is_empty());
        let lines = page.map.as_ref().map_or(0, |map| map.lines.len());
        let all = if is_pathway { OF_PATHWAY + lines } else { lines };
        let before = if self.is_pathway == is_pathway { self.parts } else { 0 };
        Self { is_pathway, parts: if at_once { all } else { all.min(before + 1) }, all }
    }

    /// Whether what stands in the column of the steps is built.
    pub const fn has_column(self) -> bool {
        !self.is_pathway || self.parts >= OF_PATHWAY
    }

    /// How many lines of the map are built.
    pub const fn lines(self) -> usize {
        if self.is_pathway { self.parts.saturating_sub(OF_PATHWAY) } else { self.parts }
    }

    /// Whether nothing is left to be built.
    pub const fn is_whole(self) -> bool {
        self.parts == self.all
    }
}
