// Back and forward on pages of routers that keep a state of their own in each entry of the history.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ruled } from "../journeys/faults.mjs";
import { open } from "../journeys/harness.mjs";

/** The policy without Trusted Types, as Turbo Drive parses pages from text. */
const UNTYPED = ruled((policy) => policy.replace(/; (require-trusted-types-for|trusted-types) [^;]*/g, ""));

const script = async (name) => {
  const entryPoints = [fileURLToPath(new URL(`pages/${name}`, import.meta.url))];
  const define = { "process.env.NODE_ENV": '"production"' };
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: "esm", define, logLevel: "error" });
  return outputFiles[0].text;
};

const document = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>` +
  `<script type="module" src="/credential-pathway.js"></script><script type="module" src="/router.js"></script></head><body>${body}</body></html>`;

const WIDGET = '<credential-pathway loading="eager" goal="credential.aami-cbet">A</credential-pathway>';
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

const isAt = (page, name) => page.until((name) => document.querySelector("h1")?.innerText === name, name);
const shows = (page, isTable) =>
  page.until((isTable) => {
    const widget = document.querySelector("credential-pathway");
    return widget?.shadowRoot?.querySelector("button") && widget.getState().includes("show=table") === isTable;
  }, isTable);

/** Opens the first page and shows the table there. */
async function atTable(t, router) {
  const pages = { "/one.html": router.one, "/two.html": router.two, "/router.js": await script(router.script) };
  const page = await open(t, "/one.html", { server: { pages, ...UNTYPED } });
  await isAt(page, "One");
  await page.ready();
  const button = await page.until(() =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button")].find((button) => button.innerText.trim() === "Table"));
  await button.click();
  await shows(page, true);
  return page;
}

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
