// What only Chromium can do: its start, and what goes through its DevTools
// protocol. firefox.mjs and webkit.mjs have the same face; the journeys
// themselves and harness.mjs name no browser.

import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { onPath } from "./programs.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A browser with a fresh profile of its own. */
export async function start({ colorScheme }) {
  const wanted = new logging.Preferences();
  wanted.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  wanted.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  const options = new chrome.Options();
  options.setChromeBinaryPath(onPath("chromium", "browser"));
  options.addArguments(...FLAGS);
  options.setLoggingPrefs(wanted);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(onPath("chromedriver", "browser")))
    .build();
  const features = [{ name: "prefers-color-scheme", value: colorScheme }];
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features });
  const requests = [];
  return {
    driver,

    quit: () => driver.quit(),

    look: ({ width, height }) =>
      driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false }),

    /** The address of everything asked for so far, whether or not an answer came. */
    async requests() {
      for (const entry of await driver.manage().logs().get(logging.Type.PERFORMANCE)) {
        const { method, params } = JSON.parse(entry.message).message;
        if (method === "Network.requestWillBeSent") requests.push(params.request.url);
        if (method === "Network.webSocketCreated") requests.push(params.url);
      }
      return requests;
    },

    /** A picture of the whole page, not of the window alone; base64. */
    async picture() {
      const options = { format: "png", captureBeyondViewport: true };
      return (await driver.sendAndGetDevToolsCommand("Page.captureScreenshot", options)).data;
    },

    /** What the page has after everything that can go is gone: bytes of its heap, listeners, nodes. */
    async usage() {
      for (let turn = 0; turn < 3; turn += 1) await driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
      const { usedSize } = await driver.sendAndGetDevToolsCommand("Runtime.getHeapUsage", {});
      const { jsEventListeners, nodes } = await driver.sendAndGetDevToolsCommand("Memory.getDOMCounters", {});
      return { heap: usedSize, listeners: jsEventListeners, nodes };
    },

    /** The browser's own lines in its console since the last call. */
    async console() {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER);
      return entries.map((entry) => `${entry.level.name}: ${entry.message}`);
    },
  };
}
