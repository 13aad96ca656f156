// The people of the first trials again, on a phone and on a desk: how much each has to do and to read until the
// first step, and whether that step is one that they can take. The run prints the table of docs/people.md.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { OTHERS, PEOPLE, Person, figures } from "../people.mjs";
import { open } from "../harness.mjs";

/** How far below the top of the trip bar the title of the next step may be, by the width of the page. */
const AIMS = { 390: 760, 1280: 640 };
const WIDTHS = Object.keys(AIMS).map(Number);
const ROWS = [];

after(() => {
  const head = "| who | width | actions | words before | px before | px below the trip bar | words | controls | answer |";
  console.log(`\n${head}\n| --- |${" ---: |".repeat(7)} --- |`);
  for (const [who, width, actions, { before, top, below, words, controls, text }] of ROWS) {
    console.log(`| ${[who, width, actions, before, top, below, words, controls, text].join(" | ")} |`);
  }
});

for (const { who, right, go } of PEOPLE) {
  test(`${who}: the first step is one that they can take, and is in sight`, async (t) => {
    for (const width of WIDTHS) {
      const page = await open(t, "/", { width });
      await page.ready();
      const me = new Person(page);
      await go(me);
      const found = await page.run(figures, ".next .sub");
      ROWS.push([who, width, me.actions, found]);
      assert.match(found.text, right);
      assert.ok(found.below <= AIMS[width], `${found.below} px at ${width}`);
      assert.equal(await page.overflow(), 0);
      assert.deepEqual(await page.errors(), []);
    }
  });
}

for (const { who, answer, right, go } of OTHERS) {
  test(`${who}: the answer is there`, async (t) => {
    for (const width of WIDTHS) {
      const page = await open(t, "/", { width });
      await page.ready();
      const me = new Person(page);
      await go(me);
      const found = await page.run(figures, answer[width]);
      ROWS.push([who, width, me.actions, found]);
      assert.match(found.text, right);
      assert.deepEqual(await page.errors(), []);
    }
  });
}

test("from an empty page to routes in three actions", async (t) => {
  for (const width of WIDTHS) {
    const page = await open(t, "/", { width });
    await page.ready();
    const me = new Person(page);
    await me.press("Student");
    await me.press("CHTM");
    await me.routes();
    await page.shadow(width < 640 ? ".routes-line" : ".route");
    assert.ok(me.actions <= 3, `${me.actions} actions`);
  }
});

test("CHTM by every level of the framework: at most 320 words and 26 controls", async (t) => {
  for (const width of WIDTHS) {
    const page = await open(t, "/", { width });
    await page.ready();
    const me = new Person(page);
    await me.press("CHTM");
    await me.routes();
    if (width < 640) await me.press("Best of");
    await page.until(() => {
      const root = document.querySelector("credential-pathway").shadowRoot;
      const route = [...root.querySelectorAll(".route")].find((row) => row.textContent.includes("Every level"));
      route?.querySelector("input").click();
      return Boolean(route);
    });
    me.actions += 1;
    await page.until(() => document.querySelector("credential-pathway").getState().includes("route=every-level"));
    await page.ready();
    if (width < 640) await me.press("Your choice of");
    const found = await page.run(figures, ".next .sub");
    ROWS.push(["CHTM by every level", width, me.actions, found]);
    assert.match(found.text, /^Earn CETa/, "ETA's CETa is the framework's first level, and is open to everybody");
    assert.ok(found.words <= 320, `${found.words} words at ${width}`);
    assert.ok(found.controls <= 26, `${found.controls} controls at ${width}`);
    assert.ok(found.below <= AIMS[width], `${found.below} px at ${width}`);
  }
});
