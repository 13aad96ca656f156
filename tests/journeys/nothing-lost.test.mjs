// Nothing that a person told is lost or misread: by a field, by a messenger, by a reload, after "Save".

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const WIDGET = '<credential-pathway loading="eager">A</credential-pathway>';
const host = (elements) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script type="module" src="/credential-pathway.js"></script></head><body><main><h1>Host</h1>${elements}</main></body></html>`;

const at = async (t, elements = WIDGET, path = "/host.html") => {
  const page = await open(t, path, { server: { pages: { "/host.html": host(elements), "/two.html": host("") } } });
  await page.ready();
  return page;
};

const state = (page, nth = 0) => page.run((nth) => document.querySelectorAll("credential-pathway")[nth].getState(), nth);
const becomes = (page, wanted, nth = 0) =>
  page.until((wanted, nth) => document.querySelectorAll("credential-pathway")[nth].getState() === wanted, wanted, nth);
const notices = (page) =>
  page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".notices li")].map((row) => row.innerText));
const said = (page) =>
  page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".said p")].map((row) => row.innerText));

/** Presses a button as a person does. */
const press = async (page, words, nth = 0) => {
  const button = await page.until(
    (words, nth) => {
      const { shadowRoot } = document.querySelectorAll("credential-pathway")[nth];
      shadowRoot.querySelector(".more").open = true;
      return [...shadowRoot.querySelectorAll("button")].find((button) => button.innerText.trim() === words);
    },
    words,
    nth,
  );
  await button.click();
};

/** A control of the widget, by its name. */
const control = (page, name) => page.shadow(`[name=${name}]`);

/** Types into a field as a person does. */
const type = async (page, name, text) => {
  const field = await control(page, name);
  await field.clear();
  if (text) await field.sendKeys(text); // a WebKit's driver refuses to type nothing
};

/** Opens the form for work, types, and sends it. */
const addWork = async (page, long, from, unit = "y") => {
  await page.openForm("Work", "have-from");
  await page.run((unit) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    shadowRoot.querySelector("[name=have-kind]").value = "bmet";
    shadowRoot.querySelector("[name=have-unit]").value = unit;
  }, unit);
  await type(page, "have-long", long);
  await type(page, "have-from", from);
  await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("[name=have-from]").form.querySelector("[type=submit]").click());
};

/** What a field says of itself: what is typed, whether it is invalid, and what describes it. */
const field = (page, name) =>
  page.run((name) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    const control = shadowRoot.querySelector(`[name=${name}]`);
    const described = control.getAttribute("aria-describedby");
    const line = described && shadowRoot.getElementById(described);
    return [control.value, control.getAttribute("aria-invalid"), line?.innerText ?? null];
  }, name);

test("months and years are read as people write them", async (t) => {
  const page = await at(t);
  const told = [];
  for (const [long, unit, from, link] of [
    ["6 1/2", "y", "03/2020", "bmet.78..2020-03"],
    ["78 months", "y", "Mar. 2021", "bmet.78..2021-03"],
    ["6,5", "y", "", "bmet.78.."],
    ["77", "", "May 2022", "bmet.77..2022-05"],
  ]) {
    await addWork(page, long, from, unit);
    told.push(link);
    await becomes(page, `v1&work=${told.join(",")}`);
  }
  assert.deepEqual(await page.errors(), []);
});

test("what cannot be read stays in its field, with a line beside it, and nothing is dropped", async (t) => {
  const page = await at(t);
  await addWork(page, "five", "03/04/2020");
  await page.shadow(".unread");
  assert.deepEqual(await field(page, "have-long"), ["five", "true", "Write how long, such as 18 months or 6.5 years. It can be 1 month to 60 years."]);
  assert.deepEqual(await field(page, "have-from"), ["03/04/2020", "true", "Leave out the day. Write a month and a year, such as May 2020 or 05/2020."]);
  assert.match(await page.focusedName(), /^textbox How long/);
  assert.equal(await state(page), "v1");
  assert.deepEqual(await page.axe(), []);
  await type(page, "have-long", "6.5");
  await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("[name=have-from]").form.requestSubmit());
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".unread").length === 1);
  assert.deepEqual(await field(page, "have-long"), ["6.5", null, null], "what was right stays");
  await type(page, "have-from", "April 2020");
  await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("[name=have-from]").form.requestSubmit());
  await becomes(page, "v1&work=bmet.78..2020-04");
  assert.deepEqual(await page.errors(), []);
});

/** Keeps what is copied, so that a journey can read it. */
function keepCopies() {
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (window.__copied = text) } });
}

test("what is typed into an open form stays there while another view is shown", async (t) => {
  const page = await at(t, WIDGET, "/host.html#credential-pathway=v1&want=credential.aami-cbet");
  await page.shadow(".steps");
  await page.openForm("Work", "have-from");
  await type(page, "have-long", "6.5");
  await press(page, "Occupations");
  await page.shadow("#place");
  await press(page, "My pathway");
  await page.shadow(".steps");
  const typed = await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("[name=have-long]").value);
  assert.equal(typed, "6.5");
});

test("a link that is copied has a sign, and one that was cut says so", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet&work=bmet.60..", { before: keepCopies });
  await page.ready();
  await press(page, "Copy a link to this page");
  const link = await page.until(() => window.__copied);
  const fragment = new URL(link).hash;
  assert.match(fragment, /^#credential-pathway=v1&sum=[0-9a-z]{5}&want=credential\.aami-cbet&work=bmet\.60$/);
  const opened = async (fragment) => {
    await page.go("/embed.html"); // so that the page is made anew
    await page.go(`/${fragment}`);
    await page.ready();
    return [await state(page), await notices(page)];
  };
  const whole = ["v1&want=credential.aami-cbet&work=bmet.60..", []];
  assert.deepEqual(await opened(fragment), whole);
  assert.deepEqual(await opened(`#${encodeURIComponent(fragment.slice(1))}`), whole, "wholly encoded");
  assert.deepEqual(await opened(`${fragment.replaceAll("&", "&amp;")}.`), whole, "as HTML, with a full stop");
  const [cut, lines] = await opened(fragment.slice(0, -1));
  assert.equal(cut, "v1&want=credential.aami-cbet&work=bmet.6..");
  assert.deepEqual(lines, ["This link was cut or changed on its way, so some of it may be missing or wrong. Check what you see here, or ask for the link again."]);
});

const TOLD = "v1&work=bmet.24..2020-05";

test("a reload brings back what was told, beside what the host keeps, and nothing is stored", async (t) => {
  const page = await at(t);
  await page.run(() => history.replaceState({ idx: 3, deep: { own: true } }, ""));
  await addWork(page, "24", "May 2020", "");
  await becomes(page, TOLD);
  await page.driver.navigate().refresh();
  await page.ready();
  assert.equal(await state(page), TOLD);
  const { idx, deep } = await page.run(() => history.state);
  assert.deepEqual({ idx, deep }, { idx: 3, deep: { own: true } });
  assert.deepEqual(await page.run(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  await press(page, "Start over");
  await becomes(page, "v1");
  assert.doesNotMatch(JSON.stringify(await page.run(() => history.state)), /bmet/);
  await page.driver.navigate().refresh();
  await page.ready();
  assert.equal(await state(page), "v1");
  assert.deepEqual(await page.errors(), []);
});

test("back and forward out of a self-check that a link opened bring its answers back", async (t) => {
  const page = await open(t, "/two.html", { server: { pages: { "/host.html": host(WIDGET), "/two.html": host("") } } });
  await page.run(() => addEventListener("unload", () => {}));
  await page.go("/host.html#credential-pathway=v1&show=check&at=2");
  await page.ready();
  await page.run(() => addEventListener("unload", () => {})); // so that the browser makes the page anew
  await press(page, "I work on my own");
  await page.until(() => document.querySelector("credential-pathway").getState().includes("lead=own"));
  const told = await state(page);
  await page.driver.navigate().back();
  await page.until(() => location.pathname === "/two.html");
  await page.driver.navigate().forward();
  await page.until(() => location.pathname === "/host.html");
  await page.ready();
  assert.equal(await state(page), told);
});

test("views that were gone through keep one copy, which comes along", async (t) => {
  const page = await at(t, '<credential-pathway loading="eager" goal="credential.aami-cbet">A</credential-pathway>');
  await addWork(page, "24", "May 2020", "");
  await becomes(page, "v1&want=credential.aami-cbet&work=bmet.24..2020-05");
  await press(page, "Table");
  await becomes(page, "v1&want=credential.aami-cbet&work=bmet.24..2020-05&show=table");
  await page.driver.navigate().refresh();
  await page.ready();
  await becomes(page, "v1&want=credential.aami-cbet&work=bmet.24..2020-05&show=table");
  await page.driver.navigate().back();
  await becomes(page, "v1&want=credential.aami-cbet&work=bmet.24..2020-05");
  await page.driver.navigate().refresh();
  await page.ready();
  assert.equal(await state(page), "v1&want=credential.aami-cbet&work=bmet.24..2020-05");
  await page.run(() => void (location.hash = "#faq"));
  await page.until(() => JSON.stringify(history.state ?? {}).includes("bmet.24"));
  await page.driver.navigate().refresh();
  await page.ready();
  assert.equal(await state(page), "v1&want=credential.aami-cbet&work=bmet.24..2020-05", "also behind an anchor of the page");
});

test("a link that is opened later comes before what the entry keeps", async (t) => {
  const page = await at(t);
  await addWork(page, "24", "May 2020", "");
  await becomes(page, TOLD);
  // As a router writes an address: the state of the entry stays.
  await page.run(() => history.replaceState(history.state, "", "#credential-pathway=v1&has=eta-ceta"));
  await page.driver.navigate().refresh();
  await page.ready();
  assert.equal(await state(page), "v1&has=eta-ceta");
  await addWork(page, "12", "May 2021", "");
  await becomes(page, "v1&has=eta-ceta&work=bmet.12..2021-05");
  await page.driver.navigate().refresh();
  await page.ready();
  assert.equal(await state(page), "v1&has=eta-ceta&work=bmet.12..2021-05", "what was told after it was opened is no older than it");
});

test("where the host keeps what can hold no key more, or wants nothing kept, the entry stays as it is", async (t) => {
  const page = await at(t);
  await page.run(() => history.replaceState("a text", ""));
  await addWork(page, "24", "May 2020", "");
  await becomes(page, TOLD);
  assert.equal(await page.run(() => history.state), "a text");
  const none = await at(t, WIDGET.replace("loading", 'persist="none" loading'));
  await addWork(none, "24", "May 2020", "");
  await becomes(none, TOLD);
  assert.equal(await none.run(() => history.state), null);
});

test("several widgets of a page keep apart, and a new element in the place of one begins anew", async (t) => {
  const page = await at(t, WIDGET + WIDGET);
  await press(page, "CBET", 1);
  await press(page, "Show my routes", 1);
  await press(page, "I have this", 1);
  await page.until(() => document.querySelectorAll("credential-pathway")[1].getState().includes("study="));
  const told = await state(page, 1);
  await page.driver.navigate().refresh();
  await page.ready();
  assert.deepEqual([await state(page, 0), await state(page, 1)], ["v1", told]);
  await page.run(() => {
    const other = Object.assign(document.createElement("credential-pathway"), { loading: "eager" });
    document.querySelectorAll("credential-pathway")[1].replaceWith(other);
  });
  await page.ready();
  assert.doesNotMatch(await state(page, 1), /study=/);
});

test("a change after “Save” is said to be not saved, and one press saves it", async (t) => {
  const page = await at(t);
  await addWork(page, "24", "May 2020", "");
  await becomes(page, TOLD);
  await press(page, "Save on this device");
  await page.until(() => localStorage.length === 1);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".said p"));
  assert.deepEqual(await said(page), ["Saved on this device."]);
  await addWork(page, "12", "June 2023", "");
  const more = "v1&work=bmet.24..2020-05,bmet.12..2023-06";
  await becomes(page, more);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".said p")?.textContent === "Not saved: your last changes.");
  await page.driver.navigate().refresh();
  await page.ready();
  assert.equal(await state(page), more);
  assert.deepEqual(await said(page), ["Not saved: your last changes."], "also after a reload");
  await press(page, "Save again");
  await page.until(() => localStorage.getItem("credential-pathway").includes("2023-06"));
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".said p")?.textContent === "Saved on this device.");
  assert.match(await page.focusedName(), /button Save again/);
  // A link of somebody else is no change of what is saved.
  await page.run(() => void (location.hash = "#credential-pathway=v1&has=eta-ceta"));
  await becomes(page, "v1&has=eta-ceta");
  assert.deepEqual(await said(page), []);
});

test("where the page has no address, none is copied, and a line says so", async (t) => {
  const inner = host(WIDGET).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const frame = `<iframe id="inside" title="Inside" width="800" height="600" srcdoc="${inner}"></iframe>`;
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": host(frame) } } });
  await page.driver.switchTo().frame(await page.until(() => document.querySelector("#inside")));
  await page.ready();
  assert.equal(await page.run(() => location.href), "about:srcdoc");
  await press(page, "Copy a link to this page");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".said p"));
  assert.deepEqual(await said(page), ["This page has no address to copy. Save a file to keep what you see."]);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shareUrl()), "");
  // What is told there is not lost by the attempt to keep it.
  await addWork(page, "24", "May 2020", "");
  await becomes(page, TOLD);
});
