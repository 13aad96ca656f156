// Checks a document of offers, as the widget does, with the same lines:
//
//   node scripts/offers.mjs offers.json [dist]            (`make offers FILE=offers.json`)
//   node scripts/offers.mjs --frame offers.json [dist]    (`make frame-offers FILE=offers.json`)
//
// With --frame a document that is not refused becomes that of frame.html, whose address takes none, as anybody can
// write a link to it:
//
//   offers.json   the document
//   frame.html    names it
//   package.json  lists the files, so does integrity.json
//
// It takes Node alone, and a dist/ of the widget, whose catalog is the one that ids are looked up in.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogTool } from "./catalog.mjs";
import { files } from "./integrity.mjs";
import { packed } from "./package.mjs";

const NAME = "offers.json";
const ELEMENT = /<credential-pathway( offers-src="offers\.json")? /g;

/** The local day, such as 2026-11-29. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Checks a document: whether it is refused, and its lines. */
export async function checked(dist, name, text) {
  const tool = await catalogTool(dist);
  const lines = tool.offerLines(readFileSync(join(dist, "catalog.json"), "utf8"), name, text, today());
  return { isRefused: lines.some((line) => !line.startsWith("warning: ")), lines };
}

/** The page for an iframe with the document beside it. */
export function framed(html) {
  if (html.match(ELEMENT)?.length !== 1) throw new Error("frame.html has no place for the offers");
  return html.replace(ELEMENT, `<credential-pathway offers-src="${NAME}" `);
}

/** Makes a document that of frame.html. */
export function writeFrame(dist, text) {
  const read = (name) => readFileSync(join(dist, name), "utf8");
  const write = (name, text) => writeFileSync(join(dist, name), text);
  const json = (name, value) => write(name, `${JSON.stringify(value, null, 2)}\n`);
  const html = framed(read("frame.html"));
  write(NAME, text);
  write("frame.html", html);
  json("package.json", { ...JSON.parse(read("package.json")), files: packed(dist) });
  json("integrity.json", files(dist, "integrity.json"));
}

/** Why a file cannot be read, in one line. */
function why(error, file, dist) {
  if (error.code === "ERR_MODULE_NOT_FOUND") return `${dist} holds no build of the widget: run "make dist" once`;
  return error.code === "ENOENT" && error.path === file ? `${file}: there is no such file` : error.message;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2);
  const isForFrame = given[0] === "--frame";
  const [file = "", dist = fileURLToPath(new URL("../dist", import.meta.url))] = isForFrame ? given.slice(1) : given;
  try {
    if (!file) throw new Error("name the document: make offers FILE=offers.json");
    const text = readFileSync(file, "utf8");
    const { isRefused, lines } = await checked(dist, file, text);
    for (const line of lines) console.error(line);
    if (isRefused) process.exitCode = 1;
    else if (isForFrame) writeFrame(dist, text);
    if (!isRefused) console.log(isForFrame ? `${join(dist, "frame.html")} shows ${file}.` : `${file}: the widget takes it.`);
  } catch (error) {
    console.error(why(error, file, dist));
    process.exitCode = 1;
  }
}
