// What the plugin and the module let a page say is what the element takes.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url)));

const { text, ...offered } = read("integrations/wordpress/block/block.json").attributes;
const [{ declarations }] = read("static/custom-elements.json").modules;
const manifest = new Map(declarations[0].attributes.map((row) => [row.name, row]));

/** The values that the manifest lists, as a type or as a range; null where any text may be one. */
function listed({ type, description }) {
  const words = [...type.text.matchAll(/"([^"]+)"/g)].map((found) => found[1]);
  if (words.length > 0) return words;
  const range = description.match(/\b(\d) to (\d)\b/);
  if (!range) return null;
  const [from, to] = range.slice(1).map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

test("the editor's own text is none of the element's attributes", () => {
  assert.deepEqual(text, { type: "string" });
  assert.equal(manifest.has("text"), false);
});

/** Values of the edition before: pages that have them stay as they are, and nobody is told of them. */
const FORMER = { view: ["organisations"] };

for (const [name, rule] of Object.entries(offered)) {
  test(`the element has the attribute ${name} with the same values`, () => {
    assert.ok(manifest.has(name), `${name} is in custom-elements.json`);
    const values = rule.enum && rule.enum.filter((value) => !FORMER[name]?.includes(value));
    assert.deepEqual(values ?? null, listed(manifest.get(name)));
    assert.equal("pattern" in rule, !("enum" in rule));
    assert.equal("description" in rule, "pattern" in rule, "what is written freely is described");
  });
}

test("every attribute of the element may be said, but where its files are: the plugin has its own", () => {
  assert.deepEqual([...manifest.keys()].filter((name) => !(name in offered)), ["base-url"]);
});

test("an address is said only where a browser would follow it, and nothing else can be in it", () => {
  const fits = (name, value) => new RegExp(offered[name].pattern, "u").test(value);
  for (const value of ["https://www.example.edu/report?about=a%20fact&from=~us#form", "https://example.edu"]) {
    for (const name of ["report-url", "catalog-src"]) assert.ok(fits(name, value), `${name} ${value}`);
  }
  assert.ok(fits("catalog-src", "/files/catalog.json") && fits("offers-src", "/files/offers.json"));
  const wrong = ["http://www.example.edu", "javascript:alert(1)", "//www.example.edu/x", " https://a.example", "https://", 'https://a.example/"x', "https://a.example/\n", "/\\a.example", `https://${"a".repeat(300)}`];
  for (const value of wrong) for (const name of ["report-url", "catalog-src", "offers-src"]) assert.ok(!fits(name, value), `${name} ${value}`);
  assert.ok(!fits("report-url", "/report"));
  assert.ok(fits("lang", "en-US") && !fits("lang", 'en"') && !fits("lang", "e"));
});

test("every id of the catalog may be said", () => {
  const files = readdirSync(new URL("../../static/catalog/", import.meta.url)).map((name) => read(`static/catalog/${name}`));
  const ids = (key) => files.flatMap((file) => file[key] ?? []).map((row) => row.id);
  const fits = (name, value) => assert.match(value, new RegExp(offered[name].pattern, "u"));
  for (const key of ["credentials", "occupations", "sub_domains"]) assert.ok(ids(key).length > 3, key);
  for (const id of ids("credentials")) fits("goal", `credential.${id}`);
  for (const id of ids("occupations")) fits("goal", `occupation.${id}`);
  for (const id of ids("sub_domains")) {
    fits("sub-domain", id);
    for (const level of offered.level.enum) fits("goal", `level.${id}.${level}`);
  }
});

test("what is no goal may not be said", () => {
  for (const value of ["aami-cbet", "credential.", "credential.A", "credential.a&has=b", "level.x", "level.x.6", "x credential.a", "credential.a.b", 'credential.a"', "credential.a\nb"]) {
    assert.doesNotMatch(value, new RegExp(offered.goal.pattern, "u"), value);
  }
});
