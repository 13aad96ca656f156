// A Yew counter as the widget is built and sent: the same switches, the same steps after the compiler,
// and a loader that asks for glue and module at the same time.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "../wasm/program.mjs";

const NAME = "yew_counter";

/** Builds the counter of examples/ and gives back its files by path, as scripts/serve.mjs takes pages. */
export function counterFiles(root) {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const folder = join(target, "bench-page");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (name, ...words) => execFileSync(name, words, { cwd: root, stdio: "inherit" });
  const triple = "wasm32-unknown-unknown";
  run("cargo", "build", "--locked", "--quiet", "--release", "--target", triple, "--example", NAME);
  const built = join(target, triple, "release", "examples", `${NAME}.wasm`);
  run(join(root, ".tools", "bin", "wasm-bindgen"), "--target", "web", "--no-typescript", "--out-dir", folder, built);
  // A shell of its own: what the glue exports beside is left out, as it is for the widget.
  const { wasm, glue } = program(folder, NAME, () => `export { default } from "./${NAME}.js";`, (wasm) => wasm);
  const hashed = (content, ending) => `counter-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.${ending}`;
  const [module, script] = [hashed(wasm, "wasm"), hashed(glue, "js")];
  const loader = `const at = (name) => new URL(name, import.meta.url);
const [glue, module] = await Promise.all([import(at("${script}")), fetch(at("${module}"))]);
await glue.default({ module_or_path: module });
`;
  return { "/counter/counter.js": loader, [`/counter/${script}`]: glue, [`/counter/${module}`]: wasm };
}
