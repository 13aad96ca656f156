// What each framework's page shares: how it hears of events, and how it loads the loader.

/** The events that the handlers of a template heard: name and detail. */
export const told = [];

export function tell(event) {
  told.push([event.type, event.detail]);
}

/** Keeps the person on the page. */
export function keep(event) {
  tell(event);
  event.preventDefault();
}

export const load = () => import("/credential-pathway.js");
