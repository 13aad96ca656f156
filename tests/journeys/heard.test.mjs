// What a screen reader is told of each view: landmarks, headings, lists, names and signs. tests/at reads the trees
// themselves where a screen reader runs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const CHTM = "v1&want=credential.aami-chtm";
const BMET = "study=associate.biomedical-equipment-technology.&has=eta-ceta&work=bmet.60..,htm-management.24..2024-12";
const VIEWS = {
  "the start page": "v1",
  "the steps": `${CHTM}&${BMET}`,
  "every level": `${CHTM}&route=every-level`,
  "the comparison": `${CHTM}&${BMET}&show=routes`,
  "the map": `${CHTM}&${BMET}&show=map`,
  "the table": `${CHTM}&${BMET}&show=table`,
  "the self-check": "v1&show=check",
  "a question of it": "v1&show=check&like=dev-fix-devices&at=3",
  "any credential": "v1&show=desk",
  "the occupations": "v1&show=occupations&jobs=health-it-architect,database-architect",
  "the organizations": "v1&show=organizations",
  "the bridge": "v1&show=bridges&from=bmet&work=bmet.60..",
  "the words": "v1&show=glossary",
  "a goal that is reached": "v1&want=credential.aami-cbet&has=aami-cbet.2025-01",
  "a lapsed credential": "v1&want=credential.ahima-ccs&expired=ahima-cca",
  "a credential": `${CHTM}&${BMET}&open=aami-chtm`,
};

/** In the page: what is wrong with what is heard of the view, one line each. */
function faults() {
  const widget = document.querySelector("credential-pathway").shadowRoot.querySelector(".widget");
  const isHeard = (row) => row.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !row.closest("[aria-hidden=true]");
  const all = [widget, ...widget.querySelectorAll("*")].filter(isHeard);
  const those = (selector) => all.filter((row) => row.matches(selector));
  const texts = (row) => {
    const found = [];
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data && isHeard(walker.currentNode.parentElement)) found.push(walker.currentNode);
    return found;
  };
  const said = (row) => texts(row).map((node) => node.data).join("").replace(/\s+/g, " ").trim();
  const named = (row) => {
    const by = row.getAttribute("aria-labelledby");
    const labels = row.labels ? [...row.labels].map(said) : [];
    const own = by ? by.split(" ").map((id) => said(widget.getRootNode().getElementById(id))).join(" ") : row.ariaLabel;
    return own ?? (labels.join(" ") || said(row));
  };
  const lines = [];
  const fault = (row, what) => lines.push(`${what}: ${row.outerHTML.replace(/\s+/g, " ").slice(0, 110)}`);

  const marks = "header, footer, main, aside, search, nav, [role=banner], [role=contentinfo], [role=main], [role=complementary], [role=search], [role=region], section[aria-label], section[aria-labelledby], form[aria-label], form[aria-labelledby]";
  const landmarks = those(marks);
  if (landmarks.length > 2) lines.push(`${landmarks.length} landmarks: ${landmarks.map((row) => row.localName)}`);
  for (const row of landmarks) {
    if (row.matches("header, footer, main, aside, [role=banner], [role=contentinfo], [role=main]")) fault(row, "a landmark of the page");
    if (!named(row)) fault(row, "a landmark without a name");
  }

  let rank = null;
  for (const row of those("h1, h2, h3, h4, h5, h6, [role=heading]")) {
    const own = Number(row.ariaLevel ?? row.localName.slice(1));
    if (rank !== null && own > rank + 1) fault(row, `rank ${own} after ${rank}`);
    if (!said(row)) fault(row, "an empty heading");
    if (/^\d+\p{L}/u.test(said(row))) fault(row, "a heading with its number glued to it");
    rank = own;
  }

  for (const row of those("ul, ol, dl, [role=list]")) {
    if (![...row.children].some((child) => isHeard(child) && said(child))) fault(row, "a list without items");
    if (row.localName !== "dl" && getComputedStyle(row).listStyleType === "none" && row.getAttribute("role") !== "list") fault(row, "a list that WebKit takes for none");
  }

  const isInline = (row) => /^(inline|contents)/.test(getComputedStyle(row).display);
  const blockOf = (node) => {
    let row = node.parentElement;
    while (row !== widget && isInline(row)) row = row.parentElement;
    return row;
  };
  const nodes = texts(widget);
  nodes.forEach((node, at) => {
    const next = nodes[at + 1];
    const isGlued = next && /[\p{L}\p{N}]$/u.test(node.data) && /^[\p{L}\p{N}]/u.test(next.data) && blockOf(node) === blockOf(next);
    if (isGlued && !node.parentElement.closest("svg")) fault(blockOf(node), `glued "${node.data.slice(-12)}${next.data.slice(0, 12)}"`);
    const [sign] = node.data.match(/[\u2300-\u27bf\u2b00-\u2bff]/u) ?? [];
    if (sign && !node.parentElement.closest("[aria-label]")) fault(node.parentElement, `the sign ${sign} is heard`);
  });
  for (const row of all) {
    for (const part of ["::before", "::after"]) {
      const { content } = getComputedStyle(row, part);
      if (/[\u2300-\u27bf\u2b00-\u2bff]/u.test(content) && !/\s\/\s/.test(content)) fault(row, `the sign ${content} of ${part} is heard`);
    }
  }

  const controls = those("button, summary, input, select, textarea, a[href]");
  const names = new Map();
  for (const row of controls) {
    const group = row.type === "radio" ? row.closest("fieldset") : null;
    const name = `${row.localName} ${group ? `${said(group.querySelector("legend") ?? group)}: ` : ""}${named(row)}`;
    if (!named(row)) fault(row, "a control without a name");
    if (row.type === "file") fault(row, "a browser's own control for a file, which says a name and a state of its own");
    const same = names.get(name);
    // A credential or an address that is named in several places is the same one.
    const isSamePlace = row.matches("button.link") || (row.href && row.href === same?.href);
    if (same && !isSamePlace) fault(row, `two controls named "${name.slice(0, 60)}"`);
    names.set(name, row);
  }

  for (const row of those("nav")) {
    const places = [...row.querySelectorAll("button, a")].filter(isHeard);
    if (places.some((place) => place.ariaPressed !== null)) fault(row, "places that are toggles");
  }
  return [...new Set(lines)];
}

/** Shows a state, whole. */
async function show(page, state) {
  await page.run((state) => document.querySelector("credential-pathway").setState(state), state);
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.textContent.includes("Loading the details"));
  await page.questioned();
  await page.ready();
}

for (const width of [1280, 390]) {
  test(`of each view at ${width} px: two landmarks at most, headings without a gap, lists with items, names of their own, no glued words, no signs`, async (t) => {
    const page = await open(t, `/#credential-pathway=${CHTM}`, { width });
    await page.ready();
    await page.detailed();
    const found = {};
    for (const [name, state] of Object.entries(VIEWS)) {
      await show(page, state);
      const lines = await page.run(faults);
      if (lines.length > 0) found[name] = lines;
    }
    assert.deepEqual(found, {});
  });
}

test("the same with each fold of the steps and of the foot open", async (t) => {
  const page = await open(t, `/#credential-pathway=${CHTM}&${BMET}&route=every-level`);
  await page.ready();
  await page.detailed();
  await page.until(() => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    const closed = [...shadowRoot.querySelectorAll("details:not([open])")].filter((row) => row.checkVisibility());
    for (const row of closed) row.open = true;
    return closed.length === 0;
  });
  await show(page, `${CHTM}&${BMET}&route=every-level`);
  assert.deepEqual(await page.run(faults), []);
});

test("where one is, is said as the current place, not as a pressed button", async (t) => {
  const page = await open(t, `/#credential-pathway=${CHTM}&${BMET}`);
  await page.ready();
  for (const [view, name] of [["steps", "Steps"], ["routes", "Compare routes"], ["map", "Map"], ["table", "Table"]]) {
    await show(page, `${CHTM}&${BMET}&show=${view}`);
    const current = await page.run(() =>
      [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".tabs [aria-current]")].map((row) => [row.textContent.trim(), row.getAttribute("aria-current")]));
    assert.deepEqual(current.filter((row) => row[1] === "page"), [[name, "page"]]);
  }
});

/** In the page: puts an element with such attributes and texts into the widget, and what takes it out again. */
function plant(name, attributes, ...parts) {
  const make = ([name, attributes, ...parts]) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...parts.map((part) => (typeof part === "string" ? part : make(part))));
    return made;
  };
  window.planted?.remove();
  window.planted = name && make([name, attributes, ...parts]);
  if (window.planted) document.querySelector("credential-pathway").shadowRoot.querySelector(".widget").append(window.planted);
}

const PLANTED = [
  [/3 landmarks/, "section", { "aria-label": "A" }],
  [/a landmark of the page/, "footer", {}, "A"],
  [/a landmark without a name/, "nav", {}],
  [/rank 6 after/, "h6", {}, "A"],
  [/an empty heading/, "h2", {}],
  [/its number glued/, "h2", {}, ["span", {}, "1"], ["span", {}, "Earn"]],
  [/a list without items/, "ol", {}],
  [/takes for none/, "ul", { class: "plain" }, ["li", {}, "A"]],
  [/glued "firstyou have"/, "p", {}, ["span", {}, "first"], ["span", { class: "badge" }, "you have"]],
  [/the sign ✓ is heard/, "p", {}, "✓ A"],
  [/a control without a name/, "button", {}],
  [/own control for a file/, "label", {}, "A", ["input", { type: "file" }]],
  [/two controls named "button A/, "div", {}, ["button", {}, "A"], ["button", {}, "A"]],
  [/places that are toggles/, "nav", { "aria-label": "A" }, ["button", { "aria-pressed": "true" }, "A"]],
];

test("each fault is found where it is planted", async (t) => {
  const page = await open(t, `/#credential-pathway=${CHTM}&${BMET}`);
  await page.ready();
  await page.detailed();
  await page.questioned();
  assert.deepEqual(await page.run(faults), []);
  for (const [wanted, ...what] of PLANTED) {
    await page.run(plant, ...what);
    const found = await page.run(faults);
    assert.ok(found.some((line) => wanted.test(line)), `${wanted}: ${found}`);
  }
  await page.run(plant);
  assert.deepEqual(await page.run(faults), []);
});
