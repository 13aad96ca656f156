// The map: all fields side by side, or one down the page; its stops are buttons.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, open, SCHEMES } from "./harness.mjs";

const MAP = "/#credential-pathway=v1&want=credential.aami-chtm&has=eta-ceta&show=map";

async function openMap(t, look) {
  const page = await open(t, MAP, look);
  await page.ready();
  await page.detailed();
  await page.shadow(".map");
  return page;
}

/** The stops of the map that a person sees: name, state, field and box. */
const seen = (page) =>
  page.run(() =>
    [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".map-line .map-stop")]
      .filter((stop) => stop.checkVisibility())
      .map((stop) => {
        const { left, top, width, height } = stop.getBoundingClientRect();
        const text = (part) => stop.querySelector(part).textContent;
        const zone = Number(/zone-(\d)/.exec(stop.closest(".map-zone").className)[1]);
        const field = stop.closest(".map-line").querySelector(".sub").textContent;
        return { name: text(".stop-name"), state: text(".stop-state"), zone, field, left, top, width, height };
      }),
  );

test("the map has the entries of the table, each in the same state, and no title", async (t) => {
  const page = await openMap(t);
  const onMap = new Map((await seen(page)).map(({ name, state }) => [name, state]));
  assert.equal(onMap.get("CETa"), "you have it");
  assert.match(onMap.get("CHTM"), /^your goal, /);
  await page.run(() => {
    const buttons = document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".map button");
    [...buttons].find((button) => button.textContent === "Show as a table").click();
  });
  const entries = () =>
    page.run(() =>
      [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("td li")].map((row) => {
        const button = row.querySelector("button");
        const name = button.textContent;
        return [name, button.getAttribute("aria-label").slice(`${name}, `.length)];
      }),
    );
  await page.shadow("td li");
  const inTable = await entries();
  assert.ok(inTable.length > 0);
  for (const [name, state] of inTable) assert.equal(onMap.get(name), state, name);
  // The switch shows the titles, which are on no map.
  await page.run(() => {
    const buttons = document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button");
    [...buttons].find((button) => button.textContent === "Show job titles that no organization issues").click();
  });
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".main").textContent.includes("job title, no exam"));
  const titles = (await entries()).filter(([, state]) => state === "job title, no exam");
  assert.ok(titles.length > 0 && titles.every(([name]) => !onMap.has(name)));
});

test("by keyboard the stops come by field, then by level, and open their credential", async (t) => {
  const page = await openMap(t);
  const stops = await seen(page);
  const fields = [...new Set(stops.map(({ field }) => field))];
  assert.equal(fields.length, 4);
  const order = ({ field, zone }) => fields.indexOf(field) * 10 + zone;
  assert.deepEqual(stops.map(order), stops.map(order).toSorted((a, b) => a - b));
  await page.tabTo(/^button CETa\s?, Level 1 \(Entry\), Devices & imaging: you have it$/);
  await page.tabTo(/^button CBET\s?, Level 3 /);
  await page.press(Key.ENTER);
  await page.until(() => document.querySelector("credential-pathway").getState().includes("open=aami-cbet"));
});

test("on a phone one field goes down the page, and arrow keys choose another", async (t) => {
  const page = await openMap(t, { width: 320 });
  const first = await seen(page);
  assert.deepEqual([...new Set(first.map(({ field }) => field))], ["Devices & imaging"]);
  first.slice(1).forEach((stop, index) => assert.ok(stop.top >= first[index].top + first[index].height - 1, stop.name));
  await page.tabTo("radio Devices & imaging");
  await page.press(Key.ARROW_UP);
  await page.until(() => {
    const shown = document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".map-line.chosen");
    return shown.length === 1 && shown[0].textContent.includes("Security+");
  });
  assert.equal(await page.focusedName(), "radio IT & telemedicine");
});

test("on a phone the table shows one field at a time, the goal's first, and does not scroll sideways", async (t) => {
  const page = await open(t, MAP.replace("show=map", "show=table"), { width: 390 });
  await page.ready();
  await page.shadow(".levels-table td");
  const shown = () =>
    page.run(() => {
      const root = document.querySelector("credential-pathway").shadowRoot;
      const seen = (selector) => [...root.querySelectorAll(selector)].filter((row) => row.checkVisibility());
      const scroll = root.querySelector(".levels-table .scroll");
      return {
        fields: seen(".levels-table thead th + th").map((row) => row.textContent),
        cells: seen(".levels-table td").length,
        choices: seen(".levels-table input[type=radio]").length,
        over: scroll.scrollWidth - scroll.clientWidth,
      };
    });
  assert.deepEqual(await shown(), { fields: ["Medical Device & Imaging Technology"], cells: 5, choices: 4, over: 0 });
  await page.tabTo("radio Medical Device & Imaging Technology");
  await page.press(Key.ARROW_UP);
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".levels-table thead .chosen")?.textContent === "Electronic Health Records");
  assert.deepEqual(await shown(), { fields: ["Electronic Health Records"], cells: 5, choices: 4, over: 0 });
  assert.equal(await page.focusedName(), "radio Electronic Health Records");
  await page.look({ width: 1280 });
  assert.equal((await shown()).fields.length, 4);
  assert.equal((await shown()).choices, 0);
});

test("axe finds nothing, nothing scrolls sideways, and targets are large, at each width", async (t) => {
  for (const colorScheme of SCHEMES) {
    const page = await openMap(t, { colorScheme });
    for (const width of [320, 390, 768, 1280]) {
      await page.look({ width });
      assert.deepEqual(await page.axe(), [], `at ${width} px, ${colorScheme}`);
      assert.equal(await page.overflow(), 0, `at ${width} px`);
      const small = (await seen(page)).filter((stop) => stop.width < 44 || stop.height < 44);
      assert.deepEqual(small, [], `at ${width} px`);
    }
  }
});
