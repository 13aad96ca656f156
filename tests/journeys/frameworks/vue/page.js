import { createApp, createSSRApp, h, nextTick, shallowReactive } from "vue";
import { load, told } from "../told.js";
import App from "./app.vue";

const found = { current: null };
let app;
let model;

/** Puts the app in its place; the one that a server began is gone on with. */
function start(given, create) {
  model = shallowReactive(given);
  app = create({ render: () => h(App, { ...model, found }) });
  app.config.errorHandler = (error) => {
    throw error;
  };
  app.mount("#root");
  return nextTick();
}

window.app = {
  told,
  load,
  element: () => found.current,
  begin: (given) => start(given, createApp),
  hydrate: (given) => start(given, createSSRApp),
  set(parts) {
    Object.assign(model, parts);
    return nextTick();
  },
  end() {
    app?.unmount();
    app = null;
  },
};
