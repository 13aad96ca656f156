// A Yew counter as the widget is built and sent: the same switches, the same steps after the compiler,
// and a loader that asks for glue and module at the same time.

import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { TARGET, bind, compileBindgen, compiled, script } from "../cargo.mjs";
import { program } from "../wasm/program.mjs";

const NAME = "yew_counter";

/** Builds the counter of examples/ and gives back its files by path, as scripts/serve.mjs takes pages. */
export async function counterFiles() {
  const folder = join(TARGET, "bench-page");
  rmSync(folder, { recursive: true, force: true });
  await compileBindgen();
  const [example] = await compiled("example", [NAME]);
  await bind(example, folder);
  await script("wasm/finish.mjs", folder, NAME, "release");
  // A shell of its own: what the glue exports beside is left out, as it is for the widget.
  const { wasm, glue } = program(folder, NAME, () => `export { default } from "./${NAME}.js";`);
  const hashed = (content, ending) => `counter-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.${ending}`;
  const [module, code] = [hashed(wasm, "wasm"), hashed(glue, "js")];
  const loader = `const at = (name) => new URL(name, import.meta.url);
const [glue, module] = await Promise.all([import(at("${code}")), fetch(at("${module}"))]);
await glue.default({ module_or_path: module });
`;
  return { "/counter/counter.js": loader, [`/counter/${code}`]: glue, [`/counter/${module}`]: wasm };
}
