// The form: reads what is chosen, shows a line at each field with an invalid value,
// and lets a person choose a goal.

import { found, goals, subDomains } from "./choices.mjs";
import { BACKGROUNDS, INKS, contrast, hex } from "./color.mjs";
import { byId, fault, make } from "./parts.mjs";
import { folder } from "./snippet.mjs";

const CHOSEN = ["goal", "way", "sub-domain", "level", "by", "view", "lang", "theme", "heading-level", "persist"];
const LONGEST_TEXT = 2000;
const READABLE = 4.5;

const checked = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

function color(id, say) {
  const given = byId(id).value.trim();
  const read = hex(given);
  fault(id, given && !read ? say.noColor(given.slice(0, 30)) : null);
  return read;
}

function font(say) {
  const given = byId("font").value.trim();
  const isSound = given === "" || (CSS.supports("font-family", given) && !/[;{}<>\\]|var\(|env\(/i.test(given));
  fault("font", isSound ? null : say.noFont);
  return isSound ? given : "";
}

function height(say) {
  const given = byId("height").value.trim();
  const isSound = given === "" || (/^\d+$/.test(given) && given >= 200 && given <= 5000);
  fault("height", isSound ? null : say.noHeight);
  return isSound && given ? Number(given) : 0;
}

function base(say) {
  const { url, problem } = folder(byId("base").value);
  fault("base", problem ? say.address(problem) : null);
  return url ?? null;
}

function text(say) {
  const given = byId("text").value.trim();
  fault("text", given.length > LONGEST_TEXT ? say.cut(LONGEST_TEXT) : null);
  return given;
}

/** The valid choices. `base` is null where its address is invalid. */
export function chosen(say) {
  const state = { __proto__: null, basis: checked("basis"), title: say.title };
  for (const name of CHOSEN) state[name] = byId(name).value;
  for (const name of ["accent", "bg"]) state[name] = color(name, say);
  return Object.assign(state, { font: font(say), height: height(say), base: base(say), text: text(say), integrity: byId("integrity").checked });
}

/** The contrast of the chosen colors, in words; empty where none is chosen. */
export function contrastLine({ accent, bg }, say) {
  const on = (name) => bg ?? BACKGROUNDS[name];
  const lines = [];
  if (accent) lines.push(say.contrast(contrast(accent, on("light")), contrast(accent, on("dark")), READABLE));
  if (bg) lines.push(say.contrastText(contrast(INKS.light, bg), contrast(INKS.dark, bg), READABLE));
  return lines.join(" ");
}

/** Fills in the catalog's goals and makes them searchable. */
export function offer(catalog, language, say, changed) {
  const groups = goals(catalog, language, say);
  const select = byId("goal");
  const none = select.options[0];
  const show = () => {
    const before = select.value;
    const fitting = found(groups, byId("find").value);
    const options = (group) => group.goals.map((goal) => make("option", { value: goal.value }, goal.label));
    select.replaceChildren(none, ...fitting.map((group) => make("optgroup", { label: group.name }, ...options(group))));
    select.value = before;
    // The chosen goal stays chosen, whether the search finds it or not.
    if (select.value !== before) select.append(make("option", { value: before, selected: true }, labelOf(groups, before)));
    byId("fits").textContent = say.fits(fitting.reduce((sum, group) => sum + group.goals.length, 0));
  };
  byId("find").addEventListener("input", (event) => {
    event.stopPropagation();
    show();
  });
  show();
  byId("sub-domain").append(...subDomains(catalog, language).map((lane) => make("option", { value: lane.id }, lane.name)));
  changed();
}

function labelOf(groups, value) {
  return groups.flatMap((group) => group.goals).find((goal) => goal.value === value)?.label ?? value;
}
