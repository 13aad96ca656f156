// The sheet for an adviser, and the files to save: what a person gets for each press, read by programs that
// know nothing of the widget.

import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import MarkdownIt from "markdown-it";
import ical from "node-ical";
import Papa from "papaparse";
import { ENGINE, open } from "./harness.mjs";
import { PAPER, keepPrints, pages, pressed, printed } from "./paper.mjs";

/** Keeps what is downloaded, so that a journey can read it. */
function keepFiles() {
  window.__files = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => window.__files.push({ name: window.__name, text }));
    return createObjectURL.call(URL, blob);
  };
  const { click } = HTMLElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) window.__name = this.download;
    else click.call(this);
  };
}

/** Opens the widget with a state; gives back the page, which keeps what is printed and saved. */
async function opened(t, link) {
  const page = await open(t, `/#credential-pathway=${link}`, { before: [keepPrints, keepFiles] });
  await page.ready();
  return page;
}

/** Presses a button and gives back the file that it saves: its name and its text. */
async function saved(page, words) {
  await pressed(page, words);
  return page.until(() => window.__files.pop());
}

const HELD = "v1&want=credential.aami-cbet&work=bmet.24..2024-12&has=ahima-cca.2024-02,ncra-ods.2025-05";

test("two programs read the calendar file, and find the same days", async (t) => {
  const page = await opened(t, HELD);
  const { name, text } = await saved(page, "Calendar file");
  assert.equal(name, "credential-pathway.ics");
  // CCA lasts two years; the month of work that is the 48th is November 2028.
  const first = { "Renew CCA": ["2028-02-29", "2028-03-01"], "You qualify for CBET": ["2028-11-30", "2028-12-01"] };
  const leap = ["2028-02-29", "2030-02-28", "2032-02-29", "2034-02-28", "2036-02-29"];

  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  const others = Object.values(ical.sync.parseICS(text)).filter((part) => part.type === "VEVENT");
  const day = (date) => date.toISOString().slice(0, 10);
  assert.deepEqual(events.map((event) => event.summary).sort(), others.map((event) => event.summary).sort());
  for (const [summary, days] of Object.entries(first)) {
    const one = events.find((event) => event.summary === summary);
    const other = others.find((event) => event.summary === summary);
    assert.ok(one.startDate.isDate && other.start.dateOnly, summary);
    assert.deepEqual([one.startDate.toString(), one.endDate.toString()], days);
    assert.deepEqual([day(other.start), day(other.end)], days);
  }
  for (const one of events) assert.notEqual(one.startDate.toString(), one.endDate.toString());
  const days = events.find((event) => event.summary === "Renew CCA").iterator();
  assert.deepEqual(Array.from({ length: 5 }, () => days.next().toString()), leap);
  assert.equal(days.next(), undefined);
  assert.deepEqual(others.find((event) => event.summary === "Renew CCA").rrule.all().map(day), leap);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
});

test("a spreadsheet reads the table, and an editor the Markdown: the same steps as the page", async (t) => {
  const page = await opened(t, HELD);
  await page.detailed();
  const shown = await page.run(() =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".steps [class~=title], .steps h3, .steps h4, .steps h5")].map((part) => part.textContent));
  const table = Papa.parse((await saved(page, "Table (CSV)")).text, { header: true, skipEmptyLines: true });
  assert.deepEqual(table.errors, []);
  assert.equal(table.data.length, 2);
  assert.deepEqual(table.data.map((row) => [row.Step, row.Months, row.Exams]), [["1", "24", "0"], ["2", "0", "1"]]);
  for (const row of table.data) assert.ok(shown.some((title) => title.includes(row["What to do"])), `${row["What to do"]}: ${shown}`);

  const tokens = new MarkdownIt().parse((await saved(page, "Markdown file")).text, {});
  const texts = (type) => tokens.flatMap((token, index) => (token.type === type ? [tokens[index + 1].content] : []));
  const headings = texts("heading_open");
  assert.equal(headings[0], "My plan: CBET, Certified Biomedical Equipment Technician");
  for (const heading of ["Steps", "Ask before you pay", "Other routes", "What I have", "Sources"]) assert.ok(headings.includes(heading), heading);
  const lists = tokens.filter((token) => token.type === "ordered_list_open" && token.level === 0);
  assert.equal(lists.length, 2, "the steps and the sources, each as one list");
  for (const row of table.data) assert.ok(texts("list_item_open").length > 0 && tokens.some((token) => token.content.includes(`**${row["What to do"]}**`)), row["What to do"]);
  assert.ok(tokens.every((token) => !token.type.startsWith("html")), "no HTML");
  assert.deepEqual(await page.violations(), []);
});

test("what would be empty is not saved, and a line says why", async (t) => {
  const page = await opened(t, "v1");
  for (const [words, line] of [
    ["Calendar file", "Nothing has a date yet."],
    ["Table (CSV)", "There are no steps to put into this file yet."],
  ]) {
    await pressed(page, words);
    await page.until((line) => document.querySelector("credential-pathway").shadowRoot.querySelector(".foot [role=status]").textContent.includes(line), line);
  }
  assert.deepEqual(await page.run(() => window.__files), []);
});

test("\"Print\" prints the sheet alone, and leaves nothing behind", async (t) => {
  const page = await opened(t, HELD);
  const html = await printed(page);
  for (const words of ["My plan: CBET", "Adviser", "Steps left", "Ask before you pay", "Other routes", "Sources", "Open this plan again"]) {
    assert.ok(html.includes(words), words);
  }
  assert.ok(html.includes("work=bmet.24..2024-12"), "the link back");
  assert.ok(!html.includes("Undo"), "no button");
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector(".print-frame"));
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
});

const SAMPLE = ["credential.aami-chtm", "credential.himss-cphims", "level.medical-devices-imaging.5", "credential.ahima-rhia"];

test("a sheet is one page of Letter and of A4", { skip: ENGINE !== "chromium" && "Chromium counts pages" }, async (t) => {
  for (const goal of SAMPLE) {
    const page = await opened(t, `v1&want=${goal}`);
    await page.detailed();
    const html = await printed(page);
    for (const size of Object.keys(PAPER)) assert.equal((await pages(page, html, size)).count, 1, `${goal} on ${size}`);
  }
});
