// In which order the functions of a module stand: those of one signature together, and these by their
// bytes. Functions that are alike are near each other then, and brotli finds what they share.
//
// wasm-opt can sort functions by their names, and the finished module has none. So each function is named
// by its place.

/** Reads the sections of a module, and the numbers in them. */
class Reader {
  constructor(bytes, at = 0) {
    [this.bytes, this.at] = [bytes, at];
  }

  /** An unsigned number, in LEB128. */
  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }

  /** What follows, after its length. */
  part() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** A list, after its length. */
  list(each) {
    return Array.from({ length: this.number() }, each);
  }
}

/** The content of the section with this number; a module has each at most once. */
function section(module, wanted) {
  const reader = new Reader(module, 8);
  while (reader.at < module.length) {
    const id = module[reader.at++];
    const content = reader.part();
    if (id === wanted) return new Reader(content);
  }
  throw new Error(`the module has no section ${wanted}`);
}

/** An unsigned number, in LEB128. */
const leb = (number) => (number < 0x80 ? [number] : [(number % 0x80) | 0x80, ...leb(Math.floor(number / 0x80))]);

/** Some bytes, after their length. */
const part = (bytes) => [...leb(bytes.length), ...bytes];

/** The module with names for its functions; sorted by them they stand in that order. */
export function named(module) {
  const [types, code] = [section(module, 3), section(module, 10)];
  const signatures = types.list(() => types.number());
  const bodies = code.list(() => code.part());
  const before = (one, other) => signatures[one] - signatures[other] || Buffer.compare(bodies[one], bodies[other]);
  const places = [];
  [...bodies.keys()].sort(before).forEach((index, place) => (places[index] = place));
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(module));
  const first = imports.filter(({ kind }) => kind === "function").length;
  const width = String(places.length).length;
  const name = (place) => part(Buffer.from(String(place).padStart(width, "0")));
  const rows = places.flatMap((place, index) => [...leb(first + index), ...name(place)]);
  const names = [1, ...part([...leb(places.length), ...rows])];
  return Buffer.from([...module, 0, ...part([...part(Buffer.from("name")), ...names])]);
}
