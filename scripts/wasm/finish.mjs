// From what wasm-bindgen writes to what is bundled: `node finish.mjs <folder> <name> <release|dev>
// [linked.wasm]` makes the module in a folder small, cuts the widget's into two along what the linker left in
// it, sorts its functions, gives it and its glue short names for what they share, and makes the glue safe. A
// program of its own, so that two modules can be made at the same time.

import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TARGET } from "../cargo.mjs";
import { boundaries, kept } from "./boundaries.mjs";
import { renamed, safe } from "./glue.mjs";
import { named } from "./order.mjs";

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

// What the first pass lays open, the second one takes. The studio is not for visitors: its module would be smaller by
// 0.6 %, and a build longer by ten seconds.
const passes = (name) => (name === "studio" ? ["-Oz"] : ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"]);

const SMALLER = [
  "--one-caller-inline-max-function-size=30",
  "--low-memory-unused", // the linker puts the stack there, and nothing lies at its very end
  "--ignore-implicit-traps", // compiled from safe code: what may not be read is not read
  "--dealign", // hints that no engine needs, and that are all alike then
  "--reorder-locals",
  "--strip-producers",
  "--strip-target-features", // for tools; no browser reads them
  "--minify-imports-and-exports-and-modules", // prints what it renamed
];

/** How the functions are sorted by the names that they get for it. */
const SORTED = [
  "--reorder-functions-by-name",
  "--optimize-level=2", // what -Oz says of how a module is written; nothing is optimized again
  "--shrink-level=2",
  "--strip-debug",
];

/** Changes a module in its place and gives back what wasm-opt prints. */
function wasmOpt(file, words) {
  const changed = `${file}.changed`;
  const all = [WASM_OPT, file, "-o", changed, ...FEATURES, ...words];
  const printed = execFileSync(process.execPath, all, { stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 24 });
  renameSync(changed, file);
  return printed;
}

/** Sorts the functions of a module in its place. */
function sort(file) {
  writeFileSync(file, named(readFileSync(file)));
  wasmOpt(file, SORTED);
}

const [folder, name, profile, linked] = process.argv.slice(2);
const [entry, module, rest] = [`${name}.js`, `${name}_bg.wasm`, `${name}_rest.wasm`].map((file) => join(folder, file));
const cuts = boundaries(name);
const modules = cuts.length > 0 ? [module, rest] : [module];
let glue = readFileSync(entry, "utf8");
// Boundaries are found by their names, so that all functions keep theirs until the module is cut.
const names = profile === "dev" ? null : JSON.parse(wasmOpt(module, [...kept(cuts), ...passes(name), ...SMALLER, "-g"]));
if (cuts.length > 0) execFileSync(join(TARGET, "tools", "split"), [module, linked, ...modules, ...cuts], { stdio: "inherit" });
if (names) {
  modules.forEach(sort);
  glue = renamed(glue, names, readFileSync(module));
}
writeFileSync(entry, safe(glue, name));
