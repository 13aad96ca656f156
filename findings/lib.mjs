// Shared by all findings: installs public packages in a temporary folder, and compares results.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { pathToFileURL } from "node:url";

/**
 * Installs packages such as `cheerio@1.2.0` into a temporary folder, which is removed when the
 * script ends. Returns the folder, and a function that imports one of the packages by its name.
 */
export async function install(...packages) {
  const folder = mkdtempSync(join(tmpdir(), "finding-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), '{"private": true}\n');
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--save-exact"];
  execFileSync("npm", ["install", ...options, ...packages], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  // A module in that folder finds what is installed there.
  writeFileSync(join(folder, "from-here.mjs"), "export default (name) => import(name);\n");
  const { default: load } = await import(pathToFileURL(join(folder, "from-here.mjs")));
  console.log(`${packages.join(", ")}, Node ${process.version}`);
  return { folder, load };
}

/** Prints a result. If it differs from the recorded one, the script ends with exit code 1. */
export function expect(what, seen, recorded) {
  console.log(`${what}\n  ${JSON.stringify(seen)}`);
  if (isDeepStrictEqual(seen, recorded)) return;
  console.error(`CHANGED: recorded here is\n  ${JSON.stringify(recorded)}`);
  process.exitCode = 1;
}
