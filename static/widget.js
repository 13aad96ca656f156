// The widget's module as the loader calls it, and what an element needs once the widget runs.

import init, { add_rest, catalog_text, make as inner, offers, stand_alone } from "./credential-pathway.js";
import { guard } from "./foreign-nodes.js";

export { add_catalog, add_details, address, learner, mount, plain, refresh, set, state, suspend } from "./credential-pathway.js";

/** The script that checks a host's catalog and a learner file, and its integrity: loaded only where there is one. */
export const CHECK = ["%CHECK%", "%CHECK_INTEGRITY%"];

/** What the module exports. */
let first;

/** Starts the module. */
export default async function start(options) {
  first = await init(options);
  stand_alone(new URL("index.html", import.meta.url).href);
}

/** Makes an instance of the rest: it imports what both share, and fills the slots of the table that it is called through. */
async function instance(answer) {
  return WebAssembly.instantiate(await (await answer).arrayBuffer(), { __proto__: null, a: first });
}

/** Settles when the rest is linked in, or could not be. */
export let linked;

/** Links the rest of the module in: what was asked for `early`, else what `load` fetches. */
export function link(load, early) {
  // The module calls this when a person presses "Try again": then past the browser's cache, as the cached copy
  // may be at fault.
  const go = async (again) => {
    const made = instance(again ? load(own, "reload") : early || load(own));
    const refused = (error) => console.warn(`credential-pathway: the rest of the module could not be loaded (${error})`);
    add_rest(await made.then(() => true, refused) === true, go);
  };
  linked = go();
}

/** The rest of the module, and its integrity: fetched once the first part is there, or beside it. */
export const REST = ["%REST%", "%REST_INTEGRITY%"];
const own = { REST };

/**
 * Gives a widget the offers of its element, where there are any: checked for the catalog of a number, and taken once
 * the rest of the module is there. Nothing is loaded and nothing is done where there are none.
 */
export async function offer(element, { mounted }, number, load, isCurrent) {
  const source = element.offersSrc;
  const block = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (!source && block === undefined) return;
  let came;
  try {
    came = await (await load(CHECK)).hostOffers(source, block, catalog_text(number));
  } catch (error) {
    came = ["", `offers-src: ${error}`];
  }
  await linked;
  if (isCurrent()) offers(mounted, ...came);
}

/** The events that follow a change of the state: name and detail of each. */
export function changes(before, after) {
  const [old, now] = [new URLSearchParams(before), new URLSearchParams(after)];
  const changed = [["pathway", "want"], ["select", "open"]].filter(([, key]) => now.get(key) !== old.get(key));
  return changed.map(([name, key]) => [name, now.get(key)]);
}

/** The address of another site that a click opens; empty or undefined where it opens none. */
export function leaving(event) {
  const link = event.composedPath().find((node) => node.localName === "a");
  return link && /^https:/.test(link.href) && link.origin !== location.origin ? link.href : "";
}

/** Keeps typed characters inside the widget. The page sees only the element as their target and would take them for its own shortcuts. */
function typed(event) {
  const [{ localName }] = event.composedPath();
  const writes = /input|select|textarea/.test(localName) && event.key?.length < 2;
  if (writes && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}

/**
 * Keeps the change of a text field to itself, to which nothing listens. Chromium tells of it as it takes the field away,
 * in the middle of a rendering, when Yew can take no event.
 */
function typedIn(event) {
  if (/text|number|search/.test(event.target.type)) event.stopImmediatePropagation();
}

/** Makes a widget in a container. */
export function make(place) {
  place.addEventListener("change", typedIn, true);
  for (const name of ["keydown", "keypress", "keyup"]) place.addEventListener(name, typed);
  return inner(place, guard(place));
}
