// What a person tells in forms: a passed exam, and what was waived on a step.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

/** Opens the form behind a summary, and waits for a control of it. */
async function openSummary(page, words, name) {
  await page.run((words) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    [...shadowRoot.querySelectorAll("summary")].find((row) => row.textContent.trim() === words).click();
  }, words);
  await page.until((name) => document.querySelector("credential-pathway").shadowRoot.querySelector(`[name=${name}]`), name);
}

/** Fills the controls of a form by name, and sends it. */
async function send(page, values) {
  await page.run((values) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    for (const [name, value] of Object.entries(values)) {
      shadowRoot.querySelector(`[name=${name}]`).value = value;
    }
    shadowRoot.querySelector(`[name=${Object.keys(values)[0]}]`).closest("form").requestSubmit();
  }, values);
}

const state = () => document.querySelector("credential-pathway").getState();

test("a passed exam is told with its month, and its step says until when it counts", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet&basis=issuer&work=bmet.30..");
  await page.ready();
  await page.openForm("Credentials", "have-credential");
  await send(page, { "have-credential": "aami-cbet", "have-credential-answer": "candidate", "have-credential-since": "May 2026" });
  await page.until(() => document.querySelector("credential-pathway").getState().includes("candidate=aami-cbet.2026-05"));
  await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".stops li:last-child details").open = true);
  assert.match(await page.shadowText(), /You have passed the exam; AAMI gives you until May 2031 to meet the rule\./);
  assert.deepEqual(await page.errors(), []);
});

test("what an issuer waived is told on the step, shown as waived, and takes the step's requirement away", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet&work=bmet.36..");
  await page.ready();
  await openSummary(page, "My issuer or college waived or accepted something else for this", "waived-what");
  await send(page, {
    "waived-what": "aami-cbet.associate_electronics-technology",
    "waived-how": "waived",
    "waived-by": "issuer",
    "waived-when": "05/2026",
  });
  const waived = "&waived=aami-cbet.associate_electronics-technology.issuer.2026-05";
  await page.until(() => document.querySelector("credential-pathway").getState().includes("&waived="));
  assert.equal(await page.run(state), `v1&want=credential.aami-cbet&work=bmet.36..${waived}`);
  const text = await page.shadowText();
  assert.match(text, /Associate degree in electronics technology: waived by AAMI, May 2026, as you said/);
  assert.match(text, /1 step/);
  assert.deepEqual(await page.errors(), []);
});
