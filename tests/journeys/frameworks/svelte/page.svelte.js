import { flushSync, hydrate, mount, unmount } from "svelte";
import { load, told } from "../told.js";
import App from "./app.svelte";

const found = { current: null };
const target = document.querySelector("#root");
let app;
let model = $state.raw({});

/** The component's properties, each read anew where it is used. */
const names = ["ids", "goal", "subDomain", "level", "view", "kind", "count", "listens", "more", "camel"];
const props = { found };
for (const name of names) Object.defineProperty(props, name, { enumerable: true, get: () => model[name] });

/** Puts the app in its place; the one that a server began is gone on with. */
function start(given, put) {
  model = given;
  app = put(App, { target, props, recover: false });
  flushSync();
}

window.app = {
  told,
  load,
  element: () => found.current,
  begin: (given) => start(given, mount),
  hydrate: (given) => start(given, hydrate),
  set(parts) {
    model = { ...model, ...parts };
    flushSync();
  },
  end() {
    if (app) unmount(app);
    app = null;
  },
};
