// The catalog part of a dist/: what changes when a fact of static/catalog/ changes, and nothing else.
//
//   node scripts/catalog.mjs [dist] [static/catalog]      (`make catalog`)
//
// It takes Node alone. The build does the same as its last step, so both give the same files:
//
//   catalog-<hash>.json         what the widget loads
//   catalog.json                the same, to download
//   credential-pathway.js       names that file, with its integrity
//   index.html                  everything in the catalog as text, and as linked data
//   frame.html                  each credential with its rule as text
//   package.json                lists the files
//   integrity.json              hashes the files
//
// The documents are checked first, by the library's own code: catalog-tool.wasm of that dist/.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { files, integrity } from "./integrity.mjs";
import { documents, merged, pretty } from "./one-catalog.mjs";
import { packed } from "./package.mjs";
import { inlineCode } from "./strict-page.mjs";

const SHIPPED = /^catalog-[0-9a-f]{16}\.json$/;

/** In the loader: the catalog's name and integrity, or their placeholders. */
const NAMED = /\["(?:%CATALOG%|catalog-[0-9a-f]{16}\.json)","(?:%CATALOG_INTEGRITY%|sha256-[\w+/=]{44})"\]/g;

/** In a page: where the catalog stands as text. */
const READABLE = /(<!-- readable -->)[^]*?(<!-- end of readable -->)/g;

/** In the page that search engines read: where the catalog stands as linked data. */
const LINKED_DATA = /(<!-- linked data -->)[^]*?(<!-- end of linked data -->)/g;

/** The module of a dist/ that checks a catalog and writes it as HTML. */
export async function catalogTool(dist) {
  const tool = await import(pathToFileURL(join(dist, "catalog-tool.js")));
  const headers = { "Content-Type": "application/wasm" };
  await tool.default({ module_or_path: new Response(readFileSync(join(dist, "catalog-tool.wasm")), { headers }) });
  return tool;
}

/** Replaces what has to be there exactly once. */
function replaced(name, text, pattern, value) {
  const found = text.match(pattern)?.length ?? 0;
  if (found !== 1) throw new Error(`${name}: ${pattern} is there ${found} times, not once`);
  return text.replace(pattern, value);
}

/** A page with the parts of the catalog in their places: a pattern and its text each. */
function page(dist, name, parts) {
  const whole = (html, [place, text]) => replaced(name, html, place, (_, begin, end) => `${begin}\n${text}\n${end}`);
  const html = parts.reduce(whole, readFileSync(join(dist, name), "utf8"));
  const found = inlineCode(html);
  if (found.length > 0) throw new Error(`${name} carries inline code:\n${found.join("\n")}`);
  return [name, html];
}

/** The catalog as text and as linked data, in each page that has it. */
function pages(dist, tool, content) {
  const [readable, brief, data] = tool.readable(content);
  const block = `<script type="application/ld+json">${data}</script>`;
  return [
    page(dist, "index.html", [[READABLE, readable.trim()], [LINKED_DATA, block]]),
    page(dist, "frame.html", [[READABLE, brief.trim()]]),
  ];
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes the catalog of `folder` into `dist` and gives back the name of its file. Where a document
 * has a problem, nothing is written: the error holds every problem, one a line.
 */
export async function writeCatalog(dist, folder) {
  const tool = await catalogTool(dist);
  const rows = documents(folder);
  const problems = tool.problems(rows.map((row) => row.name), rows.map((row) => row.text));
  if (problems.length > 0) throw new Error(problems.join("\n"));

  const whole = merged(rows);
  const content = JSON.stringify(whole);
  const name = `catalog-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.json`;
  const read = (name) => readFileSync(join(dist, name), "utf8");
  const loader = "credential-pathway.js";
  const changed = {
    [name]: content,
    "catalog.json": pretty(whole),
    ...Object.fromEntries(pages(dist, tool, content)),
    [loader]: replaced(loader, read(loader), NAMED, () => JSON.stringify([name, integrity(content, "sha256")])),
  };

  // The old one goes once nothing names it any more.
  for (const [file, content] of Object.entries(changed)) writeFileSync(join(dist, file), content);
  for (const old of readdirSync(dist).filter((file) => SHIPPED.test(file) && file !== name)) rmSync(join(dist, old));
  writeFileSync(join(dist, "package.json"), json({ ...JSON.parse(read("package.json")), files: packed(dist) }));
  writeFileSync(join(dist, "integrity.json"), json(files(dist, "integrity.json")));
  return name;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const [dist = join(root, "dist"), folder = join(root, "static", "catalog")] = process.argv.slice(2);
  try {
    console.log(`${join(dist, await writeCatalog(dist, folder))} and what names it are written.`);
  } catch (error) {
    console.error(error.code === "ERR_MODULE_NOT_FOUND" ? `${dist} holds no build of the widget: run "make dist" once` : error.message);
    process.exitCode = 1;
  }
}
