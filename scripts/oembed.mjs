// Writes into a dist/ the address that it has on the web, for systems that show a page by its address (oEmbed):
//
//   node scripts/oembed.mjs https://college.example/pathway/ [dist]      (`make oembed ADDRESS=...`)
//
//   oembed.json   the planner in an iframe
//   index.html    names oembed.json in its head, so does frame.html
//   package.json  lists the files, so does integrity.json
//
// It takes Node alone. The build cannot do it: oEmbed takes whole addresses only, and a build does not know its own.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { escapeHtml, folder, frame } from "../static/embed/snippet.mjs";
import { files } from "./integrity.mjs";
import { packed } from "./package.mjs";

const [WIDTH, HEIGHT] = [800, 700];
const PLACE = /(<!-- oembed -->)[^]*?(<!-- end of oembed -->)/g;
const TITLE = "Credential pathway";

/** What oembed.json says of a dist/ at an address. */
export function oembed(base) {
  const html = frame({ base, title: TITLE, text: "See what each credential requires.", files: [] }, HEIGHT);
  return { version: "1.0", type: "rich", provider_name: TITLE, provider_url: base.href, title: TITLE, width: WIDTH, height: HEIGHT, html };
}

/** A page that names oembed.json in its head. */
export function linked(name, html, base) {
  const link = `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(base.href)}oembed.json" title="${TITLE}">`;
  if (html.match(PLACE)?.length !== 1) throw new Error(`${name} has no place for the link`);
  return html.replace(PLACE, (_, begin, end) => `${begin}${link}${end}`);
}

/** Writes everything into `dist`, for its `address`. */
export function writeOembed(dist, address) {
  const { url: base } = folder(address);
  if (!base) throw new Error(`${address || "ADDRESS"}: give the address of the folder, such as https://college.example/pathway/`);
  const read = (name) => readFileSync(join(dist, name), "utf8");
  const write = (name, text) => writeFileSync(join(dist, name), text);
  const json = (name, value) => write(name, `${JSON.stringify(value, null, 2)}\n`);
  const pages = ["index.html", "frame.html"].map((name) => [name, linked(name, read(name), base)]);
  for (const [name, html] of pages) write(name, html);
  json("oembed.json", oembed(base));
  json("package.json", { ...JSON.parse(read("package.json")), files: packed(dist) });
  json("integrity.json", files(dist, "integrity.json"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address = "", dist = fileURLToPath(new URL("../dist", import.meta.url))] = process.argv.slice(2);
  try {
    writeOembed(dist, address);
    console.log(`${join(dist, "oembed.json")} and what names it are written.`);
  } catch (error) {
    console.error(error.code === "ENOENT" ? `${dist} holds no build of the widget: run "make dist" once` : error.message);
    process.exitCode = 1;
  }
}
