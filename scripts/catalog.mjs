// The catalog part of a dist/: what changes when a fact of static/catalog/ changes, and nothing else.
//
//   node scripts/catalog.mjs [dist] [static/catalog]      (`make catalog`)
//
// It takes Node alone. The build does the same as its last step, so both give the same files:
//
//   catalog-<hash>.json          what the widget loads for its first page
//   catalog-details-<hash>.json  what it loads later
//   catalog.json                 both in one, to download
//   credential-pathway.js        names the two files, with their integrity
//   index.html                   everything in the catalog as text, and as linked data
//   frame.html                   each credential with its rule as text
//   package.json                 lists the files
//   integrity.json               hashes the files
//
// The documents are checked first, by the library's own code: catalog-tool.wasm of that dist/.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { files, integrity } from "./integrity.mjs";
import { documents, merged, pretty } from "./one-catalog.mjs";
import { packed } from "./package.mjs";
import { split } from "./split-catalog.mjs";
import { inlineCode } from "./strict-page.mjs";

const SHIPPED = /^catalog-(?:details-)?[0-9a-f]{16}\.json$/;

/** In the loader: the name and the integrity of each document, or their placeholders. */
const NAMED = {
  core: /\["(?:%CATALOG%|catalog-[0-9a-f]{16}\.json)","(?:%CATALOG_INTEGRITY%|sha256-[\w+/=]{44})"\]/g,
  details: /\["(?:%DETAILS%|catalog-details-[0-9a-f]{16}\.json)","(?:%DETAILS_INTEGRITY%|sha256-[\w+/=]{44})"\]/g,
};

/** How the name of each document begins. */
const STEMS = { core: "catalog", details: "catalog-details" };

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

/** The documents that the widget loads: of each its part, name and content. */
function shipped(whole) {
  return Object.entries(split(whole)).map(([part, document]) => {
    const content = JSON.stringify(document);
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
    return { part, name: `${STEMS[part]}-${hash}.json`, content };
  });
}

/** The loader with the documents' names and integrity in their places. */
function naming(loader, text, parts) {
  const put = (text, { part, name, content }) =>
    replaced(loader, text, NAMED[part], () => JSON.stringify([name, integrity(content, "sha256")]));
  return parts.reduce(put, text);
}

/**
 * Writes the catalog of `folder` into `dist` and gives back the names of its files. Where a document
 * has a problem, nothing is written: the error holds every problem, one a line.
 */
export async function writeCatalog(dist, folder) {
  const tool = await catalogTool(dist);
  const rows = documents(folder);
  const problems = tool.problems(rows.map((row) => row.name), rows.map((row) => row.text));
  if (problems.length > 0) throw new Error(problems.join("\n"));

  const whole = merged(rows);
  const parts = shipped(whole);
  const read = (name) => readFileSync(join(dist, name), "utf8");
  const loader = "credential-pathway.js";
  const changed = {
    ...Object.fromEntries(parts.map((row) => [row.name, row.content])),
    "catalog.json": pretty(whole),
    ...Object.fromEntries(pages(dist, tool, JSON.stringify(whole))),
    [loader]: naming(loader, read(loader), parts),
  };

  // The old ones go once nothing names them any more.
  for (const [file, content] of Object.entries(changed)) writeFileSync(join(dist, file), content);
  for (const old of readdirSync(dist).filter((file) => SHIPPED.test(file) && !(file in changed))) rmSync(join(dist, old));
  writeFileSync(join(dist, "package.json"), json({ ...JSON.parse(read("package.json")), files: packed(dist) }));
  writeFileSync(join(dist, "integrity.json"), json(files(dist, "integrity.json")));
  return parts.map((row) => row.name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const [dist = join(root, "dist"), folder = join(root, "static", "catalog")] = process.argv.slice(2);
  try {
    const [core, details] = await writeCatalog(dist, folder);
    console.log(`${join(dist, core)}, ${details} and what names them are written.`);
  } catch (error) {
    console.error(error.code === "ERR_MODULE_NOT_FOUND" ? `${dist} holds no build of the widget: run "make dist" once` : error.message);
    process.exitCode = 1;
  }
}
