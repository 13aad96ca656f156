// Where the widget cannot run, its readable text stays and nothing breaks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOG, GLUE, NO_WASM, STYLE, WASM, missing } from "./faults.mjs";
import { ENGINE, open } from "./harness.mjs";

/** How the widget is blocked, and what the console then names. */
const blocked = {
  "the policy refuses WASM": [NO_WASM, /WebAssembly/],
  "the module is missing": [missing(WASM), WASM],
  "the glue is missing": [missing(GLUE), GLUE],
  "the catalog is missing": [missing(CATALOG), CATALOG],
};

for (const [how, [server, named]] of Object.entries(blocked)) {
  test(`${how}: the text stays readable, and one line in the console says why`, async (t) => {
    const page = await open(t, "/", { server });
    await page.event("error");
    assert.equal(await page.sees("credential-pathway > *"), true);
    assert.deepEqual(await page.errors(), []);
    assert.deepEqual(await page.requestsElsewhere(), []);
    const lines = (await page.warnings()).filter((line) => line.includes("could not start"));
    assert.equal(lines.length, 1);
    const [, reason] = lines[0].match(/could not start \((.*)\); shown instead: text/) ?? [];
    assert.match(reason?.replace(/#\d+$/, "") ?? lines[0], named);
    // WebKit refuses WebAssembly without an event.
    if (ENGINE !== "webkit") assert.equal((await page.violations()).length > 0, server === NO_WASM);
    assert.deepEqual(await page.axe(), []);
  });
}

test("the loader is missing: the text stays readable", async (t) => {
  const page = await open(t, "/", { server: missing(/\.js$/) });
  assert.equal(await page.sees("credential-pathway > *"), true);
  assert.deepEqual(await page.errors(), []);
});

test("the stylesheet is missing: the widget runs all the same", async (t) => {
  const page = await open(t, "/", { server: missing(STYLE) });
  await page.ready();
  assert.deepEqual(await page.errors(), []);
});
