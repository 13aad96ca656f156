// Times as a table, and what of them is not as it is asked.

import { quantile } from "./ours.mjs";

const QUANTILES = [["p50", 0.5], ["p95", 0.95], ["p99", 0.99], ["max", 1]];

/** What is asked of us in WebAssembly against the best other solver of a set. */
const ASKED = { p50: 2, p95: 1, p99: 1 };
const MOST_MS = 33;

const OURS = new Set(["wasm", "native"]);

const quantiles = (answers) => QUANTILES.map(([, part]) => quantile(answers.map((answer) => answer.ms), part));

const figure = (ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

/** The least of the others by place, and the ratios of ours to it. */
function ratios(answers) {
  const others = Object.keys(answers).filter((name) => !OURS.has(name)).map((name) => quantiles(answers[name]));
  return quantiles(answers.wasm).map((ms, place) => ms / Math.min(...others.map((row) => row[place])));
}

/** A Markdown table: milliseconds, p50 / p95 / p99 / max. */
export function table(results) {
  const names = [...new Set(results.flatMap((row) => Object.keys(row.answers)))];
  const cells = ({ answers }) => names.map((name) => (answers[name] ? quantiles(answers[name]).map(figure).join(" / ") : "left out"));
  const open = ({ answers }) => String(answers.wasm.filter((answer) => !answer.proven).length);
  const rows = results.map((row) => [row.set, ...cells(row), ratios(row.answers).map((ratio) => ratio.toFixed(2)).join(" / "), open(row)]);
  const head = ["set", ...names, "wasm to the best other", "not proven"];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Whether every proven answer costs the same. */
function disagreements({ set, answers }) {
  const faults = [];
  for (const [name, rows] of Object.entries(answers)) {
    rows.forEach((row, place) => {
      for (const ours of [answers.wasm[place], answers.native[place]]) {
        if (row.proven && ours.proven && row.cost !== ours.cost) {
          faults.push(`${set}, goal ${place}: ${name} proves ${row.cost} and we ${ours.cost}`);
        }
        if (row.proven && row.cost !== null && ours.bound > row.cost) {
          faults.push(`${set}, goal ${place}: a bound of ${ours.bound} is above ${row.cost} of ${name}`);
        }
      }
    });
  }
  return faults;
}

/** What is asked of the dense sets is less: they are made to be hard. */
function missed({ set, answers }) {
  const [half, most95, most99] = ratios(answers);
  const open = answers.wasm.filter((answer) => !answer.proven).length;
  const faults = [];
  const ask = (is, what) => is || faults.push(`${set}: ${what}`);
  if (set === "dense-6x40") {
    const late = answers.wasm.filter((answer) => !answer.proven || answer.ms > 2000).length;
    const median = quantiles(answers.wasm)[0] / quantiles(answers["glpk.js"])[0];
    const off = answers.wasm.filter((answer, place) => {
      const best = Math.min(...Object.values(answers).map((rows) => rows[place]).filter((row) => row.proven).map((row) => row.cost));
      return answer.cost > 1.05 * best;
    });
    ask(late * 10 <= answers.wasm.length, `${late} of ${answers.wasm.length} not proven within 2 s`);
    ask(off.length === 0, `${off.length} answers are more than 5 % off`);
    ask(median <= 1, `the median is ${median.toFixed(2)} of that of glpk.js`);
    return faults;
  }
  ask(open === 0, `${open} not proven`);
  ask(most95 <= ASKED.p95, `p95 is ${most95.toFixed(2)} of the best, ${ASKED.p95} is asked`);
  if (set === "dense-5x20") return faults;
  ask(half <= ASKED.p50, `p50 is ${half.toFixed(2)} of the best, ${ASKED.p50} is asked`);
  ask(most99 <= ASKED.p99, `p99 is ${most99.toFixed(2)} of the best, ${ASKED.p99} is asked`);
  const longest = quantiles(answers.wasm)[3];
  ask(longest <= MOST_MS, `the longest takes ${longest.toFixed(1)} ms, ${MOST_MS} is asked`);
  return faults;
}

/** All that is not as it is asked. */
export function judge(results) {
  return results.flatMap((row) => [...disagreements(row), ...missed(row)]);
}
