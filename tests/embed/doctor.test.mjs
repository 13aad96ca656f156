// What the doctor says, derived by hand from Content Security Policy Level 3;
// tests/journeys/doctor.test.mjs holds it against a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose } from "../../static/embed/doctor.mjs";
import { words } from "../../static/embed/text.mjs";

const PAGE = "https://www.example.edu/careers/";
const HERE = "https://www.example.edu/pathway/";
const THERE = "https://files.example.org/pathway/";
const HASH = `sha384-${"A".repeat(64)}`;
const FILES = [{ name: "credential-pathway.js", integrity: HASH }];
const CORS = "Access-Control-Allow-Origin: *";

const ask = (text, more = {}) => diagnose({ text, page: PAGE, base: HERE, files: FILES, ...more });
const outcomes = (said) => Object.fromEntries(said.pieces.map((piece) => [piece.name, piece.outcome]));
const refused = (said) => said.pieces.filter((piece) => piece.outcome === "refused").map((piece) => piece.name);

test("without a policy all of it runs", () => {
  const said = ask("");
  assert.equal(said.rung, "element");
  assert.deepEqual(refused(said), []);
  assert.equal(said.isSure, true);
});

test("each piece asks its own directive, the nearest that is there", () => {
  const rows = [
    ["script-src-elem 'none'; script-src * 'wasm-unsafe-eval'", ["loader", "glue"]],
    ["script-src 'none'", ["loader", "glue", "compile"]],
    ["script-src 'self'", ["compile"]],
    ["script-src 'self' 'unsafe-eval'", []],
    ["default-src 'self'", ["compile"]],
    ["default-src 'none'", ["loader", "glue", "module", "catalog", "compile", "rest", "style", "details", "frame"]],
    ["connect-src 'none'", ["module", "catalog", "rest", "details"]],
    ["style-src 'none'", ["style"]],
    ["style-src 'none'; style-src-elem 'self'", []],
    ["frame-src 'none'; child-src *", ["frame"]],
    ["child-src 'none'", ["frame"]],
    ["img-src 'none'; font-src 'none'; worker-src 'none'; style-src-attr 'none'; script-src-attr 'none'", []],
  ];
  for (const [text, wanted] of rows) assert.deepEqual(refused(ask(text)), wanted, text);
});

test("what is left to see goes down the ladder", () => {
  const rung = (text) => ask(text).rung;
  assert.equal(rung("style-src 'none'"), "element");
  assert.equal(ask("style-src 'none'").isStyled, false);
  assert.equal(rung("connect-src 'none'"), "frame");
  assert.equal(rung("script-src 'self'"), "frame", "no WebAssembly");
  assert.equal(rung("connect-src 'none'; frame-src 'none'"), "text");
  assert.equal(ask("script-src 'nonce-abc' 'wasm-unsafe-eval'", { nonce: true }).rung, "text", "the script that makes the iframe is refused too");
  assert.equal(rung("script-src 'none'; frame-src *"), "text", "without the loader nobody makes the iframe");
});

test("every enforced policy has to let a piece through, one that reports only is heard and not obeyed", () => {
  assert.deepEqual(refused(ask("script-src * 'wasm-unsafe-eval', connect-src 'none'")), ["module", "catalog", "rest", "details"]);
  const said = ask("Content-Security-Policy-Report-Only: default-src 'none'");
  assert.deepEqual(refused(said), []);
  assert.equal(said.pieces[0].verdicts[0].ok, false);
  assert.ok(said.notes.includes("reportOnly"));
});

test("a nonce is the tag's alone: the script behind the loader needs an address or 'strict-dynamic'", () => {
  const nonce = { nonce: true };
  assert.deepEqual(refused(ask("script-src 'nonce-abc' 'wasm-unsafe-eval'", nonce)), ["glue"]);
  assert.deepEqual(refused(ask("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'", nonce)), []);
  assert.deepEqual(refused(ask("script-src 'nonce-abc' 'wasm-unsafe-eval'")), ["loader", "glue"]);
});

test("under 'strict-dynamic' addresses count for nothing, and a listed hash opens the tag with integrity", () => {
  const policy = `script-src '${HASH}' 'strict-dynamic' 'self' 'wasm-unsafe-eval'`;
  assert.deepEqual(refused(ask(policy)), ["loader"]);
  assert.deepEqual(refused(ask(policy, { integrity: true })), []);
  assert.equal(ask(policy).rung, "text");
});

test("files elsewhere need CORS, and what is not pasted is not known", () => {
  const open = "default-src * 'wasm-unsafe-eval'";
  const there = { base: THERE };
  assert.equal(ask(open, there).rung, "element");
  assert.equal(ask(open, there).isSure, false);
  assert.deepEqual(outcomes(ask(open, there)).loader, "depends");
  assert.equal(ask(open, { ...there, answer: CORS }).isSure, true);
  assert.equal(ask(open, { ...there, answer: "Access-Control-Allow-Origin: https://www.example.edu" }).isSure, true);
  assert.deepEqual(refused(ask(open, { ...there, answer: "Access-Control-Allow-Origin: https://example.edu" })), ["loader", "glue", "module", "catalog", "rest", "style", "details"]);
  assert.deepEqual(refused(ask(open, { ...there, answer: "Server: x" })), ["loader", "glue", "module", "catalog", "rest", "style", "details"]);
});

test("the files' host may forbid the iframe", () => {
  const frame = (answer, base = THERE) => outcomes(ask("", { base, answer: `${CORS}\n${answer}` })).frame;
  assert.equal(frame("X-Frame-Options: DENY"), "refused");
  assert.equal(frame("X-Frame-Options: SAMEORIGIN"), "refused");
  assert.equal(frame("X-Frame-Options: SAMEORIGIN", HERE), "allowed");
  assert.equal(frame("Content-Security-Policy: frame-ancestors 'self'"), "refused");
  assert.equal(frame("Content-Security-Policy: frame-ancestors 'self'", HERE), "allowed");
  assert.equal(frame("Content-Security-Policy: frame-ancestors https://*.example.edu\nX-Frame-Options: DENY"), "allowed", "frame-ancestors comes first");
});

test("a sandbox, mixed content, isolation and an integrity policy refuse as well", () => {
  assert.equal(ask("sandbox").rung, "text");
  assert.equal(ask("sandbox allow-scripts allow-same-origin").rung, "element");
  assert.deepEqual(outcomes(ask("sandbox allow-scripts")).loader, "depends", "its origin is nobody's: CORS");
  assert.deepEqual(refused(ask("", { base: "http://www.example.edu/pathway/", answer: CORS })), ["loader", "glue", "module", "catalog", "rest", "style", "details", "frame"]);
  assert.deepEqual(refused(ask("upgrade-insecure-requests", { base: "http://www.example.edu/pathway/" })), []);
  assert.deepEqual(refused(ask("", { base: "http://127.0.0.1:8080/", answer: CORS })), [], "the machine itself is trusted");
  const isolated = "Cross-Origin-Embedder-Policy: require-corp";
  assert.equal(outcomes(ask(isolated)).frame, "depends");
  assert.deepEqual(refused(ask(isolated, { answer: "Server: x" })), ["frame"]);
  assert.deepEqual(refused(ask(isolated, { answer: isolated })), []);
  assert.deepEqual(refused(ask(isolated, { base: THERE, answer: `${CORS}\n${isolated}` })), ["frame"]);
  assert.deepEqual(refused(ask(isolated, { base: THERE, answer: `${CORS}\n${isolated}\nCross-Origin-Resource-Policy: cross-origin` })), []);
  const held = "Integrity-Policy: blocked-destinations=(script)";
  assert.deepEqual(refused(ask(held)), ["loader"]);
  assert.deepEqual(refused(ask(held, { integrity: true })), []);
});

test("what refuses nothing is said in a note", () => {
  const notes = (text) => ask(text).notes;
  assert.deepEqual(notes("require-trusted-types-for 'script'; trusted-types 'none'"), ["trustedTypes"]);
  assert.deepEqual(notes("script-src 'unsafe-inline' 'self' 'wasm-unsafe-eval'"), ["inline"]);
  assert.deepEqual(notes("frame-ancestors 'none'"), ["ownFraming"]);
  assert.deepEqual(notes("Permissions-Policy: clipboard-write=(), camera=()"), ["clipboard"]);
  assert.deepEqual(notes("require-sri-for script"), ["requireSri"]);
});

test("the corrected policy adds what is missing where it is missing, and no more", () => {
  const fixed = (text, more) => ask(text, more).fix.policies[0];
  assert.equal(fixed("script-src 'self'"), "script-src 'self' 'wasm-unsafe-eval'");
  assert.equal(fixed("default-src 'self'"), "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  assert.equal(
    fixed("default-src 'none'; img-src https:"),
    "default-src 'none'; img-src https:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; frame-src 'self'",
  );
  assert.equal(fixed("connect-src 'none'", { base: THERE, answer: CORS }), "connect-src https://files.example.org");
  assert.equal(fixed("script-src-elem 'none'; script-src 'self' 'unsafe-eval'"), "script-src-elem 'self'; script-src 'self' 'unsafe-eval'");
  assert.equal(fixed("sandbox"), "sandbox allow-scripts");
  assert.equal(fixed("img-src 'none'"), null, "nothing to change");
});

test("where addresses count for nothing, the tag is what changes", () => {
  assert.deepEqual(ask("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'").fix.tags, ["nonce"]);
  const { tags, policies } = ask("script-src 'strict-dynamic' 'wasm-unsafe-eval'").fix;
  assert.deepEqual(tags, ["integrity"]);
  assert.equal(policies[0], `script-src 'strict-dynamic' 'wasm-unsafe-eval' '${HASH}'`);
});

test("addresses that are none are named", () => {
  assert.equal(ask("", { page: "careers" }).problem, "page");
  assert.equal(ask("", { page: "javascript:alert(1)" }).problem, "page");
  assert.equal(ask("", { base: "" }).problem, "base");
  assert.equal(ask("", { base: "ftp://files.example.org/" }).problem, "base");
});

/** Numbers that look random and are the same each time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

test("any policy, corrected and with the tag as it says, lets the widget run with its looks and its iframe", () => {
  const roll = dice(20261122);
  const names = ["default-src", "script-src", "script-src-elem", "style-src", "style-src-elem", "connect-src", "frame-src", "child-src", "img-src"];
  const sources = ["'self'", "'none'", "https:", "https://files.example.org", "https://files.example.org/pathway/credential-pathway.js", "*.example.org:*", "'nonce-abc'", "'strict-dynamic'", "'unsafe-inline'", "'wasm-unsafe-eval'", `'${HASH}'`, "data:", "*"];
  let changed = 0;
  for (let turn = 0; turn < 3000; turn += 1) {
    const policy = () => names.filter(() => roll(3) === 0).map((name) => [name, ...sources.filter(() => roll(4) === 0)].join(" ")).join("; ");
    const text = Array.from({ length: 1 + roll(2) }, policy).filter(Boolean).join(", ");
    const given = { base: roll(2) ? HERE : THERE, answer: CORS, nonce: roll(2) === 0, integrity: roll(2) === 0 };
    const before = ask(text, given);
    if (before.fix.changes.length > 0) changed += 1;
    const whole = before.policies.map((_, at) => before.fix.policies[at] ?? text.split(", ")[at]).join(", ");
    const tag = { nonce: given.nonce || before.fix.tags.includes("nonce"), integrity: given.integrity || before.fix.tags.includes("integrity") };
    const after = ask(whole, { ...given, ...tag });
    assert.deepEqual(refused(after), [], `${text}\nbecame ${whole}`);
    assert.deepEqual(after.fix.changes, [], "and nothing is left to change");
  }
  assert.ok(changed > 1000, `${changed} were in need`);
});

test("everything that is found has its words", () => {
  const say = words("en");
  const texts = ["default-src 'none'", "script-src 'strict-dynamic'", "sandbox", "script-src 'self'", "script-src 'nonce-abc' 'strict-dynamic'", "Integrity-Policy: blocked-destinations=(script)\nCross-Origin-Embedder-Policy: require-corp\nPermissions-Policy: clipboard-write=()", "script-src ’x’; script-src self connect-src; foo; foo; img-src 'none' *"];
  for (const text of texts) {
    for (const base of [HERE, THERE, "http://files.example.org/"]) {
      for (const answer of ["", "X-Frame-Options: DENY"]) {
        const said = ask(text, { base, answer, nonce: true });
        const lines = [
          say.rung(said.rung, said.isStyled),
          ...said.notes.map(say.note),
          ...said.policies.flatMap((policy) => policy.slips.map(say.slip)),
          ...said.fix.tags.map((tag) => say.tags[tag]),
          ...said.fix.changes.map(({ added, piece }) => say.added(added, piece)),
          ...said.pieces.flatMap((piece) => [say.piece(piece.name), say.marks[piece.outcome], ...piece.others.map(say.beside), ...piece.verdicts.map((verdict) => (verdict.ok ? say.allowed(verdict) : say.refused(verdict, piece.url?.href)))]),
        ];
        for (const line of lines) assert.ok(typeof line === "string" && !/undefined|null/.test(line), `${line} of ${text}`);
      }
    }
  }
});
