// The script of studio.html and of posting.html: starts the studio's module with the catalog beside it, and does for
// it what only a page can do. It stores nothing and asks for no files but those of this folder.

import init, { start, start_posting as startPosting } from "./studio.js";

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

/**
 * Shows the widget with a goal and with offers as a data block in it, as a page under a strict policy has them. The
 * block is a plain element of that name: browsers with trusted types refuse the text of a script that a script has
 * made, also where it is only data.
 */
function preview(goal, offers) {
  const stage = document.getElementById("stage");
  const element = document.createElement("credential-pathway");
  element.setAttribute("loading", "eager");
  element.setAttribute("persist", "none");
  if (goal) element.setAttribute("goal", `credential.${goal}`);
  const block = document.createElementNS(null, "script");
  block.setAttribute("type", "application/json");
  block.textContent = offers;
  element.append(block);
  stage.replaceChildren(element);
  stage.hidden = false;
  stage.scrollIntoView();
}

try {
  const options = { __proto__: null, credentials: "same-origin" };
  const module = fetch(MODULE, { ...options, integrity: "%MODULE_INTEGRITY%" });
  const [catalog] = await Promise.all([fetch(CATALOG, options).then((answer) => answer.text()), init({ module_or_path: module })]);
  const posting = document.getElementById("posting");
  if (posting) startPosting(posting, catalog, today());
  else start(document.getElementById("studio"), catalog, today(), save, preview, () => print());
} catch (error) {
  document.getElementById("failed").textContent = `The page could not start (${error}).`;
}
