// Puts functions that are alike beside each other. A module's functions may stand in any order,
// and what a compression has seen a moment ago costs it less than what it saw long before.

import { Cursor, name, number, section } from "./binary.mjs";

const IMPORTS = 2;
const CODE = 10;
const FUNCTION = 0;
const FUNCTION_NAMES = 1;
/** Bytes of code that are compared at a time. */
const RUN = 5;
/** A run of bytes in more functions than this tells nothing. */
const COMMON = 1000;
/** The next function is like one of so many before it. */
const BEFORE = 4;

/** How many functions a module imports: their numbers come first. */
function imported(wasm) {
  const cursor = new Cursor(wasm, section(wasm, IMPORTS).content);
  const count = cursor.number();
  for (let row = 0; row < count; row += 1) {
    const [, field] = [cursor.name(), cursor.name()];
    if (wasm[cursor.at++] !== FUNCTION) throw new Error(`${field} is no function`);
    cursor.number();
  }
  return count;
}

/** The code of every function, in the module's order. */
function bodies(wasm) {
  const cursor = new Cursor(wasm, section(wasm, CODE).content);
  return Array.from({ length: cursor.number() }, () => {
    const length = cursor.number();
    cursor.at += length;
    return wasm.subarray(cursor.at - length, cursor.at);
  });
}

/** The runs of bytes in a function's code, each once. */
function runs(body) {
  const text = body.toString("latin1");
  return new Set(Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => text.slice(at, at + RUN)));
}

/** What two functions have in common weighs the more, the fewer others have it. */
function likeness(all) {
  const holders = new Map();
  all.forEach((own, place) => {
    for (const run of own) holders.set(run, [...(holders.get(run) ?? []), place]);
  });
  return (place, scores) => {
    for (const run of all[place]) {
      const others = holders.get(run);
      if (others.length < 2 || others.length >= COMMON) continue;
      const weight = Math.log(all.length / others.length);
      for (const other of others) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  };
}

/** The places of the functions, each after one that it is like. */
function order(code) {
  const add = likeness(code.map(runs));
  const left = new Set(code.keys());
  const placed = [];
  while (left.size > 0) {
    const scores = new Map();
    for (const place of placed.slice(-BEFORE)) add(place, scores);
    let [next, best] = [left.values().next().value, -1];
    for (const [place, score] of scores) {
      const value = score / (code[place].length + 20) ** 0.6;
      if (left.has(place) && value > best) [next, best] = [place, value];
    }
    left.delete(next);
    placed.push(next);
  }
  return placed;
}

/** The module with names by which `wasm-opt --reorder-functions-by-name` puts the like together. */
export function nameByLikeness(wasm) {
  const first = imported(wasm);
  const placed = order(bodies(wasm));
  const names = new Array(placed.length);
  placed.forEach((place, rank) => {
    names[place] = Buffer.concat([number(first + place), name(String(rank).padStart(6, "0"))]);
  });
  const map = Buffer.concat([number(names.length), ...names]);
  const content = Buffer.concat([name("name"), Buffer.from([FUNCTION_NAMES]), number(map.length), map]);
  return Buffer.concat([wasm, Buffer.from([0]), number(content.length), content]);
}
