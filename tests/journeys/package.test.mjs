// dist/ as a package: what npm packs of it, and what a program that installs it finds.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "svelte/compiler";
import { compileTemplate, parse } from "vue/compiler-sfc";
import { open } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = join(ROOT, "dist");
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
const NAME = "credential-pathway";

const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const npm = (folder, ...args) => execFileSync("npm", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** The program in the README after the fence "```language". */
function example(language) {
  const found = readFileSync(join(DIST, "README.md"), "utf8").match(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s"));
  assert.ok(found, language);
  return found[1];
}

/** A project of somebody's own, below this one so that it finds the development tools, with the package installed. */
function project(t) {
  mkdirSync(join(ROOT, "target"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, "target", "package-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "host", private: true, type: "module" }));
  const [{ filename }] = JSON.parse(npm(DIST, "pack", "--json", "--pack-destination", folder));
  npm(folder, "install", `./${filename}`, "--offline", "--ignore-scripts", "--no-audit", "--no-fund");
  return folder;
}

test("npm packs every file of the build, each of which integrity.json lists, and no other", () => {
  const [{ files }] = JSON.parse(npm(DIST, "pack", "--json", "--dry-run"));
  const packed = files.map((row) => row.path).sort();
  const listed = json(join(DIST, "integrity.json")).map((row) => row.name);
  assert.deepEqual(packed, [...listed, "integrity.json"].sort());
  for (const name of [`${NAME}.js`, `${NAME}.d.ts`, "custom-elements.json", "README.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    assert.ok(packed.includes(name), name);
  }
  for (const ending of ["js", "wasm", "css", "json"]) {
    assert.ok(packed.some((name) => new RegExp(`-[0-9a-f]{16}\\.${ending}$`).test(name)), ending);
  }
});

test("the package says of itself what Cargo.toml says, depends on nothing and runs nothing", () => {
  const own = json(join(DIST, "package.json"));
  const cargo = readFileSync(join(ROOT, "Cargo.toml"), "utf8").split("\n");
  for (const key of ["name", "version", "description", "license"]) assert.ok(cargo.includes(`${key} = "${own[key]}"`), key);
  const keys = ["name", "version", "description", "license", "type", "main", "module", "types", "exports", "customElements", "sideEffects", "files"];
  assert.deepEqual(Object.keys(own), keys);
  assert.equal(own.sideEffects, true, "a bundler may not leave out an import that only defines the element");
});

test("an installed package answers to its name, for TypeScript in strict mode and for a bundler", async (t) => {
  const folder = project(t);
  const installed = join(folder, "node_modules", NAME);
  assert.deepEqual(readdirSync(installed).sort(), readdirSync(DIST).sort());

  const from = createRequire(join(folder, "package.json"));
  assert.equal(from.resolve(NAME), join(installed, `${NAME}.js`));
  const own = json(join(installed, "package.json"));
  for (const name of [own.customElements, "integrity.json", "package.json"]) {
    assert.equal(from.resolve(`${NAME}/${name}`), join(installed, name));
  }

  copyFileSync(new URL("package/page.ts", import.meta.url), join(folder, "page.ts"));
  writeFileSync(join(folder, "element.ts"), example("ts"));
  writeFileSync(join(folder, "pathway.tsx"), example("tsx"));
  for (const [module, moduleResolution] of [["esnext", "bundler"], ["nodenext", "nodenext"]]) {
    const files = ["page.ts", "element.ts", "pathway.tsx"];
    const given = ["--noEmit", "--strict", "--target", "es2022", "--jsx", "react-jsx", "--module", module, "--moduleResolution", moduleResolution];
    const told = (() => {
      try {
        return execFileSync(process.execPath, [TSC, ...given, ...files], { cwd: folder, encoding: "utf8" });
      } catch (error) {
        return error.stdout;
      }
    })();
    assert.equal(told, "", moduleResolution);
  }

  writeFileSync(join(folder, "host.js"), `import "${NAME}";`);
  const built = await build({ entryPoints: ["host.js"], absWorkingDir: folder, bundle: true, format: "esm", write: false, metafile: true, logLevel: "silent" });
  assert.deepEqual(built.warnings, []);
  assert.ok(Object.keys(built.metafile.inputs).includes(`node_modules/${NAME}/${NAME}.js`));
  assert.match(built.outputFiles[0].text, /customElements/);
});

test("the README's components are ones that Vue and Svelte compile", () => {
  const { descriptor, errors } = parse(example("vue"));
  const isCustomElement = (tag) => tag === NAME;
  const vue = compileTemplate({ id: "x", filename: "x.vue", source: descriptor.template.content, compilerOptions: { isCustomElement } });
  assert.deepEqual([...errors, ...vue.errors, ...vue.tips], []);
  assert.match(vue.code, /createElementBlock\("credential-pathway"/);
  assert.deepEqual(compile(example("svelte"), { filename: "X.svelte" }).warnings, []);
});

/** A page of a host's own whose bundle, at `path`, has the loader in it. */
async function bundled(path, attributes) {
  const options = { stdin: { contents: `import "./${NAME}.js";`, resolveDir: DIST }, bundle: true, minify: true, format: "esm", write: false };
  const [{ text }] = (await build(options)).outputFiles;
  const head = `<meta charset="utf-8"><title>Host</title><script type="module" src="${path}"></script>`;
  const body = `<main><h1>Host</h1><${NAME} ${attributes}>A text</${NAME}></main>`;
  return { [path]: text, "/host.html": `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>` };
}

test("a bundle that stands beside the files finds them", async (t) => {
  const page = await open(t, "/host.html", { server: { pages: await bundled("/bundle.js", "") } });
  await page.ready();
  assert.deepEqual(await page.violations(), []);
});

test("webpack is told, where the loader imports by address, that this is no part of a bundle", () => {
  const loader = readFileSync(join(DIST, `${NAME}.js`), "utf8");
  assert.equal(loader.match(/\bimport\(/g).length, 1);
  assert.match(loader, /\bimport\(\/\* webpackIgnore: true \*\/ /);
});

const offered = json(join(ROOT, "static/custom-elements.json")).modules[0].declarations[0].attributes.map((row) => row.name);
const skip = !offered.includes("base-url") && "the element has no base-url";

for (const base of ["/", "./"]) {
  test(`a bundle elsewhere finds the files that base-url="${base}" names`, { skip }, async (t) => {
    const page = await open(t, "/host.html", { server: { pages: await bundled("/assets/app.js", `base-url="${base}"`) } });
    await page.ready();
    assert.deepEqual(await page.violations(), []);
    const asked = (await page.requests()).map((url) => new URL(url).pathname);
    assert.deepEqual(asked.filter((path) => path.includes("//")), [], "another path to most servers");
  });
}

test("a base-url that is no address leaves the text, and nothing is thrown", { skip }, async (t) => {
  const page = await open(t, "/host.html", { server: { pages: await bundled("/assets/app.js", 'base-url="https://["') } });
  await page.event("error");
  assert.match(await page.run(() => document.querySelector("credential-pathway").innerText), /A text/);
  assert.deepEqual(await page.errors(), []);
});
