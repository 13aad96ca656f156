// Where the widget's module is cut into two: the list in src/session/rest.rs, which says what a boundary is.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../cargo.mjs";

const LIST = "src/session/rest.rs";

/** The boundaries in a Rust source: paths of functions. */
export function listed(source) {
  const list = /pub const BOUNDARIES: \[&str; \d+\] = \[([^\]]*)\];/.exec(source)?.[1] ?? "";
  const paths = [...list.matchAll(/"([^"]+)"/g)].map(([, path]) => path);
  if (paths.length === 0) throw new Error(`${LIST}: no list BOUNDARIES of paths between quotes`);
  return paths;
}

/** The boundaries of a program; only the widget is cut. */
export const boundaries = (program) =>
  program === "credential-pathway" ? listed(readFileSync(join(ROOT, LIST), "utf8")) : [];

/** What wasm-opt is told, so that boundaries stay functions; it sees each name with the hash of its crate. */
export const kept = (paths) => paths.map((path) => `--no-inline=*${path.replace(/^</, "")}`);
