// The widget's module as the loader calls it, with what an element needs once it runs.

import { make as inner } from "./credential-pathway.js";

export { default, bring, enter, learner, look, plain, rest, set, state } from "./credential-pathway.js";

/** The script that fetches a host's catalog, and its integrity: loaded only where an element names one. */
export const HOST_CATALOG = ["%HOST_CATALOG%", "%HOST_CATALOG_INTEGRITY%"];

/** What else is told beside a change of the state: names of events, each with its detail. */
export function changes(before, after) {
  const [old, now] = [new URLSearchParams(before), new URLSearchParams(after)];
  const changed = [["pathway", "want"], ["select", "open"]].filter(([, key]) => now.get(key) !== old.get(key));
  return changed.map(([name, key]) => [name, now.get(key)]);
}

/** The address of somebody else's page that a click leads to. */
export function leaving(event) {
  const link = event.composedPath().find((node) => node.localName === "a");
  return link && /^https:/.test(link.href) && link.origin !== location.origin ? link.href : "";
}

/** Keeps what is typed into a field to the widget: a page is told of the element alone, and would take it for its shortcuts. */
function typed(event) {
  const [{ localName }] = event.composedPath();
  const writes = /input|select|textarea/.test(localName) && event.key?.length < 2;
  if (writes && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}

/** Makes a widget in a place of the page. */
export function make(place) {
  for (const name of ["keydown", "keypress", "keyup"]) place.addEventListener(name, typed);
  return inner(place);
}
