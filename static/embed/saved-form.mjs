// The saved page's part of the page: shows in words what a system made of the lines.

import { byId, make, rich } from "./parts.mjs";
import { judge } from "./saved.mjs";
import { attributes } from "./snippet.mjs";

/** The ways whose lines are an iframe. */
export const FRAMED = ["frame", "canvas", "plone"];

function row(loss, say) {
  return make("li", {}, ...rich(say.lossOf(loss)), make("br", {}), make("strong", {}, ...rich(say.cureOf(loss))));
}

function show({ verdict, lost }, say) {
  const line = byId("saved-verdict");
  line.dataset.verdict = verdict;
  line.textContent = say.savedVerdict(verdict);
  const rows = lost.length > 0 ? lost.map((loss) => row(loss, say)) : [make("li", {}, say.nothingLost)];
  byId("losses").replaceChildren(make("h3", {}, say.lostHeading), make("ul", {}, ...rows));
}

/** Connects the form; `state` returns what is chosen. */
export function savedPage(say, state) {
  byId("looking").addEventListener("submit", (event) => {
    event.preventDefault();
    const now = state();
    const kind = FRAMED.includes(now.way) ? "frame" : "element";
    const needsFitter = now.way === "frame" && !now.height;
    show(judge(byId("saved-text").value, { attributes: attributes(now), kind, inTheme: byId("in-theme").checked, needsFitter }), say);
  });
}
