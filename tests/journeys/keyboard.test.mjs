// By keyboard alone. Here belongs the way from the empty page to a pathway.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open } from "./harness.mjs";

test("Tab goes into the widget, through it and out again", async (t) => {
  const page = await open(t);
  await page.ready();
  await page.press(Key.TAB);
  assert.notEqual(await page.focused(), null);
  for (let presses = 0; presses < 1000; presses += 1) {
    await page.press(Key.TAB);
    if ((await page.focused()) === null) return;
  }
  assert.fail("the focus never leaves the widget");
});
