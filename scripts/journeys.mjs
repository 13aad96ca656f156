// Runs the journeys in one browser after the other, with a closing line for each; fails where a test
// fails. A file in which a test failed is run once more by itself, as a browser may stumble on a busy
// machine; the closing line says how many were, and which.
//
//   node scripts/journeys.mjs chromium firefox webkit

import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const FOLDER = fileURLToPath(new URL("../tests/journeys/", import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".test.mjs")).map((name) => FOLDER + name);

/** Runs files and gives the counts of how their tests ended, and the files in which one failed. */
async function journeys(files, concurrency) {
  const ended = { passed: 0, failed: 0, skipped: 0, fell: new Set() };
  const tests = run({ files, concurrency });
  tests.on("test:pass", ({ skip }) => (ended[skip === undefined ? "passed" : "skipped"] += 1));
  tests.on("test:fail", ({ file }) => {
    ended.failed += 1;
    for (const each of file ? [file] : files) ended.fell.add(each);
  });
  for await (const text of tests.compose(new spec())) process.stdout.write(text);
  return ended;
}

for (const engine of process.argv.slice(2)) {
  process.env.ENGINE = engine; // the journeys are children of this process
  const began = Date.now();
  const first = await journeys(FILES, 2);
  const fell = [...first.fell];
  const again = fell.length > 0 ? await journeys(fell, 1) : { failed: 0 };
  const seconds = Math.round((Date.now() - began) / 1000);
  const more = fell.length > 0 ? `; run once more: ${fell.map((file) => basename(file)).join(", ")}` : "";
  console.log(`journeys in ${engine}: ${first.passed} passed, ${again.failed} failed, ${first.skipped} skipped, in ${seconds} s${more}`);
  if (again.failed > 0 || first.passed === 0) process.exitCode = 1;
}
