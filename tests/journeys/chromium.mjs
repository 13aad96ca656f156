// What only Chromium can do: its start, and what goes through its DevTools
// protocol. firefox.mjs and webkit.mjs have the same face; the journeys
// themselves and harness.mjs name no browser.

import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { onPath } from "./programs.mjs";
import { renew } from "./windows.mjs";

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
  const media = (more = {}) => {
    const features = Object.entries({ "prefers-color-scheme": colorScheme, ...more }).map(([name, value]) => ({ name, value }));
    return driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features });
  };
  await media();
  const requests = [];
  return {
    driver,

    quit: () => driver.quit(),

    /** A script that runs in every page of this window first of all. */
    first: (source) => driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source }),

    /** Leaves nothing of the pages there were, for the next one. */
    async renew() {
      await renew(driver);
      await media();
      for (const log of [logging.Type.PERFORMANCE, logging.Type.BROWSER]) await driver.manage().logs().get(log);
      requests.length = 0;
    },

    /** Sets media features beside the color scheme. */
    media,

    /** A slow line and a slow processor: bits a second, milliseconds to an answer, how many times slower. */
    async slow({ bits, latency, times }) {
      const line = { offline: false, latency, downloadThroughput: bits / 8, uploadThroughput: bits / 8 };
      await driver.sendDevToolsCommand("Network.enable", {});
      await driver.sendDevToolsCommand("Network.emulateNetworkConditions", line);
      await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: times });
    },

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

    /** A picture of the whole page, not of the window alone, or of a box of it in pixels; base64. */
    async picture(box = null) {
      const clip = box && { ...box, scale: 1 };
      const options = { format: "png", captureBeyondViewport: true, ...(clip && { clip }) };
      return (await driver.sendAndGetDevToolsCommand("Page.captureScreenshot", options)).data;
    },

    /** What an assistive technology is told of the element of an expression: its nodes, in its order. */
    async tree(expression) {
      await driver.sendDevToolsCommand("Accessibility.enable", {});
      const { result } = await driver.sendAndGetDevToolsCommand("Runtime.evaluate", { expression });
      const { node } = await driver.sendAndGetDevToolsCommand("DOM.describeNode", { objectId: result.objectId });
      const { nodes } = await driver.sendAndGetDevToolsCommand("Accessibility.getFullAXTree", {});
      const byId = new Map(nodes.map((row) => [row.nodeId, row]));
      const below = (row) => (row ? [row, ...(row.childIds ?? []).flatMap((id) => below(byId.get(id)))] : []);
      return below(nodes.find((row) => row.backendDOMNodeId === node.backendNodeId));
    },

    /** The types of the events that the object of an expression listens to, in the order of the alphabet. */
    async listeners(expression) {
      const { result } = await driver.sendAndGetDevToolsCommand("Runtime.evaluate", { expression });
      const found = await driver.sendAndGetDevToolsCommand("DOMDebugger.getEventListeners", { objectId: result.objectId });
      return found.listeners.map((row) => row.type).sort();
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
