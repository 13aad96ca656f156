// The loader of <credential-pathway>, the one file a page has to name:
//
//   <script type="module" src=".../credential-pathway.js"></script>
//   <credential-pathway>What to read where the widget cannot run.</credential-pathway>
//
// Its name never changes; the files it loads carry a hash of their content in
// their names, which the build writes in here. So a cache can never pair an
// old script with a new module.
//
// The element's own children stay on the screen until the widget has painted,
// and for good where it cannot run. Options are objects without a prototype,
// as the page's scripts may have put anything into Object.prototype.

const GLUE = new URL("%GLUE%", import.meta.url).href;
const WASM = new URL("%WASM%", import.meta.url).href;
const STYLE = new URL("%STYLE%", import.meta.url).href;
const NAME = "credential-pathway";

let running;

/** The widget's module: fetched and started once, for all elements of a page. */
function widget() {
  running ??= start().catch((error) => {
    running = undefined; // a later element may try again
    throw error;
  });
  return running;
}

async function start() {
  const [glue, module] = await Promise.all([
    import(GLUE),
    fetch(WASM, { __proto__: null, credentials: "same-origin" }),
  ]);
  if (!module.ok) throw new Error(`${module.status} for ${WASM}`);
  // The glue tells its options by their being a plain object: no null prototype
  // here. It reads this one key of it, which is the object's own.
  await glue.default({ module_or_path: module });
  return glue;
}

class CredentialPathway extends HTMLElement {
  /** What stands in the shadow root: set while the element is in a page. */
  #stay = null;

  connectedCallback() {
    if (this.#stay) return; // only moved within the page
    this.#stay = { leave: () => {} };
    this.#enter(this.#stay);
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it back in one go: look again after.
    queueMicrotask(() => {
      if (this.isConnected || !this.#stay) return;
      this.#stay.leave();
      this.#stay = null;
    });
  }

  async #enter(stay) {
    const root = this.shadowRoot ?? this.attachShadow({ __proto__: null, mode: "open" });
    const style = document.createElement("link");
    const styled = new Promise((done) => {
      style.onload = style.onerror = done;
    });
    style.rel = "stylesheet";
    style.href = STYLE;
    const content = document.createElement("slot");
    const place = document.createElement("div");
    place.hidden = true;
    root.replaceChildren(style, content, place);
    try {
      const [glue] = await Promise.all([widget(), styled]);
      if (this.#stay !== stay) return; // gone meanwhile
      const painted = () => {
        place.hidden = false;
        content.remove();
      };
      this.addEventListener(`${NAME}-ready`, painted, { __proto__: null, once: true, capture: true });
      const mounted = glue.mount(place, this);
      stay.leave = () => glue.unmount(mounted);
    } catch (error) {
      console.warn(`${NAME}: the widget could not start (${error}); its text stays readable.`);
      const event = { __proto__: null, bubbles: true, composed: true, detail: String(error) };
      this.dispatchEvent(new CustomEvent(`${NAME}-error`, event));
    }
  }
}

// Two copies of the loader in a page are one too many, not an error.
if (!customElements.get(NAME)) customElements.define(NAME, CredentialPathway);
