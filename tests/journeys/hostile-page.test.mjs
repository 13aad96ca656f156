// The widget in a page that makes it hard: it looks and works as in a page of nobody's, and the page
// stays as it was.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE, Key, open } from "./harness.mjs";
import { page as host, pages, STYLES } from "./hostile/pages.mjs";
import { difference, isDark, picture } from "./hostile/pictures.mjs";
import { pollute, polluteSoundly } from "./hostile/pollute.mjs";

const NAMES = Object.keys(STYLES);
/** The last width is the one of the table and the credential as well. */
const WIDTHS = [320, 1280];
const MOST = 0.001;
/** What the widget takes where a dialog in a window of 320 pixels, with its padding, has less. */
const LEAST = 280;

const state = (page) => page.run(() => document.querySelector("credential-pathway").getState());
const inside = (page, selector) =>
  page.until((selector) => document.querySelector("credential-pathway").shadowRoot.querySelector(selector), selector);

/**
 * What a person does by keyboard alone, and after each part what is said and what is kept. How often
 * Tab is pressed from part to part is written into `presses`, or taken from there where it is known.
 */
/** The state, once it has stopped changing: a browser may take keys in a moment later. */
async function settled(page) {
  for (let last = null, times = 0; times < 40; times += 1) {
    const now = await state(page);
    if (now === last) return now;
    last = now;
    await new Promise((done) => setTimeout(done, 80));
  }
  throw new Error("the state never stops changing");
}

async function journey(page, presses) {
  const parts = [];
  const isKnown = presses.length > 0;
  const act = async (...keys) => {
    const actions = page.driver.actions();
    for (const key of keys) actions.sendKeys(key);
    await actions.perform();
    const is = await settled(page);
    await page.questioned();
    parts.push({ state: is, told: await (ENGINE === "chromium" ? page.told() : page.shadowText()) });
  };
  const reach = async (wanted, ...keys) => {
    if (isKnown) return act(...Array(presses.shift()).fill(Key.TAB), ...keys);
    for (let times = 1; times < 100; times += 1) {
      await page.press(Key.TAB);
      if (!(await page.focusedName()).includes(wanted)) continue;
      presses.push(times);
      return act(...keys);
    }
    throw new Error(`no Tab reaches ${wanted}`);
  };
  await page.run(() => document.querySelector("credential-pathway").focus());
  await reach("I want", Key.ARROW_DOWN, Key.ARROW_DOWN, Key.ARROW_DOWN);
  await reach("button Table", Key.ENTER);
  await reach("CBET", Key.ENTER);
  await inside(page, ".credential");
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.activeElement?.id === "credential");
  await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
  await act(Key.ENTER); // Back comes before the heading
  await page.run(() => document.querySelector("credential-pathway").focus());
  await reach("Print, save and more", Key.ENTER);
  await reach("button Self-check", Key.SPACE);
  return parts;
}

for (const colorScheme of ["light", "dark"]) {
  test(`the page's own rules change no pixel of the widget: its steps, its table, its credential, wide and narrow, ${colorScheme}`, async (t) => {
    const page = await open(t, "/clean.html", { server: { pages: pages() }, colorScheme });
    const clean = new Map();
    const compare = async (name, key, selector, most = MOST) => {
      const own = await picture(page, selector);
      if (!clean.has(key)) clean.set(key, own);
      const share = difference(clean.get(key), own);
      assert.ok(share <= most, `${name}, ${key}: ${(share * 100).toFixed(2)} % of the pixels differ`);
    };
    for (const name of NAMES) {
      await page.look();
      await page.go(`/${name}.html`);
      await page.ready();
      await page.detailed();
      for (const width of WIDTHS) {
        await page.look({ width });
        await compare(name, `${width} px`);
      }
      const show = (text) => page.run((text) => document.querySelector("credential-pathway").setState(text), text);
      await show("v1&show=table");
      await inside(page, "table");
      await compare(name, "table", "table", MOST / 10); // a line of its head is no more than that
      await show("v1&open=aami-cbet");
      await inside(page, ".credential");
      await compare(name, "credential", ".credential");
    }
    const [one, other] = [clean.get("320 px"), clean.get("1280 px")];
    assert.notDeepEqual(one.box, other.box, "pictures of two widths");
    assert.equal(isDark(other), colorScheme === "dark");
  });
}

test("the widget has the room that a long text would have, in whatever its parent lays out", async (t) => {
  const parents = {
    flow: "", row: "display: flex", column: "display: flex; flex-direction: column; align-items: center",
    grid: "display: grid; justify-items: center", floated: "display: flow-root", moved: "transform: translate(0)",
    float: "float: left", inline: "display: inline-block", fit: "inline-size: fit-content", cell: "display: table-cell",
    auto: "display: grid; grid-template-columns: auto 1fr", absolute: "position: absolute", sibling: "display: flex",
  };
  const rules = Object.entries(parents).map(([name, rule]) => `.${name} { ${rule} }`);
  const css = `body { margin: 0 } p { margin: 0 } ${rules.join(" ")} .floated > * { float: left }`;
  const within = (inner) =>
    [...Object.keys(parents), "dialog", "popover"].map((name) => {
      if (name === "dialog") return `<dialog class="dialog" open>${inner}</dialog>`;
      return name === "popover" ? `<div popover="manual" class="popover">${inner}</div>` : `<div class="${name}">${name === "sibling" ? `<div>${inner}</div>` : inner}</div>`;
    });
  const body = [...within("<credential-pathway>A</credential-pathway>"), ...within(`<p>${"A long text. ".repeat(400)}</p>`)];
  const html = host("parents").replace(/<body>.*<\/body>/s, () => `<body>${body.join("")}</body>`);
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": html, "/parents.css": css } } });
  await page.run(() => {
    for (const element of document.querySelectorAll("[popover]")) element.showPopover?.();
    for (const element of document.querySelectorAll("credential-pathway")) element.dispatchEvent(new Event("focusin"));
  });
  await page.ready();
  for (const width of [320, 400, 768, 1024, 1280]) {
    await page.look({ width });
    assert.equal(await page.overflow(), 0, `${width} px: nothing scrolls sideways`);
    const widths = await page.run(() =>
      Object.fromEntries(["credential-pathway", "p"].map((name) => [
        name,
        [...document.querySelectorAll(`:not(credential-pathway) > ${name}`)].map((element) => [
          element.closest("[class]").className, Math.round(element.getBoundingClientRect().width)]),
      ])));
    const wanted = widths.p.map(([name, room]) => [name, Math.max(room, LEAST)]);
    assert.deepEqual(widths["credential-pathway"], wanted, `${width} px`);
    assert.ok(widths.p.every(([, room]) => room > width * 0.7), "each has room");
  }
});

test("the same keys lead to the same state and the same words, whatever the page's rules are and whatever listens", async (t) => {
  const page = await open(t, "/clean.html", { server: { pages: pages() } });
  await page.ready();
  const presses = [];
  const clean = await journey(page, presses);
  assert.equal(new Set(clean.map((part) => part.state)).size, 4, "what is wanted, the table, a credential, the self-check");
  const listen = () => {
    window.onerror = () => true;
    window.heard = [];
    for (const name of ["popstate", "hashchange", "keydown", "keyup", "keypress", "click", "focusin", "change", "input"]) {
      addEventListener(name, () => heard.push(name), true);
      addEventListener(name, () => heard.push(name));
    }
    customElements.define("credential-pathway-x", class extends HTMLElement {});
    customElements.define("credential-pathway-frame", class extends HTMLElement {});
  };
  const hostile = await open(t, "/loud.html", { server: page.server, origin: page.origin, before: listen });
  await hostile.ready();
  assert.deepEqual(await journey(hostile, presses), clean);
  assert.deepEqual(await hostile.errors(), []);
  assert.deepEqual(await hostile.violations(), []);
  await hostile.run(() => history.replaceState({ page: "its own" }, ""));
  const before = await state(hostile);
  await hostile.run(() => {
    dispatchEvent(new PopStateEvent("popstate", { state: { own: 1 } }));
    location.hash = "#own";
    return new Promise((done) => setTimeout(done, 50));
  });
  assert.equal(await state(hostile), before, "the page's own history is none of the widget's");
});

for (const [what, before] of [["senseless", pollute], ["sound", polluteSoundly]]) {
  test(`with ${what} values of the page's in Object.prototype the widget works, and no option of its is theirs`, async (t) => {
    const page = await open(t, "/clean.html", { server: { pages: pages() }, before });
    await page.event("ready");
    await inside(page, ".next");
    const press = (words) =>
      page.run((words) => {
        const buttons = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button")];
        buttons.find((button) => button.textContent === words).click();
      }, words);
    await press("Table");
    await inside(page, "table");
    await press("Steps");
    await inside(page, ".steps");
    assert.equal(await state(page), "v1&want=credential.comptia-a-plus");
    // One that waits until somebody comes near has nothing of the widget yet.
    await page.run(() => {
      const element = document.createElement("credential-pathway");
      element.loading = "lazy";
      document.body.append(element);
      element.goal = "credential.aami-cbet";
      element.setState("v1");
      element.remove();
    });
    await press("I have this");
    await page.until(() => document.querySelector("credential-pathway").getState().includes("has=comptia-a-plus"));
    assert.deepEqual(await page.errors(), []);
    assert.deepEqual(await page.requestsElsewhere(), []);
  });
}

/** The types of events that it listens to on the window: a module that stopped, links to a state, back, a policy. */
const LISTENS = ["error", "hashchange", "popstate", "securitypolicyviolation"];

/** All that a page can know of itself, in lines; of the widget no more than its element. Runs in the page. */
function known() {
  const places = { window, document, Object, Array, Promise, Node, Element, HTMLElement, ShadowRoot, Event };
  const driver = /^(\$?cdc_|ret_nodes$)/; // what the driver of the browser makes
  const names = Object.entries(places).flatMap(([name, place]) =>
    [place, place.prototype ?? {}].flatMap((each) => Reflect.ownKeys(each).map((key) => `${name} ${String(key)}`).filter((line) => !driver.test(line.split(" ")[1]))));
  const boxes = [...document.querySelectorAll("h1, h1 ~ *:not(#box)")].flatMap((element) => {
    const style = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    return [[x, y, width, height].join(" "), ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)].map((line) => `${element.localName} ${line}`);
  });
  const tags = [document.documentElement, document.body, document.querySelector("credential-pathway")];
  return [
    ...names,
    ...boxes,
    ...tags.map((element) => element.cloneNode().outerHTML),
    document.head.innerHTML,
    ["sheets", document.styleSheets.length, document.adoptedStyleSheets.length, document.fonts.size].join(" "),
    ["title", document.title, document.dir].join(" "),
    ["active", document.activeElement.localName, scrollX, scrollY].join(" "),
    ["history", history.length, JSON.stringify(history.state), location.href].join(" "),
    ["kept", document.cookie, localStorage.length, sessionStorage.length].join(" "),
  ];
}

test("the page is as it was: its names, its layout, its head, its history, its storage, its console", async (t) => {
  const late = 'document.addEventListener("go", () => import("./credential-pathway.js"));';
  const server = { pages: { ...pages({ script: "late.js" }), "/late.js": late } };
  const page = await open(t, "/clean.html", { server });
  // Only Chromium tells who listens.
  const of = (expression) => (ENGINE === "chromium" ? page.listeners(expression) : null);
  const listening = async () => [await of("window"), await of("document")];
  for (const name of ["clean", "reset"]) {
    await page.go(`/${name}.html`);
    // The element's text has another height than the widget: only what stands before it is held.
    const before = await page.run(known);
    assert.ok(before.length > 2000, "names and styles");
    const [inWindow, inDocument] = await listening();
    await page.run(() => document.dispatchEvent(new Event("go")));
    await page.ready();
    const after = await page.run(known);
    const changes = [...before.filter((line) => !after.includes(line)), ...after.filter((line) => !before.includes(line))];
    assert.deepEqual(changes, [], name);
    const [later, laterInDocument] = await listening();
    assert.deepEqual(laterInDocument, inDocument);
    const more = [...(later ?? LISTENS)];
    for (const type of inWindow ?? []) more.splice(more.indexOf(type), 1);
    assert.deepEqual(more, LISTENS);
    assert.deepEqual(await page.run(() => indexedDB.databases().then((all) => all.length)), 0);
  }
  const quiet = (line) => !/none\.svg|favicon/.test(line);
  assert.deepEqual((await page.console()).filter(quiet), []);
  assert.deepEqual(await page.violations(), []);
});
