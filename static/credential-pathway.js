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

/** The files, each with its integrity. */
const GLUE = ["%GLUE%", "%GLUE_INTEGRITY%"];
const WASM = ["%WASM%", "%WASM_INTEGRITY%"];
const CATALOG = ["%CATALOG%", "%CATALOG_INTEGRITY%"];
const STYLE = ["%STYLE%", "%STYLE_INTEGRITY%"];
const FRAME = ["%FRAME%", "%FRAME_INTEGRITY%"];
const NAME = "credential-pathway";
const LINK = "v1";

/** The attributes that set a part of the state, and the key of a link's text that says it. */
const PARTS = new Map([
  ["goal", "want"],
  ["sub-domain", "in"],
  ["basis", "basis"],
  ["by", "by"],
  ["view", "show"],
  ["level", "level"],
]);
const LONGEST = 200;

/** How near to the window an element begins to load, in pixels. */
const NEAR = 300;

/** The attributes that say something of the page, and nothing of the person. */
const SETTINGS = ["lang", "heading-level", "persist", "report-url", "catalog-src"];

/** The attributes that are properties too, by the name of the property; `lang` is every element's. */
const PROPERTIES = new Map(
  [...PARTS.keys(), ...SETTINGS.slice(1), "theme", "loading", "base-url", "fallback"].map((name) => [
    name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
    name,
  ]),
);

let running;
let starts = 0;
let failed = false;

/** Whether the elements of a page that was there before the loader are being upgraded. */
let upgrades = true;

/** Whether the page's policy has refused anything: a frame, with a policy of its own, may do it. */
let refused = false;
addEventListener("securitypolicyviolation", () => {
  refused = true;
});

/** The widget's module: fetched and started once, for all elements of a page. */
function widget(base) {
  running ??= start(base).catch((error) => {
    running = undefined; // a later start may try again
    failed = true;
    throw error;
  });
  return running;
}

/** Where a start has failed, asks for the files past what the browser has kept: it may be what failed. */
async function renewed(base) {
  const anew = async ([name]) => (await fetch(new URL(name, base), { __proto__: null, cache: "reload" })).text();
  if (failed) await Promise.allSettled([GLUE, WASM, CATALOG, STYLE].map(anew));
}

const unloaded = (url) => new Error(`could not load ${url}`);

/** Loads a module only if it is what the build made; nothing else takes its place then. */
async function checked(base, [name, integrity], again = "") {
  const url = new URL(name, base) + again;
  const preload = document.createElement("link");
  const loaded = new Promise((done, failed) => {
    preload.onload = done;
    preload.onerror = () => failed(unloaded(url));
  });
  preload.rel = "modulepreload";
  preload.integrity = integrity;
  preload.href = url;
  // In the page itself: the element that asks first may go before it is there.
  document.documentElement.append(preload);
  await loaded.finally(() => preload.remove());
  // WebKit does not hold the link to its integrity.
  if (again) await fetch(url, { __proto__: null, integrity });
  return import(url);
}

/** Fetches a file only if it is what the build made. */
async function fetched(base, [name, integrity]) {
  const url = new URL(name, base);
  try {
    return await fetch(url, { __proto__: null, integrity });
  } catch {
    throw unloaded(url);
  }
}

async function start(base) {
  // A module that stopped cannot start again: a new one is made of the same file.
  const again = `#${starts++}`;
  // The module takes longest, so it is asked for first; the catalog comes beside it.
  const module = fetched(base, WASM);
  const catalog = fetched(base, CATALOG).then((answer) => answer.text());
  const run = async ([glue, answer]) => {
    // The glue takes a plain object for its options: no null prototype here. It
    // reads this one key, which is the object's own.
    await glue.default({ module_or_path: answer });
    return glue;
  };
  const code = Promise.all([checked(base, GLUE, again), module]).then(run);
  const [glue, text] = await Promise.all([code, catalog]);
  glue.bring(text); // the first one: number 0, for all elements
  failed = false;
  return glue;
}

/** Whether an error says that the widget's module has stopped; not every browser names the module in it. */
function stopped(error) {
  const named = ([name]) => String(error.stack).includes(name);
  return self.WebAssembly && error instanceof WebAssembly.RuntimeError && [WASM, GLUE].some(named);
}

function slot(name) {
  const made = document.createElement("slot");
  made.name = name;
  return made;
}

/** What an element has while it is in a page, and when it began anew. */
const fresh = (began = 0) => ({ __proto__: null, began });

/** Widgets that rest, each in its place: the next element shows one of them. */
let resting = [];

/** Every element that shows the widget. */
const shown = new Set();

class CredentialPathway extends HTMLElement {
  static observedAttributes = [...PARTS.keys(), ...SETTINGS];

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
    this.#await((this.#stay = fresh()));
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it back in one go: look again after.
    queueMicrotask(() => {
      if (this.isConnected || !this.#stay) return;
      this.#keep();
      this.#stay.leave?.();
      this.#stay = null;
      this.#internals?.states?.clear();
      shown.delete(this);
    });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (SETTINGS.includes(name)) this.#look();
    else if (value !== null) this.#set(`&${this.#part(name)}`);
  }

  /** Sets the state, or with a first "&" a part of it, now or when the widget starts. */
  #set(text) {
    const stay = this.#stay;
    if (stay?.glue) {
      stay.glue.set(stay.mounted, text);
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
    const said = [...PARTS.keys()].filter((name) => this.hasAttribute(name));
    return [LINK, ...said.map((name) => this.#part(name))].join("&");
  }

  /**
   * Whether an element of a page that is laid out already is near its window, as an observer would
   * tell a frame later. Only the observer knows of a frame's place, and whether anybody looks.
   */
  #isNear() {
    if (!upgrades || self !== top || document.hidden || !this.getClientRects().length) return false;
    const box = this.getBoundingClientRect();
    return box.top < innerHeight + NEAR && box.bottom > -NEAR;
  }

  /** Waits until somebody comes near, then enters. */
  #await(stay) {
    if (this.loading === "eager" || !self.IntersectionObserver || this.#isNear()) return this.#enter(stay);
    const near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && go(),
      { __proto__: null, rootMargin: `${NEAR}px` },
    );
    const turns = ["pointerenter", "focusin"];
    const stop = () => {
      near.disconnect();
      for (const turn of turns) this.removeEventListener(turn, go);
    };
    const go = () => {
      stop();
      this.#enter(stay);
    };
    stay.leave = stop;
    for (const turn of turns) this.addEventListener(turn, go);
    near.observe(this);
  }

  #say(state) {
    const states = this.#internals?.states;
    states?.clear();
    try {
      states?.add(state);
    } catch {
      // Chromium before 125 takes no name without two dashes, and matches none
    }
  }

  #tell(name, detail, cancelable = false) {
    const event = { __proto__: null, bubbles: true, composed: true, cancelable, detail };
    return this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, event));
  }

  /** Where the files are: beside the loader, or where the host says. */
  #base() {
    return this.baseUrl ? new URL(this.baseUrl.replace(/\/?$/, "/"), document.baseURI).href : import.meta.url;
  }

  /** The number of the catalog that the host names, and where it is from; 0 is the bundled one, and why it is shown. */
  async #bring(glue) {
    if (!this.catalogSrc) return [0, ""];
    try {
      const { hostCatalog } = await checked(this.#base(), glue.HOST_CATALOG);
      return await hostCatalog(this.catalogSrc, glue);
    } catch (error) {
      return [0, `catalog-src: ${error}`];
    }
  }

  /** Takes up what the attributes say of the page, where the widget is shown. */
  async #look() {
    const stay = this.#stay;
    if (!stay?.glue) return;
    const source = this.catalogSrc;
    const catalog = await this.#bring(stay.glue);
    if (this.#stay === stay && source === this.catalogSrc) stay.glue.look(stay.mounted, ...catalog);
  }

  async #enter(stay) {
    this.#say("loading");
    const root = this.shadowRoot ?? this.#root();
    const style = document.createElement("link");
    const styled = new Promise((done) => {
      style.onload = style.onerror = done;
    });
    style.rel = "stylesheet";
    root.replaceChildren(style, slot("header"), slot(""), slot("footer"));
    try {
      const base = this.#base();
      await renewed(base);
      const own = widget(base);
      style.integrity = STYLE[1];
      style.crossOrigin = "";
      style.href = new URL(STYLE[0], base);
      const [glue] = await Promise.all([own, styled]);
      const source = this.catalogSrc;
      const catalog = await this.#bring(glue);
      if (this.#stay !== stay) return; // gone meanwhile
      if (own !== running) return this.#enter(stay); // the module stopped meanwhile
      const kept = resting.pop();
      // It stands in no page before it has painted, which is quicker for a browser to fill.
      const place = kept?.place ?? document.createElement("div");
      const mounted = kept?.mounted ?? glue.make(place);
      Object.assign(stay, { glue, mounted, place });
      stay.leave = () => {
        place.replaceWith(slot("")); // the text is there again
        glue.rest(mounted);
        resting.push({ place, mounted });
      };
      shown.add(this);
      const tell = (name, detail) => this.#told(name, detail);
      glue.enter(mounted, this, tell, this.#state || this.#own(), this.#state !== "", ...catalog);
      if (source !== this.catalogSrc) this.#look(); // another one was named meanwhile
    } catch (error) {
      if (this.#stay === stay) this.#failed(error);
    }
  }

  /** The shadow root, with what the element listens to for good. */
  #root() {
    const root = this.attachShadow({ __proto__: null, mode: "open" });
    root.addEventListener("click", (event) => {
      const address = this.#stay?.glue?.leaving(event);
      if (address && !this.#tell("outbound", address, true)) event.preventDefault();
    });
    return root;
  }

  /** The widget tells what happened: the page hears of it after the element knows. */
  #told(name, detail) {
    const before = this.#state;
    if (name === "ready") this.#painted();
    if (/ready|change/.test(name)) this.#state = detail;
    this.#tell(name, detail);
    if (name === "change") for (const row of this.#stay.glue.changes(before, detail)) this.#tell(...row);
  }

  #painted() {
    this.#read().replaceWith(this.#stay.place);
    this.#say("ready");
    this.#settled(true);
  }

  /** Where the element's own children are shown. */
  #read() {
    return this.shadowRoot.querySelector('slot[name=""]');
  }

  /** The next rung down: the widget in a frame with a policy of its own, else the text, else a link. */
  async #failed(error) {
    this.#say("error");
    this.#settled(false);
    let base = import.meta.url;
    try {
      base = this.#base();
    } catch {
      // that it is no address is what is told
    }
    const instead = document.createElement("p");
    const retry = document.createElement("button");
    retry.textContent = "%TRY_AGAIN%";
    retry.onclick = () => {
      this.ready = this.#promise();
      this.#enter(this.#stay);
    };
    let rung = "text";
    if (!this.firstElementChild && !this.textContent.trim()) {
      rung = "link";
      const link = document.createElement("a");
      link.href = new URL("index.html", base);
      link.textContent = "%CATALOG_PAGE%";
      instead.append(link, " ");
    }
    instead.append(retry);
    this.#read().after(instead);
    if (this.fallback !== "text" && (refused || /Compile|Eval|Reference/.test(error.name))) {
      try {
        const { framed } = await checked(base, FRAME);
        rung = await framed(this, instead, this.#read(), rung, `${NAME}=${this.#state || this.#own()}`);
      } catch {
        // no frame either: what is there stays
      }
    }
    console.warn(`${NAME}: the widget could not start (${error}); shown instead: ${rung}`);
    this.#tell("error", { __proto__: null, reason: String(error), rung });
  }

  /** Begins anew with the state as it was last known; once more, and it asks first. */
  #again(error) {
    const stay = this.#stay;
    if (!stay) return;
    const soon = Date.now() - stay.began < 5000;
    const next = fresh(Date.now());
    this.#stay = next;
    shown.delete(this);
    if (!soon) return this.#enter(next);
    stay.place?.replaceWith(slot(""));
    this.#failed(error);
  }

  #keep() {
    try {
      this.#state = this.#stay?.glue?.state(this.#stay.mounted) ?? this.#state;
    } catch {
      // the module has stopped: what was last known stays
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
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if ((value ?? "") === "") this.removeAttribute(name);
      else if (/string|number/.test(typeof value)) this.setAttribute(name, value);
      else console.warn(`${NAME}: ${property} takes a text, no ${typeof value}`);
    },
  });
}

// Two copies of the loader in a page are one too many, not an error.
const registry = globalThis.customElements;
if (registry && !registry.get(NAME)) registry.define(NAME, CredentialPathway);
upgrades = false;
