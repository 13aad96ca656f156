// Files that a person loads: what is sound is kept, and each fault is one line.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open } from "./harness.mjs";

/** Loads a file with this text into the widget of a new page; gives the page back. */
async function loaded(t, text) {
  const folder = mkdtempSync(join(tmpdir(), "learner-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "me.json");
  writeFileSync(file, text);
  const page = await open(t);
  await page.ready();
  await (await page.shadow("input[type=file]")).sendKeys(file);
  return page;
}

test("numbers with a fraction or too large are refused where they stand, and the rest is kept", async (t) => {
  const work = ["1.5", "1e300", "25e-1", "1e-300", "24"].map((months) => `{"kind": "bmet", "months": ${months}}`);
  const page = await loaded(t, `{"version": 1, "work": [${work.join(", ")}]}`);
  await page.shadow(".notices");
  const text = await page.shadowText();
  for (const place of [0, 1, 2, 3]) assert.match(text, new RegExp(`me\\.json: work\\[${place}\\]\\.months`), `${place}`);
  assert.doesNotMatch(text, /work\[4\]/);
  assert.match(text, /biomedical equipment technician \(BMET\): 2 years/);
  assert.deepEqual(await page.errors(), []);
});

test("a number that is none, or text that is no JSON, is one line and nothing is lost", async (t) => {
  const wrong = /expected version 1, found a number with a fraction \(me\.json: version\)/;
  const none = /is not JSON: line 1, column \d+ \(me\.json\)/;
  for (const [text, line] of [['{"version": 1e400}', wrong], ["{", none], ["not JSON at all", none]]) {
    const page = await loaded(t, text);
    await page.shadow(".notices");
    assert.match(await page.shadowText(), line, text);
    assert.deepEqual(await page.errors(), []);
  }
});
