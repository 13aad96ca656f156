// The plugin in a real WordPress, uploaded as the zip that a person uploads.

import assert from "node:assert/strict";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { block, FOLDER, login, plugin, THEMES } from "./plugin.mjs";
import { PASSWORD } from "./wordpress.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const PAGE = `${FOLDER}widget/index.html`;
const SENTENCE = "Read about the credentials of healthcare technology and what each one requires.";

const { written, allWritten, visit, html, run, at, placesBefore, complaints } = plugin();

const state = (page) => page.run(() => document.querySelector("credential-pathway").getState());
const scripts = (text) => text.match(/<script[^>]*credential-pathway[^>]*>/g) ?? [];

test("it activates without a complaint, in the version of the widget", async () => {
  const header = await run({ do: "header" });
  const [, version] = readFileSync(join(root, "Cargo.toml"), "utf8").match(/^version = "(.+)"$/m);
  assert.equal(header.Version, version);
  assert.deepEqual(complaints(), []);
});

for (const theme of THEMES) {
  test(`a shortcode and a block run the widget with what they say, in ${theme}`, async (t) => {
    await run({ do: "theme", name: theme });
    t.after(() => run({ do: "theme", name: THEMES[0] }));
    const said = { goal: "credential.aami-cbet", "sub-domain": "medical-devices-imaging", level: 2, basis: "ladder", by: "cost", view: "table", theme: "dark" };
    const shortcode = `[credential-pathway ${Object.entries(said).map(([name, value]) => `${name}="${value}"`).join(" ")}]A text.[/credential-pathway]`;
    const contents = { shortcode, block: block({ ...said, text: "A text." }) };
    for (const [kind, content] of Object.entries(contents)) {
      const page = await visit(t, await written(content));
      await page.ready();
      const { v1, ...parts } = Object.fromEntries(new URLSearchParams(await state(page)));
      const wanted = { want: "credential.aami-cbet", basis: "ladder", by: "cost", in: "medical-devices-imaging", level: "medical-devices-imaging.2", show: "table" };
      assert.deepEqual(parts, wanted, kind);
      assert.equal(await page.run(() => document.querySelector("credential-pathway").getAttribute("theme")), "dark");
      assert.deepEqual(await page.errors(), []);
      assert.deepEqual(await page.requestsElsewhere(), []);
    }
    assert.deepEqual(complaints(), []);
  });
}

for (const [width, colorScheme] of [320, 768, 1280].flatMap((width) => [[width, "light"], [width, "dark"]])) {
  test(`at ${width} pixels, ${colorScheme}, the page does not scroll sideways, and axe finds nothing in the widget`, async (t) => {
    const page = await visit(t, await written(`<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph -->${block({ goal: "credential.aami-cbet" })}`), { width, colorScheme });
    await page.ready();
    await page.screenshot(`wordpress-${width}-${colorScheme}`);
    assert.equal(await page.overflow(), 0);
    assert.deepEqual(await page.axe(), []);
  });
}

test("the loader is a module with the hash of integrity.json, once a page", async () => {
  const text = await html(await written(`[credential-pathway]\n\n[credential-pathway goal="credential.aami-cbet"]`));
  const list = JSON.parse(readFileSync(join(at().site, FOLDER, "widget/integrity.json"), "utf8"));
  const { integrity } = list.find((row) => row.name === "credential-pathway.js");
  const tags = scripts(text);
  assert.equal(tags.length, 1);
  for (const said of ['type="module"', `integrity="${integrity}"`, 'crossorigin="anonymous"', `src="${at().origin}${FOLDER}widget/credential-pathway.js?`]) {
    assert.ok(tags[0].includes(said), `${said} in ${tags[0]}`);
  }
  assert.equal(text.match(/<credential-pathway/g).length, 2);
});

test("a page without the widget names nothing of it and loads nothing of it", async (t) => {
  const path = await written("<!-- wp:paragraph --><p>Nothing here.</p><!-- /wp:paragraph -->");
  assert.doesNotMatch(await html(path), /credential-pathway/);
  const page = await visit(t, path);
  assert.deepEqual((await page.requests()).filter((url) => url.includes("credential-pathway")), []);
});

test("in the middle of a sentence, and in text that WordPress makes paragraphs of, the text is the element's", async (t) => {
  const contents = [
    "Before [credential-pathway]one[/credential-pathway] after.",
    "[credential-pathway]one\n\ntwo <a href='https://www.example.org/'>three</a>[/credential-pathway]",
    "[credential-pathway]<ul><li>one</li></ul>[/credential-pathway]",
    block({ text: "one\n\ntwo" }),
  ];
  const page = await visit(t, "/");
  const inside = [];
  for (const path of await allWritten(contents)) {
    await page.go(path);
    inside.push(await page.run(() => document.querySelector("credential-pathway").textContent.split(/\s+/).filter(Boolean).join(" ")));
  }
  assert.deepEqual(inside, ["one", "one two three", "one", "one two"]);
});

/** A browser that runs no script of a page. */
async function withoutScripts(t, path) {
  const page = await visit(t, "/");
  await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
  await page.go(path);
  return page;
}

test("without scripts the text is read, or a link to the page to read, which is there", async (t) => {
  const [own, none] = await allWritten(["[credential-pathway]A text of ours.[/credential-pathway]", block({})]);
  const page = await withoutScripts(t, own);
  const read = async () => (await page.driver.findElement({ css: "credential-pathway" })).getText();
  assert.equal(await read(), "A text of ours.");
  await page.go(none);
  assert.equal(await read(), SENTENCE);
  const link = await page.driver.findElement({ css: "credential-pathway a" }).getAttribute("href");
  assert.equal(link, at().origin + PAGE);
  assert.match(await html(PAGE), /<section id="aami-cbet">/);
});

const noticesOf = (page) =>
  page.run(() => [...document.querySelectorAll(".credential-pathway-notice")].map((line) => line.innerText));

for (const file of ["credential-pathway.js", "integrity.json"]) {
  test(`without ${file} the text stays, nothing is asked for, and editors are told`, async (t) => {
    const path = await written(block({ text: "A text." }));
    const there = join(at().site, FOLDER, "widget", file);
    renameSync(there, `${there}.away`);
    t.after(() => renameSync(`${there}.away`, there));
    const page = await visit(t, path);
    assert.equal(await page.sees("credential-pathway > *"), true);
    assert.deepEqual((await page.requests()).filter((url) => url.includes(FOLDER)), []);
    assert.deepEqual(await noticesOf(page), []);
    await login(page);
    await page.go(path);
    assert.deepEqual(await noticesOf(page), [
      "Credential Pathway (only editors see this): the widget cannot run: its files in the folder widget/ of the plugin are not whole.",
    ]);
    assert.deepEqual(complaints(), []);
  });
}

test("a wrong value is left out, and who may edit posts reads a line about it; nobody else does", async (t) => {
  for (const role of ["subscriber", "contributor"]) await run({ do: "user", role, password: PASSWORD });
  const wrong = { goal: "credential.<b>", basis: "nobody", by: "cost", level: "2" };
  const shortcode = `[credential-pathway goal="aami-cbet" basis="nobody" by="cost" level="2" color="red" extra]`;
  const paths = await allWritten([shortcode, block(wrong)]);
  const page = await visit(t, "/");
  const seen = {};
  for (const role of [null, "subscriber", "contributor"]) {
    await page.driver.manage().deleteAllCookies();
    if (role) await login(page, role);
    seen[role] = [];
    for (const path of paths) {
      await page.go(path);
      assert.deepEqual(await page.run(() => document.querySelector("credential-pathway").getAttributeNames()), ["by"]);
      seen[role].push(await noticesOf(page));
    }
  }
  assert.deepEqual(seen.null, [[], []]);
  assert.deepEqual(seen.subscriber, [[], []]);
  const [ofShortcode, ofBlock] = seen.contributor.map((lines) => lines.map((line) => line.replace("Credential Pathway (only editors see this): ", "")));
  const basis = 'basis is left out: "nobody" is not one of ladder, issuer.';
  const level = "level is left out: it says nothing without sub-domain.";
  const goal = "is not written as credential.ID, level.SUB-DOMAIN.NUMBER, occupation.ID, or job.ID of your offers.";
  assert.deepEqual(ofShortcode, [
    `goal is left out: "aami-cbet" ${goal}`,
    basis,
    '"color" is left out: there is no such attribute.',
    '"extra" is left out: there is no such attribute.',
    level,
  ]);
  assert.deepEqual(ofBlock, [`goal is left out: "credential.<b>" ${goal}`, basis, level]);
  assert.deepEqual(complaints(), []);
});

test("deactivated and deleted, nothing of it is left outside of the posts", async () => {
  const path = await written(`[credential-pathway goal="credential.aami-cbet"]A text.[/credential-pathway]${block({ text: "B" })}`);
  await run({ do: "deactivate" });
  assert.doesNotMatch(await html(path), /<credential-pathway|<script[^>]*credential-pathway/);
  assert.equal(await run({ do: "remove" }), true);
  assert.equal(existsSync(join(at().site, FOLDER)), false);
  const left = await run({ do: "places" });
  // What the dashboard keeps by itself, as soon as somebody opens it.
  const own = /_dash_v2_|can_compress_scripts$/;
  assert.deepEqual(left.filter((name) => !placesBefore().includes(name) && !own.test(name)), []);
  assert.deepEqual(left.filter((name) => /credential/i.test(name)), []);
  assert.deepEqual(await run({ do: "rows", text: "credential" }), []);
  assert.deepEqual(complaints(), []);
});
