// What a host says of the page: headings, storage, slots, parts, colors, a catalog of its own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key, open } from "./harness.mjs";

const ELEMENT = "credential-pathway";

function host(body, head = "") {
  const loader = '<meta charset="utf-8"><title>Host</title><script type="module" src="/credential-pathway.js"></script>';
  return `<!doctype html><html lang="en"><head>${loader}${head}</head><body><main>${body}</main></body></html>`;
}

const at = (t, body, { pages = {}, head, path = "/host.html", ...server } = {}) =>
  open(t, path, { server: { pages: { "/host.html": host(body, head), ...pages }, ...server } });

const element = (page, read) => page.run(`(name) => (${read})(document.querySelector(name))`, ELEMENT);
const headings = (page) =>
  element(page, (it) => [...it.shadowRoot.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((row) => Number(row.localName[1])));
const notices = (page) => element(page, (it) => [...it.shadowRoot.querySelectorAll(".notices li")].map((row) => row.innerText));
const buttons = (page) => element(page, (it) => [...it.shadowRoot.querySelectorAll(".foot button")].map((row) => row.textContent));

test("headings begin at the level that the host says, and look the same", async (t) => {
  const page = await at(t, '<h1>Host</h1><credential-pathway goal="credential.aami-cbet">A</credential-pathway>');
  await page.ready();
  await page.detailed();
  const size = () => element(page, (it) => getComputedStyle(it.shadowRoot.querySelector(".title")).fontSize);
  const [levels, look] = [await headings(page), await size()];
  assert.equal(levels[0], 2);
  await element(page, (it) => it.setAttribute("heading-level", "4"));
  await page.until((name) => document.querySelector(name).shadowRoot.querySelector("h4.title"), ELEMENT);
  assert.deepEqual(await headings(page), levels.map((level) => Math.min(level + 2, 6)));
  assert.equal(await size(), look);
  await element(page, (it) => (it.headingLevel = 9));
  await page.until((name) => document.querySelector(name).shadowRoot.querySelector("h2.title"), ELEMENT);
  assert.deepEqual(await notices(page), ["This widget cannot use the value of its attribute heading-level: 9"]);
  assert.match(await element(page, (it) => it.getState()), /want=credential\.aami-cbet/);
});

test("what is typed into a field is no shortcut of the page's, and its other keys still are", async (t) => {
  const shortcuts = `window.heard = [];
    for (const type of ["keydown", "keypress", "keyup"]) addEventListener(type, (event) => {
      // As pages do it: not where somebody writes.
      if (/input|select|textarea/i.test(event.target.localName)) return;
      heard.push(type + " " + event.key);
      if (event.key === "c") event.preventDefault();
    });`;
  const head = '<script src="/shortcuts.js"></script>';
  const page = await at(t, '<credential-pathway view="desk">A</credential-pathway>', { head, pages: { "/shortcuts.js": shortcuts } });
  await page.ready();
  await page.shadow("input[type=search]");
  await element(page, (it) => it.shadowRoot.querySelector("input[type=search]").focus());
  await page.press("c", "b", "e", "t");
  await page.until((name) => document.querySelector(name).shadowRoot.querySelector("input[type=search]").value === "cbet", ELEMENT);
  await page.press(Key.ESCAPE);
  await page.chord(Key.CONTROL, "k");
  const heard = await page.run(() => heard.filter((line) => !/Control/.test(line)));
  assert.deepEqual(heard.filter((line) => /^\w+ [cbet]$/.test(line)), []);
  for (const line of ["keydown Escape", "keydown k"]) assert.ok(heard.includes(line), `${line} in ${heard.join(", ")}`);
});

test("where nothing may be kept, nothing is offered to be kept, and what was kept is not read", async (t) => {
  const page = await at(t, '<credential-pathway persist="none">A</credential-pathway>');
  await page.run(() => localStorage.setItem("credential-pathway", "v1&want=credential.aami-cbet"));
  await page.go("/host.html");
  await page.ready();
  assert.equal(await element(page, (it) => it.getState()), "v1");
  assert.deepEqual((await buttons(page)).filter((words) => /device/.test(words)), []);
  await element(page, (it) => it.removeAttribute("persist"));
  await page.until((name) => /on this device/.test(document.querySelector(name).shadowRoot.querySelector(".foot").textContent), ELEMENT);
  assert.deepEqual(await page.run(() => Object.keys(localStorage)), ["credential-pathway"]);
});

test("an error in a fact is reported where the host says, over https alone", async (t) => {
  const page = await at(t, '<credential-pathway report-url="https://www.example.edu/report">A</credential-pathway>');
  await page.ready();
  const link = () => element(page, (it) => it.shadowRoot.querySelector(".foot a")?.href ?? null);
  assert.equal(await link(), "https://www.example.edu/report");
  for (const bad of ["http://www.example.edu/", "javascript:alert(1)", "https://", "https://localhost/"]) {
    await page.run((name, bad) => (document.querySelector(name).reportUrl = bad), ELEMENT, bad);
    await page.until((name) => !document.querySelector(name).shadowRoot.querySelector(".foot a"), ELEMENT);
    assert.deepEqual(await notices(page), [`This widget cannot use the value of its attribute report-url: ${bad}`]);
  }
});

test("the widget says its own language and direction, whatever the page's are", async (t) => {
  const page = await at(t, '<div lang="ar" dir="rtl"><credential-pathway lang="es">A</credential-pathway></div>');
  await page.ready();
  const said = await element(page, (it) => {
    const { lang, dir } = it.shadowRoot.querySelector(".widget");
    return [lang, dir];
  });
  assert.deepEqual(said, ["en", "ltr"]);
  assert.deepEqual(await notices(page), []);
});

test("what the host puts into the slots stands above and below the widget, before and after it painted", async (t) => {
  const body = `<credential-pathway><p slot="header">Above</p>Between<p slot="footer">Below</p></credential-pathway>`;
  const page = await at(t, body);
  const tops = () => element(page, (it) => ["header", "footer"].map((name) => it.querySelector(`[slot=${name}]`).getBoundingClientRect().top));
  await page.ready();
  const [above, below] = await tops();
  const { top, bottom } = await element(page, (it) => it.shadowRoot.querySelector(".widget").getBoundingClientRect().toJSON());
  assert.ok(above < top && below >= bottom, `${above} ${top} ${bottom} ${below}`);
  assert.equal(await element(page, (it) => it.innerText.includes("Between")), false);
});

test("a host's stylesheet reaches parts and tokens", async (t) => {
  const head = '<link rel="stylesheet" href="/host.css">';
  const css = `credential-pathway { --credential-pathway-accent: rgb(120, 0, 60); --credential-pathway-radius: 0px }
    credential-pathway::part(card) { border-color: rgb(1, 2, 3) } credential-pathway::part(title) { font-size: 40px }`;
  const page = await at(t, '<credential-pathway goal="credential.aami-cbet">A</credential-pathway>', { head, pages: { "/host.css": css } });
  await page.ready();
  const looks = await element(page, (it) => {
    const style = (selector) => getComputedStyle(it.shadowRoot.querySelector(selector));
    return [style(".card").borderTopColor, style(".title").fontSize, style(".card").borderTopLeftRadius, style(".foot button").color];
  });
  assert.deepEqual(looks, ["rgb(1, 2, 3)", "40px", "0px", "rgb(120, 0, 60)"]);
});

test("who comes to the end of the self-check is told of by an event, once", async (t) => {
  const page = await at(t, '<credential-pathway view="check">A</credential-pathway>');
  await page.ready();
  await page.detailed();
  const told = await element(page, async (it) => {
    const found = [];
    it.addEventListener("credential-pathway-self-check-complete", (event) => found.push(event.detail));
    const press = async (words) => {
      const all = [...it.shadowRoot.querySelectorAll(".place button")];
      all.find((button) => words.includes(button.innerText) && !button.disabled).click();
      do await new Promise((done) => setTimeout(done, 20));
      while (it.shadowRoot.querySelector(".main[aria-busy]"));
    };
    await press(["Continue"]);
    for (const words of ["Repair and test devices used on patients", "Keep X-ray, scan, and lab machines working"]) await press([words]);
    for (let turn = 0; turn < 12 && found.length === 0; turn += 1) await press(["I work on my own", "On my own"]);
    it.setState(`${it.getState()}&at=0`);
    return found;
  });
  assert.equal(told.length, 1);
  assert.match(told[0], /^medical-devices-imaging\.[1-5]$/);
});

const CATALOG = JSON.parse(readFileSync(new URL("../../dist/catalog.json", import.meta.url), "utf8"));
const own = (change) => {
  const catalog = structuredClone(CATALOG);
  change(catalog);
  return JSON.stringify(catalog);
};

test("a catalog of the host's own is shown, and its address is named", async (t) => {
  const text = own((catalog) => {
    catalog.edition = "2030-01";
    catalog.credentials.find((row) => row.id === "aami-cbet").name.en = "Our own name";
  });
  const body = '<credential-pathway catalog-src="own.json" goal="credential.aami-cbet">A</credential-pathway><credential-pathway>B</credential-pathway>';
  const page = await at(t, body, { pages: { "/own.json": text } });
  await page.ready();
  assert.match(await page.shadowText(0), /Our own name/);
  assert.match(await page.shadowText(0), /Catalog 2030-01 from http:\/\/127\.0\.0\.1:\d+\/own\.json/);
  assert.doesNotMatch(await page.shadowText(1), /2030-01/, "the other element keeps the built-in one");
  await element(page, (it) => it.removeAttribute("catalog-src"));
  await page.until((name) => !document.querySelector(name).shadowRoot.textContent.includes("2030-01"), ELEMENT);
  assert.match(await element(page, (it) => it.getState()), /want=credential\.aami-cbet/);
  assert.deepEqual(await page.violations(), []);
});

test("a catalog that is not sound, or does not come, is told of line by line, and the built-in one stays", async (t) => {
  const faulty = own((catalog) => (catalog.credentials[3].issuer = "nobody"));
  const pages = { "/faulty.json": faulty, "/half.json": faulty.slice(0, 5000) };
  const page = await at(t, "<credential-pathway>A</credential-pathway>", { pages });
  await page.ready();
  const cases = [
    ["faulty.json", [/not that of .*faulty\.json: it has a problem\./, /unknown .*`nobody` \(.*faulty\.json: credentials\[3\]\.issuer\)/]],
    ["half.json", [/has a problem/, /is not JSON: line 1, column/]],
    ["missing.json", [/missing\.json: its server answers with status 404\./]],
    ["http://www.example.edu/own.json", [/neither https nor of this page's own site/]],
    ["javascript:alert(1)", [/neither https nor/]],
    ["https://[", [/neither https nor/]],
  ];
  for (const [source, lines] of cases) {
    await page.run((name, source) => (document.querySelector(name).catalogSrc = source), ELEMENT, source);
    await page.until((name, word) => {
      const rows = [...document.querySelector(name).shadowRoot.querySelectorAll(".notices li")];
      return rows.length > 0 && rows[0].innerText.includes(word);
    }, ELEMENT, source);
    const told = await notices(page);
    assert.equal(told.length, lines.length, told.join("\n"));
    for (const [place, line] of lines.entries()) assert.match(told[place], line);
    assert.match(await page.shadowText(), /Catalog 2026-12\n/);
  }
  assert.deepEqual(await page.errors(), []);
});

test("the files may stand elsewhere than the loader; a place that is none is told of", async (t) => {
  const loader = readFileSync(new URL("../../dist/credential-pathway.js", import.meta.url), "utf8");
  const page = (attribute) =>
    `<!doctype html><html lang="en"><head><title>Host</title><script type="module" src="/bundled/loader.js"></script></head><body><credential-pathway fallback="text" ${attribute}>A</credential-pathway></body></html>`;
  const pages = { "/bundled/loader.js": loader, "/a.html": page('base-url="/"'), "/b.html": page('base-url="https://["') };
  const opened = await open(t, "/a.html", { server: { pages } });
  await opened.ready();
  await opened.go("/b.html");
  await opened.event("error");
  assert.match(await opened.run(() => document.querySelector("credential-pathway").innerText), /A/);
  assert.deepEqual(await opened.errors(), []);
});
