//! What a host's stylesheet may name.

/// The parts that a host's stylesheet may name: elements, and what has a class of that name.
const PARTS: [&str; 19] = [
    "widget", "top", "title", "heading", "tabs", "controls", "main", "aside", "foot", "card", "sums",
    "steps", "have", "notices", "place", "button", "select", "input", "dialog",
];

/// The part that an element is, by its name or the first word of its class.
pub fn part(name: &str, class: &str) -> Option<&'static str> {
    let of = |word: &str| PARTS.into_iter().find(|part| *part == word);
    of(name).or_else(|| of(class.split(' ').next()?))
}
