//! The check sign of a link: it tells that a link was cut or changed on its way.

use super::keys::VERSION;

/// The key of the sign. It comes first, as a cut takes the end.
const KEY: &str = "&sum=";

/// The characters of a sign, without those that are taken for others.
const SIGNS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k', 'm',
    'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x', 'y', 'z',
];

/// How many characters a sign has: one of 33 million.
const LENGTH: u32 = 5;

/// The sign of a text (FNV-1a, folded).
pub fn sign(text: &str) -> String {
    let hash = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = text.bytes().fold(0x811c_9dc5, hash);
    let folded = hash ^ (hash >> 25);
    (0..LENGTH).map(|index| SIGNS[(folded >> (5 * index) & 31) as usize]).collect()
}

/// A link with its sign. What has no value at its end goes, as some messengers take a dot there for one of
/// the sentence around the link.
pub fn signed(link: &str) -> String {
    let link = link.trim_end_matches('.');
    match link.strip_prefix(VERSION).and_then(|rest| rest.strip_prefix('&')) {
        Some(rest) => format!("{VERSION}{KEY}{}&{rest}", sign(rest)),
        None => link.to_owned(),
    }
}

/// What stands in a link without its sign, and whether it is what was signed. A link without a sign is older,
/// or written by hand.
pub(super) fn unsigned(text: &str) -> (&str, bool) {
    let Some(rest) = text.strip_prefix(VERSION).and_then(|rest| rest.strip_prefix(KEY)) else {
        return (text.get(VERSION.len()..).unwrap_or_default(), true);
    };
    let (said, rest) = rest.split_at(rest.find('&').unwrap_or(rest.len()));
    (rest, sign(rest.trim_start_matches('&').trim_end_matches('.')) == said)
}
