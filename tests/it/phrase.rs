//! Conditions from a line of text, and the names that they use.

use std::collections::{BTreeMap, BTreeSet};

/// What names a text has used, by vocabulary, with what they count as.
#[derive(Default)]
pub struct Names {
    rows: BTreeMap<&'static str, BTreeMap<String, Vec<String>>>,
    /// The kinds of work as which others may count.
    near: BTreeMap<String, Vec<String>>,
    /// Which attainments are exams.
    pub exams: BTreeSet<String>,
}

impl Names {
    /// Uses a name; it as JSON.
    pub fn of(&mut self, vocabulary: &'static str, name: &str) -> String {
        self.rows.entry(vocabulary).or_default().entry(name.to_owned()).or_default();
        format!("{name:?}")
    }

    /// Uses the names of `a|b`; them as JSON.
    pub fn each(&mut self, vocabulary: &'static str, names: &str) -> String {
        let names: Vec<_> = names.split('|').map(|name| self.of(vocabulary, name.trim())).collect();
        format!("[{}]", names.join(","))
    }

    /// Uses the names of `a > b c ~ d`, where work of kind a may count as kind d.
    pub fn counts_as(&mut self, vocabulary: &'static str, line: &str) {
        let (line, near) = line.split_once('~').unwrap_or((line, ""));
        let (name, above) = line.split_once('>').unwrap_or((line, ""));
        let above: Vec<String> = above.split_whitespace().map(str::to_owned).collect();
        above.iter().for_each(|name| drop(self.of(vocabulary, name)));
        let near: Vec<String> = near.split_whitespace().map(str::to_owned).collect();
        near.iter().for_each(|name| drop(self.of(vocabulary, name)));
        self.near.insert(name.trim().to_owned(), near);
        self.rows.entry(vocabulary).or_default().insert(name.trim().to_owned(), above);
    }

    /// The vocabularies as JSON.
    pub fn json(&self) -> String {
        let mut out = String::new();
        for (vocabulary, rows) in &self.rows {
            let row = |(place, (name, above)): (usize, (&String, &Vec<String>))| {
                let kind = if self.exams.contains(name) { "exam" } else { "training" };
                let more = match *vocabulary {
                    "kinds_of_work" => {
                        let near = self.near.get(name).map_or(&[][..], |near| near);
                        format!(r#","counts_as":{above:?},"may_count_as":{near:?}"#)
                    }
                    "fields" => format!(r#","counts_as":{above:?}"#),
                    "attainments" => format!(r#","counts_as":{above:?},"kind":"{kind}""#),
                    "sub_domains" => format!(r#","short_name":{{"en":"x"}},"position":{}"#, place + 1),
                    _ => String::new(),
                };
                format!(r#"{{"id":"{name}","name":{{"en":"{name}"}}{more}}}"#)
            };
            let rows: Vec<_> = rows.iter().enumerate().map(row).collect();
            out += &format!("{vocabulary:?}:[{}],\n", rows.join(","));
        }
        out
    }
}

/// The JSON of a condition.
pub fn condition(names: &mut Names, text: &str) -> String {
    let text = text.trim();
    let Some((head, inside)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) else {
        return match text {
            "nothing" => r#"{"all":[]}"#.to_owned(),
            "ask" => r#"{"unpublished":true}"#.to_owned(),
            credential => format!(r#"{{"credential":"{credential}"}}"#),
        };
    };
    let words: Vec<&str> = inside.split_whitespace().collect();
    match head {
        "training" => format!(r#"{{"attainment":{}}}"#, names.of("attainments", inside)),
        "member" => {
            let months = words.get(1).unwrap_or(&"0");
            format!(r#"{{"membership":{},"months":{months}}}"#, names.of("organizations", words[0]))
        }
        "degree" => degree(names, &words),
        "work" => {
            let (outer, inner) =
                inside.split_once(" including ").map_or((inside, None), |(o, i)| (o, Some(i)));
            let inner = inner.map(|inner| format!(r#","including":{{{}}}"#, work(names, inner)));
            format!("{{{}{}}}", work(names, outer), inner.unwrap_or_default())
        }
        _ => {
            let parts: Vec<_> = split(inside).into_iter().map(|part| condition(names, part)).collect();
            let parts = parts.join(",");
            match head.strip_suffix("of") {
                Some(number) => format!(r#"{{"at_least":{number},"of":[{parts}]}}"#),
                None => format!(r#"{{"{head}":[{parts}]}}"#),
            }
        }
    }
}

fn degree(names: &mut Names, words: &[&str]) -> String {
    let mut json = format!(r#"{{"education":"{}""#, words[0]);
    let by = words.iter().position(|word| *word == "by");
    if let Some(by) = by {
        json += &format!(r#","accreditation":{}"#, names.of("accreditations", words[by + 1]));
    }
    for word in &words[1..by.unwrap_or(words.len())] {
        json += &match *word {
            "related" => r#","related":true"#.to_owned(),
            fields => format!(r#","fields":{}"#, names.each("fields", fields)),
        };
    }
    json + "}"
}

fn work(names: &mut Names, text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let amount = match words[0].strip_suffix('h') {
        Some(hours) => format!(r#""hours":{hours}"#),
        None => format!(r#""months":{}"#, words[0]),
    };
    let mut json = format!(r#"{amount},"work":{}"#, names.each("kinds_of_work", words[1]));
    for pair in words[2..].chunks(2) {
        let key = if pair[0] == "share" { "share_min_percent" } else { "within_months" };
        json += &format!(r#","{key}":{}"#, pair[1]);
    }
    json
}

/// Splits at the commas outside of brackets.
fn split(text: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (place, sign) in text.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[from..place]);
                from = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}
