// A credential is a page: shown in the place of everything else, with an answer first, and a way back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open, SCHEMES } from "./harness.mjs";

const BMET = "study=associate.biomedical-equipment-technology.&has=eta-ceta&work=bmet.60..,htm-management.24..2024-12";
const CHTM = `/#credential-pathway=v1&want=credential.aami-chtm&${BMET}&open=aami-chtm`;

const inside = (page, job, ...args) =>
  page.run(`(...args) => (${job})(document.querySelector("credential-pathway").shadowRoot, ...args)`, ...args);
const state = (page) => page.run(() => document.querySelector("credential-pathway").getState());
const gone = (page) => page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector(".credential"));
const status = (page, text) =>
  page.until((text) => document.querySelector("credential-pathway").shadowRoot.querySelector(".status").textContent === text, text);
const shown = async (page) => {
  await page.shadow(".credential");
  await page.ready();
  await page.detailed();
};
const named = (page, words) =>
  page.until((words) => {
    const button = document.querySelector("credential-pathway").shadowRoot.activeElement;
    return button?.textContent.includes(words);
  }, words);

test("the browser's Back leads from a credential to the button that opened it, and Forward to the credential", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&show=table&want=credential.aami-cbet");
  await page.ready();
  await page.tabTo("button CRES");
  await page.press(Key.ENTER);
  await page.shadow(".credential");
  await named(page, "CRES, Certified Radiology Equipment Specialist");
  await page.driver.navigate().back();
  await gone(page);
  await named(page, "CRES");
  assert.match(await page.focusedName(), /^button CRES/);
  await page.driver.navigate().forward();
  await page.shadow(".credential");
  await named(page, "CRES, Certified Radiology Equipment Specialist");
  assert.match(await page.focusedName(), /^heading CRES/);
});

test("from one credential to another and Back: it closes, and the first button has the focus", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&show=table&want=credential.aami-cbet");
  await page.ready();
  await page.tabTo("button CBET");
  await page.press(Key.ENTER);
  await page.shadow(".credential");
  await named(page, "CBET, ");
  await page.tabTo("button CHTM");
  await page.press(Key.ENTER);
  await named(page, "CHTM, ");
  await page.tabTo("button Back", { back: true });
  await page.press(Key.ENTER);
  await gone(page);
  await named(page, "CBET");
  assert.match(await page.focusedName(), /^button CBET/);
});

test("a link opens it without taking the focus; its own address holds nothing about the person", async (t) => {
  const page = await open(t, CHTM);
  await shown(page);
  assert.equal(await page.focused(), null);
  const href = await inside(page, (root) => root.querySelector(".own-link").href);
  assert.match(href, /#credential-pathway=v1&open=aami-chtm$/);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".top").checkVisibility()), false);
});

/** Presses a key, and waits until the answer of a name is chosen and has the focus. */
async function chosenBy(page, key, name) {
  await page.press(key);
  await page.until((name) => {
    const radio = document.querySelector("credential-pathway").shadowRoot.activeElement;
    return radio?.checked && radio.closest("label").textContent.startsWith(name);
  }, name);
}

test("answers are native radios: the focus stays on the one that is chosen, and what it changes is said", async (t) => {
  const page = await open(t, CHTM);
  await shown(page);
  await status(page, "CHTM: closest is route 3 of 5, 1 year to go");
  await page.tabTo("radio Not answered");
  const radio = await page.focused();
  // Not every browser goes from the last one on to the first, so that this goes back.
  const up = ["Not sure", "I don't have it", "Mine has lapsed", "I have it"];
  for (const name of up) await chosenBy(page, Key.ARROW_UP, name);
  await status(page, "CHTM: you have it");
  assert.match(await state(page), /has=aami-chtm/);
  for (const name of [...up.reverse().slice(1), "Not answered"]) await chosenBy(page, Key.ARROW_DOWN, name);
  await status(page, "CHTM: closest is route 3 of 5, 1 year to go");
  assert.equal(await page.run((radio) => radio.isConnected, radio), true, "it is the same control");
  assert.match(await page.focusedName(), /^radio Not answered/);
  assert.doesNotMatch(await state(page), /has=[^&]*aami-chtm/);
});

test("Make this my goal leads to its routes", async (t) => {
  const page = await open(t, `/#credential-pathway=v1&${BMET}&open=aami-chtm`);
  await shown(page);
  await page.tabTo("button Make this my goal");
  await page.press(Key.ENTER);
  await gone(page);
  assert.match(await state(page), /want=credential\.aami-chtm/);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.activeElement);
});

test("the best met route comes first, and what one has of each part is a word of its own", async (t) => {
  const page = await open(t, CHTM);
  await shown(page);
  const ways = await inside(page, (root) => [...root.querySelectorAll(".way")].map((way) => way.innerText));
  assert.equal(ways.length, 5);
  assert.match(ways[0], /AAMI, route 3 of 5:\s+Pathway 3: associate degree\s+1 year to go/);
  assert.match(ways[0], /a related field, you have it/);
  assert.match(ways[0], /within the last 5 years, you have 24 of 36 months/);
  const grades = await inside(page, (root) => [...root.querySelectorAll(".credential ul.sources")].map((row) => row.ariaLabel));
  assert.deepEqual(grades, ["Issuer", "Official", "Other"]);
});

test("no heading skips a rank, none is empty and no list is, of what is earned, closed, a title or many-sided", async (t) => {
  const page = await open(t, CHTM);
  await shown(page);
  for (const of of ["aami-chtm", "aami-cles", "healthcare-it-technician", "abii-ciip", "ahima-cca", "epic-resolute"]) {
    await page.run((of) => document.querySelector("credential-pathway").setState(`v1&open=${of}`), of);
    await page.until((of) => document.querySelector("credential-pathway").shadowRoot.querySelector(".own-link")?.href.endsWith(of), of);
    const headings = await inside(page, (root) => [...root.querySelectorAll(".credential :is(h1, h2, h3, h4, h5, h6)")].map((row) => [Number(row.localName[1]), row.textContent]));
    headings.forEach(([rank, words], index) => {
      assert.ok(index === 0 || rank <= headings[index - 1][0] + 1, `${of}: ${words}`);
      assert.notEqual(words, "", of);
    });
    const lists = await inside(page, (root) => [...root.querySelectorAll(".credential :is(ul, dl)")].map((row) => row.childElementCount));
    assert.ok(lists.every((count) => count > 0), `${of}: ${lists}`);
  }
});

for (const colorScheme of SCHEMES) {
  test(`axe finds nothing, nothing is cut off and every target is large enough, from 320 to 1280 px, ${colorScheme}`, async (t) => {
    const page = await open(t, CHTM, { colorScheme });
    await shown(page);
    for (const width of [320, 390, 768, 1280]) {
      await page.look({ width });
      assert.equal(await page.overflow(), 0, `${width}`);
      assert.deepEqual(await page.axe(), [], `${width}`);
      const small = await inside(page, (root) =>
        [...root.querySelectorAll(".credential :is(a, button, summary, label)")]
          .filter((row) => row.checkVisibility())
          .map((row) => [row.innerText, row.getBoundingClientRect()])
          .filter(([, { height, width }]) => height < 24 || width < 24)
          .map(([words]) => words),
      );
      assert.deepEqual(small, [], `${width}`);
    }
  });
}
