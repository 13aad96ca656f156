// The pages for directors and employers, as assistive technology gets them, with something open on each.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fill, press, reads } from "../journeys/tool-page.mjs";
import { ENGINES, listening } from "./desktop.mjs";
import { faults, main } from "./faults.mjs";

const TABLE = readFileSync(new URL("../studio/partial-programs.csv", import.meta.url), "utf8");

/** What is done on each page until all of it is there. */
const PAGES = {
  "/studio.html": async (page) => {
    await page.until(() => document.getElementById("read"));
    await fill(page, "name", "Hill College");
    await fill(page, "paste", TABLE);
    await press(page, "Read the pasted cells");
    await reads(page, "#count", "rows are confirmed");
    await fill(page, "goal", "aami-cbet");
  },
  "/posting.html": async (page) => {
    await page.until(() => document.getElementById("read"));
  },
  "/catalog-editor.html": async (page) => {
    await page.until(() => document.getElementById("file"));
    await press(page, "Open the built-in catalog");
    await reads(page, "#opened", "The catalog is open.");
    await fill(page, "words", "aami-chtm");
    await press(page, "Edit: CHTM, Certified Healthcare Technology Manager");
    await reads(page, "#row-title", "CHTM");
  },
};

for (const engine of ENGINES) {
  test(`the pages of the studio have headings without a gap, lists with items and controls with names, in ${engine}`, async () => {
    await listening(engine, "/", async (reader) => {
      const page = { run: (...job) => reader.run(...job), until: (...job) => reader.waits(...job) };
      const found = {};
      for (const [path, opens] of Object.entries(PAGES)) {
        await reader.driver.get(reader.origin + path);
        await opens(page);
        const nodes = main(await reader.tree());
        assert.ok(nodes.some(({ role }) => role === "heading"), `${path} is read`);
        const lines = faults(nodes);
        if (lines.length > 0) found[path] = lines;
      }
      assert.deepEqual(found, {});
    }, { orca: false });
  });
}
