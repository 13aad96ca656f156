// What only WebKitGTK can do: its start in a display of its own. It has the
// face of chromium.mjs.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder } from "selenium-webdriver";
import remote from "selenium-webdriver/remote/index.js";
import { onPath } from "./programs.mjs";
import { cut, renew } from "./windows.mjs";

/** The bar over the page would keep the window from being as narrow as a phone. */
const NARROW = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-source: none; }";

/**
 * Without a graphics card it paints faster by itself than through one that is imitated; and what it compiles once more
 * pays off later than a journey takes. The two halve its processor time.
 */
const FAST = { WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1", JSC_useOMGJIT: "0" };

/** The screen is as high as a window may be for a picture of a whole page. */
const SCREEN = "1600x16000x24";

/** A display that nobody looks at: its name, and how it ends. */
async function display() {
  const server = spawn(onPath("Xvfb", "engines"), ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((told, failed) => {
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].once("data", told);
  });
  return { name: `:${String(number).trim()}`, close: () => server.kill() };
}

/** A folder of settings: what GTK is told, and where nothing of this user is found. */
function settings() {
  const folder = mkdtempSync(join(tmpdir(), "webkit-"));
  mkdirSync(join(folder, "gtk-3.0"));
  writeFileSync(join(folder, "gtk-3.0", "gtk.css"), NARROW);
  return folder;
}

/** What the window shows, once it has been painted in its size: two pictures that are the same. */
async function painted(driver) {
  for (let last = null, times = 0; times < 20; times += 1) {
    await driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");
    const picture = await driver.takeScreenshot();
    if (picture === last) return picture;
    last = picture;
  }
  throw new Error("the page never stops being painted anew");
}

/** A browser with a fresh profile of its own, in a display of its own or on a `desktop`, which the environment names. */
export async function start({ colorScheme, desktop = null }) {
  const screen = desktop ? { name: desktop.DISPLAY, close: () => {} } : await display();
  const folder = settings();
  const service = new remote.DriverService.Builder(onPath("WebKitWebDriver", "engines"))
    .setLoopback(true)
    .setEnvironment({
      ...(desktop ?? process.env),
      DISPLAY: screen.name,
      GTK_THEME: colorScheme === "dark" ? "Adwaita:dark" : "Adwaita",
      XDG_CONFIG_HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      MESA_SHADER_CACHE_DISABLE: "true", // is still written to when the browser has gone
      ...FAST,
    })
    .build();
  const close = async () => {
    await service.kill();
    screen.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  const driver = await new Builder().usingServer(await service.start()).forBrowser("MiniBrowser").build();
  let bar = 0;
  /** Gives the page `width` and `height`; the window has a bar over it, and takes its size a moment later. */
  const look = async ({ width, height }) => {
    for (let times = 0; times < 50; times += 1) {
      await driver.manage().window().setRect({ x: 0, y: 0, width, height: height + bar });
      const [inner, outer] = await driver.executeScript("return [innerHeight, outerHeight]");
      if (inner === height) return;
      if (outer === height + bar && inner < outer) bar = outer - inner;
      await driver.sleep(20);
    }
    throw new Error(`the window never takes ${width} x ${height}`);
  };
  return {
    driver,

    async quit() {
      await driver.quit();
      await close();
    },

    /** Leaves nothing of the pages there were, for the next one. */
    renew: () => renew(driver),

    look,

    /** This driver tells no request: what a page asks for, its server and the page itself tell. */
    requests: async () => [],

    /**
     * A picture of the whole page, or of a box of it in pixels; base64. The window grows to the page's
     * height for it, but for a box that is in the window: what is fixed there would move.
     */
    async picture(box = null) {
      const size = await driver.executeScript("return { width: innerWidth, height: innerHeight }");
      const at = await driver.executeScript("return { x: scrollX, y: scrollY }");
      const own = box && { ...box, x: box.x - at.x, y: box.y - at.y };
      if (own && own.y >= 0 && own.y + own.height <= size.height) return cut(await painted(driver), own);
      const height = await driver.executeScript("return document.documentElement.scrollHeight");
      await look({ ...size, height: Math.min(height, 15_000) });
      const picture = await painted(driver);
      await look(size);
      return cut(picture, box);
    },

    /** WebKitGTK tells nobody what a page has. */
    usage: null,

    /** Its driver gives no console; the page's own lines are kept by the harness. */
    console: async () => [],
  };
}
