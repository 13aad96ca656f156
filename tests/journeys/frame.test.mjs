// Rung by rung: what is shown where the widget cannot run in the page, and the page in an iframe.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { open } from "./harness.mjs";

const NO_WASM = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'";
const FRAMES = NO_WASM.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
const NO_FRAME = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

const page = (body, scripts = '<script type="module" src="/credential-pathway.js"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${scripts}</head><body><main><h1>Host</h1>${body}</main></body></html>`;

/** Opens a page of a host, with a policy for it and perhaps for the iframe page as well. */
function at(t, body, { policy = FRAMES, framePolicy, scripts, pages = {} } = {}) {
  const headers = (path) => {
    const own = path === "/host.html" ? policy : path === "/frame.html" ? framePolicy : null;
    return own ? { "Content-Security-Policy": own } : {};
  };
  return open(t, "/host.html", { server: { pages: { "/host.html": page(body, scripts), ...pages }, headers }, before: listen });
}

/** Runs in the page before its own scripts: the error may come before a test could listen for it. */
function listen() {
  window.told = [];
  addEventListener("credential-pathway-error", (event) => told.push(event.detail));
}

/** What came of it: the event's detail. */
async function outcome(page) {
  await page.until(() => told.length > 0 || __seen.events.some((name) => name.endsWith("-error")));
  return (await page.run(() => told))[0];
}

/** Goes into the iframe of an element, or of the page. */
async function into(page, find) {
  await page.driver.switchTo().frame(await page.until(find));
}

const own = () => document.querySelector("credential-pathway").shadowRoot?.querySelector("iframe");

test("where the page's policy refuses the module, the widget runs in an iframe with what was told", async (t) => {
  const opened = await at(t, '<credential-pathway goal="credential.aami-cbet" heading-level="3"><p>Text</p></credential-pathway>', { policy: NO_WASM });
  await opened.until(() => __seen.events.some((name) => name.endsWith("-error")));
  // The answer comes with the rest of the module, and the iframe grows with it.
  await opened.until(() => Number(document.querySelector("credential-pathway").shadowRoot.querySelector("iframe").height) > 400);
  const shown = await opened.run(() => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    const frame = shadowRoot.querySelector("iframe");
    return { title: frame.title, text: document.querySelector("p").checkVisibility(), button: Boolean(shadowRoot.querySelector("button")) };
  });
  assert.deepEqual(shown, { title: "Credential pathway", text: false, button: false });
  const line = (await opened.warnings()).find((line) => line.includes("could not start"));
  assert.match(line, /shown instead: frame/);
  await into(opened, own);
  const inside = await opened.until(() => document.querySelector("credential-pathway").getState?.());
  assert.equal(inside, "v1&want=credential.aami-cbet");
  assert.ok(await opened.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector("h3.title")));
});

test("the iframe has the height of what is in it, also when that changes", async (t) => {
  const opened = await at(t, "<credential-pathway><p>Text</p></credential-pathway>", { policy: NO_WASM });
  await opened.until(() => __seen.events.some((name) => name.endsWith("-error")));
  const heights = async () => {
    await opened.driver.switchTo().defaultContent();
    const outside = await opened.run(() => Number(document.querySelector("credential-pathway").shadowRoot.querySelector("iframe").height));
    await into(opened, own);
    return [outside, await opened.run(() => Math.ceil(document.documentElement.getBoundingClientRect().height))];
  };
  const fits = async () => {
    const [outside, inside] = await heights();
    return Math.abs(outside - inside) <= 1 && outside;
  };
  const before = await opened.driver.wait(fits, 15_000);
  assert.ok(before > 400, `${before}`);
  await opened.run(() => document.querySelector("credential-pathway").setState("v1&show=organizations"));
  const after = await opened.driver.wait(async () => (await heights())[1] !== before && fits(), 15_000);
  assert.ok(Math.abs(after - before) > 100, `${before}, ${after}`);
});

const cases = [
  ["no iframe either: the element's own text stays", "<p>Text</p>", NO_FRAME, undefined, "text"],
  ["an iframe without the module is no better than a text", "<p>Text</p>", NO_WASM, NO_FRAME, "text"],
  ["no text: the iframe shows the page to read", "", NO_WASM, NO_FRAME, "page"],
  ["neither text nor iframe: a link to the page to read", "", NO_FRAME, undefined, "link"],
];

for (const [name, text, policy, framePolicy, rung] of cases) {
  test(name, async (t) => {
    const opened = await at(t, `<credential-pathway>${text}</credential-pathway>`, { policy, framePolicy });
    const detail = await opened.until(() => told[0]);
    assert.equal(detail.rung, rung);
    assert.match(detail.reason, /\w+: .+/);
    const seen = await opened.run(() => {
      const element = document.querySelector("credential-pathway");
      const { shadowRoot } = element;
      return {
        text: element.firstElementChild?.checkVisibility() ?? false,
        frame: Boolean(shadowRoot.querySelector("iframe")),
        link: shadowRoot.querySelector("a")?.href ?? "",
        button: shadowRoot.querySelector("button")?.innerText ?? "",
      };
    });
    assert.equal(seen.text, rung === "text");
    assert.equal(seen.frame, rung === "page");
    assert.equal(new URL(seen.link || opened.origin).pathname, rung === "link" ? "/index.html" : "/");
    assert.equal(seen.button, rung === "page" ? "" : "Try again");
    assert.deepEqual(await opened.errors(), []);
  });
}

const FIT = '<script type="module" src="/credential-pathway-frame.js"></script>';

test("an iframe of a page fits what is in it, and begins with what its address says", async (t) => {
  const query = "goal=credential.aami-cbet&theme=dark&accent=rgb(1,2,3)&catalog-src=/own.json&onclick=alert(1)&bg=url(x)";
  const opened = await at(t, `<iframe title="Pathway" src="/frame.html?${query}" width="100%" height="600"></iframe>`, { scripts: FIT });
  await opened.until(() => Number(document.querySelector("iframe").height) > 700);
  await into(opened, () => document.querySelector("iframe"));
  await opened.until(() => document.querySelector("credential-pathway")?.matches(":state(ready)"));
  const said = await opened.run(() => {
    const element = document.querySelector("credential-pathway");
    return [element.getState(), [...element.attributes].map((row) => row.name).sort().join(" "), element.style.cssText];
  });
  assert.equal(said[0], "v1&want=credential.aami-cbet");
  assert.equal(said[1], "fallback goal heading-level loading style theme");
  assert.equal(said[2].replaceAll(" ", ""), "--credential-pathway-accent:rgb(1,2,3);");
});

test("in a sandbox without storage the widget runs, and says when it cannot keep anything", async (t) => {
  const files = await serve({ headers: () => ({ "Access-Control-Allow-Origin": "*", "Content-Security-Policy": "frame-ancestors *" }) });
  t.after(files.close);
  const body = `<iframe title="Pathway" sandbox="allow-scripts" src="${files.origin}/frame.html?goal=credential.aami-cbet" height="600"></iframe>`;
  const scripts = `<script type="module" src="${files.origin}/credential-pathway-frame.js"></script>`;
  const opened = await at(t, body, { scripts, policy: `script-src ${files.origin}; frame-src ${files.origin}` });
  await opened.until(() => Number(document.querySelector("iframe").height) > 700);
  await into(opened, () => document.querySelector("iframe"));
  // The tools come with the rest of the module.
  await opened.until(() => {
    const buttons = [...(document.querySelector("credential-pathway")?.shadowRoot?.querySelectorAll("button") ?? [])];
    const save = buttons.find((button) => button.textContent === "Save on this device");
    save?.click();
    return save;
  });
  const said = await opened.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".foot .said p")?.innerText);
  assert.match(said, /can't save on your device/);
});

test("the page around hears the height in its own words and in those of Canvas", async (t) => {
  const script = "addEventListener('message', (event) => (window.heard ??= []).push(event.data));";
  const opened = await at(t, '<iframe title="Pathway" src="/frame.html" height="600"></iframe>', {
    scripts: '<script src="/hear.js"></script>',
    pages: { "/hear.js": script },
  });
  await opened.until(() => window.heard?.some((data) => data.runs === true));
  await opened.until(() => typeof window.heard.at(-1) === "string");
  const heard = await opened.run(() => window.heard);
  const last = heard.findLast((data) => data.type === "credential-pathway-frame");
  assert.ok(last.height > 400);
  assert.deepEqual(JSON.parse(heard.at(-1)), { subject: "lti.frameResize", height: last.height });
});

test("a link to another site leaves the iframe alone: it opens beside", async (t) => {
  const opened = await at(t, '<iframe title="Pathway" src="/frame.html?view=desk" height="600"></iframe>', { scripts: FIT });
  await into(opened, () => document.querySelector("iframe"));
  await opened.until(() => document.querySelector("credential-pathway")?.matches(":state(ready)"));
  assert.equal(await opened.run(() => document.querySelector("base").target), "_blank");
  const links = await opened.until(() => {
    const found = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("a[href^=https]")];
    return found.length > 0 && found.map((link) => [link.getAttribute("target"), link.rel]);
  });
  for (const [target, rel] of links) assert.deepEqual([target, rel], [null, "noopener noreferrer"]);
});

test("the iframe that is tried is asked for once", async (t) => {
  const opened = await at(t, "<credential-pathway><p>Text</p></credential-pathway>", { policy: NO_WASM });
  await opened.until(() => __seen.events.some((name) => name.endsWith("-error")));
  await into(opened, own);
  await opened.until(() => document.querySelector("credential-pathway")?.matches(":state(ready)"));
  await opened.driver.switchTo().defaultContent();
  const asked = opened.asked().filter((url) => new URL(url).pathname === "/frame.html");
  assert.equal(asked.length, 1);
});
