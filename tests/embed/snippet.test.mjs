// The lines that a web master copies, the colors' contrasts, the choices of the
// catalog, and the page as it is built.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { filled } from "../../scripts/embed.mjs";
import { oneCatalog } from "../../scripts/one-catalog.mjs";
import { inlineCode } from "../../scripts/strict-page.mjs";
import { found, goals } from "../../static/embed/choices.mjs";
import { BACKGROUNDS, INKS, contrast, hex } from "../../static/embed/color.mjs";
import { pageText } from "../../static/embed/page-text.mjs";
import * as snippet from "../../static/embed/snippet.mjs";
import { words } from "../../static/embed/text.mjs";

const path = (name) => new URL(`../../${name}`, import.meta.url);
const text = (name) => readFileSync(path(name), "utf8");
const CATALOG = JSON.parse(oneCatalog(fileURLToPath(path("static/catalog"))));

const plain = (more = {}) => ({ base: new URL("https://files.example.org/pathway/"), text: "Read on", title: "Pathway", files: [], ...more });

test("what is as it would be anyway is not written", () => {
  const usual = { basis: "issuer", by: "time", view: "steps", "heading-level": "2", persist: "ask", theme: "", lang: "", goal: "" };
  assert.equal(
    snippet.element(plain(usual)),
    '<script type="module" src="https://files.example.org/pathway/credential-pathway.js"></script>\n' +
      '<credential-pathway>\n  <a href="https://files.example.org/pathway/index.html">Read on</a>\n</credential-pathway>\n',
  );
});

test("the text of each snippet is a link that opens with the goal by itself", () => {
  const state = plain({ goal: "credential.aami-cbet" });
  const wanted = '<a href="https://files.example.org/pathway/index.html#credential-pathway=v1&amp;want=credential.aami-cbet">Read on</a>';
  for (const lines of [snippet.element(state), snippet.frame(state), snippet.frame(state, 700), snippet.shortcode(state)]) assert.equal(lines.split(wanted).length, 2, lines);
  assert.match(snippet.frame(state), /<\/iframe>\n<p><a [^\n]*<\/a><\/p>\n<script /, "below the iframe, where an iframe's own text is never shown");
  assert.match(snippet.element(plain({ text: "" })), /index\.html">Pathway<\/a>/, "a link without a text cannot be followed");
});

test("the link in Markdown is one link, whatever its text holds", () => {
  assert.equal(snippet.markdownLink(plain({ text: "Read\n\non", goal: "level.a.1" })), "[Read on](<https://files.example.org/pathway/index.html#credential-pathway=v1&want=level.a.1>)\n");
  assert.equal(snippet.markdownLink(plain({ text: "](x) <b> *a*" })), "[\\](x) \\<b\\> \\*a\\*](<https://files.example.org/pathway/index.html>)\n");
});

test("what is chosen is written, and a level only with its sub-domain", () => {
  const said = { goal: "credential.aami-cbet", level: "2", basis: "ladder", theme: "dark", "heading-level": "3", persist: "none" };
  const tag = (state) => snippet.element(plain(state)).split("\n")[1];
  assert.equal(tag(said), '<credential-pathway goal="credential.aami-cbet" basis="ladder" theme="dark" heading-level="3" persist="none">');
  assert.equal(tag({ level: "2", "sub-domain": "medical-devices-imaging" }), '<credential-pathway sub-domain="medical-devices-imaging" level="2">');
});

test("a frame says the same in its address, and its script is left out where the height is fixed", () => {
  const said = plain({ goal: "level.medical-devices-imaging.3", theme: "dark" });
  assert.equal(snippet.frameAddress(said), "https://files.example.org/pathway/frame.html?goal=level.medical-devices-imaging.3&theme=dark#sub-domain-medical-devices-imaging");
  assert.match(snippet.frameAddress(plain({ goal: "credential.aami-cbet" })), /\?goal=credential\.aami-cbet#credential\.aami-cbet$/);
  assert.match(snippet.frameAddress(plain({ goal: "occupation.x" })), /\?goal=occupation\.x$/, "there is no text about it");
  assert.match(snippet.frameAddress(plain()), /frame\.html$/);
  const fits = snippet.frame({ ...said, height: 0 });
  assert.match(fits, /^<iframe src="[^"]*goal=level\.medical-devices-imaging\.3&amp;theme=dark#sub-domain-medical-devices-imaging" title="Pathway"/);
  assert.match(fits, /<script type="module" src="https:\/\/files\.example\.org\/pathway\/credential-pathway-frame\.js"><\/script>/);
  const fixed = snippet.frame({ ...said, height: 700 });
  assert.match(fixed, /height="700"/);
  assert.doesNotMatch(fixed, /script/);
});

test("an integrity is written with crossorigin, and left out where it is not known", () => {
  const files = [{ name: "credential-pathway.js", integrity: "sha384-abc" }];
  assert.match(snippet.element(plain({ integrity: true, files })), /^<script type="module" src="[^"]*" integrity="sha384-abc" crossorigin="anonymous"><\/script>/);
  assert.doesNotMatch(snippet.element(plain({ integrity: true })), /integrity|crossorigin/);
});

test("no text gets out of its place: in HTML, in an attribute, in a shortcode", () => {
  const hostile = `" onclick="alert(1)" x="'><script>alert(1)</script>[/credential-pathway]&amp;`;
  const state = plain({ text: hostile, goal: hostile, title: hostile });
  for (const lines of [snippet.element(state), snippet.frame(state), snippet.shortcode(state)]) {
    assert.deepEqual(inlineCode(lines), []);
    assert.doesNotMatch(lines, /<script>|alert\(1\)<\/script>|'>/);
  }
  assert.equal(snippet.shortcode(state).match(/\[/g).length, 2, "its own two brackets");
  assert.equal(snippet.element(plain({ text: "&amp; <b>" })).split("\n")[2], '  <a href="https://files.example.org/pathway/index.html">&amp;amp; &lt;b&gt;</a>');
  assert.ok(snippet.element(plain({ text: "x".repeat(100_000) })).length < 3000);
});

test("a folder's address ends with a slash and names no file", () => {
  const read = (given) => snippet.folder(given).url?.href;
  assert.equal(read(" https://files.example.org/pathway "), "https://files.example.org/pathway/");
  assert.equal(read("https://files.example.org"), "https://files.example.org/");
  assert.equal(read("https://files.example.org/p/credential-pathway.js"), "https://files.example.org/p/");
  assert.equal(read("https://files.example.org/v1.2//"), "https://files.example.org/v1.2/");
  assert.equal(read("http://127.0.0.1:8080/"), "http://127.0.0.1:8080/", "one's own computer, to try out");
});

test("an address that no page may use is refused by name", () => {
  const rows = [
    ["http://files.example.org/", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["data:text/html,x", "scheme"],
    ["http://127.0.0.1.evil.example/", "scheme"],
    ["pathway/", "none"],
    ["", "none"],
    ["https://", "none"],
    ["https://me:secret@files.example.org/", "secret"],
    ["https://files.example.org/?a=1", "more"],
    ["https://files.example.org/#a", "more"],
    [`https://files.example.org/${"x".repeat(3000)}`, "long"],
  ];
  for (const [given, problem] of rows) {
    assert.equal(snippet.folder(given).problem, problem, given.slice(0, 50));
    assert.match(words("en").address(problem), /^[^\n]{20,120}$/);
  }
});

test("the looks are lines of a stylesheet", () => {
  assert.equal(snippet.looks({ accent: "#7a1f2b", bg: null, font: "Georgia, serif" }), "credential-pathway {\n  --credential-pathway-accent: #7a1f2b;\n  --credential-pathway-font: Georgia, serif;\n}\n");
  assert.equal(snippet.looks({ accent: null, bg: null, font: "" }), "");
});

test("contrasts are WCAG's, on the widget's own backgrounds", () => {
  const near = (one, other, wanted) => assert.ok(Math.abs(contrast(one, other) - wanted) < 0.005, `${one} on ${other}: ${contrast(one, other)}`);
  near("#000000", "#ffffff", 21);
  near("#ffffff", "#ffffff", 1);
  near("#767676", "#ffffff", 4.54); // the lightest gray that passes on white
  near("#ff0000", "#ffffff", 4.0);
  const css = text("static/credential-pathway.css");
  assert.ok(css.includes(`--credential-pathway-bg, light-dark(${BACKGROUNDS.light}, ${BACKGROUNDS.dark})`));
  assert.ok(css.includes(`--credential-pathway-ink, light-dark(${INKS.light}, ${INKS.dark})`));
  assert.match(words("en").contrast(4.499, 21, 4.5), /4\.49:1 on light, too little; 21\.00:1 on dark\./, "never rounded up to a pass");
});

test("a color is three or six digits, all else is none", () => {
  assert.deepEqual(["#ABC", "abc", "#0b5cad ", "0B5CAD"].map(hex), ["#aabbcc", "#aabbcc", "#0b5cad", "#0b5cad"]);
  assert.deepEqual(["", "red", "#12345", "#12345678", "url(x)", "#0b5cad;}*{color:red", "rgb(0 0 0)"].map(hex), Array(7).fill(null));
});

test("every credential, every level and every occupation can be chosen, and is found by its words", () => {
  const groups = goals(CATALOG, "en", words("en"));
  const all = groups.flatMap((group) => group.goals);
  assert.equal(all.length, CATALOG.credentials.length + CATALOG.occupations.length + 5 * CATALOG.sub_domains.length);
  assert.equal(new Set(all.map((goal) => goal.value)).size, all.length);
  assert.ok(all.every((goal) => !/undefined|null|object/.test(goal.label)));
  const one = (words) => found(groups, words).flatMap((group) => group.goals.map((goal) => goal.value));
  assert.deepEqual(one("cbet biomedical"), ["credential.aami-cbet"]);
  assert.deepEqual(one("A+"), one("a+"));
  assert.ok(one("level 3 imaging").includes("level.medical-devices-imaging.3"));
  assert.deepEqual(one("there is no such thing"), []);
  assert.equal(one("  ").length, all.length);
  const retired = all.find((goal) => goal.value === "credential.comptia-hit-001");
  assert.match(retired.label, /\(retired\)$/);
});

test("the catalog in one document has all rows of all of its files", () => {
  for (const name of ["medical-devices-imaging", "electronic-health-records", "health-information-management", "healthcare-it-telemedicine"]) {
    const rows = JSON.parse(text(`static/catalog/${name}.json`)).credentials;
    assert.ok(rows.every((row) => CATALOG.credentials.some((kept) => kept.id === row.id)), name);
  }
  const main = JSON.parse(text("static/catalog/catalog.json"));
  for (const key of ["edition", "date", "sources", "occupations"]) assert.deepEqual(CATALOG[key], main[key], key);
});

test("the page is filled with its sentences, reads without script and carries none inside", () => {
  const html = filled(text("static/embed/embed.html"), pageText("en"));
  assert.doesNotMatch(html, /\{\{|undefined/);
  assert.equal(html.match(/<h1>/g).length, 1);
  assert.throws(() => filled("<p>{{nothing}}</p>", {}), /embed\.html: no sentence for \{\{nothing\}\}/);
  assert.throws(() => filled('<p onclick="x()">', {}), /inline code/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length, "an id stands once");
  const template = text("static/embed/embed.html");
  for (const name of Object.keys(pageText("en"))) assert.ok(template.includes(`{{${name}}}`), `${name} is said nowhere`);
});
