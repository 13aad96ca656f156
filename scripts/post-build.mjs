// The last step of the build (scripts/build.mjs): `node post-build.mjs <stage> <built>` makes of the two
// modules and of static/ what one uploads to any static host:
//
//   index.html  page.css  icon.svg  credential-pathway.js  (stable names)
//   credential-pathway-<hash>.js / .wasm / .css            (loaded by the loader)
//   credential-pathway-rest-<hash>.wasm                    (the rest of the module, loaded by the glue)
//   catalog-<hash>.json  catalog-details-<hash>.json       (loaded by the loader)
//   credential-pathway-check-<hash>.js / .wasm             (for a host's own catalog, and learner files)
//   credential-pathway-frame-<hash>.js                     (where the widget cannot run in the page)
//   frame.html  frame.js  credential-pathway-frame.js      (the widget in an iframe)
//   catalog.json  catalog.schema.json                      (to start a catalog of your own)
//   offers.schema.json                                     (for editors of offers)
//   catalog-tool.js  catalog-tool.wasm                     (for `make catalog`; no visitor loads them)
//   embed.html  embed.js  embed.css                        (the page for web masters)
//   studio.html  studio.js  studio.css                     (the page that makes offers)
//   posting.html                                           (the page that checks job postings; same script and style)
//   catalog-editor.html                                    (the page that edits a catalog; same script and style)
//   credential-pathway-studio-<hash>.wasm                  (its module)
//   custom-elements.json  credential-pathway.d.ts          (for editors)
//   package.json  README.md  LICENSE-...                   (for npm)
//   integrity.json                                         (every other file's hash)

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { ROOT as source } from "./cargo.mjs";
import { embed } from "./embed.mjs";
import { catalogTool, writeCatalog } from "./catalog.mjs";
import { integrity } from "./integrity.mjs";
import { forBundlers, writePackage } from "./package.mjs";
import { inlineCode } from "./strict-page.mjs";
import { program } from "./wasm/program.mjs";

const NAME = "credential-pathway";
const CHECK = "catalog-check";
const TOOL = "catalog-tool";
const STUDIO = "studio";
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

/** Writes a file under its hashed name. Returns what replaces the placeholders of its name and integrity. */
function named(placeholder, ending, content, kind = "") {
  return { [`%${placeholder}%`]: writeHashed(kind, ending, content), [`%${placeholder}_INTEGRITY%`]: integrity(content, "sha256") };
}

/** Replaces each placeholder in a text. */
const filled = (text, names) => Object.entries(names).reduce((text, [placeholder, name]) => fill(text, placeholder, name), text);

/** A file of `static/` as it is written. */
const written = (name) => readFileSync(join(source, "static", name), "utf8");

function widget() {
  const second = (rest) => named("REST", "wasm", rest, "-rest");
  copyFileSync(join(source, "static", "foreign-nodes.js"), join(built, NAME, "foreign-nodes.js")); // the glue imports it
  const shell = (_, rest) => filled(written("widget.js"), { ...check(), ...second(rest) });
  const { wasm, glue } = program(join(built, NAME), NAME, shell);
  return { ...named("WASM", "wasm", wasm), ...named("GLUE", "js", glue) };
}

/** The script that fetches a host's catalog and reads learner files, with the module that checks both. */
function check() {
  const { glue } = program(join(built, CHECK), CHECK, (wasm) => filled(written("check.js"), named("MODULE", "wasm", wasm, "-check")));
  return named("CHECK", "js", glue, "-check");
}

/** What `make catalog` runs in Node, under names that stay. */
function tool() {
  const { wasm, glue } = program(join(built, TOOL), TOOL, () => `export * from "./${TOOL}.js"; export { default } from "./${TOOL}.js";`);
  writeFileSync(join(stage, `${TOOL}.wasm`), wasm);
  writeFileSync(join(stage, `${TOOL}.js`), glue);
}

/** The pages that make offers, check postings and edit a catalog, with a module of their own. */
function studio() {
  const own = (file) => written(`studio/${file}`);
  const { glue } = program(join(built, STUDIO), STUDIO, (wasm) => filled(own("studio.js"), named("MODULE", "wasm", wasm, "-studio")));
  writeFileSync(join(stage, "studio.js"), glue);
  writeFileSync(join(stage, "studio.css"), transformSync(own("studio.css"), { loader: "css", minify: true, target: "es2022" }).code);
  for (const name of ["studio.html", "posting.html", "catalog-editor.html"]) {
    const page = own(name);
    const found = inlineCode(page);
    if (found.length > 0) throw new Error(`${name} carries inline code:\n${found.join("\n")}`);
    writeFileSync(join(stage, name), page);
  }
}

/** The loader's own texts, each for its placeholder between quotes. */
async function texts() {
  const rows = (await catalogTool(stage)).loaderTexts();
  const row = (at) => [`%${rows[at]}%`, JSON.stringify(rows[at + 1]).slice(1, -1)];
  return Object.fromEntries(rows.flatMap((_, at) => (at % 2 ? [] : [row(at)])));
}

/** A script of `static/`, minified. */
function script(name) {
  return transformSync(written(name), { minify: true, treeShaking: true, format: "esm", target: "es2022", legalComments: "none" }).code;
}

/** The scripts for the widget in an iframe. The loader loads the page's half by its hashed name. */
function frame(title) {
  const half = fill(script(`${NAME}-frame.js`), "%FRAME_TITLE%", title);
  writeFileSync(join(stage, "frame.js"), script("frame.js"));
  writeFileSync(join(stage, `${NAME}-frame.js`), half);
  return named("FRAME", "js", half, "-frame");
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

/** The pages; the last step of the build writes the catalog into them. */
function pages() {
  for (const name of ["index.html", "frame.html"]) writeFileSync(join(stage, name), written(name));
}

/** What goes into dist/ as it is. */
function copies() {
  for (const name of ["page.css", "icon.svg"]) copyFileSync(join(source, "static", name), join(stage, name));
}

/** What editors and tools read of the element and of a catalog; no browser asks for it. */
function contract() {
  for (const name of ["custom-elements.json", `${NAME}.d.ts`, "catalog.schema.json", "offers.schema.json"]) copyFileSync(join(source, "static", name), join(stage, name));
}

tool();
const { "%FRAME_TITLE%": title, ...own } = await texts();
loader({ ...widget(), ...style(), ...frame(title), ...own });
pages();
copies();
contract();
embed(source, stage);
studio();
writePackage(source, stage, run("cargo", "metadata", "--locked", "--no-deps", "--format-version", "1"));
await writeCatalog(stage, join(source, "static", "catalog"));
