// Asks our solver, natively and in WebAssembly, and others the same questions in one run, and prints how
// long each took; fails where a proven answer differs or a ratio that is asked is missed.
//
//     node benches/solver/run.mjs [goals of a set, 1000 where it is left out] [sets]

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judge, table } from "./judge.mjs";
import { SETS, build, goalsOf, here, lines, root, run } from "./ours.mjs";

const peers = join(root, ".tools/solvers");

const NPM = { yalps: "0.6.4", "glpk.js": "5.0.0", "javascript-lp-solver": "1.0.3", highs: "1.15.3" };
const PIP = { ortools: "9.15.6755", clingo: "5.8.3" };

const [goals = "1000", ...wanted] = process.argv.slice(2);

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
const ours = build();

const others = {
  ...Object.fromEntries(Object.keys(NPM).map((name) => [name, (cones) => run("node", [join(here, "peers.mjs"), name, peers], cones)])),
  "cp-sat": (cones) => run(python, [join(here, "peers.py"), "cp-sat"], cones),
  clingo: (cones) => run(python, [join(here, "peers.py"), "clingo"], cones),
};

/** What would take hours, and says nothing. */
const isLeftOut = (name, set) => set === "dense-6x40" && ["yalps", "javascript-lp-solver", "highs"].includes(name);

const results = [];
for (const [set, part] of SETS.filter((row) => wanted.length === 0 || wanted.includes(row[0]))) {
  const count = goalsOf(part, goals);
  const cones = ours.native(["cones", set, count]);
  const native = lines(ours.native(["times", set, count]));
  const answers = { wasm: lines(ours.wasm(["times", set, count])), native };
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
