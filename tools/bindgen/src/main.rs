//! `bindgen <web|nodejs> <module.wasm> <folder>` writes the module and its JavaScript into a folder.
//!
//! It is what `wasm-bindgen --target ... --no-typescript` does, without that program's other
//! dependencies, so that it is compiled in a fraction of the time.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [target, module, folder] = words.as_slice() else {
        eprintln!("usage: bindgen <web|nodejs> <module.wasm> <folder>");
        return ExitCode::FAILURE;
    };
    let mut bindgen = Bindgen::new();
    let made = match target.as_str() {
        "web" => bindgen.web(true),
        "nodejs" => bindgen.nodejs(true),
        other => {
            eprintln!("bindgen: no target `{other}`");
            return ExitCode::FAILURE;
        }
    };
    match made.and_then(|bindgen| bindgen.input_path(module).typescript(false).generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:?}");
            ExitCode::FAILURE
        }
    }
}
