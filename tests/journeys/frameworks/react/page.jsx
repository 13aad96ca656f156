import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { load, told } from "../told.js";
import { App } from "./app.jsx";

const found = { current: null };
const place = document.querySelector("#root");
const options = { onRecoverableError: (error) => console.error(`hydration: ${error}`) };
let root;
let model;

const app = () => (
  <StrictMode>
    <App {...model} found={found} />
  </StrictMode>
);

window.app = {
  told,
  load,
  element: () => found.current,
  begin(given) {
    model = given;
    root = createRoot(place, options);
    flushSync(() => root.render(app()));
  },
  hydrate(given) {
    model = given;
    flushSync(() => {
      root = hydrateRoot(place, app(), options);
    });
  },
  set(parts) {
    model = { ...model, ...parts };
    flushSync(() => root.render(app()));
  },
  end() {
    root?.unmount();
    root = null;
  },
};
