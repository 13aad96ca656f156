// axe finds nothing, at the widths of a phone, a tablet and a desk.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE, open } from "./harness.mjs";

test("axe finds nothing at 320, 768 and 1280 px, in light and in dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
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

const CHTM = "/#credential-pathway=v1&want=credential.aami-chtm&study=associate.biomedical-equipment-technology.&work=bmet.60..";

test("at 400% of a desk, 320 by 256 px, nothing scrolls sideways, and the page has half of the 30 screens that it once had", async (t) => {
  const page = await open(t, CHTM, { width: 320, height: 256 });
  await page.ready();
  await page.detailed();
  assert.equal(await page.overflow(), 0);
  const height = await page.run(() => document.querySelector("credential-pathway").getBoundingClientRect().height);
  assert.ok(height <= 15 * 256, `${height} px`);
});

test("in forced colors badges and buttons have an edge, and what is pressed or shown stands out", { skip: ENGINE !== "chromium" && "Chromium alone forces colors by itself" }, async (t) => {
  const page = await open(t, CHTM);
  await page.ready();
  await page.detailed();
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  for (const state of ["v1&want=credential.aami-chtm&has=eta-ceta", "v1&want=credential.aami-chtm&show=table", "v1"]) {
    await page.run((state) => document.querySelector("credential-pathway").setState(state), state);
    await page.ready();
    if (state === "v1") {
      await page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.chip")].find((row) => row.textContent.startsWith("Nurse")).click());
      await page.shadow("button.chip[aria-pressed=true]");
    }
    const [bare, alike] = await page.run(() => {
      const { shadowRoot } = document.querySelector("credential-pathway");
      const seen = (selector) => [...shadowRoot.querySelectorAll(selector)].filter((row) => row.checkVisibility());
      const style = (row) => getComputedStyle(row);
      const hasEdge = (row) => style(row).borderTopStyle !== "none" && parseFloat(style(row).borderTopWidth) >= 1;
      const said = (row) => row.outerHTML.slice(0, 90);
      const bare = seen(".badge, button:not(.link, .level, .quiet, .back, .remove, .map-stop, .tabs button, .trip button)").filter((row) => !hasEdge(row)).map(said);
      const standsOut = (row) => style(row).outlineStyle === "solid" || parseFloat(style(row).borderTopWidth) >= 2;
      const alike = seen("[aria-pressed=true], [aria-current=page], .route.chosen").filter((row) => !standsOut(row)).map(said);
      return [bare, alike];
    });
    assert.deepEqual(bare, [], state);
    assert.deepEqual(alike, [], state);
  }
});
