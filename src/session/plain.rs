//! The page as plain text, to copy or print.

use super::answer::Answerer;
use super::card::{Card, Part, Press};
use super::machine::Session;
use super::rest::Rest;
use super::route::RouteView;
use super::step::StepState;
use super::view::View;
use crate::model::{Joined, ToList};
use crate::resolve::{
    Basis, Evaluator, Evidence, Pathway, QUESTIONS_SHOWN, Route, Routes, after_goal, counts, explain,
    questions,
};
use crate::text::{Label, label};

impl Answerer<'_> {
    /// Routes as the command line prints them: the first one step by step, so many in all.
    pub fn plan_text(&self, found: &Routes, shown: usize) -> String {
        let Answerer { localizer, query, .. } = *self;
        let nothing = Pathway::nothing_to_do();
        let pathway = found.routes.first().map_or(&nothing, |route| &route.pathway);
        let mut words = localizer.pathway(pathway, query.objective);
        if !found.routes.is_empty() {
            words.best = localizer.best_of(&found.routes, 0, query.objective);
            words.best += &localizer.under_constraints(self.learner, &pathway.totals);
        }
        let mut out = format!("{}\n", localizer.destination(&query.destination));
        if let (Some(route), Some(_)) = (found.routes.first(), found.routes.get(1)) {
            out += &format!("{}\n", self.route_line(route, route));
        }
        out += &format!("{} {}\n", words.line(), words.best);
        if let Some(line) = found.routes.first().and_then(|route| self.qualifies(route)) {
            out += &format!("{line}\n");
        }
        if let Some(worth) = localizer.reached(&query.destination).filter(|_| pathway.steps.is_empty()) {
            out += &format!("{worth}\n");
        }
        for (constraint, costs) in self.constraints(found) {
            let name = localizer.constraint_alone(constraint);
            out += &format!("{}\n", format!("{name}. {costs}").trim_end());
        }
        let evaluator = Evaluator { catalog: localizer.catalog, learner: self.learner, today: query.today };
        if pathway.steps.is_empty() {
            self.after_lines(&evaluator, &mut out);
        }
        for (leaf, evidence) in counts(&evaluator, pathway) {
            if let Evidence::Implied(by) = evidence {
                out += &format!("{}: {}.\n", localizer.requirement(leaf), localizer.implied_by(by));
            }
        }
        let basis = found.routes.first().map_or(query.basis, Route::basis);
        self.step_lines(pathway, basis, &mut out);
        for row in &pathway.waypoints {
            if let Some(title) = localizer.catalog.credentials.get(row.title) {
                let words = label(localizer.language, Label::Waypoint);
                out += &format!("\n{words}: {}\n", localizer.waypoint(title, row));
            }
        }
        for route in found.routes.iter().take(shown).skip(1) {
            out += &self.other_route(route, &found.routes[0]);
        }
        self.question_lines(found, &mut out);
        out
    }

    /// What comes after a goal that is reached.
    fn after_lines(&self, evaluator: &Evaluator<'_>, out: &mut String) {
        let localizer = self.localizer;
        let after = after_goal(evaluator, &self.query.destination);
        for (heading, rows) in [localizer.keep(evaluator, &after)].into_iter().chain(localizer.onward(&after))
        {
            if rows.is_empty() {
                continue;
            }
            *out += &format!("\n{heading}\n");
            rows.iter().for_each(|row| *out += &format!("   {}\n", row.1));
        }
        if let Some(rung) = &after.next_level {
            let next = label(localizer.language, Label::Next);
            *out += &format!("\n{next}: {}\n", localizer.rung(rung));
        }
    }

    /// What would make the first route better.
    fn question_lines(&self, found: &Routes, out: &mut String) {
        let Answerer { localizer, learner, query } = *self;
        let asked = questions(localizer.catalog, learner, query, found);
        if !asked.is_empty() {
            *out += &format!("\n{}\n", label(localizer.language, Label::Surer));
        }
        for row in asked.iter().take(QUESTIONS_SHOWN) {
            *out += &format!("   {}\n", localizer.asked_of(learner, row));
            *out += &format!("      {}\n", localizer.gain(found, row));
        }
    }

    fn step_lines(&self, pathway: &Pathway, basis: Basis, out: &mut String) {
        let Answerer { localizer, learner, query } = *self;
        let evaluator = Evaluator { catalog: localizer.catalog, learner, today: query.today };
        let reasons = explain(&evaluator, pathway, basis);
        for (index, step) in pathway.steps.iter().enumerate() {
            *out += &format!("\n{}. {}\n", index + 1, localizer.step_title(learner, step));
            let figures = Some(localizer.step_figures(learner, step)).filter(|figures| !figures.is_empty());
            let because = reasons[index].iter().map(|because| localizer.because(because));
            for line in figures.into_iter().chain(because).chain(localizer.step_notes(step)) {
                *out += &format!("   {line}\n");
            }
        }
    }

    /// What a route is called, and whose rule it is.
    fn route_line(&self, route: &Route, first: &Route) -> String {
        let to = &self.query.destination;
        let name = self.localizer.route_name(to, route, first);
        match self.localizer.route_rule(to, route.kind) {
            rule if rule.is_empty() => name,
            rule => format!("{name} ({rule})"),
        }
    }

    /// A route that is not the first one, in some lines.
    fn other_route(&self, route: &Route, first: &Route) -> String {
        let localizer = self.localizer;
        let words = localizer.pathway(&route.pathway, self.query.objective);
        let mut lines = vec![format!(
            "\n{}: {}",
            label(localizer.language, Label::OtherRoute),
            self.route_line(route, first)
        )];
        lines.extend(route.only_for.map(|row| localizer.only_for(row)));
        lines.push(words.line());
        lines.extend(self.qualifies(route));
        lines.extend(
            Some(localizer.gives_up(first, route))
                .filter(|line| !line.is_empty())
                .map(|line| format!("{} {line}", label(localizer.language, Label::Against))),
        );
        lines.extend(
            route.pathway.steps.iter().map(|step| format!("- {}", localizer.step_title(self.learner, step))),
        );
        lines.extend(localizer.watch(self.learner, &route.pathway));
        lines.joined("\n   ") + "\n"
    }
}

impl View {
    /// The view as text, with its buttons numbered from 1 or left out.
    pub fn plain(&self, numbered: bool) -> String {
        let mut lines = vec![self.name.clone()];
        // A text has no search field, so it need not say what can be typed there.
        let skipped = usize::from(!numbered && self.search.is_some());
        lines.extend(self.notes.iter().skip(skipped).cloned());
        let mut number = 0;
        for card in self.pair.iter().chain(&self.cards) {
            card.plain(&mut lines, numbered.then_some(&mut number));
        }
        lines.joined("\n")
    }

    /// The enabled buttons, in the order of their numbers.
    pub fn presses(&self) -> Vec<&Press> {
        let cards = self.pair.iter().chain(&self.cards);
        cards.flat_map(|card| &card.presses).filter(|press| press.is_open).list()
    }
}

impl Card {
    fn plain(&self, lines: &mut Vec<String>, number: Option<&mut u32>) {
        lines.push(String::new());
        if !self.name.is_empty() {
            lines.push(self.name.clone());
        }
        if !self.badge.is_empty() {
            lines.push(format!("   {}", self.badge));
        }
        self.parts.iter().for_each(|part| part.plain(lines));
        if let Some(number) = number {
            for press in self.presses.iter().filter(|press| press.is_open) {
                *number += 1;
                let mark = if press.chosen == Some(true) { " ✓" } else { "" };
                lines.push(format!("   [{number}] {}{mark}", press.words));
            }
        }
        self.more.iter().for_each(|part| part.plain(lines));
    }
}

impl Part {
    pub(super) fn plain(&self, lines: &mut Vec<String>) {
        if !self.heading.is_empty() {
            lines.push(format!("   {}", self.heading));
        }
        lines.extend(self.lines.iter().map(|line| format!("   {line}")));
        if let Some(outline) = &self.outline {
            lines.push(outline.plain().trim_end().to_owned());
        }
        lines.extend(self.links.iter().map(|row| format!("   - {}", row.1)));
        lines.extend(self.url.iter().map(|url| format!("   {url}")));
        lines.extend(self.sources.iter().map(|row| format!("   - {} ({})", row.name, row.dates)));
    }
}

impl Session<'_> {
    fn route_lines(&self, route: &RouteView, lines: &mut Vec<String>) {
        let mark = if route.chosen { " ✓" } else { "" };
        let rule = if route.rule.is_empty() { String::new() } else { format!(" ({})", route.rule) };
        lines.push(format!("\n- {}{rule}{mark}", route.name));
        let against = Some(&route.gives_up).filter(|line| !line.is_empty());
        let against = against.map(|line| format!("{} {line}", self.label(Label::Against)));
        let own = [&route.only_for, &route.words.line(), &route.qualifies];
        for line in own.into_iter().chain(&against).chain(&route.watch).filter(|line| !line.is_empty()) {
            lines.push(format!("  {line}"));
        }
    }

    /// The page as text.
    pub fn plain(&self) -> String {
        Rest::get().map_or_else(String::new, |rest| self.page_text(rest))
    }

    #[inline(never)]
    fn page_text(&self, _: Rest) -> String {
        let page = Self { steps_shown: usize::MAX, ..self.clone() }.page();
        let mut lines = vec![self.localizer().title()];
        if let Some(open) = &page.detail {
            lines.extend(Some(self.details_line().to_owned()).filter(|line| !line.is_empty()));
            lines.extend([open.plain(), self.about_plain()]);
            return lines.joined("\n");
        }
        lines.extend(page.assumed);
        lines.extend(Some(self.details_line().to_owned()).filter(|line| !line.is_empty()));
        if let Some(shown) = &page.view {
            lines.push(shown.plain(false));
        }
        if let Some(view) = &page.pathway {
            if view.steps.is_empty() {
                view.end.plain(&mut lines, None);
            } else {
                lines.push(view.destination.clone());
                lines.extend(Some(view.looks.clone()).filter(|line| !line.is_empty()));
                lines.push(view.words.line());
                lines.push(format!("{} {}", view.words.best, self.label(Label::ExamTime)));
                lines.extend(Some(view.qualifies.clone()).filter(|line| !line.is_empty()));
                view.occupation.iter().for_each(|part| part.plain(&mut lines));
                view.job.iter().for_each(|job| job.plain("", &mut lines));
                view.done.iter().for_each(|part| part.plain(&mut lines));
            }
            for row in self.constraints(&view.costs) {
                lines.push(format!("{}. {}", row.name, row.answer).trim_end().to_owned());
            }
            view.routes.iter().for_each(|route| self.route_lines(route, &mut lines));
            for (index, step) in view.steps.iter().enumerate() {
                lines.push(format!("\n{}. {}", index + 1, step.card.name));
                if let StepState::Locked(waits) = &step.state {
                    lines.push(format!("   {}.", self.localizer().after_steps(waits)));
                }
                step.card.parts.iter().for_each(|part| part.plain(&mut lines));
                step.offers.iter().for_each(|offers| offers.plain("   ", &mut lines));
            }
            view.beside.iter().for_each(|card| card.plain(&mut lines, None));
            let asked = self.questions();
            if !asked.is_empty() {
                lines.push(format!("\n{}", self.label(Label::Surer)));
            }
            asked.iter().for_each(|card| card.plain(&mut lines, None));
        }
        lines.push(self.about_plain());
        lines.joined("\n")
    }

    fn about_plain(&self) -> String {
        let (catalog, privacy) = (self.label(Label::Catalog), self.localizer().privacy());
        format!("\n{catalog} {}. {privacy}", self.catalog.edition)
    }
}
