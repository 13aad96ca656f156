// Compares what is seen with what a finding has recorded.

import { isDeepStrictEqual } from "node:util";

/** Prints a result. If it differs from the recorded one, the program ends with exit code 1. */
export function expect(what, seen, recorded) {
  console.log(`${what}\n  ${JSON.stringify(seen)}`);
  if (isDeepStrictEqual(seen, recorded)) return;
  console.error(`CHANGED: recorded here is\n  ${JSON.stringify(recorded)}`);
  process.exitCode = 1;
}
