// Links that carry a state in the fragment. Here belongs the share link that
// is opened in a fresh profile and gives the same page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

test("a foreign or damaged fragment opens the page all the same", async (t) => {
  const page = await open(t, "/#%E0%A4%A=not&a;link");
  await page.ready();
  assert.notEqual((await page.shadowText()).trim(), "");
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.violations(), []);
});
