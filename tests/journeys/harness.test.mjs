// The harness sees what it is there to see: a watch that never barks would
// let everything pass.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { open } from "./harness.mjs";

test("what the policy refuses is noticed, and so is a request to another origin", async (t) => {
  const other = await serve();
  t.after(other.close);
  const bad = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bad</title></head>
    <body style="color: red"><script>alert(1)</script><img alt="" src="${other.origin}/x.png">
    <script type="module" src="bad.js"></script></body></html>`;
  const script = "document.body.innerHTML = '<p>'; throw new Error('thrown');";
  const pages = { "/bad.html": bad, "/bad.js": script };
  const page = await open(t, "/bad.html", { server: { pages } });
  const violations = (await page.violations()).join("\n");
  for (const directive of ["style-src-attr", "script-src-elem", "img-src", "require-trusted-types-for"]) {
    assert.ok(violations.includes(`${directive}:`), `${directive} in\n${violations}`);
  }
  assert.equal((await page.errors()).length, 1);
  await page.driver.get(`${other.origin}/`);
  assert.ok((await page.requestsElsewhere()).some((url) => url.startsWith(other.origin)));
});

test("the server keeps to its folder and to its policy", async (t) => {
  const { origin, close } = await serve();
  t.after(close);
  const page = await fetch(`${origin}/`);
  assert.equal(page.status, 200);
  assert.equal(
    page.headers.get("content-security-policy"),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  for (const path of ["/..%2fpackage-lock.json", "/%2e%2e/package-lock.json", "/..%5cpackage-lock.json", "/%00", "/%", "/none.js"]) {
    assert.equal((await fetch(origin + path)).status, 404, path);
  }
  assert.equal((await fetch(origin, { method: "POST" })).status, 405);
});
