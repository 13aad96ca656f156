// In which order the functions of a module stand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { named } from "../../scripts/wasm/order.mjs";

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** The one signature takes nothing and gives nothing back. */
const TYPES = [1, 4, 1, 0x60, 0, 0];
/** Function 0 is imported. */
const IMPORTS = [2, 7, 1, 1, 0x61, 1, 0x62, 0, 0];
const FUNCTIONS = [3, 4, 3, 0, 0, 0];
/** Function 1 drops a 2 and then a 3, function 2 does nothing four times, function 3 drops a 2. */
const BODIES = [[0, 0x41, 2, 0x1a, 0x41, 3, 0x1a, 0x0b], [0, 1, 1, 1, 1, 0x0b], [0, 0x41, 2, 0x1a, 0x0b]];
const CODE = [10, 23, 3, ...BODIES.flatMap((body) => [body.length, ...body])];

test("behind the shortest function stands what begins like it, and then what shares nothing", () => {
  const module = Uint8Array.from([...HEADER, ...TYPES, ...IMPORTS, ...FUNCTIONS, ...CODE]);
  const rows = [3, 1, 1, 0x31, 2, 1, 0x32, 3, 1, 0x30];
  const names = [0, 17, 4, ...Buffer.from("name"), 1, 10, ...rows];
  assert.deepEqual([...named(module)], [...module, ...names]);
});

test("places have as many digits as the last one, so that they sort as numbers", () => {
  const many = 130; // alike, so that each keeps its place; a number from 128 on takes two bytes
  const functions = [3, 0x84, 1, 0x82, 1, ...Array(many).fill(0)];
  const code = [10, 0x88, 3, 0x82, 1, ...Array(many).fill([2, 0, 0x0b]).flat()];
  const module = Uint8Array.from([...HEADER, ...TYPES, ...functions, ...code]);
  const text = Buffer.from(named(module)).subarray(module.length).toString("latin1");
  const place = (number, name) => text.includes(`${number}\x03${name}`);
  assert.ok(place("\x00", "000") && place("\x09", "009") && place("\x81\x01", "129"));
});

test("a module without functions is told", () => {
  assert.throws(() => named(Uint8Array.from(HEADER)), { message: "the module has no section 10" });
});
