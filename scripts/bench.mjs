// How long an answer takes in WASM: the release build's own code, from the
// action to the view model, run by Node (the engine of Chromium).

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = `${ROOT}target/bench-wasm`;
const run = (program, ...words) => execFileSync(program, words, { cwd: ROOT, stdio: "inherit" });

mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/package.json`, `{ "type": "commonjs" }\n`);
run("cargo", "build", "--locked", "--quiet", "--release", "--target", "wasm32-unknown-unknown", "--example", "answer_times");
const built = `${ROOT}target/wasm32-unknown-unknown/release/examples/answer_times.wasm`;
run(`${ROOT}.tools/bin/wasm-bindgen`, "--target", "nodejs", "--no-typescript", "--out-dir", OUT, built);
const { answer_times } = createRequire(import.meta.url)(`${OUT}/answer_times.js`);
console.log("From the action to the view model, in WASM (aim: p99 8 ms, max 16 ms):");
const catalog = readFileSync(`${ROOT}dist/catalog.json`, "utf8");
process.stdout.write(answer_times(catalog, () => performance.now()));
