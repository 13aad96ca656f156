// Where the programs are that the engines' files start.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const TOOLS = fileURLToPath(new URL("../../.tools/bin", import.meta.url));

/** A program's path, so that nothing is looked for (or fetched) elsewhere; `piece` is what setup.mjs installs it with. */
export function onPath(program, piece) {
  for (const folder of [TOOLS, ...process.env.PATH.split(delimiter)]) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  throw new Error(`${program} is not installed: run "node scripts/setup.mjs ${piece}"`);
}
