// Our solver, natively and in WebAssembly, and the sets of generated questions that are asked of it.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL(".", import.meta.url));
export const root = join(here, "../..");

/** The sets, and how many goals of a thousand each has: the dense ones take others minutes. */
export const SETS = [
  ["50", 1],
  ["500", 1],
  ["5000", 1],
  ["50000", 1],
  ["cross-5000", 1],
  ["cross-50000", 1],
  ["dense-5x20", 0.04],
  ["dense-6x40", 0.01],
];

export const run = (program, args, input) =>
  execFileSync(program, args, { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["pipe", "pipe", "inherit"] });
export const lines = (text) => text.trim().split("\n").map((line) => JSON.parse(line));

/** How many goals of a set there are, of so many in all. */
export const goalsOf = (part, goals) => String(Math.max(10, Math.round(Number(goals) * part)));

/** The value below which a part of all are. */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** Builds it; two functions that ask it, each of which gives the text that it writes. */
export function build() {
  const cargo = ["--locked", "--no-default-features", "--example", "solver_times"];
  run("cargo", ["build", "--profile", "native", ...cargo]);
  run("cargo", ["build", "--release", "--target", "wasm32-wasip1", ...cargo]);
  const native = join(root, "target/native/examples/solver_times");
  const wasm = join(root, "target/wasm32-wasip1/release/examples/solver_times.wasm");
  return {
    native: (args) => run(native, args),
    wasm: (args) => run("node", ["--no-warnings", join(here, "wasi.mjs"), wasm, ...args]),
  };
}
