// How a press is answered: after the next frame, so that the page stays quick, and with nothing lost in between.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const STATE = "v1&want=credential.aami-chtm&work=bmet.60..2019-11";
const PLAN = `/#credential-pathway=${STATE}`;

/** Runs in the page: presses buttons that begin so, one right after the other; what the page says before the next frame. */
async function pressed(words) {
  const { shadowRoot } = document.querySelector("credential-pathway");
  const all = [...shadowRoot.querySelectorAll("button")];
  for (const word of words) all.find((button) => button.textContent.startsWith(word) && button.checkVisibility()).click();
  for (let turn = 0; turn < 10; turn += 1) await null; // the widget is told of a press behind the event
  const current = shadowRoot.querySelector(".tabs [aria-current=page]");
  return [current?.textContent, shadowRoot.querySelector(".main").getAttribute("aria-busy")];
}

/** Runs in the page: of each line of the map, from the top, whether its stops can be seen. */
const lines = (shadowRoot) => [...shadowRoot.querySelectorAll(".map-line")].map((line) => (line.querySelector(".stop-name")?.checkVisibility() ? 1 : 0)).join("");

/** How the map comes: its chosen line, the last one, is built first, and stands where it belongs. */
const LINE_BY_LINE = ["0000", "1000", "1100", "1111"];

/**
 * Presses a button: what `look` says of the page each time that it has changed until it is answered, and how many
 * parts are still to come then. Meanwhile `others` are pressed, one after the other.
 */
function seenMeanwhile(page, words, look, others = []) {
  return page.run(`async (words, others) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    const isBusy = () => shadowRoot.querySelector(".main[aria-busy]") !== null;
    const seen = [];
    const keep = () => {
      const now = (${look})(shadowRoot) + (isBusy() ? "" : " not busy");
      if (now !== seen.at(-1)) seen.push(now);
    };
    const changes = new MutationObserver(keep);
    changes.observe(shadowRoot, { subtree: true, childList: true, attributeFilter: ["data-late"] });
    await (${pressed})([words]);
    while (isBusy()) {
      await new Promise((done) => setTimeout(done, 5));
      await (${pressed})(others.splice(0, 1));
    }
    changes.disconnect();
    return [seen, shadowRoot.querySelectorAll("[data-late]").length];
  }`, words, others);
}

const current = () => document.querySelector("credential-pathway").shadowRoot.querySelector(".tabs [aria-current=page]").textContent;
const state = () => document.querySelector("credential-pathway").getState();

test("a press is answered after the next frame; until then the page says that it is busy", async (t) => {
  const page = await open(t, PLAN);
  await page.shadow(".more .buttons");
  assert.deepEqual(await page.run(pressed, ["Map"]), ["Steps", "true"]);
  assert.equal(await page.run(current), "Map");
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".map-line").length), 4);
  assert.deepEqual(await page.errors(), []);
});

test("presses that come before the first is answered are answered in their order", async (t) => {
  const page = await open(t, PLAN);
  await page.shadow(".more .buttons");
  const entries = await page.run(() => history.length);
  await page.run(pressed, ["I have this", "Map", "Table"]);
  assert.equal(await page.run(current), "Table");
  assert.match(await page.run(state), /show=table/);
  assert.equal(await page.run(() => history.length), entries + 2, "an entry for the map and one for the table");
  await page.run(pressed, ["Undo"]);
  assert.equal(await page.run(state), `${STATE}&show=table`);
});

test("much that is new is shown part by part from the top; until all of it is there, the page says that it is busy", async (t) => {
  const page = await open(t, `${PLAN}&show=routes`);
  await page.shadow(".more .buttons");
  const seen = await seenMeanwhile(page, "Map", lines);
  assert.deepEqual(seen, [LINE_BY_LINE, 0]);
  assert.deepEqual(await page.errors(), []);
});

test("what was drawn and is dropped for another press comes after it, part by part", async (t) => {
  const page = await open(t, `${PLAN}&show=routes`);
  await page.shadow(".more .buttons");
  const seen = await seenMeanwhile(page, "Map", lines, Array(12).fill("Map"));
  assert.deepEqual(seen, [LINE_BY_LINE, 0]);
  assert.deepEqual(await page.errors(), []);
});

test("of a new pathway the answer and its routes are shown first, with what I have, and then the steps", async (t) => {
  const page = await open(t, `${PLAN}&show=occupations`);
  await page.shadow(".more .buttons");
  const parts = (shadowRoot) => [".answer-top", ".routes", ".have", ".steps"].filter((part) => shadowRoot.querySelector(part)).join(" ");
  const seen = await seenMeanwhile(page, "My pathway", parts);
  const first = ".answer-top .routes .have";
  assert.deepEqual(seen, [[first, `${first} .steps`], 0]);
  assert.deepEqual(await page.errors(), []);
});

test("questions are looked for once, whichever way a pathway is shown", async (t) => {
  const page = await open(t, PLAN);
  await page.shadow(".surer button");
  await page.questioned();
  await page.run(() => {
    window.asks = 0;
    const look = () => (window.asks += document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".surer[aria-busy=true]").length);
    new MutationObserver(look).observe(document.querySelector("credential-pathway").shadowRoot, { subtree: true, childList: true, attributes: true });
  });
  for (const words of ["Map", "Table", "Compare routes", "Steps"]) {
    await page.run(pressed, [words]);
    assert.equal(await page.run(current), words);
  }
  assert.equal(await page.run(() => window.asks), 0);
  await page.run(pressed, ["I have this"]);
  await page.until(() => window.asks > 0);
});

test("a widget that is taken away before a press is shown answers presses when it is back", async (t) => {
  const page = await open(t, PLAN);
  await page.shadow(".more .buttons");
  await page.run(() => {
    const widget = document.querySelector("credential-pathway");
    widget.addEventListener("credential-pathway-change", () => widget.remove(), { once: true });
  });
  await page.run(`async (words) => {
    const widget = document.querySelector("credential-pathway");
    await (${pressed})(words);
    while (widget.isConnected) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => setTimeout(done, 200));
    document.body.append(widget);
  }`, ["Map"]);
  await page.ready();
  await page.shadow(".more .buttons");
  await page.run(pressed, ["Table"]);
  assert.equal(await page.run(current), "Table");
  assert.deepEqual(await page.errors(), []);
});
