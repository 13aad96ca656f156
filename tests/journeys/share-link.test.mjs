// Links that carry a state in the fragment, "back", and what is kept on the device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";

const STATE =
  "v1&want=credential.aami-chtm&basis=ladder&by=cost&in=medical-devices-imaging" +
  "&level=medical-devices-imaging.2&has=eta-ceta&no=aami-cres&study=associate.biomedical-equipment-technology." +
  "&work=bmet.60..,htm-management.24.50.2024-12&got=hit-ce-45-hours&member=aami.24&all=work&apart=1";

/** Presses a button as a person does: "back" passes over what no person did. */
const click = (words) => async (page) => {
  const button = await page.until((words) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    shadowRoot.querySelector(".more").open = true;
    const buttons = [...shadowRoot.querySelectorAll("button")];
    return buttons.find((button) => button.innerText.trim() === words);
  }, words);
  await button.click();
};

/** Keeps what is copied, so that a journey can read it. */
function keepCopies() {
  Object.defineProperty(navigator, "clipboard", {
    value: { writeText: async (text) => void (window.__copied = text) },
  });
}

test("a share link opened in a fresh profile gives the same page", async (t) => {
  const first = await open(t, `/#credential-pathway=${STATE}`, { before: keepCopies });
  await first.ready();
  await first.detailed();
  await click("Copy a link to this page")(first);
  const link = await first.until(() => window.__copied);
  assert.ok(link.startsWith(first.origin), link);
  const second = await open(t, link.slice(first.origin.length));
  await second.ready();
  await second.detailed();
  await click("Steps")(second);
  const text = async (page) => (await page.shadowText()).replace(/Copied( again)?\./, "").replace(/\s+/g, " ");
  await first.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".said p"));
  assert.equal(await text(second), await text(first));
  assert.match(await text(second), /Associate degree in biomedical equipment technology/);
});

test("a link comes back as the same state", async (t) => {
  const link =
    "v1&want=credential.aami-chtm&basis=ladder&by=cost&in=medical-devices-imaging" +
    "&level=medical-devices-imaging.2&has=eta-ceta&no=aami-cres" +
    "&study=associate.biomedical-equipment-technology.&work=bmet.60..&all=work&show=table";
  const page = await open(t, `/#credential-pathway=${link}`);
  await page.ready();
  assert.equal(await page.run(() => document.querySelector("credential-pathway").getState()), link);
  assert.doesNotMatch(await page.shadowText(), /could not be read/);
});

test("a foreign or damaged fragment opens the page all the same", async (t) => {
  const page = await open(t, "/#%E0%A4%A=not&a;link");
  await page.ready();
  assert.notEqual((await page.shadowText()).trim(), "");
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.violations(), []);
});

test("a link of ours whose signs are damaged is said to be so, and the page works", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=%%%&by=cost");
  await page.ready();
  const seen = await page.run(() => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    return [...shadowRoot.querySelectorAll(".notices li")].map((row) => row.innerText);
  });
  assert.equal(seen.length, 1, seen.join("\n"));
  assert.match(seen[0], /%%%/);
  assert.match(await page.run(() => document.querySelector("credential-pathway").getState()), /by=cost/);
  assert.deepEqual(await page.errors(), []);
});

test("a damaged link says so, keeps what it can and works", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet&has=no-such-thing,aami-cabt&work=bmet.x&zz=1");
  await page.ready();
  const text = await page.shadowText();
  assert.match(text, /“no-such-thing” is not listed here/);
  assert.match(text, /could not be read and was left out: work=bmet.x/);
  assert.match(text, /could not be read and was left out: zz=1/);
  assert.match(text, /CABT/);
  assert.match(text, /Next step/i);
  assert.deepEqual(await page.errors(), []);
});

test("back goes to where the person was", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet");
  await page.ready();
  await page.detailed();
  await click("Table")(page);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector("table"));
  await page.driver.navigate().back();
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector("table"));
  assert.match(await page.shadowText(), /Pass the CBET exam/);
});

test("back keeps what was told meanwhile, and a jump to an anchor of the page's own changes nothing", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet");
  await page.ready();
  await page.detailed();
  await click("I have this")(page);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".item"));
  await click("Table")(page);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector("table"));
  await page.driver.navigate().back();
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector("table"));
  const held = () => document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".item").length;
  assert.equal(await page.run(held), 1);
  await page.run(() => void (location.hash = "#elsewhere"));
  await new Promise((done) => setTimeout(done, 200));
  assert.equal(await page.run(held), 1);
});

test("what is undone is undone in the controls as well", async (t) => {
  const page = await open(t);
  await page.ready();
  const becomes = (words) => page.until((words) => document.querySelector("credential-pathway").shadowRoot.querySelector(".trip-to strong")?.textContent === words, words);
  await click("CBET")(page);
  await click("Show my routes")(page);
  await becomes("CBET");
  await click("Change")(page);
  await click("CHTM")(page);
  await becomes("CHTM");
  await page.detailed(); // what comes with them moves the button
  await click("Undo")(page);
  await becomes("CBET");
  await click("Undo")(page);
  await page.shadow(".start");
});

test("undo keeps the view, and back leads to what was shown before it", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet");
  await page.ready();
  await page.detailed();
  const state = () => document.querySelector("credential-pathway").getState();
  const becomes = (wanted) => page.until((wanted) => document.querySelector("credential-pathway").getState() === wanted, wanted);
  await click("I have this")(page);
  await click("Occupations")(page);
  await page.until(() => document.querySelector("credential-pathway").getState().includes("show=occupations"));
  assert.match(await page.run(state), /study=associate/);
  await click("Undo")(page);
  await becomes("v1&want=credential.aami-cbet&show=occupations");
  await page.driver.navigate().back();
  await becomes("v1&want=credential.aami-cbet");
  await click("Change")(page);
  await click("CHTM")(page);
  await becomes("v1&want=credential.aami-chtm");
  await click("Undo")(page);
  await becomes("v1&want=credential.aami-cbet");
  await page.driver.navigate().back();
  await becomes("v1&want=credential.aami-chtm");
});

test("nothing is kept on the device before the person asks, then it is there after a reload", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet&has=aami-cabt");
  await page.ready();
  assert.equal(await page.run(() => localStorage.length), 0);
  assert.equal(await page.run(() => document.cookie), "");
  await click("Save on this device")(page);
  await page.until(() => localStorage.length === 1);
  const says = (words) => page.until((words) => document.querySelector("credential-pathway").shadowRoot.querySelector(".said p")?.textContent === words, words);
  await says("Saved on this device.");
  await click("Save on this device")(page);
  await says("Saved again.");
  await page.go("/");
  await page.driver.navigate().refresh();
  await page.ready();
  assert.match(await page.shadowText(), /Pass the CBET exam/);
  await click("Remove from this device")(page);
  await page.until(() => localStorage.length === 0);
});

test("where storage is denied the page works and says so", async (t) => {
  const deny = () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  const page = await open(t, "/", { before: deny });
  await page.ready();
  await page.shadow(".start");
  await click("Save on this device")(page);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".said p"));
  assert.match(await page.shadowText(), /save on your device/);
  assert.deepEqual(await page.errors(), []);
});
