// Whether a run of the journeys in one browser passes, and what to print about it. A browser may
// stumble on a busy machine, so the files in which a test failed are run once more. One file of a
// browser may pass at its second try; each stumble is printed with its test and message.

import { basename } from "node:path";

/** The files of a first run to run once more: one, as more than one is no accident. */
export function secondTry(failures) {
  const files = [...new Set(failures.map(({ file }) => file))];
  return files.length === 1 ? files : [];
}

/** One line for each failure: file, test and message. */
export const lines = (failures) =>
  failures.map(({ file, test, message }) => `  ${basename(file)}: ${test}: ${message.split("\n")[0]}`);

/**
 * Whether the run passes, and the lines to print, from the passed tests and the failures of the first
 * try and those of the second one.
 */
export function verdict({ passed, first, second }) {
  if (passed === 0) return { passes: false, report: ["no test passed"] };
  if (first.length === 0) return { passes: true, report: [] };
  if (secondTry(first).length === 0) {
    return { passes: false, report: ["failed, in more than one file, so none is run again:", ...lines(first)] };
  }
  if (second.length > 0) {
    return { passes: false, report: ["failed twice:", ...lines(first), "and again:", ...lines(second)] };
  }
  return { passes: true, report: ["STUMBLED, and passed at the second try:", ...lines(first)] };
}
