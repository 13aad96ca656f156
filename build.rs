//! Takes the blanks out of the catalog's documents before they are bundled; nothing else changes,
//! so that what the reader would refuse is still there to be refused.

use std::path::Path;

const DOCUMENTS: [&str; 6] = [
    "catalog.json",
    "health-information-management.json",
    "electronic-health-records.json",
    "medical-devices-imaging.json",
    "healthcare-it-telemedicine.json",
    "ways-in.json",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = std::env::var("OUT_DIR")?;
    for name in DOCUMENTS {
        let from = format!("static/catalog/{name}");
        println!("cargo::rerun-if-changed={from}");
        let text = std::fs::read_to_string(&from).map_err(|error| format!("{from}: {error}"))?;
        std::fs::write(Path::new(&out).join(name), without_blanks(&text))?;
    }
    Ok(())
}

/// The text without the blanks that stand outside of strings.
fn without_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    for sign in text.chars() {
        if in_string || !sign.is_ascii_whitespace() {
            out.push(sign);
        }
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = in_string,
            '"' => in_string = !in_string,
            _ => {}
        }
    }
    out
}
