// Every screen, at the widths of a phone, a tablet and a desk, in light and in dark.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ENGINE, SCHEMES } from "./harness.mjs";
import { differences, read, small, written } from "./likeness.mjs";
import { openScreens, show, SCREENS, smallTargets, WIDTHS } from "./screens.mjs";

/** The pictures that are kept, as Chromium paints them; `make screens` renews them. */
const KEPT = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
/** Where the pictures of a failed comparison are left. */
const SEEN = fileURLToPath(new URL("../../target/screens/", import.meta.url));

for (const colorScheme of SCHEMES) {
  test(`axe finds nothing on any screen, nothing scrolls sideways and no target is small, ${colorScheme}`, async (t) => {
    const page = await openScreens(t, { colorScheme });
    for (const name of Object.keys(SCREENS)) {
      await show(page, name);
      for (const width of WIDTHS) {
        await page.look({ width });
        assert.deepEqual(await page.axe({ best: true }), [], `${name} at ${width} px`);
        assert.equal(await page.overflow(), 0, `${name} at ${width} px`);
        assert.deepEqual(await smallTargets(page, 24), [], `${name} at ${width} px`);
      }
    }
    assert.deepEqual(await page.errors(), []);
  });
}

/**
 * How far a picture may be from the one that is kept: the grays of 256 of a tile of 64 by 64 pixels that differs
 * most, and the share of tiles that differ by more than a faint line. The other engines paint letters and dots in
 * another way and break a line elsewhere now and then.
 */
const LIMITS = {
  chromium: { worst: 16, share: 0.01 },
  firefox: { worst: 40, share: 0.1 },
  webkit: { worst: 100, share: 0.3 },
}[ENGINE];
const FAINT = 12;

/** Holds the picture of what is shown against the one that is kept, or keeps it; gives back what is wrong. */
async function compare(page, name) {
  const seen = small(Buffer.from(await page.picture(), "base64"));
  if (process.env.PICTURES === "renew") {
    assert.equal(ENGINE, "chromium", "the pictures that are kept are Chromium's");
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(`${KEPT}${name}.png`, written(seen));
    return [];
  }
  if (!existsSync(`${KEPT}${name}.png`)) return [`${name}: no picture is kept; make screens takes one`];
  const found = differences(read(readFileSync(`${KEPT}${name}.png`)), seen);
  const share = found.filter((by) => by > FAINT).length / found.length;
  if (found[0] <= LIMITS.worst && share <= LIMITS.share) return [];
  mkdirSync(SEEN, { recursive: true });
  writeFileSync(`${SEEN}${ENGINE}-${name}.png`, written(seen));
  return [`${name}: ${found[0].toFixed(1)} grays, ${(100 * share).toFixed(1)}% of the tiles; target/screens/${ENGINE}-${name}.png`];
}

for (const colorScheme of ["light", "dark"]) {
  test(`every screen looks as in the picture that is kept of it, ${colorScheme}`, async (t) => {
    const page = await openScreens(t, { colorScheme });
    const wrong = [];
    for (const name of Object.keys(SCREENS)) {
      for (const width of colorScheme === "light" ? WIDTHS : [390, 1280]) {
        await page.look({ width });
        await show(page, name);
        wrong.push(...(await compare(page, `${name}-${width}${colorScheme === "light" ? "" : "-dark"}`)));
      }
    }
    assert.deepEqual(wrong, [], "make screens renews the pictures, which are then looked at");
  });
}

test("in forced colors every screen looks as in the picture that is kept of it", { skip: ENGINE !== "chromium" && "Chromium can be told to force colors" }, async (t) => {
  const page = await openScreens(t);
  await page.media({ "forced-colors": "active" });
  const wrong = [];
  for (const name of Object.keys(SCREENS)) {
    for (const width of [390, 1280]) {
      await page.look({ width });
      await show(page, name);
      wrong.push(...(await compare(page, `${name}-${width}-forced`)));
    }
  }
  assert.deepEqual(wrong, []);
});
