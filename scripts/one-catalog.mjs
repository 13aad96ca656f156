// The shipped catalog in one document, with the keys of its files.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The catalog's files in a folder, by name: `{name, text}`. */
export function documents(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

/** The documents as one value. Lists are joined; any other key has to say the same in each document that has it. */
export function merged(documents) {
  const whole = { $schema: "catalog.schema.json" };
  for (const { name, text } of documents) {
    const { $schema: _, comment: __, ...document } = JSON.parse(text);
    for (const [key, value] of Object.entries(document)) {
      if (Array.isArray(value)) whole[key] = [...(whole[key] ?? []), ...value];
      else if (whole[key] === undefined) whole[key] = value;
      else if (JSON.stringify(whole[key]) !== JSON.stringify(value)) throw new Error(`\`${key}\` differs from the files before it (${name}: ${key})`);
    }
  }
  return whole;
}

/** The catalog of a folder as one document, to download and change. */
export const oneCatalog = (folder) => pretty(merged(documents(folder)));

/** A document that people read. */
export const pretty = (value) => `${JSON.stringify(value, null, 1)}\n`;
