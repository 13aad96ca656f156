//! The sheet as Markdown (`CommonMark`, with the tables and the boxes of GitHub).

use super::card::{Card, Part, SourceLine};
use super::sheet::{Sheet, SheetStep};
use crate::model::{Joined, ToList};
use crate::text::{Label, Language, label};

/// Writes the sheet.
pub(super) fn write(language: Language, sheet: &Sheet) -> String {
    let label = |words| label(language, words);
    let mut out = format!("# {}\n\n{} · {}\n", text(&sheet.name), text(&sheet.title), text(&sheet.made));
    let figures =
        sheet.figures.iter().map(|(name, value)| format!("**{}:** {}", text(name), text(value))).list();
    list(&mut out, "", &figures, "- ");
    for line in &sheet.lines {
        out += &format!("\n{}\n", text(line));
    }
    if let Some(card) = &sheet.end {
        card_lines(&mut out, card);
    }
    let texts = |lines: &[String]| lines.iter().map(|line| text(line)).list();
    list(&mut out, label(Label::YouHave), &texts(&sheet.done), "- [x] ");
    if !sheet.steps.is_empty() {
        heading(&mut out, label(Label::Steps));
        if !sheet.route.is_empty() {
            out += &format!("\n{}: {}\n", label(Label::Route), text(&sheet.route));
        }
        out.push('\n');
        sheet.steps.iter().enumerate().for_each(|(index, row)| step(&mut out, index + 1, row));
    }
    list(&mut out, label(Label::AskFirst), &texts(&sheet.asks), "- [ ] ");
    if !sheet.routes.is_empty() {
        heading(&mut out, label(Label::OtherRoutes));
        let heads = [Label::Route, Label::RouteTime, Label::RouteExams, Label::RouteCost, Label::EndUpWith];
        let heads = heads.map(|words| label(words).to_owned());
        out += &format!("\n{}| --- | --- | --- | --- | --- |\n", row(&heads));
        sheet.routes.iter().for_each(|cells| out += &row(cells));
    }
    list(&mut out, label(Label::WhatIHave), &texts(&sheet.have), "- ");
    let sources = sheet.sources.iter().enumerate().map(|(index, row)| source(index + 1, row)).list();
    list(&mut out, label(Label::Sources), &sources, "");
    for note in &sheet.notes {
        out += &format!("\n{}\n", text(note));
    }
    if !sheet.address.is_empty() {
        out += &format!("\n{}: {}\n", label(Label::OpenAgain), link(&sheet.address));
    }
    out
}

fn heading(out: &mut String, words: &str) {
    *out += &format!("\n## {}\n", text(words));
}

/// A list of finished lines under a heading; nothing where there are none.
fn list(out: &mut String, words: &str, lines: &[String], mark: &str) {
    if lines.is_empty() {
        return;
    }
    if !words.is_empty() {
        heading(out, words);
    }
    out.push('\n');
    lines.iter().for_each(|line| *out += &format!("{mark}{line}\n"));
}

fn card_lines(out: &mut String, card: &Card) {
    for Part { heading: words, lines, links, .. } in &card.parts {
        let links = links.iter().map(|row| &row.1);
        let lines = lines.iter().chain(links).filter(|line| !line.is_empty()).map(|line| text(line)).list();
        list(out, words, &lines, "- ");
    }
}

fn step(out: &mut String, number: usize, step: &SheetStep) {
    *out += &format!("{number}. [ ] **{}**", text(&step.title));
    if !step.figures.is_empty() {
        *out += &format!(" ({})", text(&step.figures));
    }
    let numbers = step.sources.iter().map(|number| format!("\\[{number}\\]")).list();
    if !numbers.is_empty() {
        *out += &format!(" {}", numbers.joined(" "));
    }
    out.push('\n');
    // As far in as the text of the longest number, so that the lines belong to the step.
    step.lines
        .iter()
        .filter(|line| !line.is_empty())
        .for_each(|line| *out += &format!("\n      {}\n", text(line)));
}

fn source(number: usize, row: &SourceLine) -> String {
    let name = match &row.url {
        Some(url) => format!("{} {}", text(&row.name), link(url)),
        None => text(&row.name),
    };
    format!("{number}. {name} ({})", text(&row.dates))
}

fn row(cells: &[String; 5]) -> String {
    cells.iter().map(|words| format!("| {} ", text(words))).list().joined("") + "|\n"
}

/// An address as a link. What could end it is written as a number.
fn link(address: &str) -> String {
    let mut out = String::from("<");
    for character in address.chars() {
        match character {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            ' ' => out.push_str("%20"),
            character if character.is_control() => {}
            character => out.push(character),
        }
    }
    out.push('>');
    out
}

/// A text that is no markup: neither HTML nor Markdown, wherever it stands.
fn text(words: &str) -> String {
    let mut out = String::new();
    for (index, character) in words.chars().enumerate() {
        let is_markup =
            matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '!');
        if is_markup || index == 0 && matches!(character, '-' | '+' | '=') {
            out.push('\\');
        }
        out.push(if character.is_control() { ' ' } else { character });
    }
    number_escaped(out)
}

/// A text that begins like a row of a numbered list is one no more.
fn number_escaped(words: String) -> String {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    match words.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &words[..digits], &words[digits..]),
        _ => words,
    }
}
