// The page to read: what a person without WebAssembly, a screen reader and a search engine find.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_WASM } from "./faults.mjs";
import { open, SCHEMES } from "./harness.mjs";

/** Opens a page in which the widget cannot run, once its text is there for good. */
async function reading(t, path, look = {}) {
  const page = await open(t, path, { server: NO_WASM, ...look });
  await page.event("error");
  return page;
}

for (const path of ["/", "/frame.html"]) {
  test(`${path} reads well at 320, 768 and 1280 px`, async (t) => {
    for (const colorScheme of SCHEMES) {
      const page = await reading(t, path, { colorScheme });
      for (const width of [320, 768, 1280]) {
        await page.look({ width });
        assert.deepEqual(await page.axe(), [], `at ${width} px, ${colorScheme}`);
        assert.equal(await page.overflow(), 0, `nothing to scroll sideways at ${width} px`);
      }
    }
  });
}

test("headings go down one level at a time, and the landmarks are those of one page", async (t) => {
  const page = await reading(t, "/");
  const { levels, landmarks } = await page.run(() => ({
    levels: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])),
    landmarks: [...document.querySelectorAll("header, nav, main, aside, footer")].map((row) => [row.tagName, row.ariaLabel]),
  }));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  assert.equal(levels[0], 1);
  levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1] + 1, `h${level} after h${levels[at - 1]}`));
  assert.deepEqual(landmarks, [["HEADER", null], ["MAIN", null], ["NAV", "Contents"], ["FOOTER", null]]);
});

test("an anchor of the page is in view where its address names it", async (t) => {
  for (const id of ["aami-cbet", "occupation-clinical-coder", "organization-aami"]) {
    const page = await reading(t, `/#${id}`);
    const near = (id) => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight / 2;
    assert.ok(await page.until(near, id), id);
  }
});

test("linked data is there under the strict policy, and each id in it is an anchor of the page", async (t) => {
  const page = await open(t);
  await page.ready();
  const [blocks, places] = await page.run(() => [
    [...document.querySelectorAll("script:not([src])")].map((block) => [block.type, block.textContent]),
    [...document.querySelectorAll("[id]")].map((place) => place.id),
  ]);
  assert.deepEqual(blocks.map((row) => row[0]), ["application/ld+json"]);
  const data = JSON.parse(blocks[0][1]);
  assert.equal(data["@context"], "https://schema.org");
  const ids = data["@graph"].map((node) => node["@id"]);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(new Set(places).size, places.length, "no id stands twice");
  assert.deepEqual(ids.filter((id) => !places.includes(id.slice(1))), []);
  const kinds = new Set(data["@graph"].map((node) => node["@type"]));
  assert.deepEqual([...kinds].sort(), ["Course", "EducationalOccupationalCredential", "Occupation", "Organization"]);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
});

test("the page in an iframe has the credentials, no linked data, and a link to the whole page", async (t) => {
  const page = await reading(t, "/frame.html");
  const [credentials, blocks, links] = await page.run(() => [
    document.querySelectorAll("section section").length,
    document.querySelectorAll("script:not([src])").length,
    [...document.querySelectorAll("main a")].map((link) => new URL(link.href).pathname),
  ]);
  assert.ok(credentials > 80, `${credentials}`);
  assert.equal(blocks, 0);
  assert.ok(links.includes("/index.html"));
});
