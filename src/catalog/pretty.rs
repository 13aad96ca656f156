//! Writes a JSON value, in order.

use std::fmt::Write as _;

use super::json::Json;

impl Json<'_> {
    /// The document, indented by two blanks, with a line end.
    pub fn pretty(&self) -> String {
        self.indented(2)
    }

    /// The document, indented by so many blanks, with a line end; without blanks each value still has a line.
    pub fn indented(&self, blanks: usize) -> String {
        let mut out = Out { text: String::new(), blanks };
        self.write(&mut out, 0);
        out.text.push('\n');
        out.text
    }

    fn write(&self, out: &mut Out, depth: usize) {
        match self {
            Self::Null | Self::Fraction => out.text.push_str("null"),
            Self::Bool(value) => out.text.push_str(if *value { "true" } else { "false" }),
            Self::Number(value) => drop(write!(out.text, "{value}")),
            Self::Text(text) => quote(&mut out.text, text),
            Self::List(items) => brackets(out, depth, ['[', ']'], items.len(), |out, index| {
                items[index].write(out, depth + 1);
            }),
            Self::Object(rows) => brackets(out, depth, ['{', '}'], rows.len(), |out, index| {
                quote(&mut out.text, &rows[index].0);
                out.text.push_str(": ");
                rows[index].1.write(out, depth + 1);
            }),
        }
    }
}

/// What is written, and how deep it is indented.
struct Out {
    text: String,
    blanks: usize,
}

fn brackets(
    out: &mut Out,
    depth: usize,
    [open, close]: [char; 2],
    count: usize,
    mut each: impl FnMut(&mut Out, usize),
) {
    out.text.push(open);
    for index in 0..count {
        out.text.push_str(if index == 0 { "\n" } else { ",\n" });
        indent(out, depth + 1);
        each(out, index);
    }
    if count > 0 {
        out.text.push('\n');
        indent(out, depth);
    }
    out.text.push(close);
}

fn indent(out: &mut Out, depth: usize) {
    for _ in 0..depth * out.blanks {
        out.text.push(' ');
    }
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            char if u32::from(char) < 0x20 => drop(write!(out, "\\u{:04x}", u32::from(char))),
            char => out.push(char),
        }
    }
    out.push('"');
}
