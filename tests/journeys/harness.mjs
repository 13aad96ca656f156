// What a journey is written with: `open` starts a server for dist/ and takes a
// browser, and gives back a page to act on. The tests of a file share browsers,
// one after the other, each in a new window and on an origin of its own, as every
// server has another port. The variable ENGINE chooses the browser: chromium
// (where it is not set), firefox or webkit.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { error as faults, Key } from "selenium-webdriver";
import { serve } from "../../scripts/serve.mjs";

export { Key };

/** The browsers that a journey can be run in. */
const ENGINES = ["chromium", "firefox", "webkit"];

/** The one that it is run in. */
export const ENGINE = process.env.ENGINE || "chromium";
if (!ENGINES.includes(ENGINE)) throw new Error(`ENGINE=${ENGINE}: there are ${ENGINES.join(", ")}`);
const { start } = await import(`./${ENGINE}.mjs`);

/** In which color schemes axe looks at a page. It is slow, and colors are the same in all engines: one looks at the dark ones. */
export const SCHEMES = ENGINE === "chromium" ? ["light", "dark"] : ["light"];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PICTURES = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
const PATIENCE = 15_000;
/** How often what is waited for is looked at, in milliseconds. */
const OFTEN = 30;

/** Runs in the page before its own scripts and keeps what a journey asks for later. */
function watch() {
  if (window.__seen) return; // the server and the browser have both brought it
  const seen = { violations: [], errors: [], events: [], warnings: [] };
  Object.defineProperty(window, "__seen", { value: seen });
  addEventListener("securitypolicyviolation", (event) => {
    seen.violations.push(`${event.effectiveDirective}: ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
  addEventListener("error", (event) => seen.errors.push(event.message));
  addEventListener("unhandledrejection", (event) => seen.errors.push(`unhandled: ${event.reason}`));
  const warn = console.warn;
  console.warn = (...words) => {
    seen.warnings.push(words.join(" "));
    warn.apply(console, words);
  };
  for (const name of ["ready", "error", "change"]) {
    const keep = (event) => seen.events.push(event.type);
    addEventListener(`credential-pathway-${name}`, keep, true);
  }
}

/** When each page of a journey is opened: what it says depends on the month, and journeys expect the words of this one. */
export const TODAY = Date.UTC(2026, 10, 29, 12);

/** Runs in the page before its own scripts: its clock goes on from `today`. */
function clock(today) {
  if (window.__ahead !== undefined) return;
  const Real = Date;
  Object.defineProperty(window, "__ahead", { value: today - Real.now() });
  window.Date = class Date extends Real {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Date.now()]));
    }

    static now() {
      return Real.now() + window.__ahead;
    }
  };
}

/** Runs in the page: calls `job` once each press is answered, which a widget does after the next frame. */
function answered(job) {
  const isBusy = ({ shadowRoot }) => shadowRoot?.querySelector(".main[aria-busy]");
  const isReady = () => ![...document.querySelectorAll("credential-pathway")].some(isBusy);
  if (isReady()) return job();
  return new Promise((done, failed) => {
    const wait = () => {
      if (!isReady()) return setTimeout(wait, 5);
      try {
        done(job());
      } catch (error) {
        failed(error);
      }
    };
    wait();
  });
}

class Page {
  #browser;

  #server;

  constructor(browser, server, options) {
    this.#browser = browser;
    this.#server = server;
    this.driver = browser.driver;
    this.origin = server.origin;
    this.server = options;
  }

  /** Takes the server away; what it gives back brings it to the same address again. */
  async offline() {
    await this.#server.close();
    return async () => Object.assign(this.#server, await serve({ ...this.server, port: Number(new URL(this.origin).port) }));
  }

  /** Runs a function of this file's language in the page, with plain or element arguments. */
  run(job, ...args) {
    return this.driver.executeScript(`return (${answered})(() => (${job}).apply(null, arguments))`, ...args);
  }

  /**
   * Waits until `job`, run in the page, gives back something true, and gives that back. While the browser goes on to
   * another page, WebKit has no frame to run it in.
   */
  until(job, ...args) {
    const notYet = (fault) => {
      if (fault instanceof faults.NoSuchFrameError) return false;
      throw fault;
    };
    return this.driver.wait(() => this.run(job, ...args).catch(notYet), PATIENCE, `never came true: ${job}`, OFTEN);
  }

  /** Goes to a path of the same server, such as "/#link"; a fragment alone does not reload. */
  async go(path) {
    await this.driver.get(this.origin + path);
  }

  /** Gives the page a size in pixels. */
  look({ width = 1280, height = 900 } = {}) {
    return this.#browser.look({ width, height });
  }

  /** Sets media features, such as `{"forced-colors": "active"}`, beside the color scheme; only Chromium can. */
  media(features) {
    return this.#browser.media(features);
  }

  /** Waits until every widget of the page has painted, and looks for no more questions. */
  ready() {
    return this.until(() => {
      const hosts = [...document.querySelectorAll("credential-pathway")];
      const painted = ({ shadowRoot }) => shadowRoot?.childElementCount > 0 && !shadowRoot.querySelector('slot[name=""], [aria-busy="true"]');
      return hosts.length > 0 && hosts.every(painted);
    });
  }

  /** Waits until the details of the catalog, which a goal or an open credential asks for, are painted. */
  async detailed() {
    await this.until(() =>
      performance.getEntriesByType("resource").some(({ name, responseEnd }) => /catalog-details-/.test(name) && responseEnd > 0));
    await this.until(() => {
      const places = [...document.querySelectorAll("credential-pathway")].map(({ shadowRoot }) => shadowRoot);
      return places.every((place) => !place.textContent.includes("Loading the details"));
    });
    await this.questioned();
  }

  /** Waits until no widget looks for questions any more, which it does after it has painted. */
  async questioned() {
    await this.until(() =>
      [...document.querySelectorAll("credential-pathway")].every(({ shadowRoot }) => !shadowRoot?.querySelector('[aria-busy="true"]')));
  }

  /** Waits for an event of the widget: "ready", "error" or "change". */
  event(name) {
    return this.until((type) => __seen.events.includes(type), `credential-pathway-${name}`);
  }

  /** Waits for the first fit of a selector inside the (nth) widget's shadow root. */
  shadow(selector, nth = 0) {
    const find = (selector, nth) =>
      document.querySelectorAll("credential-pathway")[nth]?.shadowRoot?.querySelector(selector);
    return this.until(find, selector, nth);
  }

  /** Opens what a person has, where it is closed: on the start page. */
  openFacts() {
    return this.until(() => {
      const { shadowRoot } = document.querySelector("credential-pathway");
      const opener = shadowRoot.querySelector(".start button[aria-expanded=false].chip");
      if (opener && !shadowRoot.querySelector(".add-button")) opener.click();
      return shadowRoot.querySelector(".add-button");
    });
  }

  /** Opens the form that adds facts of a kind, such as "Work", and waits for a control of it. */
  async openForm(words, name) {
    await this.openFacts();
    await this.run(() => {
      const { shadowRoot } = document.querySelector("credential-pathway");
      const button = shadowRoot.querySelector(".add-button");
      if (button.getAttribute("aria-expanded") === "false") button.click();
    });
    await this.until((words) => {
      const buttons = document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".adding .chip");
      const button = [...buttons].find((button) => button.innerText.startsWith(words));
      if (button?.getAttribute("aria-expanded") === "false") button.click();
      return button;
    }, words);
    await this.shadow(`[name=${name}]`);
  }

  /** What can be read in the (nth) widget's shadow root. */
  shadowText(nth = 0) {
    const read = (nth) => document.querySelectorAll("credential-pathway")[nth].shadowRoot.querySelector("div").innerText;
    return this.run(read, nth);
  }

  /** Whether a person sees an element of the page itself, found by selector. */
  sees(selector) {
    return this.run((selector) => document.querySelector(selector)?.checkVisibility() ?? false, selector);
  }

  /** Presses keys one after the other: `press("a", Key.ENTER)`. */
  async press(...keys) {
    for (const key of keys) await this.driver.actions().sendKeys(key).perform();
  }

  /** Presses a key while others are held: `chord(Key.SHIFT, Key.TAB)`. */
  async chord(...keys) {
    const last = keys.pop();
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    actions.sendKeys(last);
    for (const key of keys) actions.keyUp(key);
    await actions.perform();
  }

  /** The element that has the focus, looked for inside shadow roots as well; null where it is the page. */
  focused() {
    return this.run(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element === document.body ? null : element;
    });
  }

  /** The role and the name that an assistive technology is told of the focused element. */
  async focusedName() {
    const element = await this.focused();
    return element && `${await element.getAriaRole()} ${await element.getAccessibleName()}`;
  }

  /** Presses Tab until "role name" of the focused element holds `wanted` (or matches it); gives the element back. */
  async tabTo(wanted, { back = false, most = 300 } = {}) {
    for (let presses = 0; presses < most; presses += 1) {
      await (back ? this.chord(Key.SHIFT, Key.TAB) : this.press(Key.TAB));
      const name = await this.focusedName();
      if (name && (wanted instanceof RegExp ? wanted.test(name) : name.includes(wanted))) return this.focused();
    }
    throw new Error(`${most} presses of Tab never reach ${wanted}`);
  }

  /** What the policy refused of what the page itself wants in this document, by the page's own events and by the console. */
  async violations() {
    const console = await this.console();
    const told = console.filter((line) => /content security policy|trusted ?type/i.test(line));
    // An icon is what a browser asks for by itself.
    return [...(await this.run(() => __seen.violations)), ...told].filter((line) => !line.includes("/favicon.ico"));
  }

  /** Uncaught errors and rejections in this document. */
  errors() {
    return this.run(() => __seen.errors);
  }

  #lines = [];

  /** What this document's scripts have warned of. */
  warnings() {
    return this.run(() => __seen.warnings);
  }

  /** Every line of the browser's console since the page was opened, as far as the browser tells. */
  async console() {
    this.#lines.push(...(await this.#browser.console()));
    return this.#lines;
  }

  /** Everything that the server was asked for, each time that it was. */
  asked() {
    return [...this.#server.asked];
  }

  /** Every address asked for since the page was opened. */
  async requests() {
    const entries = await this.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    return [...new Set([...(await this.#browser.requests()), ...this.#server.asked, ...entries])];
  }

  /** The requests among them that left the page's own origin. */
  async requestsElsewhere() {
    const own = (url) => url.startsWith(`${this.origin}/`) || /^(data|blob|about|chrome):/.test(url);
    return (await this.requests()).filter((url) => !own(url));
  }

  /**
   * What axe finds against WCAG 2.0 to 2.2, A and AA, in the page and in its shadow roots; one line each.
   * `best` asks for what it calls best practices as well.
   */
  async axe({ best = false } = {}) {
    await this.driver.executeScript(AXE);
    const check = (values, done) => {
      const lines = ({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`);
      axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] }).then(
        ({ violations }) => done(violations.flatMap(lines)),
        (error) => done([`axe itself failed: ${error}`]),
      );
    };
    return this.driver.executeAsyncScript(`(${check}).apply(null, arguments)`, best ? [...WCAG, "best-practice"] : WCAG);
  }

  /** By how many pixels the page is wider than the window, so that it scrolls sideways. */
  overflow() {
    return this.run(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  }

  /** What the page has after everything that can go is gone: bytes of its heap, listeners, nodes; null where no one tells. */
  async usage() {
    return this.#browser.usage?.() ?? null;
  }

  /** A picture of a box of the page, `{x, y, width, height}` in its pixels; base64. */
  picture(box) {
    return this.#browser.picture(box);
  }

  /** What an assistive technology is told of the widget, in its order: "role name" of each node that has both. */
  async told() {
    const nodes = await this.#browser.tree('document.querySelector("credential-pathway").shadowRoot.querySelector(".widget")');
    const said = nodes.filter((node) => !node.ignored && node.name?.value && node.role.value !== "InlineTextBox");
    return said.map((node) => `${node.role.value} ${node.name.value}`);
  }

  /** The types of the events that the object of an expression, such as "window", listens to. */
  listeners(expression) {
    return this.#browser.listeners(expression);
  }

  /** Writes target/screenshots/<name>.png and gives the path back. */
  async screenshot(name) {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(`${PICTURES}${name}.png`, await this.#browser.picture(), "base64");
    return `${PICTURES}${name}.png`;
  }
}

/** The browsers that no test uses now, by their color scheme. */
const idle = { light: [], dark: [] };

after(() => Promise.all([...idle.light, ...idle.dark].map((browser) => browser.quit())));

/** A browser that shows nothing; it is given back as the test `t` ends. */
async function taken(t, colorScheme) {
  const browser = idle[colorScheme].pop() ?? (await start({ colorScheme }));
  t.after(async () => {
    try {
      await browser.renew();
      idle[colorScheme].push(browser);
    } catch {
      await browser.quit(); // a browser that has stumbled is of no more use
    }
  });
  return browser;
}

/** A browser for a server that others have been at, with a profile of its own: nobody is logged in there. */
async function fresh(t, colorScheme) {
  const browser = await start({ colorScheme });
  t.after(() => browser.quit());
  return browser;
}

/**
 * Opens `path` in a new window of a browser; both it and the server end with the test `t`.
 * `width`, `height`, `colorScheme` are the look; `server` goes to scripts/serve.mjs
 * (faults.mjs has some), and what it may be told later is set in `page.server`;
 * `before` is a function, or several, that run in every page of it first of all;
 * `origin` takes the server of another page instead of a new one.
 */
export async function open(t, path = "/", { server = {}, before = null, origin = null, colorScheme = "light", ...look } = {}) {
  const jobs = [watch, before].flat().filter(Boolean).map((job) => `(${job})();\n`);
  const first = `(${clock})(${TODAY});\n${jobs.join("")}`;
  const options = { ...server, first };
  const own = origin ? { origin, asked: [], close: () => {} } : await serve(options);
  t.after(() => own.close());
  const browser = await (origin ? fresh : taken)(t, colorScheme);
  if (origin) await browser.first?.(first); // that server may know nothing of it
  const page = new Page(browser, own, options);
  await page.look(look);
  await page.go(path);
  return page;
}
