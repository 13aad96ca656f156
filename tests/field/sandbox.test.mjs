// The iframe's lines where an editor has put a sandbox on the iframe, and where it has not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { frame } from "../../static/embed/snippet.mjs";
import { NO_WASM } from "../journeys/faults.mjs";
import { open } from "../journeys/harness.mjs";

const STATE = { base: new URL("https://files.example/"), text: "Read the list", title: "Credential pathway", files: [], goal: "credential.aami-cbet" };
/** The builder's lines, for files on the page's own host. */
const LINES = frame(STATE, 700).replaceAll("https://files.example/", "/").replace(' loading="lazy"', "");
const ROOM = '<div class="room"></div>';
const host = (lines) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/room.css"></head>` +
  `<body><main><h1>Host</h1>${ROOM}${lines}${ROOM}</main></body></html>`;
const PAGES = {
  "/sandboxed.html": host(LINES.replace("<iframe", '<iframe sandbox=""')),
  "/host.html": host(LINES),
  "/room.css": ".room { height: 3000px }",
};
const headers = (path) => (path.endsWith("ed.html") || path === "/host.html" ? { "Content-Security-Policy": "default-src 'self'" } : {});
const SERVER = { pages: PAGES, headers };


test("without script, the iframe shows the goal, and a link there leads to everything about it", async (t) => {
  const page = await open(t, "/sandboxed.html", { server: SERVER });
  assert.equal(await page.run(() => scrollY), 0, "the page around stays where it is");
  await page.run(() => document.querySelector("iframe").scrollIntoView());
  await page.driver.switchTo().frame(0);
  const section = await page.driver.wait(async () => (await page.driver.findElements({ css: "section:target" }))[0], 15_000);
  const text = await section.getText();
  assert.match(text, /^CBET, Certified Biomedical Equipment Technician/);
  assert.match(text, /What the issuer requires/);
  assert.equal(await section.findElement({ css: "h3" }).isDisplayed(), true);
  const link = await section.findElement({ css: "a[href='index.html#aami-cbet']" });
  assert.match(await link.getText(), /^More about CBET/);
  await link.click();
  await page.driver.wait(async () => (await page.driver.findElements({ css: "#aami-cbet:target" })).length === 1, 15_000);
  await page.driver.switchTo().defaultContent();
  assert.match(await page.run(() => document.querySelector("main > p > a").getAttribute("href")), /^\/index\.html#credential-pathway=v1&want=credential\.aami-cbet$/, "the link that leaves the iframe is below it");
});

test("with script, the widget runs with the goal, and the page around does not scroll", async (t) => {
  const page = await open(t, "/host.html", { server: SERVER });
  await page.driver.switchTo().frame(0);
  await page.until(() => document.querySelector("credential-pathway")?.matches(":state(ready)"));
  assert.equal(await page.run(() => document.querySelector("credential-pathway").getState()), "v1&want=credential.aami-cbet");
  assert.equal(await page.run(() => location.hash), "");
  await page.driver.switchTo().defaultContent();
  assert.equal(await page.run(() => scrollY), 0);
});

test("where the widget cannot run in the iframe, its text opens at the goal, and the page around does not scroll", async (t) => {
  const page = await open(t, "/host.html", { server: { ...NO_WASM, pages: PAGES, headers } });
  await page.driver.switchTo().frame(0);
  const near = () => Math.abs(document.getElementById("credential.aami-cbet").getBoundingClientRect().top) < 50;
  await page.until(near);
  await page.driver.switchTo().defaultContent();
  assert.equal(await page.run(() => scrollY), 0);
});
