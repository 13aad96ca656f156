// The last step of the build (scripts/build.mjs): `node post-build.mjs <stage> <built>` makes of the two
// modules and of static/ what one uploads to any static host:
//
//   index.html  page.css  icon.svg  credential-pathway.js  (stable names)
//   credential-pathway-<hash>.js / .wasm / .css            (loaded by the loader)
//   credential-pathway-check-<hash>.js / .wasm             (for a host's own catalog)
//   credential-pathway-frame-<hash>.js                     (where the widget cannot run in the page)
//   frame.html  frame.js  credential-pathway-frame.js      (the widget in an iframe)
//   catalog.json  catalog.schema.json                      (to begin a catalog of one's own)
//   embed.html  embed.js  embed.css                        (the page for web masters)
//   custom-elements.json  credential-pathway.d.ts          (for editors)
//   package.json  README.md  LICENSE-...                   (for npm)
//   integrity.json                                         (every other file's hash)

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { READABLE, ROOT as source } from "./cargo.mjs";
import { embed } from "./embed.mjs";
import { files, integrity } from "./integrity.mjs";
import { oneCatalog } from "./one-catalog.mjs";
import { forBundlers, writePackage } from "./package.mjs";
import { inlineCode } from "./strict-page.mjs";
import { program } from "./wasm/program.mjs";

const NAME = "credential-pathway";
const CHECK = "catalog-check";
const [stage, built] = process.argv.slice(2);
if (!built) throw new Error("post-build.mjs is run by scripts/build.mjs");

/** Runs a program and gives back what it printed. */
function run(program, ...args) {
  return execFileSync(program, args, { cwd: source, stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}

/** Writes a file under a name that carries the hash of its content. */
function writeHashed(kind, ending, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const name = `${NAME}${kind}-${hash}.${ending}`;
  writeFileSync(join(stage, name), content);
  return name;
}

/** A file under its hashed name: what the loader's placeholders for its name and integrity stand for. */
function named(placeholder, ending, content, kind = "") {
  return { [`%${placeholder}%`]: writeHashed(kind, ending, content), [`%${placeholder}_INTEGRITY%`]: integrity(content, "sha256") };
}

/** Puts names into a text, each in the place of its placeholder. */
const filled = (text, names) => Object.entries(names).reduce((text, [placeholder, name]) => fill(text, placeholder, name), text);

/** A file of `static/` as it is written. */
const written = (name) => readFileSync(join(source, "static", name), "utf8");

function widget() {
  const { wasm, glue } = program(join(built, NAME), NAME, () => filled(written("widget.js"), hostCatalog()));
  return { ...named("WASM", "wasm", wasm), ...named("GLUE", "js", glue) };
}

/** The script that brings a host's catalog, with the module that checks it. */
function hostCatalog() {
  const { glue } = program(join(built, CHECK), CHECK, (wasm) => filled(written("host-catalog.js"), named("CHECK", "wasm", wasm, "-check")));
  return named("CATALOG", "js", glue, "-check");
}

/** A script of ours, minified. */
function script(name) {
  return transformSync(written(name), { minify: true, treeShaking: true, format: "esm", target: "es2022", legalComments: "none" }).code;
}

/** The widget in an iframe; the loader asks for the page's half by a name with its hash. */
function frame() {
  for (const name of ["frame.js", `${NAME}-frame.js`]) writeFileSync(join(stage, name), script(name));
  return named("FRAME", "js", script(`${NAME}-frame.js`), "-frame");
}

function style() {
  return named("STYLE", "css", transformSync(written(`${NAME}.css`), { loader: "css", minify: true, target: "es2022" }).code);
}

/** Replaces a placeholder that has to be there. */
function fill(text, placeholder, value) {
  if (!text.includes(placeholder)) throw new Error(`${placeholder} is missing`);
  return text.replace(placeholder, () => value);
}

function loader(names) {
  writeFileSync(join(stage, `${NAME}.js`), forBundlers(filled(script(`${NAME}.js`), names)));
}

/** Puts what can be read without WASM, printed by the library itself, into the pages. */
function pages() {
  const readable = run(READABLE).toString().trim();
  for (const name of ["index.html", "frame.html"]) {
    const html = fill(written(name), "<!-- readable -->", readable);
    const found = inlineCode(html);
    if (found.length > 0) throw new Error(`${name} carries inline code:\n${found.join("\n")}`);
    writeFileSync(join(stage, name), html);
  }
}

/** The catalog as one document, and the schema that an editor holds it against. */
function catalog() {
  writeFileSync(join(stage, "catalog.json"), oneCatalog(join(source, "static", "catalog")));
  copyFileSync(join(source, "static", "catalog.schema.json"), join(stage, "catalog.schema.json"));
}

/** What goes into dist/ as it is. */
function copies() {
  for (const name of ["page.css", "icon.svg"]) copyFileSync(join(source, "static", name), join(stage, name));
}

/** What editors and tools read of the element; no browser asks for it. */
function contract() {
  for (const name of ["custom-elements.json", `${NAME}.d.ts`]) copyFileSync(join(source, "static", name), join(stage, name));
}

/** The last file: the others' hashes. */
function list(own) {
  writeFileSync(join(stage, own), `${JSON.stringify(files(stage, own), null, 2)}\n`);
}

loader({ ...widget(), ...style(), ...frame() });
pages();
copies();
catalog();
contract();
embed(source, stage);
writePackage(source, stage, run("cargo", "metadata", "--locked", "--no-deps", "--format-version", "1"), ["integrity.json"]);
list("integrity.json");
