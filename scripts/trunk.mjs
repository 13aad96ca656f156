// Holds `trunk build` to the build that is in dist/: the same files, byte by byte.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, TARGET, run } from "./cargo.mjs";

/** A folder of the build by its own list: each file's hash by its name. */
const listed = (folder) => new Map(JSON.parse(readFileSync(join(folder, "integrity.json"), "utf8")).map((row) => [row.name, row.integrity]));

const folder = join(TARGET, "trunk-dist");
const trunk = join(ROOT, ".tools", "bin", "trunk");
await run(trunk, ["build", "--dist", folder], { env: { TRUNK_SKIP_VERSION_CHECK: "true" } });
const [own, other] = [join(ROOT, "dist"), folder].map(listed);
const names = [...new Set([...own.keys(), ...other.keys()])].sort();
const different = names.filter((name) => own.get(name) !== other.get(name));
for (const name of different) console.log(`${name} is not the same`);
console.log(`trunk build: ${names.length} files, ${different.length} of them other than those of make dist`);
if (names.length === 0 || different.length > 0) process.exitCode = 1;
