// What makes dist/ a package for npm as it stands: its package.json, its README,
// the licences, and a loader that bundlers take. Name, version, description and
// licence are Cargo.toml's.

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

/**
 * Writes package.json, README.md and the licences into `folder`, from the project in `source`.
 * `later` are the files that are not there yet and are a part of the package too.
 */
export function writePackage(source, folder, metadata, later = []) {
  for (const name of LICENSES) copyFileSync(join(source, name), join(folder, name));
  copyFileSync(join(source, "docs", "npm.md"), join(folder, "README.md"));
  const own = "package.json";
  const files = [...readdirSync(folder), ...later].filter((name) => name !== own).sort();
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
    files,
  };
  writeFileSync(join(folder, own), `${JSON.stringify(content, null, 2)}\n`);
}

/**
 * The loader's minified code, with word to webpack that what it imports by address is no part of a
 * bundle; a minifier would take the word out of the source.
 */
export function forBundlers(code) {
  const parts = code.split("import(");
  if (parts.length !== 2) throw new Error(`the loader has ${parts.length - 1} places that import by address, not one`);
  return parts.join("import(/* webpackIgnore: true */ ");
}
