//! Reads the JSON of a document that was checked before.
//!
//! The widget reads no other, so it carries none of the code that says what is wrong with a text.

use std::borrow::Cow;
use std::str::Chars;

use super::json::Json;
use super::scan::{Raw, Scan};

/// The most values that a value may stand in, as in a document that is checked.
const DEPTH_MAX: u32 = 128;

/// The lists and objects of values that are not needed any more: the next value that is read takes no new
/// ones. A catalog of many thousands of rows would leave gaps in the memory between what is kept of them.
#[derive(Default)]
pub struct Spare<'t> {
    lists: Vec<Vec<Json<'t>>>,
    objects: Vec<Vec<(Cow<'t, str>, Json<'t>)>>,
}

impl<'t> Spare<'t> {
    /// Takes a value that is not needed any more.
    pub fn take(&mut self, value: Json<'t>) {
        match value {
            Json::List(mut items) => {
                while let Some(item) = items.pop() {
                    self.take(item);
                }
                self.lists.push(items);
            }
            Json::Object(mut rows) => {
                while let Some((_, value)) = rows.pop() {
                    self.take(value);
                }
                self.objects.push(rows);
            }
            _ => {}
        }
    }
}

impl<'t> Json<'t> {
    /// Reads a text that was checked before: nothing is limited but its depth. What is no value gives nothing,
    /// or a value that fits nowhere.
    pub(super) fn from_trusted(text: Raw<'t>) -> Option<Self> {
        Self::from_trusted_in(text, &mut Spare::default())
    }

    /// The same, in what is spare of values before it.
    pub(super) fn from_trusted_in(text: Raw<'t>, spare: &mut Spare<'t>) -> Option<Self> {
        let mut scan = Scan::new(text);
        let value = value(&mut scan, spare, 0)?;
        scan.blanks().is_none().then_some(value)
    }
}

/// The string that a text is.
pub fn string(text: Raw<'_>) -> Option<Cow<'_, str>> {
    next_string(&mut Scan::new(text))
}

fn value<'t>(scan: &mut Scan<'t>, spare: &mut Spare<'t>, depth: u32) -> Option<Json<'t>> {
    if depth >= DEPTH_MAX {
        return None;
    }
    match scan.blanks()? {
        b'"' => next_string(scan).map(Json::Text),
        b'{' => {
            scan.step();
            let mut rows = spare.objects.pop().unwrap_or_default();
            while scan.more(b'}') {
                let key = next_string(scan)?;
                scan.sign(b':');
                rows.push((key, value(scan, spare, depth + 1)?));
            }
            Some(Json::Object(rows))
        }
        b'[' => {
            scan.step();
            let mut items = spare.lists.pop().unwrap_or_default();
            while scan.more(b']') {
                items.push(value(scan, spare, depth + 1)?);
            }
            Some(Json::List(items))
        }
        _ => Some(match scan.value()?.trim_ascii_end() {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            number => number.parse().map_or(Json::Fraction, Json::Number),
        }),
    }
}

fn next_string<'t>(scan: &mut Scan<'t>) -> Option<Cow<'t, str>> {
    let (inside, is_escaped) = scan.inside()?;
    if is_escaped { unescaped(inside).map(Cow::Owned) } else { Some(inside.into()) }
}

fn unescaped(inside: &str) -> Option<String> {
    let (mut text, mut characters) = (String::new(), inside.chars());
    while let Some(sign) = characters.next() {
        let char = if sign == '\\' { escape(&mut characters)? } else { sign };
        text.push(char);
    }
    Some(text)
}

/// The character of what stands behind a backslash.
fn escape(characters: &mut Chars<'_>) -> Option<char> {
    Some(match characters.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let mut code = hex(characters)?;
            // The first one of a pair: what is beyond 16 bits is written as two.
            if (0xd800..0xdc00).contains(&code)
                && characters.next() == Some('\\')
                && characters.next() == Some('u')
            {
                code = 0x1_0000 + ((code - 0xd800) << 10) + hex(characters)?.checked_sub(0xdc00)?;
            }
            char::from_u32(code)?
        }
        sign => sign,
    })
}

/// Four digits.
fn hex(characters: &mut Chars<'_>) -> Option<u32> {
    let mut code = 0;
    for _ in 0..4 {
        code = code * 16 + characters.next()?.to_digit(16)?;
    }
    Some(code)
}
