// The goals in the catalog: credentials, levels and occupations, each with the
// words to find it by.

const words = (text, language) => (typeof text === "string" ? text : (text?.[language] ?? text?.en ?? ""));

const byName = (one, other) => one.label.localeCompare(other.label);

function credential(row, language, say) {
  const name = words(row.name, language);
  const label = row.abbreviation ? `${row.abbreviation}, ${name}` : name;
  const status = row.status?.is ?? "active";
  return { value: `credential.${row.id}`, label: status === "active" ? label : `${label} (${say.status(status)})` };
}

function occupation(row, language) {
  const name = words(row.name, language);
  const also = words(row.also_named, language);
  return { value: `occupation.${row.id}`, label: also ? `${name} (${also})` : name };
}

/** The sub-domains in the catalog's order, `{id, name}`. */
export function subDomains(catalog, language) {
  const rows = [...(catalog.sub_domains ?? [])].sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  return rows.map((row) => ({ id: row.id, name: words(row.name, language) }));
}

/** Groups of goals, `{name, goals: [{value, label}]}`: levels, occupations, then the credentials of each sub-domain. */
export function goals(catalog, language, say) {
  const lanes = subDomains(catalog, language);
  const levels = lanes.flatMap((lane) => [1, 2, 3, 4, 5].map((number) => ({ value: `level.${lane.id}.${number}`, label: say.levelIn(number, lane.name) })));
  const occupations = (catalog.occupations ?? []).map((row) => occupation(row, language)).sort(byName);
  const of = (lane) => (catalog.credentials ?? []).filter((row) => row.sub_domains?.[0] === lane.id).map((row) => credential(row, language, say)).sort(byName);
  return [
    { name: say.levels, goals: levels },
    { name: say.occupations, goals: occupations },
    ...lanes.map((lane) => ({ name: lane.name, goals: of(lane) })),
  ].filter((group) => group.goals.length > 0);
}

/** The groups, reduced to the goals that contain every word of a text. An empty text keeps all. */
export function found(groups, text) {
  const plain = (each) => each.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}+]+/gu, " ");
  const wanted = plain(text.slice(0, 100)).split(" ").filter(Boolean);
  const fits = (goal, group) => wanted.every((word) => plain(`${goal.label} ${goal.value} ${group.name}`).includes(word));
  return groups.map((group) => ({ ...group, goals: group.goals.filter((goal) => fits(goal, group)) })).filter((group) => group.goals.length > 0);
}
