// Asks our solver for the five best sets and for the best one alone, natively and in WebAssembly, and prints how
// long each took; fails where the five take longer than is asked.
//
//     node benches/solver/several.mjs [goals of a set, 1000 where it is left out]

import { loadavg } from "node:os";
import { SETS, build, goalsOf, lines, quantile } from "./ours.mjs";

/** Of the dense sets nothing is asked, as they are made to be hard, and the larger one takes too long. */
const isAsked = (set) => !set.startsWith("dense");
const isLeftOut = (set) => set === "dense-6x40";

/** At most so many times the p95 of the best one. */
const ASKED = 2.5;

const [goals = "1000"] = process.argv.slice(2);
const times = (values) => [0.5, 0.95, 0.99, 1].map((part) => quantile(values, part).toFixed(2)).join(" / ");

const ours = build();

const faults = [];
const rows = [["set", "where", "best one", "five best", "p95 to p95", "p95 of the ratios"]];
rows.push(rows[0].map(() => "---"));
for (const [set, part] of SETS.filter((row) => !isLeftOut(row[0]))) {
  const args = ["several", set, goalsOf(part, goals)];
  const answers = { native: lines(ours.native(args)), wasm: lines(ours.wasm(args)) };
  for (const [where, all] of Object.entries(answers)) {
    const one = all.map((answer) => answer.ms);
    const five = all.map((answer) => answer.several_ms);
    const ratio = quantile(five, 0.95) / quantile(one, 0.95);
    const ratios = all.map((answer) => answer.several_ms / answer.ms);
    rows.push([set, where, times(one), times(five), ratio.toFixed(2), quantile(ratios, 0.95).toFixed(2)]);
    if (isAsked(set) && ratio > ASKED) faults.push(`${set}, ${where}: ${ratio.toFixed(2)} times the p95 of the best one, ${ASKED} is asked`);
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
