// A host's own jobs as goals and places to start from, a document of offers at the command line, and offers in frame.html.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { open } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const JOB = JSON.parse(readFileSync(join(ROOT, "docs/offers.md"), "utf8").split("```json\n")[2].split("```")[0]);
const EMPLOYER = JSON.stringify({ version: 1, provider: { name: { en: "General Hospital" } }, offers: [JOB] });
const MISSING = "This page does not list that job. It may be filled, or the list of jobs did not load.";

function host(attributes) {
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  const element = `<credential-pathway loading="eager" ${attributes}><p>A</p></credential-pathway>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${element}</main></body></html>`;
}

const shown = (t, attributes, look = {}) =>
  open(t, "/host.html", { server: { pages: { "/jobs.json": EMPLOYER, "/host.html": host(attributes) } }, ...look });

const button = (page, name) =>
  page.until((name) => {
    const root = document.querySelector("credential-pathway").shadowRoot;
    return [...root.querySelectorAll("button")].find((button) => button.textContent.startsWith(name));
  }, name);

for (const width of [320, 1280]) {
  test(`a job is found, leads to routes and to its link, and is a place to start from, at ${width} px`, async (t) => {
    const page = await shown(t, 'offers-src="jobs.json"', { width, height: 900 });
    await page.ready();
    await (await button(page, "BMET I at General Hospital")).click(); // under "I am a"
    assert.match(await page.run(() => document.querySelector("credential-pathway").getState()), /^v1&work=bmet\.24\.\.$/);
    await (await button(page, "BMET I at General Hospital")).click(); // and taken back
    await (await page.shadow("input[type=search]")).sendKeys("bmet i");
    await page.shadow("button.goal");
    assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".goals-found :is(h2,h3,h4,h5)").textContent), "Jobs at General Hospital");
    await (await page.shadow("button.goal")).click();
    await (await button(page, "Show my routes")).click();
    await page.shadow(".stop-row");
    await page.detailed();
    assert.equal(await page.run(() => document.querySelector("credential-pathway").getState()), "v1&want=job.bmet-1");
    const text = await page.shadowText();
    for (const part of ["Two years to BMET I at General Hospital", "At General Hospital", "What the job requires"]) assert.ok(text.includes(part), part);
    const told = await page.run(() => {
      window.heard = [];
      addEventListener("credential-pathway-offer", (event) => window.heard.push(event.detail));
      const link = document.querySelector("credential-pathway").shadowRoot.querySelector('.offer a[href="https://hospital.example/jobs/17"]');
      link.addEventListener("click", (event) => event.preventDefault());
      link.click();
      return link.rel;
    });
    assert.equal(told, "noopener noreferrer");
    await page.until(() => window.heard.length > 0);
    assert.deepEqual(await page.run(() => window.heard), ["bmet-1"]);
    assert.equal(await page.overflow(), 0);
    assert.deepEqual(await page.violations(), []); // axe has styles of its own
    assert.deepEqual(await page.axe(), []);
    assert.deepEqual(await page.errors(), []);
  });
}

test("a goal that is a job waits for the offers, and one line says where it is not there", async (t) => {
  const page = await shown(t, 'goal="job.bmet-1" offers-src="jobs.json"');
  await page.shadow(".stop-row");
  assert.match(await page.shadowText(), /to BMET I at General Hospital/);
  await page.run(() => (document.querySelector("credential-pathway").offersSrc = null));
  await page.until((line) => document.querySelector("credential-pathway").shadowRoot.textContent.includes(line), MISSING);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").getState()), "v1&want=job.bmet-1");
  assert.deepEqual(await page.axe(), []);
  assert.deepEqual(await page.errors(), []);
});

/** Runs the command where no other program can be found. */
const check = (...given) => spawnSync(process.execPath, [join(ROOT, "scripts/offers.mjs"), ...given], { encoding: "utf8", env: { PATH: "" } });

/** A folder of its own, with files. */
function folder(t, files) {
  const own = mkdtempSync(join(tmpdir(), "offers-"));
  t.after(() => rmSync(own, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  return own;
}

test("`make offers` says the lines of the page, and what is no document in one line", async (t) => {
  const bad = JSON.parse(EMPLOYER);
  bad.offers[0].url = "http://hospital.example/";
  bad.offers[0].requires[0].any[0].award.level = "aas";
  const warned = JSON.parse(EMPLOYER);
  warned.offers.push({ ...JOB, id: "old", until: "2020" });
  const own = folder(t, { "good.json": EMPLOYER, "bad.json": JSON.stringify(bad), "warned.json": JSON.stringify(warned), "cut.json": "{" });
  const file = (name) => join(own, name);
  const good = check(file("good.json"));
  assert.deepEqual([good.status, good.stderr, good.stdout], [0, "", `${file("good.json")}: the widget takes it.\n`]);
  const old = check(file("warned.json"));
  assert.deepEqual([old.status, old.stderr], [0, `warning: the offer was valid until 2020 and is not shown (${file("warned.json")}: offers[1].until)\n`]);
  const cut = check(file("cut.json"));
  assert.deepEqual([cut.status, cut.stderr.split("\n").length], [1, 3], cut.stderr);
  for (const [given, line] of [[file("gone.json"), /gone\.json: there is no such file\n$/], ["", /^name the document/]]) assert.match(check(given).stderr, line);
  assert.match(check(file("good.json"), own).stderr, /holds no build of the widget/);
  const refused = check(file("bad.json"));
  assert.equal(refused.status, 1);
  const page = await open(t, "/host.html", { server: { pages: { "/bad.json": JSON.stringify(bad), "/host.html": host('offers-src="bad.json"') } } });
  await page.shadow(".notices li");
  const lines = await page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".notices li")].map((row) => row.textContent));
  assert.equal(lines.length, 3);
  assert.equal(refused.stderr, `${lines.join("\n").replaceAll(`${page.origin}/bad.json`, file("bad.json"))}\n`);
});

test("`make offers` and `make frame-offers` run this script and nothing before it", () => {
  const told = (target) => execFileSync("make", ["--no-print-directory", "--dry-run", target, "FILE=o.json"], { cwd: ROOT, encoding: "utf8" });
  assert.equal(told("offers"), 'node scripts/offers.mjs "o.json"\n');
  assert.equal(told("frame-offers"), 'node scripts/offers.mjs --frame "o.json"\n');
});

/** The paths that a page has asked for. */
const paths = async (page) => (await page.requests()).filter((url) => url.startsWith("http")).map((url) => new URL(url).pathname);

test("frame.html shows the offers that were named when it was installed, and none that its address names", async (t) => {
  const own = folder(t, { "jobs.json": EMPLOYER, "bad.json": "{" });
  const dist = join(own, "dist");
  cpSync(join(ROOT, "dist"), dist, { recursive: true });
  const frame = () => readFileSync(join(dist, "frame.html"), "utf8");
  const before = frame();
  assert.equal(check("--frame", join(own, "bad.json"), dist).status, 1);
  assert.equal(frame(), before);
  for (let time = 0; time < 2; time += 1) assert.equal(check("--frame", join(own, "jobs.json"), dist).status, 0);
  assert.equal(frame(), before.replace("<credential-pathway ", '<credential-pathway offers-src="offers.json" '));
  const { integrity } = JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8")).find((row) => row.name === "offers.json");
  assert.match(integrity, /^sha384-/);
  const evil = EMPLOYER.replaceAll("General Hospital", "Evil Hospital");
  const files = { pages: { "/evil.json": evil, "/frame.html": frame(), "/offers.json": EMPLOYER } };
  const page = await open(t, "/frame.html?goal=job.bmet-1&offers-src=/evil.json", { server: files });
  await page.shadow(".stop-row");
  const text = await page.shadowText();
  assert.ok(text.includes("BMET I at General Hospital") && !text.includes("Evil"));
  assert.ok(!(await paths(page)).includes("/evil.json"));
  const plain = await open(t, "/frame.html?goal=credential.aami-cbet&offers-src=/evil.json", { server: { pages: { "/evil.json": evil } } });
  await plain.shadow(".stop-row");
  assert.ok(!(await paths(plain)).includes("/evil.json"));
  assert.ok(!(await plain.shadowText()).includes("Hospital"));
});
