// How long the module takes from the JSON text of a large catalog to the catalog, beside JSON.parse of the
// same text in the same run of Node, and how much memory it takes beside the text; fails where an aim is
// missed. The code is compiled before the clock runs, as it is in a page that loads a second catalog.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { TARGET, bind, compileBindgen, compiled } from "./cargo.mjs";

const OUT = join(TARGET, "bench-load");
const MODULE = join(OUT, "load_times.js");
const SIZES = [5_000, 50_000];
const RUNS = 7;
const MIB = 1024 * 1024;

/** The aims: times of JSON.parse, and MiB beside the text of the largest catalog. */
const RATIO_MAX = 4;
const MEMORY_MAX = 64;

/** A module of its own, with a memory of its own. */
function fresh() {
  const require = createRequire(import.meta.url);
  delete require.cache[MODULE];
  return require(MODULE);
}

function timed(work) {
  const begin = performance.now();
  const found = work();
  return [performance.now() - begin, found];
}

/** The figures of one size, the least of several runs: what else runs on a machine only adds. */
function measure(credentials) {
  const text = fresh().document(credentials);
  const bytes = Buffer.byteLength(text);
  let [parse, load, memory] = [Infinity, Infinity, Infinity];
  for (let run = 0; run < RUNS; run++) {
    parse = Math.min(parse, timed(() => JSON.parse(text))[0]);
    const module = fresh();
    const before = module.memory_bytes();
    const [took, count] = timed(() => module.load(text));
    if (count !== credentials) throw new Error(`${count} credentials of ${credentials}`);
    const beside = module.memory_bytes() - before - bytes;
    [load, memory] = [Math.min(load, took), Math.min(memory, beside)];
  }
  return { credentials, bytes, parse, load, memory: memory / MIB };
}

if (process.argv[2] === "measure") {
  console.log(JSON.stringify(SIZES.map(measure)));
} else {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/package.json`, `{ "type": "commonjs" }\n`);
  await compileBindgen();
  const [module] = await compiled("example", ["load_times"]);
  await bind(module, OUT, "nodejs");
  // The best code at once and all of it: none is compiled while the clock runs.
  const ahead = ["--no-liftoff", "--no-wasm-lazy-compilation", "--expose-gc"];
  const rows = JSON.parse(execFileSync(process.execPath, [...ahead, import.meta.filename, "measure"], { encoding: "utf8" }));
  const faults = [];
  for (const { credentials, bytes, parse, load, memory } of rows) {
    const ratio = load / parse;
    console.log(
      `${credentials} credentials in ${(bytes / MIB).toFixed(1)} MiB of text: JSON.parse ${parse.toFixed(1)} ms, ` +
        `the module ${load.toFixed(1)} ms, ${ratio.toFixed(1)} times; ${memory.toFixed(1)} MiB beside the text`,
    );
    if (ratio > RATIO_MAX) faults.push(`${credentials} credentials take more than ${RATIO_MAX} times JSON.parse`);
    if (memory > MEMORY_MAX) faults.push(`${credentials} credentials take more than ${MEMORY_MAX} MiB beside the text`);
  }
  faults.forEach((fault) => console.log(`FAILS: ${fault}`));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
