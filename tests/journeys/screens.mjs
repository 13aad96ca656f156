// Every screen of the widget, on a page without rules of its own and in a font that the tests bring along,
// so that a picture does not hang on what is installed.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { POLICY } from "../../scripts/serve.mjs";
import { open } from "./harness.mjs";

const FONT = readFileSync(createRequire(import.meta.url).resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"));

const PAGES = {
  "/screens.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark"><title>Screens</title><link rel="stylesheet" href="screens.css">
    <script type="module" src="credential-pathway.js"></script></head>
    <body><main><h1>Screens</h1><credential-pathway loading="eager"></credential-pathway></main></body></html>`,
  "/screens.css": `@font-face { font-family: "Inter"; src: url("inter.woff2"); font-weight: 100 900; }
    html { scrollbar-width: none; font-family: "Inter"; color-scheme: light dark; background: Canvas; color: CanvasText; } body { margin: 0; } h1 { font-size: 1rem; margin: 0 1rem; }
    credential-pathway { --credential-pathway-font: "Inter"; }`,
  "/inter.woff2": (request, response) => response.writeHead(200, { "Content-Type": "font/woff2" }).end(FONT),
};

/** A technician of five years who has led others for two, on the way to CHTM. */
const LEARNER = "study=associate.biomedical-equipment-technology.&has=eta-ceta&work=bmet.60..,htm-management.24..2024-12";
const CHTM = `want=credential.aami-chtm&${LEARNER}`;

/** The link of each screen, and what is there when it is shown. */
export const SCREENS = {
  start: ["", ".start"],
  steps: [CHTM, ".next"],
  compare: [`${CHTM}&show=routes`, ".compare"],
  map: [`${CHTM}&show=map`, ".map"],
  table: [`${CHTM}&show=table`, "td li"],
  credential: [`${CHTM}&open=aami-chtm`, ".credential .facts"],
  check: ["show=check", ".main"],
  lookup: ["show=desk", ".main input"],
  jobs: ["show=occupations", ".main .card"],
  organizations: ["show=organizations", ".main .card"],
  bridges: ["show=bridges", ".main .card"],
  glossary: ["show=glossary", ".main"],
};

/** The widths of a phone, of a tablet and of a desk. */
export const WIDTHS = [320, 390, 768, 1280];

/** The page of all screens, on which `show` shows one after the other. */
export async function openScreens(t, options = {}) {
  const page = await open(t, "/screens.html", { ...options, server: { pages: PAGES, policy: `${POLICY}; font-src 'self'` } });
  await page.ready();
  await page.shadow(".more .buttons"); // the last that comes
  await page.until(() => document.fonts.status === "loaded");
  return page;
}

/** Shows a screen as a link does, and waits until it is whole. */
export async function show(page, name) {
  const [link, part] = SCREENS[name];
  await page.run((state) => document.querySelector("credential-pathway").setState(state), ["v1", link].filter(Boolean).join("&"));
  await page.shadow(part);
  if (link.includes("want=")) await page.detailed();
  await page.questioned();
  await page.run(async () => {
    const root = document.querySelector("credential-pathway").shadowRoot;
    root.activeElement?.blur();
    scrollTo(0, 0);
    await Promise.all(root.getAnimations().map((animation) => animation.finished));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** The controls that a person sees and whose box is smaller than `least` pixels in one direction. */
export const smallTargets = (page, least) =>
  page.run((least) => {
    const root = document.querySelector("credential-pathway").shadowRoot;
    return [...root.querySelectorAll("a, button, summary, label, select, input, textarea")]
      .filter((row) => row.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !row.matches("label:has(select, input:not([type=radio], [type=checkbox]), textarea)"))
      .map((row) => [row, (row.matches("input[type=radio], input[type=checkbox]") ? row.closest("label") ?? row : row).getBoundingClientRect()])
      .filter(([, { width, height }]) => width < least || height < least)
      .map(([row, { width, height }]) => `${row.localName} ${row.innerText ?? ""} ${Math.round(width)}x${Math.round(height)}`);
  }, least);
