// Gives what the module imports from its glue short names: wasm-bindgen's own carry a hash
// each, twice, in the module and in the glue, and no compression can take those away.

const IMPORTS = 2;
const HEADER = 8;

/** Reads the numbers and names of a wasm binary, one after the other. */
class Cursor {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }

  name() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at).toString();
  }
}

function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

function name(text) {
  return Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(text)]);
}

/** Where the section of the imports begins, where its content does, and where it ends. */
function importSection(wasm) {
  const cursor = new Cursor(wasm, HEADER);
  while (cursor.at < wasm.length) {
    const from = cursor.at;
    const id = wasm[cursor.at++];
    const length = cursor.number();
    if (id === IMPORTS) return { from, content: cursor.at, to: cursor.at + length };
    cursor.at += length;
  }
  throw new Error("the module imports nothing");
}

/** The module with short names, and the map from old to new ones; it may import functions alone. */
function shorten(wasm) {
  const { from, content, to } = importSection(wasm);
  const cursor = new Cursor(wasm, content);
  const names = new Map();
  const rows = [];
  const count = cursor.number();
  for (let row = 0; row < count; row++) {
    const [module, old] = [cursor.name(), cursor.name()];
    if (wasm[cursor.at++] !== 0) throw new Error(`${old} is no function`);
    if (!names.has(module)) names.set(module, "w");
    const short = row.toString(36);
    names.set(old, `_${short}`);
    rows.push(name(names.get(module)), name(`_${short}`), Buffer.from([0]), number(cursor.number()));
  }
  const body = Buffer.concat([number(count), ...rows]);
  const section = Buffer.concat([Buffer.from([IMPORTS]), number(body.length), body]);
  return { wasm: Buffer.concat([wasm.subarray(0, from), section, wasm.subarray(to)]), names };
}

/** A module and its glue's text, with short names for what the one imports from the other. */
export function shortImports(wasm, glue) {
  const { wasm: shorter, names } = shorten(wasm);
  for (const [old, short] of names) {
    const places = glue.split(old);
    if (places.length !== 2) throw new Error(`${old} stands ${places.length - 1} times in the glue`);
    glue = places.join(short);
  }
  return { wasm: shorter, glue };
}
