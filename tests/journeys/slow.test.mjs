// Inputs that once froze the page or ran out of stack, in the real module: they are answered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";
import { own } from "./hostile/catalogs.mjs";

/** A page with one element. */
function host(attributes) {
  const element = `<credential-pathway loading="eager" ${attributes}>A</credential-pathway>`;
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${element}</main></body></html>`;
}

/** A catalog whose credentials each require the one before. */
function chain(length) {
  const catalog = own("2026-11 chain", "CBET");
  const [source] = catalog.sources;
  const row = (_, at) => ({
    id: `a${at}`,
    name: { en: `A${at}` },
    kind: "certificate",
    status: { is: "active" },
    note: { en: "-" },
    requires: { ...(at === 0 ? { all: [] } : { credential: `a${at - 1}` }), sources: [source.id] },
    fee: { public_usd: 10, sources: [source.id] },
    exam: { exams: 0 },
    sources: [source.id],
    confidence: "high",
  });
  const { edition, date, read } = catalog;
  const sub_domains = catalog.sub_domains.map(({ id, name, short_name, position }) => ({ id, name, short_name, position }));
  return JSON.stringify({ edition, date, read, sub_domains, sources: [source], credentials: Array.from({ length }, row) });
}

/** Whether the widget shows a text within 20 seconds. */
const shows = (page, text) =>
  page.run(async (text) => {
    const isShown = () => document.querySelector("credential-pathway").shadowRoot.querySelector("div")?.textContent.includes(text);
    for (const began = performance.now(); !isShown() && performance.now() - began < 20_000; ) await new Promise((done) => setTimeout(done, 20));
    return isShown();
  }, text);

test("a chain of 2,000 credentials is planned whole, and shown by the hundred", async (t) => {
  const pages = { "/chain.json": chain(2_000), "/host.html": host('catalog-src="chain.json" goal="credential.a1999"') };
  const page = await open(t, "/host.html", { server: { pages } });
  await page.shadow(".widget"); // the questions of so many steps come long after the steps
  assert.ok(await shows(page, "2000 steps"));
  const steps = () => document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".stops > li[part=step]").length;
  assert.equal(await page.run(steps), 100);
  await page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".steps > button")].pop().click());
  assert.ok(await shows(page, "Show more steps, 1800 left"));
  assert.equal(await page.run(steps), 200);
  assert.deepEqual(await page.errors(), []);
});

test("of a link with more work than anybody has done a bounded part is kept, and one line says so", async (t) => {
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": host("") } } });
  await page.ready();
  const link = `v1&want=credential.aami-chtm&work=${"bmet.720.1.1900-01,".repeat(835)}bmet.5..`;
  await page.run((link) => document.querySelector("credential-pathway").setState(link), link);
  assert.ok(await shows(page, "Please note"));
  const [state, notices] = await page.run(() => {
    const element = document.querySelector("credential-pathway");
    return [element.getState(), [...element.shadowRoot.querySelectorAll(".notices li")].map((row) => row.textContent)];
  });
  assert.equal(new URLSearchParams(state).get("work").split(",").length, 40);
  assert.equal(notices.length, 1);
  assert.match(notices[0], /40/);
});

test("months without a common measure are planned for at once", async (t) => {
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": host("") } } });
  await page.ready();
  for (const months of [1, 5, 7, 13, 23]) {
    const link = `v1&want=credential.aami-chtm&by=cost&basis=issuer&work=bmet.${months}..`;
    await page.run((link) => document.querySelector("credential-pathway").setState(link), link);
    // Seven years in all, less what is told.
    const [years, rest] = [Math.floor((84 - months) / 12), (84 - months) % 12];
    assert.ok(await shows(page, `${years} years ${rest} month`), `${months} months told`);
  }
});
