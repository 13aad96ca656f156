// The widget takes its place under the strict policy, alone and in company.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOG, NO_WASM, WASM } from "./faults.mjs";
import { ENGINE, Key, open } from "./harness.mjs";

/** Nothing refused, nothing thrown, nothing asked of anyone else. */
async function isClean(page) {
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
}

/** A page of a host's own, with `body` in it. */
function host(body) {
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Host</h1>${body}</main></body></html>`;
}

test("the widget mounts under the strict policy, and the readable text gives way", async (t) => {
  const page = await open(t);
  await page.ready();
  assert.notEqual((await page.shadowText()).trim(), "");
  assert.equal(await page.sees("credential-pathway > *"), false);
  await isClean(page);
});

test("its stylesheet applies inside the shadow root", async (t) => {
  const page = await open(t);
  await page.ready();
  const sheets = await page.run(() => {
    const { styleSheets } = document.querySelector("credential-pathway").shadowRoot;
    return [...styleSheets].map((sheet) => sheet.cssRules.length);
  });
  assert.equal(sheets.length, 1);
  assert.ok(sheets[0] > 0);
  const styled = () => getComputedStyle(document.querySelector("credential-pathway").shadowRoot.querySelector(".widget")).containerType;
  assert.equal(await page.run(styled), "inline-size");
});

test("the five levels can be chosen, and an element that goes leaves nothing", async (t) => {
  const page = await open(t);
  await page.ready();
  await page.openFacts();
  const levels = await page.run(() => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    return shadowRoot.querySelectorAll("input[type=radio][name=level]").length;
  });
  assert.equal(levels, 5);
  assert.match(await page.shadowText(), /Level 5\s+\(Master\)/);
  const left = await page.run(() => {
    const gone = document.querySelector("credential-pathway");
    const place = gone.shadowRoot.querySelector("div");
    gone.remove();
    gone.remove(); // one that is gone already
    return new Promise((done) => setTimeout(() => done([place.isConnected, place.innerHTML, gone.shadowRoot.querySelectorAll("div").length]), 50));
  });
  assert.deepEqual(left, [false, "", 0]);
  await isClean(page);
});

for (const path of ["/", "/frame.html", "/embed.html"]) {
  test(`${path} names its icon: the console tells of nothing that was not found`, async (t) => {
    const page = await open(t, path);
    await page.ready();
    const icon = await page.run(async () => {
      const { href } = document.querySelector("link[rel=icon]");
      const { status, headers } = await fetch(href);
      return [new URL(href).pathname, status, headers.get("Content-Type")];
    });
    assert.deepEqual(icon, ["/icon.svg", 200, "image/svg+xml"]);
    assert.deepEqual((await page.console()).filter((line) => /404|favicon/.test(line)), []);
    assert.deepEqual(page.asked().filter((address) => address.endsWith("/favicon.ico")), []);
  });
}

test("a credential is still shown after the element was put elsewhere in the page, and Back leads from it", async (t) => {
  const page = await open(t, "/host.html#credential-pathway=v1&open=aami-cbet", { server: { pages: { "/host.html": host('<div id="there"></div><credential-pathway loading="eager">A</credential-pathway>') } } });
  await page.shadow(".credential");
  await page.run(() => document.querySelector("#there").append(document.querySelector("credential-pathway")));
  assert.match(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".credential").innerText), /Do I qualify/);
  await (await page.shadow(".credential .back")).click();
  await page.until(() => !document.querySelector("credential-pathway").shadowRoot.querySelector(".credential"));
  assert.doesNotMatch(await page.run(() => document.querySelector("credential-pathway").getState()), /open=/);
});

test("an element without a closing tag leaves the page that follows as it is, and the console says what is missing", async (t) => {
  const html = host("<credential-pathway loading=\"eager\" /><footer>The rest</footer>");
  const page = await open(t, "/open.html", { server: { pages: { "/open.html": html } } });
  const [line] = await page.until(() => __seen.warnings.length > 0 && __seen.warnings);
  assert.match(line, /^credential-pathway: the widget could not start \(Error: close it with <\/credential-pathway>\)/);
  assert.equal(await page.sees("footer"), true);
});

test("nothing but the loader is fetched while the element cannot be seen", async (t) => {
  const hidden = ["<details><summary>More</summary>E</details>", '<div class="skipped">E</div>', "<div hidden>E</div>", '<div role="tabpanel" hidden="until-found">E</div>', "<template>E</template>", '<div class="far">E</div>'];
  const body = hidden.map((html) => html.replace("E", "<credential-pathway>A</credential-pathway>")).join("");
  const head = '<link rel="stylesheet" href="skip.css">';
  const html = host(body).replace("</head>", `${head}</head>`);
  const css = ".skipped { content-visibility: hidden } .far { margin-top: 9000px }";
  const page = await open(t, "/hidden.html", { server: { pages: { "/hidden.html": html, "/skip.css": css } } });
  await page.until(() => customElements.get("credential-pathway"));
  await page.run(() => new Promise((done) => setTimeout(done, 500)));
  const asked = page.asked().map((address) => new URL(address).pathname);
  assert.deepEqual(asked.filter((path) => /pathway|catalog/.test(path)), ["/credential-pathway.js"]);
  await page.run(() => (document.querySelector("details").open = true));
  await page.until(() => document.querySelector("details credential-pathway").shadowRoot?.querySelector("button"));
});

test("a page that is rendered ahead fetches nothing but the loader until somebody opens it", { skip: ENGINE !== "chromium" && "no rules for speculation" }, async (t) => {
  const pages = {
    "/one.html": host('<a href="/ahead.html">Go</a>').replace(/<script.*<\/script>/, ""),
    "/ahead.html": host("<credential-pathway>A</credential-pathway>"),
    "/rules.json": JSON.stringify({ prerender: [{ urls: ["/ahead.html"], eagerness: "immediate" }] }),
  };
  const headers = (path) => {
    if (path === "/one.html") return { "Speculation-Rules": '"/rules.json"' };
    return path === "/rules.json" ? { "Content-Type": "application/speculationrules+json" } : {};
  };
  const page = await open(t, "/one.html", { server: { pages, headers } });
  const asked = () => page.asked().map((address) => new URL(address).pathname).filter((path) => /pathway|catalog/.test(path));
  await page.driver.wait(() => asked().length > 0, 10_000, "the page is never rendered ahead");
  await page.run(() => new Promise((done) => setTimeout(done, 500)));
  assert.deepEqual(asked(), ["/credential-pathway.js"]);
  await page.run(() => document.querySelector("a").click());
  await page.ready();
  assert.ok(await page.run(() => performance.getEntriesByType("navigation")[0].activationStart > 0), "what was rendered ahead is shown");
});

test("two elements share one module and one catalog, and one may go, or move, without the other", async (t) => {
  const element = (id) => `<credential-pathway id="${id}" loading="eager">${id}</credential-pathway>`;
  const two = host(element("a") + element("b"));
  const page = await open(t, "/two.html", { server: { pages: { "/two.html": two } } });
  await page.ready();
  assert.notEqual((await page.shadowText(0)).trim(), "");
  assert.notEqual((await page.shadowText(1)).trim(), "");
  const fetched = await page.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  for (const pattern of [WASM, CATALOG]) assert.equal(fetched.filter((name) => pattern.test(name)).length, 1);

  const kept = await page.run(() => {
    const moved = document.querySelector("#b");
    const inside = moved.shadowRoot.querySelector("div > *");
    document.querySelector("h1").before(moved);
    return new Promise((done) => setTimeout(() => done(inside.isConnected), 50));
  });
  assert.equal(kept, true, "a moved widget keeps what it shows");

  const emptied = await page.run(() => {
    const gone = document.querySelector("#a");
    gone.remove();
    return new Promise((done) => setTimeout(() => done(gone.shadowRoot.querySelectorAll("div").length), 50));
  });
  assert.equal(emptied, 0, "a removed widget is taken down");
  assert.notEqual((await page.shadowText(0)).trim(), "");

  await page.run(() => {
    const third = document.createElement("credential-pathway");
    third.loading = "eager";
    document.querySelector("main").append(third);
  });
  await page.ready();
  await isClean(page);
});

test("a loader that is named twice is loaded twice without harm", async (t) => {
  const again = '<script type="module" src="./credential-pathway.js?again"></script>';
  const twice = host(`<credential-pathway>A</credential-pathway>${again}`);
  const page = await open(t, "/twice.html", { server: { pages: { "/twice.html": twice } } });
  await page.ready();
  await isClean(page);
});

test("what a host's scripts put into Object.prototype does not reach the widget", async (t) => {
  const before = () => {
    const planted = { method: "POST", body: "x", slotAssignment: "manual", module_or_path: "/other.wasm" };
    Object.assign(Object.prototype, planted);
  };
  const page = await open(t, "/", { before });
  await page.ready();
  assert.deepEqual(await page.errors(), []);
  const blocked = await open(t, "/", { before, server: NO_WASM });
  await blocked.event("error");
  assert.equal(await blocked.sees("credential-pathway > *"), true);
});

test("every list of a form begins with its first entry", async (t) => {
  const page = await open(t, "/#credential-pathway=v1&want=credential.aami-cbet");
  await page.ready();
  const begins = [];
  const collect = async () => begins.push(...(await page.run(() => {
    const lists = document.querySelector("credential-pathway").shadowRoot.querySelectorAll("form select");
    return [...lists].map((list) => [list.name, list.selectedIndex]);
  })));
  for (const [words, name] of [["Credentials", "have-credential"], ["Education", "have-level"], ["Work", "have-kind"], ["Training", "have-thing"]]) {
    await page.openForm(words, name);
    await collect();
  }
  await page.run(() => {
    for (const summary of document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".add summary")) summary.click();
  });
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".add form").length === 2);
  await collect();
  assert.ok(begins.length > 8, `${begins.length} lists`);
  assert.deepEqual(begins.filter((row) => row[1] !== 0), []);
});
