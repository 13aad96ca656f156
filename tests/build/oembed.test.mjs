// What `make oembed` writes into a dist/.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { writeOembed } from "../../scripts/oembed.mjs";

const PAGES = ["index.html", "frame.html"];
const STATIC = fileURLToPath(new URL("../../static/", import.meta.url));

/** A dist/ with nothing but the pages. */
function dist(t) {
  const folder = mkdtempSync(join(tmpdir(), "oembed-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of PAGES) copyFileSync(join(STATIC, name), join(folder, name));
  writeFileSync(join(folder, "package.json"), '{"name":"credential-pathway","files":[]}');
  return folder;
}

test("the answer has what oEmbed asks of a rich type, with whole addresses", (t) => {
  const folder = dist(t);
  writeOembed(folder, "https://college.example/pathway");
  const { version, type, html, width, height } = JSON.parse(readFileSync(join(folder, "oembed.json"), "utf8"));
  assert.deepEqual([version, type, width, height], ["1.0", "rich", 800, 700]);
  assert.match(html, /^<iframe src="https:\/\/college\.example\/pathway\/frame\.html" title="Credential pathway" width="100%" height="700"/);
  assert.match(html, /<a href="https:\/\/college\.example\/pathway\/index\.html">/);
  assert.doesNotMatch(html, /<script/);
});

test("both pages name it once, however often it is written, and the lists of files have it", (t) => {
  const folder = dist(t);
  writeOembed(folder, "https://old.example/");
  writeOembed(folder, "https://college.example/pathway/");
  const link = '<link rel="alternate" type="application/json+oembed" href="https://college.example/pathway/oembed.json" title="Credential pathway">';
  for (const name of PAGES) {
    const [head] = readFileSync(join(folder, name), "utf8").split("</head>");
    assert.deepEqual(head.match(/<link [^>]*oembed[^>]*>/g), [link], name);
  }
  const names = [...PAGES, "integrity.json", "oembed.json"].sort();
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).files, names);
  const hashed = JSON.parse(readFileSync(join(folder, "integrity.json"), "utf8")).map((row) => row.name);
  assert.ok(hashed.includes("oembed.json"));
});

test("what is no address of a folder is refused, and nothing is written", (t) => {
  const folder = dist(t);
  const before = readFileSync(join(folder, "index.html"), "utf8");
  for (const address of ["", "college.example", "http://college.example/", "https://me:secret@college.example/", "javascript:alert(1)"]) {
    assert.throws(() => writeOembed(folder, address), /give the address of the folder/, address);
  }
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), before);
});
