// An embed block takes the address of the planner, from the oembed.json of a dist/.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { oembed } from "../../../scripts/oembed.mjs";
import { wagtailFinders } from "../../../static/embed/settings.mjs";

const PYTHON = fileURLToPath(new URL("../../../target/field-python/bin/python", import.meta.url));
const SCRIPT = fileURLToPath(new URL("wagtail_embed.py", import.meta.url));

test("Wagtail's EmbedBlock, with the setting of the builder, shows the planner", { timeout: 60_000 }, async (t) => {
  let base;
  const asked = [];
  const server = createServer((request, answer) => {
    asked.push(new URL(request.url, base).pathname);
    answer.setHeader("Content-Type", "application/json");
    answer.end(JSON.stringify(oembed(base)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  base = new URL(`http://127.0.0.1:${server.address().port}/pathway/`);

  const python = spawn(PYTHON, [SCRIPT], { stdio: ["pipe", "pipe", "inherit"] });
  python.stdin.end(JSON.stringify([wagtailFinders(base.href), [`${base.href}index.html`, "https://other.example/"]]));
  const [shown, other] = JSON.parse(await text(python.stdout));
  assert.match(shown, new RegExp(`<iframe src="${base.href}frame\\.html" title="Credential pathway" width="100%" height="700"`));
  assert.match(shown, new RegExp(`<a href="${base.href}index\\.html">`));
  assert.match(other, /^refused: Cannot find an embed/);
  assert.deepEqual(asked, ["/pathway/oembed.json"]);
});
