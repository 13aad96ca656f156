// Back and forward on pages of routers that keep a state of their own in each entry of the history.

import assert from "node:assert/strict";
import { test } from "node:test";
import { WIDGET, atTable, document, isAt, shows } from "./host.mjs";

const ROOT = document('<div id="root"></div>');
const ROUTERS = {
  "React Router": { script: "react-router.jsx", one: ROOT, two: ROOT },
  "Vue Router": { script: "vue-router.js", one: ROOT, two: ROOT },
  "Turbo Drive": {
    script: "turbo.js",
    one: document(`<h1>One</h1><a id="go" href="/two.html">Go</a>${WIDGET}`),
    two: document('<h1>Two</h1><a id="go" href="/one.html">Go</a>'),
  },
};

for (const [name, router] of Object.entries(ROUTERS)) {
  test(`${name}: back leads to the view before, and forward to the one left`, async (t) => {
    const page = await atTable(t, router);
    await page.driver.navigate().back();
    await shows(page, false);
    await isAt(page, "One");
    await page.driver.navigate().forward();
    await shows(page, true);
    await isAt(page, "One");
    assert.deepEqual(await page.errors(), []);
  });

  test(`${name}: from another page back leads to the page and the view that were left`, async (t) => {
    const page = await atTable(t, router);
    await page.run(() => document.querySelector("#go").click());
    await isAt(page, "Two");
    await page.driver.navigate().back();
    await isAt(page, "One");
    await shows(page, true);
    await page.driver.navigate().back();
    await isAt(page, "One");
    await shows(page, false);
    await page.driver.navigate().forward();
    await page.driver.navigate().forward();
    await isAt(page, "Two");
    assert.deepEqual(await page.errors(), []);
  });
}
