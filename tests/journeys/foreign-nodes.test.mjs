// A page translator, or an extension, puts nodes of its own between those of the widget: the page goes on saying
// what it says without them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key, open } from "./harness.mjs";

const script = (name) => readFileSync(new URL(`hostile/${name}`, import.meta.url), "utf8");
const GOAL = "credential.aami-cbet";
const element = (view) => `<credential-pathway loading="eager" goal="${GOAL}" ${view}></credential-pathway>`;
const SEEDS = [1, 2];

/** A page with two widgets alike. */
async function twins(t, view = "") {
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script><script type="module" src="foreign.js"></script>';
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${element(view)}${element(view)}</body></html>`;
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": html, "/foreign.js": script("foreign.js"), "/dice.js": script("dice.js") } } });
  await page.ready();
  await page.detailed();
  assert.equal(await page.run(() => foreign.same()), "");
  return page;
}

const begin = (page, way, observes) => page.run((way, observes) => foreign.begin(way, observes), way, observes);
const presses = (page, seed) => page.run((seed) => foreign.presses(seed, 10), seed);

for (const way of ["replaced", "moved", "moved and changed", "changed"]) {
  for (const observes of [false, true]) {
    test(`texts ${way} by a translator, ${observes ? "again as they change" : "once"}: ten presses later the page says the same`, async (t) => {
      const page = await twins(t);
      const [, all] = await page.run(() => foreign.translated());
      assert.ok(all > 100, `${all}`);
      await begin(page, way, observes);
      for (const seed of SEEDS) assert.equal(await presses(page, seed), "", `seed ${seed}`);
      if (observes && way !== "moved") await page.until(() => foreign.translated()[1] === 0);
      assert.deepEqual(await page.errors(), []);
    });
  }
}

test("what a press does not change stays translated", async (t) => {
  const page = await twins(t);
  await begin(page, "replaced", false);
  const [before] = await page.run(() => foreign.translated());
  assert.equal(await page.run(() => foreign.press(".add-button")), "");
  const [after] = await page.run(() => foreign.translated());
  assert.ok(after > before * 0.9, `${after} of ${before}`);
});

for (const way of ["beside", "around"]) {
  for (const observes of [false, true]) {
    test(`an extension's element ${way} each field, ${observes ? "also each new one" : "once"}: the page says the same, and no element is left over`, async (t) => {
      const page = await twins(t, 'view="desk"');
      await begin(page, way, observes);
      for (const seed of SEEDS) {
        assert.equal(await presses(page, seed), "", `seed ${seed}`);
        assert.equal(await page.run(() => foreign.strays()), 0);
      }
      assert.deepEqual(await page.errors(), []);
    });
  }
}

test("a field that an extension has wrapped keeps the focus and what is typed", async (t) => {
  const page = await twins(t, 'view="desk"');
  await begin(page, "around", true);
  const field = await page.shadow("input[type=search]");
  await page.run((field) => field.focus(), field);
  await page.press(..."cbet");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.activeElement?.value === "cbet");
  await page.press(Key.BACK_SPACE);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.activeElement?.value === "cbe");
  assert.deepEqual(await page.errors(), []);
});
