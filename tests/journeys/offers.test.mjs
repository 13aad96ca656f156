// A host's own offers: on their step, chosen, preferred, refused, and nothing of it where there are none.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { open } from "./harness.mjs";

const guide = readFileSync(new URL("../../docs/offers.md", import.meta.url), "utf8");
const EXAMPLE = guide.split("```json\n")[1].split("```")[0];
const GOAL = 'goal="credential.aami-cbet"';

/** A page with an element with attributes, and what stands inside of it. */
function host(attributes, inside = "") {
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  const element = `<credential-pathway loading="eager" ${attributes}>${inside}<p>A</p></credential-pathway>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${element}</main></body></html>`;
}

/** The example with a change. */
function changed(change) {
  const document = JSON.parse(EXAMPLE);
  change(document);
  return JSON.stringify(document);
}

/** Opens the page of an element, with documents beside it. */
const shown = (t, page, documents = {}, look = {}) =>
  open(t, "/host.html", { server: { pages: { ...documents, "/host.html": page } }, ...look });

/** The names of the offers that are there. */
const offers = (page) =>
  page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".offer > strong")].map((row) => row.textContent));

const notices = (page) =>
  page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".notices li")].map((row) => row.textContent));

test("an offer stands on its step, its link tells the page, and the switch plans with its figures", async (t) => {
  const page = await shown(t, host(`${GOAL} offers-src="offers.json"`), { "/offers.json": EXAMPLE });
  await page.shadow(".offer");
  await page.detailed();
  const all = await offers(page);
  assert.ok(all.includes("AAS Biomedical Equipment Technology"), all.join());
  const text = await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".offers").textContent);
  assert.match(text, /At Hill College.*AAS Biomedical Equipment Technology.*January 2027.*21 months.*\$7,950.*Apply/s);
  const told = await page.run(() => {
    const heard = [];
    addEventListener("credential-pathway-offer", (event) => heard.push(event.detail));
    const { shadowRoot } = document.querySelector("credential-pathway");
    shadowRoot.addEventListener("click", (event) => event.preventDefault(), { once: true });
    window.heard = heard;
    const link = shadowRoot.querySelector('.offer a[href="https://hill.example/aas-bmet"]');
    link.click();
    return [link.getAttribute("aria-label"), link.rel];
  });
  assert.deepEqual(told, ["Apply: AAS Biomedical Equipment Technology", "noopener noreferrer"]);
  await page.until(() => window.heard.length > 0);
  assert.deepEqual(await page.run(() => window.heard), ["aas-bmet"]);
  await page.run(() => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    [...shadowRoot.querySelectorAll("label.check")].find((row) => /Prefer Hill College/.test(row.textContent)).click();
  });
  await page.until(() => /figures of Hill College, not typical ones/.test(document.querySelector("credential-pathway").shadowRoot.querySelector(".answer-top").textContent));
  await page.questioned();
  assert.match(await page.run(() => document.querySelector("credential-pathway").getState()), /&prefer=1/);
  assert.match(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".steps").textContent), /about 21 months · \$7,950/);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.axe(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
});

test("a block in the page does the same under a strict policy, and fits a small phone", async (t) => {
  const page = await shown(t, host(GOAL, `<script type="application/json">${EXAMPLE}</script>`), {}, { width: 320, height: 700 });
  await page.shadow(".offer");
  await page.detailed();
  await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".stop-row details").forEach((row) => (row.open = true)));
  assert.equal(await page.overflow(), 0);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.axe(), []);
});

test("the page of a credential shows what prepares for it, and its link tells the page", async (t) => {
  const page = await shown(t, host(`offers-src="offers.json"`), { "/offers.json": EXAMPLE }, { width: 320, height: 700 });
  await page.ready();
  await page.run(() => {
    window.heard = [];
    addEventListener("credential-pathway-offer", (event) => window.heard.push(event.detail));
    document.querySelector("credential-pathway").setState("v1&open=aami-cbet");
  });
  await page.shadow(".credential .offer");
  await page.detailed();
  assert.deepEqual(await offers(page), ["CBET review"]);
  const text = await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".credential .offers").textContent);
  assert.match(text, /^At Hill College.*10 weeks.*\$450.*Apply/s);
  assert.equal(await page.overflow(), 0);
  assert.deepEqual(await page.axe(), []);
  await page.run(() => {
    const link = document.querySelector("credential-pathway").shadowRoot.querySelector(".credential .offer a");
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
  });
  await page.until(() => window.heard.length > 0);
  assert.deepEqual(await page.run(() => window.heard), ["cbet-review"]);
});

test("without offers nothing more is loaded, and there is no switch", async (t) => {
  const page = await shown(t, host(GOAL));
  await page.ready();
  await page.detailed();
  // Firefox counts a font that its own controls bring along.
  const files = (await page.requests()).filter((url) => !url.startsWith("data:")).map((url) => new URL(url).pathname.slice(1).replace(/-?[0-9a-f]{16}/, ""));
  const known = ["host.html", "credential-pathway.js", "credential-pathway.wasm", "credential-pathway.css", "credential-pathway-rest.wasm", "catalog.json", "catalog-details.json", "favicon.ico", "first-of-all"];
  assert.deepEqual([...new Set(files)].filter((name) => !known.includes(name)), []);
  assert.deepEqual(await offers(page), []);
  assert.doesNotMatch(await page.shadowText(), /Prefer /);
});

test("a document that is refused says why in its place, and the rest works", async (t) => {
  const bad = changed((document) => (document.offers[2].url = "http://hill.example/prep"));
  const page = await shown(t, host(`${GOAL} offers-src="bad.json"`), { "/bad.json": bad, "/offers.json": EXAMPLE });
  await page.shadow(".notices li");
  const address = `${page.origin}/bad.json`;
  assert.deepEqual(await notices(page), [
    `No offers are shown from ${address}: it has a problem.`,
    `expected an https address, found "http://hill.example/prep" (${address}: offers[2].url)`,
  ]);
  await page.shadow(".stop-row");
  assert.deepEqual(await offers(page), []);
  const name = (source) => page.run((source) => (document.querySelector("credential-pathway").offersSrc = source), source);
  await name("gone.json");
  await page.until(() => /status 404/.test(document.querySelector("credential-pathway").shadowRoot.querySelector(".notices")?.textContent));
  assert.deepEqual(await notices(page), [`No offers are shown from ${page.origin}/gone.json: its server answers with status 404.`]);
  await name("http://127.0.0.1:1/offers.json");
  await page.until(() => /neither https/.test(document.querySelector("credential-pathway").shadowRoot.querySelector(".notices")?.textContent));
  await name("offers.json");
  await page.shadow(".offer");
  assert.deepEqual(await notices(page), []);
  await name(null);
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector(".offer"));
  assert.deepEqual(await page.errors(), []);
});

test("a row that has ended is not shown, and only its author is told", async (t) => {
  const ended = changed((document) => (document.offers[0].until = "2020-06"));
  const page = await shown(t, host(`${GOAL} offers-src="offers.json"`), { "/offers.json": ended });
  await page.shadow(".offer");
  const all = await offers(page);
  assert.ok(all.includes("AAS Biomedical Equipment Technology, evenings") && !all.includes("AAS Biomedical Equipment Technology"), all.join());
  assert.deepEqual(await notices(page), []);
  const line = "credential-pathway: warning: the offer was valid until 2020-06 and is not shown";
  assert.ok((await page.warnings()).some((warning) => warning.startsWith(line)), (await page.warnings()).join());
});
