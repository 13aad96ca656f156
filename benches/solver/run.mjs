// Asks our solver, natively and in WebAssembly, and others the same questions in one run, and prints how
// long each took; fails where a proven answer differs or a ratio that is asked is missed.
//
//     node benches/solver/run.mjs [goals of a set, 1000 where it is left out] [sets]

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judge, table } from "./judge.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const peers = join(root, ".tools/solvers");
const cargo = ["--locked", "--no-default-features", "--example", "solver_times"];

const NPM = { yalps: "0.6.4", "glpk.js": "5.0.0", "javascript-lp-solver": "1.0.3", highs: "1.15.3" };
const PIP = { ortools: "9.15.6755", clingo: "5.8.3" };

/** The sets, and how many goals of a thousand each has: the dense ones take others minutes. */
const SETS = [
  ["50", 1],
  ["500", 1],
  ["5000", 1],
  ["50000", 1],
  ["cross-5000", 1],
  ["cross-50000", 1],
  ["dense-5x20", 0.04],
  ["dense-6x40", 0.01],
];

const [goals = "1000", ...wanted] = process.argv.slice(2);
const run = (program, args, input) =>
  execFileSync(program, args, { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["pipe", "pipe", "inherit"] });
const lines = (text) => text.trim().split("\n").map((line) => JSON.parse(line));

/** The others, at pinned versions, in a folder that is not kept. */
function install() {
  const pinned = Object.entries(NPM).map(([name, version]) => `${name}@${version}`);
  const python = join(peers, "python/bin/python");
  const stamp = join(peers, "installed.json");
  const versions = JSON.stringify([NPM, PIP]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === versions) return python;
  mkdirSync(peers, { recursive: true });
  run("npm", ["install", "--silent", "--no-save", "--prefix", peers, ...pinned]);
  run("python3", ["-m", "venv", join(peers, "python")]);
  run(python, ["-m", "pip", "install", "--quiet", ...Object.entries(PIP).map((row) => row.join("=="))]);
  writeFileSync(stamp, versions);
  return python;
}

const python = install();
run("cargo", ["build", "--profile", "native", ...cargo]);
run("cargo", ["build", "--release", "--target", "wasm32-wasip1", ...cargo]);
const native = join(root, "target/native/examples/solver_times");
const wasm = join(root, "target/wasm32-wasip1/release/examples/solver_times.wasm");

const others = {
  ...Object.fromEntries(Object.keys(NPM).map((name) => [name, (cones) => run("node", [join(here, "peers.mjs"), name, peers], cones)])),
  "cp-sat": (cones) => run(python, [join(here, "peers.py"), "cp-sat"], cones),
  clingo: (cones) => run(python, [join(here, "peers.py"), "clingo"], cones),
};

/** What would take hours, and says nothing. */
const isLeftOut = (name, set) => set === "dense-6x40" && ["yalps", "javascript-lp-solver", "highs"].includes(name);

const results = [];
for (const [set, part] of SETS.filter((row) => wanted.length === 0 || wanted.includes(row[0]))) {
  const count = String(Math.max(10, Math.round(Number(goals) * part)));
  const cones = run(native, ["cones", set, count]);
  const ours = lines(run(native, ["times", set, count]));
  const inWasm = lines(run("node", ["--no-warnings", join(here, "wasi.mjs"), wasm, "times", set, count]));
  const answers = { wasm: inWasm, native: ours };
  for (const [name, solve] of Object.entries(others)) {
    if (!isLeftOut(name, set)) answers[name] = lines(solve(cones));
  }
  results.push({ set, answers });
  // What is done so far stays where a long run is cut short.
  console.error(`${set}: ${count} goals done\n${table(results)}`);
}
console.log(table(results));
const faults = judge(results);
faults.forEach((fault) => console.log(`FAILS: ${fault}`));
process.exitCode = faults.length > 0 ? 1 : 0;
