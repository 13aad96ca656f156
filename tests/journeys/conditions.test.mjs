// The conditions that every route has to meet, and the questions whose answers would change the best one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open } from "./harness.mjs";

// Two years of supervising without a date: they may be older than the five years that count.
const STATE = "v1&want=credential.aami-chtm&study=associate.biomedical-equipment-technology.&work=bmet.60..,htm-management.24..";

const state = (page) => page.run(() => document.querySelector("credential-pathway").getState());
const becomes = (page, part) => page.until((part) => document.querySelector("credential-pathway").getState().includes(part), part);

/** Waits until the first route has a name. */
const leads = (page, name) =>
  page.until((name) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    return shadowRoot.querySelector("[type=radio][name*=route]")?.closest("li, label, .route")?.innerText.includes(name);
  }, name);

const told = async (t) => {
  const page = await open(t, `/#credential-pathway=${STATE}`);
  await page.ready();
  await page.detailed();
  return page;
};

test("by keyboard alone: without a new degree, the routes are ranked anew, and it is said what that costs", async (t) => {
  const page = await told(t);
  await leads(page, "bachelor's degree");
  await page.tabTo("Conditions");
  await page.press(Key.ENTER);
  await page.tabTo("Without a new degree");
  await page.press(Key.SPACE);
  await becomes(page, "only=no-degree");
  await leads(page, "associate degree");
  assert.match(await page.shadowText(), /1 year longer, \$23,900 less, 1 step fewer/);
  assert.deepEqual(await page.axe(), []);
  await page.look({ width: 320 });
  assert.deepEqual(await page.axe(), [], "at 320 px");
  assert.equal(await page.overflow(), 0);
  await page.press(Key.SPACE);
  await leads(page, "bachelor's degree");
  assert.doesNotMatch(await state(page), /only=/);
  assert.deepEqual(await page.errors(), []);
});

test("a condition that no route meets is named", async (t) => {
  const page = await told(t);
  await page.run((text) => document.querySelector("credential-pathway").setState(text), `${STATE}&only=usd.400`);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.textContent.includes("No route to CHTM"));
  assert.match(await page.shadowText(), /meets this condition: at most \$400\./);
});

test("a question is asked whose answer changes the best route, and its answer is told", async (t) => {
  const page = await told(t);
  const answer = await page.until(() => {
    const buttons = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button")];
    return buttons.find((button) => button.innerText.trim() === "Until now");
  });
  assert.match(await page.shadowText(), /When did you do this work: supervising or managing in healthcare technology management/);
  await answer.click();
  // It counts now, so one more year is enough.
  await page.until(() => /htm-management\.24\.\d*\.\d{4}-\d\d/.test(document.querySelector("credential-pathway").getState()));
  await leads(page, "associate degree");
  assert.match(await page.shadowText(), /One more year and one exam to CHTM/);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.violations(), []);
});
