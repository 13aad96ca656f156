// What the build refuses in a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inlineCode } from "../../scripts/strict-page.mjs";

test("a block of linked data is no code, and every other script without an address is", () => {
  assert.deepEqual(inlineCode('<script type="application/ld+json">{"a": 1}</script>'), []);
  assert.deepEqual(inlineCode('<script type="module" src="a.js"></script>'), []);
  for (const tag of ["<script>", '<script type="module">', '<script type="application/json">', '<script type="text/javascript">', '<script id="application/ld+json">']) {
    assert.deepEqual(inlineCode(`${tag}a()</script>`), [tag]);
  }
});

test("a block of linked data carries no event of its own, and what stands in it is read as well", () => {
  const tag = '<script type="application/ld+json" onload="a()">';
  assert.deepEqual(inlineCode(`${tag}{}</script>`), [tag]);
  assert.deepEqual(inlineCode('<script type="application/ld+json">{"a": "</script><script>a()"}</script>'), ["<script>"]);
});
