// A desktop that nobody looks at, with a browser and the screen reader Orca in it. Keys are those of a
// keyboard, not of the browser's driver: Orca takes some for itself. Nothing of this user is read or kept.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { onPath } from "../journeys/programs.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** The Python that Debian's packages are installed for; another one may come first on PATH. */
const PYTHON = "/usr/bin/python3";
const PATIENCE = 15_000;
const OFTEN = 30;
/** How long Orca is silent once it has said all that a press leads to, and how long it may take to begin. */
const SETTLED = 250;
const BEGINS = 3_000;
/** The most presses of a key before what is looked for counts as not there. */
const PRESSES = 80;

/** The engines, by the name of ENGINE. */
export const ENGINES = ["firefox", "webkit"];

/** A program that ends with the desktop; with `says`, once it has written a line to its descriptor 3, and that line. */
function started(running, program, words, env) {
  const child = spawn(program, words, { env, stdio: ["ignore", "pipe", "ignore", "pipe"] });
  running.push(child);
  const line = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}`)));
    child.stdio[3].once("data", (data) => resolve(String(data).trim()));
  });
  line.catch(() => {}); // who does not wait for it has no use for its failure
  return { child, line };
}

/** Starts the desktop: a display, a bus of its own, Orca. */
async function desktop() {
  const running = [];
  const folder = mkdtempSync(join(tmpdir(), "desktop-"));
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    GSETTINGS_BACKEND: "memory",
    GNOME_ACCESSIBILITY: "1",
    LC_ALL: "C.UTF-8",
    MESA_SHADER_CACHE_DISABLE: "true",
  };
  const close = () => {
    for (const child of running.reverse()) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const screen = ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"];
    env.DISPLAY = `:${await started(running, onPath("Xvfb", "screen-reader"), screen, env).line}`;
    const bus = ["--session", "--nofork", "--print-address=3"];
    env.DBUS_SESSION_BUS_ADDRESS = await started(running, onPath("dbus-daemon", "screen-reader"), bus, env).line;
    const said = [];
    const orca = () => {
      const { child } = started(running, PYTHON, [join(HERE, "screen_reader.py")], env);
      createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
    };
    return { env, said, orca, close };
  } catch (error) {
    close();
    throw error;
  }
}

class Reader {
  constructor({ env, said }, driver, origin) {
    Object.assign(this, { env, said, driver, origin, from: 0 });
  }

  /** Presses keys, as xdotool names them; what Orca says from then on is what counts. */
  press(...keys) {
    this.from = this.said.length;
    for (const key of keys) execFileSync("xdotool", ["key", "--clearmodifiers", key], { env: this.env });
  }

  /** Types a text. */
  type(text) {
    this.from = this.said.length;
    execFileSync("xdotool", ["type", "--delay", "60", text], { env: this.env });
  }

  /** What Orca has said since the last press. */
  heard() {
    return this.said.slice(this.from);
  }

  /** Waits until a line that Orca has said since the last press satisfies `fits`. */
  async until(fits, wanted) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      const line = this.heard().find(fits);
      if (line !== undefined) return line;
      await new Promise((resolve) => setTimeout(resolve, OFTEN));
    }
    throw new Error(`Orca never said ${JSON.stringify(wanted)}, but ${JSON.stringify(this.heard())}`);
  }

  /** Waits until Orca has said exactly these lines, in this order, other lines between them or not. */
  async hears(...lines) {
    for (const wanted of lines) await this.until((line) => line === wanted, wanted);
  }

  /** Waits until a line that Orca has said ends with `words`; lists and groups that are entered come first. */
  async ends(words) {
    await this.until((line) => line.endsWith(words), words);
  }

  /** Waits until Orca has said all that it says of the last press: it says nothing of some places in WebKitGTK. */
  async settles() {
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    for (const end = Date.now() + BEGINS; this.heard().length === 0 && Date.now() < end; ) await pause(OFTEN);
    for (let count = -1; count < this.heard().length; await pause(SETTLED)) count = this.heard().length;
  }

  /** Presses a key until a line that Orca says ends with `words`. */
  async to(key, words) {
    const passed = [];
    for (let times = 0; times < PRESSES; times += 1) {
      this.press(key);
      await this.settles();
      if (this.heard().some((line) => line.endsWith(words))) return;
      passed.push(...this.heard());
    }
    throw new Error(`${key} never leads to ${JSON.stringify(words)}, but to ${JSON.stringify(passed)}`);
  }

  /** Presses Tab until Orca says this. */
  tabTo(words) {
    return this.to("Tab", words);
  }

  /** The accessibility tree of the page, as an assistive technology gets it. */
  tree() {
    const title = this.run(() => document.title);
    const read = (title) => execFileSync(PYTHON, [join(HERE, "tree.py"), title], { env: this.env, encoding: "utf8", timeout: PATIENCE });
    return title.then(read).then(JSON.parse);
  }

  /** Runs a function in the page. */
  run(job, ...args) {
    return this.driver.executeScript(`return (${job}).apply(null, arguments)`, ...args);
  }

  /** Waits until a function in the page gives back something true. */
  waits(job, ...args) {
    return this.driver.wait(() => this.run(job, ...args), PATIENCE, `never came true: ${job}`, OFTEN);
  }

  /** Opens a path of the server, and waits until the widget has painted. */
  async go(path) {
    await this.driver.get(this.origin + path);
    await this.waits(() => {
      const root = document.querySelector("credential-pathway")?.shadowRoot;
      return root?.childElementCount > 0 && !root.querySelector('slot[name=""], [aria-busy="true"]');
    });
  }
}

/** What the name of the browser's window begins with: without a window manager, nothing gives it the focus. */
const WINDOW = { firefox: "Healthcare technology", webkit: "Automation" };

/** Opens a browser at `path`; with `orca`, it starts once the page is there, as what a load says varies. */
async function opened(ends, engine, path, { orca = true } = {}) {
  const { start } = await import(`../journeys/${engine}.mjs`);
  const own = await desktop();
  ends.push(own.close);
  const server = await serve({});
  ends.push(() => server.close());
  const browser = await start({ colorScheme: "light", desktop: own.env });
  ends.push(() => browser.quit());
  const reader = new Reader(own, browser.driver, server.origin);
  await reader.go(path);
  const window = ["search", "--sync", "--onlyvisible", "--name", WINDOW[engine], "windowfocus", "--sync"];
  execFileSync("xdotool", window, { env: own.env, timeout: PATIENCE });
  if (orca) {
    own.orca();
    await reader.until((line) => line.endsWith(" frame."), "the name of the window");
  }
  return reader;
}

/**
 * What people do with Orca: `job` gets a reader at `path`. A browser or Orca on a busy machine may stumble:
 * a failure is printed, and the job is done once more on a new desktop.
 */
export async function listening(engine, path, job, options) {
  const once = async () => {
    const ends = [];
    try {
      return await job(await opened(ends, engine, path, options));
    } finally {
      for (const end of ends.reverse()) await end();
    }
  };
  try {
    return await once();
  } catch (error) {
    console.log(`STUMBLED, and is tried a second time: ${error.message}`);
    return once();
  }
}
