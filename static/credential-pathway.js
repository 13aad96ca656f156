// The loader of <credential-pathway>, the only file that a page names:
//
//   <script type="module" src=".../credential-pathway.js"></script>
//   <credential-pathway>What to read where the widget cannot run.</credential-pathway>
//
// Its name never changes. The files it loads carry a hash of their content in
// their names. The build writes those names and their integrity into this file,
// so a cache can never pair an old script with a new module or catalog.
//
// The element's own children stay visible until the widget has painted, and for
// good where it cannot run. Nothing is fetched before the element comes near the
// viewport or a person points at it or focuses it. Option objects have no
// prototype, because the page's scripts may have put anything into
// Object.prototype. The build also fills in the texts that a person reads: they
// are written in src/text/loader.rs.

/** The files, each with its integrity. */
const GLUE = ["%GLUE%", "%GLUE_INTEGRITY%"];
const WASM = ["%WASM%", "%WASM_INTEGRITY%"];
const CATALOG = ["%CATALOG%", "%CATALOG_INTEGRITY%"];
const DETAILS = ["%DETAILS%", "%DETAILS_INTEGRITY%"];
const STYLE = ["%STYLE%", "%STYLE_INTEGRITY%"];
const FRAME = ["%FRAME%", "%FRAME_INTEGRITY%"];
const NAME = "credential-pathway";
const LINK = "v1";

/** The attributes that set a part of the state, each with its key in a share link. */
const PARTS = new Map([
  ["goal", "want"],
  ["sub-domain", "in"],
  ["basis", "basis"],
  ["by", "by"],
  ["view", "show"],
  ["level", "level"],
]);
const LONGEST = 200;

/** What no fallback text holds. */
const SWALLOWED = "main,footer:not([slot]),script[src]";

/** How near to the viewport an element starts to load, in pixels. */
const NEAR = 300;

/** The attributes that describe the page, not the person. */
const SETTINGS = ["lang", "heading-level", "persist", "report-url", "catalog-src", "offers-src"];

/** The attributes that are properties too, by property name. Every element has `lang` already. */
const PROPERTIES = new Map(
  [...PARTS.keys(), ...SETTINGS.slice(1), "theme", "loading", "base-url", "fallback"].map((name) => [
    name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
    name,
  ]),
);

let running;
let starts = 0;
let failed = false;

/** Whether the browser is upgrading elements that were in the page before the loader ran. */
let upgrades = true;

/** Whether the page's policy has refused anything. A frame has its own policy and may work. */
let refused = false;
addEventListener("securitypolicyviolation", () => {
  refused = true;
});

/** The widget's module and catalog: fetched and started once, for all elements of a page. */
function widget(base, soon) {
  running ??= start(base, soon).catch((error) => {
    running = undefined; // so that a later start can try again
    failed = true;
    throw error;
  });
  return running;
}

/** After a failed start, fetches the files again past the browser's cache: the cached copy may be at fault. */
async function renewed(base) {
  const anew = async ([name]) => (await fetch(new URL(name, base), { __proto__: null, cache: "reload" })).text();
  if (failed) await Promise.allSettled([GLUE, WASM, CATALOG, STYLE].map(anew));
}

const unloaded = (url) => new Error(`could not load ${url}`);

/** Imports a module if it is what the build made. The integrity check covers the import that follows. */
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
  // In the page itself, because the element may be removed before the file arrives.
  document.documentElement.append(preload);
  await loaded.finally(() => preload.remove());
  // WebKit does not check the link's integrity.
  if (again) await fetch(url, { __proto__: null, integrity });
  return import(url);
}

/** Fetches a file if it is what the build made. */
function fetched(base, [name, integrity], cache) {
  const url = new URL(name, base);
  return fetch(url, { __proto__: null, integrity, cache }).catch(() => {
    throw unloaded(url);
  });
}

/** `soon` says that the first page seems to show an answer: the rest of the module is fetched beside the first part. */
async function start(base, soon) {
  // A module that has stopped cannot run again, so a new instance is made of the same file.
  const again = `#${starts++}`;
  // The module takes longest, so it is requested first. The catalog loads in parallel.
  const module = fetched(base, WASM);
  const catalog = fetched(base, CATALOG).then((answer) => answer.text());
  const script = checked(base, GLUE, again);
  const early = soon && script.then((glue) => fetched(base, glue.REST)).catch(() => {});
  const run = async ([glue, answer]) => {
    // The glue accepts a plain object only, so this one has a prototype. The glue
    // reads this one key, which is the object's own.
    await glue.default({ module_or_path: answer });
    return glue;
  };
  const code = Promise.all([script, module]).then(run);
  const [glue, text] = await Promise.all([code, catalog]);
  failed = false;
  const stop = () => {
    running = undefined;
  };
  glue.begin(text, [WASM, GLUE, DETAILS], early, stop, (...file) => fetched(base, ...file), (file) => checked(base, file));
  return glue;
}

function slot(name) {
  const made = document.createElement("slot");
  made.name = name;
  return made;
}

/** What an element holds while it is in a page, and when it last restarted. The glue adds what it needs to show a widget. */
const fresh = (began = 0) => ({ __proto__: null, began });

class CredentialPathway extends HTMLElement {
  static observedAttributes = [...PARTS.keys(), ...SETTINGS];

  /** What the shadow root holds; set while the element is in a page. */
  #stay = null;
  /** The last known state, as the text of a share link. */
  #state = "";
  #internals = this.attachInternals?.();
  #settled;
  /** Settles when the widget has painted or has failed. Trying again makes a new promise. */
  ready = this.#promise();

  #promise() {
    return new Promise((settle) => {
      this.#settled = settle;
    });
  }

  connectedCallback() {
    if (this.#stay) return; // it only moved within the page
    for (const name of PROPERTIES.keys()) {
      // A property that was set before the element was defined hides that of the class.
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#await((this.#stay = fresh()));
  }

  disconnectedCallback() {
    // Moving an element removes and inserts it in one go, so check after that.
    queueMicrotask(() => {
      if (this.isConnected || !this.#stay) return;
      this.#keep();
      this.#stay.leave?.();
      this.#stay = null;
      this.#internals?.states?.clear();
    });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (SETTINGS.includes(name)) this.#stay?.glue?.renew(this.#stay);
    else if (value !== null) this.#set(`&${this.#part(name)}`);
  }

  /** Sets the state, now or when the widget starts. A text that starts with "&" sets a part of it. */
  #set(text) {
    const stay = this.#stay;
    if (stay?.glue) stay.glue.set(stay.mounted, text);
    else if (!text.startsWith("&")) this.#state = text;
    else if (this.#state) this.#state += text;
  }

  /** An attribute as a part of a share link. */
  #part(name) {
    const said = (name) => (this.getAttribute(name) ?? "").slice(0, LONGEST).replace(/[&,\s]/g, "");
    return name === "level" ? `level=${said("sub-domain")}.${said(name)}` : `${PARTS.get(name)}=${said(name)}`;
  }

  /** The state that the attributes give. */
  #own() {
    const said = [...PARTS.keys()].filter((name) => this.hasAttribute(name));
    return [LINK, ...said.map((name) => this.#part(name))].join("&");
  }

  /**
   * Whether the element is near the viewport, one frame before an observer could tell. It is known
   * only where the page is laid out already, is visible and is no iframe; else the observer tells.
   */
  #isNear() {
    if (!upgrades || self !== top || document.hidden || !this.checkVisibility?.()) return false;
    const box = this.getBoundingClientRect();
    return box.top < innerHeight + NEAR && box.bottom > -NEAR;
  }

  /** Waits until the element is near the viewport or in use, then starts. */
  #await(stay) {
    if (this.loading === "eager" || !self.IntersectionObserver || this.#isNear()) return this.#mount(stay);
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
      this.#mount(stay);
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
      // Chromium before 125 refuses a state name without two dashes
    }
  }

  #emit(name, detail, cancelable = false) {
    const event = { __proto__: null, bubbles: true, composed: true, cancelable, detail };
    return this.dispatchEvent(new CustomEvent(`${NAME}-${name}`, event));
  }

  /** The folder of the files: the loader's, or the one that the host names. */
  #base() {
    return this.baseUrl ? new URL(this.baseUrl.replace(/\/?$/, "/"), document.baseURI).href : import.meta.url;
  }

  async #mount(stay) {
    this.#say("loading");
    const root = this.shadowRoot ?? this.attachShadow({ __proto__: null, mode: "open" });
    const style = document.createElement("link");
    const styled = new Promise((done) => {
      style.onload = style.onerror = done;
    });
    style.rel = "stylesheet";
    root.replaceChildren(style, slot("header"), slot(""), slot("footer"));
    try {
      // A browser reads `<credential-pathway />` as a start tag, so the rest of the page would be its text.
      if (this.querySelector(SWALLOWED)) throw new Error(`close it with </${NAME}>`);
      const base = this.#base();
      await renewed(base);
      const own = widget(base, this.goal || location.hash);
      style.integrity = STYLE[1];
      style.crossOrigin = "";
      style.href = new URL(STYLE[0], base);
      const [glue] = await Promise.all([own, styled]);
      const source = this.catalogSrc;
      const catalog = await glue.catalogOf(source);
      if (this.#stay !== stay) return; // removed meanwhile
      if (own !== running) return this.#mount(stay); // the module stopped meanwhile
      Object.assign(stay, {
        glue,
        element: this,
        isCurrent: () => this.#stay === stay,
        emit: (...event) => this.#emit(...event),
        told: (name, detail) => this.#told(name, detail),
        again: (error) => this.#again(error),
      });
      glue.show(stay, source, catalog, this.#state || this.#own(), this.#state !== "");
    } catch (error) {
      if (this.#stay === stay) this.#failed(error);
    }
  }

  /** Handles an event of the widget: updates the element first, then tells the page. */
  #told(name, detail) {
    const before = this.#state;
    if (name === "ready") {
      this.#say("ready");
      this.#stay.glue.linked.then(() => this.#settled(true));
    }
    if (/ready|change|set/.test(name)) this.#state = detail;
    if (name !== "set") this.#emit(name, detail);
    if (name === "change") for (const row of this.#stay.glue.changes(before, detail)) this.#emit(...row);
  }

  /** Falls back to the widget in an iframe with its own policy, else to the text, else to a link. */
  async #failed(error) {
    this.#say("error");
    this.#settled(false);
    let base = import.meta.url;
    try {
      base = this.#base();
    } catch {
      // the error that is reported is that this is no address
    }
    const read = this.shadowRoot.querySelector('slot[name=""]'); // shows the element's own children
    const instead = document.createElement("p");
    const retry = document.createElement("button");
    retry.textContent = "%TRY_AGAIN%";
    retry.onclick = () => {
      this.ready = this.#promise();
      this.#mount(this.#stay);
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
    read.after(instead);
    if (this.fallback !== "text" && (refused || /Compile|Eval|Reference/.test(error.name))) {
      try {
        const { framed } = await checked(base, FRAME);
        rung = await framed(this, instead, read, rung, `${NAME}=${this.#state || this.#own()}`);
      } catch {
        // no iframe either: the fallback stays
      }
    }
    console.warn(`${NAME}: the widget could not start (${error}); shown instead: ${rung}`);
    this.#emit("error", { __proto__: null, reason: String(error), rung });
  }

  /** Restarts with the last known state. If that fails within seconds, the person is asked first. */
  #again(error) {
    const stay = this.#stay;
    if (!stay) return;
    const soon = Date.now() - stay.began < 5000;
    const next = fresh(Date.now());
    this.#stay = next;
    if (!soon) return this.#mount(next);
    stay.back();
    this.#failed(error);
  }

  #keep() {
    try {
      this.#state = this.#stay?.glue?.state(this.#stay.mounted) ?? this.#state;
    } catch {
      // the module has stopped: keep the last known state
    }
  }

  /** The state as the text of a share link; `setState` restores it. */
  getState() {
    this.#keep();
    return this.#state || this.#own();
  }

  /** Sets the state from the text of a share link. */
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

  /** The address of this page, or of the one that stands alone, with the state in its fragment; else empty. */
  shareUrl() {
    const { glue, mounted } = this.#stay ?? {};
    if (glue) return glue.address(mounted) ?? "";
    return `${location.href.split("#")[0]}#${NAME}=${this.getState()}`;
  }

  /** Starts over with the state that the attributes give. */
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

// A page may load the loader twice: only the first one defines the element.
const registry = globalThis.customElements;
if (registry && !registry.get(NAME)) registry.define(NAME, CredentialPathway);
upgrades = false;
