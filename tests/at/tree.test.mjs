// The accessibility tree of each screen, in Firefox and in WebKitGTK, as assistive technology gets it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES, listening } from "./desktop.mjs";
import { faults, main } from "./faults.mjs";

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
const landmark = ({ attributes }) => LANDMARKS.includes(attributes["xml-roles"]);

/** What is wrong with the landmarks of a screen. */
function astray(nodes) {
  const headings = nodes.filter(({ role }) => role === "heading");
  const found = nodes.filter(landmark);
  const kinds = found.map(({ attributes }) => attributes["xml-roles"]).sort();
  const lines = kinds.join() === "navigation,region" ? [] : [`landmarks: ${kinds}`];
  for (const { name, attributes } of found) {
    if (!name) lines.push(`a ${attributes["xml-roles"]} without a name`);
    if (attributes["xml-roles"] === "region" && !headings.some((heading) => heading.name === name)) lines.push(`no heading names the region ${name}`);
  }
  return lines;
}

for (const engine of ENGINES) {
  test(`each screen has two landmarks, headings without a gap, lists with items and names of their own, in ${engine}`, async () => {
    await listening(engine, "/", async (reader) => {
      const found = {};
      for (const [name, path] of Object.entries(SCREENS)) {
        await reader.driver.get("about:blank");
        await reader.go(path);
        const nodes = main(await reader.tree());
        assert.ok(nodes.some(({ role }) => role === "heading"), `${name} is read`);
        const lines = [...astray(nodes), ...faults(nodes)];
        if (lines.length > 0) found[name] = lines;
      }
      assert.deepEqual(found, {});
    }, { orca: false });
  });
}
