// Runs sequences of what a page can do with elements, and holds that each element works after each.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open } from "../harness.mjs";
import { own } from "./catalogs.mjs";

const script = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

/** What a browser says where a fault of the page's own stops the module. */
const STOPPED = /planted|unreachable|RuntimeError|null function|already borrowed/;

/**
 * So many sequences of so many deeds each, by the seeds 1, 2, 3 and so on. With `traps` a fault of the
 * page's own stops the module now and then, which is no fault of the elements'.
 */
export async function disorder(t, { sequences, deeds, traps = false }) {
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script><script type="module" src="disorder.js"></script>';
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><main></main></body></html>`;
  const pages = { "/host.html": html, "/disorder.js": script("disorder.js"), "/dice.js": script("dice.js"), "/own.json": JSON.stringify(own("Own", "Of its own")) };
  const page = await open(t, "/host.html", { server: { pages } });
  for (let seed = 1; seed <= sequences; seed += 1) {
    // A browser has a limit for modules that stopped, so a page has only so many.
    if (seed > 1 && seed % 10 === 1) await page.go("/host.html");
    await page.until(() => customElements.get("credential-pathway") && window.disorder);
    assert.deepEqual(await page.run((seed, deeds, traps) => disorder(seed, deeds, { traps }), seed, deeds, traps), []);
    const errors = await page.errors();
    assert.deepEqual(errors.filter((line) => !(traps && STOPPED.test(line))), [], `seed ${seed}`);
  }
  assert.deepEqual(await page.violations(), []);
}
