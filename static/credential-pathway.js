// The loader of <credential-pathway>, the one file a page has to name:
//
//   <script type="module" src=".../credential-pathway.js"></script>
//   <credential-pathway>What to read where the widget cannot run.</credential-pathway>
//
// Its name never changes; the files it loads carry a hash of their content in
// their names, which the build writes in here with their integrity. So a cache
// can never pair an old script with a new module.
//
// The element's own children stay on the screen until the widget has painted,
// and for good where it cannot run. Nothing is fetched before the element comes
// near the window or somebody turns to it. Options are objects without a
// prototype, as the page's scripts may have put anything into Object.prototype.

const GLUE = new URL("%GLUE%", import.meta.url).href;
const WASM = new URL("%WASM%", import.meta.url).href;
const STYLE = new URL("%STYLE%", import.meta.url).href;
const NAME = "credential-pathway";
const LINK = "v1";

/** The attributes that set a part of the state, and the key of a link's text that says it. */
const PARTS = new Map([
  ["goal", "want"],
  ["sub-domain", "in"],
  ["basis", "basis"],
  ["by", "by"],
  ["view", "show"],
]);
const LONGEST = 200;

/** The attributes that are properties too, by the name of the property. */
const PROPERTIES = new Map(
  [...PARTS.keys(), "level", "theme", "loading"].map((name) => [name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), name]),
);

let running;
let starts = 0;
/** After a failure the files are taken anew: what the browser has kept may be what failed. */
let cache = "default";

/** The widget's module: fetched and started once, for all elements of a page. */
function widget() {
  running ??= start().catch((error) => {
    running = undefined; // a later start may try again
    cache = "reload";
    throw error;
  });
  return running;
}

/** Where a start has failed, asks for a file past what the browser has kept of it. */
async function fresh(url) {
  if (cache !== "default") await (await fetch(url, { __proto__: null, credentials: "same-origin", cache })).arrayBuffer();
}

/** Loads a module only if it is what the build made; nothing else takes its place then. */
async function checked(url) {
  await fresh(url);
  const preload = document.createElement("link");
  const loaded = new Promise((done, failed) => {
    preload.onload = done;
    preload.onerror = () => failed(new Error(`could not load ${url}`));
  });
  Object.assign(preload, { __proto__: null, rel: "modulepreload", integrity: "%GLUE_INTEGRITY%", href: url });
  // In the page itself: the element that asks first may go before it is there.
  (document.head ?? document.documentElement).append(preload);
  await loaded.finally(() => preload.remove());
  return import(url);
}

async function start() {
  // A module that stopped is not started again: a new one is made of the same file.
  const glueUrl = starts ? `${GLUE}#${starts}` : GLUE;
  starts += 1;
  const options = { __proto__: null, credentials: "same-origin", cache, integrity: "%WASM_INTEGRITY%" };
  const [glue, module] = await Promise.all([checked(glueUrl), fetch(WASM, options)]);
  if (!module.ok) throw new Error(`${module.status} for ${WASM}`);
  // The glue tells its options by their being a plain object: no null prototype
  // here. It reads this one key of it, which is the object's own.
  await glue.default({ module_or_path: module });
  cache = "default";
  return glue;
}

/** Whether an error says that the widget's module has stopped; not every browser names the module in it. */
function stopped(error) {
  const named = (url) => String(error.stack).includes(url);
  return "WebAssembly" in globalThis && error instanceof WebAssembly.RuntimeError && [WASM, GLUE].some(named);
}

/** Widgets that rest, each in its place: the next element shows one of them. */
let resting = [];

/** Every element that shows the widget. */
const shown = new Set();

class CredentialPathway extends HTMLElement {
  static observedAttributes = [...PARTS.keys(), "level"];

  static {
    // The widget stops at once where something is wrong inside of it: all elements then begin anew.
    addEventListener("error", ({ error }) => {
      if (!stopped(error)) return;
      running = undefined;
      resting = [];
      for (const element of shown) element.#again(error);
    });
  }

  /** What stands in the shadow root: set while the element is in a page. */
  #stay = null;
  /** The state when it was last known, as a link's text. */
  #state = "";
  #internals = this.attachInternals?.();
  #settled;
  /** Settles when the widget has painted, or cannot; trying again makes a new one. */
  ready = this.#promise();

  #promise() {
    return new Promise((settle) => {
      this.#settled = settle;
    });
  }

  connectedCallback() {
    if (this.#stay) return; // only moved within the page
    for (const name of PROPERTIES.keys()) {
      // What was set before the element was defined hides the property of the class.
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#stay = { leave: () => {} };
    this.#await(this.#stay);
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it back in one go: look again after.
    queueMicrotask(() => {
      if (this.isConnected || !this.#stay) return;
      this.#keep();
      this.#stay.leave();
      this.#stay = null;
      shown.delete(this);
    });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value || value === null) return;
    this.#set(`&${this.#part(name)}`);
  }

  /** Sets the state, or with a first "&" a part of it, now or when the widget starts. */
  #set(text) {
    const { glue, mounted } = this.#stay ?? {};
    if (glue) {
      glue.set(mounted, text);
      queueMicrotask(() => this.#keep());
    } else if (!text.startsWith("&")) this.#state = text;
    else if (this.#state) this.#state += text;
  }

  /** What an attribute says, as a part of a link's text. */
  #part(name) {
    const said = (name) => (this.getAttribute(name) ?? "").slice(0, LONGEST).replace(/[&,\s]/g, "");
    return name === "level" ? `level=${said("sub-domain")}.${said(name)}` : `${PARTS.get(name)}=${said(name)}`;
  }

  /** The state that the attributes say. */
  #own() {
    const said = CredentialPathway.observedAttributes.filter((name) => this.hasAttribute(name));
    return [LINK, ...said.map((name) => this.#part(name))].join("&");
  }

  /** Waits until somebody comes near, then enters. */
  #await(stay) {
    if (this.loading === "eager" || !("IntersectionObserver" in globalThis)) return this.#enter(stay);
    const near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && go(),
      { __proto__: null, rootMargin: "300px" },
    );
    const turns = ["pointerenter", "focusin", "touchstart"];
    const stop = () => {
      near.disconnect();
      for (const turn of turns) this.removeEventListener(turn, go);
    };
    const go = () => {
      stop();
      this.#enter(stay);
    };
    stay.leave = stop;
    for (const turn of turns) this.addEventListener(turn, go, { __proto__: null, passive: true });
    near.observe(this);
  }

  #say(state) {
    const states = this.#internals?.states;
    for (const name of ["loading", "ready", "error"]) states?.[name === state ? "add" : "delete"](name);
  }

  #tell(name, detail, cancelable = false) {
    const event = { __proto__: null, bubbles: true, composed: true, cancelable, detail };
    return this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, event));
  }

  async #enter(stay) {
    this.#say("loading");
    const root = this.shadowRoot ?? this.#root();
    const style = document.createElement("link");
    const styled = new Promise((done) => {
      style.onload = style.onerror = done;
    });
    style.rel = "stylesheet";
    style.crossOrigin = "anonymous"; // of another origin, integrity is known by CORS alone
    style.integrity = "%STYLE_INTEGRITY%";
    root.replaceChildren(style, document.createElement("slot"));
    let place;
    try {
      await fresh(STYLE).catch(() => {}); // the widget runs without its looks
      style.href = STYLE;
      const [glue] = await Promise.all([widget(), styled]);
      if (this.#stay !== stay) return; // gone meanwhile
      const kept = resting.pop();
      place = kept?.place ?? document.createElement("div");
      place.hidden = true;
      root.append(place);
      const mounted = kept?.mounted ?? glue.make(place);
      Object.assign(stay, { glue, mounted, place });
      stay.leave = () => {
        place.remove();
        glue.rest(mounted);
        resting.push({ place, mounted });
      };
      shown.add(this);
      glue.enter(mounted, this, this.#state || this.#own(), this.#state !== "");
    } catch (error) {
      place?.remove();
      this.#failed(error);
    }
  }

  /** The shadow root, with what the element listens to for good. */
  #root() {
    const root = this.attachShadow({ __proto__: null, mode: "open" });
    root.addEventListener("click", (event) => this.#leaving(event));
    for (const [name, does] of [["ready", this.#painted], ["change", this.#changed]]) {
      // Before the page's own listeners, and not what elements inside of this one tell.
      this.addEventListener(`${NAME}-${name}`, (event) => event.target === this && does.call(this, event.detail), true);
    }
    return root;
  }

  #painted(state) {
    this.#state = state;
    this.shadowRoot.querySelector("slot").remove();
    this.#stay.place.hidden = false;
    this.#say("ready");
    this.#settled(true);
  }

  #failed(error) {
    console.warn(`${NAME}: the widget could not start (${error}); its text stays readable.`);
    this.#say("error");
    this.#settled(false);
    const retry = document.createElement("button");
    retry.textContent = "Try again";
    retry.onclick = () => {
      this.ready = this.#promise();
      this.#enter(this.#stay);
    };
    this.shadowRoot.append(retry);
    this.#tell("error", String(error));
  }

  /** Begins anew with the state as it was last known; once more, and it asks first. */
  #again(error) {
    const stay = this.#stay;
    if (!stay) return;
    const soon = performance.now() - (stay.began ?? -1e9) < 5000;
    const next = { leave: () => {}, began: performance.now() };
    this.#stay = next;
    shown.delete(this);
    if (!soon) return this.#enter(next);
    this.shadowRoot.replaceChildren(this.shadowRoot.firstChild, document.createElement("slot"));
    this.#failed(error);
  }

  #keep() {
    try {
      this.#state = this.#stay?.glue?.state(this.#stay.mounted) ?? this.#state;
    } catch {
      // the module has stopped: what was last known stays
    }
  }

  /** A person did something: what it was is told beside "change". */
  #changed(state) {
    const before = new URLSearchParams(this.#state);
    this.#state = state;
    const now = new URLSearchParams(this.#state);
    for (const [key, name] of [["want", "pathway"], ["open", "select"]]) {
      if (now.get(key) !== before.get(key)) this.#tell(name, now.get(key));
    }
  }

  /** A link to somebody else's page: the host may keep the person here. */
  #leaving(event) {
    const link = event.composedPath().find((node) => node.localName === "a");
    if (link && /^https:/.test(link.href) && link.origin !== location.origin) {
      if (!this.#tell("outbound", link.href, true)) event.preventDefault();
    }
  }

  /** The state as a link's text; it comes back by `setState`. */
  getState() {
    this.#keep();
    return this.#state || this.#own();
  }

  /** Sets the state by a link's text. */
  setState(text) {
    this.#set(String(text).replace(/^&+/, ""));
  }

  /** What is shown, as text; empty before the widget has painted. */
  getPathway() {
    return this.#stay?.glue?.plain(this.#stay.mounted) ?? "";
  }

  /** The learner file; empty before the widget has painted. */
  export() {
    return this.#stay?.glue?.learner(this.#stay.mounted) ?? "";
  }

  /** The address of this page with the state in its fragment. */
  shareUrl() {
    return `${location.href.split("#")[0]}#${NAME}=${this.getState()}`;
  }

  /** Begins anew, with what the attributes say. */
  reset() {
    this.setState(this.#own());
  }

  /** Moves the focus into the widget. */
  focus(options) {
    const first = this.shadowRoot?.querySelector("button:not([disabled]), select");
    if (first) first.focus(options);
    else super.focus(options);
  }
}

for (const [property, name] of PROPERTIES) {
  Object.defineProperty(CredentialPathway.prototype, property, {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// Two copies of the loader in a page are one too many, not an error.
const registry = globalThis.customElements;
if (registry && !registry.get(NAME)) registry.define(NAME, CredentialPathway);
