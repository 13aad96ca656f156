// Makes what a WordPress and a Drupal take from dist/ and integrations/, each as
// a folder and as a zip, in target/integrations/. Run by `make integrations`.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { integrity } from "./integrity.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "target", "integrations");
const from = (...parts) => join(root, ...parts);
const text = (...parts) => readFileSync(from(...parts), "utf8");

/** The one version there is. */
function version() {
  const found = text("Cargo.toml").match(/^version = "(.+)"$/m);
  if (!found) throw new Error("Cargo.toml says no version");
  return found[1];
}

/** Every file below a folder, by its path from there. */
function below(folder) {
  const rows = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = rows.filter((row) => row.isFile()).map((row) => join(row.parentPath ?? row.path, row.name));
  return paths.map((path) => path.slice(folder.length + 1).replaceAll("\\", "/")).sort();
}

/** dist/ as its own list says it; a folder that is not whole is refused. */
function widget(folder) {
  const own = "integrity.json";
  for (const row of [...JSON.parse(text("dist", own)), { name: own }]) {
    const content = readFileSync(from("dist", row.name));
    if (row.integrity && row.integrity !== integrity(content)) throw new Error(`dist/${row.name} is not what dist/${own} says: run "make dist"`);
    write(join(folder, "widget", row.name), content);
  }
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A folder of integrations/ with the version in it, the licenses and the widget; the shared classes under a namespace. */
function plugin(name, classes, namespace) {
  const folder = join(out, `credential-pathway-${name}`);
  rmSync(folder, { recursive: true, force: true });
  for (const path of below(from("integrations", name))) {
    write(join(folder, path), text("integrations", name, path).replaceAll("%VERSION%", version()));
  }
  for (const path of below(from("integrations", "shared"))) {
    const shared = text("integrations", "shared", path);
    const named = shared.replace("namespace CredentialPathway;", () => `namespace ${namespace};`);
    write(join(folder, classes, path), named);
  }
  for (const license of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(from(license), join(folder, license));
  widget(folder);
  return folder;
}

/** A zip with one folder in it, as both systems want it. */
function zip(folder, inside) {
  const entries = below(folder).map((path) => {
    const file = join(folder, path);
    return [`${inside}/${path}`, [readFileSync(file), { mtime: statSync(file).mtime }]];
  });
  writeFileSync(`${folder}.zip`, zipSync(Object.fromEntries(entries)));
  console.log(`${folder.slice(root.length)}/ and .zip: ${entries.length} files`);
}

const wordpress = plugin("wordpress", ".", "CredentialPathway");
zip(wordpress, "credential-pathway");

// The block's attributes are the rules of both; its text is none of the element's.
const { attributes } = JSON.parse(text("integrations", "wordpress", "block", "block.json"));
delete attributes.text;
const drupal = plugin("drupal", "src", "Drupal\\credential_pathway");
write(join(drupal, "attributes.json"), `${JSON.stringify(attributes, null, 2)}\n`);
zip(drupal, "credential_pathway");
