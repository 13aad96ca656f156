// The element in React, Vue and Svelte, as their templates use it, under the strict policy.

import assert from "node:assert/strict";
import { test } from "node:test";
import { App, MODEL } from "./frameworks/app.mjs";
import { script, server } from "./frameworks/build.mjs";
import { PATTERNS, unseen } from "./frameworks/patterns.mjs";
import { open } from "./harness.mjs";

const FRAMEWORKS = [
  ["React", "react/page.jsx", "react/server.jsx"],
  ["Vue", "vue/page.js", "vue/server.js"],
  ["Svelte", "svelte/page.svelte.js", "svelte/server.js"],
];

function host(framework, body = "", loader = "") {
  const head = `<meta charset="utf-8"><title>${framework}</title>${loader}<script type="module" src="/${framework}.js"></script>`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1><div id="root">${body}</div></main></body></html>`;
}

/** Nothing refused, nothing thrown, nothing that the framework warns of. */
async function isClean(page) {
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  const lines = (await page.console()).filter((line) => /^(SEVERE|WARNING)/.test(line));
  assert.deepEqual(lines.filter((line) => !/\/favicon\.ico |credential-pathway: /.test(line)), []);
}

for (const [framework, entry, ssr] of FRAMEWORKS) {
  test(`${framework}, under the strict policy`, async (t) => {
    const loader = '<script type="module" src="/credential-pathway.js"></script>';
    const body = await (await server(ssr))({ ...MODEL, kind: "several", count: 2 });
    const pages = {
      [`/${framework}.js`]: await script(entry),
      "/host.html": host(framework),
      "/sent.html": host(framework, body, loader),
    };
    const page = await open(t, "/host.html", { server: { pages } });
    const app = new App(page);
    await page.until(() => window.app);
    for (const [sentence, pattern] of Object.entries(PATTERNS)) {
      await t.test(`${framework}: ${sentence}`, () => pattern(app));
    }

    await t.test(`${framework}: named children are seen above and below the widget`, { skip: unseen }, async () => {
      await app.begin({ kind: "slots" });
      assert.deepEqual(await Promise.all(["header", "footer"].map((name) => page.sees(`#one > [slot=${name}]`))), [true, true]);
    });

    await t.test(`${framework}: nothing was refused, thrown or warned of`, () => isClean(page));

    await t.test(`${framework}: what a server sent is gone on with, after the widget has painted`, async () => {
      await page.go("/sent.html");
      await page.until(() => window.app);
      await app.painted();
      await app.run((model) => {
        app.sent = document.querySelector("#one");
        return app.hydrate(model);
      }, { ...MODEL, kind: "several", count: 2 });
      assert.equal(await app.run(() => app.element() === app.sent && app.sent.isConnected), true);
      await app.set({ goal: "credential.aami-chtm", count: 3 });
      await app.says("want=credential.aami-chtm");
      assert.equal(await app.run(() => app.element().querySelectorAll("li").length), 3);
      assert.equal(await app.same(), true);
      await isClean(page);
    });
  });
}
