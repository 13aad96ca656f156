//! Lists the documents of the shipped catalog for native code: tests, examples, the command line.
//!
//! A browser loads the catalog as a file of its own, so code for WebAssembly includes none of them.

use std::path::Path;

const FOLDER: &str = "static/catalog";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        return Ok(());
    }
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut rows = Vec::new();
    for entry in std::fs::read_dir(FOLDER)? {
        let name =
            entry?.file_name().into_string().map_err(|name| format!("{}: not Unicode", name.display()))?;
        if name.ends_with(".json") {
            let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join(FOLDER).join(&name);
            rows.push(format!("({name:?}, include_str!({path:?})),\n"));
        }
    }
    rows.sort();
    let list = Path::new(&std::env::var("OUT_DIR")?).join("documents.rs");
    std::fs::write(list, format!("&[\n{}]\n", rows.concat()))?;
    Ok(())
}
