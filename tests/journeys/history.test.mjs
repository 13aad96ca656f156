// The history of a page whose router keeps a state of its own in each entry.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const HEAD = '<meta charset="utf-8"><title>Host</title><script type="module" src="/credential-pathway.js"></script>';
const host = (elements) => `<!doctype html><html lang="en"><head>${HEAD}</head><body><main><h1>Host</h1>${elements}</main></body></html>`;
const WIDGET = '<credential-pathway loading="eager" goal="credential.aami-cbet">A</credential-pathway>';

const at = async (t, elements = WIDGET) => {
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": host(elements), "/two.html": host("") } } });
  await page.ready();
  return page;
};

const state = (page, nth = 0) => page.run((nth) => document.querySelectorAll("credential-pathway")[nth].getState(), nth);
const kept = (page) => page.run(() => history.state);

const press = async (page, words, nth = 0) => {
  const button = await page.until(
    (words, nth) => {
      const { shadowRoot } = document.querySelectorAll("credential-pathway")[nth];
      return [...shadowRoot.querySelectorAll("button")].find((button) => button.innerText.trim() === words);
    },
    words,
    nth,
  );
  await button.click();
};

/** Waits until the view of a widget is the table, or is none of its own. */
const shows = (page, isTable, nth = 0) =>
  page.until((isTable, nth) => document.querySelectorAll("credential-pathway")[nth].getState().includes("show=table") === isTable, isTable, nth);

test("on a page whose router keeps a state, back leads to the view before, and the state of the router is there", async (t) => {
  const page = await at(t);
  await page.run(() => history.replaceState({ idx: 3, key: { deep: "own" } }, ""));
  await press(page, "Table");
  await shows(page, true);
  const { idx, key } = await kept(page);
  assert.deepEqual({ idx, key }, { idx: 3, key: { deep: "own" } });
  await page.driver.navigate().back();
  await shows(page, false);
  assert.deepEqual(await kept(page), { idx: 3, key: { deep: "own" } }, "the entry of the router is as it was");
  await page.driver.navigate().forward();
  await shows(page, true);
});

test("where the page keeps what cannot hold a key more, no entry is added", async (t) => {
  const page = await at(t);
  let isTable = false;
  for (const own of ["text", "number", "list", "map"]) {
    await page.run((own) => history.replaceState({ text: () => "a text", list: () => ["a", "list"], number: () => 7, map: () => new Map([["a", 1]]) }[own](), ""), own);
    const before = await page.run(() => history.length);
    isTable = !isTable;
    await press(page, isTable ? "Table" : "Steps");
    await shows(page, isTable);
    assert.equal(await page.run(() => history.length), before, own);
  }
});

test("back from another page leads to the view that was left", async (t) => {
  const page = await at(t);
  await press(page, "Table");
  await shows(page, true);
  await page.run(() => {
    addEventListener("unload", () => {}); // so that the browser makes the page anew
    location.assign("/two.html");
  });
  await page.until(() => location.pathname === "/two.html");
  await page.driver.navigate().back();
  await page.until(() => location.pathname === "/host.html");
  await page.ready();
  await shows(page, true);
  await page.driver.navigate().back();
  await shows(page, false);
});

test("each widget of a page goes back alone", async (t) => {
  const page = await at(t, WIDGET + WIDGET);
  await press(page, "Table", 1);
  await shows(page, true, 1);
  await press(page, "Table", 0);
  await shows(page, true, 0);
  await page.driver.navigate().back();
  await shows(page, false, 0);
  assert.match(await state(page, 1), /show=table/);
  await page.driver.navigate().back();
  await shows(page, false, 1);
  await page.driver.navigate().forward();
  await shows(page, true, 1);
  assert.doesNotMatch(await state(page, 0), /show=table/);
});

test("an event of the page's own, such as a router makes, moves nothing", async (t) => {
  const page = await at(t);
  await press(page, "Table");
  await shows(page, true);
  await page.run(() => dispatchEvent(new PopStateEvent("popstate", { state: null })));
  await page.run(() => new Promise((done) => setTimeout(done, 100)));
  assert.match(await state(page), /show=table/);
});
