// What is said by those who are not asked: forged messages, and attributes that mean harm.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { POLICY, serve } from "../../scripts/serve.mjs";
import { ENGINE, open } from "./harness.mjs";

const FORGE = readFileSync(new URL("hostile/forge.js", import.meta.url), "utf8");

/** A page with a body and with scripts that it names. */
function host(body, ...scripts) {
  const tags = scripts.map((script) => `<script type="module" src="${script}"></script>`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${tags}</head><body>${body}</body></html>`;
}

/** Pages may frame anybody, and anybody may read what is served; `plain` is a page where no module runs. */
const headers = (plain) => (path) => ({
  "Content-Security-Policy": `${plain.test(path) ? POLICY.replace(" 'wasm-unsafe-eval'", "") : POLICY}; frame-src *`,
  "Access-Control-Allow-Origin": "*",
});

const FORGER = { "/forge.html": host("", "forge.js"), "/forge.js": FORGE };

/** Waits until whoever forges here has sent all, and gives back how many came out of it. */
async function forged(page, frames) {
  return page.run(async (frames) => {
    const counts = [];
    const listen = ({ data }) => data?.forged && counts.push(data.forged);
    addEventListener("message", listen);
    const windows = [window, ...Array.from({ length: window.length }, (_, at) => window[at])];
    let own = 0;
    for (const height of [1, 4321, 60000]) own += forge(windows, height);
    for (const origin of [location.origin, "null", "https://www.example.org", ""]) {
      dispatchEvent(new MessageEvent("message", { data: { type: "credential-pathway-frame", height: 77, runs: true }, origin }));
      dispatchEvent(new MessageEvent("message", { data: { type: "credential-pathway-frame", height: 77 }, origin, source: window }));
    }
    for (const id of frames) document.getElementById(id).contentWindow.postMessage("forge", "*");
    while (counts.length < frames.length) await new Promise((done) => setTimeout(done, 20));
    // What was sent last has come by now, as messages keep their order.
    await new Promise((done) => setTimeout(done, 200));
    removeEventListener("message", listen);
    return own + counts.reduce((sum, count) => sum + count, 0);
  }, frames);
}

// In a sandbox, WebKit takes nothing for the page's own, and nothing runs there.
const RUN = ENGINE === "webkit" ? ["ours", "turned"] : ["ours", "boxed", "turned"];

test("of a thousand forged messages none gives a height, sets a state, runs a script or stops anything", async (t) => {
  const elsewhere = await serve({ pages: FORGER, headers: headers(/^$/) });
  t.after(elsewhere.close);
  const frame = (id, src, more = "") => `<iframe id="${id}" title="${id}" src="${src}" height="600" ${more}></iframe>`;
  const body = [
    '<credential-pathway goal="credential.aami-cbet">A</credential-pathway>',
    // Without a goal: a browser slows the timers of a frame that nobody sees, and the questions with them.
    frame("ours", "frame.html?view=check"),
    frame("boxed", "frame.html", 'sandbox="allow-scripts"'),
    frame("turned", "frame.html"),
    frame("same", "forge.html"),
    frame("foreign", `${elsewhere.origin}/forge.html`),
    frame("sandboxed", "forge.html", 'sandbox="allow-scripts"'),
  ].join("");
  const pages = { ...FORGER, "/host.html": host(body, "credential-pathway.js", "credential-pathway-frame.js", "forge.js") };
  const page = await open(t, "/host.html", { server: { pages, headers: headers(/^$/) } });
  await page.ready();
  const heights = () => page.run(() => Object.fromEntries([...document.querySelectorAll("iframe")].map((frame) => [frame.id, frame.height])));
  await page.until((ids) => ids.every((id) => document.getElementById(id).height !== "600"), RUN);
  await page.run((src) => {
    const { contentWindow } = document.getElementById("turned");
    contentWindow.location = src;
  }, `${elsewhere.origin}/forge.html`);
  await page.until(() => {
    try {
      return !document.getElementById("turned").contentWindow.document;
    } catch {
      return true; // it is a foreign page now
    }
  });
  await page.until(() => document.getElementById("ours").contentDocument.querySelector("credential-pathway").matches(":state(ready)"));
  // The details of the catalog and the questions change heights once more.
  await page.until(() => {
    const widgets = [document, document.getElementById("ours").contentDocument];
    const roots = widgets.map((at) => at.querySelector("credential-pathway").shadowRoot);
    return roots.every((root) => !root.querySelector('[aria-busy="true"]') && !root.textContent.includes("Loading the details"));
  });
  // A frame that nobody sees is slow to tell its height.
  await page.until(() => {
    const { contentDocument, height } = document.getElementById("ours");
    return Math.ceil(contentDocument.documentElement.getBoundingClientRect().height) === Number(height);
  });
  let before = null;
  for (let same = 0, last = null; same < 5; last = JSON.stringify(before)) {
    await new Promise((done) => setTimeout(done, 300));
    before = await heights();
    same = JSON.stringify(before) === last ? same + 1 : 0;
  }
  const state = await page.run(() => document.querySelector("credential-pathway").getState());
  assert.ok((await forged(page, ["same", "foreign", "sandboxed", "turned"].filter((id) => ENGINE !== "webkit" || id !== "sandboxed"))) >= 1000);
  assert.deepEqual(await heights(), before, "each has the height that is its own");
  for (const id of ["same", "foreign", "sandboxed"]) assert.equal(before[id], "600", id);
  const inFrame = await page.run(() => {
    const { contentDocument, contentWindow, height } = document.getElementById("ours");
    const element = contentDocument.querySelector("credential-pathway");
    return [element.getState(), contentWindow.__seen.errors, "ran" in contentWindow, Math.ceil(contentDocument.documentElement.getBoundingClientRect().height) - height];
  });
  assert.deepEqual(inFrame, ["v1&show=check", [], false, 0]);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").getState()), state);
  assert.equal(await page.run(() => "ran" in window || "polluted" in {}), false);
  assert.deepEqual(await page.errors(), []);
  await page.run(() => document.getElementById("ours").contentDocument.querySelector("main").style.setProperty("padding-top", "777px"));
  await page.until((before) => Number(document.getElementById("ours").height) > Number(before) + 700, before.ours);
});

test("where the widget runs nowhere, no forged word that it runs takes the text away", async (t) => {
  const elsewhere = await serve({ pages: FORGER, headers: headers(/^$/) });
  t.after(elsewhere.close);
  const body = `<credential-pathway goal="credential.aami-cbet" loading="eager"><p id="text">A text</p></credential-pathway>
    <iframe id="foreign" title="foreign" src="${elsewhere.origin}/forge.html"></iframe>`;
  const pages = { ...FORGER, "/host.html": host(body, "credential-pathway.js", "forge.js") };
  const server = { pages, headers: headers(/host|frame\.html/) };
  const before = () => {
    addEventListener("credential-pathway-error", (event) => {
      window.rung = event.detail.rung;
    });
    window.flood = setInterval(() => {
      const own = document.querySelector("credential-pathway")?.shadowRoot?.querySelector("iframe");
      if (own) window.asked = true;
      if (own && window.forge) forge([window], 4321);
      window[0]?.postMessage("forge", "*");
    }, 50);
  };
  const page = await open(t, "/host.html", { server, before });
  await page.event("error");
  await page.run(() => clearInterval(flood));
  assert.equal(await page.run(() => asked), true, "while its own frame was asked");
  assert.equal(await page.run(() => rung), "text");
  assert.equal(await page.sees("#text"), true);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll("iframe").length), 0);
  assert.deepEqual(await page.errors(), []);
});

const TEXTS = readFileSync(new URL("hostile/texts.js", import.meta.url), "utf8");
/** Those that are held elsewhere: `base-url` and `fallback` say nothing where the widget runs, `catalog-src` has a journey of its own. */
const ATTRIBUTES = [
  "goal", "sub-domain", "level", "basis", "by", "view", "theme", "loading", "lang", "heading-level", "persist", "report-url",
  "base-url", "fallback",
];

test("an attribute, a property or a state may be any text: a short line at most, nothing else of the state changes", async (t) => {
  const body = '<credential-pathway goal="credential.aami-cbet">A</credential-pathway>';
  const pages = { "/host.html": host(body, "credential-pathway.js", "texts.js"), "/texts.js": TEXTS };
  const page = await open(t, "/host.html", { server: { pages } });
  await page.ready();
  const known = "v1&want=credential.aami-cbet&has=eta-ceta&basis=ladder";
  // One after the other, as a browser gives a script half a minute.
  for (const name of ATTRIBUTES) assert.deepEqual(await page.run((name, known) => tryTexts([name], known), name, known), [], name);
  const keys = ["want", "has", "level", "work", "at"];
  assert.deepEqual(await page.run((keys) => tryStates(keys), keys), []);
  const settled = await page.run(() => {
    const element = Object.assign(document.createElement("credential-pathway"), { loading: "eager", fallback: "text" });
    element.baseUrl = `.${"/".repeat(1 << 20)}x`;
    document.body.append(element);
    return element.ready.finally(() => element.remove());
  });
  assert.equal(typeof settled, "boolean", "a base-url of a million slashes is read at once");
  await page.run((known) => document.querySelector("credential-pathway").setState(known), known);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".next"));
  assert.equal(await page.run(() => "ran" in window), false);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.violations(), []);
});

test("an attribute of a megabyte keeps nobody from the widget in its iframe", async (t) => {
  const body = `<credential-pathway goal="${"x".repeat(1 << 20)}" data-own="${"&".repeat(1 << 20)}" basis="ladder" loading="eager">A</credential-pathway>`;
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": host(body, "credential-pathway.js") }, headers: headers(/host/) } });
  await page.event("error");
  const state = () => {
    const frame = document.querySelector("credential-pathway").shadowRoot.querySelector("iframe");
    const inside = frame?.contentDocument?.querySelector("credential-pathway");
    return inside?.matches(":state(ready)") && inside.getState();
  };
  assert.equal(await page.until(state), "v1&basis=ladder");
  assert.deepEqual(await page.errors(), []);
});
