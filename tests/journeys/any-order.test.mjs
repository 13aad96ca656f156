// Whatever a page does with elements, in whatever order: nothing is thrown, and each of them works
// after it. The sequences are the same each time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE, open } from "./harness.mjs";
import { disorder } from "./hostile/any-order.mjs";

test("after any order of appending, moving, removing, setting and focusing, each element works", { skip: ENGINE === "webkit" && "a WebKit lets a page change its history a hundred times in ten seconds" }, (t) => disorder(t, { sequences: 12, deeds: 40 }));

test("an element that is put back where nobody is near shows its text, and then the widget as it was", async (t) => {
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  const body = '<credential-pathway><p id="text">A text</p></credential-pathway><div id="far"></div>';
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": html } } });
  await page.ready();
  const left = await page.run(() => {
    const element = document.querySelector("credential-pathway");
    element.setState("v1&want=credential.aami-cbet");
    document.querySelector("#far").style.setProperty("margin-top", "5000px");
    element.remove();
    return new Promise((done) =>
      setTimeout(() => {
        document.querySelector("#far").append(element);
        setTimeout(() => done([element.matches(":state(ready)"), document.querySelector("#text").checkVisibility()]), 200);
      }));
  });
  assert.deepEqual(left, [false, true]);
  await page.run(() => document.querySelector("credential-pathway").scrollIntoView());
  await page.ready();
  assert.equal(await page.run(() => document.querySelector("credential-pathway").getState()), "v1&want=credential.aami-cbet");
  assert.equal(await page.sees("#text"), false);
});
