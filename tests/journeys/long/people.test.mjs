// The people of the first trials again, on a phone and on a desk: how much each has to do and to read until the
// first step, and whether that step is one that they can take. The run prints the table of docs/people.md.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ENGINE, TODAY, open } from "../harness.mjs";
import { PAPER, keepPrints, pages } from "../paper.mjs";
import { OTHERS, PEOPLE, Person, figures } from "../people.mjs";

/** How far below the top of the trip bar the title of the next step may be, by the width of the page. */
const AIMS = { 390: 760, 1280: 640 };
/** The first screen of a phone, and of a laptop. */
const SCREEN = { 390: 844, 1280: 800 };
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
    assert.match(found.text, /^Pass the CETa exam/, "ETA's CETa is the framework's first level, and is open to everybody");
    assert.ok(found.words <= 320, `${found.words} words at ${width}`);
    assert.ok(found.controls <= 26, `${found.controls} controls at ${width}`);
    assert.ok(found.below <= AIMS[width], `${found.below} px at ${width}`);
  }
});

test("a nurse of 25 years asks the self-check: at most one level above what she can show, and a step to take", async (t) => {
  for (const width of WIDTHS) {
    const page = await open(t, "/", { width, height: SCREEN[width] });
    await page.ready();
    const me = new Person(page);
    await me.press("Self-check");
    await me.press("Nurse or other clinician");
    await me.check(["Set up the software", "Teach staff"], "I make decisions for my site", "I guide others");
    const found = await page.run(figures, ".place .card .sub");
    ROWS.push(["a nurse asks the self-check where she stands", width, me.actions, found]);
    // She says that she guides others in all of it, but a license alone shows no level of these fields.
    const text = await page.shadowText();
    const [, level] = /See how to reach Level (\d)/.exec(text);
    assert.match(text, /You describe work of Level [45]\. (What you added shows no level yet|What you can show so far is Level \d)\./);
    const shown = Number(/can show so far is Level (\d)/.exec(text)?.[1] ?? 1);
    assert.ok(Number(level) <= shown + 1, `level ${level}, shown ${shown}`);
    assert.ok(me.actions <= 14, `${me.actions} actions: a job, Continue, two activities, how one works, and eight tasks`);
    assert.ok(found.top <= SCREEN[width], `${found.top} px at ${width}`);
    await me.press(`See how to reach Level ${level}`);
    await page.detailed();
    await page.shadow(".next");
    // A license implies a high school diploma.
    assert.doesNotMatch(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".next .sub").textContent), /diploma/i);
    assert.doesNotMatch(await page.shadowText(), /nothing is left to do/i);
    assert.deepEqual(await page.errors(), []);
  }
});

test("a program director copies the lines for CBET: three actions, and three questions before them", async (t) => {
  for (const width of WIDTHS) {
    const page = await open(t, "/embed.html", { width, height: SCREEN[width] });
    await page.until(() => document.querySelectorAll("#goal option").length > 50);
    const me = new Person(page);
    await page.run(() => document.getElementById("find").focus());
    me.actions += 1;
    await page.press(..."cbet");
    await page.until(() => document.querySelectorAll("#goal option").length < 5);
    me.actions += 1;
    await page.run(() => {
      const goal = document.getElementById("goal");
      goal.value = "credential.aami-cbet";
      goal.dispatchEvent(new Event("input", { bubbles: true }));
    });
    me.actions += 1;
    await page.run(() => document.querySelector("#lines .block:nth-of-type(2) button").click());
    await page.until(() => /^Copied: |is selected/.test(document.getElementById("said").textContent));
    const found = await page.run(figures, "#lines .block", true);
    ROWS.push(["a program director takes the lines for her page", width, me.actions, { ...found, text: "the lines" }]);
    const copied = await page.run(() => [...document.querySelectorAll("#lines .block textarea")].map((row) => row.value).join(""));
    assert.match(copied, /^<script type="module" src="[^"]*\/credential-pathway\.js"><\/script>\s*<credential-pathway goal="credential\.aami-cbet">/);
    assert.equal(me.actions, 3);
    // The link to the doctor, the search, the goal and the place.
    assert.equal(found.met, 4);
    assert.ok(found.top <= SCREEN[width] * (width < 640 ? 2 : 1), `${found.top} px at ${width}`);
    assert.deepEqual(await page.errors(), []);
  }
});

test("a BMET prints for the adviser: two actions, and one sheet that says what they have, what to do and who says so", async (t) => {
  for (const width of WIDTHS) {
    const page = await open(t, "/#credential-pathway=v1&want=credential.aami-chtm&study=associate.biomedical-equipment-technology.&work=bmet.60..", { width, before: keepPrints });
    await page.ready();
    await page.detailed();
    const me = new Person(page);
    await me.press("Print, save and more", ".foot");
    await me.press("Print", ".foot .buttons");
    const html = await page.until(() => window.__prints[0]);
    const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    ROWS.push(["a BMET prints for the adviser", width, me.actions, { before: 0, top: 0, below: 0, words: text.split(" ").length, controls: 0, text: "the sheet" }]);
    for (const words of ["My plan: CHTM", "What I have", "Associate degree in biomedical equipment technology", "Ask before you pay", "Other routes", "Sources", "Open this plan again"]) {
      assert.ok(text.includes(words), words);
    }
    assert.ok(text.includes(String(new Date(TODAY).getFullYear())), "the day");
    assert.doesNotMatch(text, /\u25b6|Requirements and sources/, "no fold");
    assert.equal(me.actions, 2);
    if (ENGINE === "chromium") {
      for (const size of Object.keys(PAPER)) assert.equal((await pages(page, html, size)).count, 1, size);
    }
    assert.deepEqual(await page.errors(), []);
  }
});
