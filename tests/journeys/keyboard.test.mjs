// By keyboard alone: through the widget, and from the empty page to a pathway.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open } from "./harness.mjs";

/** Goes down the focused list from its top until it shows `wanted`. */
async function downTo(page, wanted) {
  const shown = async () => page.run((list) => list.selectedOptions[0].text, await page.focused());
  await page.press(Key.HOME);
  for (let presses = 0; (await shown()) !== wanted; presses += 1) {
    assert.ok(presses < 100, `no ${wanted} in the list`);
    await page.press(Key.ARROW_DOWN);
  }
}

test("Tab goes into the widget, through it and out again", async (t) => {
  const host = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <script type="module" src="credential-pathway.js"></script></head>
    <body><button>Before</button><credential-pathway>A</credential-pathway><button>After</button></body></html>`;
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": host } } });
  await page.ready();
  await page.tabTo("button Before");
  await page.tabTo("button Medical device technician");
  await page.tabTo("button After", { most: 1000 });
});

test("by keyboard from the empty page to a pathway, and what I have changes it", async (t) => {
  const page = await open(t);
  await page.ready();

  // What I want: typing finds it by its abbreviation.
  await page.tabTo("searchbox Type a credential or a job");
  await page.press("C", "H", "T", "M");
  await page.tabTo("button CHTM, Certified Healthcare Technology Manager");
  await page.press(Key.ENTER);
  await page.tabTo("button Show my routes");
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".next"));
  const before = await page.shadowText();
  assert.match(before, /CHTM Certified Healthcare Technology Manager/);
  assert.match(before, /Every level\s+5 exams/);

  // What I have: an associate degree in biomedical equipment technology.
  await page.tabTo("Add something");
  await page.press(Key.ENTER);
  await page.tabTo("button Education");
  await page.press(Key.ENTER);
  await page.tabTo("Level");
  await page.press("A", "s", "s");
  await page.tabTo("Field");
  await downTo(page, "Biomedical equipment technology");
  await page.tabTo("button Add");
  await page.press(Key.ENTER);
  await page.until(() =>
    document.querySelector("credential-pathway").shadowRoot.querySelector(".item")?.innerText.includes("Associate degree"));
  assert.match(await page.shadowText(), /It builds on your associate degree/);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
});

test("a credential is shown in the place of the pathway, and Back gives the focus back to where it was", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet");
  await page.ready();
  await page.tabTo("Pass the CBET exam"); // the line of the step, which opens
  await page.press(Key.ENTER);
  await page.tabTo("About CBET: Pass the CBET exam");
  const before = await page.focusedName();
  await page.press(Key.ENTER);
  await page.shadow(".credential");
  assert.match(await page.focusedName(), /heading CBET, Certified Biomedical Equipment Technician/);
  assert.match(await page.shadowText(), /Do I qualify\?/);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("#answer").checkVisibility()), false);
  await page.tabTo("button Back", { back: true });
  await page.press(Key.ENTER);
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector(".credential"));
  assert.equal(await page.focusedName(), before);
});
