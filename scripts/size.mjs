// What a visitor downloads, in brotli bytes by file, held against size-budget.json. A part of the first
// visit's budget has to stay free, so that the next sentence has its place.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli } from "./brotli.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const { free_percent: free, ...budget } = JSON.parse(readFileSync(join(root, "size-budget.json"), "utf8"));

/** What no visitor loads: files for editors, for npm, for `make catalog`, for systems, and to check the rest. */
const TOOLS = new Set([
  "catalog.json",
  "catalog-tool.js",
  "catalog-tool.wasm",
  "catalog.schema.json",
  "offers.schema.json",
  "credential-pathway.d.ts",
  "custom-elements.json",
  "integrity.json",
  "oembed.json",
  "offers.json",
  "package.json",
  "README.md",
  "LICENSE-MIT",
  "LICENSE-APACHE",
]);

/** What is loaded on a first visit before the start page can be used, for the widget alone. */
const FIRST_VISIT = ["loader", "glue", "module", "catalog", "style"];

/** Which part a file is of. */
const PARTS = [
  ["loader", /^credential-pathway\.js$/],
  ["glue", /^credential-pathway-[0-9a-f]{16}\.js$/],
  ["module", /^credential-pathway-[0-9a-f]{16}\.wasm$/],
  ["rest", /^credential-pathway-rest-[0-9a-f]{16}\.wasm$/],
  ["catalog", /^catalog-[0-9a-f]{16}\.json$/],
  ["details", /^catalog-details-[0-9a-f]{16}\.json$/],
  ["style", /^credential-pathway-[0-9a-f]{16}\.css$/],
  ["check", /^credential-pathway-check-[0-9a-f]{16}\.(js|wasm)$/],
  ["frame", /^(frame\.(html|js)|credential-pathway-frame(-[0-9a-f]{16})?\.js)$/],
  ["readable", /^(index\.html|page\.css|icon\.svg)$/],
  ["studio", /^(studio\.(html|js|css)|posting\.html|catalog-editor\.html|credential-pathway-studio-[0-9a-f]{16}\.wasm)$/],
  ["embed", /^embed\.(html|js|css)$/],
];

const sums = Object.fromEntries(PARTS.map(([part]) => [part, 0]));
for (const name of readdirSync(dist).sort().filter((name) => !TOOLS.has(name))) {
  const part = PARTS.find((row) => row[1].test(name))?.[0];
  if (!part) throw new Error(`${name} is of no part of the budget: name it in scripts/size.mjs`);
  const content = readFileSync(join(dist, name));
  const bytes = brotli(content).length;
  sums[part] += bytes;
  console.log(`${String(bytes).padStart(8)}  ${part.padEnd(11)}  ${name} (${content.length} raw)`);
}

sums.first_visit = FIRST_VISIT.reduce((sum, part) => sum + sums[part], 0);
for (const [part, whole] of Object.entries(budget)) {
  const keep = part === "first_visit" ? Math.ceil((whole * free) / 100) : 0;
  const [bytes, most] = [sums[part], whole - keep];
  const within = bytes > 0 && bytes <= most;
  const kept = keep > 0 ? ` of ${whole}, as ${keep} are kept free` : "";
  console.log(`${String(bytes).padStart(8)}  ${part.padEnd(11)}  at most ${most}${kept}${within ? `, ${most - bytes} left` : ": FAILS"}`);
  if (!within) process.exitCode = 1;
}
