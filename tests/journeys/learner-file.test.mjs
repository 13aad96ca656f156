// Files that a person loads: what is sound is kept, and each fault is one line.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { CHECK_WASM, answered } from "./faults.mjs";
import { open } from "./harness.mjs";

/** Writes a learner file with this text, and gives back where it is. */
function written(t, text) {
  const folder = mkdtempSync(join(tmpdir(), "learner-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "me.json");
  writeFileSync(file, text);
  return file;
}

/** Chooses a file in the widget. */
const chosen = async (page, file) => (await page.shadow("input[type=file]")).sendKeys(file);

/** Loads a file with this text into the widget of a new page; gives the page back. */
async function loaded(t, text) {
  const page = await open(t);
  await page.ready();
  await chosen(page, written(t, text));
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

test("what reads a file is loaded when one is chosen; where it does not come, a line says so and nothing is lost", async (t) => {
  let isMended = false;
  const gone = ({ headers }) => ({ status: 404, headers: { ...headers, "Cache-Control": "no-store" }, body: "" });
  const page = await open(t, "/#credential-pathway=v1&has=eta-ceta", {
    server: answered(CHECK_WASM, (answer) => (isMended ? answer : gone(answer))),
  });
  await page.ready();
  assert.deepEqual(page.asked().filter((address) => address.includes("-check-")), []);
  const said = (text) =>
    page.until((text) => document.querySelector("credential-pathway").shadowRoot.querySelector(".foot [role=status]").textContent.includes(text), text);
  const state = () => page.run(() => document.querySelector("credential-pathway").getState());
  const file = written(t, '{"version": 1, "work": [{"kind": "bmet", "months": 24}]}');
  await chosen(page, file);
  await said("We couldn't open the file. Try again.");
  assert.equal(await state(), "v1&has=eta-ceta");
  isMended = true;
  await chosen(page, file);
  await page.until(() => document.querySelector("credential-pathway").getState() === "v1&work=bmet.24..");
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".foot [role=status]").textContent), "");
});
