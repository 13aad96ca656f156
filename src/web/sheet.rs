//! The plan on one sheet of paper, as elements of a document of its own.

use web_sys::Element;

use super::browser;
use super::pen::Pen;
use credential_pathway::model::{Joined, ToList};
use credential_pathway::session::{Session, Sheet, SheetStep};
use credential_pathway::text::Label;

/// How many lines there are to write on.
const BLANK_LINES: usize = 3;

/// The sheet of a session, made on a day, with its name; `None` where no pathway is shown.
pub fn of(session: &Session<'_>, day: &str, address: &str) -> Option<(Element, String)> {
    let sheet = session.sheet(day, address)?;
    let pen = Pen { document: browser::window()?.document()?, language: session.language() };
    Some((pen.sheet(&sheet)?, sheet.name))
}

impl Pen {
    fn sheet(&self, sheet: &Sheet) -> Option<Element> {
        let root = self.document.create_element("div").ok()?;
        root.set_class_name("sheet");
        let head = self.add(&root, "p", "head", "")?;
        self.add(&head, "span", "", &sheet.title)?;
        self.add(&head, "span", "", &sheet.made)?;
        self.add(&root, "h1", "", &sheet.name)?;
        let blanks = self.add(&root, "p", "blanks", "")?;
        for words in [Label::YourName, Label::Adviser, Label::Date] {
            self.add(&blanks, "span", "", self.label(words))?;
        }
        if !sheet.figures.is_empty() {
            let sums = self.add(&root, "dl", "", "")?;
            for (name, value) in &sheet.figures {
                let sum = self.add(&sums, "div", "", "")?;
                self.add(&sum, "dt", "", name)?;
                self.add(&sum, "dd", "", value)?;
            }
        }
        for line in &sheet.lines {
            self.add(&root, "p", "", line)?;
        }
        self.steps(&root, sheet)?;
        self.end(&root, sheet)?;
        let two = self.add(&root, "div", "two", "")?;
        let asks = self.add(&two, "div", "asks", "")?;
        self.list(&asks, "ul", Label::AskFirst, &sheet.asks)?;
        let adviser = self.add(&two, "div", "", "")?;
        self.add(&adviser, "h2", "", self.label(Label::AskAdviser))?;
        for _ in 0..BLANK_LINES {
            self.add(&adviser, "p", "blank", "")?;
        }
        self.routes(&root, sheet)?;
        self.foot(&root, sheet)?;
        Some(root)
    }

    fn steps(&self, root: &Element, sheet: &Sheet) -> Option<()> {
        if sheet.steps.is_empty() {
            return Some(());
        }
        let heading = self.add(root, "h2", "", self.label(Label::Steps))?;
        self.add(&heading, "span", "", &sheet.route)?;
        let list = self.add(root, "ol", "steps", "")?;
        if !sheet.done.is_empty() {
            let row = self.add(&list, "li", "", "")?;
            self.add(&row, "span", "number", "✓")?;
            let done = format!("{}: {}", self.label(Label::Done), sheet.done.joined("; "));
            self.add(&row, "div", "", &done)?;
        }
        for (index, step) in sheet.steps.iter().enumerate() {
            self.step(&list, index + 1, step)?;
        }
        Some(())
    }

    fn step(&self, list: &Element, number: usize, step: &SheetStep) -> Option<()> {
        let row = self.add(list, "li", "", "")?;
        self.add(&row, "span", "number", &number.to_string())?;
        let words = self.add(&row, "div", "", "")?;
        self.add(&words, "b", "", &step.title)?;
        let boxes = self.add(&words, "span", "boxes", "")?;
        for words in step.boxes {
            self.add(&boxes, "span", "", words)?;
        }
        self.add(&words, "p", "", &step.lines.joined(" "))?;
        let numbers = step.sources.iter().map(|number| format!(" [{number}]")).list().joined("");
        self.add(&row, "span", "figures", &(step.figures.clone() + &numbers)).map(drop)
    }

    /// What stands in place of steps.
    fn end(&self, root: &Element, sheet: &Sheet) -> Option<()> {
        for part in sheet.end.iter().flat_map(|card| &card.parts) {
            if !part.heading.is_empty() {
                self.add(root, "h2", "", &part.heading)?;
            }
            for line in part.lines.iter().chain(part.links.iter().map(|row| &row.1)) {
                self.add(root, "p", "", line)?;
            }
        }
        Some(())
    }

    fn routes(&self, root: &Element, sheet: &Sheet) -> Option<()> {
        if sheet.routes.is_empty() {
            return Some(());
        }
        self.add(root, "h2", "", self.label(Label::OtherRoutes))?;
        let table = self.add(root, "table", "", "")?;
        let row = self.add(&table, "tr", "", "")?;
        for words in [Label::Route, Label::RouteTime, Label::RouteExams, Label::RouteCost, Label::EndUpWith] {
            self.add(&row, "th", "", self.label(words))?;
        }
        for cells in &sheet.routes {
            let row = self.add(&table, "tr", "", "")?;
            cells.iter().try_for_each(|words| self.add(&row, "td", "", words).map(drop))?;
        }
        Some(())
    }

    fn foot(&self, root: &Element, sheet: &Sheet) -> Option<()> {
        if !sheet.have.is_empty() {
            self.add(root, "h2", "", self.label(Label::WhatIHave))?;
            self.add(root, "p", "", &sheet.have.joined(" · "))?;
        }
        self.list(root, "ol", Label::Sources, &sheet.source_lines())?;
        self.add(root, "p", "small", &sheet.notes.joined(" "))?;
        if sheet.address.is_empty() {
            return Some(());
        }
        let again = format!("{}: {}", self.label(Label::OpenAgain), sheet.address);
        self.add(root, "p", "small", &again).map(drop)
    }
}
