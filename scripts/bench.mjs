// How long an answer takes in WASM: the release build's own code, from the
// action to the view model, run by Node (the engine of Chromium).

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT, TARGET, bind, compileBindgen, compiled } from "./cargo.mjs";

const OUT = join(TARGET, "bench-wasm");

mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/package.json`, `{ "type": "commonjs" }\n`);
await compileBindgen();
await bind(await compiled(["--example", "answer_times"]), OUT, "nodejs");
const { answer_times } = createRequire(import.meta.url)(`${OUT}/answer_times.js`);
console.log("From the action to the view model, in WASM, the least of three runs (aim: p99 8 ms, max 16 ms):");
const catalog = readFileSync(join(ROOT, "dist", "catalog.json"), "utf8");
process.stdout.write(answer_times(catalog, () => performance.now()));
