// The longest journey through the widget, on a slow processor: how long each press takes until what it changes is
// painted, which tasks are long after the start, and what moves by itself.

import { Key } from "selenium-webdriver";
import { start } from "../../tests/journeys/chromium.mjs";

const LOOK = { width: 1280, height: 900, colorScheme: "light" };
const TIMES = 4;
const PATIENCE = 60_000;
/** How long nothing has to be asked for before the start is over, in milliseconds. */
const QUIET = 3000;

/** Runs in the page before its own scripts. */
function clocks() {
  const seen = { step: "the start", presses: [], long: [], shifts: [] };
  Object.defineProperty(window, "__inp", { value: seen });
  const watch = (type, keep, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true, ...more });
  // A press is several events; the longest of them counts.
  const ended = ({ interactionId, name, startTime, duration, processingStart, processingEnd }) => {
    if (!interactionId) return;
    const before = seen.presses.find((row) => row.id === interactionId);
    const row = { id: interactionId, step: seen.step, name, startTime, duration, waits: processingStart - startTime, runs: processingEnd - processingStart };
    if (!before) seen.presses.push(row);
    else if (duration > before.duration) Object.assign(before, row, { step: before.step });
  };
  watch("event", ended, { durationThreshold: 16 });
  watch("first-input", ended);
  watch("longtask", ({ startTime, duration }) => seen.long.push({ step: seen.step, startTime, duration }));
  watch("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shifts.push({ step: seen.step, value });
  });
}

/** In the page: the middle of the first control, in the widget, whose name begins so; in sight. */
function find(words, within) {
  const root = document.querySelector("credential-pathway").shadowRoot;
  const named = (row) => (row.ariaLabel ?? row.textContent).replace(/\s+/g, " ").trim();
  const row = [...root.querySelectorAll(`${within} :is(button, summary, label.route)`)].find((each) => named(each).startsWith(words) && each.checkVisibility() && !each.disabled);
  row?.scrollIntoView({ block: "center" });
  return row;
}

/** What is pressed or typed, in its order: [words], [words, where], or { type }. */
const JOURNEY = [
  ["Medical device technician (BMET)"],
  { type: "chtm" },
  ["CHTM", ".goals-found"],
  ["Show my routes"],
  ["Add something"],
  ["Education", ".adding"],
  ["Work", ".adding"],
  ["Sort by"],
  ["Compare routes", ".tabs"],
  ["Map", ".tabs"],
  ["Table", ".tabs"],
  ["Show job titles"],
  ["Steps", ".tabs"],
  ["I have this"],
  ["Undo"],
  ["More about this step"],
  ["Pass the CHTM exam"],
  ["About CHTM"],
  ["‹ Back"],
  ["Print, save and more"],
  ["Self-check", ".more"],
  ["Any credential"],
  ["Occupations"],
  ["My pathway"],
  ["Print", ".more .buttons"],
];

/** One walk through an address: what its clocks say, and which presses found nothing to press. */
export async function walk(url) {
  const browser = await start(LOOK);
  const { driver } = browser;
  const mark = (step) => driver.executeScript("__inp.step = arguments[0]", step);
  try {
    await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${clocks})(); window.print = () => {};` });
    await browser.look(LOOK);
    await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: TIMES });
    await driver.get(url);
    await driver.wait(() => driver.executeScript("return document.querySelector('credential-pathway').matches(':state(ready)')"), PATIENCE, "it never starts");
    await driver.sleep(QUIET);
    const missing = [];
    for (const step of JOURNEY) {
      if (step.type) {
        await mark(`type ${step.type}`);
        await driver.executeScript("document.querySelector('credential-pathway').shadowRoot.querySelector('input[type=search]').focus()");
        for (const key of step.type) {
          await driver.actions().sendKeys(key).perform();
          await driver.sleep(150);
        }
        await driver.sleep(800);
        continue;
      }
      const [words, within = ".widget"] = step;
      await mark(words);
      const row = await driver.executeScript(`return (${find})(arguments[0], arguments[1])`, words, within);
      if (!row) {
        missing.push(words);
        continue;
      }
      await driver.sleep(200);
      await driver.executeScript("arguments[0].focus?.({ preventScroll: true })", row);
      await driver.actions().move({ origin: row }).click().perform();
      await driver.sleep(1200);
    }
    await driver.actions().sendKeys(Key.TAB).perform();
    await driver.sleep(500);
    return { ...(await driver.executeScript("return __inp")), missing };
  } finally {
    await browser.quit();
  }
}
