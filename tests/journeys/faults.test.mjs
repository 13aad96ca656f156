// A table of faults: whatever breaks, there is something to read, nothing is thrown, and where
// trying again can help, it does.
//
// The element stands below the window, so that a fault may come after the loader: it starts when
// somebody scrolls to it. Its text is looked for before, while it starts, and at the end; and in each
// frame that the browser paints, there is the text or the widget.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { CATALOG, GLUE, HASHED, LOADER, NO_WASM, STYLE, WASM } from "./faults.mjs";
import { answered, broken, changed, failing, headed, missing, ruled, tampered } from "./faults.mjs";
import { open } from "./harness.mjs";

const TEXT = "What to read where the widget cannot run.";
const CORS = { "Access-Control-Allow-Origin": "*" };

/** A page of a host's own whose element is far down. */
function host(loader = '<script type="module" src="/credential-pathway.js"></script>') {
  const element = `<credential-pathway fallback="text"><p>${TEXT}</p></credential-pathway>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${loader}</head>
    <body><main><h1>Host</h1>${"<p>More text.</p>".repeat(200)}${element}</main></body></html>`;
}

/** The server mends. */
const mended = (page) => {
  page.server.answers = [];
};

/** About sixty names of options, each with a value that would change what it is an option of. */
function pollute() {
  const names =
    "method body headers mode credentials cache redirect referrer referrerPolicy integrity keepalive signal priority duplex window " +
    "slotAssignment delegatesFocus clonable serializable root rootMargin threshold once passive capture bubbles composed cancelable detail " +
    "preventScroll focusVisible block inline behavior element extends is type rel href src name id title text textContent hidden lang dir " +
    "module_or_path imports exports builtins importedStringConstants goal level theme loading view basis by fatal ignoreBOM stream";
  for (const name of names.split(" ")) Object.prototype[name] = "planted";
}

/** Runs in the page before its own scripts and counts the frames in which there is nothing to read. */
function watchFrames() {
  const frames = { empty: 0, seen: 0 };
  Object.defineProperty(window, "__frames", { value: frames });
  const look = () => {
    const element = document.querySelector("credential-pathway");
    const read = [element?.querySelector("p"), element?.shadowRoot?.querySelector(".widget")];
    if (element) frames.seen += 1;
    if (element && !read.some((node) => node?.checkVisibility())) frames.empty += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A service worker of the page's own that gives its own page for every file of the widget, until it is told to stop. */
const WORKER = `let gives = true;
oninstall = () => skipWaiting();
onactivate = (event) => event.waitUntil(clients.claim());
onmessage = () => { gives = false; };
addEventListener("fetch", (event) => {
  const page = () => new Response("<p>You are offline.</p>", { headers: { "Content-Type": "text/html" } });
  if (gives && ${HASHED}.test(event.request.url)) event.respondWith(page());
});`;

const WORKS = {
  // No script may be named by a text under Trusted Types, a worker neither.
  server: ruled((policy) => policy.replace(/; require-trusted-types.*/, "")),
  more: { "/worker.js": WORKER },
  prepare: (page) =>
    page.run(async () => {
      await navigator.serviceWorker.register("/worker.js");
      while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
    }),
  mend: (page) => page.run(() => navigator.serviceWorker.controller.postMessage("stop")),
};

/** A catalog that is sound and of the same length, with other fees: only its integrity tells. */
function otherFee(body) {
  const text = String(body);
  const other = text.replace(/("public_usd":)(\d)/g, (_, key, digit) => `${key}${digit === "1" ? 2 : 1}`);
  assert.ok(other !== text && other.length === text.length);
  return other;
}

/** Makes a file wait until it is let go. */
function hanging(pattern) {
  let letGo;
  const gone = new Promise((done) => {
    letGo = done;
  });
  return { server: answered(pattern, (answer) => gone.then(() => answer)), mend: () => letGo() };
}

/** The files on a server of their own, which allows other origins what fits `allowed`. */
async function elsewhere(t, allowed) {
  const files = { answers: allowed ? headed(allowed, CORS).answers : [] };
  const { origin, close } = await serve(files);
  t.after(close);
  const page = host(`<script type="module" src="${origin}/credential-pathway.js"></script>`);
  const policy = (text) => text.replace(/(script|style|connect)-src 'self'/g, `$& ${origin}`);
  return { page, server: ruled(policy), mend: () => Object.assign(files, headed(/./, CORS)) };
}

// What is expected:
//   "text"     the text stays, with "Try again", which starts the widget after `mend`
//   "refused"  the same, and nothing that a person can do on this page helps
//   "waiting"  the text stays until `mend`, and then the widget starts by itself
//   "widget"   the widget runs
//   "bare"     it runs, without its looks
//   "plain"    no loader runs: the text is what it is
const FAULTS = [
  { name: "the policy refuses WebAssembly", plant: { server: NO_WASM }, expect: "refused" },
  // Without scripts, as the browser's own setting has it: the one way that every engine has.
  { name: "JavaScript is off", plant: { server: ruled((policy) => `${policy}; sandbox`), errors: null }, expect: "plain" },
  { name: "WebAssembly is not there at all", plant: { before: () => delete window.WebAssembly }, expect: "refused" },
  { name: "the module is missing", plant: { server: missing(WASM) }, expect: "text" },
  { name: "the server fails at the module", plant: { server: failing(WASM, 500) }, expect: "text" },
  { name: "the module is empty", plant: { server: changed(WASM, () => "") }, expect: "text" },
  { name: "the module says to be plain text", plant: { server: headed(WASM, { "Content-Type": "text/plain" }) }, expect: "widget" },
  { name: "the module breaks off in the middle", plant: { server: broken(WASM) }, expect: "text" },
  { name: "the module has one byte more", plant: { server: tampered(WASM) }, expect: "text" },
  { name: "the module does not come", plant: hanging(WASM), expect: "waiting" },
  { name: "the catalog is missing", plant: { server: missing(CATALOG) }, expect: "text" },
  { name: "the server fails at the catalog", plant: { server: failing(CATALOG, 500) }, expect: "text" },
  { name: "the catalog is empty", plant: { server: changed(CATALOG, () => "") }, expect: "text" },
  { name: "the catalog says to be plain text", plant: { server: headed(CATALOG, { "Content-Type": "text/plain" }) }, expect: "widget" },
  { name: "the catalog breaks off in the middle", plant: { server: broken(CATALOG) }, expect: "text" },
  { name: "the catalog has one byte more", plant: { server: tampered(CATALOG) }, expect: "text" },
  { name: "the catalog is another one that is sound", plant: { server: changed(CATALOG, otherFee) }, expect: "text" },
  { name: "the catalog does not come", plant: hanging(CATALOG), expect: "waiting" },
  { name: "the glue is missing", plant: { server: missing(GLUE) }, expect: "text" },
  { name: "the server fails at the glue", plant: { server: failing(GLUE, 503) }, expect: "text" },
  { name: "the glue has one byte more", plant: { server: tampered(GLUE) }, expect: "text" },
  { name: "the glue says to be plain text", plant: { server: headed(GLUE, { "Content-Type": "text/plain" }) }, expect: "text" },
  { name: "the glue breaks off in the middle", plant: { server: broken(GLUE) }, expect: "text" },
  { name: "the loader is missing", plant: { server: missing(LOADER) }, expect: "plain" },
  {
    name: "the loader is not the one that the page names by its integrity",
    plant: { page: host(`<script type="module" src="/credential-pathway.js" integrity="sha384-${"A".repeat(64)}"></script>`) },
    expect: "plain",
  },
  { name: "the stylesheet is missing", plant: { server: missing(STYLE) }, expect: "bare" },
  { name: "the stylesheet has one byte more", plant: { server: tampered(STYLE) }, expect: "bare" },
  { name: "the stylesheet does not come", plant: hanging(STYLE), expect: "waiting" },
  {
    name: "the policy refuses the stylesheet",
    plant: { server: ruled((policy) => policy.replace("style-src 'self'", "style-src 'none'")) },
    expect: "bare",
  },
  { name: "an old loader is kept, and its files are gone", plant: { server: missing(HASHED) }, expect: "text" },
  { name: "a service worker of the page gives its own page for every file", plant: WORKS, expect: "text" },
  { name: "the network is gone after the loader", plant: { offline: true }, expect: "text" },
  { name: "the files are on another origin, which allows nobody", plant: (t) => elsewhere(t, null), expect: "plain" },
  { name: "the files are on another origin, which allows the loader alone", plant: (t) => elsewhere(t, LOADER), expect: "text" },
  { name: "the files are on another origin, which allows it", plant: (t) => elsewhere(t, /./), expect: "widget" },
  {
    name: "storage is denied, as to a page without an origin",
    // 'self' of such a page is nobody in WebKit, so the server is named.
    plant: {
      server: {
        ...headed(/./, CORS),
        ...ruled((policy) => `${policy.replaceAll("'self'", "http://127.0.0.1:*")}; sandbox allow-scripts allow-forms`),
      },
    },
    expect: "widget",
  },
  { name: "the page has sixty names in Object.prototype", plant: { before: pollute }, expect: "widget" },
  { name: "there is no IntersectionObserver", plant: { before: () => delete window.IntersectionObserver }, expect: "widget" },
  { name: "there is no attachInternals", plant: { before: () => delete HTMLElement.prototype.attachInternals }, expect: "widget" },
  {
    name: "there are no custom elements",
    plant: { before: () => Object.defineProperty(window, "customElements", { value: undefined }) },
    expect: "plain",
  },
];

const SAID = {
  text: "the text stays, and trying again helps as soon as it can",
  refused: "the text stays",
  waiting: "the text stays until it comes",
  widget: "the widget runs all the same",
  bare: "the widget runs without its looks",
  plain: "the text is there",
};

const readable = async (page) => assert.equal(await page.sees("credential-pathway p"), true, "the text is there to read");

/** How each expectation is looked at; `mend` takes the fault away. */
const LOOKS = {
  async text(page, mend) {
    await LOOKS.refused(page);
    await mend(page);
    await (await page.shadow("button")).click();
    await LOOKS.widget(page);
  },

  async refused(page) {
    await page.event("error");
    await readable(page);
    assert.equal(await (await page.shadow("button")).getText(), "Try again");
  },

  async waiting(page, mend) {
    await page.until(() => document.querySelector("credential-pathway").matches(":state(loading)"));
    await readable(page);
    assert.deepEqual(await page.run(() => __seen.events), []);
    await mend(page);
    await LOOKS.widget(page);
  },

  async widget(page) {
    await LOOKS.bare(page, null, "inline-size");
  },

  async bare(page, _, styled = "normal") {
    await page.ready();
    assert.match(await page.shadowText(), /I am a…/);
    assert.equal(await page.run(() => getComputedStyle(document.querySelector("credential-pathway").shadowRoot.querySelector(".widget")).containerType), styled);
  },

  async plain(page) {
    await readable(page);
    assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot), null);
  },
};

for (const { name, plant, expect } of FAULTS) {
  test(`${name}: ${SAID[expect]}`, async (t) => {
    const planted = typeof plant === "function" ? await plant(t) : plant;
    const { server, before, page: html = host(), more, errors = [] } = planted;
    const pages = { "/host.html": html, ...more };
    const page = await open(t, "/host.html", { server: { ...server, pages }, before: [watchFrames, before] });
    await planted.prepare?.(page);
    if (!["widget", "bare"].includes(expect)) await readable(page); // the widget may be there at once
    const mend = planted.offline ? await page.offline() : (planted.mend ?? mended);
    await page.run(() => document.querySelector("credential-pathway").scrollIntoView());
    await LOOKS[expect](page, mend);
    assert.deepEqual(await page.run(() => window.__seen?.errors ?? null), errors, "no scripts, no errors to see");
    if (errors === null) return;
    const frames = await page.until(() => __frames.seen > 2 && __frames);
    assert.equal(frames.empty, 0, "in each frame there is something to read");
  });
}
