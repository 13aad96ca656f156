// The rest of the module: the start page does not wait for it, what is pressed before it is there is done when
// it is, and where it cannot come the page says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { REST, WASM, answered, missing, tampered } from "./faults.mjs";
import { Key, open } from "./harness.mjs";

const LOADING = "Loading the answer…";
const FAILED = "A part of this page could not be loaded. Without it there are no answers.";
const GOAL = "/#credential-pathway=v1&want=credential.aami-cbet";

/** How often the rest was asked for. */
const asked = (page) => page.asked().filter((address) => REST.test(address)).length;

/** Waits until a place of the (nth) widget holds a text. */
const shows = (page, selector, text, nth = 0) =>
  page.until(
    (selector, text, nth) =>
      [...(document.querySelectorAll("credential-pathway")[nth]?.shadowRoot?.querySelectorAll(selector) ?? [])].some((node) => node.textContent.includes(text)),
    selector,
    text,
    nth,
  );

/** What the regions that are busy say. */
const busy = (page) =>
  page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll('[aria-busy="true"]')].map((node) => node.textContent));

const state = (page) => page.run(() => document.querySelector("credential-pathway").getState());

/** Lets the rest wait until `letGo`. */
function held() {
  let letGo;
  const gone = new Promise((done) => {
    letGo = done;
  });
  return { server: answered(REST, (answer) => gone.then(() => answer)), letGo: () => letGo() };
}

/** Lets the rest fail until `mend`. */
function failing({ answers: [[pattern, change]] }) {
  let isMended = false;
  const mend = () => {
    isMended = true;
  };
  return { server: answered(pattern, (answer) => (isMended ? answer : change(answer))), mend };
}

const isQuiet = async (page) => {
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
};

test("the start page is there before the rest; what is pressed meanwhile is done in its order", async (t) => {
  const { server, letGo } = held();
  const page = await open(t, "/", { server });
  await page.ready();
  assert.deepEqual(await busy(page), []);
  await page.tabTo("button Any credential");
  await page.press(Key.ENTER);
  await shows(page, '[aria-busy="true"]', LOADING);
  await page.tabTo("button Occupations");
  await page.press(Key.ENTER);
  assert.equal(await state(page), "v1", "nothing is done yet");
  letGo();
  await page.ready();
  assert.equal(await state(page), "v1&show=occupations", "the last one pressed is shown");
  await page.run(() => history.back());
  await page.until(() => document.querySelector("credential-pathway").getState() === "v1&show=desk");
  assert.equal(asked(page), 1);
  await isQuiet(page);
});

test("what is typed while a press waits for the rest stays typed, letter by letter", async (t) => {
  const { server, letGo } = held();
  const page = await open(t, "/", { server });
  await page.ready();
  await page.run(() => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    [...shadowRoot.querySelectorAll("button")].find((button) => button.textContent.startsWith("Nurse")).click();
    shadowRoot.querySelector("input[type=search]").focus();
  });
  await shows(page, ".said", LOADING);
  await page.press("h", "i", "t", " ", "0", "0", "1");
  const typed = () => document.querySelector("credential-pathway").shadowRoot.querySelector("input[type=search]").value;
  assert.equal(await page.run(typed), "hit 001");
  letGo();
  await shows(page, "button.goal", "HIT-001");
  assert.equal(await page.run(typed), "hit 001");
  assert.match(await state(page), /from=/);
  await isQuiet(page);
});

test("a page that waits for the rest has no accessibility fault", async (t) => {
  const { server } = held();
  const page = await open(t, GOAL, { server });
  await shows(page, '[aria-busy="true"]', LOADING);
  assert.deepEqual(await page.axe(), []);
});

test("a goal is waited for in a busy region, and the rest is asked for before the first part is there", async (t) => {
  let letGo;
  const gone = new Promise((done) => {
    letGo = done;
  });
  const later = (answer) => gone.then(() => answer);
  const page = await open(t, GOAL, { server: { answers: [[WASM, later]] } });
  while (asked(page) === 0) await new Promise((done) => setTimeout(done, 20));
  letGo();
  await page.ready();
  await shows(page, ".steps", "CBET");
  assert.equal(asked(page), 1);
  await isQuiet(page);
});

test("the rest comes a second late: a goal that is preset shows that its answer is on its way, then the answer", async (t) => {
  const late = (answer) => new Promise((done) => setTimeout(() => done(answer), 1000));
  const page = await open(t, GOAL, { server: answered(REST, late) });
  await shows(page, '[aria-busy="true"]', LOADING);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".steps") === null), true);
  await page.ready();
  await shows(page, ".steps", "CBET");
  assert.deepEqual(await busy(page), []);
  assert.ok((await page.run(() => document.querySelector("credential-pathway").getPathway())).includes("CBET"));
  await isQuiet(page);
});

test("a page that waits for `ready` reads the answer", async (t) => {
  const late = (answer) => new Promise((done) => setTimeout(() => done(answer), 1000));
  const page = await open(t, GOAL, { server: answered(REST, late) });
  await page.until(() => customElements.get("credential-pathway"));
  const [isReady, text] = await page.run(async () => {
    const element = document.querySelector("credential-pathway");
    return [await element.ready, element.getPathway()];
  });
  assert.equal(isReady, true);
  assert.match(text, /CBET/);
});

for (const [what, fault] of Object.entries({ missing: missing(REST), changed: tampered(REST) })) {
  test(`the rest is ${what}: one line says so, the start page stays, and Try again does what was pressed`, async (t) => {
    const { server, mend } = failing(fault);
    const page = await open(t, "/", { server });
    await page.ready();
    await shows(page, ".said", FAILED);
    assert.deepEqual(await page.violations(), []);
    assert.deepEqual(await page.axe(), []);
    assert.equal(asked(page), 1, "it is not tried again by itself");
    await page.tabTo("button Occupations");
    await page.press(Key.ENTER);
    await page.tabTo("button Try again", { back: true }); // it stands where the answer will
    await page.press(Key.ENTER);
    while (asked(page) < 2) await new Promise((done) => setTimeout(done, 20));
    await shows(page, ".said", FAILED);
    assert.match(await page.focusedName(), /button Try again/, "the button keeps the focus");
    assert.equal(await state(page), "v1");
    mend();
    await page.press(Key.ENTER);
    await page.until(() => document.querySelector("credential-pathway").getState() === "v1&show=occupations");
    await page.ready();
    assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.textContent.includes("could not be loaded")), false);
    // Where the pressed button is gone, the focus comes back with the frame after.
    await page.until(() => document.querySelector("credential-pathway").shadowRoot.activeElement !== null);
    assert.deepEqual(await page.requestsElsewhere(), []);
  });
}

test("two widgets share the rest", async (t) => {
  const element = '<credential-pathway loading="eager" goal="credential.aami-cbet">A</credential-pathway>';
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  const two = `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${element}${element}</main></body></html>`;
  const page = await open(t, "/two.html", { server: { pages: { "/two.html": two } } });
  await page.ready();
  await shows(page, ".steps", "CBET", 0);
  await shows(page, ".steps", "CBET", 1);
  assert.equal(asked(page), 1);
  await isQuiet(page);
});
