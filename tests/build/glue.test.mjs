// What the build changes in the glue of wasm-bindgen, and that it stops where the glue is not what it expects.

import assert from "node:assert/strict";
import { test } from "node:test";
import { renamed, safe } from "../../scripts/wasm/glue.mjs";

const WIDGET = "credential-pathway";

const GLUE = `function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_set_innerHTML_01: function(arg0, arg1, arg2) {
            arg0.innerHTML = getStringFromWasm0(arg1, arg2);
        },
        __wbg_new_02: function() {
            const ret = new Object();
            return ret;
        },
        __wbg_namespaceURI_03: function(arg0, arg1) {
            const ret = arg1.namespaceURI;
            setInt32(arg0, isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc));
        },
    };
    return { __proto__: null, "./credential-pathway_bg.js": import0 };
}
export function make(arg0) {
    return wasm.make(arg0);
}
`;

/** A module that imports one function from "a". */
const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x62, 0, 0);

const FROM = "./credential-pathway_bg.js";
const IMPORTS = [[FROM, "__wbg_set_innerHTML_01", "b"], [FROM, "__wbg_new_02", "in"], [FROM, "__wbg_namespaceURI_03", "$"]];
const EXPORTS = [["__wbindgen_malloc", "$a"], ["make", "c"]];

test("it makes no HTML of a text, and its options inherit nothing", () => {
  const glue = safe(GLUE, WIDGET);
  assert.doesNotMatch(glue, /\.innerHTML|new Object/);
  assert.match(glue, /const ret = \{ __proto__: null \};/);
});

test("it tells Yew the namespace that an element has, so that what is put into an <svg> is SVG", () => {
  assert.match(safe(GLUE, WIDGET), /const ret = arg1\.namespaceURI;\n.*isLikeNone\(ret\) \? 0 : passStringToWasm0\(ret/);
});

test("a change that finds no place stops the build, but of a program that never had it", () => {
  const without = GLUE.replace(/arg0\.innerHTML.*/, "");
  assert.throws(() => safe(without, WIDGET), /credential-pathway: nothing to change for: HTML from a text/);
  assert.throws(() => safe(GLUE.replace("new Object()", "{}"), WIDGET), /nothing to change for: options/);
  assert.doesNotThrow(() => safe(without, "catalog-check"));
});

test("what is written in another way stops the build as well", () => {
  const html = (way) => GLUE.replace("return ret;", `${way}\n return ret;`);
  for (const way of ["arg1.innerHTML = x;", "arg0.outerHTML = x;", "arg0.insertAdjacentHTML('x', y);", "new Function(x);", "eval(x);"]) {
    assert.throws(() => safe(html(way), WIDGET), /is left in the glue/, way);
  }
  assert.throws(() => safe(html("new Object(x);"), WIDGET), /`new Object` is left/);
});

test("names follow the module's", () => {
  const glue = renamed(GLUE, { imports: IMPORTS, exports: EXPORTS }, MODULE);
  assert.match(glue, /\bb: function\(arg0, arg1, arg2\)/);
  assert.match(glue, /\bin: function\(\)/);
  assert.match(glue, /\$: function\(arg0, arg1\)/);
  assert.match(glue, /"a": import0/);
  assert.match(glue, /passStringToWasm0\(ret, wasm\.\$a\)/);
  assert.match(glue, /export function make\(arg0\) \{\n    return wasm\.c\(arg0\)/);
  assert.doesNotMatch(glue, /__wbg_new|_bg\.js|__wbindgen/);
});

test("a name that one of the two does not have stops the build", () => {
  const names = (imports, exports) => () => renamed(GLUE, { imports, exports }, MODULE);
  assert.throws(names([...IMPORTS, [FROM, "__wbg_gone_04", "d"]], EXPORTS), /__wbg_gone_04 stands 0 times/);
  assert.throws(names(IMPORTS, EXPORTS.slice(1)), /the glue calls __wbindgen_malloc, which the module does not export/);
  assert.throws(names([...IMPORTS, ["env", "other", "d"]], EXPORTS), /imports from .*env, not from one place/);
});
