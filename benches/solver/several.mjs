// Asks our solver for the five best sets and for the best one alone, natively and in WebAssembly, and prints how
// long each took; fails where the five take longer than is asked.
//
//     node benches/solver/several.mjs [goals of a set, 1000 where it is left out]

import { execFileSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const cargo = ["--locked", "--no-default-features", "--example", "solver_times"];

/** The sets, and how many goals of a thousand each has. Of the dense one nothing is asked: it is made to be hard. */
const SETS = [
  ["50", 1],
  ["500", 1],
  ["5000", 1],
  ["50000", 1],
  ["cross-5000", 1],
  ["cross-50000", 1],
  ["dense-5x20", 0.04],
];
const IS_ASKED = (set) => !set.startsWith("dense");

/** At most so many times the p95 of the best one. */
const ASKED = 2.5;

const [goals = "1000"] = process.argv.slice(2);
const run = (program, args) =>
  execFileSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["pipe", "pipe", "inherit"] });
const lines = (text) => text.trim().split("\n").map((line) => JSON.parse(line));

/** The value below which a part of all are. */
function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const times = (values) => [0.5, 0.95, 0.99, 1].map((part) => quantile(values, part).toFixed(2)).join(" / ");

run("cargo", ["build", "--profile", "native", ...cargo]);
run("cargo", ["build", "--release", "--target", "wasm32-wasip1", ...cargo]);
const native = join(root, "target/native/examples/solver_times");
const wasm = join(root, "target/wasm32-wasip1/release/examples/solver_times.wasm");

const faults = [];
const rows = [["set", "where", "best one", "five best", "p95 to p95", "p95 of the ratios"]];
rows.push(rows[0].map(() => "---"));
for (const [set, part] of SETS) {
  const args = ["several", set, String(Math.max(10, Math.round(Number(goals) * part)))];
  const answers = { native: lines(run(native, args)), wasm: lines(run("node", ["--no-warnings", join(here, "wasi.mjs"), wasm, ...args])) };
  for (const [where, all] of Object.entries(answers)) {
    const one = all.map((answer) => answer.ms);
    const five = all.map((answer) => answer.several_ms);
    const ratio = quantile(five, 0.95) / quantile(one, 0.95);
    const ratios = all.map((answer) => answer.several_ms / answer.ms);
    rows.push([set, where, times(one), times(five), ratio.toFixed(2), quantile(ratios, 0.95).toFixed(2)]);
    if (IS_ASKED(set) && ratio > ASKED) faults.push(`${set}, ${where}: ${ratio.toFixed(2)} times the p95 of the best one, ${ASKED} is asked`);
    const open = all.filter((answer) => !answer.proven).length;
    if (open > 0) faults.push(`${set}, ${where}: ${open} not proven`);
  }
  const differ = answers.native.filter((answer, place) => String(answer.costs) !== String(answers.wasm[place].costs)).length;
  if (differ > 0) faults.push(`${set}: ${differ} answers differ in WebAssembly`);
}
console.log(`milliseconds, p50 / p95 / p99 / max; load ${loadavg().map((load) => load.toFixed(1)).join(" ")}`);
console.log(rows.map((row) => `| ${row.join(" | ")} |`).join("\n"));
faults.forEach((fault) => console.log(`FAILS: ${fault}`));
process.exitCode = faults.length > 0 ? 1 : 0;
