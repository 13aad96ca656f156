// The catalog in two documents: what is in which, and that nothing is lost or said twice.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { documents, merged } from "../../scripts/one-catalog.mjs";
import { split } from "../../scripts/split-catalog.mjs";

const WHOLE = merged(documents(fileURLToPath(new URL("../../static/catalog", import.meta.url))));

/** The credential `a`, with a detail beside a fact of the core in each of its parts. */
const row = () => ({
  id: "a",
  name: { en: "A" },
  status: { is: "active", sources: ["s"] },
  note: { en: "A note." },
  exam: { exams: 1, note: { en: "Long." } },
  fee: { public_usd: 10, sources: ["s"] },
});

test("a row with details is in both documents by its id, each key in one of them", () => {
  const { core, details } = split({ edition: "x", credentials: [row(), { id: "b", name: { en: "B" } }], sources: [{ id: "s" }] });
  const own = { id: "a", name: { en: "A" }, status: { is: "active" }, exam: { exams: 1 }, fee: { public_usd: 10 } };
  assert.deepEqual(core, { edition: "x", credentials: [own, { id: "b", name: { en: "B" } }] });
  const detail = { id: "a", status: { sources: ["s"] }, note: { en: "A note." }, exam: { note: { en: "Long." } }, fee: { sources: ["s"] } };
  assert.deepEqual({ ...details, $schema: undefined }, { $schema: undefined, credentials: [detail], sources: [{ id: "s" }] });
});

test("a level of education is known by its level", () => {
  const { core, details } = split({ education: [{ level: "master", months: 24, sources: ["s"] }] });
  assert.deepEqual(core.education, [{ level: "master", months: 24 }]);
  assert.deepEqual(details.education, [{ level: "master", sources: ["s"] }]);
});

test("a glossary that comes later is announced, and none that never comes", () => {
  assert.equal(split({ glossary: [{ id: "ehr" }] }).core.glossary_follows, true);
  assert.equal(split({ questions: [{ id: "why" }] }).core.glossary_follows, true);
  assert.equal("glossary_follows" in split({ sources: [] }).core, false);
});

/** What tells a row from the others of its list. */
const idOf = (row) => row?.id ?? row?.title ?? row?.level;

/** Every value of a document with its path, in which a row is named by its id. */
function* values(value, path = "") {
  if (value === null || typeof value !== "object") yield `${path}: ${JSON.stringify(value)}`;
  else for (const key of Object.keys(value)) yield* values(value[key], `${path}/${idOf(value[key]) ?? key}`);
}

test("of the shipped catalog nothing is lost, nothing is added, and only ids are said twice", () => {
  const { core, details } = split(WHOLE);
  delete core.glossary_follows;
  const [first, later, whole] = [core, details, WHOLE].map((document) => new Set(values(document)));
  assert.deepEqual([...new Set([...first, ...later])].sort(), [...whole].sort());
  const twice = [...first].filter((path) => later.has(path) && !/\/(id|level|\$schema): /.test(path));
  assert.deepEqual(twice, []);
});

test("the rows of the details have the order of the core's, as the widget walks both lists once", () => {
  const { core, details } = split(WHOLE);
  for (const [list, rows] of Object.entries(details).filter(([list]) => list in core && list !== "$schema")) {
    const order = core[list].map(idOf).filter((id) => rows.some((row) => idOf(row) === id));
    assert.deepEqual(rows.map(idOf), order, list);
  }
});
