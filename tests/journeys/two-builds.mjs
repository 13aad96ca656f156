// Two builds of the widget that differ in every file, made of dist/ in the way the build names its
// files, and what a page says of which of them ran.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { integrity } from "../../scripts/integrity.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const LOADER = "credential-pathway.js";

/** A name in the module that no browser asks for: a custom section of the format. */
function wasmSection(name, text) {
  const part = (bytes) => Buffer.concat([Buffer.from([bytes.length]), bytes]);
  return Buffer.concat([Buffer.from([0]), part(Buffer.concat([part(Buffer.from(name)), Buffer.from(text)]))]);
}

const after = (content, mark) => Buffer.concat([content, Buffer.from(mark)]);

/** How a file says of which build it is, by the ending of its name. */
const MARKED = {
  js: (content, build, kind) => after(content, `;(globalThis.ran ??= []).push("${kind} ${build}");`),
  css: (content, build) => after(content, `:host{--build:${build}}`),
  wasm: (content, build) => after(content, wasmSection("build", build)),
  json: (content, build) => Buffer.from(JSON.stringify({ ...JSON.parse(content), edition: build })),
};

/** The parts that a loader names, by what they are. */
const PARTS = {
  glue: /credential-pathway-[0-9a-f]{16}\.js/,
  wasm: /credential-pathway-[0-9a-f]{16}\.wasm/,
  catalog: /catalog-[0-9a-f]{16}\.json/,
  css: /credential-pathway-[0-9a-f]{16}\.css/,
  frame: /credential-pathway-frame-[0-9a-f]{16}\.js/,
};

/** A build that says its name in every file: `{files, names}`, contents by name and names by part. */
function build(mark) {
  const files = Object.fromEntries(readdirSync(DIST).map((name) => [name, readFileSync(join(DIST, name))]));
  let loader = files[LOADER].toString();
  const names = {};
  for (const [part, pattern] of Object.entries(PARTS)) {
    const [before] = loader.match(pattern);
    const ending = before.split(".").pop();
    const content = MARKED[ending](files[before], mark, part);
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
    names[part] = before.replace(/[0-9a-f]{16}/, hash);
    loader = loader.replace(before, names[part]).replace(integrity(files[before], "sha256"), integrity(content, "sha256"));
    delete files[before];
    files[names[part]] = content;
  }
  files[LOADER] = MARKED.js(Buffer.from(loader), mark, "loader");
  return { files, names };
}

const builds = { one: build("one"), two: build("two") };

/** A folder as a host has it, which holds build one; it goes with the test. */
export function host(t) {
  const folder = mkdtempSync(join(tmpdir(), "two-builds-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const put = (name, content) => writeFileSync(join(folder, name), content);
  const upload = (mark, but = []) => {
    const { files } = builds[mark];
    for (const name of Object.keys(files).filter((name) => !but.includes(name))) put(name, files[name]);
  };
  const replace = (mark) => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    upload(mark);
  };
  upload("one");
  return { folder, put, upload, replace };
}

/** The content of a part of a build. */
export const content = (mark, part) => builds[mark].files[builds[mark].names[part]];

/** The name of a part of a build. */
export const nameOf = (mark, part) => builds[mark].names[part];

/** The value for a script tag that names the loader of a build. */
export const loaderIntegrity = (mark) => integrity(builds[mark].files[LOADER]);

/** Runs in a page before its own scripts: keeps the name of the build whose module was started. */
export function keepModules() {
  const own = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await own.apply(WebAssembly, given);
    const [name] = WebAssembly.Module.customSections(made.module, "build");
    (globalThis.ran ??= []).push(`wasm ${new TextDecoder().decode(name)}`);
    return made;
  };
}

/** What of which build ran in a page or looks after it, such as ["css one", "glue one", ...]. */
export function ran(page) {
  return page.run(() => {
    const element = document.querySelector("credential-pathway");
    const css = getComputedStyle(element).getPropertyValue("--build").trim();
    const catalog = element.shadowRoot?.querySelector(".foot > .muted")?.textContent.match(/^Catalog (\w+)/)?.[1];
    const shown = Object.entries({ catalog, css }).filter(([, build]) => build);
    return [...(globalThis.ran ?? []), ...shown.map((row) => row.join(" "))].sort();
  });
}

/** All parts of a build that runs. */
export const whole = (mark) => ["catalog", "css", "glue", "loader", "wasm"].map((part) => `${part} ${mark}`);
