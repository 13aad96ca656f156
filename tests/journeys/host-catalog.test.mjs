// A host's own catalog, as a host would not make it: what is unsound is told and never shown, what is
// sound is shown as text, whatever it says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { POLICY, serve } from "../../scripts/serve.mjs";
import { open } from "./harness.mjs";
import { ADDRESSES, LARGE, UNSOUND, own, payloads, withAddress } from "./hostile/catalogs.mjs";

const LINE = /^The built-in catalog is shown, not that of (.*): (.*)\.$/;

/** A page with elements, each with its attributes. */
function host(...attributes) {
  const elements = attributes.map((text) => `<credential-pathway loading="eager" ${text}>A</credential-pathway>`).join("");
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${elements}</main></body></html>`;
}

/** What the (nth) widget says of its catalog: the notices, the end of the foot. */
const said = (page, nth = 0) =>
  page.run((nth) => {
    const { shadowRoot } = document.querySelectorAll("credential-pathway")[nth];
    const notices = [...shadowRoot.querySelectorAll(".notices li")].map((row) => row.innerText);
    return { notices, foot: shadowRoot.querySelector(".foot > .muted").innerText };
  }, nth);

/**
 * Gives the first element each of the catalogs in turn, and what it says of each: notices, foot, and
 * `harm`, what is there that should not be. Runs in the page.
 */
async function name(sources) {
  const element = document.querySelector("credential-pathway");
  const read = (selector) => [...element.shadowRoot.querySelectorAll(selector)].map((row) => row.textContent.trim());
  const [all, page] = [[], location.href.split("#")[0]];
  const foreign = ({ localName, href }) => localName !== "a" || !(/^https:\/\//.test(href) || href.startsWith(`${page}#credential-pathway=`));
  for (const source of sources) {
    element.removeAttribute("catalog-src");
    element.setState("v1&want=credential.aami-cbet");
    await new Promise((done) => setTimeout(done));
    element.catalogSrc = source;
    const began = performance.now();
    const isSaid = () => read(".notices li").length > 0 || / from http/.test(read(".foot > .muted"));
    while (!isSaid() && performance.now() - began < 15_000) await new Promise((done) => setTimeout(done, 5));
    const found = [...element.shadowRoot.querySelectorAll("div [href], [src], [action], [formaction], script, iframe, img, svg, style, i, b")];
    const harm = found.filter(foreign).map((row) => row.outerHTML.slice(0, 200));
    if ("ran" in window || "polluted" in {}) harm.push("a script ran");
    all.push({ notices: read(".notices li"), foot: read(".foot > .muted")[0], terms: element.shadowRoot.querySelector(".more > .muted:last-child").textContent, harm });
  }
  return all;
}

test("a catalog that is not sound is told with its address and what is wrong, and the built-in one stays", async (t) => {
  const spelled = ADDRESSES.map((url, at) => [`url ${JSON.stringify(url)}`, JSON.stringify(withAddress(url, at % 2))]);
  const rows = [...Object.entries(UNSOUND), ...spelled];
  const pages = Object.fromEntries(rows.map(([, text], at) => [`/c/${at}.json`, text]));
  const page = await open(t, "/host.html", { server: { pages: { ...pages, "/host.html": host("") } } });
  await page.ready();
  const { foot } = await said(page);
  const all = await page.run(name, rows.map((_, at) => `c/${at}.json`));
  for (const [at, [what]] of rows.entries()) {
    const [address, now] = [`${page.origin}/c/${at}.json`, all[at]];
    assert.equal(now.notices[0].match(LINE)?.[1], address, what);
    assert.ok(now.notices.length >= 2 && now.notices.length <= 21, `${what}: ${now.notices.length} lines`);
    for (const line of now.notices.slice(1)) assert.ok(line.includes(address) && line.length < 400, `${what}: ${line}`);
    assert.equal(now.foot, foot, what);
    assert.deepEqual(now.harm, [], what);
  }
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.violations(), []);
});

test("a catalog that does not come is told with the reason: its address, its server, its size, its time", async (t) => {
  const other = await serve({ headers: () => ({ "Access-Control-Allow-Origin": "*" }) });
  const closed = await serve();
  for (const { close } of [other, closed]) t.after(close);
  const to = (url) => (_, response) => response.writeHead(302, { Location: url }).end();
  const waiting = [];
  t.after(() => waiting.forEach((response) => response.destroy()));
  const pages = {
    "/host.html": host("", 'id="slow" catalog-src="hangs.json"', 'id="drips" catalog-src="drips.json"'),
    "/empty.json": (_, response) => response.writeHead(204).end(),
    "/broken.json": (_, response) => response.writeHead(500).end("{}"),
    "/large.json": LARGE,
    "/cut.json": (_, response) => response.writeHead(200, { "Content-Length": 1000 }).write("{", () => response.destroy()),
    "/elsewhere.json": to(`${other.origin}/catalog.json`),
    "/closed.json": to(`${closed.origin}/catalog.json`),
    "/round.json": to("/round.json"),
    "/script.json": to("javascript:ran=1"),
    "/hangs.json": (_, response) => waiting.push(response),
    "/drips.json": (_, response) => {
      waiting.push(response);
      response.writeHead(200, { "Content-Type": "application/json" }).write("{");
    },
  };
  const headers = () => ({ "Content-Security-Policy": POLICY.replace("connect-src 'self'", `connect-src 'self' ${other.origin} ${closed.origin}`) });
  // A tenth of the time is enough to see what comes after it.
  const before = () => {
    const own = AbortSignal.timeout;
    window.patience = new Set();
    AbortSignal.timeout = (time) => patience.add(time) && own.call(AbortSignal, time / 10);
  };
  const page = await open(t, "/host.html", { server: { pages, headers }, before });
  await page.until(() => document.querySelector("credential-pathway").matches(":state(ready)"));
  const { foot } = await said(page);
  const unreachable = "nothing answers there, or its server does not allow this page to read it (CORS)";
  const refused = "the address is neither https nor of this page's own site";
  const rows = [
    ["none.json", "its server answers with status 404"], ["broken.json", "its server answers with status 500"],
    ["empty.json", "its server answers with status 204"], ["large.json", "it has more than 4194304 bytes"],
    ["cut.json", unreachable], ["closed.json", unreachable], ["round.json", unreachable], ["script.json", unreachable], ["https://127.0.0.1:9/", unreachable],
    ["elsewhere.json", refused], [`${other.origin}/catalog.json`, refused], [`//${other.origin.split("//")[1]}/catalog.json`, refused],
    ["javascript:ran=1", refused], ["JAVASCRIPT:ran=1", refused], ["data:application/json,{}", refused], ["file:///etc/passwd", refused],
    ["blob:null/1", refused], ["about:blank", refused], ["ws://127.0.0.1/", refused], ["http://[", refused], ["https://", refused], ["http://user:secret@127.0.0.1:1/", refused],
    ["<img src=x onerror=ran=1>", "its server answers with status 404"],
  ];
  const all = await page.run(name, rows.map((row) => row[0]));
  for (const [at, [source, why]] of rows.entries()) {
    const now = all[at];
    assert.equal(now.notices.length, 1, source);
    assert.equal(now.notices[0].match(LINE)?.[2], why, source);
    assert.equal(now.foot, foot, source);
    assert.deepEqual(now.harm, [], source);
  }
  const [long] = await page.run(name, ["x".repeat(1 << 20)]);
  assert.ok(long.notices.length === 1 && long.notices[0].length < 250);
  await page.until(() => [...document.querySelectorAll("#slow, #drips")].every((element) => element.matches(":state(ready)")));
  for (const nth of [1, 2]) {
    const slow = await said(page, nth);
    assert.match(slow.notices.join(), /^[^,]*, not that of [^,]*: it takes longer than ten seconds\.$/);
    assert.equal(slow.foot, foot);
  }
  assert.deepEqual(await page.run(() => [...patience]), [10_000]);
  assert.deepEqual(await page.errors(), []);
});

test("a sound catalog with payloads in all of its texts is shown as text, in every place", async (t) => {
  const pages = { "/host.html": host(""), "/own.json": JSON.stringify(payloads()) };
  const page = await open(t, "/host.html", { server: { pages } });
  await page.ready();
  const [{ notices, foot, terms, harm }] = await page.run(name, ["own.json"]);
  assert.deepEqual([notices, harm], [[], []]);
  assert.match(foot, /<i>hostile<\/i>.*own\.json/);
  assert.match(terms, /<script>ran=1<\/script>/);
  await page.run(() => {
    for (const summary of document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".add summary")) summary.click();
  });
  await page.openForm("Work", "have-kind");
  const states = ["v1&want=credential.aami-chtm&open=aami-cbet", ...["routes", "map", "table", "check", "desk", "occupations", "organizations", "bridges"].map((show) => `v1&want=credential.aami-chtm&show=${show}`)];
  for (const state of states) {
    await page.run((state) => document.querySelector("credential-pathway").setState(state), state);
    await page.until((show) => (show ? document.querySelector("credential-pathway").getState().includes(show) : true), /show=\w+/.exec(state)?.[0]);
    assert.match(await page.shadowText(), /<img src=x onerror=ran=1>/, state);
    const harm = await page.run(() => {
      const { shadowRoot } = document.querySelector("credential-pathway");
      for (const details of shadowRoot.querySelectorAll("details")) details.open = true;
      const links = [...shadowRoot.querySelectorAll("a")].filter(({ href }) => !/^https:\/\/|^http:[^#]*host\.html#credential-pathway=/.test(href));
      return [...links, ...shadowRoot.querySelectorAll('script, iframe, img, svg:not([class="map-drawing"]), .map-drawing :not(path), style, i, b')].map((row) => row.outerHTML);
    });
    assert.deepEqual(harm, [], state);
  }
  assert.equal(await page.run(() => "ran" in window), false);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
});

test("each element shows its own catalog, and the one that was named last", async (t) => {
  const delayed = (name, after) => (_, response) => setTimeout(() => response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(own(name, name))), after);
  const pages = {
    "/host.html": host('catalog-src="one.json" goal="credential.aami-cbet"', 'catalog-src="other.json" goal="credential.aami-cbet"', 'goal="credential.aami-cbet"'),
    "/one.json": JSON.stringify(own("One", "First of all")),
    "/other.json": `\ufeff${JSON.stringify(own("Other", "Second to none"))}`,
    "/late.json": delayed("Late", 700),
  };
  const page = await open(t, "/host.html", { server: { pages } });
  await page.ready();
  const edition = async (nth) => (await said(page, nth)).foot.match(/^Catalog (\S+)(?: from (\S+))?/).slice(1);
  assert.deepEqual(await edition(0), ["One", `${page.origin}/one.json`]);
  assert.deepEqual(await edition(1), ["Other", `${page.origin}/other.json`]);
  const [bundled] = await edition(2);
  for (const [nth, text] of [[0, "First of all"], [1, "Second to none"]]) {
    assert.ok((await page.shadowText(nth)).includes(text));
    assert.ok(!(await page.shadowText(2)).includes(text));
  }
  const shows = (nth, edition) =>
    page.until((nth, edition) => document.querySelectorAll("credential-pathway")[nth].shadowRoot.querySelector(".foot > .muted")?.innerText.startsWith(`Catalog ${edition}`), nth, edition);
  const set = (nth, ...sources) => page.run((nth, sources) => sources.forEach((source) => { document.querySelectorAll("credential-pathway")[nth].catalogSrc = source; }), nth, sources);
  await set(0, "other.json");
  await shows(0, "Other");
  await set(0, null);
  await shows(0, bundled);
  await set(0, "late.json");
  await new Promise((done) => setTimeout(done, 200)); // it is asked for, and not there yet
  await set(0, "one.json");
  await shows(0, "One");
  const began = () => {
    const element = document.createElement("credential-pathway");
    element.loading = "eager";
    element.catalogSrc = "late.json";
    document.querySelector("main").append(element);
    setTimeout(() => (element.catalogSrc = "other.json"), 100);
    return new Promise((done) => setTimeout(done, 1500));
  };
  await page.run(began);
  await shows(3, "Other");
  assert.deepEqual(await edition(0), ["One", `${page.origin}/one.json`]);
  assert.equal((await edition(2))[0], bundled);
  assert.deepEqual(await page.errors(), []);
});
