// The script of studio.html, posting.html and catalog-editor.html: starts the studio's module with the catalog beside
// it, and does for it what only a page can do. It stores nothing and asks for no files but those of this folder.

import init, { start, start_editor as startEditor, start_posting as startPosting } from "./studio.js";

const MODULE = new URL("%MODULE%", import.meta.url).href;
const CATALOG = new URL("catalog.json", import.meta.url).href;

/** The local day, such as 2026-11-29. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Saves a text as a file. */
function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A widget with a goal. */
function widget(goal) {
  const element = document.createElement("credential-pathway");
  element.setAttribute("loading", "eager");
  element.setAttribute("persist", "none");
  if (goal) element.setAttribute("goal", `credential.${goal}`);
  return element;
}

/** Shows a widget in the place of the last one. */
function show(element) {
  const stage = document.getElementById("stage");
  stage.replaceChildren(element);
  stage.hidden = false;
  stage.scrollIntoView();
}

/**
 * Shows the widget with a goal and with offers as a data block in it, as a page under a strict policy has them. The
 * block is a plain element of that name: browsers with trusted types refuse the text of a script that a script has
 * made, also where it is only data.
 */
function preview(goal, offers) {
  const element = widget(goal);
  const block = document.createElementNS(null, "script");
  block.setAttribute("type", "application/json");
  block.textContent = offers;
  element.append(block);
  show(element);
}

/** The address of a preview of a catalog, without its number, and the preview that is shown. */
const PREVIEW = new URL("catalog.json?preview=", import.meta.url).href;
const shown = { number: 0, text: "" };

/**
 * Shows the widget with a goal and with a catalog, by `catalog-src`, so that the widget checks it as it checks any
 * other. A strict policy lets a page fetch only from its own site, so no blob can be named: the page itself answers for
 * an address of its own, and no request leaves it.
 */
function previewCatalog(goal, text) {
  if (shown.number === 0) {
    const { fetch: ask } = window;
    window.fetch = (address, options) => {
      if (!String(address).startsWith(PREVIEW)) return ask.call(window, address, options);
      const text = String(address) === `${PREVIEW}${shown.number}` ? shown.text : ""; // only the last one is shown
      const answer = new Response(text, { __proto__: null, headers: { "Content-Type": "application/json" } });
      return Promise.resolve(Object.defineProperty(answer, "url", { __proto__: null, value: address }));
    };
  }
  shown.number += 1;
  shown.text = text;
  const element = widget(goal);
  element.setAttribute("catalog-src", `${PREVIEW}${shown.number}`);
  show(element);
}

try {
  const options = { __proto__: null, credentials: "same-origin" };
  const module = fetch(MODULE, { ...options, integrity: "%MODULE_INTEGRITY%" });
  const [catalog] = await Promise.all([fetch(CATALOG, options).then((answer) => answer.text()), init({ module_or_path: module })]);
  const [posting, editor] = ["posting", "editor"].map((id) => document.getElementById(id));
  if (posting) startPosting(posting, catalog, today());
  else if (editor) startEditor(editor, catalog, save, previewCatalog);
  else start(document.getElementById("studio"), catalog, today(), save, preview, () => print());
} catch (error) {
  document.getElementById("failed").textContent = `The page could not start (${error}).`;
}
