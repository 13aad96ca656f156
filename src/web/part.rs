//! CSS parts: what the stylesheet of a host may select with `::part()`.

/// The parts: elements of these names, and elements with a class of these names.
const PARTS: [&str; 20] = [
    "widget",
    "top",
    "title",
    "heading",
    "trip",
    "answer",
    "tabs",
    "main",
    "aside",
    "foot",
    "card",
    "routes",
    "steps",
    "have",
    "notices",
    "place",
    "button",
    "select",
    "input",
    "credential",
];

/// The part of an element, by its name or by the first word of its class.
pub fn part(name: &str, class: &str) -> Option<&'static str> {
    let of = |word: &str| PARTS.into_iter().find(|part| *part == word);
    of(name).or_else(|| of(class.split(' ').next()?))
}
