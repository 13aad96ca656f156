// Where the focus is after a press, and how far the keys have to go: the control that was pressed keeps it, or what
// the press led to has it, and never the region as a whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open } from "./harness.mjs";

const CHTM = "v1&want=credential.aami-chtm";
const BMET = "study=associate.biomedical-equipment-technology.&work=bmet.60..,htm-management.24..2024-12";

async function opened(t, state, look = {}) {
  const page = await open(t, `/#credential-pathway=${state}`, look);
  await page.ready();
  if (/\b(want|show)=/.test(state)) await page.detailed();
  await page.questioned();
  return page;
}

/** Gives the focus to the first control whose name begins so, and gives it back. */
const focusOn = (page, name, selector = "button, summary, input") =>
  page.until((name, selector) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    const named = (row) => (row.ariaLabel ?? (row.labels?.length ? row.labels[0].textContent : row.textContent)).replace(/\s+/g, " ").trim();
    const found = [...shadowRoot.querySelectorAll(selector)].find((row) => row.checkVisibility() && !row.disabled && named(row).startsWith(name));
    found?.focus();
    return found;
  }, name, selector);

/** Presses the first control whose name begins so by its key, and gives back what has the focus once all is painted. */
async function pressed(page, name, key = Key.ENTER) {
  await focusOn(page, name);
  const before = await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".widget").innerHTML);
  await page.press(key);
  await page.until((before) => document.querySelector("credential-pathway").shadowRoot.querySelector(".widget").innerHTML !== before, before);
  await page.ready();
  await page.questioned();
  return page.focusedName();
}

for (const [what, state, selector, width] of [
  ["a route", `${CHTM}&${BMET}`, ".route input", 1280],
  ["a field of the map", `${CHTM}&show=map`, ".field-choice input", 390],
]) {
  test(`${what} that is chosen by Space keeps the focus`, async (t) => {
    const page = await opened(t, state, { width });
    const place = await page.until((selector) => {
      const radios = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(selector)].filter((row) => row.getClientRects().length > 0);
      const last = radios.filter((row) => !row.checked).pop();
      last?.focus();
      window.chosen = last; // as an element that is gone cannot be asked from here
      return last && radios.indexOf(last) + 1;
    }, selector);
    await page.press(Key.SPACE);
    await page.until((selector, place) => {
      const radios = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(selector)].filter((row) => row.getClientRects().length > 0);
      return radios[place - 1]?.checked;
    }, selector, place);
    await page.ready();
    await page.questioned();
    const isSame = await page.run(() => window.chosen.isConnected && window.chosen.checked && window.chosen.getRootNode().activeElement === window.chosen);
    assert.ok(isSame, await page.focusedName());
    assert.deepEqual(await page.errors(), []);
  });
}

test("on the start page the arrow keys go from level to level, and what is chosen keeps the focus", async (t) => {
  const page = await opened(t, "v1&in=medical-devices-imaging");
  await page.openFacts();
  await page.tabTo("radio Level 1");
  await page.press(Key.SPACE);
  for (const level of [2, 3, 4]) {
    await page.until((level) => document.querySelector("credential-pathway").getState().endsWith(`level=medical-devices-imaging.${level}`), level - 1);
    await page.ready();
    assert.match(await page.focusedName(), new RegExp(`^radio Level ${level - 1} `));
    await page.press(Key.ARROW_DOWN);
  }
  await page.until(() => document.querySelector("credential-pathway").getState() === "v1&in=medical-devices-imaging&level=medical-devices-imaging.4");
  assert.deepEqual(await page.errors(), []);
});

test("a view, a job and a sort keep the focus on what was pressed", async (t) => {
  const page = await opened(t, `${CHTM}&${BMET}`);
  for (const name of ["Table", "Compare routes", "Map", "Steps"]) assert.equal(await pressed(page, name), `button ${name}`);
  await page.run(() => document.querySelector("credential-pathway").setState("v1"));
  await page.ready();
  assert.match(await pressed(page, "Nurse or other clinician"), /^button Nurse or other clinician/);
  assert.match(await pressed(page, "CHTM"), /^button CHTM/);
});

/** The jobs beside each other, each with whether its fold is open and what is in it. */
const jobs = (page, list) =>
  page.run((list) => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(`.${list} article`)].map((card) => {
    const fold = [...card.children].findLast((part) => part.localName === "details");
    return { name: card.querySelector("h1, h2, h3, h4, h5, h6").textContent, isOpen: fold.open, parts: fold.querySelectorAll("section").length };
  }), list);

test("a job that is compared goes to the top, and its button keeps the focus; what is open of the others stays so", async (t) => {
  const page = await opened(t, "v1&show=occupations");
  const before = await jobs(page, "cards");
  assert.ok(before.length > 3 && before.every((job) => !job.isOpen && job.parts === 0), "what is folded is not built");
  const [first, , third] = before.map((job) => job.name);
  // What a summary is, the browsers say in different ways.
  assert.match(await pressed(page, `More on this job: ${third}`), new RegExp(` More on this job: ${third}$`));
  assert.equal(await pressed(page, `Compare: ${first}`), `button Compare: ${first}`);
  assert.deepEqual((await jobs(page, "pair")).map((job) => job.name), [first]);
  for (const { name, isOpen, parts } of await jobs(page, "cards")) assert.deepEqual([isOpen, parts > 0], [name === third, name === third], name);
  assert.equal(await pressed(page, `Compare: ${first}`), `button Compare: ${first}`, "and back");
  assert.deepEqual((await jobs(page, "cards")).map((job) => job.name), before.map((job) => job.name));
  assert.deepEqual(await page.errors(), []);
});

test("after I have this, Undo has the focus, on the line of the step that was done", async (t) => {
  const page = await opened(t, `${CHTM}&work=bmet.60..`);
  const [, step] = /^I have this: (.*)$/.exec(await page.run(() =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button")].map((row) => row.ariaLabel ?? "").find((name) => name.startsWith("I have this"))));
  // What is done is named as what a person has: "Work 3 years as a ..." is "3 years of work as a ..." then.
  const had = step.replace(/^Work (\d+ years) as /, "$1 of work as ");
  assert.notEqual(had, step);
  assert.equal(await pressed(page, "I have this"), `button Undo: ${had}`);
  const focus = await pressed(page, "Undo: ");
  assert.match(focus, /^(button|heading) /, "what was undone leads to an answer");
});

test("a fact that is taken away gives the focus to the next one, and the last to what adds another", async (t) => {
  const page = await opened(t, `${CHTM}&${BMET}`);
  await focusOn(page, "Remove");
  const facts = () => page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.remove").length);
  for (let left = (await facts()) - 1; left >= 0; left -= 1) {
    const name = await pressed(page, "Remove");
    assert.equal(await facts(), left);
    assert.match(name, left > 0 ? /^button Remove/ : /^button (Add something|Edit)|^heading /, `${left} left`);
  }
});

test("Continue in the self-check, and each answer, lead to the heading of the next question", async (t) => {
  const page = await opened(t, "v1&show=check");
  await pressed(page, "Medical device technician (BMET)");
  assert.match(await pressed(page, "Continue"), /^heading \S/);
  assert.match(await pressed(page, "Repair and test devices"), /^button Repair|^heading \S/);
});

test("what is copied twice is said to be copied again", async (t) => {
  const page = await opened(t, `${CHTM}&${BMET}`);
  await page.run(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.resolve() } });
  });
  const said = (text) => page.until((text) =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("[role=status]")].some((row) => row.textContent.trim() === text), text);
  for (const line of ["Copied.", "Copied again."]) {
    await page.until(() => {
      const button = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".foot button")].find((row) => row.textContent.trim() === "Copy text");
      button?.click();
      return Boolean(button);
    });
    await said(line);
  }
});

test("a file is opened by a button, which asks the browser for one", async (t) => {
  const page = await opened(t, CHTM);
  await page.run(() => {
    const { click } = HTMLInputElement.prototype;
    HTMLInputElement.prototype.click = function () {
      if (this.type === "file") window.asked = (window.asked ?? 0) + 1;
      else click.call(this);
    };
    document.querySelector("credential-pathway").shadowRoot.querySelector(".more").open = true;
  });
  assert.equal(await page.run((row) => row.localName, await focusOn(page, "Open a file")), "button");
  await page.press(Key.ENTER);
  assert.equal(await page.until(() => window.asked), 1);
  assert.match(await page.focusedName(), /^button Open a file/);
});

test("from the top of the widget to what adds a fact are at most 26 stops of Tab, as many as a page of every level has controls", async (t) => {
  for (const [name, state] of Object.entries({ "every level": `${CHTM}&route=every-level`, "what is told": `${CHTM}&${BMET}` })) {
    const page = await opened(t, state);
    await page.run(() => {
      const before = document.createElement("button");
      before.textContent = "Before the widget";
      document.querySelector("credential-pathway").before(before);
      before.focus();
    });
    await page.tabTo("Add something", { most: 26 }).catch(() => assert.fail(`${name}: more than 26`));
  }
});
