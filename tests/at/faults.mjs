// What is wrong with an accessibility tree, as assistive technology gets it.

import assert from "node:assert/strict";

/** Firefox tells of a list of terms as of a list. */
const ITEMS = ["list item", "description term"];
const CONTROLS = ["push button", "toggle button", "entry", "combo box", "link"];

/** A node and all below it, in their order. */
export const all = (node) => [node, ...node.children.flatMap(all)];

/** What the page's `main` holds. */
export function main(tree) {
  const found = all(tree).find(({ attributes }) => attributes["xml-roles"] === "main");
  assert.ok(found, "the page has a main landmark");
  return all(found).slice(1);
}

/** What occurs more than once. */
const repeated = (names) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

/** Headings that skip a rank, lists that are none or have nothing in them, controls without a name of their own: one line each. */
export function faults(nodes) {
  const headings = nodes.filter(({ role }) => role === "heading");
  const levels = headings.map(({ attributes }) => Number(attributes.level));
  const lists = nodes.filter(({ role, attributes }) => role === "list" || ["ol", "ul"].includes(attributes.tag));
  const controls = nodes.filter(({ role }) => CONTROLS.includes(role));
  const lines = [];
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
