// The start page: from nothing to routes in three actions, a goal by its name, and the network of levels.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open, SCHEMES } from "./harness.mjs";

const status = () => document.querySelector("credential-pathway").shadowRoot.querySelector(".widget > .status").textContent;
const state = () => document.querySelector("credential-pathway").getState();
const results = () =>
  [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.goal")].map((button) => button.textContent);

const button = (page, name) =>
  page.until((name) => {
    const root = document.querySelector("credential-pathway").shadowRoot;
    return [...root.querySelectorAll("button")].find((button) => button.textContent === name);
  }, name);

test("a job, a goal and Show my routes: three actions lead to routes, at 320 px as well", async (t) => {
  const page = await open(t, "/", { width: 320, height: 640 });
  await page.ready();
  await (await button(page, "Medical device technician (BMET)")).click();
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".assumed"));
  assert.equal(await page.run(status), "We assumed: biomedical equipment technician (BMET), 5 years.");
  assert.doesNotMatch(await page.run(state), /want=/, "a job chooses no goal");
  await (await button(page, "CHTM")).click();
  assert.equal(await page.overflow(), 0);
  await (await button(page, "Show my routes")).click();
  await page.shadow(".next");
  assert.match(await page.run(state), /want=credential\.aami-chtm/);
  await page.driver.navigate().back();
  await page.shadow(".start");
  assert.equal(await (await button(page, "CHTM")).getAttribute("aria-pressed"), "true", "what was chosen is still chosen");
  assert.deepEqual(await page.errors(), []);
});

test("by keyboard a goal is found, the number is said once typing rests, and the focus stays on what is chosen", async (t) => {
  const page = await open(t);
  await page.ready();
  await page.tabTo("searchbox Type a credential or a job");
  await page.press("h", "i", "t", " ", "0", "0", "1");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.goal").length === 1);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".widget > .status").textContent === "1 goal found.");
  assert.match(await page.focusedName(), /searchbox/);
  await page.tabTo("HIT-001");
  assert.match(await page.focusedName(), /HIT-001, CompTIA Healthcare IT Technician \(certificate\) closed to new applicants/);
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector("button.goal[aria-pressed=true]"));
  assert.match(await page.focusedName(), /HIT-001/);
  assert.equal(await page.run(status), "Your goal: HIT-001.");
  assert.equal((await page.run(results)).length, 1);
  await page.tabTo("button Show my routes");
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("credential-pathway").getState().includes("want=credential.comptia-hit-001"));
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
});

test("who goes to a result that is about to go, as the list changes, is back at the field", async (t) => {
  const page = await open(t);
  await page.ready();
  await page.tabTo("searchbox Type a credential or a job");
  await page.press("h", "i", "t");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.goal").length > 1);
  // The next keys, and at once Tab and so on to the last result.
  const name = await page.run(() => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    const field = shadowRoot.activeElement;
    field.value = "hit 001";
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    const last = [...shadowRoot.querySelectorAll("button.goal")].find((button) => !button.textContent.startsWith("HIT-001"));
    last.focus();
    return shadowRoot.activeElement.localName;
  });
  assert.equal(name, "button");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.goal").length === 1);
  await page.ready();
  assert.match(await page.focusedName(), /searchbox/);
  await page.tabTo("HIT-001");
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector("button.goal[aria-pressed=true]"));
  assert.deepEqual(await page.errors(), []);
});

test("without a goal the page asks for one, and axe finds nothing in a search, at 320 and 1280 px", async (t) => {
  for (const colorScheme of SCHEMES) {
    const page = await open(t, "/", { colorScheme });
    for (const width of [320, 1280]) {
      await page.look({ width });
      await page.go("/");
      await page.ready();
      await (await button(page, "Show my routes")).click();
      await page.shadow(".lacks");
      assert.match(await page.run(status), /^Choose a goal first/);
      await (await button(page, "Nurse or other clinician")).click();
      await (await button(page, "Something else")).click();
      await page.shadow(".start-facts .rung");
      await page.tabTo("searchbox");
      await page.press("i", "m", "a", "g");
      await page.shadow("button.goal");
      assert.deepEqual(await page.axe(), [], `at ${width} px, ${colorScheme}`);
      assert.equal(await page.overflow(), 0, `nothing to scroll sideways at ${width} px`);
    }
  }
});

test("a level of the network names itself, has room for a finger, and leads to its routes", async (t) => {
  const page = await open(t, "/", { width: 320, height: 640 });
  await page.ready();
  const stops = await page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.level")]);
  assert.equal(stops.length, 20);
  for (const stop of stops) {
    const { width, height } = await stop.getRect();
    assert.ok(width >= 44 && height >= 44, `${width} x ${height}`);
  }
  const cbet = await page.tabTo("Level 3 (Professional) in Devices & imaging, such as CBET");
  assert.match(await cbet.getText(), /CBET/);
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("credential-pathway").getState().includes("want=level.medical-devices-imaging.3"));
  await page.shadow(".next");
});
