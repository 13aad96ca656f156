// The page that edits a catalog: from the shipped one to a file of one's own that the widget shows.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key, open, SCHEMES } from "./harness.mjs";
import { fill, press, reads } from "./tool-page.mjs";

const SHIPPED = readFileSync(new URL("../../dist/catalog.json", import.meta.url), "utf8");
const CATALOG = JSON.parse(SHIPPED);
const place = (key, id) => CATALOG[key].findIndex((row) => row.id === id);

async function editor(t, look = {}) {
  const page = await open(t, "/catalog-editor.html", look);
  await page.until(() => document.getElementById("file"));
  await page.run(() => {
    window.files = [];
    const own = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => window.files.push(text));
      return own(blob);
    };
  });
  return page;
}

/** The page with the shipped catalog. */
async function shipped(t, look) {
  const page = await editor(t, look);
  await press(page, "Open the built-in catalog");
  await reads(page, "#opened", "The catalog is open.");
  return page;
}

/** Finds a row by its words and opens it. */
async function edit(page, kind, words, title) {
  await fill(page, "kind", kind);
  await fill(page, "words", words);
  await press(page, `Edit: ${title}`);
  await reads(page, "#row-title", title);
}

/** What is saved. */
async function saved(page) {
  await press(page, "Save catalog.json");
  return page.until(() => window.files.pop());
}

const CBET = "CBET, Certified Biomedical Equipment Technician";
const CHTM = "CHTM, Certified Healthcare Technology Manager";

test("the shipped catalog is saved as it is, and with a fee that the widget shows", async (t) => {
  const page = await shipped(t);
  await reads(page, "#check", "The checker finds nothing wrong.");
  assert.equal(await saved(page), SHIPPED, "byte by byte");
  await edit(page, "credentials", "aami-chtm", CHTM);
  const fee = `f-credentials-${place("credentials", "aami-chtm")}-fee-public_usd`;
  await fill(page, fee, "1234");
  await reads(page, "#rows", "changed");
  const text = await saved(page);
  const expected = structuredClone(CATALOG);
  expected.credentials[place("credentials", "aami-chtm")].fee.public_usd = 1234;
  assert.deepEqual(JSON.parse(text), expected, "nothing else has changed");
  await press(page, "Show the preview");
  await page.until(() => document.querySelector("#stage credential-pathway")?.shadowRoot?.textContent.includes("$1,234"));
  const foot = await page.run(() => document.querySelector("#stage credential-pathway").shadowRoot.querySelector(".foot > .muted").textContent);
  assert.match(foot, /catalog\.json\?preview=1/, "it is the catalog of the page");
  // The next preview shows what is changed since.
  await fill(page, fee, "2345");
  await press(page, "Show the preview");
  await page.until(() => document.querySelector("#stage credential-pathway")?.shadowRoot?.textContent.includes("$2,345"));
  await press(page, "Undo the last change");
  await reads(page, "#note", "The last change is undone.");
  assert.equal(await page.run((id) => document.getElementById(id).value, fee), "1234");
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
});

test("a reference that leads nowhere is said beside its field, and leads to its row", async (t) => {
  const page = await shipped(t);
  await edit(page, "credentials", "aami-cbet", CBET);
  const issuer = `f-credentials-${place("credentials", "aami-cbet")}-issuer`;
  await fill(page, issuer, "nobody");
  const line = /refers to unknown organization `nobody` \(catalog\.json: credentials\[\d+\]\.issuer\)/;
  await reads(page, `#${issuer}-faults`, "nobody");
  const beside = await page.run((id) => {
    const field = document.getElementById(id);
    return [field.getAttribute("aria-invalid"), document.getElementById(field.getAttribute("aria-describedby")).textContent];
  }, issuer);
  assert.equal(beside[0], "true");
  assert.match(beside[1], line);
  await reads(page, "#check", "The checker has 1 error.");
  await reads(page, "#save", "The file has errors.");
  await edit(page, "organizations", "himss", "HIMSS, Healthcare Information and Management Systems Society");
  await press(page, `Go to the row: ${CBET}`);
  await reads(page, "#row-title", CBET);
  await page.until(() => document.activeElement.id === "row-title");
  await press(page, "Undo the last change");
  await reads(page, "#check", "The checker finds nothing wrong.");
});

test("a row that others name is removed only once that is said", async (t) => {
  const page = await shipped(t);
  await edit(page, "accreditations", "abet", "ABET EAC");
  await reads(page, "#named", "1");
  await press(page, "Remove this row");
  await reads(page, "#note", "1 place still names this row.");
  assert.deepEqual(JSON.parse(await saved(page)), CATALOG, "nothing is removed yet");
  await press(page, "Remove it all the same");
  await reads(page, "#note", "The row is removed.");
  await reads(page, "#problems", "refers to unknown accreditation `abet-eac`");
  await press(page, "Undo the last change");
  assert.equal(await saved(page), SHIPPED);
});

test("a credential with a requirement is added in the form, and the file passes the widget's checker", async (t) => {
  const page = await shipped(t);
  await page.run(() => document.querySelector("#find details").setAttribute("open", ""));
  await fill(page, "new-id", "aami-cbet");
  await press(page, "Add the row");
  await reads(page, "#note", "No row was added.");
  await fill(page, "new-id", "my-course");
  await press(page, "Add the row");
  await page.until(() => document.activeElement.id === "row-title");
  const own = `f-credentials-${CATALOG.credentials.length}`;
  const set = async (field, value) => {
    await page.until((id) => document.getElementById(id), `${own}-${field}`);
    await fill(page, `${own}-${field}`, value);
  };
  await set("name-en", "Short course");
  await set("note-en", "A course of ours.");
  await set("kind", "training");
  await set("status-is", "active");
  await set("confidence", "high");
  await press(page, "Add: Sources");
  await set("sources-0", "24x7mag");
  await set("add", "requires");
  await press(page, "Add: All of these");
  await set("requires-all-0-credential", "aami-cbet");
  await press(page, "Add: All of these");
  await set("requires-all-1-kind", "work");
  // The button is that of the rule, not that of the row.
  await page.run((id) => [...document.getElementById(id).querySelectorAll("button")].find((row) => row.textContent === "Add: Kinds of work").click(), `${own}-requires-all-1`);
  await set("requires-all-1-work-0", "bmet");
  await set("requires-all-1-months", "12");
  await page.run((id) => [...document.getElementById(id).querySelectorAll(":scope > details > fieldset > p > button")].find((row) => row.textContent === "Add: Sources").click(), `${own}-requires`);
  await set("requires-sources-0", "24x7mag");
  await reads(page, "#check", "The checker finds nothing wrong.");
  const row = JSON.parse(await saved(page)).credentials.at(-1);
  assert.equal(row.id, "my-course");
  assert.deepEqual(row.requires.all, [{ credential: "aami-cbet" }, { work: ["bmet"], months: 12 }]);
  await press(page, "Show the preview");
  await page.until(() => document.querySelector("#stage credential-pathway")?.shadowRoot?.textContent.includes("Short course"));
  assert.deepEqual(await page.errors(), []);
});

test("a file of one's own opens with its faults, keeps what nobody knows, and a text that is no JSON is not taken", async (t) => {
  const page = await editor(t);
  const choose = (text) =>
    page.run((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "mine.json"));
      const input = document.getElementById("file");
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, text);
  await choose('{"comment": 1.5}');
  await reads(page, "#opened", "a number with a fraction");
  await choose("{");
  await reads(page, "#opened", "The file is not opened");
  const mine = { edition: "1", mine: [1, { a: null }], fields: [{ id: "music", name: { en: "Music" }, color: "red" }] };
  await choose(JSON.stringify(mine));
  await reads(page, "#problems", "unknown key `color`");
  await reads(page, "#rows", "yours");
  assert.deepEqual(JSON.parse(await saved(page)), mine);
  await press(page, "Edit: Music");
  await page.until(() => document.getElementById("f-fields-0-color-json"));
  await fill(page, "f-fields-0-color-json", "red");
  await reads(page, "#row", "This is not JSON, so it is not taken.");
  assert.equal(await page.run(() => document.getElementById("f-fields-0-color-json").value), "red", "the text stays");
  await press(page, "Remove: color");
  await page.until(() => !document.getElementById("f-fields-0-color-json"));
  assert.equal(JSON.parse(await saved(page)).fields[0].color, undefined);
});

test("a group that is corrected stays open around the person in it", async (t) => {
  const page = await shipped(t);
  await edit(page, "credentials", "aami-chtm", CHTM);
  const fee = `f-credentials-${place("credentials", "aami-chtm")}-fee-public_usd`;
  const isOpen = () => page.run((id) => document.getElementById(id).closest("details").open, fee);
  assert.equal(await isOpen(), false, "it is folded at first");
  await fill(page, fee, "much");
  await reads(page, "#check", "The checker has 1 error.");
  assert.equal(await isOpen(), true, "what is wrong in it is seen");
  await page.run((id) => document.getElementById(id).focus(), fee);
  await fill(page, fee, "1234");
  await reads(page, "#check", "The checker finds nothing wrong.");
  assert.equal(await isOpen(), true);
  assert.equal(await page.run(() => document.activeElement.id), fee);
});

test("what is removed from a row or from a group leaves the focus there", async (t) => {
  const page = await shipped(t);
  await edit(page, "credentials", "aami-chtm", CHTM);
  const at = `f-credentials-${place("credentials", "aami-chtm")}`;
  const removeIn = (id) =>
    page.run((id) => [...document.getElementById(id).querySelectorAll("button")].find((row) => row.textContent.startsWith("Remove")).click(), id);
  await removeIn(`${at}-sources`);
  await page.until((id) => document.activeElement.id === id, `${at}-sources`);
  await press(page, "Remove: Abbreviation");
  await page.until(() => document.activeElement.id === "row-title");
});

test("the page is used with the keyboard alone", async (t) => {
  const page = await editor(t);
  await page.tabTo("Open the built-in catalog");
  await page.press(Key.ENTER);
  await reads(page, "#opened", "The catalog is open.");
  await page.tabTo("Words of its name or id");
  await page.press(..."aami-cbet", Key.ENTER);
  await page.until(() => document.querySelectorAll("#rows li").length < 10);
  await page.tabTo(/^button Edit ?: CBET/);
  await page.press(Key.ENTER);
  await page.until(() => document.activeElement.id === "row-title");
  await page.tabTo("Abbreviation");
  await page.press(..."X", Key.TAB);
  await reads(page, "#rows", "changed");
});

for (const width of [320, 1280]) {
  test(`axe finds nothing, and nothing scrolls sideways at ${width} px`, async (t) => {
    for (const colorScheme of SCHEMES) {
      const page = await shipped(t, { colorScheme, width });
      await edit(page, "credentials", "aami-cbet", CBET);
      await fill(page, `f-credentials-${place("credentials", "aami-cbet")}-issuer`, "nobody");
      await reads(page, "#check", "1 error");
      assert.deepEqual(await page.axe(), [], colorScheme);
      assert.equal(await page.overflow(), 0, colorScheme);
    }
  });
}
