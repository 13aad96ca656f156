// The glue that wasm-bindgen writes, for this widget: without what is there for browsers that the
// widget's stylesheet leaves out anyway, and for ways to start it that nobody takes.

/** A module is compiled while it comes, where its server says what it is; else once it is there. */
const LOAD = `async function __wbg_load(answer, imports) {
  if (!answer.ok) throw new Error(answer.status + ' for ' + answer.url);
  return answer.headers.get('Content-Type') === 'application/wasm'
    ? WebAssembly.instantiateStreaming(answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}`;

const INIT = `async function __wbg_init({ module_or_path }) {
  if (wasm !== undefined) return wasm;
  const { instance, module } = await __wbg_load(module_or_path, __wbg_get_imports());
  return __wbg_finalize_init(instance, module);
}`;

/** What is replaced by what, in the glue of every module. */
const ALWAYS = [
  ["the load", /async function __wbg_load\(.*?\n\}/s, LOAD],
  ["the start", /async function __wbg_init\(.*?\n\}/s, INIT],
  ["the text encoder of old", /if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?\n\}/s, ""],
  ["a text that does not grow", /if \(realloc === undefined\) \{.*?\n    \}\n/s, ""],
];

/** And where a module has it. */
const SOMETIMES = [
  // A view of a memory that has grown is one of another buffer.
  [/(\w+)\.buffer\.detached === true \|\| \(\1\.buffer\.detached === undefined && (.*?)\)\)/g, "$2)"],
  [/\(typeof FinalizationRegistry === 'undefined'\)\s*\?[^\n]*\n\s*:\s*new/g, "new"],
  [/const ret = typeof (\w+) === 'undefined' \? null : \1;\s*return isLikeNone\(ret\) \? 0 : (.*?)\(ret\);/g, "return $2(globalThis);"],
  [/let result;\s*try \{\s*result = (arg0 instanceof \w+);\s*\} catch \(_\) \{\s*result = false;\s*\}\s*const ret = result;\s*return ret;/g, "return $1;"],
  // Yew asks each parent twice whether it is SVG or MathML; every element of the widget is HTML.
  [/\(arg0, arg1\) \{\s*const ret = arg1\.namespaceURI;.*?\n\s*\}(?=,\n)/s, "(arg0) { getDataViewMemory0().setInt32(arg0, 0, true); }"],
  // It makes no HTML of a text.
  [/arg0\.innerHTML = .*/g, ""],
  // What a page's scripts put into Object.prototype, such as a `signal`, is no option of ours.
  [/new Object\(\)/g, "{ __proto__: null }"],
];

/** The glue's text with those changes. */
export function trimmed(glue) {
  const lost = ALWAYS.find(([, found]) => glue.search(found) < 0);
  if (lost) throw new Error(`${lost[0]} is not in the glue: see scripts/wasm/glue.mjs`);
  const changes = [...ALWAYS.map((row) => row.slice(1)), ...SOMETIMES];
  return changes.reduce((text, [found, instead]) => text.replace(found, instead), glue);
}
