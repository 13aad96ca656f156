// In which order the functions of a module stand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { named } from "../../scripts/wasm/order.mjs";

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** Signature 0 gives nothing back, signature 1 a number. */
const TYPES = [1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f];
/** Function 0 is imported. */
const IMPORTS = [2, 7, 1, 1, 0x61, 1, 0x62, 0, 0];
/** The signatures of functions 1, 2 and 3. */
const FUNCTIONS = [3, 4, 3, 1, 0, 1];
/** 1 gives back 2, 2 drops a 2, 3 gives back 1; by their bytes alone, 2 would be the last one. */
const CODE = [10, 17, 3, 4, 0, 0x41, 2, 0x0b, 5, 0, 0x41, 2, 0x1a, 0x0b, 4, 0, 0x41, 1, 0x0b];

test("functions of one signature stand together, and these by their bytes", () => {
  const module = Uint8Array.from([...HEADER, ...TYPES, ...IMPORTS, ...FUNCTIONS, ...CODE]);
  // Function 1 becomes the last one, 2 the first and 3 the one between them.
  const rows = [3, 1, 1, 0x32, 2, 1, 0x30, 3, 1, 0x31];
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
  assert.throws(() => named(Uint8Array.from(HEADER)), { message: "the module has no section 3" });
});
