// Small pictures of screens, and how alike two of them are where a line is a little higher in one browser than in
// another. A small picture has a pixel for each four by four, in sixteen grays, and the first 1,600 pixels of a page.

import { PNG } from "pngjs";

const BY = 4;
const HIGHEST = 1600;
/** The side of a tile, in small pixels: 64 pixels of the page. */
const TILE = 16;
/** How much further down or up a tile may be than the one above it: 32 pixels of the page, a line. */
const SHIFT = 8;

/** The small picture of a PNG of a page: `{width, height, data}`, a byte for each pixel. */
export function small(bytes) {
  const { width, height, data } = PNG.sync.read(bytes);
  const own = { width: Math.floor(width / BY), height: Math.floor(Math.min(height, HIGHEST) / BY) };
  const gray = (at) => 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
  const mean = (left, top) => {
    let sum = 0;
    for (let y = top * BY; y < (top + 1) * BY; y += 1) {
      for (let x = left * BY; x < (left + 1) * BY; x += 1) sum += gray(4 * (y * width + x));
    }
    return (sum / (BY * BY)) & 0xf0;
  };
  return { ...own, data: Uint8Array.from({ length: own.width * own.height }, (_, at) => mean(at % own.width, Math.floor(at / own.width))) };
}

/** A small picture as a file, and back. */
export const written = ({ width, height, data }) =>
  PNG.sync.write({ width, height, data: Buffer.from(data) }, { colorType: 0, inputColorType: 0, deflateLevel: 9 });

export function read(bytes) {
  const { width, height, data } = PNG.sync.read(bytes);
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at]) };
}

/** By how many grays of 256 a tile of `one` differs from what is `down` below it in `other`, at the mean. */
function apart(one, other, left, top, down) {
  let sum = 0;
  for (let y = top; y < top + TILE; y += 1) {
    for (let x = left; x < left + TILE; x += 1) {
      const is = other.data[(y + down) * other.width + x] ?? one.data[one.data.length - 1];
      sum += Math.abs(one.data[y * one.width + x] - is);
    }
  }
  return sum / (TILE * TILE);
}

/**
 * How much each tile of a picture differs from the same part of another, which is looked for near the place where
 * the tile above it was found; the worst one first.
 */
export function differences(one, other) {
  if (one.width !== other.width) return [Infinity];
  const found = [];
  for (let left = 0; left + TILE <= one.width; left += TILE) {
    let at = 0;
    for (let top = 0; top + TILE <= one.height; top += TILE) {
      const near = Array.from({ length: 2 * SHIFT + 1 }, (_, index) => at + index - SHIFT);
      const tries = near.map((down) => ({ down, by: apart(one, other, left, top, down) }));
      const best = tries.reduce((least, next) => (next.by < least.by || (next.by === least.by && next.down === at) ? next : least));
      at = best.down;
      found.push(best.by);
    }
  }
  return found.sort((less, more) => more - less);
}
