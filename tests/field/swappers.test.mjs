// Scripts that replace, hide or move parts of a page without loading another one: back and forward go on
// working, and the widget keeps its state where its element is kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { WIDGET, atTable, document, shows } from "./host.mjs";

const GO = '<button id="go">Go</button>';
const PART = `${WIDGET}<p id="done">Done</p>`;

/** Each acts on the part around the widget when "Go" is pressed, and has ended once #done can be seen. */
const SWAPPERS = {
  "htmx, innerMorph": {
    script: "htmx.js",
    one: document(`<h1>One</h1><button id="go" hx-get="/two.html" hx-target="#around" hx-swap="innerMorph">Go</button><div id="around">${WIDGET}</div>`),
    two: PART,
    // With its first request, htmx writes a state of its own over that of the entry. When the person comes
    // back to that entry, it loads the page anew.
    loadsForward: true,
  },
  "Alpine, x-show and x-bind": {
    script: "alpine.js",
    // Alpine makes functions of the texts of its attributes.
    policy: (policy) => policy.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'").replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    one: document(
      `<h1>One</h1><div x-data="{ count: 0 }"><button id="go" @click="count += 1; setTimeout(() => (count += 1), 50)">Go</button>` +
      `<div x-show="count !== 1" :class="{ two: count > 1 }">${WIDGET}</div><p id="done" x-show="count === 2">Done</p></div>`),
    two: "",
  },
  "jQuery, detach and append": { script: "jquery.js", one: document(`<h1>One</h1>${GO}<div>${WIDGET}</div><div id="around"></div>`), two: "" },
};

for (const [name, swapper] of Object.entries(SWAPPERS)) {
  test(`${name}: back leads to the view before, and forward to the one left`, async (t) => {
    const page = await atTable(t, swapper);
    await page.driver.navigate().back();
    await shows(page, false);
    await page.driver.navigate().forward();
    await shows(page, true);
    assert.deepEqual(await page.errors(), []);
  });

  test(`${name}: the element that is kept keeps its state, and back leads to the view before`, async (t) => {
    const page = await atTable(t, swapper);
    await page.run(() => {
      window.kept = document.querySelector("credential-pathway");
      document.querySelector("#go").click();
    });
    await page.until(() => document.querySelector("#done")?.checkVisibility());
    await shows(page, true);
    assert.equal(await page.run(() => document.querySelector("credential-pathway") === window.kept), true);
    await page.driver.navigate().back();
    await shows(page, false);
    await page.driver.navigate().forward();
    if (swapper.loadsForward) await page.until(() => document.querySelector("credential-pathway") !== window.kept);
    await shows(page, !swapper.loadsForward);
    assert.equal(await page.run(() => document.querySelector("credential-pathway").getState().startsWith("v1&want=credential.aami-cbet")), true);
    assert.deepEqual(await page.errors(), []);
  });
}
