// Runs the journeys in one browser after the other, with a closing line for each. The run fails where
// a test fails; scripts/journey-verdict.mjs says when a second try is taken and what it is worth.
//
//   node scripts/journeys.mjs chromium firefox webkit

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { secondTry, verdict } from "./journey-verdict.mjs";

const FOLDER = fileURLToPath(new URL("../tests/journeys/", import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".test.mjs")).map((name) => FOLDER + name);

/** Runs files: how many tests passed and were skipped, and each failure with its file, test and message. */
async function journeys(files, concurrency) {
  const ended = { passed: 0, skipped: 0, failures: [] };
  const tests = run({ files, concurrency });
  tests.on("test:pass", ({ skip }) => (ended[skip === undefined ? "passed" : "skipped"] += 1));
  tests.on("test:fail", ({ file, name, details }) => {
    const message = String(details?.error?.cause?.message ?? details?.error?.message ?? details?.error);
    for (const each of file ? [file] : files) ended.failures.push({ file: each, test: name, message });
  });
  for await (const text of tests.compose(new spec())) process.stdout.write(text);
  return ended;
}

for (const engine of process.argv.slice(2)) {
  process.env.ENGINE = engine; // the journeys are children of this process
  const began = Date.now();
  const first = await journeys(FILES, 2);
  const again = secondTry(first.failures);
  const second = again.length > 0 ? (await journeys(again, 1)).failures : [];
  const { passes, report } = verdict({ passed: first.passed, first: first.failures, second });
  const failed = passes ? 0 : Math.max(second.length, first.failures.length);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`journeys in ${engine}: ${first.passed} passed, ${failed} failed, ${first.skipped} skipped, in ${seconds} s`);
  for (const line of report) console.log(line);
  if (!passes) process.exitCode = 1;
}
