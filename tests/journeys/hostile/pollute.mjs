// What a page's scripts put into the prototypes of everything, before any other script runs.

/**
 * Plants names in Object.prototype, as a script of an older day does, and helpers in Array.prototype.
 * Runs in the page itself. Not among the names are those that stop the browser's own work for
 * everybody: `then`, `return`, `valueOf`, `adoptedCallback`, `connectedMoveCallback`, `disabledFeatures`.
 */
export function pollute() {
  const helpers = ["each", "extend", "include", "inspect", "clone", "isEmpty", "forOwn", "item", "first", "keys"];
  for (const name of helpers) {
    Object.prototype[name] = function planted() {
      return this;
    };
    Array.prototype[name] = Object.prototype[name];
  }
  const options = {
    signal: "none", once: true, passive: true, capture: true, bubbles: false, composed: false, cancelable: true, detail: "x",
    credentials: "include", integrity: "sha256-x", mode: "no-cors", method: "POST", headers: 1, body: "x", redirect: "manual",
    cache: "only-if-cached", referrer: "x", referrerPolicy: "x", keepalive: "x", duplex: "half", priority: "x", window: 1,
    root: 1, rootMargin: "x", threshold: 9, scrollMargin: "x", delay: -1, trackVisibility: true, box: "x",
    stream: true, fatal: true, ignoreBOM: false, endings: "x", type: "x", name: "x", id: "x", value: "x", key: "x",
    slotAssignment: "manual", delegatesFocus: true, clonable: true, serializable: true, customElementRegistry: 1, registry: 1,
    is: "x", extends: "x", preventScroll: 1, focusVisible: false, module_or_path: "/other.wasm", builtins: ["x"],
    text: "x", why: "x", place: "x", mounted: 7, glue: "x", leave: 1, began: 1, instance: 1, module: 1, exports: 1, memory: 1,
    next: 1, done: 1, length: 3, 0: "x", get: 1, set: 1, writable: false, configurable: false, enumerable: false,
    href: "x", rel: "x", options: 1, state: "x", hash: "#x", origin: "x", source: "x", data: "x", hidden: true, base: "x", cnt: 1,
  };
  for (const name of Object.keys(options)) Object.prototype[name] = options[name];
}

/** The same with values that mean something to the browser. */
export function polluteSoundly() {
  Object.prototype.signal = AbortSignal.abort();
  Object.prototype.once = true;
  Object.prototype.capture = true;
  Object.prototype.headers = new Headers({ "X-Planted": "1" });
  Object.prototype.method = "HEAD";
  Object.prototype.root = document;
  Object.prototype.rootMargin = "-100%";
  Object.prototype.mode = "closed";
  Object.prototype.ignoreBOM = true;
  Object.prototype.get = () => "planted";
  Object.prototype.set = () => {};
}
