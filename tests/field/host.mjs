// A page of a host with the widget and somebody else's script, which a test opens and acts on.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ruled } from "../journeys/faults.mjs";
import { open } from "../journeys/harness.mjs";

/** The policy without Trusted Types, as others parse pages from text. */
const UNTYPED = (policy) => policy.replace(/; (require-trusted-types-for|trusted-types) [^;]*/g, "");

const script = async (name) => {
  const entryPoints = [fileURLToPath(new URL(`pages/${name}`, import.meta.url))];
  const define = { "process.env.NODE_ENV": '"production"' };
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: "esm", define, logLevel: "error" });
  return outputFiles[0].text;
};

export const document = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>` +
  `<script type="module" src="/credential-pathway.js"></script><script type="module" src="/router.js"></script></head><body>${body}</body></html>`;

export const WIDGET = '<credential-pathway loading="eager" goal="credential.aami-cbet">A</credential-pathway>';

export const isAt = (page, name) => page.until((name) => document.querySelector("h1")?.innerText === name, name);

/** Waits until the widget shows the table, or until it does not. */
export const shows = (page, isTable) =>
  page.until((isTable) => {
    const widget = document.querySelector("credential-pathway");
    return widget?.shadowRoot?.querySelector("button") && widget.getState().includes("show=table") === isTable;
  }, isTable);

/**
 * Opens the first page and shows the table there. `host` holds the name of the `script` and the pages
 * `one` and `two`, and perhaps a change to the `policy`.
 */
export async function atTable(t, host) {
  const pages = { "/one.html": host.one, "/two.html": host.two, "/router.js": await script(host.script) };
  const policy = host.policy ?? ((policy) => policy);
  const page = await open(t, "/one.html", { server: { pages, ...ruled((given) => policy(UNTYPED(given))) } });
  await isAt(page, "One");
  await page.ready();
  const button = await page.until(() =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button")].find((button) => button.innerText.trim() === "Table"));
  await button.click();
  await shows(page, true);
  return page;
}
