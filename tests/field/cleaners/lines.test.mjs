// The lines of the builder go into other people's editors, sanitizers and Markdown processors, and what
// comes out goes to the box "Look at the saved page". Each row says what it has to say of the element's
// lines and of the iframe's: the verdict, then what is lost. The rows are written by hand from what each
// output lacks; a browser's parser, jsdom, is asked as well.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { JSDOM } from "jsdom";
import { judge } from "../../../static/embed/saved.mjs";
import { CKEDITOR_OPTIONS, tinymceOptions } from "../../../static/embed/settings.mjs";
import { attributes, element, frame } from "../../../static/embed/snippet.mjs";
import { open } from "../../journeys/harness.mjs";
import { NODE } from "./node.mjs";

const STATE = { base: new URL("https://college.example/pathway/"), text: "Read the list", title: "Credential pathway", files: [], goal: "credential.aami-cbet", theme: "dark" };
const LINES = [element(STATE), frame(STATE, 700)];
const KINDS = ["element", "frame"];

const WHOLE = ["runs:", "frame:"];
/** Nothing but the text with its link. */
const TEXT = ["link: noElement", "link: noFrame"];
/** Every tag is read by the visitor. */
const TAGS = ["tags: shown(script,element)", "tags: shown(frame)"];
/** Comments in the place of the tags. */
const OMITTED = ["nothing: omitted noLink", "nothing: omitted noLink"];
/** GitHub's filter: the script and the iframe are read by the visitor, the element stays. */
const FILTERED = ["tags: shown(script)", "tags: shown(frame)"];
/** A setting that keeps the element; its script is asked for. */
const NO_SCRIPT = ["link: noScript", "link: noFrame"];

const ROWS = {
  // Sanitizers
  DOMPurify: TEXT,
  "DOMPurify, element allowed": NO_SCRIPT,
  "DOMPurify, iframe allowed": ["link: noElement", "frame: noAllow"],
  "sanitize-html": TEXT,
  "sanitize-html, element allowed": NO_SCRIPT,
  xss: TAGS,
  insane: ["nothing: noElement noLink", "link: noFrame"],
  "rehype-sanitize": TEXT,
  nh3: TEXT,
  "nh3, element allowed": NO_SCRIPT,
  bleach: TAGS,
  "bleach, strip": TEXT,
  lxml_html_clean: TEXT,
  "lxml_html_clean, frames": ["link: noElement", "frame: noAllow"],
  "html-sanitizer": TEXT,
  feedparser: TEXT,
  // Markdown processors
  "markdown-it": TAGS,
  "markdown-it, html": WHOLE,
  marked: WHOLE,
  commonmark: WHOLE,
  "commonmark, safe": OMITTED,
  micromark: TAGS,
  "micromark, raw": WHOLE,
  "micromark, GFM": FILTERED,
  showdown: WHOLE,
  snarkdown: WHOLE,
  "remark-rehype": ["nothing: noElement noLink", "nothing: noFrame noLink"],
  "remark-rehype, rehype-raw": WHOLE,
  "markdown-it-py": TAGS,
  "markdown-it-py, CommonMark": WHOLE,
  mistune: TAGS,
  "mistune, html": WHOLE,
  "Python-Markdown": WHOLE,
  markdown2: WHOLE,
  "markdown2, safe": TAGS,
  cmarkgfm: OMITTED,
  "cmarkgfm, unsafe": FILTERED,
  MyST: WHOLE,
  "docutils, raw": WHOLE,
  // Rewriters
  parse5: WHOLE,
  cheerio: WHOLE,
  "cheerio, XML": ["nothing: scriptNotClosed noLink", "nothing: frameNotClosed noLink"],
  posthtml: WHOLE,
  htmlnano: WHOLE,
  "html-minifier-terser": WHOLE,
  prettier: WHOLE,
  juice: WHOLE,
  // Systems and editors
  "Wagtail, RichTextBlock": TEXT,
  "Wagtail, RawHTMLBlock": WHOLE,
  TinyMCE: ["link: noElement", "readable: sandbox"],
  "TinyMCE, custom_elements alone": ["link: noScript attributes(goal,theme)", "readable: sandbox"],
  "TinyMCE, the settings of the builder": WHOLE,
  "CKEditor 5": TEXT,
  "CKEditor 5, a rule by the plain name": TEXT,
  "CKEditor 5, the settings of the builder": ["runs:", "link: noFrame"],
  "CKEditor 5, HTML embed": WHOLE,
  Quill: ["link: noElement", "frame: noTitle noAllow"],
  "Quill, getSemanticHTML": TEXT,
  Tiptap: TEXT,
  Trix: TEXT,
  Lexical: TEXT,
  Jodit: ["link: noScript", "link: noFrame"],
  SunEditor: ["link: noElement", "frame:"],
  Summernote: WHOLE,
  "Summernote, code view": NO_SCRIPT,
  Trumbowyg: WHOLE,
};

/** With these settings the script line goes into the theme. */
const IN_THEME = /the settings of the builder$/;

function python() {
  const own = fileURLToPath(new URL("../../../target/field-python/bin/python", import.meta.url));
  const script = fileURLToPath(new URL("cleaners.py", import.meta.url));
  return JSON.parse(execFileSync(own, [script], { input: JSON.stringify(LINES), encoding: "utf8" }));
}

async function node() {
  const row = async ([name, clean]) => [name, [await clean(LINES[0]), await clean(LINES[1])]];
  return Object.fromEntries(await Promise.all(Object.entries(NODE).map(row)));
}

const PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editors</title><script src="/editors.js" defer></script></head><body></body></html>';
const POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

async function editors(t) {
  const settings = `globalThis.BUILDER = { TINYMCE: { ${tinymceOptions("college.example")} }, CKEDITOR: { ${CKEDITOR_OPTIONS} } };`;
  const entryPoints = [fileURLToPath(new URL("editors.js", import.meta.url))];
  const loader = { ".css": "empty", ".svg": "text" };
  // Summernote and Trumbowyg do not run with jQuery 4.
  const absWorkingDir = fileURLToPath(new URL("..", import.meta.url));
  const options = { absWorkingDir, bundle: true, write: false, format: "iife", alias: { jquery: "jquery3" }, loader, banner: { js: settings }, define: { "process.env.NODE_ENV": '"production"' } };
  const { outputFiles } = await build({ entryPoints, logLevel: "error", ...options });
  const pages = { "/editors.html": PAGE, "/editors.js": outputFiles[0].text };
  const page = await open(t, "/editors.html", { server: { pages, headers: (path) => (path === "/editors.html" ? { "Content-Security-Policy": POLICY } : {}) } });
  await page.until(() => Boolean(window.clean));
  await page.run((lines) => { window.clean(lines); }, LINES);
  await page.driver.wait(() => page.run(() => window.isCleaned === true), 120_000);
  return page.run(() => window.cleaned);
}

/** The verdict and the losses in one line. */
function said(output, kind, inTheme) {
  const { verdict, lost } = judge(output, { attributes: attributes(STATE), kind, inTheme, needsFitter: false });
  return [`${verdict}:`, ...lost.map(({ code, names }) => (names.length > 0 ? `${code}(${names})` : code))].join(" ");
}

/** Which verdicts a browser's parser lets stand. */
function verdicts(output, inTheme) {
  const { document } = new JSDOM(output).window;
  const find = (selector) => document.querySelector(selector);
  const script = find('script[type="module"][src$="/credential-pathway.js"]');
  for (const raw of document.querySelectorAll("script, iframe, noscript")) raw.textContent = "";
  const text = document.body.textContent.trim();
  if (/<(script|credential-pathway|iframe)\b/.test(text)) return ["tags"];
  const element = find('credential-pathway[goal="credential.aami-cbet"][theme="dark"]');
  if (element && (script || inTheme)) return ["runs"];
  const shown = find('iframe[src*="/frame.html?goal=credential.aami-cbet"]');
  if (shown && text) return [shown.getAttribute("sandbox") === "" ? "readable" : "frame"];
  if (!text) return ["nothing"];
  return [find('a[href*="/index.html"]') ? "link" : "text"];
}

let outputs;
before(async () => {
  outputs = { ...(await node()), ...python() };
}, { timeout: 120_000 });

test("the editors run", { timeout: 240_000 }, async (t) => {
  Object.assign(outputs, await editors(t));
});

for (const [name, wanted] of Object.entries(ROWS)) {
  test(name, () => {
    const inTheme = IN_THEME.test(name);
    for (const [at, kind] of KINDS.entries()) {
      const output = outputs[name]?.[at];
      assert.equal(typeof output, "string", `${name} gave nothing for the ${kind}`);
      const line = said(output, kind, inTheme);
      assert.equal(line, wanted[at], `${kind}: ${output}`);
      assert.deepEqual([line.split(":")[0]], verdicts(output, inTheme), `${kind}, as a browser reads it: ${output}`);
    }
  });
}

test("every thing that was run has its row", () => {
  assert.deepEqual(Object.keys(outputs).sort(), Object.keys(ROWS).sort());
  assert.ok(Object.keys(ROWS).length >= 30);
});
