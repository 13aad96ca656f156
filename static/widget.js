// The widget's module as the loader calls it, and what an element needs once the widget runs.

import { make as inner } from "./credential-pathway.js";

export { add_catalog, add_details, default, learner, mount, plain, refresh, set, state, suspend } from "./credential-pathway.js";

/** The script that checks a host's catalog and a learner file, and its integrity: loaded only where there is one. */
export const CHECK = ["%CHECK%", "%CHECK_INTEGRITY%"];

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
  return inner(place);
}
