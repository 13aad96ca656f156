// What is said of the lines in a saved page: one change to the builder's own lines in each row.

import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../static/embed/saved.mjs";
import * as snippet from "../../static/embed/snippet.mjs";
import { parts } from "../../static/embed/tags.mjs";
import { words } from "../../static/embed/text.mjs";

const STATE = { base: new URL("https://files.example.org/pathway/"), text: "Read on", title: "Pathway", files: [], goal: "credential.aami-cbet", theme: "dark" };
const ELEMENT = snippet.element(STATE);
const FRAME = snippet.frame(STATE, 700);
const SCRIPT = '<script type="module" src="https://files.example.org/pathway/credential-pathway.js"></script>';
const say = words("en");

const wanted = (kind, more) => ({ attributes: snippet.attributes(STATE), kind, inTheme: false, needsFitter: false, ...more });
const ask = (text, kind, more) => judge(text, wanted(kind, more));
/** The verdict and the losses in one line: "verdict: code(names) code". */
function line(text, kind, more) {
  const { verdict, lost } = ask(text, kind, more);
  return [`${verdict}:`, ...lost.map(({ code, names }) => (names.length > 0 ? `${code}(${names})` : code))].join(" ");
}
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

test("the lines as they were copied have lost nothing", () => {
  assert.equal(line(ELEMENT, "element"), "runs:");
  assert.equal(line(FRAME, "frame"), "frame:");
  assert.equal(line(`<!doctype html><html><head>${SCRIPT}</head><body><p>${snippet.elementOnly(STATE)}</p></body></html>`, "element"), "runs:");
  assert.equal(line(snippet.elementOnly(STATE), "element", { inTheme: true }), "runs:");
  assert.equal(line(snippet.frame(STATE, 0), "frame", { needsFitter: true }), "frame:");
  assert.equal(line(ELEMENT.replaceAll('"', "'").replace("<script", "<SCRIPT").replace("module", "MODULE"), "element"), "runs:", "as a browser reads it");
});

const CHANGED = {
  "a script line that is gone": [ELEMENT.replace(SCRIPT, ""), "link: noScript"],
  "a type that is gone": [ELEMENT.replace(' type="module"', ""), "link: noModule"],
  "a classic type": [ELEMENT.replace('"module"', '"text/javascript"'), "link: noModule"],
  "a script for old browsers": [ELEMENT.replace("<script", "<script nomodule"), "link: noModule"],
  "a script line as XML": [ELEMENT.replace("></script>", "/>"), "nothing: scriptNotClosed noLink"],
  "an attribute that is gone": [ELEMENT.replace(' theme="dark"', ""), "runsBare: attributes(theme)"],
  "an attribute with another value": [ELEMENT.replace("aami-cbet", "aami-chtm"), "runsBare: attributes(goal)"],
  "no closing tag": [ELEMENT.replace("</credential-pathway>", ""), "link: notClosed"],
  "a link that is gone": [ELEMENT.replace(/<\/?a[^>]*>/g, ""), "runs: noLink"],
  "a text with its link": [ELEMENT.replace(/<script.*<\/script>|<\/?credential[^>]*>/g, ""), "link: noElement"],
  "a text": ["<p>Read on</p>", "text: noElement noLink"],
  "nothing": ["", "nothing: noElement noLink"],
  "lines that are read as text": [escaped(ELEMENT), "tags: shown(script,element)"],
  "lines that were escaped twice": [escaped(escaped(ELEMENT)), "tags: shown(script,element)"],
  "lines that were escaped by number": [ELEMENT.replaceAll("<", "&#60;"), "tags: shown(script,element)"],
  "a script line that is read as text": [ELEMENT.replace("<script", "&lt;script"), "tags: shown(script)"],
  "raw HTML that is left out": ["<!-- raw HTML omitted --><p>Read on</p>", "text: omitted noLink"],
};
for (const [name, [text, said]] of Object.entries(CHANGED)) test(`the element: ${name}`, () => assert.equal(line(text, "element"), said));

const FRAMES = {
  "an empty sandbox": [FRAME.replace("<iframe", '<iframe sandbox=""'), "readable: sandbox"],
  "a sandbox without a value": [FRAME.replace("<iframe", "<iframe sandbox"), "readable: sandbox"],
  "a sandbox without its origin": [FRAME.replace("<iframe", '<iframe sandbox="allow-scripts"'), "frame: sandboxOrigin"],
  "a sandbox that allows both": [FRAME.replace("<iframe", '<iframe sandbox="allow-scripts allow-same-origin"'), "frame:"],
  "no allow": [FRAME.replace(/ allow="[^"]*"/, ""), "frame: noAllow"],
  "no title": [FRAME.replace(/ title="[^"]*"/, ""), "frame: noTitle"],
  "no height": [FRAME.replace(/ height="[^"]*"/, ""), "frame: noHeight"],
  "no query": [FRAME.replace(/\?goal[^"#]*/, ""), "frame: noQuery"],
  "no address": [FRAME.replace(/ src="[^"]*"/, ""), "link: noAddress"],
  "a picture of a word processor": ['<p><img name="Object1" width="100%" height="700"/></p>', "nothing: noAddress noLink"],
  "an iframe as XML": [FRAME.replace("></iframe>", "/>"), "nothing: frameNotClosed noLink"],
  "an iframe that is gone": [FRAME.replace(/<iframe.*<\/iframe>/, ""), "link: noFrame"],
  "lines that are read as text": [escaped(FRAME), "tags: shown(frame)"],
};
for (const [name, [text, said]] of Object.entries(FRAMES)) test(`the iframe: ${name}`, () => assert.equal(line(text, "frame"), said));

test("a script that fits the height is missed where the height is not fixed", () => {
  assert.equal(line(FRAME, "frame", { needsFitter: true }), "frame: noFitter");
});

test("each loss has two sentences, what is lost and what to do, and each verdict has one", () => {
  const seen = new Map();
  const rows = [...Object.values(CHANGED).map((row) => ask(row[0], "element")), ...Object.values(FRAMES).map((row) => ask(row[0], "frame"))];
  for (const { verdict, lost } of [...rows, ask(FRAME, "frame", { needsFitter: true })]) {
    assert.match(say.savedVerdict(verdict), /^[A-Z].*\.$/, verdict);
    for (const loss of lost) seen.set(loss.code, [say.lossOf(loss), say.cureOf(loss)]);
  }
  for (const [code, sentences] of seen) for (const sentence of sentences) assert.match(sentence, /^[A-Z`].*\.$/, code);
  assert.equal(seen.size, 19);
});

test("a page of any kind is read in time, whatever it holds", () => {
  const started = performance.now();
  for (const piece of ["<", "<a", '<a b="', "<!--", "<script", "<p a='\"", "&lt;", "</", "<iframe src=frame.html ", "<a / "]) judge(piece.repeat(200_000), wanted("element"));
  assert.ok(performance.now() - started < 10_000);
  assert.deepEqual(parts('<p title="a > b">x<br/></p>').map((part) => part.open ?? part.close ?? part.text), ["p", "x", "br", "p"]);
});
