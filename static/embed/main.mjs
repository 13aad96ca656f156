// The page that makes the lines for another page, and says what a policy does
// with them. It loads two files from its own folder, and nothing else.

import { doctor } from "./ask.mjs";
import { chosen, contrastLine, offer } from "./form.mjs";
import { lines } from "./lines.mjs";
import { byId, make } from "./parts.mjs";
import { preview } from "./preview.mjs";
import { savedPage } from "./saved-form.mjs";
import { words } from "./text.mjs";

const LANGUAGE = document.documentElement.lang;
const say = words(LANGUAGE);
const show = preview(document.querySelector("credential-pathway"));
let files = [];
let shown = "";

/** A file of this page's folder, as JSON; null where it cannot be loaded. */
async function beside(name) {
  try {
    const answer = await fetch(new URL(name, document.baseURI), { __proto__: null, credentials: "same-origin" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function update() {
  const state = { ...chosen(say), files };
  show(state);
  const line = contrastLine(state, say);
  if (byId("contrast").textContent !== line) byId("contrast").textContent = line;
  const isFrame = state.way === "frame" || state.way === "canvas";
  byId("height-field").hidden = !isFrame;
  byId("integrity-field").hidden = state.way === "canvas" || (isFrame && state.height > 0);
  // Typing must not clear the selection in lines that have not changed.
  const now = JSON.stringify([state, state.base?.href]);
  if (now === shown) return;
  shown = now;
  const place = byId("lines");
  const isOpen = place.querySelector("details")?.open ?? false;
  place.replaceChildren(...(state.base ? lines(state, say) : [make("p", { class: "fault" }, byId("base-fault").textContent)]));
  const policy = place.querySelector("details");
  if (policy) policy.open = isOpen;
}

function listen() {
  for (const id of ["accent", "bg"]) {
    byId(`${id}-pick`).addEventListener("input", () => {
      byId(id).value = byId(`${id}-pick`).value;
    });
    byId(id).addEventListener("input", () => {
      if (/^#[0-9a-f]{6}$/i.test(byId(id).value)) byId(`${id}-pick`).value = byId(id).value.toLowerCase();
    });
  }
  for (const id of ["builder", "copying", "more"]) {
    byId(id).addEventListener("input", update);
    byId(id).addEventListener("submit", (event) => event.preventDefault());
  }
}

byId("base").value = new URL("./", document.baseURI).href.split(/[?#]/)[0];
byId("level").append(...[1, 2, 3, 4, 5].map((number) => make("option", { value: String(number) }, say.level(number))));
listen();
update();
doctor(say, () => files);
savedPage(say, () => chosen(say));
beside("integrity.json").then((list) => {
  files = Array.isArray(list) ? list : [];
  update();
});
beside("catalog.json").then((catalog) => {
  if (catalog) offer(catalog, LANGUAGE, say, update);
  else byId("fits").textContent = say.noCatalog;
});
