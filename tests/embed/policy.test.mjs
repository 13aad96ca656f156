// What is read of a pasted text: one policy, several, a block of headers, a
// <meta>, or a server's configuration.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST, read, write } from "../../static/embed/policy.mjs";

const said = (text) => read(text).policies.map((policy) => [policy.disposition, policy.via, write(policy.directives)]);

test("a bare policy is one that is enforced, and a comma parts two", () => {
  assert.deepEqual(said("default-src 'self'; script-src https:"), [["enforce", "header", "default-src 'self'; script-src https:"]]);
  assert.deepEqual(said("default-src 'self', script-src 'none'"), [["enforce", "header", "default-src 'self'"], ["enforce", "header", "script-src 'none'"]]);
});

test("names are read in any case, and of a name that stands twice the first counts", () => {
  const { policies } = read("Script-Src 'self'; script-src https:");
  assert.equal(write(policies[0].directives), "script-src 'self'");
  assert.deepEqual(policies[0].slips, [{ code: "twice", what: "script-src" }]);
});

test("a block of headers gives its policies, and the other headers by name", () => {
  const block = "HTTP/2 200\r\ncontent-type: text/html\r\nContent-Security-Policy: default-src 'self';\r\n  script-src 'self'\r\nCONTENT-SECURITY-POLICY-REPORT-ONLY: img-src 'none'\r\nX-Frame-Options: DENY\r\n";
  assert.deepEqual(said(block), [["enforce", "header", "default-src 'self'; script-src 'self'"], ["report", "header", "img-src 'none'"]]);
  assert.equal(read(block).headers.get("x-frame-options"), "DENY");
  assert.deepEqual(said("Content-Security-Policy: default-src 'self';\nscript-src https://a.example"), [["enforce", "header", "default-src 'self'; script-src https://a.example"]], "wrapped as it was copied");
  assert.deepEqual(said("HTTP/1.1 200 OK\nServer: x"), [], "headers without a policy");
  assert.deepEqual(said("content-type: text/html"), []);
});

test("a server's configuration is read as the header that it sets", () => {
  const wanted = [["enforce", "header", "default-src 'self'"]];
  assert.deepEqual(said(`add_header Content-Security-Policy "default-src 'self'" always;`), wanted);
  assert.deepEqual(said(`  Header always set Content-Security-Policy "default-src 'self'"`), wanted);
  assert.deepEqual(said(`add_header Content-Security-Policy "default-src 'self';" always;`), wanted);
});

test("a <meta> sets a policy, but no frame-ancestors and no sandbox; a report-only one sets nothing", () => {
  const meta = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src &#39;self&#39;; sandbox; frame-ancestors 'none'">`;
  assert.deepEqual(said(meta), [["enforce", "meta", "default-src 'self'"]]);
  assert.deepEqual(said(`<meta http-equiv='Content-Security-Policy' content='script-src https:'>`), [["enforce", "meta", "script-src https:"]]);
  assert.deepEqual(said(`<meta http-equiv="Content-Security-Policy-Report-Only" content="default-src 'none'">`), []);
});

test("slips that say something else than was meant are told", () => {
  const slips = (text) => read(text).policies.flatMap((policy) => policy.slips.map(({ code, what }) => `${code} ${what}`));
  assert.deepEqual(slips("script-src self"), ["unquoted self"]);
  assert.deepEqual(slips("script-src 'self' style-src 'self'"), ["semicolon style-src"]);
  assert.deepEqual(slips("script-scr 'self'"), ["unknownDirective script-scr"]);
  assert.deepEqual(slips("script-src ’self’"), ["notAscii script-src ’self’"]);
  assert.deepEqual(slips("script-src 'none' https:"), ["noneAndMore script-src"]);
  assert.deepEqual(slips("script-src 'self' 'wasm-unsafe-eval'; upgrade-insecure-requests; require-trusted-types-for 'script'"), []);
});

test("nothing, and far too much, and what is no policy are read without harm", () => {
  for (const text of ["", "   \n", ";;;", ",", "<meta", "\0", "x".repeat(LONGEST * 2), "<script>alert(1)</script>", "add_header"]) {
    assert.ok(Array.isArray(read(text).policies), text.slice(0, 20));
  }
  assert.deepEqual(said(""), []);
});
