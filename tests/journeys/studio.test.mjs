// The studio: from a college's table to offers on the real widget, with only what the page says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCHEMES } from "./harness.mjs";
import { fill, press, reads, tool } from "./tool-page.mjs";

const sample = (name) => readFileSync(new URL(`../studio/${name}`, import.meta.url), "utf8");

const studio = (t, look) => tool(t, "/studio.html", look);

/** Pastes a table and waits until its rows are there. */
async function paste(page, text) {
  await fill(page, "paste", text);
  await press(page, "Read the pasted cells");
  await page.until(() => document.querySelector("#rows .rows li"));
}

test("a director comes from a table to the widget with offers in at most 20 actions", async (t) => {
  const page = await studio(t);
  let actions = 0;
  const act = (job) => {
    actions += 1;
    return job;
  };
  await act(fill(page, "name", "Hill College"));
  await act(fill(page, "paste", sample("partial-programs.csv")));
  await act(press(page, "Read the pasted cells"));
  await reads(page, "#found", "16 rows and 8 columns, separated by commas");
  await reads(page, "#count", "0 of 5 rows are confirmed");
  assert.equal(await page.sees("#preview"), false, "nothing is applied unasked");
  for (const name of [
    "Health Information Technology AAS",
    "Biomedical Engineering Technologist AAS (AAS.0P128/AAS.00128)",
    "BMET Apprenticeship to AAS",
  ]) {
    await act(press(page, `Confirm: ${name}`));
  }
  await reads(page, "#count", "3 of 5 rows are confirmed");
  await reads(page, "#problems", "names no accreditation");
  assert.equal(await page.run(() => document.querySelector("#goal").value), "", "no goal is chosen yet");
  await act(fill(page, "goal", "aami-cbet"));
  await reads(page, "#steps", "Biomedical Engineering Technologist AAS");
  await act(press(page, "Show the preview"));
  await page.shadow(".offer");
  const offer = await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".offers").textContent);
  assert.match(offer, /At Hill College/);
  assert.ok(actions <= 20, `${actions} actions`);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
});

test("a column can be given another meaning, and a row another result or none", async (t) => {
  const page = await studio(t);
  await fill(page, "name", "Hill College");
  await fill(page, "url", "http://hill.example/");
  await paste(page, "Titel;Preis\nCompTIA A+ course;1.200,50\nCBET night class;free\n");
  await reads(page, "#found", "separated by semicolons. Decimals are written with a comma");
  await fill(page, "column-0", "name");
  await fill(page, "column-1", "cost_usd");
  await reads(page, "#columns", 'Row 3, column Preis: expected a whole number in range, found "free"');
  await press(page, "Confirm all 1 sure suggestions");
  await reads(page, "#count", "1 of 2 rows are confirmed");
  await reads(page, "#problems", "expected an https address");
  await fill(page, "url", "https://hill.example/");
  await page.until(() => !document.getElementById("problems").textContent.includes("https address"));
  await press(page, "Change: CBET night class");
  await page.until(() => document.getElementById("change-1"));
  await fill(page, "change-1", "exam:aami-cabt");
  await reads(page, "#rows", "Prepares for CABT");
  await press(page, "Leave out: CompTIA A+ course");
  await reads(page, "#count", "1 of 2 rows are confirmed");
});

/** Keeps the text of each file that the page saves. */
const keepFiles = (page) =>
  page.run(() => {
    window.files = [];
    const own = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => window.files.push(text));
      return own(blob);
    };
    window.print = () => (window.printed = true);
  });

test("a dean gets one page, and the offers come back from CTDL", async (t) => {
  const page = await studio(t);
  await keepFiles(page);
  await fill(page, "name", "Hill College");
  await paste(page, "name,kind,leads_to,cost,starts\nAAS BMET,program,award:associate:biomedical-equipment-technology,7950,2027-01\n");
  await reads(page, "#report", "Choose a goal above first");
  await fill(page, "goal", "aami-cbet");
  await reads(page, "#report", "Hill College: what it offers on the way to credentials");
  await reads(page, "#report", "AAS BMET · starts January 2027");
  await press(page, "Print this page");
  await page.until(() => window.printed);
  await press(page, "Download the page as Markdown");
  await page.until(() => window.files[0]?.includes("## Gaps"));
  await press(page, "Download as schema.org");
  await page.until(() => window.files[1]?.includes("EducationalOccupationalProgram"));
  await press(page, "Download offers.json");
  await press(page, "Download as CTDL");
  await page.until(() => window.files[3]?.includes("ceterms:LearningProgram"));
  const [, , offers, ctdl] = await page.run(() => window.files);
  await page.go("/studio.html");
  await page.until(() => document.getElementById("read"));
  await keepFiles(page);
  await paste(page, ctdl);
  await reads(page, "#count", "1 of 1 rows are confirmed");
  assert.equal(await page.run(() => document.getElementById("name").value), "Hill College");
  await press(page, "Download offers.json");
  await page.until(() => window.files.length === 1);
  assert.deepEqual(JSON.parse(await page.run(() => window.files[0])), JSON.parse(offers));
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
});

test("axe finds nothing, and nothing scrolls sideways at 320 px", async (t) => {
  for (const colorScheme of SCHEMES) {
    const page = await studio(t, { colorScheme, width: 320 });
    await fill(page, "name", "Hill College");
    await paste(page, sample("collin-tx.csv"));
    await press(page, "Confirm: Medical Assisting (31 credit hours)");
    await reads(page, "#save", "offers.json");
    await fill(page, "goal", "ahima-rhit");
    await page.until(() => document.querySelector("#steps li") && document.querySelector("#report li"));
    assert.deepEqual(await page.axe(), [], colorScheme);
    assert.equal(await page.overflow(), 0, colorScheme);
  }
});
