// The binary form of a WebAssembly module, as far as the build reads and writes it.

const HEADER = 8;

/** Reads the numbers and names of a wasm binary, one after the other. */
export class Cursor {
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

/** A number as a module writes it. */
export function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

/** A name as a module writes it. */
export function name(text) {
  return Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(text)]);
}

/** Where a section begins, where its content does, and where it ends. */
export function section(wasm, wanted) {
  const cursor = new Cursor(wasm, HEADER);
  while (cursor.at < wasm.length) {
    const from = cursor.at;
    const id = wasm[cursor.at++];
    const length = cursor.number();
    if (id === wanted) return { from, content: cursor.at, to: cursor.at + length };
    cursor.at += length;
  }
  throw new Error(`the module has no section ${wanted}`);
}
