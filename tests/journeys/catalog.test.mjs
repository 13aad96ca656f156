// `make catalog`: whoever corrects a fact renews a dist/ with Node alone, and the page shows it.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { catalogTool } from "../../scripts/catalog.mjs";
import { files, integrity } from "../../scripts/integrity.mjs";
import { split } from "../../scripts/split-catalog.mjs";
import { NO_WASM } from "./faults.mjs";
import { open } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DOCUMENT = "health-information-management.json";

/** A copy of dist/ and of the catalog's documents; `correct` changes the text of one document. */
function copies(t, correct = (text) => text) {
  const place = mkdtempSync(join(tmpdir(), "catalog-"));
  t.after(() => rmSync(place, { recursive: true }));
  const [dist, folder] = [join(place, "dist"), join(place, "catalog")];
  cpSync(join(ROOT, "dist"), dist, { recursive: true });
  cpSync(join(ROOT, "static/catalog"), folder, { recursive: true });
  const file = join(folder, DOCUMENT);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, correct(text));
  return { dist, folder };
}

/** Runs the script where no other program can be found. */
const renew = ({ dist, folder }) =>
  spawnSync(process.execPath, [join(ROOT, "scripts/catalog.mjs"), dist, folder], { encoding: "utf8", env: { PATH: "" } });

/** Every file of a folder with its hash. */
const all = (folder) => new Map(files(folder, "").map((row) => [row.name, row.integrity]));

/** Replaces a text that is there. */
function replaced(text, from, to) {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

const NOTE = "A note that no other edition has";
const CREDENTIAL = "ahima-cca";

/** The document's text after a change to one of its credentials. */
const changing = (change) => (text) => {
  const document = JSON.parse(text);
  change(document.credentials.find((row) => row.id === CREDENTIAL));
  return JSON.stringify(document, null, 1);
};

const corrected = changing((row) => {
  row.fee.public_usd = 1357;
  row.name.en += " of another edition"; // what the page for an iframe shows of it
  row.note.en = NOTE;
});

test("`make catalog` runs this script and nothing before it", () => {
  const told = execFileSync("make", ["--no-print-directory", "--dry-run", "catalog"], { cwd: ROOT, encoding: "utf8" });
  assert.equal(told, "node scripts/catalog.mjs\n");
});

test("catalog.json is the documents of static/catalog in one, and sound", async () => {
  const dist = join(ROOT, "dist");
  const name = "catalog.json";
  const content = readFileSync(join(dist, name), "utf8");
  const folder = join(ROOT, "static/catalog");
  const documents = readdirSync(folder).sort().map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  const whole = JSON.parse(content);
  const keys = new Set(documents.flatMap(Object.keys));
  keys.delete("comment");
  assert.deepEqual(Object.keys(whole).sort(), [...keys].sort());
  for (const key of keys) {
    if (Array.isArray(whole[key])) assert.deepEqual(whole[key], documents.flatMap((row) => row[key] ?? []), key);
    else if (key !== "$schema") for (const row of documents) assert.deepEqual(row[key] ?? whole[key], whole[key], key);
  }
  assert.deepEqual((await catalogTool(dist)).problems([name], [content]), []);
});

/** The one file of dist/ whose name fits. */
function only(names, pattern) {
  const found = [...names].filter((name) => pattern.test(name));
  assert.equal(found.length, 1, `${pattern}: ${found}`);
  return found[0];
}

const CORE = /^catalog-[0-9a-f]{16}\.json$/;
const DETAILS = /^catalog-details-[0-9a-f]{16}\.json$/;

test("what the widget loads is that catalog in two documents, which the loader names", () => {
  const dist = join(ROOT, "dist");
  const read = (name) => readFileSync(join(dist, name), "utf8");
  const [core, details] = [CORE, DETAILS].map((pattern) => only(readdirSync(dist), pattern));
  assert.deepEqual({ core: JSON.parse(read(core)), details: JSON.parse(read(details)) }, split(JSON.parse(read("catalog.json"))));
  for (const name of [core, details]) {
    assert.ok(read("credential-pathway.js").includes(JSON.stringify([name, integrity(read(name), "sha256")])), name);
  }
});

test("without a change it gives the same files as the build, byte by byte", (t) => {
  const place = copies(t);
  const { status, stderr } = renew(place);
  assert.deepEqual([status, stderr], [0, ""]);
  assert.deepEqual(all(place.dist), all(join(ROOT, "dist")));
});

test("a corrected fact changes the catalog and what names it, and no file of code or style", (t) => {
  const place = copies(t, corrected);
  const before = all(place.dist);
  assert.equal(renew(place).status, 0);
  const after = all(place.dist);
  const differ = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
  const plain = differ.map((name) => name.replace(/-[0-9a-f]{16}\./, "-HASH.")).sort();
  const documents = ["catalog-HASH.json", "catalog-HASH.json", "catalog-details-HASH.json", "catalog-details-HASH.json"];
  const names = [...documents, "catalog.json", "credential-pathway.js", "frame.html", "index.html", "integrity.json", "package.json"];
  assert.deepEqual(plain, names);
  for (const pattern of [CORE, DETAILS]) only(after.keys(), pattern); // the old ones are gone
  const listed = JSON.parse(readFileSync(join(place.dist, "package.json"), "utf8")).files;
  assert.deepEqual(listed, [...after.keys()].filter((name) => name !== "package.json").sort());
  const own = JSON.parse(readFileSync(join(place.dist, "integrity.json"), "utf8"));
  assert.deepEqual(own, files(place.dist, "integrity.json"));
});

test("the widget shows the corrected fee, and the page without it the corrected note", async (t) => {
  const place = copies(t, corrected);
  assert.equal(renew(place).status, 0);
  const path = `/#credential-pathway=v1&open=${CREDENTIAL}`;
  const shows = (page, text) => page.until((text) => document.querySelector("credential-pathway").shadowRoot.querySelector(".credential").innerText.includes(text), text);
  const before = await open(t, path);
  await before.ready();
  await shows(before, "Sources");
  assert.doesNotMatch(await before.shadowText(), /1,357/);
  const page = await open(t, path, { server: { folder: place.dist } });
  await page.ready();
  await shows(page, "$1,357");
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  const still = await open(t, "/", { server: { folder: place.dist, ...NO_WASM } });
  await still.event("error");
  assert.ok((await still.run(() => document.body.innerText)).includes(NOTE));
});

const { credentials } = JSON.parse(readFileSync(join(ROOT, "static/catalog", DOCUMENT), "utf8"));
const AT = credentials.findIndex((row) => row.id === CREDENTIAL);

const FAULTS = {
  "a fee in words": [changing((row) => (row.fee.public_usd = "much")), `credentials[${AT}].fee.public_usd`],
  "no JSON": [(text) => text.slice(0, -3), ""],
  "an edition of its own": [(text) => replaced(text, "{", '{ "edition": "1999-01",'), "edition"],
};

for (const [what, [spoil, path]] of Object.entries(FAULTS)) {
  test(`${what} is refused in one line with the file and the path, and dist/ stays as it is`, (t) => {
    const place = copies(t, spoil);
    const before = all(place.dist);
    const { status, stderr, stdout } = renew(place);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    const lines = stderr.trim().split("\n");
    assert.equal(lines.length, 1, stderr);
    assert.ok(lines[0].endsWith(`(${DOCUMENT}${path && ": "}${path})`), lines[0]);
    assert.deepEqual(all(place.dist), before);
  });
}

test("a folder that holds no build is told in one line", (t) => {
  const place = copies(t);
  const { status, stderr } = renew({ ...place, dist: place.folder });
  assert.deepEqual([status, stderr], [1, `${place.folder} holds no build of the widget: run "make dist" once\n`]);
});
