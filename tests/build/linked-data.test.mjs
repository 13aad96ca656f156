// The linked data of the studio as an independent processor of JSON-LD reads it: nothing of it is lost. The graphs are
// those that tests/it/studio_linked.rs holds against what is written. No test asks the network for a context.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import jsonld from "jsonld";

const read = (name) => JSON.parse(readFileSync(new URL(`../studio/${name}`, import.meta.url), "utf8"));
const BASE = "https://hill.example/offers.jsonld";

/** Gives the context of schema.org from beside the tests, in short, and no other document. */
async function documentLoader(url) {
  assert.equal(url, "https://schema.org", "nothing else is asked for");
  return { contextUrl: null, documentUrl: url, document: read("schema-org-context.json") };
}

/** Expands a graph. In safe mode the processor throws where it would drop anything. */
const expand = (graph) => jsonld.expand(graph, { base: BASE, documentLoader, safe: true });

const listed = (value) => (Array.isArray(value) ? value : [value]);

/** How many values each key has in a graph as it is written, by the last part of its name. */
function written(value, counts = {}) {
  if (Array.isArray(value)) value.forEach((item) => written(item, counts));
  else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      if (key === "@context") continue;
      const isWords = inner && typeof inner === "object" && !Array.isArray(inner) && !inner["@type"] && !inner["@id"];
      const count = isWords ? Object.keys(inner).length : listed(inner).length;
      if (!key.startsWith("@")) counts[key.replace(/^.*:/, "")] = (counts[key.replace(/^.*:/, "")] ?? 0) + count;
      if (!isWords) written(inner, counts);
    }
  }
  return counts;
}

/** The same of an expanded graph. */
function expanded(value, counts = {}) {
  if (Array.isArray(value)) value.forEach((item) => expanded(item, counts));
  else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith("@")) {
        if (key === "@list" || key === "@graph") expanded(inner, counts);
        continue;
      }
      const values = inner.flatMap((item) => item["@list"] ?? [item]);
      const name = key.replace(/^.*[:/]/, "");
      counts[name] = (counts[name] ?? 0) + values.length;
      expanded(values, counts);
    }
  }
  return counts;
}

for (const name of ["offers.ctdl.jsonld", "offers.schema-org.jsonld"]) {
  test(`${name}: expansion keeps every value of every property`, async () => {
    const graph = read(name);
    const counts = expanded(await expand(graph));
    // In schema.org's graph a text in a language is an object with a value, which the processor counts as one value.
    const own = written(graph["@graph"]);
    assert.deepEqual(Object.keys(counts).sort(), Object.keys(own).sort());
    for (const [key, count] of Object.entries(own)) assert.equal(counts[key], count, key);
  });
}

test("the graph of CTDL comes back from its triples", async () => {
  const graph = read("offers.ctdl.jsonld");
  const quads = await jsonld.toRDF(graph, { base: BASE, documentLoader, safe: true });
  assert.ok(quads.length > 100, String(quads.length));
  const compacted = await jsonld.compact(await expand(graph), graph["@context"], { base: BASE, documentLoader });
  const byId = (document) => Object.fromEntries(document["@graph"].map((row) => [row["@id"], row]));
  const [own, again] = [byId(graph), byId(compacted)];
  assert.deepEqual(Object.keys(again).sort(), Object.keys(own).sort());
  for (const id of Object.keys(own)) {
    assert.deepEqual(Object.keys(again[id]).sort(), Object.keys(own[id]).sort(), id);
    assert.deepEqual(listed(again[id]["pathway:leadsTo"]), listed(own[id]["pathway:leadsTo"]), id);
    assert.deepEqual(again[id]["ceterms:name"], own[id]["ceterms:name"], id);
  }
});

test("a key that the context does not know is not passed over", async () => {
  const graph = read("offers.ctdl.jsonld");
  graph["@graph"][1].unknown = "lost";
  await assert.rejects(expand(graph));
});
