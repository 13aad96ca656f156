// Runs the journeys in one browser after the other, with a closing line for
// each; fails where a test fails.
//
//   node scripts/journeys.mjs chromium firefox webkit

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const FOLDER = fileURLToPath(new URL("../tests/journeys/", import.meta.url));
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".test.mjs")).map((name) => FOLDER + name);

/** Runs every journey in a browser and gives the counts of how they ended. */
async function journeys(engine) {
  process.env.ENGINE = engine; // the journeys are children of this process
  const ended = { passed: 0, failed: 0, skipped: 0 };
  const tests = run({ files, concurrency: true });
  tests.on("test:pass", ({ skip }) => (ended[skip === undefined ? "passed" : "skipped"] += 1));
  tests.on("test:fail", () => (ended.failed += 1));
  for await (const text of tests.compose(new spec())) process.stdout.write(text);
  return ended;
}

for (const engine of process.argv.slice(2)) {
  const began = Date.now();
  const { passed, failed, skipped } = await journeys(engine);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`journeys in ${engine}: ${passed} passed, ${failed} failed, ${skipped} skipped, in ${seconds} s`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
