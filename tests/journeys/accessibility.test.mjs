// axe finds nothing, at the widths of a phone, a tablet and a desk.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, SCHEMES } from "./harness.mjs";

test("axe finds nothing at 320, 768 and 1280 px", async (t) => {
  for (const colorScheme of SCHEMES) {
    const page = await open(t, "/", { colorScheme });
    for (const width of [320, 768, 1280]) {
      await page.look({ width });
      await page.go("/");
      await page.ready();
      await page.screenshot(`first-page-${width}-${colorScheme}`);
      assert.deepEqual(await page.axe(), [], `at ${width} px, ${colorScheme}`);
      assert.equal(await page.overflow(), 0, `nothing to scroll sideways at ${width} px`);
    }
  }
});

test("axe does look inside the widget", async (t) => {
  const page = await open(t);
  await page.ready();
  await page.shadow(".more .buttons"); // the last that comes
  await page.run(() => {
    const root = document.querySelector("credential-pathway").shadowRoot;
    root.querySelector("div").append(document.createElement("button"));
  });
  assert.ok((await page.axe()).includes("button-name: <button></button>"));
});
