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

for (const [name, rule] of Object.entries(offered)) {
  // Built at the same time as the plugin: held to the manifest as soon as it is there.
  const skip = name === "heading-level" && !manifest.has(name);
  test(`the element has the attribute ${name} with the same values`, { skip }, () => {
    assert.ok(manifest.has(name), `${name} is in custom-elements.json`);
    assert.deepEqual(rule.enum ?? null, listed(manifest.get(name)));
    assert.equal("pattern" in rule, !("enum" in rule));
    assert.equal("description" in rule, "pattern" in rule, "what is written freely is described");
  });
}

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
