// The accessibility tree of each screen, in Firefox and in WebKitGTK, as assistive technology gets it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES, listening } from "./desktop.mjs";

const CHTM = "/#credential-pathway=v1&want=credential.aami-chtm";
const BMET = "study=associate.biomedical-equipment-technology.&has=eta-ceta&work=bmet.60..,htm-management.12..";
const SCREENS = {
  "the start page": "/",
  "the routes": `${CHTM}&${BMET}`,
  "the comparison": `${CHTM}&${BMET}&show=compare`,
  "the map": `${CHTM}&${BMET}&show=map`,
  "the table": `${CHTM}&${BMET}&show=table`,
  "a credential": `${CHTM}&${BMET}&open=aami-chtm`,
};

const LANDMARKS = ["banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"];
/** Firefox tells of a list of terms as of a list. */
const ITEMS = ["list item", "description term"];
const CONTROLS = ["push button", "toggle button", "entry", "combo box", "link"];

/** A node and all below it, in their order. */
const all = (node) => [node, ...node.children.flatMap(all)];
const landmark = ({ attributes }) => LANDMARKS.includes(attributes["xml-roles"]);

/** What the widget has: the page's `main` holds nothing else. */
function widget(tree) {
  const main = all(tree).find(({ attributes }) => attributes["xml-roles"] === "main");
  assert.ok(main, "the page has a main landmark");
  return all(main).slice(1);
}

/** What occurs more than once. */
const repeated = (names) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

/** The faults of a screen, one line each. */
function faults(nodes) {
  const headings = nodes.filter(({ role }) => role === "heading");
  const levels = headings.map(({ attributes }) => Number(attributes.level));
  const lists = nodes.filter(({ role, attributes }) => role === "list" || ["ol", "ul"].includes(attributes.tag));
  const controls = nodes.filter(({ role }) => CONTROLS.includes(role));
  const found = nodes.filter(landmark);
  const kinds = found.map(({ attributes }) => attributes["xml-roles"]).sort();
  const lines = [];
  if (kinds.join() !== "navigation,region") lines.push(`landmarks: ${kinds}`);
  for (const { name, attributes } of found) {
    if (!name) lines.push(`a ${attributes["xml-roles"]} without a name`);
    if (attributes["xml-roles"] === "region" && !headings.some((heading) => heading.name === name)) lines.push(`no heading names the region ${name}`);
  }
  for (const [index, level] of levels.entries()) {
    if (index > 0 && level > levels[index - 1] + 1) lines.push(`heading ${level} after ${levels[index - 1]}: ${headings[index].name}`);
  }
  for (const { role, children } of lists) {
    if (role !== "list") lines.push(`a list that is a ${role}`);
    if (!children.some((child) => ITEMS.includes(child.role))) lines.push("a list without items");
  }
  for (const { role, attributes } of controls.filter(({ name }) => !name)) lines.push(`a ${role} (${attributes.tag}) without a name`);
  for (const name of repeated(controls.map(({ name }) => name))) lines.push(`two controls are named ${name}`);
  return lines;
}

for (const engine of ENGINES) {
  test(`each screen has two landmarks, headings without a gap, lists with items and names of their own, in ${engine}`, async () => {
    await listening(engine, "/", async (reader) => {
      const found = {};
      for (const [name, path] of Object.entries(SCREENS)) {
        await reader.driver.get("about:blank");
        await reader.go(path);
        const nodes = widget(await reader.tree());
        assert.ok(nodes.some(({ role }) => role === "heading"), `${name} is read`);
        const lines = faults(nodes);
        if (lines.length > 0) found[name] = lines;
      }
      assert.deepEqual(found, {});
    }, { orca: false });
  });
}
