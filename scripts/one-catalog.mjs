// The bundled catalog in one document, with the keys of its files.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of the one document: lists are joined, and what else is said has to be said alike. */
export function oneCatalog(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  const whole = { $schema: "catalog.schema.json" };
  for (const name of names) {
    const { $schema: _, comment: __, ...document } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    for (const [key, value] of Object.entries(document)) {
      if (Array.isArray(value)) whole[key] = [...(whole[key] ?? []), ...value];
      else if (whole[key] === undefined) whole[key] = value;
      else if (whole[key] !== value) throw new Error(`${name}: \`${key}\` says something else than the files before`);
    }
  }
  return `${JSON.stringify(whole, null, 1)}\n`;
}
