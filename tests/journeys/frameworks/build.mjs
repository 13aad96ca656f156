// The pages of the frameworks, made in memory: what a browser runs, and what a server would send.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as svelte from "svelte/compiler";
import { compileScript, parse } from "vue/compiler-sfc";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const compilerOptions = { isCustomElement: (tag) => tag === "credential-pathway" };

/** An esbuild plugin for files whose names match, each made a module by `compile(source, path)`. */
function plugin(name, filter, compile) {
  const setup = (build) =>
    build.onLoad({ filter }, async ({ path }) => ({ contents: compile(await readFile(path, "utf8"), path), loader: "js" }));
  return { name, setup };
}

function vue(ssr) {
  const templateOptions = { ssr, ssrCssVars: [], compilerOptions };
  return plugin("vue", /\.vue$/, (source, filename) => {
    const { descriptor } = parse(source, { filename, templateParseOptions: compilerOptions });
    return compileScript(descriptor, { id: "app", inlineTemplate: true, templateOptions }).content;
  });
}

/** With `fragments: "tree"` Svelte makes elements, where it would else make HTML from a text. */
function svelteFiles(ssr) {
  const options = { generate: ssr ? "server" : "client", dev: true };
  return [
    plugin("svelte", /\.svelte$/, (source, filename) => svelte.compile(source, { ...options, filename, fragments: "tree" }).js.code),
    plugin("svelte modules", /\.svelte\.js$/, (source, filename) => svelte.compileModule(source, { ...options, filename }).js.code),
  ];
}

async function bundle(entry, ssr, options) {
  const built = await build({
    entryPoints: [FOLDER + entry],
    bundle: true,
    write: false,
    logLevel: "silent",
    jsx: "automatic",
    jsxDev: false,
    conditions: ["module", "development"],
    plugins: [vue(ssr), ...svelteFiles(ssr)],
    external: ["/credential-pathway.js"],
    define: {
      // The page allows no Trusted Types policy: Vue and Svelte ask for none of their own then.
      "window.trustedTypes": "undefined",
      "globalThis.window.trustedTypes": "undefined",
      "process.env.NODE_ENV": '"development"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
    },
    ...options,
  });
  return built.outputFiles[0].text;
}

/** The script of a framework's page, by the name of its entry. */
export const script = (entry) => bundle(entry, false, { format: "esm" });

/** The function that makes a model into HTML on a server, by the name of its entry. */
export async function server(entry) {
  const code = await bundle(entry, true, { format: "cjs", platform: "node" });
  const module = { exports: {} };
  new Function("module", "exports", "require", code)(module, module.exports, createRequire(import.meta.url));
  return module.exports.html;
}
