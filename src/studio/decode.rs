//! The encoding of a file, found out from its bytes.

use crate::model::ToList;

/// The most bytes of a file.
pub const BYTES_MAX: usize = 2 * 1024 * 1024;

/// How the text of a file is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16 with the low byte first.
    Utf16Le,
    /// UTF-16 with the high byte first.
    Utf16Be,
    /// Windows-1252: what older spreadsheets save.
    Windows1252,
}

/// What Windows-1252 has in the place of the control characters 0x80 to 0x9F.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file and its encoding. A byte order mark decides; else text that is valid UTF-8 is UTF-8, zero
/// bytes at every second position are UTF-16, and all else is Windows-1252, where every byte is a character.
pub fn decode(bytes: &[u8]) -> (String, Encoding) {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] if std::str::from_utf8(rest).is_ok() => {
            (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8)
        }
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), Encoding::Utf16Be),
        _ if is_wide(bytes, 1) => (utf16(bytes, u16::from_le_bytes), Encoding::Utf16Le),
        _ if is_wide(bytes, 0) => (utf16(bytes, u16::from_be_bytes), Encoding::Utf16Be),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (bytes.iter().map(|byte| windows(*byte)).collect(), Encoding::Windows1252),
        },
    }
}

/// Whether most of the first characters have a zero byte at `index` of their two bytes.
fn is_wide(bytes: &[u8], index: usize) -> bool {
    let pairs = bytes.chunks_exact(2).take(200).list();
    let zeros = pairs.iter().filter(|pair| pair[index] == 0 && pair[1 - index] != 0).count();
    pairs.len() > 1 && zeros * 10 > pairs.len() * 7
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).list();
    String::from_utf16_lossy(&units)
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
