//! The address that carries a link, and a link as a messenger brings it.

use super::read::BYTES_MAX;
use crate::model::{Joined, ToList};

/// The key of the state in the fragment of an address.
const KEY: &str = "credential-pathway=";

/// How often a messenger may have encoded a link.
const LAYERS_MAX: usize = 3;

/// What ends the sentence or the brackets around a link, and no link of ours.
const ENDS: [char; 22] = [
    '.', ',', ';', ':', '!', '?', '…', ')', ']', '}', '>', '<', '"', '\'', '`', '*', '_', '~', '’', '”', '»',
    ' ',
];

/// The address that opens a link: that of the page, where it has one, else that of the page that stands alone
/// beside the widget's own files; `None` where neither is one that others can open.
pub fn address(page: &str, alone: &str, link: &str) -> Option<String> {
    let has_own = ["https:", "http:", "file:"].iter().any(|scheme| page.starts_with(scheme));
    let found = if has_own { page } else { Some(alone).filter(|alone| alone.starts_with("https:"))? };
    Some(format!("{}#{KEY}{link}", found.split('#').next()?))
}

/// The link in the fragment of an address, as it was before it was sent: without what encodes it, and without
/// the end of the sentence around it. `None` is the fragment of something else.
pub fn carried(fragment: &str) -> Option<String> {
    let begins = |text: &str| text.trim_start().starts_with(KEY.trim_end_matches('='));
    if !begins(fragment) {
        return None;
    }
    let mut text = fragment.to_owned();
    // What is longer is too long anyway.
    if text.len() <= BYTES_MAX * LAYERS_MAX {
        for _ in 0..LAYERS_MAX {
            text = match decoded(&text) {
                Some(text) => text,
                None => break,
            };
        }
        let parts: Vec<&str> = text.split('&').map(bare).list();
        text = parts.joined("&");
    }
    Some(text.trim_start().strip_prefix(KEY)?.trim_end_matches(ENDS).to_owned())
}

/// A part of a link without what HTML has put before it.
fn bare(mut part: &str) -> &str {
    while let Some(rest) = part.strip_prefix("amp;") {
        part = rest;
    }
    part
}

/// A text without percent-encoding; `None` where it has none, or a damaged one: it is read as it is, so that the
/// page can say what is wrong with it.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    let mut is_encoded = false;
    for part in parts {
        let mut digits = part.chars().map_while(|char| char.to_digit(16));
        let byte = digits.next()? << 4 | digits.next()?;
        bytes.push(u8::try_from(byte).ok()?);
        bytes.extend_from_slice(part.get(2..)?.as_bytes());
        is_encoded = true;
    }
    if is_encoded { String::from_utf8(bytes).ok() } else { None }
}
