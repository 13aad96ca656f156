// What lets a host check a folder of the build: each file's name, bytes and hash,
// in the form that an `integrity` attribute takes.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The hash of a content, as an `integrity` attribute has it. */
export function integrity(content, algorithm = "sha384") {
  return `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
}

/** Every file of a folder but `own`, the list itself, by name. */
export function files(folder, own) {
  const names = readdirSync(folder).filter((name) => name !== own).sort();
  return names.map((name) => {
    const content = readFileSync(join(folder, name));
    return { name, bytes: content.length, integrity: integrity(content) };
  });
}
