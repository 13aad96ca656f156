//! Writes a JSON value, in order.

use std::fmt::Write as _;

use super::json::Json;

impl Json<'_> {
    /// The document, indented by two blanks, with a line end.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Null | Self::Fraction => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(value) => drop(write!(out, "{value}")),
            Self::Text(text) => quote(out, text),
            Self::List(items) => brackets(out, depth, ['[', ']'], items.len(), |out, index| {
                items[index].write(out, depth + 1);
            }),
            Self::Object(rows) => brackets(out, depth, ['{', '}'], rows.len(), |out, index| {
                quote(out, &rows[index].0);
                out.push_str(": ");
                rows[index].1.write(out, depth + 1);
            }),
        }
    }
}

fn brackets(
    out: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    count: usize,
    mut each: impl FnMut(&mut String, usize),
) {
    out.push(open);
    for index in 0..count {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        indent(out, depth + 1);
        each(out, index);
    }
    if count > 0 {
        out.push('\n');
        indent(out, depth);
    }
    out.push(close);
}

fn indent(out: &mut String, depth: usize) {
    for _ in 0..depth {
        out.push_str("  ");
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
