// What a visitor downloads, in brotli bytes by file, held against the budget
// in size-budget.json (in units of 1000 bytes). Fails above it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotli } from "./brotli.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const budget = JSON.parse(readFileSync(join(root, "size-budget.json"), "utf8"));

/** What no visitor loads: files for editors, for npm, for `make catalog`, and to check the rest. */
const TOOLS = new Set([
  "catalog.json",
  "catalog-tool.js",
  "catalog-tool.wasm",
  "catalog.schema.json",
  "credential-pathway.d.ts",
  "custom-elements.json",
  "integrity.json",
  "package.json",
  "README.md",
  "LICENSE-MIT",
  "LICENSE-APACHE",
]);

/** Which part of the budget a file is held against. */
const PARTS = [
  ["loader", /^credential-pathway\.js$/],
  ["widget", /^(credential-pathway-[0-9a-f]{16}\.(js|wasm|css)|catalog-[0-9a-f]{16}\.json)$/],
  ["catalog", /^credential-pathway-check-[0-9a-f]{16}\.(js|wasm)$/],
  ["frame", /^(frame\.(html|js)|credential-pathway-frame(-[0-9a-f]{16})?\.js)$/],
  ["readable", /^(index\.html|page\.css)$/],
  ["embed", /^embed\.(html|js|css)$/],
];

const sums = Object.fromEntries(PARTS.map(([part]) => [part, 0]));
for (const name of readdirSync(dist).sort().filter((name) => !TOOLS.has(name))) {
  const part = PARTS.find((row) => row[1].test(name))?.[0];
  if (!part) throw new Error(`${name} is of no part of the budget: name it in scripts/size.mjs`);
  const content = readFileSync(join(dist, name));
  const bytes = brotli(content).length;
  sums[part] += bytes;
  console.log(`${String(bytes).padStart(8)}  ${part.padEnd(8)}  ${name} (${content.length} raw)`);
}

sums.widget += sums.loader;
for (const [part, bytes] of Object.entries(sums)) {
  const allowed = budget[`${part}_kb`] * 1000;
  const within = bytes > 0 && bytes <= allowed;
  console.log(`${String(bytes).padStart(8)}  ${part.padEnd(8)}  of ${allowed} allowed${within ? "" : ": FAILS"}`);
  if (!within) process.exitCode = 1;
}
