// The glue that wasm-bindgen writes, for this widget: without what is there for browsers that the
// widget's stylesheet leaves out anyway, and for ways to start it that nobody takes.

const INIT = `async function __wbg_init({ module_or_path }) {
  if (wasm !== undefined) return wasm;
  const { instance, module } = await __wbg_load(module_or_path, __wbg_get_imports());
  return __wbg_finalize_init(instance, module);
}`;

/** What is replaced by what: each has to be there. */
const CHANGES = [
  ["the start", /async function __wbg_init\(.*?\n\}/s, INIT],
  ["the text encoder of old", /if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?\n\}/s, ""],
  ["the registry of old", /\(typeof FinalizationRegistry === 'undefined'\)\s*\?[^\n]*\n\s*:\s*new/g, "new"],
  // What a page's scripts put into Object.prototype, such as a `signal`, is no option of ours.
  ["an object of options", /new Object\(\)/g, "{ __proto__: null }"],
];

/** Not every module has these. */
const RARE = ["the registry of old", "an object of options"];

/** The glue's text with those changes. */
export function trimmed(glue) {
  return CHANGES.reduce((text, [name, found, instead]) => {
    if (!RARE.includes(name) && text.search(found) < 0) throw new Error(`${name} is not in the glue: see scripts/wasm/glue.mjs`);
    return text.replace(found, instead);
  }, glue);
}
