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
    let made = made.and_then(|bindgen| bindgen.input_path(module).typescript(false).generate_output());
    let written = made.and_then(|mut output| {
        // What the linker says of the module it left is not true of this one.
        for section in ["linking", "reloc.CODE", "reloc.DATA"] {
            output.wasm_mut().customs.remove_raw(section);
        }
        output.emit(folder)
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:?}");
            ExitCode::FAILURE
        }
    }
}
