// Where the widget cannot run, its readable text stays and nothing breaks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const blocked = {
  "the policy refuses WASM": { wasm: false },
  "the module is missing": { missing: /\.wasm$/ },
  "the glue is missing": { missing: /-[0-9a-f]+\.js$/ },
};

for (const [how, server] of Object.entries(blocked)) {
  test(`${how}: the text stays readable`, async (t) => {
    const page = await open(t, "/", { server });
    await page.event("error");
    assert.equal(await page.sees("credential-pathway > *"), true);
    assert.deepEqual(await page.errors(), []);
    assert.deepEqual(await page.requestsElsewhere(), []);
    const warnings = (await page.console()).filter((line) => line.includes("could not start"));
    assert.equal(warnings.length, 1);
    assert.equal((await page.violations()).length > 0, server.wasm === false);
    assert.deepEqual(await page.axe(), []);
  });
}

test("the loader is missing: the text stays readable", async (t) => {
  const page = await open(t, "/", { server: { missing: /\.js$/ } });
  assert.equal(await page.sees("credential-pathway > *"), true);
  assert.deepEqual(await page.errors(), []);
});

test("the stylesheet is missing: the widget runs all the same", async (t) => {
  const page = await open(t, "/", { server: { missing: /-[0-9a-f]+\.css$/ } });
  await page.ready();
  assert.deepEqual(await page.errors(), []);
});
