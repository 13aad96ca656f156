// From what the compiler and wasm-bindgen give to what is sent to a browser: a module and its
// glue, as small as they get.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { blankPowers } from "./blank-powers.mjs";
import { trimmed } from "./glue.mjs";
import { nameByLikeness } from "./order-functions.mjs";
import { shortNames } from "./short-names.mjs";

const WASM_OPT = fileURLToPath(new URL("../../node_modules/binaryen/bin/wasm-opt", import.meta.url));

// Named one by one: "all features" makes a module that no browser loads.
const FEATURES = [
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-multivalue",
  "--enable-reference-types",
];

const SMALLER = [
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz", // what the first pass lays open, the second one takes
  "--one-caller-inline-max-function-size=30",
  "--low-memory-unused", // the linker puts the stack there, and nothing lies at its very end
  "--ignore-implicit-traps", // compiled from safe code: what may not be read is not read
  "--dealign", // hints that no engine needs, and that are all alike then
  "--reorder-locals",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features", // for tools; no browser reads them
];

/** Runs wasm-opt, without the compiler's switches that make a module small. */
function wasmOpt(wasm, options) {
  const folder = mkdtempSync(join(tmpdir(), "wasm-opt-"));
  const [from, to] = [join(folder, "from.wasm"), join(folder, "to.wasm")];
  try {
    writeFileSync(from, wasm);
    execFileSync(process.execPath, [WASM_OPT, from, "-o", to, ...FEATURES, ...options], { stdio: ["ignore", "ignore", "inherit"] });
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function smaller(wasm) {
  const small = wasmOpt(wasm, SMALLER);
  return wasmOpt(nameByLikeness(small), ["--reorder-functions-by-name", "--strip-debug"]);
}

/**
 * Takes `<name>.js`, `<name>_bg.wasm` and the snippets of wasm-bindgen (`--target web`) out of a
 * folder and gives back `{wasm, glue}`; the glue is one file, with the snippets in it, and exports what
 * `shell` does: the text of a script around it, given the module. `first` is what is done to the module
 * before all else; one that reads no JSON has no table of powers to blank.
 */
export function program(folder, name, shell, first = blankPowers) {
  const [entry, module] = [join(folder, `${name}.js`), join(folder, `${name}_bg.wasm`)];
  const short = shortNames(smaller(first(readFileSync(module))), readFileSync(entry, "utf8"));
  writeFileSync(entry, trimmed(short.glue));
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none" };
  const outer = join(folder, "shell.js");
  writeFileSync(outer, shell(short.wasm));
  const built = buildSync({ entryPoints: [outer], write: false, logLevel: "warning", ...options });
  for (const file of [entry, module, outer]) rmSync(file, { force: true });
  rmSync(join(folder, "snippets"), { recursive: true, force: true });
  return { wasm: short.wasm, glue: Buffer.from(built.outputFiles[0].contents) };
}
