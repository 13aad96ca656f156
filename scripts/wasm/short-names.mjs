// Gives what the module and its glue have between them short names: wasm-bindgen's own carry a
// hash each, twice, in the module and in the glue, and no compression can take those away.

import { Cursor, name, number, section } from "./binary.mjs";

const IMPORTS = 2;
const EXPORTS = 7;
/** What wasm-bindgen exports for its glue alone. */
const INNER = /^__|^wasm_bindgen/;

/** The module with other content in a section. */
function withSection(wasm, id, rows) {
  const { from, content, to } = section(wasm, id);
  const count = new Cursor(wasm, content).number();
  const body = Buffer.concat([number(count), ...rows]);
  return Buffer.concat([wasm.subarray(0, from), Buffer.from([id]), number(body.length), body, wasm.subarray(to)]);
}

/** The module with short names for its imports, and the map from old to new ones. */
function imports(wasm) {
  const cursor = new Cursor(wasm, section(wasm, IMPORTS).content);
  const names = new Map();
  const rows = [];
  const count = cursor.number();
  for (let row = 0; row < count; row++) {
    const [module, old] = [cursor.name(), cursor.name()];
    if (wasm[cursor.at++] !== 0) throw new Error(`${old} is no function`);
    names.set(module, "w");
    names.set(old, `_${row.toString(36)}`);
    rows.push(name(names.get(module)), name(names.get(old)), Buffer.from([0]), number(cursor.number()));
  }
  return { wasm: withSection(wasm, IMPORTS, rows), names };
}

/** The module with short names for what it exports to its glue alone, and the map of those. */
function exports(wasm) {
  const cursor = new Cursor(wasm, section(wasm, EXPORTS).content);
  const names = new Map();
  const rows = [];
  const count = cursor.number();
  for (let row = 0; row < count; row++) {
    const old = cursor.name();
    if (INNER.test(old)) names.set(old, `$${row.toString(36)}`);
    const kind = Buffer.from([wasm[cursor.at++]]);
    rows.push(name(names.get(old) ?? old), kind, number(cursor.number()));
  }
  return { wasm: withSection(wasm, EXPORTS, rows), names };
}

/** A module and its glue's text, with short names for what they have between them. */
export function shortNames(wasm, glue) {
  const imported = imports(wasm);
  for (const [old, short] of imported.names) {
    const places = glue.split(old);
    if (places.length !== 2) throw new Error(`${old} stands ${places.length - 1} times in the glue`);
    glue = places.join(short);
  }
  const exported = exports(imported.wasm);
  glue = glue.replaceAll(/\bwasm\.(\w+)/g, (whole, old) => {
    if (INNER.test(old) && !exported.names.has(old)) throw new Error(`the module does not export ${old}`);
    return exported.names.has(old) ? `wasm.${exported.names.get(old)}` : whole;
  });
  return { wasm: exported.wasm, glue };
}
