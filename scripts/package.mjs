// What makes dist/ a package for npm as it stands: its package.json, its README,
// the licenses, and a loader that bundlers take. Name, version, description and
// license are Cargo.toml's.

import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAME = "credential-pathway";
const LICENSES = ["LICENSE-MIT", "LICENSE-APACHE"];

/** What Cargo.toml says of the package, of what `cargo metadata --no-deps` prints. */
function said(metadata) {
  const found = JSON.parse(metadata).packages.find((row) => row.name === NAME);
  if (!found) throw new Error(`cargo metadata names no package ${NAME}`);
  const { name, version, description, license } = found;
  return { name, version, description, license };
}

/** The files of a package in `folder`, by name; npm adds package.json itself. */
export function packed(folder) {
  const names = new Set([...readdirSync(folder), "integrity.json"]);
  names.delete("package.json");
  return [...names].sort();
}

/**
 * Writes package.json, README.md and the licenses into `folder`, from the project in `source`. The
 * last step of the build, which knows every file, writes the list of files.
 */
export function writePackage(source, folder, metadata) {
  for (const name of LICENSES) copyFileSync(join(source, name), join(folder, name));
  copyFileSync(join(source, "docs", "npm.md"), join(folder, "README.md"));
  const [types, loader] = [`./${NAME}.d.ts`, `./${NAME}.js`];
  const content = {
    ...said(metadata),
    type: "module",
    main: loader,
    module: loader,
    types,
    exports: { ".": { types, default: loader }, "./*": "./*" },
    customElements: "custom-elements.json",
    sideEffects: true,
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(content, null, 2)}\n`);
}

/**
 * The loader's minified code, with a comment that tells webpack to leave its import alone. The
 * import's address is known only in the browser. A minifier would drop the comment from the source.
 */
export function forBundlers(code) {
  const parts = code.split("import(");
  if (parts.length !== 2) throw new Error(`the loader has ${parts.length - 1} places that import by address, not one`);
  return parts.join("import(/* webpackIgnore: true */ ");
}
