// What the element promises: its manifest, its types, the web master's page, the
// loader and the files' hashes say the same.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { open } from "./harness.mjs";

const bytes = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const text = (path) => bytes(path).toString();

const LOADER = text("static/credential-pathway.js");
const TYPES = text("static/credential-pathway.d.ts");
const GUIDE = text("docs/web-master.md");
const [{ declarations }] = JSON.parse(text("static/custom-elements.json")).modules;
const [{ attributes, members, events, cssParts, cssProperties, cssStates, slots }] = declarations;
const fields = members.filter((member) => member.kind === "field");
const methods = members.filter((member) => member.kind === "method");

/** What a method is called with: "name(one: type, other?: type)". */
function signature({ name, parameters = [] }) {
  const each = parameters.map((given) => `${given.name}${given.optional ? "?" : ""}: ${given.type.text}`);
  return `${name}(${each.join(", ")})`;
}

const names = (rows) => rows.map((row) => row.name).sort();

test("the web master's page says of the element what the manifest says, word by word", () => {
  const code = (words) => `\`${words.replaceAll("|", "\\|")}\``;
  const rows = [
    ...attributes.map((row) => [code(row.name), code(row.type.text), row.default, row.description]),
    ...fields.map((row) => [code(row.name), code(row.type.text), row.description]),
    ...methods.map((row) => [code(signature(row)), code(row.return.type.text), row.description]),
    ...events.map((row) => [code(row.name), code(row.type.text), row.description]),
    ...cssStates.map((row) => [code(row.name), row.description]),
    ...cssProperties.map((row) => [code(row.name), code(row.default), row.description]),
    ...cssParts.map((row) => [code(row.name), row.description]),
    ...slots.map((row) => [row.name ? code(row.name) : "the element's children", row.description]),
  ];
  const lines = GUIDE.split("\n");
  for (const row of rows) assert.ok(lines.includes(`| ${row.join(" | ")} |`), row.join(" | "));

  const from = lines.indexOf("## The element");
  const to = lines.findIndex((line, at) => at > from && line.startsWith("## "));
  const said = lines.slice(from, to).filter((line, at, all) => line.startsWith("| ") && all[at - 1].startsWith("|") && !line.startsWith("| ---"));
  assert.equal(said.length, rows.length, "and says nothing else of it");
});

test("the manifest is the element's: attributes, properties and methods of a real page", async (t) => {
  const page = await open(t);
  await page.ready();
  const real = await page.run((fields, methods) => {
    const element = document.querySelector("credential-pathway");
    const { prototype, observedAttributes } = customElements.get("credential-pathway");
    const own = Object.getOwnPropertyDescriptors(prototype);
    const type = (value) => (value.then ? "Promise<boolean>" : typeof value);
    return {
      observedAttributes,
      accessors: Object.keys(own).filter((name) => own[name].get && own[name].set),
      functions: Object.keys(own).filter((name) => typeof own[name].value === "function"),
      types: fields.map((name) => type(element[name])),
      given: methods.map((name) => typeof element[name]()),
      lengths: methods.map((name) => element[name].length),
    };
  }, names(fields), names(methods));
  const unobserved = ["theme", "loading", "base-url", "fallback"];
  assert.deepEqual([...real.observedAttributes, ...unobserved].sort(), names(attributes));
  // Every element of a page has `lang`.
  assert.deepEqual([...real.accessors, "lang"].sort(), attributes.map((row) => row.fieldName).sort());
  assert.deepEqual([...real.accessors, "ready"].sort(), names(fields));
  // `again` is between the loader and its element: how it begins anew after a fault.
  const inner = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback", "again"];
  assert.deepEqual(real.functions.filter((name) => !inner.includes(name)).sort(), names(methods));
  const byName = (rows) => [...rows].sort((one, other) => (one.name < other.name ? -1 : 1));
  assert.deepEqual(real.types, byName(fields).map((row) => row.type.text));
  assert.deepEqual(real.given.map((type) => type.replace("undefined", "void")), byName(methods).map((row) => row.return.type.text));
  assert.deepEqual(real.lengths, byName(methods).map((row) => row.parameters?.length ?? 0));
});

test("a property is its attribute, and null takes it away", async (t) => {
  const page = await open(t);
  await page.ready();
  // `lang` is every element's, and follows its own rules.
  const pairs = attributes.filter((row) => row.name !== "lang").map((row) => [row.fieldName, row.name]);
  const seen = await page.run((pairs) => {
    const element = document.createElement("credential-pathway");
    return pairs.map(([property, attribute]) => {
      const before = element[property];
      element[property] = "x";
      const set = element.getAttribute(attribute);
      element[property] = null;
      return [before, set, element.hasAttribute(attribute), element[property]];
    });
  }, pairs);
  for (const [at, row] of seen.entries()) assert.deepEqual(row, ["", "x", false, ""], pairs[at][0]);
});

test("the events of the manifest are those that the loader and the module emit", () => {
  const shell = readdirSync(new URL("../../src/web/", import.meta.url)).map((name) => text(`src/web/${name}`)).join("");
  const module = [...shell.matchAll(/self\.emit\("([\w-]+)"/g)].map((found) => found[1]);
  const direct = [...LOADER.matchAll(/#emit\("(\w+)"/g)].map((found) => found[1]);
  const glue = text("static/widget.js");
  const [, listed] = glue.match(/const changed = (\[\[.*?\]\])\./);
  const paired = JSON.parse(listed).map((pair) => pair[0]);
  const [, led] = glue.match(/\.emit\("(\w+)", address, true\)/); // the one that can be canceled
  const told = [...module, ...direct, ...paired, led].map((name) => `credential-pathway-${name}`);
  assert.deepEqual([...new Set(told)].sort(), names(events));
});

test("the states and the custom properties of the manifest are those of the sources", () => {
  const said = [...LOADER.matchAll(/#say\("(\w+)"\)/g)].map((found) => found[1]);
  assert.deepEqual([...new Set(said)].sort(), names(cssStates));
  const style = text("static/credential-pathway.css");
  const used = [...style.matchAll(/var\((--credential-pathway-[\w-]+)/g)].map((found) => found[1]);
  assert.deepEqual([...new Set(used)].sort(), names(cssProperties));
  for (const { name, default: value } of cssProperties) assert.ok(style.includes(`var(${name}, ${value})`), name);
});

test("the parts of the manifest are those of the sources, and each is in a page", async (t) => {
  const [, listed] = text("src/web/part.rs").match(/const PARTS[^=]*= (\[[^\]]*\])/) ?? [];
  assert.deepEqual([...JSON.parse(listed.replace(/,\s*\]/, "]")), "step"].sort(), names(cssParts));
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet&has=nobody&open=aami-cbet");
  await page.ready();
  const inPage = () => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    return [...new Set([...shadowRoot.querySelectorAll("[part]")].map((node) => node.getAttribute("part")))];
  };
  const seen = await page.run(inPage);
  await page.run(() => document.querySelector("credential-pathway").setState("v1&show=desk"));
  await page.shadow(".place");
  assert.deepEqual([...new Set([...seen, ...(await page.run(inPage))])].sort(), names(cssParts));
});

test("the types name every attribute's property, method and event of the manifest, with the same words", () => {
  const lines = TYPES.split("\n").map((line) => line.trim());
  for (const { name, fieldName } of attributes.filter((row) => row.name !== "lang")) {
    assert.ok(lines.includes(`/** The attribute \`${name}\`. */`), name);
    assert.ok(lines.includes(`get ${fieldName}(): string;`), fieldName);
    assert.ok(lines.some((line) => line.startsWith(`set ${fieldName}(value: `)), fieldName);
  }
  const told = (line, { description }) => {
    const at = lines.indexOf(line);
    assert.ok(at > 0, line);
    assert.equal(lines[at - 1], `/** ${description} */`);
  };
  for (const row of methods) told(`${signature(row)}: ${row.return.type.text};`, row);
  for (const row of events) told(`"${row.name}": ${row.type.text};`, row);
  const ready = fields.find((row) => row.name === "ready");
  told(`readonly ready: ${ready.type.text};`, ready);
  for (const row of attributes.filter((row) => row.type.text.includes("|"))) assert.ok(TYPES.includes(row.type.text), row.name);
  assert.doesNotMatch(TYPES, /\bany\b/);
});

test("integrity.json says every other file of dist/, and the names with a hash are their content's", () => {
  const list = JSON.parse(text("dist/integrity.json"));
  const there = readdirSync(new URL("../../dist/", import.meta.url)).filter((name) => name !== "integrity.json");
  assert.deepEqual(list.map((row) => row.name), there.sort());
  for (const row of list) {
    const content = bytes(`dist/${row.name}`);
    const hash = createHash("sha384").update(content).digest("base64");
    assert.deepEqual(row, { name: row.name, bytes: content.length, integrity: `sha384-${hash}` });
    const named = row.name.match(/-([0-9a-f]{16})\.\w+$/);
    if (named) assert.ok(createHash("sha256").update(content).digest("hex").startsWith(named[1]), row.name);
  }
});

test("the loader, the glue and the script that brings a catalog carry the names and the hashes of what they load", () => {
  const hashed = readdirSync(new URL("../../dist/", import.meta.url)).filter((name) => /-[0-9a-f]{16}\.(js|wasm|css|json)$/.test(name));
  const [glue, rest, check, module, studio] = [/pathway-[0-9a-f]{16}\.js$/, /-rest-/, /-check-.*\.js$/, /-check-.*\.wasm$/, /-studio-/].map((pattern) => hashed.find((name) => pattern.test(name)));
  const of = { [rest]: glue, [check]: glue, [module]: check, [studio]: "studio.js" };
  assert.equal(hashed.length, 10);
  for (const name of hashed) {
    const by = text(`dist/${of[name] ?? "credential-pathway.js"}`);
    const hash = createHash("sha256").update(bytes(`dist/${name}`)).digest("base64");
    assert.ok(by.includes(name) && by.includes(`sha256-${hash}`), name);
  }
  for (const name of ["custom-elements.json", "credential-pathway.d.ts"]) {
    assert.ok(existsSync(new URL(`../../dist/${name}`, import.meta.url)), name);
    assert.equal(text(`dist/${name}`), text(`static/${name}`), name);
  }
});

test("what the loader says to a person comes from src/text", () => {
  for (const name of ["credential-pathway.js", "credential-pathway-frame.js"]) {
    const said = [...text(`static/${name}`).matchAll(/(?:\.textContent = |\btitle: )([^;,]+)/g)].map((row) => row[1]);
    assert.ok(said.length > 0, name);
    for (const words of said) assert.match(words, /^"%[A-Z_]+%"$/, name);
    assert.doesNotMatch(text(`dist/${name}`), /%[A-Z_]+%/, name);
  }
});

test("no script that is shipped makes HTML or code of a text", () => {
  const scripts = readdirSync(new URL("../../dist/", import.meta.url)).filter((name) => name.endsWith(".js"));
  assert.equal(scripts.length, 9);
  const sinks = /(inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|DOMParser|document\.write|\beval\(|\bFunction\(/;
  for (const name of scripts) assert.doesNotMatch(text(`dist/${name}`), sinks, name);
});

test("the loader runs with the integrity that the list says, and not with another one", async (t) => {
  const { integrity } = JSON.parse(text("dist/integrity.json")).find((row) => row.name === "credential-pathway.js");
  const host = (value) =>
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>' +
    `<script type="module" src="credential-pathway.js" integrity="${value}" crossorigin="anonymous"></script></head>` +
    "<body><main><h1>Host</h1><credential-pathway>A text</credential-pathway></main></body></html>";
  const other = `sha384-${createHash("sha384").update("another build").digest("base64")}`;
  const pages = { "/right.html": host(integrity), "/wrong.html": host(other) };
  const page = await open(t, "/right.html", { server: { pages } });
  await page.ready();
  assert.deepEqual(await page.violations(), []);
  await page.go("/wrong.html");
  assert.equal(await page.run(() => customElements.get("credential-pathway") === undefined), true);
  assert.match(await page.run(() => document.querySelector("credential-pathway").innerText), /A text/);
});
