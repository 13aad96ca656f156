// Page translators and extensions, and the same presses on two widgets of which only the first one has to do
// with them. A module for the page itself.

import { dice } from "./dice.js";

const [BEGIN, END] = ["\u27e6", "\u27e7"];
const HELPER = "x-helper";

const isOurs = (node) => node.parentElement?.closest("[data-foreign]") !== null;
const mark = (text) => BEGIN + text + END;

/** All texts below a node that say something, and are not translated yet. */
function texts(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found = [];
  if (node.nodeType === Node.TEXT_NODE) found.push(node);
  while (walker.nextNode()) found.push(walker.currentNode);
  return found.filter((text) => text.data.trim() && !text.data.includes(BEGIN) && text.isConnected);
}

function wrapper() {
  const made = document.createElement("font");
  made.dataset.foreign = "";
  return made;
}

/** How a text is translated. */
const WAYS = {
  replaced(text) {
    const outer = wrapper();
    const inner = wrapper();
    inner.append(mark(text.data));
    outer.append(inner);
    text.replaceWith(outer);
  },
  moved(text) {
    if (isOurs(text)) return;
    const made = wrapper();
    text.before(made);
    made.append(text);
  },
  "moved and changed"(text) {
    const made = wrapper();
    text.before(made);
    made.append(text);
    text.data = mark(text.data);
  },
  changed(text) {
    text.data = mark(text.data);
  },
};

/** What an extension does with a field. */
const HELPERS = {
  beside(field) {
    if (field.nextElementSibling?.localName === HELPER) return;
    const made = document.createElement(HELPER);
    made.append(mark("helper"));
    field.after(made);
  },
  around(field) {
    if (field.parentElement.localName === HELPER) return;
    const made = document.createElement(HELPER);
    field.before(made);
    made.append(field);
  },
};

const root = (at) => document.querySelectorAll("credential-pathway")[at].shadowRoot;
const fields = (node) => [...(node.querySelectorAll?.("input[type=search], input[type=text], input[type=number], select") ?? [])];

/** Acts on the first widget by `way` once; where it `observes`, on all that comes after that too. */
export function begin(way, observes) {
  const job = WAYS[way] ? (node) => texts(node).forEach(WAYS[way]) : (node) => node.isConnected && fields(node).forEach(HELPERS[way]);
  job(root(0).querySelector(".widget"));
  if (!observes) return;
  const after = ({ type, target, addedNodes }) => (type === "characterData" ? [target] : addedNodes).forEach(job);
  new MutationObserver((records) => records.forEach(after)).observe(root(0), { childList: true, characterData: true, subtree: true });
}

/** What a widget says, without what a translator or an extension has added. */
export function said(at) {
  const widget = root(at).querySelector(".widget");
  if (!widget) throw new Error(`widget ${at} is gone: ${[...__seen.errors, ...__seen.warnings].join("; ")} ${root(at).innerHTML.slice(0, 500)}`);
  const copy = widget.cloneNode(true);
  copy.querySelectorAll(HELPER).forEach((helper) => helper.replaceWith(...[...helper.childNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE)));
  const blocks = [...copy.querySelectorAll("*")].filter((element) => element.dataset.foreign === undefined && ![...element.childNodes].every((node) => node.nodeType === Node.ELEMENT_NODE && node.dataset.foreign === undefined));
  return blocks.map((element) => `${element.localName}: ${element.textContent.replaceAll(BEGIN, "").replaceAll(END, "")}`).filter((line) => line.trim());
}

/** How many texts of the first widget are translated, and how many are not. */
export function translated() {
  const plain = texts(root(0).querySelector(".widget")).length;
  return [root(0).querySelector(".widget").textContent.split(BEGIN).length - 1, plain];
}

/** Helpers that stand at no field. */
export function strays() {
  return [...root(0).querySelectorAll(HELPER)].filter((helper) => fields(helper).length === 0 && !fields(helper.parentElement).includes(helper.previousElementSibling)).length;
}

const wait = (time) => new Promise((done) => setTimeout(done, time));

/** The first line that only one of two lists has in its place. */
function difference(first, second) {
  const at = first.findIndex((line, at) => line !== second[at]);
  return `${first[at]} | ${second[at < 0 ? first.length : at]} (line ${at} of ${first.length}, ${second.length})`;
}

/**
 * Waits until both widgets say the same, and look for nothing more; what differs else. They say it twice: one may
 * have taken in a press that the other one has still to take in.
 */
export async function same() {
  const isBusy = (at) => root(at).querySelector('[aria-busy="true"]') || root(at).textContent.includes("Loading the details");
  for (let end = Date.now() + 10_000, times = 0; ; await wait(20)) {
    const [first, second] = [said(0), said(1)];
    const isSame = first.join("\n") === second.join("\n") && controls(0).length === controls(1).length;
    times = isSame && !isBusy(0) && !isBusy(1) ? times + 1 : 0;
    if (times === 2) return "";
    if (Date.now() > end) return isSame ? "is busy" : difference(first, second);
  }
}

/** What can be pressed, apart from what leaves the page or asks the browser for something. */
function controls(at) {
  const all = [...root(at).querySelectorAll("button, summary, input[type=radio], input[type=checkbox], select")];
  return all.filter((element) => element.checkVisibility() && !element.disabled && !/copy|save|print|file|forget|remember/i.test(element.textContent));
}

function use(element, chance) {
  if (element.localName !== "select") return element.click();
  element.selectedIndex = Math.floor(chance * element.options.length);
  element.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Presses one thing of both widgets, and says what differs then. */
export async function press(selector) {
  for (const at of [0, 1]) root(at).querySelector(selector).click();
  return same();
}

/** Presses so many things on both widgets, and says after which of them they differ. */
export async function presses(seed, count) {
  const next = dice(seed);
  const pressed = [];
  for (let turn = 0; turn < count; turn += 1) {
    const [first, second] = [controls(0), controls(1)];
    const [at, chance] = [Math.floor(next() * first.length), next()];
    pressed.push(second[at].getAttribute("name") ?? second[at].textContent.trim().slice(0, 40));
    use(first[at], chance);
    use(second[at], chance);
    const differs = await same();
    if (differs) return `${differs}, after ${pressed.join(", ")}`;
  }
  return "";
}

window.foreign = { begin, said, translated, strays, same, press, presses };
