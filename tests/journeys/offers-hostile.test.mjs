// Documents of offers that nobody means well with: nothing in them runs, nothing is requested for them, and no rendering
// takes long.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE, open } from "./harness.mjs";
import { SCRIPTS, documents } from "./hostile/offers.mjs";

const MOST = 250;

const HOST = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script></head><body><main><h1>Host</h1><credential-pathway loading="eager">A</credential-pathway></main></body></html>';

/** Runs in the page before its own scripts: only Chromium tells of long tasks. */
function watchTasks() {
  window.long = [];
  if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.long.push(Math.round(duration)))).observe({ type: "longtask" });
}

/** Gives the element each document in turn and does with it what a person can do; what is there that should not be. Runs in the page. */
async function takeAll(numbers) {
  const element = document.querySelector("credential-pathway");
  const root = element.shadowRoot;
  const pause = (time = 0) => new Promise((done) => setTimeout(done, time));
  const own = location.href.split("#")[0];
  const foreign = ({ localName, href }) => localName !== "a" || !(/^https:\/\//.test(href) || href.startsWith(`${own}#credential-pathway=`));
  const harm = () => {
    const found = [...root.querySelectorAll("div [href], div [src], div [action], div [formaction], div [srcdoc], div script, div iframe, div img, div style, div base, div svg")];
    const lines = found.filter(foreign).map((row) => row.outerHTML.slice(0, 200));
    if ("ran" in window || "polluted" in {}) lines.push("a script ran");
    return lines;
  };
  const offers = () => root.querySelectorAll(".offer").length;
  const press = (words) => [...root.querySelectorAll("button")].find((row) => row.textContent.includes(words))?.click();
  const all = [];
  for (const at of numbers) {
    element.offersSrc = null;
    element.setState("v1&want=credential.aami-cbet");
    for (const began = performance.now(); (offers() > 0 || root.querySelector(".notices")) && performance.now() - began < 9_000; ) await pause(5);
    window.long.length = 0;
    element.offersSrc = `d/${at}.json`;
    for (const began = performance.now(); offers() === 0 && !root.querySelector(".notices") && performance.now() - began < 9_000; ) await pause(5);
    await pause(30);
    const [shown, notices] = [offers(), [...root.querySelectorAll(".notices li")].map((row) => row.textContent)];
    const lines = harm();
    if (shown > 0) {
      [...root.querySelectorAll("label.check")].find((row) => /^Prefer /.test(row.textContent))?.click();
      await pause(60);
      lines.push(...harm());
      element.setState("v1&want=job.o-0");
      await pause(60);
      lines.push(...harm());
      element.setState("v1");
      await pause(60);
      const input = root.querySelector("input[type=search]");
      if (input) {
        input.value = "bmet";
        input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      }
      await pause(60);
      press("bmet");
      await pause(60);
      lines.push(...harm());
    }
    all.push({ shown, notices, harm: lines, long: Math.max(0, ...window.long) });
  }
  return all;
}

test("hostile documents of offers are shown as text or refused: nothing runs, and nothing else is requested", async (t) => {
  const rows = documents();
  const pages = Object.fromEntries(rows.map(([, text], at) => [`/d/${at}.json`, text]));
  const page = await open(t, "/host.html", { server: { pages: { ...pages, "/host.html": HOST } }, before: watchTasks });
  await page.ready();
  await page.driver.manage().setTimeouts({ script: 300_000 });
  const all = await page.run(takeAll, [...rows.keys()]);
  // What else runs on a machine only adds, so the least of three counts.
  for (let again = 0; again < 2; again += 1) {
    const slow = [...all.keys()].filter((at) => all[at].long > MOST);
    for (const [number, row] of (await page.run(takeAll, slow)).entries()) all[slow[number]].long = Math.min(all[slow[number]].long, row.long);
  }
  for (const [at, [what]] of rows.entries()) {
    const { shown, notices, harm, long } = all[at];
    assert.deepEqual(harm, [], what);
    assert.ok(shown > 0 !== notices.length > 0, `${what}: ${shown} offers, ${notices.length} lines`);
    assert.equal(shown > 0, what.startsWith("payloads") || what === "unknown id", `${what}: ${notices}`);
    for (const line of notices) assert.ok(line.length < 700, line);
    if (ENGINE === "chromium") assert.ok(long <= MOST, `${what}: a task of ${long} ms`);
  }
  assert.equal(SCRIPTS.length, 20);
  if (ENGINE === "chromium") t.diagnostic(`the longest task: ${Math.max(...all.map((row) => row.long))} ms`);
  assert.deepEqual(await page.requestsElsewhere(), []);
  const known = /\/(d\/\d+\.json|host\.html|favicon\.ico|first-of-all|[\w-]+\.(js|wasm|css|json))(#\d+)?$/;
  assert.deepEqual((await page.requests()).filter((url) => !url.startsWith("data:") && !known.test(url)), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.violations(), []);
});
