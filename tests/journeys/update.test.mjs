// A host puts a new build in the place of an old one, while pages are open and caches are full: what
// runs is of one build, or nothing runs and the text stays.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE, open } from "./harness.mjs";
import { content, host, keepModules, loaderIntegrity, nameOf, ran, whole } from "./two-builds.mjs";

function hostPage({ far = false, more = "" } = {}) {
  const head = `<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"${more}></script>`;
  const before = far ? "<p>Text</p>".repeat(200) : "";
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${before}<credential-pathway fallback="text">Read this</credential-pathway></main></body></html>`;
}

/** A page of a host that has build one; `pages` are more of its pages. */
async function at(t, path, { pages, ...server }) {
  const files = host(t);
  const page = await open(t, path, { server: { folder: files.folder, pages, ...server }, before: keepModules });
  return { files, page };
}

const comeNear = (page) => page.run(() => document.querySelector("credential-pathway").scrollIntoView());

const buttons = (page) =>
  page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button")].map((row) => row.innerText));

const tryAgain = (page) => page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("button").click());

/** The text is there with the button, and of the parts only `parts` were run; `beside` may have been. */
async function isTextOf(page, parts, beside = []) {
  await page.event("error");
  assert.equal(await page.sees("credential-pathway"), true);
  assert.match(await page.run(() => document.querySelector("credential-pathway").innerText), /Read this/);
  assert.deepEqual(await buttons(page), ["Try again"]);
  const found = (await ran(page)).filter((row) => !row.startsWith("css") && !beside.includes(row));
  assert.deepEqual(found, parts);
  assert.deepEqual(await page.errors(), []);
}

async function runsWhole(page, mark) {
  await page.ready();
  assert.deepEqual(await ran(page), whole(mark));
  assert.deepEqual(await page.errors(), []);
}

const far = { "/far.html": hostPage({ far: true }), "/near.html": hostPage() };
const cached = (path) => (path === "/credential-pathway.js" ? { "Cache-Control": "public, max-age=3600" } : {});

test("replaced under an open page and the old files gone: the text stays, and the next visit has the new build", async (t) => {
  const { files, page } = await at(t, "/far.html", { pages: far });
  await page.until(() => customElements.get("credential-pathway"));
  files.replace("two");
  await comeNear(page);
  await isTextOf(page, ["loader one"]);
  await tryAgain(page);
  await page.until(() => __seen.events.filter((name) => name === "credential-pathway-error").length === 2);
  await isTextOf(page, ["loader one"]);
  await page.go("/near.html");
  await runsWhole(page, "two");
});

test("replaced under an open page and the old files kept: the old build runs whole", async (t) => {
  const { files, page } = await at(t, "/far.html", { pages: far });
  await page.until(() => customElements.get("credential-pathway"));
  files.upload("two");
  await comeNear(page);
  await runsWhole(page, "one");
  await page.go("/near.html");
  await runsWhole(page, "two");
});

test("replaced under a widget that runs: a second element of the page has the build of the first", async (t) => {
  const { files, page } = await at(t, "/near.html", { pages: far });
  await page.ready();
  files.replace("two");
  await page.run(() => {
    const second = document.createElement("credential-pathway");
    second.loading = "eager";
    document.querySelector("main").append(second);
    return second.ready;
  });
  await runsWhole(page, "one");
});

test("an old loader in the cache and the old files gone: the text stays", async (t) => {
  const { files, page } = await at(t, "/far.html", { pages: far, headers: cached });
  await page.until(() => customElements.get("credential-pathway"));
  files.replace("two");
  await page.go("/near.html");
  await isTextOf(page, ["loader one"]);
});

test("an old loader in the cache and the old files kept: the old build runs whole", async (t) => {
  const { files, page } = await at(t, "/far.html", { pages: far, headers: cached });
  await page.until(() => customElements.get("credential-pathway"));
  files.upload("two");
  await page.go("/near.html");
  await runsWhole(page, "one");
});

const KEEPS = ENGINE === "webkit" && "a WebKit that is driven keeps no files from page to page";

test("all old files in the cache: the old build runs whole, though the host has it no more", { skip: KEEPS }, async (t) => {
  const { files, page } = await at(t, "/near.html", { pages: { ...far, "/again.html": hostPage() }, headers: cached });
  await page.ready();
  files.replace("two");
  await page.go("/again.html");
  await runsWhole(page, "one");
});

test("a page that names the old loader's integrity runs nothing of a new build", async (t) => {
  const more = ` integrity="${loaderIntegrity("one")}" crossorigin="anonymous"`;
  const pages = { "/held.html": hostPage({ more }) };
  const { files, page } = await at(t, "/held.html", { pages });
  await runsWhole(page, "one");
  files.upload("two");
  await page.go("/held.html");
  await page.run(() => new Promise((done) => setTimeout(done, 300)));
  assert.equal(await page.run(() => customElements.get("credential-pathway") === undefined), true);
  assert.deepEqual(await ran(page), []);
  assert.match(await page.run(() => document.querySelector("credential-pathway").innerText), /Read this/);
  assert.deepEqual(await page.errors(), []);
});

/** How a part of build two is not there yet. */
const HALVES = {
  "is missing": (files, part) => files.upload("two", [nameOf("two", part)]),
  "has the old content under the new name": (files, part) => {
    files.upload("two");
    files.put(nameOf("two", part), content("one", part));
  },
};

/** What is run all the same before it is there. */
const BEFORE = { glue: ["loader two"], wasm: ["loader two"], catalog: ["loader two"] };

/** What may be run before: the glue, the module and the catalog come beside each other, in any order. */
const BESIDE = { wasm: ["glue two"], catalog: ["glue two", "wasm two"] };

for (const [how, upload] of Object.entries(HALVES)) {
  for (const part of Object.keys(BEFORE)) {
    test(`half an upload, the ${part} ${how}: nothing starts, and trying again does once it is complete`, async (t) => {
      const { files, page } = await at(t, "/far.html", { pages: far });
      upload(files, part);
      await page.go("/near.html");
      await isTextOf(page, BEFORE[part], BESIDE[part]);
      files.upload("two");
      await tryAgain(page);
      await page.ready();
      assert.deepEqual([...new Set(await ran(page))], whole("two"));
      assert.deepEqual(await page.errors(), []);
    });
  }

  test(`half an upload, the css ${how}: the widget runs without its looks`, async (t) => {
    const { files, page } = await at(t, "/far.html", { pages: far });
    upload(files, "css");
    await page.go("/near.html");
    await page.ready();
    assert.deepEqual(await ran(page), whole("two").filter((row) => row !== "css two"));
    assert.deepEqual(await page.errors(), []);
  });
}
