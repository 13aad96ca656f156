// The page for job postings: from a pasted text to a wording that lets more people in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, SCHEMES } from "./harness.mjs";
import { fill, press, reads, tool } from "./tool-page.mjs";

/** A text in the manner of hospital postings. */
const TEXT = `Biomedical Equipment Technician II
Requirements:
• Associate's degree in Biomedical Equipment Technology
• Certified Biomedical Equipment Technician (CBET) required
Preferred:
• Bachelor's degree in biomedical engineering`;

const posting = (t, look) => tool(t, "/posting.html", look);

const text = (page, selector) => page.run((selector) => document.querySelector(selector)?.textContent ?? "", selector);

test("a pasted posting is checked, and an equal route is taken into its text", async (t) => {
  const page = await posting(t);
  await fill(page, "text", TEXT);
  await press(page, "Find requirements");
  await reads(page, "#found", "Associate degree in biomedical equipment technology");
  await reads(page, "#found", "only preferred");
  assert.equal(await page.sees("#groups"), false, "nothing counts unasked");
  await press(page, "Take all that is required");
  await reads(page, "#groups", "CBET, Certified Biomedical Equipment Technician");
  assert.doesNotMatch(await text(page, "#groups"), /Bachelor/, "what is only preferred is not taken");
  await press(page, "Check the posting");
  await reads(page, "#result", "The shortest way takes at least 2 years and $8,650 or more.");
  await reads(page, "#out", "Associate degree in biomedical equipment technology");
  await reads(page, "#starts", "Military BMET");
  await reads(page, "#wordings", "or 4 years of work");
  await page.run(() => document.getElementById("use-0").click());
  await page.until(() => document.getElementById("copy").value.includes("or 4 years of work"));
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
});

test("what nobody new can meet is said, and what is only in doubt is not called impossible", async (t) => {
  const page = await posting(t);
  await press(page, "Check the posting");
  await reads(page, "#note", "Add a requirement");
  await press(page, "Add: Credential");
  await reads(page, "#note", "Nothing was added");
  await fill(page, "credential", "comptia-hit-001");
  await press(page, "Add: Credential");
  await reads(page, "#groups", "HIT-001");
  await fill(page, "credential", "ahima-chts");
  await press(page, "Add: Credential");
  await press(page, "Check the posting");
  await reads(page, "#impossible", "it is retired. Only people who hold it already meet this.");
  await reads(page, "#doubts", "it is most likely retired. Check with the issuer");
  assert.doesNotMatch(await text(page, "#impossible"), /CHTS/);
  // One choice that can be met is enough.
  await fill(page, "where", "0");
  await fill(page, "credential", "comptia-a-plus");
  await press(page, "Add: Credential");
  await reads(page, "#groups", "One of these");
  await press(page, "Check the posting");
  await reads(page, "#impossible", "HIT-001");
  assert.doesNotMatch(await text(page, "#result"), /no new person can meet/);
});

test("years of work are held against the people whom the posting is for", async (t) => {
  const page = await posting(t);
  await fill(page, "work", "bmet");
  await press(page, "Add: Kind of work");
  await reads(page, "#note", "Nothing was added");
  await fill(page, "years", "3");
  await press(page, "Add: Kind of work");
  await reads(page, "#groups", "3 years of work");
  await fill(page, "most", "12");
  await press(page, "Check the posting");
  await reads(page, "#impossible", "but the posting is for people with at most 1 year of work.");
  await fill(page, "most", "");
  await press(page, "Check the posting");
  await reads(page, "#result", "The shortest way takes at least 3 years");
  await page.run(() => [...document.querySelectorAll("#groups button")][0].click());
  await reads(page, "#note", "Removed");
});

test("the page is used with the keyboard alone", async (t) => {
  const page = await posting(t);
  await page.tabTo("Text of the posting");
  await page.press(..."RHIT required");
  await page.press(Key.TAB);
  assert.equal(await page.focusedName(), "button Find requirements");
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("#found button"));
  await page.press(Key.TAB);
  assert.match(await page.focusedName(), /^button Take ?: RHIT$/);
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("#groups li"));
});

for (const width of [320, 1280]) {
  test(`axe finds nothing, and nothing scrolls sideways at ${width} px`, async (t) => {
    for (const colorScheme of SCHEMES) {
      const page = await posting(t, { colorScheme, width });
      await fill(page, "text", `${TEXT}\nHIT-001 or CHTS`);
      await press(page, "Find requirements");
      await press(page, "Take all that is required");
      await press(page, "Check the posting");
      await page.until(() => document.getElementById("copy"));
      assert.deepEqual(await page.axe(), [], colorScheme);
      assert.equal(await page.overflow(), 0, colorScheme);
    }
  });
}
