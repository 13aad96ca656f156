// What Trunk's post_build hook runs: turns the staging folder, which holds
// Trunk's page, glue and wasm, into what one uploads to any static host:
//
//   index.html  page.css  credential-pathway.js            (stable names)
//   credential-pathway-<hash>.js / .wasm / .css            (loaded by the loader)
//   custom-elements.json  credential-pathway.d.ts          (for editors)
//   integrity.json                                         (every other file's hash)

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { blankPowers } from "./blank-powers.mjs";
import { files, integrity } from "./integrity.mjs";
import { shortNames } from "./short-names.mjs";
import { inlineCode } from "./strict-page.mjs";

const NAME = "credential-pathway";
const source = process.env.TRUNK_SOURCE_DIR ?? ".";
const stage = process.env.TRUNK_STAGING_DIR;
if (!stage) throw new Error("post-build.mjs is run by Trunk, see Trunk.toml");

// Named one by one: "all features" makes a module that no browser loads.
const WASM_OPT = [
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz", // what the first pass lays open, the second one takes
  "--one-caller-inline-max-function-size=30",
  "--low-memory-unused", // the linker puts the stack there, and nothing lies at its very end
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-multivalue",
  "--enable-reference-types",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features", // for tools; no browser reads them
];

/** Runs a program, without the switches that make the module small, and gives back what it printed. */
function run(program, ...args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^CARGO_UNSTABLE_|^RUSTC_BOOTSTRAP/.test(name)));
  return execFileSync(program, args, { cwd: source, env, stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}

/** Writes a file under a name that carries the hash of its content. */
function writeHashed(ending, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const name = `${NAME}-${hash}.${ending}`;
  writeFileSync(join(stage, name), content);
  return name;
}

function smaller(file) {
  const [from, to] = [join(stage, file), join(stage, "smaller.wasm")];
  writeFileSync(from, blankPowers(readFileSync(from)));
  run(process.execPath, "node_modules/binaryen/bin/wasm-opt", from, "-o", to, ...WASM_OPT);
  const content = readFileSync(to);
  rmSync(from);
  rmSync(to);
  return content;
}

/** A file under its hashed name: what the loader's placeholders for its name and integrity stand for. */
function named(placeholder, ending, content) {
  return { [`%${placeholder}%`]: writeHashed(ending, content), [`%${placeholder}_INTEGRITY%`]: integrity(content) };
}

/** The module, and the glue in one file with the snippets of its dependencies in it. */
function program() {
  const entry = join(stage, `${NAME}.js`);
  const short = shortNames(smaller(`${NAME}_bg.wasm`), readFileSync(entry, "utf8"));
  // An object of options is made without a prototype, as the page may have put anything into it.
  writeFileSync(entry, fill(short.glue, "new Object()", "Object.create(null)"));
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none" };
  const built = buildSync({ entryPoints: [entry], write: false, logLevel: "warning", ...options });
  rmSync(entry);
  rmSync(join(stage, "snippets"), { recursive: true, force: true });
  return { ...named("WASM", "wasm", short.wasm), ...named("GLUE", "js", built.outputFiles[0].contents) };
}

function style() {
  const css = readFileSync(join(source, "static", `${NAME}.css`), "utf8");
  return named("STYLE", "css", transformSync(css, { loader: "css", minify: true, target: "es2022" }).code);
}

/** Replaces a placeholder that has to be there. */
function fill(text, placeholder, value) {
  if (!text.includes(placeholder)) throw new Error(`${placeholder} is missing`);
  return text.replace(placeholder, () => value);
}

function loader(names) {
  let text = readFileSync(join(source, "static", `${NAME}.js`), "utf8");
  for (const [placeholder, name] of Object.entries(names)) text = fill(text, placeholder, name);
  const small = transformSync(text, { minify: true, format: "esm", target: "es2022", legalComments: "none" });
  writeFileSync(join(stage, `${NAME}.js`), small.code);
}

/** Puts what can be read without WASM, printed by the library itself, into the page. */
function page() {
  const file = join(stage, "index.html");
  const example = ["--example", "readable_page"];
  const readable = run("cargo", "run", "--locked", "--quiet", "--no-default-features", ...example);
  const built = readFileSync(file, "utf8").replace(/\n\s*<link data-trunk[^>]*>|(?<=\n)\s*\n/g, "");
  const html = fill(built, "<!-- readable -->", readable.toString().trim());
  const found = inlineCode(html);
  if (found.length > 0) throw new Error(`index.html carries inline code:\n${found.join("\n")}`);
  writeFileSync(file, html);
}

/** What editors and tools read of the element; no browser asks for it. */
function contract() {
  for (const name of ["custom-elements.json", `${NAME}.d.ts`]) copyFileSync(join(source, "static", name), join(stage, name));
}

/** The last file: the others' hashes. */
function list() {
  const own = "integrity.json";
  writeFileSync(join(stage, own), `${JSON.stringify(files(stage, own), null, 2)}\n`);
}

loader({ ...program(), ...style() });
page();
contract();
list();
