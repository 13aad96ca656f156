// The self-check and the other ways in: from the first screen to a pathway in at most fifteen
// actions, by keyboard alone and by touch on a small phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open } from "./harness.mjs";

const MOST = 15;
const ANSWER = "On my own";

const heading = (page) =>
  page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("#place")?.innerText ?? "");

/** Goes through the self-check by `act`, which does one thing by the name of its button; gives the number of actions. */
async function selfCheck(page, act) {
  let actions = 0;
  const does = async (name) => {
    actions += 1;
    await act(name);
  };
  await does("Self-check");
  await does("Medical device technician (BMET)");
  await does("Continue");
  await does("Repair and test devices used on patients");
  await does("Keep the computers in a hospital safe and working");
  await does("I check others' work");
  while ((await heading(page)) !== "Where you stand") await does(ANSWER);
  assert.equal(await heading(page), "Where you stand");
  await does("See how to reach Level 4");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".next"));
  return actions;
}

const button = (page, name) =>
  page.until((name) => {
    const root = document.querySelector("credential-pathway").shadowRoot;
    return [...root.querySelectorAll("button")].find((button) => button.innerText === name);
  }, name);

test("by keyboard through the self-check to a pathway, and the focus is never lost", async (t) => {
  const page = await open(t);
  await page.ready();
  const actions = await selfCheck(page, async (name) => {
    await page.tabTo(`button ${name}`);
    await page.press(Key.ENTER);
    // What was pressed may be gone: the focus then stands where the next question is.
    await page.driver.wait(() => page.focused(), 5000, `the focus is lost after ${name}`);
  });
  assert.ok(actions <= MOST, `${actions} actions`);
  assert.match(await page.shadowText(), /Level 4 \(Expert\) in|Level 5 \(Master\) in/);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
});

test("by touch at 320 px through the self-check to a pathway, with room for a finger", async (t) => {
  const page = await open(t, "/", { width: 320, height: 640 });
  await page.ready();
  const actions = await selfCheck(page, async (name) => {
    const target = await button(page, name);
    const { width, height } = await target.getRect();
    assert.ok(width >= 44 && height >= 44, `${name}: ${width} x ${height}`);
    await target.click();
    assert.equal(await page.overflow(), 0, name);
  });
  assert.ok(actions <= MOST, `${actions} actions`);
  assert.deepEqual(await page.axe(), []);
});

test("a question that is turned back to keeps its answer, and undo takes it back", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&show=check&at=2");
  await page.ready();
  await (await button(page, "I make decisions for my site")).click();
  await (await button(page, "Back")).click();
  const pressed = () =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".place [aria-pressed=true]")]
      .map((button) => button.innerText);
  assert.deepEqual(await page.run(pressed), ["I make decisions for my site"]);
  for (let presses = 0; presses < 2; presses += 1) await (await button(page, "Undo")).click();
  assert.deepEqual(await page.run(pressed), []);
});

test("the desk answers while a name is typed, and a name of nothing says so", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&show=desk");
  await page.ready();
  await page.detailed();
  await page.tabTo("Credential, issuer or job");
  await page.press("h", "i", "t", "-", "0", "0", "1");
  await page.until(() =>
    document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".cards article").length === 1);
  assert.match(await page.shadowText(), /Retired February 2017, good for life/);
  assert.match(await page.shadowText(), /1 result found/);
  await page.press("x");
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector(".cards article"));
  assert.match(await page.shadowText(), /Not in our list/);
  await page.press(...Array(8).fill(Key.BACK_SPACE));
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".cards article"));
  assert.deepEqual(await page.requestsElsewhere(), []);
});

for (const [place, look] of [
  ["check", { width: 320, colorScheme: "dark" }],
  ["check&like=dev-fix-devices&at=3", { width: 768 }],
  ["check&like=dev-fix-devices&can=dev-check-repair.own,dev-lead-failure-review.no&at=5", {}],
  ["desk", { width: 768, colorScheme: "dark" }],
  ["occupations&jobs=health-it-architect,database-architect", { width: 320 }],
  ["organizations", {}],
  ["bridges&from=bmet&work=bmet.60..", { width: 320, colorScheme: "dark" }],
]) {
  test(`the place ${place} passes the checks of accessibility and stays in its width`, async (t) => {
    const page = await open(t, `/#credential-pathway=v1&show=${place}`, look);
    await page.ready();
    // The checks themselves put a style into the page, so they come last.
    assert.equal(await page.overflow(), 0);
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(await page.errors(), []);
    assert.deepEqual(await page.axe(), []);
  });
}
