// Every goal is one sheet, of Letter and of A4, for each of four people.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINE, open } from "../harness.mjs";
import { PAPER, keepPrints, pages, printed } from "../paper.mjs";

/** What they have: nothing, a technician's years, a coder's lapsed credential, and much. */
const PEOPLE = {
  "a person who has told nothing": "",
  "a technician with a degree": "&has=eta-ceta&study=associate.biomedical-equipment-technology.&work=bmet.60..2021-12",
  "a coder whose credential has lapsed": "&expired=ahima-cca&study=high-school..&work=coding.36..",
  "a person who has told much":
    "&has=eta-ceta,ahima-rhit,comptia-security-plus&study=associate.health-information-management.,bachelor.business." +
    "&work=bmet.60..2021-12,htm-management.24.50.2024-12&member=aami.24&only=no-degree",
};

/** The goals of the page: every value of the choice. */
const goals = (page) =>
  page.run(() => [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("#want option")].map((row) => row.value).filter(Boolean));

for (const [name, facts] of Object.entries(PEOPLE)) {
  test(`every goal is one sheet for ${name}`, { skip: ENGINE !== "chromium" && "Chromium counts pages" }, async (t) => {
    const page = await open(t, "/", { before: keepPrints });
    await page.ready();
    const all = await goals(page);
    assert.ok(all.length > 100, `${all.length} goals`);
    const over = [];
    for (const goal of all) {
      const state = `v1&want=${goal}${facts}`;
      await page.run((state) => document.querySelector("credential-pathway").setState(state), state);
      await page.until((goal) => document.querySelector("credential-pathway").getState().includes(`want=${goal}`), goal);
      const html = await printed(page);
      assert.ok(html.includes(`want=${goal}`), goal);
      for (const size of Object.keys(PAPER)) {
        const { count } = await pages(page, html, size);
        if (count !== 1) over.push(`${goal} on ${size}: ${count} pages`);
      }
    }
    assert.deepEqual(over, []);
  });
}
