// Sequences of whatever a page can do with elements, in any order; the same seed gives the same ones.
// A module for the page itself.

import { dice } from "./dice.js";

const VALUES = {
  goal: ["credential.aami-cbet", "credential.aami-chtm", "level.medical-devices-imaging.3", "credential.nobody", "x"],
  "sub-domain": ["medical-devices-imaging", "x"], level: ["1", "3", "9"], basis: ["ladder", "issuer", "x"], by: ["time", "cost", "x"],
  view: ["steps", "routes", "map", "table", "check", "desk", "occupations", "organizations", "bridges", "x"], theme: ["light", "dark", "x"], loading: ["lazy", "eager"],
  lang: ["en", "x"], "heading-level": ["1", "4", "9"], persist: ["ask", "none", "x"], "report-url": ["https://www.example.org/", "javascript:x"], "catalog-src": ["none.json", "own.json", "javascript:x"],
};
const STATES = ["v1", "v1&want=credential.aami-cbet&has=eta-ceta", "v1&want=credential.aami-chtm&show=table&open=aami-cbet", "v1&show=check&at=2", "v9", "", "&&has=aami-cbet", "v1&=,&want"];

/** What can be done with an element; `one` gives one of a list by chance. */
const DEEDS = [
  ({ element, one, places }) => one(places).append(element),
  ({ element, one, places }) => one(places).prepend(element),
  ({ element }) => element.remove(),
  ({ element }) => element.replaceWith(element),
  ({ element, other }) => other.isConnected && !element.contains(other) && other.before(element),
  ({ element, other }) => !other.contains(element) && element !== other && element.append(other),
  ({ element, one }) => {
    const name = one(Object.keys(VALUES));
    element.setAttribute(name, one(VALUES[name]));
  },
  ({ element, one }) => element.removeAttribute(one(Object.keys(VALUES))),
  ({ element, one }) => (element.view = one([...VALUES.view, null, 7, {}])),
  ({ element, one }) => element.setState(one(STATES)),
  ({ element, other }) => element.setState(other.getState()),
  ({ element }) => element.reset(),
  ({ element }) => element.focus(),
  ({ element }) => [element.getState(), element.getPathway(), element.export(), element.shareUrl()],
  ({ element }) => (element.textContent = "other text"),
  ({ element }) => (element.hidden = !element.hidden),
  ({ element, one }) => element.dispatchEvent(new Event(one(["focusin", "pointerenter", "click", "change"]))),
  ({ element, one }) => one([...(element.shadowRoot?.querySelectorAll("button, summary, input[type=checkbox]") ?? [])])?.click(),
  ({ element, one }) => {
    const select = one([...(element.shadowRoot?.querySelectorAll("select") ?? [])]);
    if (!select) return;
    select.selectedIndex = 1;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  },
  ({ element }) => element.cloneNode(true).remove(),
  ({ element }) => document.adoptNode(element),
  () => history.back(),
  () => dispatchEvent(new PopStateEvent("popstate", { state: ["credential-pathway", "v1&show=desk"] })),
];

/** Stops the module in the middle of its work, the next time that it makes an element: a fault of the page's own. */
function trap() {
  const own = Document.prototype.createElement;
  Document.prototype.createElement = function planted(...options) {
    if (!/\.wasm/.test(new Error().stack)) return own.apply(this, options);
    Document.prototype.createElement = own;
    throw new Error("planted");
  };
}

/**
 * Does so many deeds by a seed with three elements, and gives back what is wrong at the end: each of
 * the elements, put into the page again, paints and takes a state.
 */
window.disorder = async (seed, deeds, { traps = false } = {}) => {
  const random = dice(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  for (let entry = 0; entry < 20; entry += 1) history.pushState(null, ""); // that "back" never leaves the page
  const main = document.querySelector("main");
  const places = [main, ...["section", "div"].map((name) => main.appendChild(document.createElement(name)))];
  const elements = [0, 1, 2].map(() => document.createElement("credential-pathway"));
  for (const element of elements) Object.assign(element, { loading: "eager", fallback: "text" });
  for (let deed = 0; deed < deeds; deed += 1) {
    if (traps && random() < 0.05) trap();
    const [element, other] = [one(elements), one(elements)];
    try {
      one(DEEDS)({ element, other, one, places });
    } catch (error) {
      if (error.message !== "planted") throw new Error(`seed ${seed}, deed ${deed}: ${error.stack}`);
    }
    if (random() < 0.3) await new Promise((done) => setTimeout(done, random() < 0.1 ? 30 : 0));
  }
  const wrong = [];
  for (const element of elements) {
    const { shadowRoot } = element;
    if (shadowRoot && !shadowRoot.querySelector('slot[name=""]') !== element.matches(":state(ready)")) wrong.push(`seed ${seed}: neither the widget nor the text`);
    element.hidden = false;
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    Object.assign(element, { loading: "eager", fallback: "text" });
    main.append(element);
  }
  const state = "v1&want=credential.aami-chtm&has=eta-ceta";
  const isWell = (element) => element.matches(":state(ready)") && element.shadowRoot.querySelectorAll(".widget").length === 1 && /CHTM/.test(element.getPathway()) && element.getState() === state;
  const began = performance.now();
  let well = [];
  while (well.length < 3 && performance.now() - began < 5000) {
    await new Promise((done) => setTimeout(done, 10));
    for (const element of elements) {
      element.dispatchEvent(new Event("focusin")); // it may wait until somebody comes near
      [...(element.shadowRoot?.querySelectorAll("p > button") ?? [])].find((button) => button.textContent === "Try again")?.click();
      if (element.getState() !== state) element.setState(state);
    }
    well = elements.filter(isWell);
  }
  for (const element of elements.filter((each) => !isWell(each))) wrong.push(`seed ${seed}: ${element.getState()} ${[...(element.shadowRoot?.children ?? [])].map((child) => child.localName)} ${element.shadowRoot?.querySelectorAll(".widget").length}`);
  for (const place of places.slice(1)) place.remove();
  for (const element of elements) element.remove();
  await new Promise((done) => setTimeout(done));
  return wrong;
};
