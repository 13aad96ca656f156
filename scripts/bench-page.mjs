// What the widget costs the page that it stands in, and how long it takes to start: in Chromium, with
// a cold cache, 1.6 Mbit/s, 150 ms to each answer and, but for one, a processor four times slower. Each figure is
// the median of eleven visits (RUNS=... for another number) that alternate with what it is held
// against; `inp` alone is one walk through every view, with the line as it is. Fails where a figure is above its aim.

import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { collegePages } from "./bench/college-page.mjs";
import { counterFiles } from "./bench/counter.mjs";
import { walk } from "./bench/inp.mjs";
import { places, visit } from "./bench/visit.mjs";
import { serve } from "./serve.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const RUNS = Number(process.env.RUNS ?? 11);
/** What varies by as much as its aim is measured so many times as often. */
const MANY = 4;
const ONLY = process.argv[2] ?? "";

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** So many visits of two pages that take turns, after one of each that does not count. */
async function turns(one, other, runs = RUNS) {
  await one();
  await other();
  const [ones, others] = [[], []];
  for (let turn = 0; turn < runs; turn += 1) {
    ones.push(await one());
    others.push(await other());
  }
  return [ones, others];
}

const figure = (visits, key) => median(visits.map((row) => row[key]));
const milliseconds = (value) => `${value.toFixed(0)} ms`;

/** One line; `most` is the aim. */
function say(what, value, most, note = "") {
  const within = value <= most;
  if (!within) process.exitCode = 1;
  console.log(`  ${what}: ${+value.toFixed(3)} (aim: at most ${most})${note && `, ${note}`}${within ? "" : ": FAILS"}`);
}

function names(what, found, wanted) {
  const same = found.join() === wanted.join();
  if (!same) process.exitCode = 1;
  console.log(`  ${what}: ${found.join(", ") || "nothing"}${same ? "" : `: FAILS, should be ${wanted.join(", ") || "nothing"}`}`);
}

const paths = (visits) => new Set(visits.flatMap((row) => row.requests.map((address) => new URL(address).pathname)));
const elsewhere = (visits, origin) => visits.flatMap((row) => row.requests).filter((address) => new URL(address).origin !== origin);

async function hostTax(origin, bytes) {
  console.log(`What a page of ${Math.round(bytes / 1000)} KB pays for the widget below the fold:`);
  const at = (name, given) => () => visit(`${origin}/college/${name}.html`, given);
  const pair = (given, runs) => turns(at("without", given), at("below-reserved", given), runs);
  // From visit to visit this figure alone is off by a frame, which is about its aim, and on a slow processor by more.
  const [still, read] = (await pair({ times: 1 }, MANY * RUNS)).map((visits) => figure(visits, "lcp"));
  say("largest contentful paint, with to without, on this processor", read / still, 1.02, `${milliseconds(read)} to ${milliseconds(still)}`);
  const [without, below] = await pair({});
  const two = (key) => [figure(below, key), figure(without, key)];
  const spread = (visits) => [Math.min, Math.max].map((of) => milliseconds(of(...visits.map((row) => row.lcp)))).join(" to ");
  const [lcp, lcpWithout] = two("lcp");
  console.log(`  the same, four times slower: ${(lcp / lcpWithout).toFixed(3)} (with ${spread(below)}, without ${spread(without)})`);
  const [cls, clsWithout] = two("cls");
  say("layout shift more", cls - clsWithout, 0);
  const [tbt, tbtWithout] = two("tbt");
  say("blocking time more, in ms", Math.round(tbt - tbtWithout), 0, `${milliseconds(tbt)} to ${milliseconds(tbtWithout)}`);
  const own = paths(without);
  names("asked for more", [...paths(below)].filter((path) => !own.has(path) && !path.endsWith(".html")), ["/credential-pathway.js"]);
  names("asked of another origin", elsewhere(below, origin), []);
}

async function shifts(origin) {
  console.log("Layout shift as the widget takes the place of a shorter text:");
  for (const reserved of ["", "-reserved"]) {
    for (const place of places) {
      const page = place.startsWith("above") ? "above" : "below";
      const seen = await visit(`${origin}/college/${page}${reserved}.html`, { place });
      const moved = [...new Set(seen.shifts.flatMap((row) => row.moved))].join(", ");
      if (reserved) say(`room reserved, ${place}`, seen.cls, 0, moved);
      else console.log(`  no room reserved, ${place}: ${seen.cls.toFixed(3)}${moved && ` (${moved})`}`);
      const asked = elsewhere([seen], origin);
      if (asked.length > 0) names("asked of another origin", asked, []);
    }
  }
}

/** Where the time of a start goes; each part ends where the next one begins, but for the downloads in parallel. */
function parts(seen) {
  const file = (pattern) => seen.files.find((row) => pattern.test(row.path)) ?? { from: 0, to: 0 };
  const [loader, glue, wasm, catalog] = [/\/(credential-pathway|counter)\.js$/, /-[0-9a-f]{16}\.js$/, /(?<!-rest-[0-9a-f]{16})\.wasm$/, /-[0-9a-f]{16}\.json$/].map(file);
  return {
    "the page, until the loader is asked for": loader.from,
    "the loader": loader.to - loader.from,
    "until the module is asked for": wasm.from - loader.to,
    "the module": wasm.to - wasm.from,
    "the glue, meanwhile": glue.to - glue.from,
    "the catalog, meanwhile": catalog.to - catalog.from,
    "compiled after its last byte": seen.compiled[1] - wasm.to,
    "first rendered": seen.usable - seen.compiled[1],
  };
}

const START = (element, script) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Start</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script type="module" src="${script}"></script></head>
<body><h1>Start</h1><${element}><p>Text until it starts.</p></${element}></body></html>`;

async function starts(origin) {
  console.log("How long the widget takes until it can be used, to a Yew counter built and sent alike:");
  const at = (name) => () => visit(`${origin}/start/${name}.html`, { starts: true });
  const [widget, counter] = await turns(at("widget"), at("counter"));
  const [own, other] = [figure(widget, "usable"), figure(counter, "usable")];
  say("usable, widget to counter", own / other, 1.9, `${milliseconds(own)} to ${milliseconds(other)}`);
  const rows = [widget, counter].map((visits) => visits.map(parts));
  for (const part of Object.keys(rows[0][0])) {
    const [one, two] = rows.map((visits) => milliseconds(figure(visits, part)));
    console.log(`    ${part}: ${one} to ${two}`);
  }
}

async function firstContent(origin) {
  console.log("When the readable page shows its first text, to the same page without a script:");
  const [widget, still] = await turns(() => visit(`${origin}/index.html`), () => visit(`${origin}/still.html`));
  const [own, other] = [figure(widget, "fcp"), figure(still, "fcp")];
  say("first contentful paint, with to without", own / other, 1.1, `${milliseconds(own)} to ${milliseconds(other)}`);
}

/** A share of sorted figures, such as 0.98 of them, is at most this. */
const at = (share, values) => values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;

async function inp(origin) {
  console.log("From a press to what it changes, on a processor four times slower, through every view:");
  const { presses, long, shifts, missing } = await walk(`${origin}/start/widget.html`);
  names("not there to press", missing, []);
  // Events of less than 16 ms are not told, so that each press that is not here is faster.
  say("interaction to next paint, 98th percentile, in ms", at(0.98, presses.map((row) => row.duration)), 50, `${presses.length} presses of 16 ms or more`);
  for (const { step, name, duration, waits, runs } of presses.toSorted((one, other) => other.duration - one.duration).slice(0, 8)) {
    console.log(`    ${step}: ${milliseconds(duration)} (${name}, waits ${milliseconds(waits)}, runs ${milliseconds(runs)})`);
  }
  const later = long.filter((row) => row.step !== "the start");
  say("tasks longer than 50 ms after the start", later.length, 0);
  for (const { step, duration } of later.toSorted((one, other) => other.duration - one.duration).slice(0, 8)) console.log(`    ${step}: ${milliseconds(duration)}`);
  const moved = shifts.filter((row) => row.step !== "the start");
  say("layout shift after the start", moved.reduce((all, row) => all + row.value, 0), 0);
  for (const { step, value } of moved.slice(0, 8)) console.log(`    ${step}: ${value.toFixed(4)}`);
}

const { pages, bytes } = collegePages();
const readable = readFileSync(`${ROOT}dist/index.html`, "utf8");
Object.assign(pages, await counterFiles(), {
  "/start/widget.html": START("credential-pathway", "/credential-pathway.js"),
  "/start/counter.html": START("counter-app", "/counter/counter.js"),
  "/still.html": readable.replace(/<script\b[^>]*><\/script>/g, ""),
});
const { origin, close } = await serve({ pages, brotli: true });
console.log(`The machine's load is ${loadavg()[0].toFixed(1)}; above 1 the figures say little.`);
const measures = { tax: () => hostTax(origin, bytes), shifts: () => shifts(origin), start: () => starts(origin), content: () => firstContent(origin), inp: () => inp(origin) };
if (ONLY && !Object.hasOwn(measures, ONLY)) throw new Error(`no measure named ${ONLY}: ${Object.keys(measures).join(", ")}`);
for (const [name, measure] of Object.entries(measures)) if (!ONLY || ONLY === name) await measure();
console.log(`The machine's load is ${loadavg()[0].toFixed(1)} at the end.`);
await close();
