// By keyboard alone: through the widget, and from the empty page to a pathway.

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

test("by keyboard from the empty page to a pathway, and what I have changes it", async (t) => {
  const page = await open(t);
  await page.ready();
  assert.match(await page.shadowText(), /your pathway appears here/);

  // What I want: typing finds it by its abbreviation.
  await page.tabTo("I want");
  await page.press("C", "H", "T", "M");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".next"));
  const before = await page.shadowText();
  assert.match(before, /CHTM, Certified Healthcare Technology Manager/);
  assert.match(before, /Earn CETa/);

  // What I have: an associate degree in biomedical equipment technology.
  await page.tabTo("Add: Education");
  await page.press(Key.ENTER);
  await page.tabTo("Level");
  await page.press("A", "s", "s");
  await page.tabTo("Field");
  await page.press("B", "i", "o", "m", "e", "d", "i", "c", "a", "l", " ", "e", "q");
  await page.tabTo("button Add");
  await page.press(Key.ENTER);
  await page.until(() =>
    document.querySelector("credential-pathway").shadowRoot.querySelector(".item")?.innerText.includes("Associate degree"));
  assert.match(await page.shadowText(), /What you have that counts[\s\S]*Associate degree in biomedical equipment technology/);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
});

test("a credential opens in a dialog, and closing it gives the focus back", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet");
  await page.ready();
  await page.tabTo("This credential: Earn CBET");
  const before = await page.focusedName();
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector("dialog[open]"));
  assert.match(await page.shadowText(), /What its issuer asks/);
  await page.press(Key.ESCAPE);
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector("dialog"));
  assert.equal(await page.focusedName(), before);
});
