// When a run of the journeys passes: a second try is printed, and taken for one file alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { secondTry, verdict } from "../../scripts/journey-verdict.mjs";

const failure = (file, message = "never came true\nat a line") => ({ file: `/a/${file}.test.mjs`, test: "back works", message });

test("a run without a failure passes and prints nothing", () => {
  assert.deepEqual(verdict({ passed: 9, first: [], second: [] }), { passes: true, report: [] });
});

test("one file that stumbles once passes, and its test and message are printed", () => {
  const first = [failure("mount"), failure("mount", "element is stale")];
  assert.deepEqual(secondTry(first), ["/a/mount.test.mjs"]);
  const { passes, report } = verdict({ passed: 9, first, second: [] });
  assert.equal(passes, true);
  assert.match(report[0], /^STUMBLED/);
  assert.deepEqual(report.slice(1), ["  mount.test.mjs: back works: never came true", "  mount.test.mjs: back works: element is stale"]);
});

test("a file that fails twice fails the run", () => {
  const { passes, report } = verdict({ passed: 9, first: [failure("mount")], second: [failure("mount", "again")] });
  assert.equal(passes, false);
  assert.equal(report.at(-1), "  mount.test.mjs: back works: again");
});

test("two files that stumble fail the run, and none is run again", () => {
  const first = [failure("mount"), failure("host")];
  assert.deepEqual(secondTry(first), []);
  const { passes, report } = verdict({ passed: 9, first, second: [] });
  assert.equal(passes, false);
  assert.equal(report.length, 3);
});

test("a run in which no test passed fails", () => {
  assert.equal(verdict({ passed: 0, first: [], second: [] }).passes, false);
});
