// What people change in their browser: the zoom, the spacing of text, the colors, motion.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE } from "./harness.mjs";
import { openScreens, show, SCREENS } from "./screens.mjs";

const NAMES = Object.keys(SCREENS);
const BY_CHROMIUM = { skip: ENGINE !== "chromium" && "Chromium can be told so" };

test("at 400% of a window of 1,280 by 1,024 pixels nothing scrolls sideways, and nothing stands over the text", async (t) => {
  const page = await openScreens(t, { width: 320, height: 256 });
  for (const name of NAMES) {
    await show(page, name);
    assert.equal(await page.overflow(), 0, name);
    const fixed = await page.run(() =>
      [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("*")]
        .filter((row) => row.checkVisibility() && ["fixed", "sticky"].includes(getComputedStyle(row).position) && row.getBoundingClientRect().height > 64)
        .map((row) => row.outerHTML.slice(0, 100)));
    assert.deepEqual(fixed, [], name);
  }
  // The steps to CHTM were 30 screens high when the page was new.
  await show(page, "steps");
  const height = await page.run(() => document.querySelector("credential-pathway").getBoundingClientRect().height);
  assert.ok(height <= 15 * 256, `${height} px`);
});

/** The spacing of WCAG 1.4.12, laid on every element of the widget. */
function space() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  const root = document.querySelector("credential-pathway").shadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * Texts whose box is too small for them, and which hide what does not fit. What is for screen readers alone is small
 * by intention; the trip bar sums up in two lines what is whole behind "Edit", and a stop of the map what is whole in
 * the table.
 */
const cut = (page) =>
  page.run(() =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("*")]
      .filter((row) => row.checkVisibility() && row.clientWidth > 1 && row.clientHeight > 1 && !row.matches(".trip-value, .map-stop *"))
      .filter((row) => {
        const { overflowX, overflowY } = getComputedStyle(row);
        const hides = (how) => how === "hidden" || how === "clip";
        return (hides(overflowX) && row.scrollWidth > row.clientWidth + 1) || (hides(overflowY) && row.scrollHeight > row.clientHeight + 1);
      })
      .map((row) => `${row.className}: ${row.innerText}`));

for (const width of [390, 1280]) {
  test(`with the text spacing of WCAG 1.4.12 nothing is cut off and nothing scrolls sideways at ${width} px`, async (t) => {
    const page = await openScreens(t, { width });
    await page.run(space);
    for (const name of NAMES) {
      await show(page, name);
      assert.deepEqual(await cut(page), [], name);
      assert.equal(await page.overflow(), 0, name);
    }
  });
}

test("nothing moves and no color fades, also where motion is not reduced", BY_CHROMIUM, async (t) => {
  const page = await openScreens(t);
  const fades = () =>
    page.run(() =>
      [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("*")]
        .map((row) => getComputedStyle(row))
        .filter(({ transitionDuration, animationName }) => !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== "none").length);
  for (const motion of ["no-preference", "reduce"]) {
    await page.media({ "prefers-reduced-motion": motion });
    for (const name of NAMES) {
      await show(page, name);
      assert.equal(await fades(), 0, `${name}, ${motion}`);
    }
  }
});

test("in forced colors each button and badge has an edge, and what is pressed or chosen has other colors than its neighbors", BY_CHROMIUM, async (t) => {
  const page = await openScreens(t);
  await page.media({ "forced-colors": "active" });
  for (const name of NAMES) {
    await show(page, name);
    const { bare, alike } = await page.run(() => {
      const root = document.querySelector("credential-pathway").shadowRoot;
      const seen = (selector) => [...root.querySelectorAll(selector)].filter((row) => row.checkVisibility());
      const look = (row) => {
        const { backgroundColor, color, borderBlockEndWidth, borderBlockEndStyle, borderBlockEndColor, textDecorationLine, outlineStyle, outlineWidth } = getComputedStyle(row);
        const hasEdge = borderBlockEndStyle !== "none" && borderBlockEndWidth !== "0px" && borderBlockEndColor !== backgroundColor;
        return { hasEdge: hasEdge || (row.querySelector(".ring, .dot") !== null && look(row.querySelector(".ring, .dot")).hasEdge), isLink: textDecorationLine.includes("underline"), key: [backgroundColor, color, borderBlockEndWidth, borderBlockEndColor, outlineStyle, outlineWidth].join() };
      };
      const isOn = (row) => row.matches('[aria-pressed="true"], [aria-current="page"], [aria-current="true"]');
      const on = seen("button").filter(isOn);
      const off = (row) => [...row.parentElement.closest("ul, ol, nav, div, fieldset").querySelectorAll("button")].find((next) => next.checkVisibility() && !isOn(next) && next.className === row.className);
      return {
        bare: seen("button, .badge").filter((row) => !look(row).hasEdge && !look(row).isLink && !row.disabled).map((row) => row.outerHTML.slice(0, 120)),
        alike: on.filter((row) => off(row) && look(off(row)).key === look(row).key).map((row) => row.outerHTML.slice(0, 120)),
      };
    });
    assert.deepEqual(bare, [], `${name}: without an edge`);
    assert.deepEqual(alike, [], `${name}: chosen and not chosen look alike`);
  }
});
