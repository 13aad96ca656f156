// The widget's module as the loader calls it, and what an element needs once the widget runs.

import init, { add_catalog, add_details, add_rest, catalog_text, make, mount, offers, refresh, stand_alone, suspend } from "./credential-pathway.js";
import { guard } from "./foreign-nodes.js";

export { address, learner, plain, set, state } from "./credential-pathway.js";

/** The script that checks a host's catalog and a learner file, and its integrity: loaded only where there is one. */
const CHECK = ["%CHECK%", "%CHECK_INTEGRITY%"];

/** The rest of the module, and its integrity: fetched once the first part is there, or beside it. */
export const REST = ["%REST%", "%REST_INTEGRITY%"];

/** What the module exports. */
let first;

/** Each element that shows a widget, by what it holds while it is in the page. */
const shown = new Set();

/** Fetch a file of the widget, and import a script of it, if it is what the build made. */
let fetched;
let checked;

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

/** Whether an error means that the module has stopped. Some browsers name only the glue in the stack. */
function hasStopped(error, files) {
  return error instanceof WebAssembly.RuntimeError && files.some(([name]) => String(error.stack).includes(name));
}

/**
 * Adds the shipped catalog, with what loads its details, and links the rest of the module in: what was asked for
 * `early`, else what is fetched. The module calls a function that loads once more when a person presses "Try again":
 * then past the browser's cache, as the cached copy may be at fault. `stop` is called where the module stops.
 */
export function begin(text, [module, glue, details], early, stop, ...load) {
  [fetched, checked] = load;
  // A panic stops the module for good, so all elements restart.
  const restart = ({ error }) => {
    if (!hasStopped(error, [module, glue])) return;
    removeEventListener("error", restart);
    stop();
    for (const stay of shown) {
      stay.end();
      stay.again(error);
    }
  };
  addEventListener("error", restart);
  const cache = (again) => (again ? "reload" : undefined);
  const detail = async (again) => {
    const came = fetched(details, cache(again)).then((answer) => answer.text());
    add_details(await came.catch(() => undefined), detail);
  };
  // The module calls this with the text of a catalog and a learner file that a person chose.
  const read = async (...file) => (await checked(CHECK)).learner(...file);
  add_catalog(text, detail, read); // the first catalog gets number 0
  const go = async (again) => {
    const made = instance((!again && early) || fetched(REST, cache(again)));
    const refused = (error) => console.warn(`credential-pathway: the rest of the module could not be loaded (${error})`);
    add_rest(await made.then(() => true, refused) === true, go);
  };
  linked = go();
}

/** What adds a host's catalog: the same each time, as the checker keeps what was added. */
const host = { add_catalog };

/** The number and the source of a host's catalog; or 0, the shipped one, and why it is shown instead. */
export async function catalogOf(source) {
  if (!source) return [0, ""];
  try {
    return await (await checked(CHECK)).hostCatalog(source, host);
  } catch (error) {
    return [0, `catalog-src: ${error}`];
  }
}

/** Suspended widgets, each with its container: the next element reuses one. */
const resting = [];

/** Makes a widget, in a container. */
function made() {
  const place = document.createElement("div");
  place.addEventListener("change", typedIn, true);
  for (const name of ["keydown", "keypress", "keyup"]) place.addEventListener(name, typed);
  return { place, mounted: make(place, guard(place)) };
}

/**
 * Shows a widget at an element, on its catalog, with the state of a link that the element may have kept. `source` is
 * what the element named when the catalog was asked for.
 */
export function show(stay, source, catalog, link, isKept) {
  const widget = resting.pop() ?? made();
  const { place, mounted } = widget;
  const { element, told } = stay;
  const root = element.shadowRoot;
  const own = root.querySelector('slot[name=""]');
  const back = () => place.replaceWith(own); // shows the element's own children again
  const follow = (event) => {
    const address = leaving(event);
    if (address && !stay.emit("outbound", address, true)) event.preventDefault();
  };
  const end = () => {
    root.removeEventListener("click", follow);
    shown.delete(stay);
  };
  const leave = () => {
    end();
    back();
    suspend(mounted);
    resting.push(widget);
  };
  Object.assign(stay, { mounted, back, end, leave });
  root.addEventListener("click", follow);
  shown.add(stay);
  // It is outside of the page until it has painted: the browser fills it faster there.
  const emit = (name, detail) => {
    if (name === "ready") own.replaceWith(place);
    told(name, detail);
  };
  mount(mounted, element, emit, link, isKept, ...catalog);
  offer(stay, catalog);
  if (source !== element.catalogSrc) renew(stay); // another one was named meanwhile
}

/** Applies the attributes that describe the page to a widget that is shown. */
export async function renew(stay) {
  const source = stay.element.catalogSrc;
  const catalog = await catalogOf(source);
  if (!stay.isCurrent() || source !== stay.element.catalogSrc) return;
  refresh(stay.mounted, ...catalog);
  offer(stay, catalog);
}

/**
 * Gives a widget the offers of its element, where there are any: checked for its catalog, and taken once the rest of
 * the module is there; the last call counts. Nothing is loaded and nothing is done where there are none.
 */
async function offer(stay, [number]) {
  const { element, isCurrent, mounted } = stay;
  const turn = (stay.turn = {});
  const source = element.offersSrc;
  const block = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (!source && block === undefined) return;
  let came;
  try {
    came = await (await checked(CHECK)).hostOffers(source, block, catalog_text(number));
  } catch (error) {
    came = ["", `offers-src: ${error}`];
  }
  await linked;
  if (isCurrent() && stay.turn === turn) offers(mounted, ...came);
}

/** The events that follow a change of the state: name and detail of each. */
export function changes(before, after) {
  const [old, now] = [new URLSearchParams(before), new URLSearchParams(after)];
  const changed = [["pathway", "want"], ["select", "open"]].filter(([, key]) => now.get(key) !== old.get(key));
  return changed.map(([name, key]) => [name, now.get(key)]);
}

/** The address of another site that a click opens; empty or undefined where it opens none. */
function leaving(event) {
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
