// What the doctor says of a policy is what the browser does: the widget's page
// under one policy after the other, on the host of the files and on another.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { diagnose } from "../../../static/embed/doctor.mjs";
import { ENGINE, open } from "../harness.mjs";

const FILES = JSON.parse(readFileSync(new URL("../../../dist/integrity.json", import.meta.url), "utf8"));
const LOADER = FILES.find((file) => file.name === "credential-pathway.js").integrity;
const FRAME = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frame</title></head><body><p>frame</p></body></html>';
const SOUND = "default-src 'none'; script-src FILES 'wasm-unsafe-eval'; style-src FILES; connect-src FILES; frame-src FILES";

/** One page: `csp` is its policy or several (FILES stands for the files' origin), the rest is what it differs in. */
const CASES = [
  { name: "no policy at all", csp: [] },
  { name: "the sound policy", csp: [SOUND] },
  { name: "nothing allowed", csp: ["default-src 'none'"] },
  { name: "the page's own, without the word for WebAssembly", csp: ["default-src 'self'"] },
  { name: "the word for eval instead of the one for WebAssembly", csp: ["script-src 'self' 'unsafe-eval'"] },
  { name: "the word in default-src alone", csp: ["default-src 'self' 'wasm-unsafe-eval'"] },
  { name: "the word in script-src-elem alone", csp: ["default-src 'self'; script-src-elem 'self' 'wasm-unsafe-eval'"] },
  { name: "'unsafe-inline' opens no file", csp: ["script-src 'unsafe-inline' 'wasm-unsafe-eval'"] },
  { name: "no connect-src", csp: ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"] },
  { name: "no style-src", csp: ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"] },
  { name: "style-src-elem overrides style-src", csp: ["style-src 'self'; style-src-elem 'none'"] },
  { name: "child-src speaks for frames", csp: ["default-src 'self' 'wasm-unsafe-eval'; child-src 'none'"] },
  { name: "a nonce on the tag, without more", csp: ["script-src 'nonce-abc123' 'wasm-unsafe-eval'"], nonce: true },
  { name: "a nonce on the tag, and 'strict-dynamic'", csp: ["script-src 'nonce-abc123' 'strict-dynamic' 'wasm-unsafe-eval'"], nonce: true },
  { name: "'strict-dynamic' without the nonce on the tag", csp: ["script-src 'nonce-abc123' 'strict-dynamic' 'self' 'wasm-unsafe-eval'"] },
  { name: "the loader's hash and 'strict-dynamic'", csp: [`script-src '${LOADER}' 'strict-dynamic' 'wasm-unsafe-eval'`], integrity: true },
  { name: "the loader's hash, but no integrity on the tag", csp: [`script-src '${LOADER}' 'wasm-unsafe-eval'`] },
  { name: "a path to one file", csp: ["script-src FILES/credential-pathway.js 'wasm-unsafe-eval'"] },
  { name: "a path to the folder", csp: ["script-src FILES/ 'wasm-unsafe-eval'"] },
  { name: "a scheme alone, in capitals", csp: ["script-src HTTP: 'WASM-UNSAFE-EVAL'; connect-src HTTP:; style-src HTTP:; frame-src HTTP:"] },
  { name: "another port", csp: ["script-src http://127.0.0.1:1 'wasm-unsafe-eval'"] },
  { name: "any port", csp: ["script-src http://127.0.0.1:* 'wasm-unsafe-eval'"] },
  { name: "'none' beside a source counts for nothing", csp: ["script-src 'none' 'self' 'wasm-unsafe-eval'"] },
  { name: "two policies, each alone is not enough", csp: ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'none'"] },
  { name: "a policy that only reports", report: "default-src 'none'", csp: [] },
  { name: "trusted types", csp: ["require-trusted-types-for 'script'; trusted-types 'none'"] },
  { name: "a sandbox without scripts", csp: ["sandbox"] },
  { name: "a sandbox with scripts and its origin", csp: ["sandbox allow-scripts allow-same-origin"] },
  { name: "a sandbox with scripts, without its origin", csp: ["sandbox allow-scripts"] },
  { name: "the same, and the files allow anybody", csp: ["sandbox allow-scripts"], allow: "*" },
  { name: "http made https, which a loopback address is spared", csp: ["upgrade-insecure-requests; default-src 'self' 'wasm-unsafe-eval'"] },
  { name: "require-sri-for, which no browser keeps", csp: ["require-sri-for script style"] },
  { name: "an integrity policy, and a tag without integrity", csp: [], more: { "Integrity-Policy": "blocked-destinations=(script)" } },
  { name: "an integrity policy, and a tag with it", csp: [], integrity: true, more: { "Integrity-Policy": "blocked-destinations=(script)" } },
  { name: "isolated by COEP", csp: [], more: { "Cross-Origin-Embedder-Policy": "require-corp" } },
  { name: "files elsewhere that allow nobody", elsewhere: true, csp: [SOUND] },
  { name: "files elsewhere that allow the page", elsewhere: true, csp: [SOUND], allow: "page" },
  { name: "files elsewhere, and 'self' alone", elsewhere: true, csp: ["default-src 'self' 'wasm-unsafe-eval'"], allow: "*" },
  { name: "files elsewhere, named without scheme", elsewhere: true, csp: ["script-src HOST 'wasm-unsafe-eval'; connect-src HOST"], allow: "*" },
];

const DIRECTIVE = { __proto__: null, loader: /^script-src/, glue: /^script-src/, module: /^connect-src/, catalog: /^connect-src/, compile: /^script-src/, rest: /^connect-src/, style: /^style-src/, details: /^connect-src/, frame: /^frame-src/ };

/** What the browser did: how far the widget came, and which pieces a policy or the page refused. */
async function happened(page) {
  await page.until(() => document.readyState === "complete");
  await page.until(() => {
    const element = document.querySelector("credential-pathway");
    const isDefined = customElements.get("credential-pathway");
    return isDefined ? element.matches(":state(ready), :state(error)") : window.refused;
  });
  // A widget that runs asks for the rest of its module next.
  await page.until(() => {
    const isRunning = customElements.get("credential-pathway") && document.querySelector("credential-pathway").matches(":state(ready)");
    const addresses = [...performance.getEntriesByType("resource").map((entry) => entry.name), ...__told.map((event) => event.blockedURI)];
    return !isRunning || addresses.some((address) => address.includes("-rest-"));
  });
  return page.run(() => {
    const element = document.querySelector("credential-pathway");
    const isRunning = customElements.get("credential-pathway") && element.matches(":state(ready)");
    return {
      loader: Boolean(customElements.get("credential-pathway")),
      runs: Boolean(isRunning),
      styled: getComputedStyle(element.shadowRoot?.querySelector(".widget") ?? element).containerType === "inline-size",
      refused: __told.map((event) => ({ directive: event.effectiveDirective, what: event.blockedURI, how: event.disposition })),
    };
  });
}

/** Which pieces the doctor says a policy refuses, of those that are asked for at all. */
function refusals(said, disposition) {
  const outcome = (name) => said.pieces.find((piece) => piece.name === name).outcome;
  const asked = said.pieces.filter(({ name }) => {
    if (["loader", "frame"].includes(name)) return true;
    // The page of these cases has no goal, and the rest is asked for once the first part runs.
    if (name === "details" || (name === "rest" && !["loader", "glue", "module", "catalog", "compile"].every((first) => outcome(first) === "allowed"))) return false;
    if (outcome("loader") === "refused") return false;
    return name !== "compile" || (outcome("glue") === "allowed" && outcome("module") === "allowed");
  });
  return asked.filter((piece) => piece.verdicts.some((verdict) => !verdict.ok && said.policies[verdict.policy].disposition === disposition)).map((piece) => piece.name);
}

/** The same of what the browser told. */
function toldRefusals(refused, said, disposition) {
  const names = said.pieces.filter(({ name, url }) =>
    refused.some(({ directive, what, how }) => {
      // Several scripts have a hash in their names; the one that is asked for is the widget's.
      const plain = (text) => text.replace(/-[0-9a-f]{16}\./, "-HASH.");
      const isIt = name === "compile" ? what === "wasm-eval" : plain(what) === plain(url.href) || (name === "frame" && what === url.origin);
      return how === disposition && DIRECTIVE[name].test(directive) && isIt;
    }));
  return names.map((piece) => piece.name);
}

const watch = () => {
  window.__told = [];
  addEventListener("securitypolicyviolation", (event) => window.__told.push(event));
  addEventListener("error", (event) => {
    if (event.target.localName === "script") window.refused = true;
  }, true);
};

/** A page's and a files' host, each of its own origin; what they answer is the case's. */
async function hosts(t) {
  const now = {};
  const allowed = () => (now.allow ? { "Access-Control-Allow-Origin": now.allow === "page" ? now.host : now.allow } : {});
  const frame = FILES.some((file) => file.name === "frame.html") ? {} : { "/frame.html": FRAME };
  // A cached answer would carry the headers of the case before.
  const usual = () => ({ "Cache-Control": "no-store", ...allowed() });
  const pages = { ...frame, get "/host.html"() {
    return now.html;
  } };
  const files = await serve({ pages: frame, headers: usual });
  t.after(files.close);
  const host = await serve({ pages, headers: (path) => (path === "/host.html" ? now.headers : usual()) });
  t.after(host.close);
  const set = (given, base, policies) => {
    const tag = `${given.nonce ? ' nonce="abc123"' : ""}${given.integrity ? ` integrity="${LOADER}" crossorigin="anonymous"` : ""}`;
    const headers = { "Content-Security-Policy": policies, ...given.more };
    if (given.report) headers["Content-Security-Policy-Report-Only"] = given.report;
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
      <script type="module" src="${base}/credential-pathway.js"${tag}></script></head>
      <body><credential-pathway loading="eager" fallback="text">text</credential-pathway><iframe title="Frame" src="${base}/frame.html"></iframe></body></html>`;
    Object.assign(now, { html, headers, host: host.origin, allow: given.allow });
    const lines = (entries) => entries.map((row) => row.join(": ")).join("\n");
    const said = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
    return { text: lines(said), answer: lines(Object.entries(usual())) };
  };
  return { host, files, set };
}

test("what the doctor says of a policy is what the browser does", { skip: ENGINE !== "chromium" && "what Chromium tells of a policy is tried" }, async (t) => {
  const { host, files, set } = await hosts(t);
  const page = await open(t, "/none.html", { origin: host.origin });
  // Not by a file of the page: its policy is what is tried.
  await page.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
  for (const given of CASES) {
    await t.test(given.name, async () => {
      const base = given.elsewhere ? files.origin : host.origin;
      const policies = given.csp.map((text) => text.replaceAll("FILES", base).replaceAll("HOST", new URL(base).host));
      const pasted = set(given, base, policies);
      const said = diagnose({ ...pasted, page: `${host.origin}/host.html`, base: `${base}/`, nonce: given.nonce, integrity: given.integrity, files: FILES });
      if (given.csp[0] === "sandbox") return assert.equal(said.rung, "text"); // no script can look there
      await page.go("/host.html");
      const did = await happened(page);
      const seen = JSON.stringify(did);
      assert.equal(did.loader, said.pieces[0].outcome === "allowed", `loader: ${seen}`);
      assert.equal(did.runs, said.rung === "element" && said.isSure, `runs: ${seen}`);
      if (did.runs) assert.equal(did.styled, said.isStyled, `looks: ${seen}`);
      for (const disposition of ["enforce", "report"]) {
        assert.deepEqual(toldRefusals(did.refused, said, disposition).sort(), refusals(said, disposition).sort(), `${disposition}: ${seen}`);
      }
    });
  }
});
