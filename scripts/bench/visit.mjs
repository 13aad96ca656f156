// One visit of a page by a browser that has never seen it, on a slow line and a slow processor, and
// what the page's own clocks say of it.

import { start } from "../../tests/journeys/chromium.mjs";

const SLOW = { bits: 1_600_000, latency: 150, times: 4 };
const LOOK = { width: 412, height: 823, colorScheme: "light" };
const PATIENCE = 60_000;
const QUIET = 1500;

/** Runs in the page before its own scripts. */
function clocks() {
  const seen = { lcp: 0, shifts: [], long: [], usable: 0, compiled: [0, 0] };
  Object.defineProperty(window, "__clocks", { value: seen });
  const watch = (type, keep) => new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
  });
  const called = (node) => node?.localName ?? node?.nodeName ?? "gone";
  watch("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    seen.shifts.push({ value: entry.value, moved: entry.sources.map((source) => called(source.node)) });
  });
  watch("longtask", ({ duration }) => seen.long.push(duration));
  const usable = () => {
    seen.usable ||= performance.now();
  };
  addEventListener("credential-pathway-ready", usable, true);
  // The counter tells nothing; its button is there as soon as it is rendered.
  new MutationObserver(() => document.querySelector("counter-app button") && usable()).observe(document, { childList: true, subtree: true });
  const own = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const from = performance.now();
    const made = await own.apply(WebAssembly, given);
    seen.compiled = [from, performance.now()];
    return made;
  };
}

function readClocks() {
  const files = performance.getEntriesByType("resource").map(({ name, startTime, responseEnd, encodedBodySize }) =>
    ({ path: new URL(name).pathname, from: startTime, to: responseEnd, bytes: encodedBodySize }));
  const sum = (values) => values.reduce((all, value) => all + value, 0);
  return {
    ...__clocks,
    files,
    fcp: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    cls: sum(__clocks.shifts.map((row) => row.value)),
    tbt: sum(__clocks.long.map((duration) => Math.max(0, duration - 50))),
  };
}

/** Where a person may have moved the page to when the widget paints. */
const PLACES = {
  "above the fold, not moved": () => {},
  "its top in the window": () => {
    const { top } = document.querySelector("credential-pathway").getBoundingClientRect();
    scrollBy(0, top - innerHeight / 3);
  },
  "its end in the window": () => {
    const { bottom } = document.querySelector("credential-pathway").getBoundingClientRect();
    scrollBy(0, bottom - innerHeight / 2);
  },
  "at the page's end": () => scrollTo(0, document.documentElement.scrollHeight),
};

export const places = Object.keys(PLACES);

const isUsable = () => __clocks.usable > 0;

/**
 * Opens an address in a fresh browser and gives back what its clocks say once it is quiet, with the
 * addresses asked for. `place`, one of `places`, moves the page there first; it then waits, as it does
 * with `starts`, until the widget or the counter can be used. `times` is how much slower the processor is.
 */
export async function visit(url, { place = "", starts = place !== "", times = SLOW.times } = {}) {
  const browser = await start(LOOK);
  const { driver } = browser;
  try {
    await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${clocks})()` });
    await browser.look(LOOK);
    await browser.slow({ ...SLOW, times });
    await driver.get(url);
    if (place) await driver.executeScript(`(${PLACES[place]})()`);
    if (starts) await driver.wait(() => driver.executeScript(`return (${isUsable})()`), PATIENCE, `${url} never starts`);
    await driver.sleep(QUIET);
    const read = await driver.executeScript(`return (${readClocks})()`);
    const requests = (await browser.requests()).filter((address) => /^(https?|wss?):/.test(address));
    return { ...read, requests };
  } finally {
    await browser.quit();
  }
}
