// What only Firefox can do: its start, and what goes through WebDriver BiDi.
// It has the face of chromium.mjs.

import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { onPath } from "./programs.mjs";
import { cut, renew } from "./windows.mjs";

/** Settings of the profile, so that the browser asks for nothing of its own. */
const QUIET = {
  "app.normandy.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.region.update.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.prefetch-next": false,
};

const SCHEMES = { dark: 0, light: 1 };

/** A browser with a fresh profile of its own. It shows nothing, but on a `desktop`, which the environment names. */
export async function start({ colorScheme, desktop = null }) {
  const options = new firefox.Options();
  options.setBinary(onPath("firefox-esr", "engines"));
  if (!desktop) options.addArguments("-headless");
  options.enableBidi();
  for (const [name, value] of Object.entries(QUIET)) options.setPreference(name, value);
  options.setPreference("layout.css.prefers-color-scheme.content-override", SCHEMES[colorScheme]);
  const driver = await new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(onPath("geckodriver", "engines")).setEnvironment(desktop ?? process.env))
    .build();
  const bidi = await driver.getBidi();
  const requests = [];
  const lines = [];
  bidi.socket.on("message", (text) => {
    const { method, params } = JSON.parse(text);
    if (method === "network.beforeRequestSent") requests.push(params.request.url);
    if (method === "log.entryAdded") lines.push(`${params.level}: ${params.text}`);
  });
  await bidi.subscribe("network.beforeRequestSent");
  await bidi.subscribe("log.entryAdded");
  return {
    driver,

    quit: () => driver.quit(),

    /** Leaves nothing of the pages there were, for the next one. */
    async renew() {
      await renew(driver);
      for (const kept of [requests, lines]) kept.length = 0;
    },

    /** A window of Firefox is 450 pixels wide at least; what a page is shown in need not be. */
    async look({ width, height }) {
      const params = { context: await driver.getWindowHandle(), viewport: { width, height } };
      const { error, message } = await bidi.send({ method: "browsingContext.setViewport", params });
      if (error) throw new Error(message);
    },

    /** The address of everything asked for so far, whether or not an answer came. */
    requests: async () => requests,

    /** A picture of the whole page, not of the window alone, or of a box of it in pixels; base64. */
    picture: async (box = null) => cut(await driver.takeFullPageScreenshot(), box),

    /** Firefox tells nobody what a page has. */
    usage: null,

    /** The browser's own lines in its console since the last call. */
    console: async () => lines.splice(0),
  };
}
