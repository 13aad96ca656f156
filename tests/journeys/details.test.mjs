// The details of the catalog: they come once they are needed, nothing is lost as they come, and where they
// cannot come the page says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DETAILS, answered, missing, tampered } from "./faults.mjs";
import { Key, open } from "./harness.mjs";

const LOADING = "Loading the details…";
const FAILED = "The details could not be loaded.";
const OPEN = "/#credential-pathway=v1&open=aami-cbet";
const WANT = "/#credential-pathway=v1&want=credential.aami-cbet";

/** How often the details were asked for. */
const asked = (page) => page.asked().filter((address) => DETAILS.test(address)).length;

/** What can be read at a place of the widget; of what is folded as well. */
const textOf = (page, selector) =>
  page.run((selector) => document.querySelector("credential-pathway").shadowRoot.querySelector(selector)?.textContent ?? "", selector);

/** Waits until a place of the widget holds a text. */
const shows = (page, selector, text) =>
  page.until(
    (selector, text) => document.querySelector("credential-pathway").shadowRoot.querySelector(selector)?.textContent.includes(text),
    selector,
    text,
  );

/** What the region of a place says, whose changes are read out. */
const said = (page, place) => textOf(page, `${place} > [role=status]`);

const isQuiet = async (page) => {
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
};

/** Lets the details wait until `letGo`. */
function held() {
  let letGo;
  const gone = new Promise((done) => {
    letGo = done;
  });
  return { server: answered(DETAILS, (answer) => gone.then(() => answer)), letGo: () => letGo() };
}

/** Lets the details fail until `mend`. */
function failing(fault) {
  let isMended = false;
  const [[pattern, change]] = fault.answers;
  return {
    server: answered(pattern, (answer) => (isMended ? answer : change(answer))),
    mend: () => {
      isMended = true;
    },
  };
}

const pressTryAgain = (page, place) =>
  page.run((place) => {
    const buttons = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(`${place} button`)];
    buttons.find((button) => button.textContent === "Try again").click();
  }, place);

test("the first page and facts about oneself ask for no details; a destination does, once", async (t) => {
  const page = await open(t);
  await page.ready();
  await page.run(() => document.querySelector("credential-pathway").setState("v1&has=eta-ceta&in=medical-devices-imaging"));
  await page.until(() => document.querySelector("credential-pathway").getState().includes("eta-ceta"));
  await new Promise((done) => setTimeout(done, 300)); // they would have been asked for by now
  assert.equal(asked(page), 0);
  await page.run(() => document.querySelector("credential-pathway").setState("v1&want=credential.aami-cbet"));
  await shows(page, ".steps .sources", "read");
  assert.equal(asked(page), 1);
  await page.run(() => document.querySelector("credential-pathway").setState("v1&want=credential.aami-chtm&open=aami-cbet"));
  await shows(page, ".credential", "Keep it current");
  assert.equal(asked(page), 1);
  await isQuiet(page);
});

test("an open credential says that its details come, and shows them with the focus where it was", async (t) => {
  const { server, letGo } = held();
  const page = await open(t, "/#credential-pathway=v1&show=table", { server });
  await page.ready();
  await page.tabTo("CBET");
  await page.press(Key.ENTER);
  await shows(page, ".credential", LOADING);
  assert.equal(await said(page, ".credential"), LOADING);
  assert.doesNotMatch(await textOf(page, ".credential"), /not known|Sources|Not published|Keep it current/i);
  assert.match(await textOf(page, ".credential"), /Do I qualify/);
  assert.match(await page.focusedName(), /heading CBET/);
  await page.tabTo("radio Not answered");
  const before = await page.focusedName();
  const button = await page.focused();
  letGo();
  await shows(page, ".credential", "Keep it current");
  assert.equal(await said(page, ".credential"), "");
  assert.equal(await page.focusedName(), before);
  assert.equal(await page.run((button) => button.isConnected, button), true, "it is the same control");
  const told = await page.run(() => document.querySelector("credential-pathway").getState());
  await page.press(Key.ARROW_UP);
  await page.until((told) => document.querySelector("credential-pathway").getState() !== told, told);
  await isQuiet(page);
});

test("the button that leads back from a credential keeps the focus as well", async (t) => {
  const { server, letGo } = held();
  const page = await open(t, OPEN, { server });
  await page.ready();
  await shows(page, ".credential", LOADING);
  await page.tabTo("button Back");
  const before = await page.focusedName();
  letGo();
  await shows(page, ".credential", "Keep it current");
  assert.equal(await page.focusedName(), before);
});

for (const [what, fault] of Object.entries({ missing: missing(DETAILS), changed: tampered(DETAILS) })) {
  test(`details that are ${what}: the credential says so, and Try again brings them`, async (t) => {
    const { server, mend } = failing(fault);
    const page = await open(t, OPEN, { server });
    await page.ready();
    await shows(page, ".credential", FAILED);
    assert.equal(await said(page, ".credential"), FAILED);
    assert.deepEqual(await page.axe(), []);
    assert.equal(asked(page), 1, "it is not tried again by itself");

    await page.tabTo("button Try again");
    await page.press(Key.ENTER);
    await page.until(() => performance.getEntriesByType("resource").filter((entry) => entry.name.includes("catalog-details")).length === 2);
    await shows(page, ".credential", FAILED);
    assert.equal(asked(page), 2);
    assert.match(await page.focusedName(), /button Try again/, "the button keeps the focus");

    mend();
    await page.press(Key.ENTER);
    await shows(page, ".credential", "Keep it current");
    assert.equal(await said(page, ".credential"), "");
    await page.until(() => document.querySelector("credential-pathway").shadowRoot.activeElement !== null);
    assert.match(await page.focusedName(), /heading CBET/, "the button is gone: the heading has the focus");
    assert.deepEqual(await page.errors(), []);
  });
}

test("a pathway without its details: why a step is there is not empty, and a line says so", async (t) => {
  const { server, mend } = failing(missing(DETAILS));
  const page = await open(t, WANT, { server });
  await page.ready();
  await shows(page, ".main", FAILED);
  await shows(page, ".steps details.part", FAILED);
  assert.match(await textOf(page, ".steps details.part"), /of these|years|months|Associate/);
  mend();
  await pressTryAgain(page, ".main");
  await shows(page, ".steps .sources", "read");
  assert.equal(await said(page, ".main"), "");
  assert.doesNotMatch(await page.shadowText(), /could not be loaded/);
});

test("a list without its details says so, and what is typed while they come stays", async (t) => {
  const { server, letGo } = held();
  const page = await open(t, "/#credential-pathway=v1&show=desk", { server });
  await page.ready();
  await shows(page, ".main", LOADING);
  await page.tabTo("searchbox");
  await page.press("C", "B", "E", "T");
  letGo();
  await shows(page, ".main .cards", "Renew every 3 years");
  assert.match(await page.focusedName(), /searchbox/);
  assert.equal(await page.run((input) => input.value, await page.focused()), "CBET");
});

test("two widgets get the details together, also one that comes later", async (t) => {
  const element = (goal) => `<credential-pathway loading="eager" fallback="text" view="desk" goal="${goal}">A</credential-pathway>`;
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  const two = `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${element("credential.aami-cbet")}${element("credential.aami-chtm")}</main></body></html>`;
  const page = await open(t, "/two.html", { server: { pages: { "/two.html": two } } });
  await page.ready();
  const all = (count) =>
    page.until((count) => {
      const elements = [...document.querySelectorAll("credential-pathway")];
      return elements.length === count && elements.every((element) => element.shadowRoot.querySelector(".cards .sources"));
    }, count);
  await all(2);
  await page.run(() => {
    const third = document.createElement("credential-pathway");
    third.loading = "eager";
    third.view = "desk";
    document.querySelector("main").append(third);
  });
  await all(3);
  assert.equal(asked(page), 1);
  await isQuiet(page);
});

test("a catalog of the host's own is one document: no details are asked for", async (t) => {
  const whole = await (await fetch(new URL("/catalog.json", (await open(t)).origin))).text();
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  const body = '<credential-pathway catalog-src="own.json" goal="credential.aami-cbet">A</credential-pathway>';
  const host = `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${body}</main></body></html>`;
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": host, "/own.json": whole } } });
  await page.ready();
  await shows(page, ".steps .sources", "read");
  assert.equal(asked(page), 0);
  await isQuiet(page);
});
