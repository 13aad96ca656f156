// Months that a person types, and a clock without a usable month.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

/** Opens the form for work, types how long and since when, and sends it. */
async function addWork(page, since) {
  await page.openForm("Work", "have-from");
  const from = await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("[name=have-from]"));
  await from.clear();
  await from.sendKeys(since);
  await page.run(() => {
    const form = document.querySelector("credential-pathway").shadowRoot.querySelector("[name=have-from]").closest("form");
    form.querySelector("[name=have-kind]").value = "bmet";
    form.querySelector("[name=have-long]").value = "2";
    form.requestSubmit();
  });
}

const state = () => document.querySelector("credential-pathway").getState();
const notices = () =>
  [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".notices li")].map((row) => row.innerText);

test("a month is typed in words or figures, with a hint of the form, and one that cannot be read is said", async (t) => {
  const page = await open(t);
  await page.ready();
  await addWork(page, "May 2020");
  await page.until(() => document.querySelector("credential-pathway").getState() === "v1&work=bmet.24..2020-05");
  await page.openForm("Work", "have-from");
  const label = await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("[name=have-from]").closest("label").innerText);
  assert.match(label, /such as May 2020 or 2020-05/);
  await addWork(page, "Mai 2020");
  const line = await page.shadow(".unread");
  assert.equal(await line.getText(), "Write a month and a year, such as May 2020 or 05/2020.");
  assert.equal(await page.run(state), "v1&work=bmet.24..2020-05");
  await addWork(page, "5/2021");
  await page.until(() => document.querySelector("credential-pathway").getState() === "v1&work=bmet.24..2020-05,bmet.24..2021-05");
  assert.deepEqual(await page.errors(), []);
});

test("a clock without a usable month is said, and the pathway starts in the month of the catalog", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet", {
    before: () => {
      Date.prototype.getFullYear = () => 1899;
    },
  });
  await page.ready();
  assert.deepEqual(await page.run(notices), [
    "The date of this device cannot be used. The pathway starts in November 2026.",
  ]);
  assert.match(await page.shadowText(), /Pass the CBET exam/);
  assert.deepEqual(await page.errors(), []);
});
