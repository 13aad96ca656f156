// The shipped catalog in two documents: what routes, the table, lists and the first page need, and the
// details, which the widget loads when the person has a destination or opens something.
//
// catalog-details.json says what a detail is: keys of the document, and keys of the rows of each list, with
// dots for those inside of an object. What it does not name is in the core. A row that has a detail
// is in both documents, with its id; `Catalog::from_trusted` (src/catalog/load.rs) makes one of them again.

import { readFileSync } from "node:fs";

const TABLE = JSON.parse(readFileSync(new URL("catalog-details.json", import.meta.url), "utf8"));

/** What tells a row from the others, where that is not `id`. */
const IDS = { education: "level", stand_ins: "title" };

/** Takes the value at a path out of an object and puts it at the same path of another one. */
function move([key, ...rest], from, to) {
  if (from?.[key] === undefined) return;
  if (rest.length > 0) {
    const inside = {};
    move(rest, from[key], inside);
    if (Object.keys(inside).length > 0) to[key] = { ...to[key], ...inside };
  } else {
    to[key] = from[key];
    delete from[key];
  }
}

/** The details of a row, which are taken out of it; nothing where it has none. */
function detailsOf(row, id, paths) {
  const details = { [id]: row[id] };
  for (const path of paths) move(path.split("."), row, details);
  return Object.keys(details).length > 1 ? [details] : [];
}

/** The two documents of a catalog: `{core, details}`. */
export function split(whole) {
  const [core, details] = [structuredClone(whole), { $schema: whole.$schema }];
  for (const key of TABLE.document) move([key], core, details);
  for (const [list, paths] of Object.entries(TABLE.rows)) {
    const rows = (core[list] ?? []).flatMap((row) => detailsOf(row, IDS[list] ?? "id", paths));
    if (rows.length > 0) details[list] = rows;
  }
  // The page shows their tab before they are there.
  if (details.glossary || details.questions) core.glossary_follows = true;
  return { core, details };
}
