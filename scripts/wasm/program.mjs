// The last step of a program: one script of its glue, with its snippets in it, and the module beside it.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

/**
 * Takes what scripts/wasm/finish.mjs left in a folder and gives back `{wasm, glue}`; the glue exports what
 * `shell` does: the text of a script around it, given the module and the rest of one that was cut into two.
 */
export function program(folder, name, shell) {
  const wasm = readFileSync(join(folder, `${name}_bg.wasm`));
  const second = join(folder, `${name}_rest.wasm`);
  const rest = existsSync(second) ? readFileSync(second) : null;
  const outer = join(folder, "shell.js");
  writeFileSync(outer, shell(wasm, rest));
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none" };
  const { outputFiles } = buildSync({ entryPoints: [outer], write: false, logLevel: "warning", ...options });
  return { wasm, glue: Buffer.from(outputFiles[0].contents) };
}
