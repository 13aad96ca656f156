//! Lists the documents of the shipped catalog for native code: tests, examples, the command line.
//!
//! A browser loads the catalog as a file of its own, so code for WebAssembly includes none of them. There the
//! linker is told to leave in the widget's module what the build needs to cut it.

use std::path::Path;

const FOLDER: &str = "static/catalog";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        // The build cuts the widget's module into two, along what the linker knows of it.
        println!("cargo::rustc-link-arg-bin=credential-pathway=--emit-relocs");
        return Ok(());
    }
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(FOLDER)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|ending| ending == "json") {
            names.push(name);
        }
    }
    names.sort();
    let folder = std::env::var("CARGO_MANIFEST_DIR")?;
    let row = |name| format!("({name:?}, include_str!({:?})),\n", format!("{folder}/{FOLDER}/{name}"));
    let rows: String = names.iter().map(row).collect();
    let list = Path::new(&std::env::var("OUT_DIR")?).join("documents.rs");
    std::fs::write(list, format!("&[\n{rows}]\n"))?;
    Ok(())
}
